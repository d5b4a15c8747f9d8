import { isUtf8 } from "node:buffer";

import { GateError } from "../../errors.ts";
import { type Refuse, tooLarge } from "./faults.ts";
import type { ValueType } from "./value-types.ts";
import { BooleanValues, FloatValues, Int32Values, Int64Values, TextValues, UuidValues, type Values } from "./values.ts";

/** A longer text is no id, label or slice. */
const MAX_TEXT_BYTES = 64 * 1024;

/** What the decoders must know of the column they decode. */
export interface DecodedColumn {
  readonly fileName: string;
  readonly name: string;
  readonly type: ValueType;
  readonly refuse: Refuse;
  readonly refuseText: () => GateError;
}

/**
 * `count` values in the encoding PLAIN, from `start` to the end of the bytes. Parquet is little endian, and so is every
 * machine that the gate runs on: numbers are seen in place or copied as a whole, never one by one.
 * https://github.com/apache/parquet-format/blob/master/Encodings.md#PLAIN
 */
export function plainValues(column: DecodedColumn, bytes: Uint8Array, start: number, count: number): Values {
  const { type } = column;
  const fixed = (width: number): ArrayBuffer => {
    const length = count * width;
    if (start + length > bytes.length) throw column.refuse("a page ends within its values");
    const copy = new Uint8Array(length);
    copy.set(bytes.subarray(start, start + length));
    return copy.buffer;
  };
  switch (type.kind) {
    case "int32":
      return new Int32Values(new Int32Array(fixed(4)), type.isSigned);
    case "int64":
      return new Int64Values(new Int32Array(fixed(8)), type.isSigned);
    case "float":
      return new FloatValues(new Float32Array(fixed(4)));
    case "double":
      return new FloatValues(new Float64Array(fixed(8)));
    case "half":
      return new FloatValues(Float32Array.from(new Uint16Array(fixed(2)), halfToNumber));
    case "boolean":
      if (start + Math.ceil(count / 8) > bytes.length) throw column.refuse("a page ends within its values");
      return new BooleanValues(bytes.subarray(start), count);
    case "uuid":
      return new UuidValues(new Uint8Array(fixed(16)));
    case "text":
      return plainTexts(column, bytes, start, count);
  }
}

/** Moves the texts together, over the lengths that stand before each of them. */
function plainTexts(column: DecodedColumn, bytes: Uint8Array, start: number, count: number): TextValues {
  if (4 * count > bytes.length - start) throw column.refuse("a page ends within its values");
  const offsets = new Int32Array(count + 1);
  let at = start;
  let used = start;
  offsets[0] = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 4 > bytes.length) throw column.refuse("a page ends within its values");
    const length = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    at += 4;
    if (length < 0 || at + length > bytes.length) throw column.refuse("a page ends within a text");
    if (length > 32) bytes.copyWithin(used, at, at + length);
    else for (let byte = 0; byte < length; byte += 1) bytes[used + byte] = bytes[at + byte]!;
    at += length;
    used += length;
    offsets[index + 1] = used;
  }
  return checkedTexts(column, bytes, offsets);
}

/**
 * Texts that stand one behind the other. Decoding would put U+FFFD for what is invalid, and so make different ids equal
 * without a word. All together are valid, and each begins with a character: so each is valid alone.
 */
export function checkedTexts(column: DecodedColumn, bytes: Uint8Array, offsets: Int32Array): TextValues {
  const count = offsets.length - 1;
  if (!isUtf8(bytes.subarray(offsets[0], offsets[count]))) throw column.refuseText();
  for (let index = 0; index < count; index += 1) {
    const start = offsets[index]!;
    const length = offsets[index + 1]! - start;
    if (length > MAX_TEXT_BYTES) {
      throw tooLarge(column.fileName, `column ${JSON.stringify(column.name)} holds a text of ${length} bytes`);
    }
    if (length > 0 && (bytes[start]! & 0xc0) === 0x80) throw column.refuseText();
  }
  return new TextValues(bytes, offsets);
}

/** IEEE 754 binary16. */
export function halfToNumber(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
