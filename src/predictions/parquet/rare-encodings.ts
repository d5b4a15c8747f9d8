import type { DataReader, Encoding } from "hyparquet";
import { deltaBinaryUnpack } from "hyparquet/src/delta.js";

import { checkedTexts, type DecodedColumn, plainValues } from "./plain.ts";
import { TextBuffer } from "./text-buffer.ts";
import { Int32Values, Int64Values, type Values } from "./values.ts";

/** Bytes of a value, for the encoding that tears them apart. */
const SPLIT_WIDTHS: Readonly<Record<string, number>> = { int32: 4, int64: 8, float: 4, double: 8, half: 2, uuid: 16 };

/** Prefixes repeat what stands in the page once: a small page could hold texts without end. */
const MAX_EXPANDED_BYTES = 256 * 1024 * 1024;

/**
 * Values in an encoding that writers use only when told to; `undefined` if it is unknown or not for this type.
 * https://github.com/apache/parquet-format/blob/master/Encodings.md
 */
export function rareValues(
  column: DecodedColumn,
  encoding: Encoding,
  bytes: Uint8Array,
  start: number,
  count: number,
): Values | undefined {
  const { type } = column;
  const width = SPLIT_WIDTHS[type.kind];
  if (encoding === "BYTE_STREAM_SPLIT" && width !== undefined) {
    return plainValues(column, joined(column, bytes, start, count, width), 0, count);
  }
  // A copy: the decoder must find its end where the page has its.
  const reader = { view: new DataView(Uint8Array.from(bytes.subarray(start)).buffer), offset: 0 };
  if (encoding === "DELTA_BINARY_PACKED" && type.kind === "int32") {
    return new Int32Values(unpacked(column, reader, new Int32Array(count)), type.isSigned);
  }
  if (encoding === "DELTA_BINARY_PACKED" && type.kind === "int64") {
    const values = unpacked(column, reader, new BigInt64Array(count));
    return new Int64Values(new Int32Array(values.buffer), type.isSigned);
  }
  if (type.kind !== "text") return undefined;
  if (encoding === "DELTA_LENGTH_BYTE_ARRAY") return deltaTexts(column, reader, new Int32Array(count), count);
  if (encoding !== "DELTA_BYTE_ARRAY") return undefined;
  return deltaTexts(column, reader, unpacked(column, reader, new Int32Array(count)), count);
}

/** First all first bytes, then all second bytes, and so on: puts those of a value together. */
function joined(column: DecodedColumn, bytes: Uint8Array, start: number, count: number, width: number): Uint8Array {
  if (start + count * width > bytes.length) throw column.refuse("a page ends within its values");
  const plain = new Uint8Array(count * width);
  for (let byte = 0; byte < width; byte += 1) {
    const from = start + byte * count;
    for (let index = 0; index < count; index += 1) plain[index * width + byte] = bytes[from + index]!;
  }
  return plain;
}

/** hyparquet takes memory for the parts of a block before it reads one: two bytes say at most 16,383 of them. */
function unpacked<T extends Int32Array | BigInt64Array>(column: DecodedColumn, reader: DataReader, out: T): T {
  if (out.length === 0) return out;
  try {
    const { view, offset } = reader;
    const miniblocksAt = behindVarint(view, offset);
    const hasFewMiniblocks = behindVarint(view, miniblocksAt) - miniblocksAt <= 2;
    if (hasFewMiniblocks) {
      deltaBinaryUnpack(reader, out.length, out);
      return out;
    }
  } catch (cause) {
    throw column.refuse("a page ends within its values", cause);
  }
  throw column.refuse("a block of integers has too many parts");
}

function behindVarint(view: DataView, start: number): number {
  let at = start;
  while (view.getUint8(at) >= 0x80) at += 1;
  return at + 1;
}

/** Each text is so many bytes of the one before it, and then bytes of its own. */
function deltaTexts(column: DecodedColumn, reader: DataReader, prefixes: Int32Array, count: number): Values {
  const lengths = unpacked(column, reader, new Int32Array(count));
  const bytes = new Uint8Array(reader.view.buffer);
  const texts = new TextBuffer(bytes.length);
  const offsets = new Int32Array(count + 1);
  let at = reader.offset;
  let previous = 0;
  for (let index = 0; index < count; index += 1) {
    const [prefix, length, start] = [prefixes[index]!, lengths[index]!, texts.used];
    const isSound = prefix >= 0 && prefix <= start - previous && length >= 0 && at + length <= bytes.length;
    if (!isSound || start + prefix + length > MAX_EXPANDED_BYTES) throw column.refuse("a page ends within a text");
    texts.reserve(prefix + length);
    texts.append(texts.bytes, previous, previous + prefix);
    texts.append(bytes, at, at + length);
    at += length;
    previous = start;
    offsets[index + 1] = texts.used;
  }
  return checkedTexts(column, texts.bytes, offsets);
}
