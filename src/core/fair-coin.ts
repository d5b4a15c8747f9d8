/** Up to here all numbers are whole and below 2^53, so that the answer is exact: 0.625 is rounded as 0.625. */
const MOST_IN_WHOLE_NUMBERS = 50;

/** A term below this share of the sum changes none of its digits, and all that follow together change none. */
const NEGLIGIBLE = 1e-18;

/**
 * P(X ≤ k) for X ~ Binomial(n, ½): the probability of exactly k, times the sum over all smaller counts relative to it.
 * That sum begins with its largest term and is cut where terms no longer matter, after about 4.5 √n of them at the
 * most: a few milliseconds at n = 1e9. Relative error below 1e-11 as far as a double has its digits, 2.2e-308.
 *
 * @param successes k, a whole number from 0 to n / 2
 * @param tosses n, a whole number
 */
export function lowerTailOfFairCoin(successes: number, tosses: number): number {
  if (tosses <= MOST_IN_WHOLE_NUMBERS) return waysUpTo(successes, tosses) / 2 ** tosses;
  let [sum, term] = [1, 1];
  for (let k = successes; k > 0 && term > NEGLIGIBLE * sum; k--) {
    // P(k − 1) / P(k)
    term *= k / (tosses - k + 1);
    sum += term;
  }
  return probabilityOf(successes, tosses) * sum;
}

/** How many of the 2^n sequences have at most k successes. */
function waysUpTo(successes: number, tosses: number): number {
  let [sum, ways] = [1, 1];
  for (let k = 1; k <= successes; k++) {
    ways = (ways * (tosses - k + 1)) / k;
    sum += ways;
  }
  return sum;
}

/**
 * The saddle-point form of the binomial probability, which has no difference of large logarithms of factorials in it:
 * C. Loader, "Fast and accurate computation of binomial probabilities" (2000), section 2, for p = ½.
 */
function probabilityOf(successes: number, tosses: number): number {
  if (successes === 0) return 0.5 ** tosses;
  const failures = tosses - successes;
  const stirling = stirlingError(tosses) - stirlingError(successes) - stirlingError(failures);
  const deviance = tosses * relativeDeviance((failures - successes) / tosses);
  return Math.sqrt(tosses / (2 * Math.PI * successes * failures)) * Math.exp(stirling - deviance);
}

/**
 * ½ ((1 + d) ln(1 + d) + (1 − d) ln(1 − d)) for d in [0, 1). The first two powers of d cancel in it: near 0 its series
 * Σ d^2j / (2j (2j − 1)) is summed instead.
 */
function relativeDeviance(d: number): number {
  if (d > 0.1) return ((1 + d) * Math.log1p(d) + (1 - d) * Math.log1p(-d)) / 2;
  let sum = 0;
  for (let [j, power] = [2, d * d]; power > Number.EPSILON * sum; j += 2, power *= d * d) sum += power / (j * (j - 1));
  return sum;
}

/** ln n! less Stirling's ½ ln(2πn) + n ln n − n, for n ≥ 1 (Loader, equation 4; DLMF 5.11.1). */
function stirlingError(n: number): number {
  if (n < 16) {
    let factorial = 1;
    for (let i = 2; i <= n; i++) factorial *= i;
    return Math.log(factorial) - (0.5 * Math.log(2 * Math.PI * n) + n * Math.log(n) - n);
  }
  const square = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - 1 / 1680 / square) / square) / square) / n;
}
