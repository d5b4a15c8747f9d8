/** Texts in UTF-8, one after another, in memory that grows. */
export class TextBuffer {
  bytes: Uint8Array;
  used = 0;

  constructor(capacity = 64) {
    this.bytes = new Uint8Array(capacity);
  }

  /** Makes room for so many bytes more. */
  reserve(length: number): void {
    const needed = this.used + length;
    if (needed <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, 2 * this.bytes.length));
    grown.set(this.bytes.subarray(0, this.used));
    this.bytes = grown;
  }

  /** Short text of ASCII characters. */
  appendAscii(text: string): void {
    this.reserve(text.length);
    for (let index = 0; index < text.length; index += 1) this.bytes[this.used + index] = text.charCodeAt(index);
    this.used += text.length;
  }

  append(from: Uint8Array, start: number, end: number): void {
    this.reserve(end - start);
    const { bytes, used } = this;
    if (end - start > 64) bytes.set(from.subarray(start, end), used);
    else for (let at = start; at < end; at += 1) bytes[used + at - start] = from[at]!;
    this.used += end - start;
  }
}
