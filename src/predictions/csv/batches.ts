import { BatchBuilder } from "../columns/batch-builder.ts";
import type { Batch, ColumnRequest } from "../port.ts";
import type { ChunkBuffer } from "../text/chunk-buffer.ts";
import { count } from "../text/excerpt.ts";
import type { CsvHeader } from "./header.ts";
import { CsvScanner } from "./scanner.ts";

/** Few enough that the bytes of a block are still in the processor's cache when its columns are built. */
const BLOCK_ROWS = 4096;

/**
 * The rows behind the header, as batches. First positions, then values: the scanner finds the fields of some thousand
 * rows, and then each column is built from them in a loop of its own. No row is ever a string or an object.
 */
export class CsvBatches {
  readonly #header: CsvHeader;
  readonly #scanner: CsvScanner;
  readonly #batch: BatchBuilder;
  readonly #onNote: (note: string) => void;

  /** Throws RangeError for a column that the header lacks or that is requested twice. */
  constructor(
    name: string,
    header: CsvHeader,
    requests: readonly ColumnRequest[],
    onNote: (note: string) => void = () => {},
  ) {
    const { names, separator, line } = header;
    const layout = { name, separator, fields: names.length, slots: slotsOf(requests, names), line };
    this.#header = header;
    this.#scanner = new CsvScanner(layout, BLOCK_ROWS);
    this.#batch = new BatchBuilder(name, requests, onNote);
    this.#onNote = onNote;
  }

  /** Takes all whole rows out of `text` and yields the batches that are full; at the end of the file also the last. */
  *read(text: ChunkBuffer, isLast: boolean): Generator<Batch, void> {
    const scanner = this.#scanner;
    const batch = this.#batch;
    for (;;) {
      const rows = scanner.scan(text.bytes, text.start, text.end, isLast, Math.min(BLOCK_ROWS, batch.room));
      if (scanner.next === text.start) break;
      text.start = scanner.next;
      batch.append(text.bytes, scanner.extents, rows);
      if (batch.room === 0) yield batch.take();
    }
    if (!isLast) return;
    if (batch.rows > 0) yield batch.take();
    this.#noteOddities();
  }

  #noteOddities(): void {
    const blankLines = this.#header.blankLines + this.#scanner.blankLines;
    if (blankLines > 0) this.#onNote(`${count(blankLines, "blank line")} skipped`);
    const isLastLineOpen = this.#header.isLastLineOpen || this.#scanner.isLastLineOpen;
    if (isLastLineOpen) this.#onNote("the last line has no line end: was the file cut?");
  }
}

/** Request r has its extents at 2r and 2r + 1 of each row. */
function slotsOf(requests: readonly ColumnRequest[], names: readonly string[]): Int32Array {
  const slots = new Int32Array(names.length).fill(-1);
  requests.forEach(({ name }, request) => {
    const field = names.indexOf(name);
    if (field < 0) throw new RangeError(`no column is named ${JSON.stringify(name)}`);
    slots[field] = 2 * request;
  });
  return slots;
}
