import { describe, expect, test } from "vitest";

import { mcnemarExact } from "../../src/core/mcnemar.ts";
import { relativeError } from "./fixtures.ts";
import { oracle } from "./oracles.ts";

describe("the exact McNemar test, held against statsmodels", () => {
  test.each(oracle("mcnemar").cases)("$b and $c discordant rows", ({ b, c, p_value }) => {
    expect(relativeError(mcnemarExact(b, c), p_value)).toBeLessThanOrEqual(1e-9);
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
