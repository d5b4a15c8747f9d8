import { BATCH_ROWS, type Batch, type ColumnRequest } from "../port.ts";
import { BytesBuilder, CodesBuilder, type ColumnBuilder, type FieldBlock, NumbersBuilder } from "./column-builders.ts";

/** A batch with more text in one column is full: offsets have 32 bits, and memory an end. */
const FULL_TEXT_BYTES = 32 * 1024 * 1024;

/** Builds batches from blocks of fields; the fields of a row stand in the order of the request. */
export class BatchBuilder {
  readonly #columns: readonly ColumnBuilder[];
  #rows = 0;
  #firstRow = 0;

  /** Throws RangeError for a column that is requested twice. */
  constructor(fileName: string, requests: readonly ColumnRequest[], onNote: (note: string) => void) {
    const names = requests.map(({ name }) => name);
    const repeated = names.find((name, index) => names.indexOf(name) !== index);
    if (repeated !== undefined) throw new RangeError(`column ${JSON.stringify(repeated)} is requested twice`);
    this.#columns = requests.map((request) => columnBuilder(fileName, request, onNote));
  }

  get rows(): number {
    return this.#rows;
  }

  /** How many rows may be appended before the batch must be taken. */
  get room(): number {
    const isFull = this.#columns.some(({ textBytes }) => textBytes >= FULL_TEXT_BYTES);
    return isFull ? 0 : BATCH_ROWS - this.#rows;
  }

  append(bytes: Buffer, extents: Int32Array, rows: number): void {
    const block: FieldBlock = { bytes, extents, stride: 2 * this.#columns.length, rows };
    this.#columns.forEach((column, index) => column.append(block, 2 * index));
    this.#rows += rows;
  }

  /** The rows since the last call. */
  take(): Batch {
    const batch = { rows: this.#rows, firstRow: this.#firstRow, columns: this.#columns.map((column) => column.take()) };
    this.#firstRow += this.#rows;
    this.#rows = 0;
    return batch;
  }
}

function columnBuilder(fileName: string, { name, kind }: ColumnRequest, onNote: (note: string) => void): ColumnBuilder {
  switch (kind) {
    case "bytes":
      return new BytesBuilder();
    case "codes":
      return new CodesBuilder(fileName, name);
    case "numbers":
      return new NumbersBuilder(name, onNote);
  }
}
