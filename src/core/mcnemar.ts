import betainc from "@stdlib/math-base-special-betainc";

/**
 * Exact two-sided McNemar test: are the two models right equally often? A test of ACCURACY, not of F1 (it can disagree
 * with the interval of F1 in both directions), and reports name it so.
 *
 * @param baselineOnly rows that only the baseline got right
 * @param candidateOnly rows that only the candidate got right
 * @returns p in (0, 1]; 1 when no row is discordant. Oracle: statsmodels `mcnemar(exact=True)`.
 */
export function mcnemarExact(baselineOnly: number, candidateOnly: number): number {
  const discordant = baselineOnly + candidateOnly;
  const fewer = Math.min(baselineOnly, candidateOnly);
  if (discordant === 0 || 2 * fewer === discordant) return 1;
  // P(X ≤ k) for X ~ Binomial(n, ½) is the regularized incomplete beta function I_½(n − k, k + 1).
  return Math.min(1, 2 * betainc(0.5, discordant - fewer, fewer + 1, true, false));
}
