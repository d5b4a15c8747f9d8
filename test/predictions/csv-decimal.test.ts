import { describe, expect, test } from "vitest";

import { parseDecimal } from "../../src/predictions/columns/decimal.ts";

/** In the middle of other digits, so that one read too far shows. */
function parsed(text: string): number {
  const bytes = Buffer.from(`9${text}9`, "latin1");
  return parseDecimal(bytes, 1, bytes.length - 1);
}

describe("a decimal text is the number that Number gives, bit for bit", () => {
  // mulberry32: the same texts in every run.
  let state = 20_261_124;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(random() * limit);
  const digits = (count: number): string => Array.from({ length: count }, () => below(10)).join("");
  const sign = (): string => ["", "", "-", "+"][below(4)] ?? "";
  const anyDouble = (): number => {
    const view = new DataView(new ArrayBuffer(8));
    view.setUint32(0, below(2 ** 32));
    view.setUint32(4, below(2 ** 32));
    return view.getFloat64(0);
  };

  test.for<readonly [string, () => string]>([
    ["six decimals", () => random().toFixed(6)],
    ["as many digits as Python's repr", () => `${random()}`],
    ["any number of digits on both sides", () => `${sign()}${digits(1 + below(25))}.${digits(below(30))}`],
    ["only decimals", () => `${sign()}.${digits(1 + below(25))}`],
    ["small numbers", () => `${sign()}0.${"0".repeat(below(30))}${digits(1 + below(15))}`],
    ["integers", () => `${sign()}${digits(1 + below(22))}`],
    ["leading and trailing zeros", () => `${"0".repeat(below(20))}${digits(3)}.${digits(3)}${"0".repeat(below(25))}`],
    ["exponents", () => `${sign()}${digits(1 + below(18))}.${digits(below(5))}${"eE"[below(2)]}${sign()}${below(340)}`],
    ["any double", () => `${anyDouble()}`.replace("Infinity", "1").replace("NaN", "0")],
    ["integers about 2^53", () => `${BigInt(2 ** 53) + BigInt(below(2000) - 1000)}`],
    ["2^53 about a power of ten", () => `${2 ** 53 - 500 + below(1000)}e-${below(30)}`.replace(/e-0$/, "")],
    [
      "half way between two doubles",
      () => `${2n ** 53n + 2n * BigInt(below(1e6)) + 1n}.${"0".repeat(below(30))}${below(2)}`,
    ],
  ])("%s", ([, text]) => {
    for (let turn = 0; turn < 20_000; turn += 1) {
      const one = text();
      if (!Object.is(parsed(one), Number(one))) expect([one, parsed(one)]).toEqual([one, Number(one)]);
    }
  });
});

test.for<readonly [string, number]>([
  ["-0", -0],
  ["-0.0", -0],
  ["1.", 1],
  ["\t 2.5\r\n", 2.5],
  ["inf", Infinity],
  ["-Inf", -Infinity],
  ["+INFINITY", Infinity],
  [" -infinity ", -Infinity],
  ["1e400", Infinity],
  [`0.${"0".repeat(400)}1`, 0],
  ["9".repeat(400), Infinity],
])("%j is %d", ([text, number]) => {
  expect(parsed(text)).toBe(number);
});

test.for([
  ..."|nan|NaN|-nan|.|+|-|+.|e5|.e5|1e|1e+|1e5.5|1.2.3|--1|+-1|1 2|1_000|1,5|0x10|0b1|1n|1f|infin|info|infinityx".split(
    "|",
  ),
  "- 1",
  "1\u00a0",
  "\u00e9",
])("%j is no number", (text) => {
  expect(parsed(text)).toBeNaN();
});

test("a long text that is no number takes no long time", () => {
  expect(parsed(`${"1".repeat(5_000_000)}x`)).toBeNaN();
  expect(parsed(`${" ".repeat(5_000_000)}x`)).toBeNaN();
});
