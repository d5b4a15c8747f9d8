import erfc from "@stdlib/math-base-special-erfc";
import erfcinv from "@stdlib/math-base-special-erfcinv";

/** Φ(x), the standard normal distribution function; accurate in both tails (oracle: scipy.stats.norm.cdf). */
export function normalCdf(x: number): number {
  return 0.5 * erfc(-x / Math.SQRT2);
}

/** Φ⁻¹(p) for p in (0, 1). Throws RangeError outside. Oracle: scipy.stats.norm.ppf. */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`a probability between 0 and 1, not ${p}`);
  return -Math.SQRT2 * erfcinv(2 * p);
}

/** z for a two-sided interval: 1.96 for 0.95. */
export function twoSidedQuantile(confidence: number): number {
  return normalQuantile((1 + confidence) / 2);
}
