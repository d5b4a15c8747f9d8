import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { type JointCounts, jointCounts } from "../../src/core/counts.ts";
import { type Estimate, pairedEstimate, PSEUDO_COUNT } from "../../src/core/estimate.ts";
import { marginsOfSide } from "../../src/core/metrics/margins.ts";
import { COUNT_METRICS, type MetricEntry } from "../../src/core/metrics/table.ts";
import { tables, tablesWith } from "./fixtures.ts";

/** The same rows with baseline and candidate exchanged. */
function swapSides(counts: JointCounts): JointCounts {
  const swapped = counts.cells.map((cell) => ({ ...cell, baseline: cell.candidate, candidate: cell.baseline }));
  return jointCounts(counts.labels, swapped);
}

const POSITIVE = 1;

describe.each(COUNT_METRICS)("the change of $name", (entry) => {
  const estimate = (table: JointCounts): Estimate | undefined => pairedEstimate(entry.metric, table, POSITIVE, 0.95);

  test("changes its sign, and its interval is mirrored, when the sides are swapped", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const [there, back] = [estimate(table), estimate(swapSides(table))];
        if (there === undefined || back === undefined) {
          expect(back).toBe(there);
          return;
        }
        const [low = 0, high = 0] = there.interval ?? [];
        expect(back.delta).toBeCloseTo(-there.delta, 14);
        expect(back.interval?.[0]).toBeCloseTo(-high, 12);
        expect(back.interval?.[1]).toBeCloseTo(-low, 12);
        expect(back.standardError).toBeCloseTo(there.standardError ?? 0, 12);
      }),
    );
  });

  test("lies in its interval when there are more than two classes", () => {
    fc.assert(
      fc.property(tablesWith(3), (table) => {
        const found = estimate(table);
        if (found === undefined) return;
        expect(found.method).toBe("delta");
        expect(found.interval?.[0]).toBeLessThanOrEqual(found.delta);
        expect(found.interval?.[1]).toBeGreaterThanOrEqual(found.delta);
      }),
    );
  });

  test("smoothed by a quarter of a row in each cell, is the middle of its interval when there are two", () => {
    fc.assert(
      fc.property(tablesWith(2), (table) => {
        const found = estimate(table);
        if (found === undefined) return;
        expect(found.method).toBe("smoothed-delta");
        const [low = Number.NaN, high = Number.NaN] = found.interval ?? [];
        expect((low + high) / 2).toBeCloseTo(smoothedChange(entry, table), 12);
      }),
    );
  });

  test("has a raw standard error that falls with the root of the rows", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const nineTimes = { ...table, cells: table.cells.map((cell) => ({ ...cell, count: cell.count * 9 })) };
        const [once, again] = [estimate(table), estimate(nineTimes)];
        if (once === undefined) expect(again).toBeUndefined();
        else expect(again?.standardError).toBeCloseTo((once.standardError ?? Number.NaN) / 3, 12);
      }),
    );
  });
});

/** Counts four times as large and one more in each of the 8 cells: the same shares as a quarter more. */
function smoothedChange({ metric }: MetricEntry, table: JointCounts): number {
  expect(PSEUDO_COUNT).toBe(0.25);
  const eight = Array.from({ length: 8 }, (_, i) => ({
    label: i >> 2,
    baseline: (i >> 1) & 1,
    candidate: i & 1,
    count: 1,
  }));
  const smoothed = jointCounts(table.labels, [
    ...table.cells.map((cell) => ({ ...cell, count: cell.count * 4 })),
    ...eight,
  ]);
  const value = (side: "baseline" | "candidate"): number =>
    metric.value(marginsOfSide(smoothed, side), POSITIVE) ?? Number.NaN;
  return value("candidate") - value("baseline");
}
