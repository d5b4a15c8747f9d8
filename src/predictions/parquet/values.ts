import { parseDecimal } from "../columns/decimal.ts";
import { appendInteger, appendInteger64 } from "./integer-text.ts";
import type { TextBuffer } from "./text-buffer.ts";

const TWO_TO_32 = 0x1_0000_0000;

/** Values of one type, one after another: a dictionary, or what a page holds. Indices are below `length`. */
export interface Values {
  readonly length: number;
  /** Writes values as numbers; NaN for what is none. */
  numbers(from: number, count: number, out: Float64Array, at: number): void;
  /** Appends the text of one value. */
  text(index: number, out: TextBuffer): void;
}

export class Int32Values implements Values {
  readonly length: number;
  readonly #values: Int32Array | Uint32Array;

  constructor(values: Int32Array, isSigned: boolean) {
    this.#values = isSigned ? values : new Uint32Array(values.buffer, values.byteOffset, values.length);
    this.length = values.length;
  }

  numbers(from: number, count: number, out: Float64Array, at: number): void {
    out.set(this.#values.subarray(from, from + count), at);
  }

  text(index: number, out: TextBuffer): void {
    appendInteger(this.#values[index]!, out);
  }
}

/** As pairs of 32 bits, the low one first. */
export class Int64Values implements Values {
  readonly length: number;
  readonly #pairs: Int32Array;
  readonly #isSigned: boolean;

  constructor(pairs: Int32Array, isSigned: boolean) {
    this.#pairs = pairs;
    this.#isSigned = isSigned;
    this.length = pairs.length / 2;
  }

  numbers(from: number, count: number, out: Float64Array, at: number): void {
    const pairs = this.#pairs;
    for (let index = 0; index < count; index += 1) {
      const pair = 2 * (from + index);
      const high = this.#isSigned ? pairs[pair + 1]! : pairs[pair + 1]! >>> 0;
      out[at + index] = high * TWO_TO_32 + (pairs[pair]! >>> 0);
    }
  }

  text(index: number, out: TextBuffer): void {
    appendInteger64(this.#pairs[2 * index]!, this.#pairs[2 * index + 1]!, this.#isSigned, out);
  }
}

export class FloatValues implements Values {
  readonly length: number;
  readonly #values: Float64Array | Float32Array;

  constructor(values: Float64Array | Float32Array) {
    this.#values = values;
    this.length = values.length;
  }

  numbers(from: number, count: number, out: Float64Array, at: number): void {
    out.set(this.#values.subarray(from, from + count), at);
  }

  text(index: number, out: TextBuffer): void {
    const value = this.#values[index]!;
    out.appendAscii(this.#values instanceof Float32Array ? shortestSingle(value) : String(value));
  }
}

/** The shortest decimal that reads as the same 32-bit float: `0.1`, where its double is 0.10000000149011612. */
function shortestSingle(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  for (let digits = 1; digits < 9; digits += 1) {
    const rounded = Number(value.toPrecision(digits));
    if (Math.fround(rounded) === value) return String(rounded);
  }
  return String(Number(value.toPrecision(9)));
}

/** One bit each, the lowest first. */
export class BooleanValues implements Values {
  readonly length: number;
  readonly #bits: Uint8Array;

  constructor(bits: Uint8Array, length: number) {
    this.#bits = bits;
    this.length = length;
  }

  /** As in every other format: `true` is a word. */
  numbers(_from: number, count: number, out: Float64Array, at: number): void {
    out.fill(Number.NaN, at, at + count);
  }

  text(index: number, out: TextBuffer): void {
    out.appendAscii((this.#bits[index >> 3]! >> (index & 7)) & 1 ? "true" : "false");
  }
}

/** Value v is `bytes[offsets[v] … offsets[v + 1])`, valid UTF-8. */
export class TextValues implements Values {
  readonly length: number;
  readonly bytes: Uint8Array;
  readonly offsets: Int32Array;

  constructor(bytes: Uint8Array, offsets: Int32Array) {
    this.bytes = bytes;
    this.offsets = offsets;
    this.length = offsets.length - 1;
  }

  numbers(from: number, count: number, out: Float64Array, at: number): void {
    const { bytes, offsets } = this;
    for (let index = 0; index < count; index += 1) {
      out[at + index] = parseDecimal(bytes, offsets[from + index]!, offsets[from + index + 1]!);
    }
  }

  text(index: number, out: TextBuffer): void {
    out.append(this.bytes, this.offsets[index]!, this.offsets[index + 1]!);
  }
}

/** 16 bytes each, shown as `8-4-4-4-12` hexadecimal digits. */
export class UuidValues implements Values {
  readonly length: number;
  readonly #bytes: Buffer;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.length = bytes.length / 16;
  }

  numbers(_from: number, count: number, out: Float64Array, at: number): void {
    out.fill(Number.NaN, at, at + count);
  }

  text(index: number, out: TextBuffer): void {
    const hex = this.#bytes.toString("hex", 16 * index, 16 * index + 16);
    const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
    out.appendAscii(groups.join("-"));
  }
}
