import { type Confusion, type JointCounts, jointCounts, type Side } from "./counts.ts";

export type Task = "binary" | "multiclass";

/** What is judged: which classes there are, and which is the positive one. */
export interface Subject {
  readonly task: Task | null;
  readonly positive_label: string | null;
  readonly labels: readonly string[];
}

/** `[label, baseline prediction, candidate prediction, rows]` */
export type CellRow = readonly [string, string, string, number];
/** `[label, prediction, rows]` */
export type ConfusionRow = readonly [string, string, number];

/** A curve of at most 200 points. */
export type Curve = readonly (readonly [number, number])[];

/** For drawing only: nothing is decided on them, and `verify` does not compute them again. */
export interface Curves {
  /** `[false positive rate, true positive rate]` */
  readonly roc?: Readonly<Partial<Record<Side, Curve>>>;
  /** `[recall, precision]` */
  readonly precision_recall?: Readonly<Partial<Record<Side, Curve>>>;
  /** `[mean score, share of the positive class]`, a point for each bin that holds rows. */
  readonly calibration?: Readonly<Partial<Record<Side, Curve>>>;
  /** Rows by score and class; `edges` has one more entry than each list of counts. */
  readonly scores?: { readonly edges: readonly number[] } & Readonly<Partial<Record<Side, ScoreCounts>>>;
}

interface ScoreCounts {
  readonly negative: readonly number[];
  readonly positive: readonly number[];
}

/** Everything that the numbers and the verdict are computed from; stands in `evidence.json` as it is. */
export interface Statistics {
  /** Predictions and scores of both sides are the same, row by row; without rows: both sides are one version or run. */
  readonly identical: boolean;
  /** Rows of both sides, compared one by one; `null` when a side gave no rows. */
  readonly cells: readonly CellRow[] | null;
  /** The counts of a side that gave rows when the other one gave only numbers. */
  readonly sides: Readonly<Partial<Record<Side, readonly ConfusionRow[]>>>;
  /** Values that came as numbers, as the decimal text that was read. */
  readonly metrics: Readonly<Record<string, Readonly<Partial<Record<Side, string>>>>>;
  /** Only where scores were given. */
  readonly curves?: Curves;
}

/** Throws RangeError when a cell names a label that is not in `labels`. */
export function countsOf(cells: readonly CellRow[], labels: readonly string[]): JointCounts {
  const index = indexOf(labels);
  return jointCounts(
    labels,
    cells.map(([label, baseline, candidate, count]) => ({
      label: index(label),
      baseline: index(baseline),
      candidate: index(candidate),
      count,
    })),
  );
}

export function cellRows(counts: JointCounts): CellRow[] {
  const text = (index: number): string => counts.labels[index] ?? "";
  return counts.cells.map((cell) => [text(cell.label), text(cell.baseline), text(cell.candidate), cell.count]);
}

export function confusionFrom(rows: readonly ConfusionRow[], labels: readonly string[]): Confusion {
  const index = indexOf(labels);
  return {
    labels,
    cells: rows.map(([label, prediction, count]) => ({ label: index(label), prediction: index(prediction), count })),
  };
}

export function confusionRows(confusion: Confusion): ConfusionRow[] {
  const text = (index: number): string => confusion.labels[index] ?? "";
  return confusion.cells.map((cell) => [text(cell.label), text(cell.prediction), cell.count]);
}

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** NaN for a text that is no decimal number, and for one that is not there: an empty text is not 0. */
export function numberFromText(text: string | undefined): number {
  return text !== undefined && DECIMAL.test(text) ? Number(text) : Number.NaN;
}

function indexOf(labels: readonly string[]): (label: string) => number {
  const indices = new Map(labels.map((label, index) => [label, index]));
  return (label) => {
    const index = indices.get(label);
    if (index === undefined) throw new RangeError(`a cell has the label ${JSON.stringify(label)}, which labels lacks`);
    return index;
  };
}
