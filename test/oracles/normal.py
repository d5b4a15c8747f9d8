"""Distribution function and quantiles of the standard normal by scipy -> normal.json.

`exact` is the same number from 50-digit arithmetic, rounded once. scipy stays
within 2e-13 of it, except that it gives 0 at -38, where the answer is a
subnormal double.
"""

from mpmath import erfc, findroot, log, mp, mpf, sqrt
from scipy.stats import norm

from oracle_json import write_oracle

POINTS = [-38.0, -20.0, -8.0, -5.0, -3.0, -1.0, 0.0, 0.5, 2.0, 6.0, 8.0]
# Sixteenths, the doubles just beside them, and numbers with all their bits.
POINTS += [-36.5, -36.4375, -30.03125, -12.345678901234567, -6.3, -4.4, -3.3, -2.7, -2.3]
POINTS += [-2.0000000000000004, -2.0, -1.9999999999999998, -1.7, -1.3, -0.9, -0.1, -1e-3, -1e-9]
POINTS += [1e-300, 1e-9, 0.3, 1.1, 1.9999999999999998, 2.0000000000000004, 3.1, 40.0]
# Lower tail, then the ones used for intervals and power.
PROBABILITIES = [1e-100, 1e-20, 1e-10, 1e-5, 0.005, 0.025, 0.05]
PROBABILITIES += [0.2, 0.5, 0.8, 0.95, 0.975, 0.995]
# Beside ½, at the seams of usual methods, and as near to 0 and 1 as a double comes.
PROBABILITIES += [0.49, 0.499999, 0.5 - 2.0**-40, 0.5 + 2.0**-52, 0.5 + 2.0**-30, 0.50001, 0.6]
PROBABILITIES += [0.02275013194817921, 0.075, 0.0999, 0.1, 0.1001, 0.25, 0.425, 0.575, 0.9, 0.925]
PROBABILITIES += [0.999999, 0.999999999, 1 - 2.0**-53, 1e-3, 1e-15, 1e-200, 1e-300]

SMALLEST_NORMAL = 2.0**-1022
TOLERANCE = 2e-13

mp.dps = 50


def main() -> None:
    cdf = [{"x": x, "p": float(norm.cdf(x)), "exact": float(exact_cdf(x))} for x in POINTS]
    ppf = [{"p": p, "x": float(norm.ppf(p)), "exact": exact_quantile(p)} for p in PROBABILITIES]
    for case in cdf:
        assert abs(case["p"] - case["exact"]) <= TOLERANCE * case["exact"] + SMALLEST_NORMAL
    for case in ppf:
        assert abs(case["x"] - case["exact"]) <= TOLERANCE * abs(case["exact"])
    write_oracle(__file__, {"cdf": cdf, "ppf": ppf})


def exact_cdf(x: float | mpf) -> mpf:
    return erfc(-mpf(x) / sqrt(2)) / 2


def exact_quantile(p: float) -> float:
    """The quantile of the double nearest to `p`, by root finding from scipy's answer."""
    # On the logarithm, since a probability of 1e-100 is a root of everything.
    root = findroot(lambda x: log(exact_cdf(x) / mpf(p)), mpf(norm.ppf(p)))
    return float(root)


if __name__ == "__main__":
    main()
