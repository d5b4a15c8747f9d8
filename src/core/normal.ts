/** Nearer to 0 than this the series serves best, farther out the continued fraction. */
const CENTRE = 2;

/** Enough for the last bit from CENTRE on; fewer would do farther out. */
const FRACTION_DEPTH = 100;

/** Φ(x), the standard normal distribution function; accurate in both tails (oracle: scipy.stats.norm.cdf, mpmath). */
export function normalCdf(x: number): number {
  return x < 0 ? upperTail(-x) : 1 - upperTail(x);
}

/** Φ⁻¹(p) for p in (0, 1). Throws RangeError outside. Oracle: scipy.stats.norm.ppf, mpmath. */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`a probability between 0 and 1, not ${p}`);
  const tail = Math.min(p, 1 - p);
  const side = p - 0.5;
  // Near ½ the tail has lost the digits that the distance from ½ still has.
  const excess = (z: number): number => (tail > 0.1 ? centralArea(z) - Math.abs(side) : tail - upperTail(z));
  let z = roughQuantile(tail);
  for (let step = 0; step < 3; step++) {
    // Halley's method: the second derivative of Φ is −z times its first.
    const newton = excess(z) / density(z);
    z -= newton / (1 + (z * newton) / 2);
  }
  return Math.sign(side) * z;
}

/** z for a two-sided interval: 1.96 for 0.95. */
export function twoSidedQuantile(confidence: number): number {
  return normalQuantile((1 + confidence) / 2);
}

/**
 * 1 − Φ(x) for x ≥ 0, by Laplace's continued fraction φ(x) / (x + 1 / (x + 2 / (x + 3 / …))): Abramowitz & Stegun
 * 26.2.14.
 */
function upperTail(x: number): number {
  if (x < CENTRE) return 0.5 - centralArea(x);
  let denominator = x;
  for (let k = FRACTION_DEPTH; k > 0; k--) denominator = x + k / denominator;
  return density(x) / denominator;
}

/** Φ(x) − ½ = φ(x) (x + x³ / 3 + x⁵ / (3·5) + …): Abramowitz & Stegun 26.2.11. */
function centralArea(x: number): number {
  let [sum, term] = [x, x];
  for (let k = 3; Math.abs(term) > Number.EPSILON * Math.abs(sum) * 0.1; k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return density(x) * sum;
}

/** φ(x). The exponent is parted into an exact half square and a small rest: rounded, it would cost two digits far out. */
function density(x: number): number {
  const near = Math.trunc(x * 16) / 16;
  const [square, rest] = [near * near, (x - near) * (x + near)];
  return x > 40 ? 0 : (Math.exp(-square / 2) * Math.exp(-rest / 2)) / Math.sqrt(2 * Math.PI);
}

/** The z ≥ 0 with 1 − Φ(z) = tail, for a tail of up to ½; error below 4.5e-4: Abramowitz & Stegun 26.2.23. */
function roughQuantile(tail: number): number {
  const t = Math.sqrt(-2 * Math.log(tail));
  return t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
}
