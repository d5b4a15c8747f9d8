/** Deeper than any structure of Parquet's. */
const MAX_DEPTH = 16;

/** 64 bits in groups of 7. */
const MAX_VARINT_BYTES = 10;

/** No structure of thrift's compact protocol as Parquet uses it. */
export class NoThrift extends RangeError {}

/**
 * Where the structure that begins at `start` ends; `undefined` if the bytes end before it does. Throws NoThrift.
 * The decoder behind this check trusts the lengths it finds, and builds integers of any size: unchecked, a few hostile
 * bytes cost gigabytes or hours. All that passes here is decoded in time and memory linear in the bytes.
 * https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md
 */
export function thriftEnd(bytes: Uint8Array, start: number): number | undefined {
  const end = skipStruct(bytes, start, 0);
  return end > bytes.length ? undefined : end;
}

/** All of these return a place beyond the bytes where these end too early. */
function skipStruct(bytes: Uint8Array, start: number, depth: number): number {
  if (depth > MAX_DEPTH) throw new NoThrift("structures nest too deep");
  let at = start;
  while (at < bytes.length) {
    const head = bytes[at]!;
    at += 1;
    const type = head & 0x0f;
    if (type === 0) return at;
    if (head >> 4 === 0) at = skipVarint(bytes, at);
    at = skipValue(bytes, at, type, depth);
  }
  return bytes.length + 1;
}

function skipValue(bytes: Uint8Array, at: number, type: number, depth: number): number {
  switch (type) {
    case 1: // true and false are told by the type
    case 2:
      return at;
    case 3: // byte
      return at + 1;
    case 4: // i16, i32, i64
    case 5:
    case 6:
      return skipVarint(bytes, at);
    case 7: // double
      return at + 8;
    case 8: {
      const { value, next } = readLength(bytes, at);
      return next + value;
    }
    case 9:
      return skipList(bytes, at, depth);
    case 12:
      return skipStruct(bytes, at, depth + 1);
    default:
      throw new NoThrift(`there is no type ${type}`);
  }
}

function skipList(bytes: Uint8Array, start: number, depth: number): number {
  if (depth > MAX_DEPTH) throw new NoThrift("structures nest too deep");
  if (start >= bytes.length) return bytes.length + 1;
  const head = bytes[start]!;
  const type = head & 0x0f;
  const long = head >> 4 === 15;
  const { value: size, next } = long ? readLength(bytes, start + 1) : { value: head >> 4, next: start + 1 };
  let at = next;
  for (let index = 0; index < size; index += 1) {
    if (at >= bytes.length) return bytes.length + 1; // Every element has a byte at least.
    at = type === 1 || type === 2 ? at + 1 : skipValue(bytes, at, type, depth + 1);
  }
  return at;
}

function skipVarint(bytes: Uint8Array, start: number): number {
  for (let at = start; at < bytes.length; at += 1) {
    if (at - start === MAX_VARINT_BYTES) throw new NoThrift("an integer has more than 64 bits");
    if (bytes[at]! < 0x80) return at + 1;
  }
  return bytes.length + 1;
}

/** A length of at most 31 bits. */
function readLength(bytes: Uint8Array, start: number): { readonly value: number; readonly next: number } {
  const next = skipVarint(bytes, start);
  let value = 0;
  for (let at = Math.min(next, bytes.length) - 1; at >= start; at -= 1) value = value * 128 + (bytes[at]! & 0x7f);
  if (value > 0x7fffffff) throw new NoThrift("a length has more than 31 bits");
  return { value, next };
}
