import { crc32 } from "node:zlib";

import type { PageHeader } from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";

import { type Refuse, tooLarge } from "./faults.ts";
import type { RandomAccessReading } from "./random-access.ts";
import { NoThrift, thriftEnd } from "./thrift.ts";

export interface RawPage {
  readonly header: PageHeader;
  /** As it lies in the file; nobody else's memory. */
  readonly body: Uint8Array;
}

/** The pages of a column in their order; `undefined` at the end. */
export interface PageSource {
  next(): RawPage | undefined;
}

/** Where the pages of one column in one row group lie. */
export interface ChunkPlace {
  readonly start: number;
  readonly end: number;
}

/** Reading less at a time costs more calls, more costs memory: ten columns are read at the same time. */
const WINDOW_BYTES = 256 * 1024;

/** A header holds the smallest and the largest value of its page, which may be long texts. */
const MAX_HEADER_BYTES = 16 * 1024 * 1024;

/** Writers aim at 1 MiB. */
const MAX_PAGE_BYTES = 256 * 1024 * 1024;

/** The pages of a column in one row group, read one after another: memory does not grow with the row group. */
export class ChunkPages implements PageSource {
  readonly #file: RandomAccessReading;
  readonly #name: string;
  readonly #refuse: Refuse;
  readonly #end: number;
  #at: number;
  #window: Uint8Array = new Uint8Array(0);
  #windowStart = 0;

  constructor(file: RandomAccessReading, name: string, place: ChunkPlace, refuse: Refuse) {
    this.#file = file;
    this.#name = name;
    this.#refuse = refuse;
    this.#at = place.start;
    this.#end = place.end;
  }

  next(): RawPage | undefined {
    if (this.#at >= this.#end) return undefined;
    const header = this.#header();
    const { compressed_page_size: size, uncompressed_page_size: unzippedSize } = header;
    if (!(size >= 0) || !(unzippedSize >= 0)) throw this.#refuse("a page without a size");
    if (size > this.#end - this.#at) throw this.#refuse("a page is longer than its column");
    if (Math.max(size, unzippedSize) > MAX_PAGE_BYTES) {
      throw tooLarge(this.#name, `a page of ${Math.max(size, unzippedSize)} bytes is more than the gate reads at once`);
    }
    const body = this.#bytes(size);
    this.#at += size;
    // Over the page as it lies in the file: https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift
    if (header.crc !== undefined && crc32(body) !== header.crc >>> 0) throw this.#refuse("a page fails its checksum");
    return { header, body };
  }

  #header(): PageHeader {
    for (let length = 1024; ; length *= 8) {
      const bytes = this.#bytes(Math.min(length, this.#end - this.#at));
      try {
        const end = thriftEnd(bytes, 0);
        if (end !== undefined) {
          const header = parquetHeader({ view: new DataView(bytes.buffer, bytes.byteOffset, end), offset: 0 });
          this.#at += end;
          return header;
        }
      } catch (cause) {
        // hyparquet takes the structure for what it should be, and breaks on any other: that is the file's fault.
        throw this.#refuse(cause instanceof NoThrift ? cause.message : "a page has no sound header", cause);
      }
      if (length > Math.min(this.#end - this.#at, MAX_HEADER_BYTES)) throw this.#refuse("a page header has no end");
    }
  }

  #bytes(length: number): Uint8Array {
    const from = this.#at - this.#windowStart;
    if (from >= 0 && from + length <= this.#window.length) return this.#window.subarray(from, from + length);
    if (length >= WINDOW_BYTES) return this.#file.read(this.#at, length);
    this.#window = this.#file.read(this.#at, Math.min(WINDOW_BYTES, this.#end - this.#at));
    this.#windowStart = this.#at;
    return this.#window.subarray(0, length);
  }
}
