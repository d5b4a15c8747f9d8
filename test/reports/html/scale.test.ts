import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { linearScale } from "../../../src/reports/html/figures/scale.ts";

const labels = (low: number, high: number): readonly string[] => {
  const { ticks, format } = linearScale(low, high);
  return ticks.map(format);
};

describe("ticks", () => {
  test.each([
    [0, 1, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]],
    [-1.07, 2.2, ["−1.0", "−0.5", "0.0", "0.5", "1.0", "1.5", "2.0"]],
    [0, 23, ["0", "5", "10", "15", "20"]],
    [0.801, 0.821, ["0.805", "0.810", "0.815", "0.820"]],
    [-40, 40, ["−40", "−20", "0", "20", "40"]],
    [0, 1e9, ["0", "200000000", "400000000", "600000000", "800000000", "1000000000"]],
  ])("from %d to %d are round", (low, high, expected) => {
    expect(labels(low, high)).toEqual(expected);
  });

  test("are few, inside, ascending, and told apart by their labels", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        (low, span) => {
          const { ticks, format, percent } = linearScale(low, low + span);
          expect(ticks.length).toBeLessThanOrEqual(12);
          for (const [i, tick] of ticks.entries()) {
            if (i > 0) expect(tick).toBeGreaterThan(ticks[i - 1] ?? Number.POSITIVE_INFINITY);
            expect(tick).toBeGreaterThanOrEqual(low - span * 1e-9);
            expect(tick).toBeLessThanOrEqual(low + span * (1 + 1e-9));
            expect(percent(tick)).toBeGreaterThanOrEqual(0);
          }
          if (span > Math.abs(low) * 1e-3) expect(new Set(ticks.map(format)).size).toBe(ticks.length);
        },
      ),
    );
  });
});

describe("a place", () => {
  test("is linear between the ends, and held at them", () => {
    const { percent } = linearScale(-10, 30);
    expect([-20, -10, 0, 10, 30, 99].map(percent)).toEqual([0, 0, 25, 50, 100, 100]);
  });

  test("keeps the order of the values", () => {
    const number = fc.double({ min: -1e3, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(number, number, number, number, (a, b, x, y) => {
        const { percent } = linearScale(Math.min(a, b), Math.max(a, b));
        if (x < y) expect(percent(x)).toBeLessThanOrEqual(percent(y));
      }),
    );
  });
});

test("equal ends make an axis around them", () => {
  const { percent, ticks } = linearScale(0.8, 0.8);
  expect(percent(0.8)).toBeCloseTo(50, 9);
  expect(ticks.length).toBeGreaterThan(2);
  expect(linearScale(0, 0).percent(0)).toBe(50);
});

test("ends that are too far apart for a number make an axis without ticks, and no endless loop", () => {
  expect(linearScale(-1.7e308, 1.7e308).ticks).toEqual([]);
  expect(linearScale(1e300, 1e300 + 1e270).ticks.length).toBeLessThan(20);
});
