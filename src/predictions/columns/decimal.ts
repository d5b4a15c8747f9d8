const PLUS = 0x2b;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const SPACE = 0x20;
/** Clears the bit by which ASCII letters differ in case. */
const UPPER = 0xdf;

/** Each is exact in binary64; 1e23 is not. */
const POWERS_OF_TEN = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * The number that the text `bytes[start … end)` writes: decimal digits with a point and an exponent, or `inf`,
 * `infinity` in any case, each with a sign or without; ASCII blanks around it are ignored. NaN for `nan`, no text and
 * any other text: `0x10`, `1_000`, `1,5` are no numbers here.
 *
 * Correctly rounded, bit for bit what `Number` gives. An integer up to 2⁵³ divided by a power of ten up to 10²² is one
 * rounding of two exact values (Clinger, How to read floating point numbers accurately, PLDI 1990, section 4); whatever
 * has more digits or an exponent goes to `Number` itself.
 */
export function parseDecimal(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  let stop = end;
  while (at < stop && isBlank(bytes[at]!)) at += 1;
  while (at < stop && isBlank(bytes[stop - 1]!)) stop -= 1;
  const textStart = at;
  const isNegative = at < stop && bytes[at] === MINUS;
  if (isNegative || (at < stop && bytes[at] === PLUS)) at += 1;

  // Once above 2⁵³ it may be inexact, but can never come down again.
  let mantissa = 0;
  let digits = 0;
  let decimals = 0;
  for (; at < stop; at += 1, digits += 1) {
    const digit = bytes[at]! - ZERO;
    if (digit < 0 || digit > 9) break;
    mantissa = mantissa * 10 + digit;
  }
  if (at < stop && bytes[at] === POINT) {
    const pointAt = at;
    for (at += 1; at < stop; at += 1) {
      const digit = bytes[at]! - ZERO;
      if (digit < 0 || digit > 9) break;
      mantissa = mantissa * 10 + digit;
    }
    decimals = at - pointAt - 1;
    digits += decimals;
  }

  if (digits === 0) return infinityOrNaN(bytes, at, stop, isNegative);
  if (at === stop && mantissa <= Number.MAX_SAFE_INTEGER && decimals < POWERS_OF_TEN.length) {
    const magnitude = mantissa / POWERS_OF_TEN[decimals]!;
    return isNegative ? -magnitude : magnitude;
  }
  if (at < stop) at = behindExponent(bytes, at, stop);
  return at === stop ? Number(asciiText(bytes, textStart, stop)) : Number.NaN;
}

/** Space, tab, line ends, form feed: the blanks of ASCII. */
export function isBlank(byte: number): boolean {
  return byte <= SPACE && (byte === SPACE || (byte >= 0x09 && byte <= 0x0d));
}

/** Behind `e+05` and the like; `at` itself, where no number ends, if there is none. */
function behindExponent(bytes: Uint8Array, at: number, stop: number): number {
  if ((bytes[at]! & UPPER) !== "E".charCodeAt(0)) return at;
  let behind = at + 1;
  if (behind < stop && (bytes[behind] === PLUS || bytes[behind] === MINUS)) behind += 1;
  const firstDigit = behind;
  while (behind < stop && bytes[behind]! >= ZERO && bytes[behind]! <= ZERO + 9) behind += 1;
  return behind === firstDigit ? at : behind;
}

function infinityOrNaN(bytes: Uint8Array, at: number, stop: number, isNegative: boolean): number {
  if (stop - at !== "inf".length && stop - at !== "infinity".length) return Number.NaN;
  const word = asciiText(bytes, at, stop).toLowerCase();
  if (word !== "inf" && word !== "infinity") return Number.NaN;
  return isNegative ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

/** A view costs more than the decoding: readers whose memory is a Buffer are spared it. */
function asciiText(bytes: Uint8Array, start: number, end: number): string {
  if (bytes instanceof Buffer) return bytes.toString("latin1", start, end);
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("latin1");
}
