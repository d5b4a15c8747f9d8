import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { type JointCounts, jointCounts, totalRows } from "../../src/core/counts.ts";
import { fraction, subtract } from "../../src/core/fraction.ts";
import { marginsOfSide } from "../../src/core/metrics/margins.ts";
import { COUNT_METRICS, type MetricEntry } from "../../src/core/metrics/table.ts";
import { tables, tablesWith } from "./fixtures.ts";

const POSITIVE = 1;

function scaled(table: JointCounts, factor: number): JointCounts {
  return { ...table, cells: table.cells.map((cell) => ({ ...cell, count: cell.count * factor })) };
}

/** The classes called by other names: index k becomes `order[k]`. */
function relabelled(table: JointCounts, order: readonly number[]): JointCounts {
  const to = (k: number): number => order[k] ?? k;
  const cells = table.cells.map((cell) => ({
    label: to(cell.label),
    baseline: to(cell.baseline),
    candidate: to(cell.candidate),
    count: cell.count,
  }));
  return jointCounts(table.labels, cells);
}

function bothValues({ metric }: MetricEntry, table: JointCounts, positive = POSITIVE): readonly (number | undefined)[] {
  return (["baseline", "candidate"] as const).map((side) => metric.value(marginsOfSide(table, side), positive));
}

describe.each(COUNT_METRICS)("$name", (entry) => {
  const { metric } = entry;
  const values = (table: JointCounts) => bothValues(entry, table);

  test("lies in [-1, 1] or is undefined", () => {
    fc.assert(
      fc.property(tables, (table) => {
        for (const value of values(table)) expect(value ?? 0).toSatisfy((x: number) => Math.abs(x) <= 1 + 1e-12);
      }),
    );
  });

  test("does not change when every count is taken many times", () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 2, max: 5000 }), (table, factor) => {
        for (const [i, value] of values(table).entries()) {
          const again = values(scaled(table, factor))[i];
          if (value === undefined) expect(again).toBeUndefined();
          else expect(again).toBeCloseTo(value, 12);
        }
      }),
    );
  });

  test("is its exact fraction", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const margins = marginsOfSide(table, "candidate");
        const [value, exact] = [metric.value(margins, POSITIVE), metric.exact(margins, POSITIVE)];
        if (exact === undefined || value === undefined) {
          expect(exact).toBeUndefined();
          return;
        }
        // Twelve decimals of the difference, taken exactly.
        const difference = subtract(exact, fraction(BigInt(Math.round(value * 2 ** 53)), 2n ** 53n));
        expect(Math.abs(Number((difference.numerator * 10n ** 15n) / difference.denominator))).toBeLessThanOrEqual(
          1000,
        );
      }),
    );
  });

  test("has influence values that average to 0 over the rows", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const margins = marginsOfSide(table, "candidate");
        if (metric.value(margins, POSITIVE) === undefined) return;
        const influence = metric.influence(margins, POSITIVE);
        const terms = table.cells.map(({ label, candidate, count }) => count * influence(label, candidate));
        const size = terms.reduce((sum, term) => sum + Math.abs(term), 1);
        expect(Math.abs(terms.reduce((sum, term) => sum + term, 0)) / size).toBeLessThan(1e-10);
      }),
    );
  });

  test("moves by its influence value when a few more rows of one kind come in", () => {
    fc.assert(
      fc.property(tables, fc.nat(), (table, pick) => {
        const few = totalRows(table);
        const many = scaled(table, 10_000_000);
        const cell = many.cells[pick % many.cells.length];
        const margins = marginsOfSide(many, "candidate");
        const before = metric.value(margins, POSITIVE);
        if (before === undefined || cell === undefined) return;
        const more = { ...many, cells: [...many.cells, { ...cell, count: few }] };
        const after = metric.value(marginsOfSide(more, "candidate"), POSITIVE) ?? Number.NaN;
        const influence = metric.influence(margins, POSITIVE);
        const largest = Math.max(...table.cells.map(({ label, candidate }) => Math.abs(influence(label, candidate))));
        const slope = (after - before) / (few / (margins.rows + few));
        expect(Math.abs(slope - influence(cell.label, cell.candidate))).toBeLessThan(1e-6 + 1e-2 * largest);
      }),
    );
  });
});

describe.each(COUNT_METRICS.filter(({ task }) => task === "any"))("$name, of all classes,", (entry) => {
  test("does not care what the classes are called", () => {
    fc.assert(
      fc.property(tablesWith(3), fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (table, order) => {
        for (const [i, value] of bothValues(entry, table).entries()) {
          const again = bothValues(entry, relabelled(table, order))[i];
          if (value === undefined) expect(again).toBeUndefined();
          else expect(again).toBeCloseTo(value, 12);
        }
      }),
    );
  });
});

describe.each(COUNT_METRICS.filter(({ task }) => task === "binary"))("$name, of one class,", (entry) => {
  test("follows the positive class when the two are exchanged", () => {
    fc.assert(
      fc.property(tablesWith(2), (table) => {
        expect(bothValues(entry, relabelled(table, [1, 0]), 0)).toEqual(bothValues(entry, table, 1));
      }),
    );
  });
});

test("only the Matthews correlation has no exact value", () => {
  const table = jointCounts(
    ["0", "1"],
    [
      { label: 0, baseline: 0, candidate: 0, count: 3 },
      { label: 1, baseline: 1, candidate: 0, count: 2 },
      { label: 1, baseline: 0, candidate: 1, count: 4 },
    ],
  );
  const without = COUNT_METRICS.filter(
    ({ metric }) => metric.exact(marginsOfSide(table, "baseline"), POSITIVE) === undefined,
  );
  expect(without.map(({ name }) => name)).toEqual(["matthews_corrcoef"]);
});
