/**
 * The port of every row format: a file of predictions, read in batches of typed columns, never as row objects.
 * Readers know nothing of labels, scores or alignment: they deliver the columns they are asked for. What the values
 * mean, and whether they may be used, is decided once, after the reader, for all formats.
 */
export interface RowSource {
  /** How messages name it, e.g. `predictions.csv`. Foreign text. */
  readonly name: string;
  /** Column names in file order. Throws PREDICTIONS_UNREADABLE, e.g. for an empty file or a duplicate name. */
  columnNames(): Promise<readonly string[]>;
  /**
   * Reads all rows from the start, each call anew. The arrays of a batch belong to the consumer.
   * Throws PREDICTIONS_UNREADABLE with line or row, INPUT_TOO_LARGE; nothing read may be used before the end.
   */
  batches(columns: readonly ColumnRequest[]): AsyncIterable<Batch>;
}

export interface ColumnRequest {
  readonly name: string;
  readonly kind: Column["kind"];
}

/** At most {@link BATCH_ROWS} rows; `columns` stand in the order of the request. */
export interface Batch {
  readonly rows: number;
  /** 0-based number, in the file, of the first row of this batch. */
  readonly firstRow: number;
  readonly columns: readonly Column[];
}

export type Column = BytesColumn | CodesColumn | NumbersColumn;

/** Texts that may all differ (ids): row r is `bytes[offsets[r] … offsets[r + 1])`, UTF-8. */
export interface BytesColumn {
  readonly kind: "bytes";
  readonly bytes: Uint8Array;
  /** rows + 1 entries. */
  readonly offsets: Int32Array;
}

/** Texts that repeat (labels, predictions, slices): row r is `dictionary[codes[r]]`. An absent value is the text "". */
export interface CodesColumn {
  readonly kind: "codes";
  readonly codes: Int32Array;
  /** Shared by all batches of one reading; only grows. */
  readonly dictionary: readonly string[];
}

/** Numbers (scores, weights): NaN where the text is absent or no number. */
export interface NumbersColumn {
  readonly kind: "numbers";
  readonly values: Float64Array;
}

/** 32 k rows keep a batch of five columns near a megabyte, and per-batch work out of the profile. */
export const BATCH_ROWS = 32_768;

/** More different texts than this in a column of labels or slices mean that the wrong column was named. */
export const MAX_DICTIONARY = 100_000;
