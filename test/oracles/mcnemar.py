"""Exact two-sided McNemar p-values by statsmodels -> mcnemar.json.

Of the b + c discordant rows, b have only the baseline right and c only the
candidate. Under the null each is a fair coin: the p-value is twice the lower
tail of Binomial(b + c, 1/2), at most 1.
"""

from fractions import Fraction
from math import comb, isclose

from scipy.stats import binomtest
from statsmodels.stats.contingency_tables import mcnemar

from oracle_json import write_oracle

DISCORDANT_PAIRS = [
    (0, 0),
    (0, 1),
    (1, 0),
    (1, 1),
    (0, 5),
    (2, 1),
    (5, 5),
    (0, 6),
    (3, 8),
    (8, 3),
    (10, 11),
    (9, 21),
    (20, 18),
    (30, 30),
    (15, 45),
    (0, 64),
    (76, 137),
    (100, 80),
    (80, 100),
    (120, 122),
    (337, 281),
    (499, 500),
    (500, 500),
    (900, 700),
    (1_040, 830),
    (5_000, 4_000),
    (20_000, 19_000),
    (19_900, 20_000),
    (40_000, 40_000),
]


def main() -> None:
    cases = [{"b": b, "c": c, "p_value": exact_p_value(b, c)} for b, c in DISCORDANT_PAIRS]
    write_oracle(__file__, {"cases": cases})


def exact_p_value(b: int, c: int) -> float:
    # The concordant rows, on the diagonal, do not matter.
    p_value = float(mcnemar([[0, b], [c, 0]], exact=True).pvalue)
    if b + c > 0:
        assert isclose(p_value, binomtest(b, b + c, 0.5).pvalue, rel_tol=1e-11)
    assert isclose(p_value, rational_p_value(b, c), rel_tol=1e-11)
    return p_value


def rational_p_value(b: int, c: int) -> float:
    """The definition in whole numbers, rounded once."""
    trials = b + c
    tail = term = 1
    for successes in range(1, min(b, c) + 1):
        term = term * (trials - successes + 1) // successes
        tail += term
    assert term == comb(trials, min(b, c))
    return float(min(Fraction(2 * tail, 2**trials), Fraction(1)))


if __name__ == "__main__":
    main()
