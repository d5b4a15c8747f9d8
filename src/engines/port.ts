import type { Holdout } from "../core/evidence.ts";
import type { CellRow, ConfusionRow, Subject, Task } from "../core/statistics.ts";
import type { RowSource } from "../predictions/port.ts";
import type { NamedColumns } from "../predictions/roles.ts";

/** What the policy says about reading rows. */
export interface CountOptions {
  readonly task?: Task;
  readonly positiveLabel?: string;
  /** Classes that are known although they may not occur. */
  readonly labels?: readonly string[];
  /** Positive when score >= this; used where there is no prediction column. */
  readonly scoreThreshold: number;
  readonly scoreMeans: "positive" | "answer";
  readonly columns: NamedColumns;
  /** Of the baseline's own file, where they are other ones. */
  readonly baselineColumns?: NamedColumns;
  readonly align: "id" | "row-order";
  readonly extraRows: "fail" | "ignore";
  /** Told after every batch how many rows were read so far, of both sides together. */
  readonly onRows?: (rows: number) => void;
}

/** Rows of both sides, counted. */
export interface PairedCounts {
  readonly subject: Subject;
  readonly cells: readonly CellRow[];
  /** Predictions and scores of both sides are the same on every row. */
  readonly identical: boolean;
  readonly holdout: Holdout;
}

/** Rows of one side, counted. */
export interface SideCounts {
  readonly subject: Subject;
  readonly confusion: readonly ConfusionRow[];
  readonly holdout: Holdout;
}

/** Turns rows into counts: in this process, or where the rows are. */
export interface CountEngine {
  countPair(baseline: RowSource, candidate: RowSource, options: CountOptions): Promise<PairedCounts>;
  /** One file with the columns of both sides. */
  countOneFile(file: RowSource, options: CountOptions): Promise<PairedCounts>;
  /** One side alone; the other one gave only numbers. */
  countSide(file: RowSource, options: CountOptions): Promise<SideCounts>;
}
