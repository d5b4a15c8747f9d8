import { measure } from "../../src/core/measure.ts";
import { twoSidedQuantile } from "../../src/core/normal.ts";
import type { Random } from "../../src/core/random.ts";
import { drawCounts, statisticsOf, SUBJECT } from "./draw.ts";
import { type Shares, trueChange } from "./scenario.ts";

export interface Coverage {
  readonly rows: number;
  /** The smaller of the expected rows of the positive class and the expected rows where the models differ. */
  readonly support: number;
  /** Share of the intervals that hold the true change. */
  readonly covered: number;
  /** Share of the intervals that lie wholly above it: the side on which a worthless candidate passes. */
  readonly above: number;
  /** As `covered`, without the quarter row in each cell. */
  readonly plain: number;
  /** Data sets in which F1 is undefined for one of the models; they have no interval, and the gate compares nothing. */
  readonly undefined: number;
}

/** How often the interval of the change of F1 holds the true change. */
export function coverage(random: Random, shares: Shares, rows: number, dataSets: number, confidence: number): Coverage {
  const truth = trueChange(shares);
  const z = twoSidedQuantile(confidence);
  const hits = { covered: 0, above: 0, plain: 0, undefined: 0 };
  for (let i = 0; i < dataSets; i++) {
    const statistics = statisticsOf(drawCounts(random, rows, shares));
    const measured = measure("f1_score", statistics, SUBJECT, confidence);
    if ("missing" in measured || measured.estimate.interval === undefined) {
      hits.undefined += 1;
      continue;
    }
    const { interval, delta, standardError = Number.NaN } = measured.estimate;
    if (interval[0] <= truth && truth <= interval[1]) hits.covered += 1;
    if (interval[0] > truth) hits.above += 1;
    if (Math.abs(delta - truth) <= z * standardError) hits.plain += 1;
  }
  const [, n01, n10, , p00, p01, p10, p11] = shares;
  const defined = dataSets - hits.undefined;
  return {
    rows,
    support: rows * Math.min(p00 + p01 + p10 + p11, n01 + n10 + p01 + p10),
    covered: hits.covered / defined,
    above: hits.above / defined,
    plain: hits.plain / defined,
    undefined: hits.undefined / dataSets,
  };
}
