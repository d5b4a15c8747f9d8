const MINUS = 0x2d;
const PLUS = 0x2b;
const POINT = 0x2e;
const ZERO = 0x30;
const LETTER_E = 0x65;
/** Sets the bit by which ASCII letters differ in case. */
const LOWER = 0x20;

/**
 * Where the number that begins at `at` ends, by RFC 8259, section 6: no plus, no leading zero, digits on both sides of a
 * point. `~place` (negative) when a digit is missing at `place`. What follows the number is for the caller to judge.
 */
export function numberEnd(bytes: Uint8Array, at: number, limit: number): number {
  let end = bytes[at] === MINUS ? at + 1 : at;
  end = end < limit && bytes[end] === ZERO ? end + 1 : digitsEnd(bytes, end, limit);
  if (end > 0 && end < limit && bytes[end] === POINT) end = digitsEnd(bytes, end + 1, limit);
  if (end > 0 && end < limit && (bytes[end]! | LOWER) === LETTER_E) {
    const sign = end + 1 < limit ? bytes[end + 1] : undefined;
    end = digitsEnd(bytes, sign === PLUS || sign === MINUS ? end + 2 : end + 1, limit);
  }
  return end;
}

/** `~from` when there is no digit. */
function digitsEnd(bytes: Uint8Array, from: number, limit: number): number {
  let at = from;
  while (at < limit && isDigit(bytes[at]!)) at += 1;
  return at === from ? ~from : at;
}

export function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= 0x39;
}
