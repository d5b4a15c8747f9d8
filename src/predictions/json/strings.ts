/** The escapes of RFC 8259, section 7, in strings that stay bytes: a text is needed as a JavaScript string only for names. */

const BACKSLASH = 0x5c;
const LETTER_U = 0x75;

/** What a backslash before this byte stands for; 0: no such escape. */
const SIMPLE = new Uint8Array(256);
for (const [letter, meaning] of Object.entries({
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
})) {
  SIMPLE[letter.charCodeAt(0)] = meaning.charCodeAt(0);
}

/**
 * Length of the escape whose backslash is at `at`: 2, 6, or 12 for a surrogate pair; 0 when it is no escape.
 * A lone surrogate is no text (it has no UTF-8 form), so it is none either.
 */
export function escapeLength(bytes: Uint8Array, at: number, limit: number): number {
  if (at + 1 >= limit) return 0;
  if (bytes[at + 1] !== LETTER_U) return SIMPLE[bytes[at + 1]!] === 0 ? 0 : 2;
  const unit = codeUnit(bytes, at, limit);
  if (unit === undefined || isLowSurrogate(unit)) return 0;
  if (!isHighSurrogate(unit)) return 6;
  const low = codeUnit(bytes, at + 6, limit);
  return low !== undefined && isLowSurrogate(low) ? 12 : 0;
}

/**
 * Writes the text of a checked string token into `into` as UTF-8 and returns its length. Never longer than the token:
 * `into` needs `end - start` bytes.
 */
export function decodeEscapes(bytes: Uint8Array, start: number, end: number, into: Uint8Array): number {
  let length = 0;
  for (let at = start; at < end;) {
    if (bytes[at] !== BACKSLASH) {
      into[length++] = bytes[at++]!;
      continue;
    }
    const size = escapeLength(bytes, at, end);
    if (size === 0) throw new RangeError(`no JSON escape at ${at}: the token was not checked`);
    length =
      size === 2
        ? writeByte(SIMPLE[bytes[at + 1]!]!, into, length)
        : writeUtf8(codePoint(bytes, at, end), into, length);
    at += size;
  }
  return length;
}

function codePoint(bytes: Uint8Array, at: number, limit: number): number {
  const unit = codeUnit(bytes, at, limit) ?? 0;
  if (!isHighSurrogate(unit)) return unit;
  return 0x10000 + ((unit & 0x3ff) << 10) + ((codeUnit(bytes, at + 6, limit) ?? 0) & 0x3ff);
}

/** The four hexadecimal digits of `\uXXXX`; `undefined` when that does not stand at `at`. */
function codeUnit(bytes: Uint8Array, at: number, limit: number): number | undefined {
  if (at + 6 > limit || bytes[at] !== BACKSLASH || bytes[at + 1] !== LETTER_U) return undefined;
  let unit = 0;
  for (let index = at + 2; index < at + 6; index += 1) {
    const digit = hexDigit(bytes[index]!);
    if (digit === undefined) return undefined;
    unit = unit * 16 + digit;
  }
  return unit;
}

function hexDigit(byte: number): number | undefined {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : undefined;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function writeByte(byte: number, into: Uint8Array, at: number): number {
  into[at] = byte;
  return at + 1;
}

/** RFC 3629, section 3. */
function writeUtf8(point: number, into: Uint8Array, at: number): number {
  if (point < 0x80) return writeByte(point, into, at);
  if (point < 0x800) return writeByte(0x80 | (point & 0x3f), into, writeByte(0xc0 | (point >> 6), into, at));
  const lead =
    point < 0x10000
      ? writeByte(0xe0 | (point >> 12), into, at)
      : writeByte(0x80 | ((point >> 12) & 0x3f), into, writeByte(0xf0 | (point >> 18), into, at));
  return writeByte(0x80 | (point & 0x3f), into, writeByte(0x80 | ((point >> 6) & 0x3f), into, lead));
}
