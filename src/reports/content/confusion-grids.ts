import type { Confusion, Side } from "../../core/counts.ts";
import type { Evidence } from "../../core/evidence.ts";
import { sideCounts } from "./rows.ts";

/** Rows of one model, `grid[label][prediction]`. */
export type Grid = readonly (readonly number[])[];

export interface ConfusionGrids {
  readonly labels: readonly string[];
  /** Of each side whose counts are known. */
  readonly sides: readonly { readonly side: Side; readonly grid: Grid }[];
}

/** The confusion matrices as numbers, for drawing; undefined when the counts of neither side are known. */
export function confusionGrids(evidence: Evidence): ConfusionGrids | undefined {
  const sides = (["baseline", "candidate"] as const).flatMap((side) => {
    const counts = sideCounts(evidence, side);
    return counts === undefined ? [] : [{ side, confusion: counts.confusion }];
  });
  const labels = sides[0]?.confusion.labels;
  if (labels === undefined) return undefined;
  return { labels, sides: sides.map(({ side, confusion }) => ({ side, grid: gridOf(confusion) })) };
}

function gridOf({ labels, cells }: Confusion): Grid {
  const grid = labels.map(() => labels.map(() => 0));
  for (const { label, prediction, count } of cells) {
    const row = grid[label];
    if (row !== undefined) row[prediction] = (row[prediction] ?? 0) + count;
  }
  return grid;
}
