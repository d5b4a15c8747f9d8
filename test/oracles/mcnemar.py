"""Exact two-sided McNemar p-values by statsmodels -> mcnemar.json.

Of the b + c discordant rows, b have only the baseline right and c only the
candidate. Under the null each is a fair coin: the p-value is twice the lower
tail of Binomial(b + c, 1/2), at most 1. Each is held against the definition,
summed in whole numbers where that is possible and in 50 digits where it is not.
"""

from collections.abc import Iterator
from fractions import Fraction
from math import comb, isclose, isqrt
from random import Random

from mpmath import exp, log, loggamma, mp, mpf
from scipy.stats import binomtest
from statsmodels.stats.contingency_tables import mcnemar

from oracle_json import write_oracle

mp.dps = 50
# Beyond this the whole numbers have too many digits.
MOST_IN_WHOLE_NUMBERS = 100_000

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
    pairs = [*DISCORDANT_PAIRS, *far_tails(), *many_rows(), *random_pairs()]
    cases = [{"b": b, "c": c, "p_value": exact_p_value(b, c)} for b, c in pairs]
    write_oracle(__file__, {"cases": cases})


def far_tails() -> Iterator[tuple[int, int]]:
    """Down to about 1e-300, where no factorial fits in a double any more."""
    yield from [(0, 170), (1, 171), (2, 15), (0, 990), (3, 1_000), (10, 1_000), (200, 1_500), (3_400, 6_600)]
    yield from [(15, 400), (16, 400), (17, 400)]


def many_rows() -> Iterator[tuple[int, int]]:
    """From the middle of the distribution to its far tail, the difference in standard deviations."""
    for rows in (100_000, 10_000_000, 1_000_000_000):
        for deviations in (0, 0.01, 1, 5, 20, 36):
            half_difference = round(deviations * isqrt(rows) / 2)
            yield rows // 2 - half_difference, rows - rows // 2 + half_difference
    yield 499_999_999, 500_000_000
    yield 499_999_999, 500_000_001


def random_pairs() -> Iterator[tuple[int, int]]:
    random = Random(7)
    for _ in range(100):
        rows = round(10 ** random.uniform(0.5, 8))
        half_difference = round(random.uniform(0, 30) * rows**0.5 / 2)
        fewer = max(0, rows // 2 - half_difference)
        yield (fewer, rows - fewer) if random.random() < 0.5 else (rows - fewer, fewer)


def exact_p_value(b: int, c: int) -> float:
    # The concordant rows, on the diagonal, do not matter.
    p_value = float(mcnemar([[0, b], [c, 0]], exact=True).pvalue)
    if b + c > MOST_IN_WHOLE_NUMBERS:
        exact = summed_p_value(b, c)
        assert isclose(p_value, exact, rel_tol=2e-10), (b, c, p_value, exact)
        return exact
    if b + c > 0:
        assert isclose(p_value, binomtest(b, b + c, 0.5).pvalue, rel_tol=1e-11)
    assert isclose(p_value, rational_p_value(b, c), rel_tol=1e-11)
    return p_value


def summed_p_value(b: int, c: int) -> float:
    """The definition in 50 digits, without the terms that 30 digits do not show."""
    trials, fewer = b + c, min(b, c)
    term = exp(loggamma(trials + 1) - loggamma(fewer + 1) - loggamma(trials - fewer + 1) - trials * log(mpf(2)))
    tail = term
    for successes in range(fewer, 0, -1):
        term = term * successes / (trials - successes + 1)
        tail += term
        if term < tail * mpf(10) ** -30:
            break
    return float(min(2 * tail, mpf(1)))


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
