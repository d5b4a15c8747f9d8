import { lowerTailOfFairCoin } from "./fair-coin.ts";

/**
 * Exact two-sided McNemar test: are the two models right equally often? A test of ACCURACY, not of F1 (it can disagree
 * with the interval of F1 in both directions), and reports name it so.
 *
 * @param baselineOnly rows that only the baseline got right
 * @param candidateOnly rows that only the candidate got right
 * @returns p in [0, 1]: 1 when no row is discordant, 0 only below what a double can hold (about 1e-323). Oracle:
 *   statsmodels `mcnemar(exact=True)`.
 */
export function mcnemarExact(baselineOnly: number, candidateOnly: number): number {
  const discordant = baselineOnly + candidateOnly;
  const fewer = Math.min(baselineOnly, candidateOnly);
  // Both tails together then hold all of the distribution: the middle, and more than that, is counted twice.
  if (discordant - 2 * fewer <= 1) return 1;
  return Math.min(1, 2 * lowerTailOfFairCoin(fewer, discordant));
}
