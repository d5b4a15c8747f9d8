import type { Confusion, JointCounts, Side } from "../counts.ts";

/** What every metric on counts is computed from: per class, how often it was right, is true, and was predicted. */
export interface Margins {
  /** Rows; not an integer when pseudo-counts were added. */
  readonly rows: number;
  /** By class: rows of this label with this prediction. */
  readonly hits: readonly number[];
  /** By class: rows of this label. */
  readonly actual: readonly number[];
  /** By class: rows with this prediction. */
  readonly predicted: readonly number[];
}

/** One side of a joint table. */
export function marginsOfSide(counts: JointCounts, side: Side): Margins {
  return collect(counts.labels.length, counts.cells, (cell) => cell[side]);
}

export function marginsOf(confusion: Confusion): Margins {
  return collect(confusion.labels.length, confusion.cells, (cell) => cell.prediction);
}

function collect<C extends { readonly label: number; readonly count: number }>(
  classes: number,
  cells: readonly C[],
  predictionOf: (cell: C) => number,
): Margins {
  const [hits, actual, predicted] = [zeros(classes), zeros(classes), zeros(classes)];
  let rows = 0;
  for (const cell of cells) {
    const prediction = predictionOf(cell);
    rows += cell.count;
    actual[cell.label] = (actual[cell.label] ?? 0) + cell.count;
    predicted[prediction] = (predicted[prediction] ?? 0) + cell.count;
    if (cell.label === prediction) hits[prediction] = (hits[prediction] ?? 0) + cell.count;
  }
  return { rows, hits, actual, predicted };
}

function zeros(length: number): number[] {
  return Array.from({ length }, () => 0);
}
