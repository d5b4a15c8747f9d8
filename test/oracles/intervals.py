"""Intervals of paired differences by the multinomial delta method -> intervals.json.

With cell proportions p and the gradient g of a difference D(p), n rows give

    Var(D) = (sum p g^2 - (sum p g)^2) / n

(Agresti, Categorical Data Analysis, 3rd ed. 2013, section 16.1). The gradient
is taken numerically in 100-digit arithmetic, so nothing here knows the formula
of an influence value.
"""

from collections.abc import Callable, Iterator
from math import ceil

from mpmath import mp, mpf, sqrt
from scipy.stats import norm

from count_tables import (
    AIR_PARADIS_BALANCED,
    AIR_PARADIS_CANDIDATE,
    BINARY,
    NEGATIVE,
    POSITIVE,
    VECTOR_1,
    VECTOR_2,
    VECTOR_3,
    CountTable,
    binary_classifier,
    binary_table,
    classifier,
    random_table,
)
from oracle_json import write_oracle

mp.dps = 100
# Central differences are wrong by about STEP^2 = 1e-60 (truncation) and by
# 1e-100 / STEP = 1e-70 (rounding), relative to values of the order of 1.
STEP = mpf(10) ** -30
# A standard error below this is zero: it is the noise of the gradient.
NOISE = mpf(10) ** -40

CONFIDENCE = 0.95
POWER = 0.80
REQUIRED_CHANGE = 0.02
PSEUDO_COUNT = mpf("0.25")

Z_TWO_SIDED = norm.ppf((1 + CONFIDENCE) / 2)
Z_POWER = norm.ppf(POWER)


class Undefined(Exception):
    """A metric whose denominator is zero."""


class Margins:
    """What a metric needs of one side: rows per label, per prediction, and hits per class."""

    def __init__(self, labels: tuple[str, ...]) -> None:
        self.labels = labels
        self.actual = dict.fromkeys(labels, mpf(0))
        self.predicted = dict.fromkeys(labels, mpf(0))
        self.hits = dict.fromkeys(labels, mpf(0))

    def add(self, label: str, prediction: str, mass: mpf) -> None:
        self.actual[label] += mass
        self.predicted[prediction] += mass
        if label == prediction:
            self.hits[label] += mass

    @property
    def total(self) -> mpf:
        return sum(self.actual.values())


Metric = Callable[[Margins], mpf]
# Keyed by (label, baseline, candidate).
Masses = dict[tuple[str, str, str], mpf]


def ratio(numerator: mpf, denominator: mpf) -> mpf:
    if denominator == 0:
        raise Undefined
    return numerator / denominator


def f1(side: Margins, label: str) -> mpf:
    return ratio(2 * side.hits[label], side.actual[label] + side.predicted[label])


def precision(side: Margins, label: str) -> mpf:
    return ratio(side.hits[label], side.predicted[label])


def recall(side: Margins, label: str) -> mpf:
    return ratio(side.hits[label], side.actual[label])


def accuracy(side: Margins) -> mpf:
    return ratio(sum(side.hits.values()), side.total)


def matthews_corrcoef(side: Margins) -> mpf:
    """R_K of Gorodkin (2004), Computational Biology and Chemistry 28."""
    total = side.total
    chance = sum(side.actual[label] * side.predicted[label] for label in side.labels)
    spread_of_labels = total**2 - sum(mass**2 for mass in side.actual.values())
    spread_of_predictions = total**2 - sum(mass**2 for mass in side.predicted.values())
    covariance = total * sum(side.hits.values()) - chance
    return ratio(covariance, sqrt(spread_of_labels * spread_of_predictions))


def of_class(score: Callable[[Margins, str], mpf], label: str) -> Metric:
    return lambda side: score(side, label)


def macro(score: Callable[[Margins, str], mpf]) -> Metric:
    return lambda side: sum(score(side, label) for label in side.labels) / len(side.labels)


def weighted(score: Callable[[Margins, str], mpf]) -> Metric:
    """Mean by the classes' share of the labels; a class of weight 0 need not be defined."""
    return lambda side: ratio(
        sum(mass * score(side, label) for label, mass in side.actual.items() if mass != 0),
        side.total,
    )


BINARY_METRICS: dict[str, Metric] = {
    "f1_score": of_class(f1, POSITIVE),
    "precision": of_class(precision, POSITIVE),
    "recall": of_class(recall, POSITIVE),
    "specificity": of_class(recall, NEGATIVE),
}
METRICS: dict[str, Metric] = {
    "accuracy": accuracy,
    "balanced_accuracy": macro(recall),
    "matthews_corrcoef": matthews_corrcoef,
    "f1_macro": macro(f1),
    # Every row has one label and one prediction: micro averages are the accuracy.
    "f1_micro": accuracy,
    "f1_weighted": weighted(f1),
    "precision_macro": macro(precision),
    "precision_weighted": weighted(precision),
    "recall_macro": macro(recall),
    "recall_weighted": weighted(recall),
}


def main() -> None:
    tables = [*known_tables(), *binary_tables(), *multiclass_tables()]
    cases = [{**table.as_json(), **comparison_of(table)} for table in tables]
    check_known_answers({case["name"]: case["metrics"]["f1_score"] for case in cases[:3]})
    settings = {
        "confidence": CONFIDENCE,
        "power": POWER,
        "required_change": REQUIRED_CHANGE,
        "pseudo_count": float(PSEUDO_COUNT),
    }
    write_oracle(__file__, {**settings, "cases": cases})


def comparison_of(table: CountTable) -> dict:
    metrics = {**BINARY_METRICS, **METRICS} if table.is_binary else METRICS
    return {
        "method": "smoothed-delta" if table.is_binary else "delta",
        "metrics": {name: change_of(metric, table) for name, metric in metrics.items()},
    }


def change_of(metric: Metric, table: CountTable) -> dict | None:
    """The change of one metric; None when it is undefined on one side."""
    try:
        delta, standard_error = paired_change(metric, table.labels, raw_masses(table))
    except Undefined:
        return None
    center, margin = delta, standard_error
    if table.is_binary:
        center, margin = paired_change(metric, table.labels, smoothed_masses(table))
    return {
        "delta": float(delta),
        "standard_error": float(standard_error),
        "interval": [float(center - Z_TWO_SIDED * margin), float(center + Z_TWO_SIDED * margin)],
        "confidence_of_change": confidence_of_change(delta, standard_error),
        "rows_needed": rows_needed(standard_error, table.rows),
    }


def raw_masses(table: CountTable) -> Masses:
    return {(y, b, c): mpf(count) for y, b, c, count in table.cells}


def smoothed_masses(table: CountTable) -> Masses:
    counts = raw_masses(table)
    cells = [(y, b, c) for y in BINARY for b in BINARY for c in BINARY]
    return {cell: counts.get(cell, mpf(0)) + PSEUDO_COUNT for cell in cells}


def paired_change(metric: Metric, labels: tuple[str, ...], masses: Masses) -> tuple[mpf, mpf]:
    """Candidate minus baseline, and the standard error of that difference."""
    total = sum(masses.values())
    proportions = {cell: mass / total for cell, mass in masses.items()}
    delta = difference(metric, labels, masses)
    gradient = {
        cell: (
            difference(metric, labels, moved(proportions, cell, STEP))
            - difference(metric, labels, moved(proportions, cell, -STEP))
        )
        / (2 * STEP)
        for cell in proportions
    }
    first = sum(p * gradient[cell] for cell, p in proportions.items())
    second = sum(p * gradient[cell] ** 2 for cell, p in proportions.items())
    standard_error = sqrt(max(second - first**2, mpf(0)) / total)
    return delta, standard_error if standard_error > NOISE else mpf(0)


def moved(proportions: Masses, cell: tuple[str, str, str], step: mpf) -> Masses:
    return {**proportions, cell: proportions[cell] + step}


def difference(metric: Metric, labels: tuple[str, ...], masses: Masses) -> mpf:
    baseline, candidate = Margins(labels), Margins(labels)
    for (label, baseline_prediction, candidate_prediction), mass in masses.items():
        baseline.add(label, baseline_prediction, mass)
        candidate.add(label, candidate_prediction, mass)
    return metric(candidate) - metric(baseline)


def confidence_of_change(delta: mpf, standard_error: mpf) -> float | None:
    """One-sided confidence that the change is at least the required one."""
    if standard_error == 0:
        return None
    return float(norm.cdf(float((delta - mpf(REQUIRED_CHANGE)) / standard_error)))


def rows_needed(standard_error: mpf, rows: int) -> int | None:
    """Rows that tell the required change from none, two-sided, with the given power.

    The sample size of a z test of a mean of paired differences with standard
    deviation sigma per row: ((z_alpha/2 + z_power) sigma / change)^2.
    """
    if standard_error == 0:
        return None
    sigma = standard_error * sqrt(rows)
    exact = ((Z_TWO_SIDED + Z_POWER) * sigma / mpf(REQUIRED_CHANGE)) ** 2
    # A test of equality needs a number that no rounding of doubles can flip.
    assert abs(exact - round(exact)) > 1e-9 * exact
    return ceil(exact)


def check_known_answers(f1_changes: dict[str, dict]) -> None:
    """Answers that were computed before, by other means, to the digits they are known."""
    first, second = f1_changes["vector-1"], f1_changes["vector-2"]
    third = f1_changes["vector-3"]
    assert [f"{bound:.7f}" for bound in first["interval"]] == ["0.0128112", "0.0290225"]
    assert [f"{bound:.7f}" for bound in second["interval"]] == ["-0.0259245", "0.0981135"]
    assert f"{first['delta']:.7f}" == "0.0209211"
    assert f"{second['delta']:.7f}" == "0.0364449"
    assert f"{third['delta']:.7f}" == "-0.0645418"
    assert f"{first['standard_error']:.8f}" == "0.00413511"
    assert f"{second['standard_error']:.7f}" == "0.0315115"
    assert f"{third['standard_error']:.8f}" == "0.00532561"
    assert f"{first['confidence_of_change']:.6f}" == "0.588135"
    assert f"{second['confidence_of_change']:.6f}" == "0.699119"
    assert f"{third['confidence_of_change']:.0e}" == "5e-57"
    assert first["rows_needed"] == 3356


def known_tables() -> list[CountTable]:
    """The three vectors first, then the example and the edges."""
    return [
        VECTOR_1,
        VECTOR_2,
        VECTOR_3,
        AIR_PARADIS_CANDIDATE,
        AIR_PARADIS_BALANCED,
        binary_table("one-row-only-the-candidate-finds", [0, 0, 0, 0, 0, 1, 0, 0]),
        binary_table("no-change", [40, 0, 0, 10, 9, 0, 0, 41]),
        binary_table("all-right", [25, 0, 0, 0, 0, 0, 0, 17]),
        binary_table("no-positive-label", [90, 3, 5, 2, 0, 0, 0, 0]),
        binary_table("baseline-says-only-1", [0, 0, 35, 12, 0, 0, 6, 47]),
        binary_table("candidate-says-only-0", [31, 0, 12, 0, 20, 0, 37, 0]),
    ]


def binary_tables() -> Iterator[CountTable]:
    """Kind of task: share of positives, then both models as (specificity, recall)."""
    kinds = {
        "balanced": (0.5, (0.78, 0.78), (0.80, 0.81)),
        "positives-10-percent": (0.1, (0.95, 0.60), (0.96, 0.65)),
        "positives-2-percent": (0.02, (0.99, 0.50), (0.99, 0.60)),
        "positives-90-percent": (0.9, (0.55, 0.95), (0.70, 0.93)),
        "near-ceiling": (0.5, (0.967, 0.967), (0.977, 0.977)),
        "worse-candidate": (0.6, (0.85, 0.80), (0.70, 0.78)),
    }
    for kind, (share, baseline, candidate) in kinds.items():
        for rows in (40, 300, 2_000, 1_600_000):
            yield random_table(
                name=f"{kind}-{rows}",
                seed=rows,
                rows=rows,
                labels=BINARY,
                shares=[1 - share, share],
                baseline=binary_classifier(*baseline),
                candidate=binary_classifier(*candidate),
                copied=0.6,
            )


def multiclass_tables() -> Iterator[CountTable]:
    sentiments = ("negative", "neutral", "positive")
    stars = tuple(str(star) for star in range(1, 6))
    numbers = tuple(str(number) for number in range(12))
    tasks = {
        "3-classes": (sentiments, [1, 1, 1]),
        "3-classes-imbalanced": (sentiments, [30, 2, 68]),
        "5-classes": (stars, [1, 1, 1, 1, 1]),
        "5-classes-imbalanced": (stars, [40, 30, 20, 7, 3]),
        "12-classes": (numbers, [1] * 12),
    }
    for task, (labels, proportions) in tasks.items():
        for rows in (90, 900):
            yield random_table(
                name=f"{task}-{rows}",
                seed=rows,
                rows=rows,
                labels=labels,
                shares=[proportion / sum(proportions) for proportion in proportions],
                baseline=classifier(len(labels), hit_rate=0.70, seed=1),
                candidate=classifier(len(labels), hit_rate=0.76, seed=2),
                copied=0.5,
            )


if __name__ == "__main__":
    main()
