import type { TextBuffer } from "./text-buffer.ts";

const ZERO = 0x30;
const MINUS = 0x2d;
const TWO_TO_32 = 0x1_0000_0000;
const MILLION = 1_000_000;

/** The longest is -9223372036854775808. */
const LONGEST = 20;

/** Appends the decimal text of an integer below 2⁵³ in magnitude. */
export function appendInteger(value: number, out: TextBuffer): void {
  out.reserve(LONGEST);
  if (value < 0) out.bytes[out.used++] = MINUS;
  appendDigits(Math.abs(value), 1, out);
}

/**
 * Appends the decimal text of `high · 2³² + low`: exact over all 64 bits, without a BigInt (which costs ten times the
 * time of the text) and without passing through a double, which would make neighbours beyond 2⁵³ the same id.
 * Long division by 10⁶ in two steps: each intermediate is below 10⁶ · 2³² + 2³² < 2⁵³, and so is the quotient.
 */
export function appendInteger64(low: number, high: number, isSigned: boolean, out: TextBuffer): void {
  let lowPart = low >>> 0;
  let highPart = high >>> 0;
  out.reserve(LONGEST);
  if (isSigned && high < 0) {
    out.bytes[out.used++] = MINUS;
    lowPart = -low >>> 0;
    highPart = (lowPart === 0 ? -high : ~high) >>> 0;
  }
  if (highPart === 0) {
    appendDigits(lowPart, 1, out);
    return;
  }
  const carried = (highPart % MILLION) * TWO_TO_32 + lowPart;
  const quotient = Math.floor(highPart / MILLION) * TWO_TO_32 + Math.floor(carried / MILLION);
  appendDigits(quotient, 1, out);
  appendDigits(carried % MILLION, 6, out);
}

/** At least `width` digits of an integer from 0 to 2⁵³. */
function appendDigits(value: number, width: number, out: TextBuffer): void {
  if (value > 0x7fffffff) {
    appendDigits(Math.floor(value / MILLION), 1, out);
    appendDigits(value % MILLION, 6, out);
    return;
  }
  const { bytes, used } = out;
  let digits = width;
  let rest = value | 0;
  for (let power = 10 ** width; power <= rest; power *= 10) digits += 1;
  for (let at = used + digits - 1; at >= used; at -= 1) {
    const next = (rest / 10) | 0;
    bytes[at] = ZERO + rest - next * 10;
    rest = next;
  }
  out.used = used + digits;
}
