import type { PageSource } from "./chunk-pages.ts";
import type { ColumnSink } from "./column-sinks.ts";
import { type DataPage, type PageColumn, readDataPage, readDictionary } from "./data-page.ts";
import type { Values } from "./values.ts";

/** Rows are taken in blocks of at most this many: their indices stay in the processor's cache. */
export const BLOCK_ROWS = 4096;

/** One column of one row group, read from its start, as many rows at a time as are asked for. */
export class ColumnChunk {
  readonly #column: PageColumn;
  readonly #pages: PageSource;
  readonly #indices = new Int32Array(BLOCK_ROWS);
  #dictionary: Values | undefined;
  #page: DataPage | undefined;
  /** Rows of the page that were taken, and values: absent rows have none. */
  #row = 0;
  #value = 0;

  constructor(column: PageColumn, pages: PageSource) {
    this.#column = column;
    this.#pages = pages;
  }

  /** At most BLOCK_ROWS rows. */
  read(rows: number, sink: ColumnSink): void {
    let left = rows;
    while (left > 0) {
      const page = this.#currentPage();
      if (page === undefined) throw this.#column.refuse("it has fewer rows than its row group");
      const taken = Math.min(left, page.rows - this.#row);
      this.#take(page, taken, sink);
      this.#row += taken;
      left -= taken;
    }
  }

  /** All rows were read: there must be no more. */
  finish(): void {
    if (this.#currentPage() !== undefined) throw this.#column.refuse("it has more rows than its row group");
  }

  #take(page: DataPage, rows: number, sink: ColumnSink): void {
    const present = page.present?.subarray(this.#row, this.#row + rows);
    let values = rows;
    if (present !== undefined) {
      values = 0;
      for (let row = 0; row < rows; row += 1) values += present[row]!;
    }
    if (page.indices === undefined) {
      sink.append(page.values, this.#value, values);
    } else {
      page.indices.read(this.#indices, values);
      this.#checkIndices(values, page.values.length);
      sink.appendFrom(page.values, this.#indices, values);
    }
    this.#value += values;
    if (present !== undefined) sink.spread(present, values);
  }

  /** As unsigned numbers, since an index may have 32 bits. */
  #checkIndices(count: number, length: number): void {
    const indices = this.#indices;
    let largest = 0;
    for (let at = 0; at < count; at += 1) {
      const index = indices[at]! >>> 0;
      if (index > largest) largest = index;
    }
    if (count > 0 && largest >= length) throw this.#column.refuse("a value is not in its dictionary");
  }

  /** The page with the next row. */
  #currentPage(): DataPage | undefined {
    while (this.#page === undefined || this.#row === this.#page.rows) {
      const raw = this.#pages.next();
      if (raw === undefined) return undefined;
      if (raw.header.type === "INDEX_PAGE") continue;
      if (raw.header.type === "DICTIONARY_PAGE") {
        this.#dictionary = readDictionary(this.#column, raw);
        continue;
      }
      this.#page = readDataPage(this.#column, this.#dictionary, raw);
      this.#row = 0;
      this.#value = 0;
    }
    return this.#page;
  }
}
