import { describe, expect, test } from "vitest";

import { mcnemarExact } from "../../src/core/mcnemar.ts";
import { relativeError } from "./fixtures.ts";
import { oracle } from "./oracles.ts";

describe("the exact McNemar test, held against statsmodels and 50 digits", () => {
  test.each(oracle("mcnemar").cases)("$b and $c discordant rows", ({ b, c, p_value }) => {
    expect(relativeError(mcnemarExact(b, c), p_value)).toBeLessThanOrEqual(1e-9);
  });

  test.each([
    [1, 3, 0.625],
    [3, 5, 0.7265625],
    [24, 26, 1 - 126410606437752 / 2 ** 50],
  ])("is exact to the last bit where whole numbers can tell: %d and %d", (b, c, p) => {
    expect(mcnemarExact(b, c)).toBe(p);
  });
});

describe("the vectors of statistics.md section 11", () => {
  test.each([
    // Rows that only the baseline got right, rows that only the candidate got right.
    [310 + 370, 420 + 470, 1.27612e-7],
    [6 + 8, 9 + 12, 0.310505],
    [250 + 260, 100 + 90, 1.13661e-34],
    [3, 5, 0.726562],
  ])("%d against %d rows", (baselineOnly, candidateOnly, expected) => {
    expect(relativeError(mcnemarExact(baselineOnly, candidateOnly), expected)).toBeLessThan(5e-6);
  });
});

test("does not care which model is called the baseline", () => {
  for (const [b, c] of [
    [3, 8],
    [0, 64],
    [337, 281],
  ] as const)
    expect(mcnemarExact(b, c)).toBe(mcnemarExact(c, b));
});

test("is 1 where both models are right as often, or differ by one row", () => {
  for (const [b, c] of [
    [0, 0],
    [1, 1],
    [499_999_999, 500_000_000],
    [1e15, 1e15],
  ] as const)
    expect(mcnemarExact(b, c)).toBe(1);
});

test("is a power of two when only one model was ever right alone, and 0 below what a double holds", () => {
  expect(mcnemarExact(0, 1000)).toBe(2 ** -999);
  expect(mcnemarExact(0, 2000)).toBe(0);
  expect(mcnemarExact(400_000_000, 600_000_000)).toBe(0);
});

test("falls with every row that only the better model gets right", () => {
  for (const rows of [20, 1000, 1_000_000]) {
    const values = Array.from({ length: 9 }, (_, i) => mcnemarExact(rows, rows + 2 + i));
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(new Set(values).size).toBe(values.length);
  }
});

test("takes a moment for a billion rows", () => {
  mcnemarExact(499_999_990, 500_000_010);
  const start = performance.now();
  for (let i = 0; i < 10; i++) mcnemarExact(499_999_990 + i, 500_000_010);
  // Ten take about 2 ms: a sum over all terms would take seconds.
  expect(performance.now() - start).toBeLessThan(500);
});
