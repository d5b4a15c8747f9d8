import { type JointCounts, totalRows } from "./counts.ts";
import type { CountMetric } from "./metrics/count-metric.ts";
import { marginsOfSide } from "./metrics/margins.ts";
import { binomial, type Random, seededRandom } from "./random.ts";

/** A second look at an interval, by other means. It is shown, and never decides. */
export interface SecondOpinion {
  readonly method: "multinomial-bootstrap";
  readonly resamples: number;
  readonly seed: number;
  readonly interval: readonly [number, number];
  /** Resamples in which the metric was undefined; they are left out of the interval. */
  readonly undefined_resamples: number;
}

export const BOOTSTRAP_RESAMPLES = 10_000;
export const BOOTSTRAP_SEED = 20_260_101;

/** Above this much work (cells × resamples) the answer would take seconds, and the delta interval is exact enough. */
const MAX_DRAWS = 2e7;

/**
 * Percentile interval of the paired difference over resampled counts (cost independent of the number of rows).
 * Undefined when the table is too large, or the metric is undefined in most resamples.
 */
export function multinomialBootstrap(
  metric: CountMetric,
  counts: JointCounts,
  positive: number,
  confidence: number,
  { resamples = BOOTSTRAP_RESAMPLES, seed = BOOTSTRAP_SEED } = {},
): SecondOpinion | undefined {
  if (counts.cells.length * resamples > MAX_DRAWS) return undefined;
  const random = seededRandom(seed);
  const differences: number[] = [];
  for (let i = 0; i < resamples; i++) {
    const resample = resampled(random, counts);
    const baseline = metric.value(marginsOfSide(resample, "baseline"), positive);
    const candidate = metric.value(marginsOfSide(resample, "candidate"), positive);
    if (baseline !== undefined && candidate !== undefined) differences.push(candidate - baseline);
  }
  if (differences.length * 2 < resamples) return undefined;
  const sorted = Float64Array.from(differences).sort();
  const tail = (1 - confidence) / 2;
  return {
    method: "multinomial-bootstrap",
    resamples,
    seed,
    interval: [quantile(sorted, tail), quantile(sorted, 1 - tail)],
    undefined_resamples: resamples - differences.length,
  };
}

/** The same number of rows, drawn anew: one binomial after the other on what is left. */
function resampled(random: Random, counts: JointCounts): JointCounts {
  let [rowsLeft, weightLeft] = [totalRows(counts), totalRows(counts)];
  const cells = counts.cells.map((cell) => {
    const count = binomial(random, rowsLeft, Math.min(1, cell.count / weightLeft));
    rowsLeft -= count;
    weightLeft -= cell.count;
    return { ...cell, count };
  });
  return { labels: counts.labels, cells };
}

/** Linear interpolation between order statistics, as numpy's default. */
function quantile(sorted: Float64Array, p: number): number {
  const position = p * (sorted.length - 1);
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? Number.NaN;
  return below + (above - below) * (position - Math.floor(position));
}
