"""Metrics of both sides of joint count tables, by scikit-learn -> metrics.json.

A value whose definition divides by zero is null, where scikit-learn would
substitute a number: a macro average needs every listed class to be defined, a
weighted average every class that occurs as a label.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from sklearn.metrics import (
    accuracy_score,
    balanced_accuracy_score,
    f1_score,
    matthews_corrcoef,
    precision_score,
    recall_score,
)

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
    count_table,
    random_table,
)
from oracle_json import write_oracle

SCORES = {"f1": f1_score, "precision": precision_score, "recall": recall_score}


class Side(NamedTuple):
    """One model's rows: a label and a prediction per cell, weighted by the cell's count."""

    labels: tuple[str, ...]
    truths: list[str]
    predictions: list[str]
    counts: list[int]

    def actual(self, label: str) -> int:
        return sum(count for truth, count in zip(self.truths, self.counts) if truth == label)

    def predicted(self, label: str) -> int:
        return sum(count for text, count in zip(self.predictions, self.counts) if text == label)

    def is_defined(self, score: str, label: str) -> bool:
        """Is the denominator of `score` for the class `label` above zero?"""
        if score == "precision":
            return self.predicted(label) > 0
        if score == "recall":
            return self.actual(label) > 0
        return self.actual(label) + self.predicted(label) > 0  # 2tp + fp + fn


def main() -> None:
    tables = [*known_tables(), *binary_tables(), *undefined_tables(), *multiclass_tables()]
    cases = [
        {
            **table.as_json(),
            "baseline": metrics_of(side_of(table, 1)),
            "candidate": metrics_of(side_of(table, 2)),
        }
        for table in tables
    ]
    assert len(cases) >= 60
    assert len({case["name"] for case in cases}) == len(cases)
    write_oracle(__file__, {"cases": cases})


def side_of(table: CountTable, column: int) -> Side:
    return Side(
        table.labels,
        truths=[cell[0] for cell in table.cells],
        predictions=[cell[column] for cell in table.cells],
        counts=[cell[3] for cell in table.cells],
    )


def metrics_of(side: Side) -> dict[str, float | None]:
    rows = (side.truths, side.predictions)
    weights = {"sample_weight": side.counts}
    every_label_occurs = all(side.actual(label) > 0 for label in side.labels)
    metrics = {
        "accuracy": accuracy_score(*rows, **weights),
        # scikit-learn leaves classes without rows out of the mean; here they make it undefined.
        "balanced_accuracy": (
            balanced_accuracy_score(*rows, **weights) if every_label_occurs else None
        ),
        "matthews_corrcoef": (
            matthews_corrcoef(*rows, **weights) if correlation_is_defined(side) else None
        ),
    }
    if side.labels == BINARY:
        metrics["f1_score"] = score_of_class("f1", side, POSITIVE)
        metrics["precision"] = score_of_class("precision", side, POSITIVE)
        metrics["recall"] = score_of_class("recall", side, POSITIVE)
        metrics["specificity"] = score_of_class("recall", side, NEGATIVE)
    for score in SCORES:
        for average in ("macro", "micro", "weighted"):
            metrics[f"{score}_{average}"] = averaged_score(score, average, side)
    return {name: None if value is None else float(value) for name, value in metrics.items()}


def score_of_class(score: str, side: Side, label: str) -> float | None:
    if not side.is_defined(score, label):
        return None
    return SCORES[score](
        side.truths,
        side.predictions,
        pos_label=label,
        sample_weight=side.counts,
        # F1 is 0 / (fp + fn) = 0 when there is no true positive: defined.
        zero_division=0,
    )


def averaged_score(score: str, average: str, side: Side) -> float | None:
    needed = {
        "macro": list(side.labels),
        "micro": [],
        "weighted": [label for label in side.labels if side.actual(label) > 0],
    }[average]
    if not all(side.is_defined(score, label) for label in needed):
        return None
    return SCORES[score](
        side.truths,
        side.predictions,
        labels=list(side.labels),
        average=average,
        sample_weight=side.counts,
        # Only reached by a class of weight 0 in a weighted average.
        zero_division=0,
    )


def correlation_is_defined(side: Side) -> bool:
    """R_K divides by the spread of the labels and of the predictions.

    Gorodkin (2004), Comparing two K-category assignments by a K-category
    correlation coefficient, Computational Biology and Chemistry 28.
    """
    return len(set(side.truths)) > 1 and len(set(side.predictions)) > 1


def known_tables() -> list[CountTable]:
    return [VECTOR_1, VECTOR_2, VECTOR_3, AIR_PARADIS_CANDIDATE, AIR_PARADIS_BALANCED]


def binary_tables() -> Iterator[CountTable]:
    """Kind of task: share of positives, then both models as (specificity, recall)."""
    kinds = {
        "balanced": (0.5, (0.78, 0.78), (0.80, 0.81)),
        "positives-10-percent": (0.1, (0.95, 0.60), (0.96, 0.65)),
        "positives-2-percent": (0.02, (0.99, 0.50), (0.99, 0.60)),
        "positives-90-percent": (0.9, (0.55, 0.95), (0.70, 0.93)),
        "near-ceiling": (0.5, (0.967, 0.967), (0.977, 0.977)),
        "worse-than-chance": (0.4, (0.30, 0.35), (0.45, 0.30)),
    }
    for kind, (share, baseline, candidate) in kinds.items():
        for rows in (60, 200, 1_000, 10_000, 1_600_000):
            yield random_binary_table(kind, rows, share, baseline, candidate)
    for rows in (2, 3, 4, 6, 9, 14):
        yield random_binary_table("tiny", rows, 0.5, (0.6, 0.6), (0.8, 0.8))
    one_sided = {
        "baseline-says-only-1": ((0.0, 1.0), (0.7, 0.8)),
        "candidate-says-only-1": ((0.7, 0.8), (0.0, 1.0)),
        "candidate-says-only-0": ((0.7, 0.8), (1.0, 0.0)),
        "both-say-only-0": ((1.0, 0.0), (1.0, 0.0)),
    }
    for kind, (baseline, candidate) in one_sided.items():
        yield random_binary_table(kind, 500, 0.3, baseline, candidate, copied=0.0)


def random_binary_table(
    kind: str,
    rows: int,
    share: float,
    baseline: tuple[float, float],
    candidate: tuple[float, float],
    copied: float = 0.6,
) -> CountTable:
    return random_table(
        name=f"{kind}-{rows}",
        seed=rows,
        rows=rows,
        labels=BINARY,
        shares=[1 - share, share],
        baseline=binary_classifier(*baseline),
        candidate=binary_classifier(*candidate),
        copied=copied,
    )


def undefined_tables() -> list[CountTable]:
    """Tables at the edge: a denominator is zero, or every answer is right or wrong."""
    return [
        binary_table("one-row-only-the-candidate-finds", [0, 0, 0, 0, 0, 1, 0, 0]),
        binary_table("no-positive-label", [90, 3, 5, 2, 0, 0, 0, 0]),
        binary_table("positive-never-occurs-for-baseline", [40, 3, 0, 0, 0, 0, 0, 0]),
        binary_table("positive-never-occurs-for-candidate", [40, 0, 3, 0, 0, 0, 0, 0]),
        binary_table("no-negative-label", [0, 0, 0, 0, 2, 5, 3, 90]),
        binary_table("negative-never-occurs-for-candidate", [0, 0, 0, 0, 0, 7, 0, 30]),
        binary_table("positives-never-found", [60, 2, 3, 0, 9, 0, 0, 0]),
        binary_table("all-right", [25, 0, 0, 0, 0, 0, 0, 17]),
        binary_table("all-wrong", [0, 0, 0, 25, 17, 0, 0, 0]),
        binary_table("from-all-wrong-to-all-right", [0, 0, 25, 0, 0, 17, 0, 0]),
    ]


def multiclass_tables() -> Iterator[CountTable]:
    sentiments = ("negative", "neutral", "positive")
    stars = tuple(str(star) for star in range(1, 6))
    numbers = tuple(str(number) for number in range(12))
    letters = tuple("ABCDEFGHIJKL")
    tasks = {
        "3-classes": (sentiments, [1, 1, 1]),
        "3-classes-imbalanced": (sentiments, [30, 2, 68]),
        "5-classes": (stars, [1, 1, 1, 1, 1]),
        "5-classes-imbalanced": (stars, [40, 30, 20, 7, 3]),
        "12-classes-of-numbers": (numbers, [1] * 12),
        "12-classes-of-letters-imbalanced": (letters, list(range(12, 0, -1))),
    }
    for task, (labels, proportions) in tasks.items():
        for rows in (80, 600, 5_000):
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
    yield from undefined_multiclass_tables(sentiments)


def undefined_multiclass_tables(labels: tuple[str, ...]) -> Iterator[CountTable]:
    """One class each that a side never predicts, that is no row's label, or both."""
    rng = np.random.default_rng(7)
    full = rng.integers(1, 30, size=(3, 3, 3))

    never_predicted = full.copy()
    never_predicted[:, 1, :] = 0
    yield count_table("3-classes-neutral-never-predicted-by-baseline", labels, never_predicted)

    never_a_label = full.copy()
    never_a_label[1] = 0
    yield count_table("3-classes-neutral-never-a-label", labels, never_a_label)

    only_candidate = never_a_label.copy()
    only_candidate[:, 1, :] = 0
    yield count_table("3-classes-neutral-only-predicted-by-candidate", labels, only_candidate)

    one_prediction = np.zeros_like(full)
    one_prediction[:, 0, :] = full[:, 0, :]
    yield count_table("3-classes-baseline-says-only-negative", labels, one_prediction)


if __name__ == "__main__":
    main()
