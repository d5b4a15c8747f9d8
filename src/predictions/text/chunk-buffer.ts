import { MAX_ROW_BYTES, type ByteSource } from "../bytes.ts";

const FIRST_CAPACITY = 512 * 1024;

/** Bytes behind the text: a scanner may write a sentinel there, and read whole words of four bytes. */
const SPARE_BYTES = 4;

/** Below this an unfinished row is looked at again with every chunk. */
const SMALL_REST = 64 * 1024;

/**
 * One memory for a whole reading: each chunk is copied behind the rest that the scanner has left of the last ones, so
 * rows lie in one piece. Only `bytes[start … end)` is text; behind it there is always room for a scanner's sentinel.
 */
export class ChunkBuffer {
  bytes = Buffer.alloc(FIRST_CAPACITY);
  start = 0;
  end = 0;

  /**
   * Pulls chunk after chunk and yields when there is something to scan; `true` once, when the source has ended. Who
   * scans moves `start` behind what it has read. A rest that has no end yet is scanned again only when it has doubled:
   * so a row of n bytes costs O(n), not O(n²), however small the chunks.
   */
  async *fill(source: ByteSource): AsyncGenerator<boolean, void> {
    let enough = 0;
    for await (const chunk of source.chunks()) {
      this.#append(chunk);
      if (this.end - this.start < enough) continue;
      yield false;
      const rest = this.end - this.start;
      enough = rest < SMALL_REST ? 0 : Math.min(2 * rest, MAX_ROW_BYTES + 1);
    }
    yield true;
  }

  #append(chunk: Uint8Array): void {
    const { bytes, start, end } = this;
    const rest = end - start;
    const needed = rest + chunk.length + SPARE_BYTES;
    if (needed > bytes.length) {
      this.bytes = Buffer.alloc(Math.max(needed, 2 * bytes.length));
      this.bytes.set(bytes.subarray(start, end));
    } else if (start > 0) {
      bytes.copyWithin(0, start, end);
    }
    this.bytes.set(chunk, rest);
    this.start = 0;
    this.end = rest + chunk.length;
  }
}
