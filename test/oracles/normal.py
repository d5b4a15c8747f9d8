"""Distribution function and quantiles of the standard normal by scipy -> normal.json.

`exact` is the same number from 50-digit arithmetic, rounded once. scipy stays
within 1e-13 of it, except that it gives 0 at -38, where the answer is a
subnormal double.
"""

from mpmath import erfc, findroot, log, mp, mpf, sqrt
from scipy.stats import norm

from oracle_json import write_oracle

POINTS = [-38.0, -20.0, -8.0, -5.0, -3.0, -1.0, 0.0, 0.5, 2.0, 6.0, 8.0]
# Lower tail, then the ones used for intervals and power.
PROBABILITIES = [1e-100, 1e-20, 1e-10, 1e-5, 0.005, 0.025, 0.05]
PROBABILITIES += [0.2, 0.5, 0.8, 0.95, 0.975, 0.995]

SMALLEST_NORMAL = 2.0**-1022
TOLERANCE = 1e-13

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
