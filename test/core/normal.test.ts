import { describe, expect, test } from "vitest";

import { normalCdf, normalQuantile, twoSidedQuantile } from "../../src/core/normal.ts";
import { relativeError } from "./fixtures.ts";
import { oracle } from "./oracles.ts";

const { cdf, ppf } = oracle("normal");

describe("the normal distribution, held against 50 digits", () => {
  // Below 2.2e-308 a double has not 16 digits any more.
  test.each(cdf.filter(({ exact }) => exact >= Number.MIN_VALUE / Number.EPSILON))("Φ($x)", ({ x, exact }) => {
    expect(relativeError(normalCdf(x), exact)).toBeLessThanOrEqual(1e-14);
  });

  test.each(ppf)("Φ⁻¹($p)", ({ p, exact }) => {
    expect(relativeError(normalQuantile(p), exact)).toBeLessThanOrEqual(1e-14);
  });

  test("Φ stays a probability far out", () => {
    expect(normalCdf(-40)).toBe(0);
    expect(normalCdf(40)).toBe(1);
    expect(normalCdf(-38)).toBeLessThan(1e-315);
    expect([-1e308, -Infinity, Infinity, 0, -0].map(normalCdf)).toEqual([0, 0, 1, 0.5, 0.5]);
    expect(normalCdf(Number.NaN)).toBeNaN();
  });
});

test("a two-sided 95 % interval reaches 1.96 standard errors each way", () => {
  expect(twoSidedQuantile(0.95)).toBeCloseTo(1.959963984540054, 14);
});

test.each([0, 1, -0.1, 1.1, Number.NaN])("there is no quantile of %d", (p) => {
  expect(() => normalQuantile(p)).toThrow(RangeError);
});
