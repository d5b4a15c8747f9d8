import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  absolute,
  add,
  compare,
  type Fraction,
  fraction,
  fractionFromDecimal,
  fractionFromNumber,
  multiply,
  negate,
  subtract,
} from "../../src/core/fraction.ts";

const integers = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
const fractions = fc
  .tuple(
    integers,
    integers.filter((n) => n !== 0n),
  )
  .map(([top, bottom]) => fraction(top, bottom));

/** a/b = c/d ⇔ ad = bc. */
function expectEqual(found: Fraction, numerator: bigint, denominator: bigint): void {
  expect(found.numerator * denominator).toBe(numerator * found.denominator);
}

describe("fractions", () => {
  test("keep a positive denominator", () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        for (const one of [a, negate(a), absolute(a), add(a, b), subtract(a, b), multiply(a, b)]) {
          expect(one.denominator > 0n).toBe(true);
        }
      }),
    );
  });

  test("add, subtract and multiply as integers do, crosswise", () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        const bottom = a.denominator * b.denominator;
        expectEqual(add(a, b), a.numerator * b.denominator + b.numerator * a.denominator, bottom);
        expectEqual(subtract(a, b), a.numerator * b.denominator - b.numerator * a.denominator, bottom);
        expectEqual(multiply(a, b), a.numerator * b.numerator, bottom);
      }),
    );
  });

  test("over one denominator add and subtract as their numerators do", () => {
    fc.assert(
      fc.property(integers, integers, (a, b) => {
        expectEqual(add(fraction(a, 7n), fraction(b, 7n)), a + b, 7n);
        expectEqual(subtract(fraction(a, 7n), fraction(b, 7n)), a - b, 7n);
      }),
    );
  });

  test("compare by cross-multiplication, whatever the signs", () => {
    fc.assert(
      fc.property(integers, integers, integers, integers, (a, b, c, d) => {
        fc.pre(b !== 0n && d !== 0n);
        const difference = (a * d - c * b) * (b * d > 0n ? 1n : -1n);
        expect(compare(fraction(a, b), fraction(c, d))).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
      }),
    );
  });

  test("that are written differently are equal", () => {
    expect(compare(fraction(1, 50), fraction(-2n, -100n))).toBe(0);
  });

  test("tell two neighbours apart that a double cannot", () => {
    expect(compare(fraction(10n ** 20n + 1n, 10n ** 20n), fraction(1))).toBe(1);
  });

  test("have no sign when absolute", () => {
    fc.assert(
      fc.property(fractions, (a) => {
        expect(absolute(a)).toEqual(absolute(negate(a)));
      }),
    );
    expect(absolute(fraction(-3, 4))).toEqual(fraction(3, 4));
  });

  test.each([
    [1, 0],
    [0.5, 1],
    [1, Number.NaN],
    [Number.POSITIVE_INFINITY, 1],
  ])("of %d over %d are refused", (top, bottom) => {
    expect(() => fraction(top, bottom)).toThrow(RangeError);
  });
});

describe("decimal texts", () => {
  test.each([
    ["0.02", 2n, 100n],
    ["-1.5e-3", -15n, 10_000n],
    ["2", 2n, 1n],
    [".5", 1n, 2n],
    ["5.", 5n, 1n],
    ["+0.10", 1n, 10n],
    ["1E3", 1000n, 1n],
    ["  0.8 ", 4n, 5n],
    ["-0", 0n, 1n],
  ])("%s is read exactly", (text, numerator, denominator) => {
    expectEqual(fractionFromDecimal(text), numerator, denominator);
  });

  test("come back from any place of the decimal point and any exponent", () => {
    fc.assert(
      fc.property(integers, fc.integer({ min: -40, max: 40 }), fc.nat({ max: 40 }), (mantissa, exponent, decimals) => {
        const digits = String(mantissa < 0n ? -mantissa : mantissa).padStart(decimals + 1, "0");
        const split = digits.length - decimals;
        const text = `${mantissa < 0n ? "-" : ""}${digits.slice(0, split)}.${digits.slice(split)}e${exponent}`;
        const shift = exponent - decimals;
        const [top, bottom] = shift >= 0 ? [mantissa * 10n ** BigInt(shift), 1n] : [mantissa, 10n ** BigInt(-shift)];
        expectEqual(fractionFromDecimal(text), top, bottom);
      }),
    );
  });

  test("of a double give the double back", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const { numerator, denominator } = fractionFromNumber(value);
        expect(Number(`${numerator}e-${String(denominator).length - 1}`) + 0).toBe(value + 0);
      }),
    );
  });

  test("0.1 is a tenth, not the double beside it", () => {
    expect(compare(add(fractionFromNumber(0.1), fractionFromNumber(0.2)), fractionFromNumber(0.3))).toBe(0);
  });

  test.each(["", ".", "-", "e5", "NaN", "Infinity", "0x10", "1,5", "1e", "1.2.3", "1_000", "2%", "1e401", "½"])(
    "%j is none",
    (text) => {
      expect(() => fractionFromDecimal(text)).toThrow(RangeError);
    },
  );

  test.each([Number.NaN, Number.POSITIVE_INFINITY])("%d has none", (value) => {
    expect(() => fractionFromNumber(value)).toThrow(RangeError);
  });
});
