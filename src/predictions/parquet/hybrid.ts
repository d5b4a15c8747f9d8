import type { Refuse } from "./faults.ts";

/**
 * Reads small unsigned numbers (dictionary indices, levels) in Parquet's mix of runs and bit-packed groups of eight, as
 * many as are asked for at a time: a run of two thousand million rows costs no more memory than its six bytes.
 * https://github.com/apache/parquet-format/blob/master/Encodings.md#RLE
 */
export class HybridReader {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  readonly #width: number;
  readonly #refuse: Refuse;
  #at: number;
  /** Values left of the current run. */
  #left = 0;
  /** The value of a run; `undefined` within bit-packed groups. */
  #repeated: number | undefined;
  /** Within bit-packed groups: the next bit, from the start of #bytes. */
  #bit = 0;

  constructor(bytes: Uint8Array, start: number, end: number, width: number, refuse: Refuse) {
    if (width > 32) throw refuse(`numbers of ${width} bits`);
    this.#bytes = bytes;
    this.#at = start;
    this.#end = Math.min(end, bytes.length);
    this.#width = width;
    this.#refuse = refuse;
  }

  read(out: Int32Array | Uint8Array, count: number): void {
    let done = 0;
    while (done < count) {
      if (this.#left === 0) this.#beginRun();
      const length = Math.min(count - done, this.#left);
      if (this.#repeated === undefined) this.#unpack(out, done, length);
      else out.fill(this.#repeated, done, done + length);
      this.#left -= length;
      done += length;
    }
  }

  /** Whether the next `count` values are one run of `value`, as the levels of a column without nulls are. */
  isRunOf(value: number, count: number): boolean {
    if (count > 0 && this.#left === 0) this.#beginRun();
    return count === 0 || (this.#repeated === value && this.#left >= count);
  }

  #beginRun(): void {
    const header = this.#varint();
    if (header % 2 === 0) {
      this.#left = header / 2;
      this.#repeated = 0;
      for (let shift = 0; shift < this.#width; shift += 8) this.#repeated |= this.#byte() << shift;
    } else {
      const groups = (header - 1) / 2;
      this.#left = 8 * groups;
      this.#repeated = undefined;
      this.#bit = 8 * this.#at;
      // Some writers leave out what the last group does not need: #unpack checks what is used.
      this.#at = Math.min(this.#end, this.#at + groups * this.#width);
    }
  }

  #unpack(out: Int32Array | Uint8Array, from: number, count: number): void {
    const bytes = this.#bytes;
    const width = this.#width;
    const mask = width === 32 ? -1 : (1 << width) - 1;
    let bit = this.#bit;
    if (bit + count * width > 8 * this.#end) throw this.#refuse("a page ends within its values");
    if (width <= 8) {
      for (let index = from; index < from + count; index += 1, bit += width) {
        const place = bit >>> 3;
        out[index] = ((bytes[place]! | (bytes[place + 1]! << 8)) >>> (bit & 7)) & mask;
      }
    } else {
      for (let index = from; index < from + count; index += 1, bit += width) {
        const place = Math.floor(bit / 8);
        const shift = bit % 8;
        let value = this.#word(place) >>> shift;
        if (shift + width > 32) value |= bytes[place + 4]! << (32 - shift);
        out[index] = value & mask;
      }
    }
    this.#bit = bit;
  }

  #word(place: number): number {
    const bytes = this.#bytes;
    return bytes[place]! | (bytes[place + 1]! << 8) | (bytes[place + 2]! << 16) | (bytes[place + 3]! << 24);
  }

  #varint(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.#byte();
      value += (byte & 0x7f) * scale;
      if (value > 0xffff_ffff) throw this.#refuse("a run of more than 2³¹ values");
      if (byte < 0x80) return value;
    }
  }

  #byte(): number {
    if (this.#at >= this.#end) throw this.#refuse("a page ends within its values");
    return this.#bytes[this.#at++]!;
  }
}
