/**
 * The sufficient statistics of a comparison: how many rows have this label, this prediction of the baseline and this
 * prediction of the candidate. Everything after it costs nothing in the number of rows.
 */
export interface JointCounts {
  /** The known classes, in the order of {@link sortedLabels}. */
  readonly labels: readonly string[];
  /** Sorted by label, baseline, candidate; zero cells left out. */
  readonly cells: readonly Cell[];
}

/** `label`, `baseline` and `candidate` are indices into `labels`; `count` is a number of rows. */
export interface Cell {
  readonly label: number;
  readonly baseline: number;
  readonly candidate: number;
  readonly count: number;
}

/** One model's counts: rows by label and prediction. */
export interface Confusion {
  readonly labels: readonly string[];
  readonly cells: readonly ConfusionCell[];
}

export interface ConfusionCell {
  readonly label: number;
  readonly prediction: number;
  readonly count: number;
}

export type Side = "baseline" | "candidate";

/** Sums equal cells, drops empty ones and sorts. Throws RangeError on an index or a count that cannot be. */
export function jointCounts(labels: readonly string[], cells: Iterable<Cell>): JointCounts {
  const sums = new Map<number, Cell>();
  const k = labels.length;
  for (const cell of cells) {
    for (const index of [cell.label, cell.baseline, cell.candidate]) {
      if (!Number.isInteger(index) || index < 0 || index >= k) throw new RangeError(`no label with index ${index}`);
    }
    if (!Number.isSafeInteger(cell.count) || cell.count < 0) throw new RangeError(`not a count: ${cell.count}`);
    const key = (cell.label * k + cell.baseline) * k + cell.candidate;
    sums.set(key, { ...cell, count: cell.count + (sums.get(key)?.count ?? 0) });
  }
  const sorted = [...sums].filter(([, cell]) => cell.count > 0).sort(([a], [b]) => a - b);
  return { labels, cells: sorted.map(([, cell]) => cell) };
}

/** The counts of two disjoint sets of rows, taken together. Both must know the same labels (RangeError). */
export function mergeCounts(a: JointCounts, b: JointCounts): JointCounts {
  if (a.labels.join("\u001F") !== b.labels.join("\u001F")) throw new RangeError("counts of different labels");
  return jointCounts(a.labels, [...a.cells, ...b.cells]);
}

export function confusionOf(counts: JointCounts, side: Side): Confusion {
  const sums = new Map<number, ConfusionCell>();
  for (const cell of counts.cells) {
    const key = cell.label * counts.labels.length + cell[side];
    const count = cell.count + (sums.get(key)?.count ?? 0);
    sums.set(key, { label: cell.label, prediction: cell[side], count });
  }
  return { labels: counts.labels, cells: [...sums].sort(([a], [b]) => a - b).map(([, cell]) => cell) };
}

export function totalRows(counts: { readonly cells: readonly { readonly count: number }[] }): number {
  return counts.cells.reduce((sum, cell) => sum + cell.count, 0);
}

/** Rows where the two models predict differently: only these can move a paired difference. */
export function differingRows(counts: JointCounts): number {
  return totalRows({ cells: counts.cells.filter((cell) => cell.baseline !== cell.candidate) });
}

/** Rows of each class, by index. */
export function rowsPerLabel(counts: {
  readonly labels: readonly string[];
  readonly cells: readonly { readonly label: number; readonly count: number }[];
}): number[] {
  const rows = counts.labels.map(() => 0);
  for (const cell of counts.cells) rows[cell.label] = (rows[cell.label] ?? 0) + cell.count;
  return rows;
}
