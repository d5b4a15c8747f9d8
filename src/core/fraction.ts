/** An exact rational number; the denominator is positive. What decides at a boundary is never a float subtraction. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Throws RangeError when the denominator is 0 or an argument is no integer. */
export function fraction(numerator: number | bigint, denominator: number | bigint = 1n): Fraction {
  const [top, bottom] = [BigInt(numerator), BigInt(denominator)];
  if (bottom === 0n) throw new RangeError("a fraction needs a denominator other than 0");
  return bottom < 0n ? { numerator: -top, denominator: -bottom } : { numerator: top, denominator: bottom };
}

/** The exact value of a decimal text such as `0.02`, `-1.5e-3` or `2`. Throws RangeError for anything else. */
export function fractionFromDecimal(text: string): Fraction {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text.trim());
  const whole = match?.[2] ?? "";
  const decimals = match?.[3] ?? "";
  const exponent = Number(match?.[4] ?? 0) - decimals.length;
  if (match === null || whole + decimals === "" || Math.abs(exponent) > 400) {
    throw new RangeError(`not a decimal number: ${text}`);
  }
  const digits = BigInt(whole + decimals) * (match[1] === "-" ? -1n : 1n);
  return exponent >= 0 ? fraction(digits * 10n ** BigInt(exponent)) : fraction(digits, 10n ** BigInt(-exponent));
}

/** A number as the decimal that it is printed as: 0.02 means two hundredths, not the double beside it. */
export function fractionFromNumber(value: number): Fraction {
  return fractionFromDecimal(String(value));
}

export function add(a: Fraction, b: Fraction): Fraction {
  return a.denominator === b.denominator
    ? { numerator: a.numerator + b.numerator, denominator: a.denominator }
    : {
        numerator: a.numerator * b.denominator + b.numerator * a.denominator,
        denominator: a.denominator * b.denominator,
      };
}

export function negate(a: Fraction): Fraction {
  return { numerator: -a.numerator, denominator: a.denominator };
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, negate(b));
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

export function absolute(a: Fraction): Fraction {
  return a.numerator < 0n ? negate(a) : a;
}

/** -1, 0 or 1. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator];
  return left < right ? -1 : left > right ? 1 : 0;
}
