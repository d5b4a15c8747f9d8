import { confusionOf } from "../../src/core/counts.ts";
import { pairedEstimate, unpairedEstimate } from "../../src/core/estimate.ts";
import { f1 } from "../../src/core/metrics/f1.ts";
import { countsOf } from "../../src/core/statistics.ts";
import { statisticsOf, SUBJECT } from "./draw.ts";
import type { Shares } from "./scenario.ts";

/** How many times wider the interval would be if the two models were taken for measured on different rows. */
export function widthWithoutPairing(shares: Shares): number {
  const { cells } = statisticsOf(shares.map((share) => Math.round(share * 10_000)));
  const counts = countsOf(cells ?? [], SUBJECT.labels);
  const positive = SUBJECT.labels.indexOf(SUBJECT.positive_label ?? "");
  const sides = { baseline: confusionOf(counts, "baseline"), candidate: confusionOf(counts, "candidate") };
  const paired = pairedEstimate(f1, counts, positive, 0.95)?.standardError ?? Number.NaN;
  const unpaired = unpairedEstimate(f1, sides, positive, 0.95)?.standardError ?? Number.NaN;
  return unpaired / paired;
}
