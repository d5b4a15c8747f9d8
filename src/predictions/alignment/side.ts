import { isMissingLabel } from "../../core/labels.ts";
import { GateError } from "../../errors.ts";
import type { BytesColumn, CodesColumn, Column, ColumnRequest, NumbersColumn, RowSource } from "../port.ts";
import { CUT_NEGATIVE, CUT_POSITIVE, type LabelSpace } from "./label-space.ts";

/** A stretch of rows of one model. Labels and predictions are indices into the common {@link LabelSpace}. */
export interface SideRows {
  readonly rows: number;
  readonly ids?: BytesColumn;
  readonly labels: Int32Array;
  readonly predictions: Int32Array;
  readonly scores?: Float64Array;
}

/** What is seen of the scores of one side in one reading. */
export interface ScoreSummary {
  readonly smallest: number;
  readonly notFinite: number;
  readonly outside: number;
  /** 1-based data row of the first score that is not finite or outside [0, 1]. */
  readonly firstBadRow: number | undefined;
}

/** How the columns of one file become the rows of one model. */
export interface SideColumns {
  readonly id?: string;
  readonly label: string;
  readonly prediction?: string;
  readonly score?: string;
}

/**
 * Turns typed columns into the rows of one model, with the checks that hold for every format: no empty id, no empty
 * label, no empty prediction. Without a prediction column the score is cut at `threshold`.
 */
export class Side {
  readonly name: string;
  readonly hasIds: boolean;
  readonly #columns: SideColumns;
  readonly #space: LabelSpace;
  readonly #threshold: number;
  #indices = { label: new Int32Array(0), prediction: new Int32Array(0) };
  #scores = {
    smallest: Number.POSITIVE_INFINITY,
    notFinite: 0,
    outside: 0,
    firstBadRow: undefined as number | undefined,
  };

  constructor(name: string, columns: SideColumns, space: LabelSpace, threshold: number) {
    this.name = name;
    this.hasIds = columns.id !== undefined;
    this.#columns = columns;
    this.#space = space;
    this.#threshold = threshold;
  }

  /** The columns to ask a reader for, in the order in which {@link rowsOf} takes them. */
  get requests(): ColumnRequest[] {
    const { id, label, prediction, score } = this.#columns;
    const requests: ColumnRequest[] = [{ name: label, kind: "codes" }];
    if (id !== undefined) requests.push({ name: id, kind: "bytes" });
    if (prediction !== undefined) requests.push({ name: prediction, kind: "codes" });
    if (score !== undefined) requests.push({ name: score, kind: "numbers" });
    return requests;
  }

  get scores(): ScoreSummary | undefined {
    return this.#columns.score === undefined ? undefined : this.#scores;
  }

  get isCutFromScore(): boolean {
    return this.#columns.prediction === undefined;
  }

  /** Reads the file from the start. */
  async *read(source: RowSource): AsyncGenerator<SideRows> {
    this.restart();
    for await (const batch of source.batches(this.requests)) {
      yield this.rowsOf(batch.columns, batch.rows, batch.firstRow);
    }
  }

  /** Forgets what was seen: a reading begins. */
  restart(): void {
    this.#indices = { label: new Int32Array(0), prediction: new Int32Array(0) };
    this.#scores = { smallest: Number.POSITIVE_INFINITY, notFinite: 0, outside: 0, firstBadRow: undefined };
  }

  rowsOf(columns: readonly Column[], rows: number, firstRow: number): SideRows {
    const [labelColumn, ...rest] = columns;
    const ids = this.hasIds ? bytesOf(rest.shift()) : undefined;
    const predictions = this.isCutFromScore ? undefined : codesOf(rest.shift());
    const scores = this.#columns.score === undefined ? undefined : numbersOf(rest.shift()).values;
    if (ids !== undefined) this.#refuseEmptyId(ids, rows, firstRow);
    if (scores !== undefined) this.#watchScores(scores, rows, firstRow);
    return {
      rows,
      labels: this.#numbered("label", codesOf(labelColumn), rows, firstRow),
      predictions:
        predictions === undefined
          ? this.#cut(scores ?? new Float64Array(rows), rows)
          : this.#numbered("prediction", predictions, rows, firstRow),
      ...(ids === undefined ? {} : { ids }),
      ...(scores === undefined ? {} : { scores }),
    };
  }

  /** From the file's own codes to the common numbering, in place. */
  #numbered(role: "label" | "prediction", column: CodesColumn, rows: number, firstRow: number): Int32Array {
    let indices = this.#indices[role];
    if (indices.length < column.dictionary.length) {
      indices = Int32Array.from(column.dictionary, (text) => (isMissingLabel(text) ? -1 : this.#space.indexOf(text)));
      this.#indices[role] = indices;
    }
    const { codes } = column;
    for (let row = 0; row < rows; row++) {
      const index = indices[codes[row] as number] as number;
      if (index === -1) {
        throw new GateError(
          "PREDICTIONS_UNREADABLE",
          `${this.name}: the ${role} of row ${firstRow + row + 1} is empty`,
          {
            hint: `Every row needs a ${role}`,
          },
        );
      }
      codes[row] = index;
    }
    return codes;
  }

  #cut(scores: Float64Array, rows: number): Int32Array {
    const predictions = new Int32Array(rows);
    const threshold = this.#threshold;
    for (let row = 0; row < rows; row++) {
      predictions[row] = (scores[row] as number) >= threshold ? CUT_POSITIVE : CUT_NEGATIVE;
    }
    return predictions;
  }

  #watchScores(scores: Float64Array, rows: number, firstRow: number): void {
    const seen = this.#scores;
    for (let row = 0; row < rows; row++) {
      const score = scores[row] as number;
      if (score >= 0 && score <= 1) {
        if (score < seen.smallest) seen.smallest = score;
        continue;
      }
      if (Number.isFinite(score)) seen.outside += 1;
      else seen.notFinite += 1;
      seen.firstBadRow ??= firstRow + row + 1;
    }
  }

  #refuseEmptyId(ids: BytesColumn, rows: number, firstRow: number): void {
    for (let row = 0; row < rows; row++) {
      if (ids.offsets[row] !== ids.offsets[row + 1]) continue;
      throw new GateError("ROWS_MISALIGNED", `${this.name}: the id of row ${firstRow + row + 1} is empty`, {
        hint: "Every row needs an id of its own",
      });
    }
  }
}

function bytesOf(column: Column | undefined): BytesColumn {
  if (column?.kind !== "bytes") throw new RangeError("a column of bytes was asked for");
  return column;
}

function codesOf(column: Column | undefined): CodesColumn {
  if (column?.kind !== "codes") throw new RangeError("a column of codes was asked for");
  return column;
}

function numbersOf(column: Column | undefined): NumbersColumn {
  if (column?.kind !== "numbers") throw new RangeError("a column of numbers was asked for");
  return column;
}
