import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  confusionOf,
  differingRows,
  type JointCounts,
  jointCounts,
  mergeCounts,
  rowsPerLabel,
  totalRows,
} from "../../src/core/counts.ts";
import { marginsOf, marginsOfSide } from "../../src/core/metrics/margins.ts";
import { cellRows, confusionFrom, confusionRows, countsOf } from "../../src/core/statistics.ts";
import { tables, tablesWith } from "./fixtures.ts";

const AB = ["a", "b"];
const cell = (label: number, baseline: number, candidate: number, count: number) => ({
  label,
  baseline,
  candidate,
  count,
});

describe("joint counts", () => {
  test("merge in either order to the same", () => {
    fc.assert(
      fc.property(tablesWith(3), tablesWith(3), (a, b) => {
        expect(mergeCounts(a, b)).toEqual(mergeCounts(b, a));
      }),
    );
  });

  test("merge in any grouping to the same", () => {
    fc.assert(
      fc.property(tablesWith(2), tablesWith(2), tablesWith(2), (a, b, c) => {
        expect(mergeCounts(mergeCounts(a, b), c)).toEqual(mergeCounts(a, mergeCounts(b, c)));
      }),
    );
  });

  test("lose no row in a merge", () => {
    fc.assert(
      fc.property(tablesWith(3), tablesWith(3), (a, b) => {
        const merged = mergeCounts(a, b);
        expect(totalRows(merged)).toBe(totalRows(a) + totalRows(b));
        expect(differingRows(merged)).toBe(differingRows(a) + differingRows(b));
        expect(rowsPerLabel(merged)).toEqual(rowsPerLabel(a).map((rows, k) => rows + (rowsPerLabel(b)[k] ?? 0)));
      }),
    );
  });

  test("do not depend on the order or the splitting of the cells", () => {
    const split = ({ cells }: JointCounts) =>
      cells.flatMap((one) => [
        { ...one, count: 1 },
        { ...one, count: one.count - 1 },
      ]);
    fc.assert(
      fc.property(
        tables.chain((table) =>
          fc.tuple(fc.constant(table), fc.shuffledSubarray(split(table), { minLength: 2 * table.cells.length })),
        ),
        ([table, shuffled]) => {
          expect(jointCounts(table.labels, shuffled)).toEqual(table);
        },
      ),
    );
  });

  test("leave out empty cells, and sort the rest by label, baseline, candidate", () => {
    const unsorted = [cell(1, 0, 0, 2), cell(0, 1, 1, 0), cell(0, 1, 0, 3), cell(0, 0, 1, 4)];
    expect(jointCounts(AB, unsorted).cells).toEqual([cell(0, 0, 1, 4), cell(0, 1, 0, 3), cell(1, 0, 0, 2)]);
  });

  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("refuse %d as a number of rows", (count) => {
    expect(() => jointCounts(AB, [cell(0, 0, 0, count)])).toThrow(RangeError);
  });

  test.each([cell(2, 0, 0, 1), cell(0, -1, 0, 1), cell(0, 0, 0.5, 1)])(
    "refuse a label that is not there: %o",
    (wrong) => {
      expect(() => jointCounts(AB, [wrong])).toThrow(RangeError);
    },
  );

  test("of other labels do not merge", () => {
    expect(() => mergeCounts(jointCounts(AB, []), jointCounts(["a", "c"], []))).toThrow(RangeError);
  });
});

describe("one side of joint counts", () => {
  test("has the same margins as the joint table", () => {
    fc.assert(
      fc.property(tables, fc.constantFrom("baseline", "candidate"), (table, side) => {
        expect(marginsOf(confusionOf(table, side))).toEqual(marginsOfSide(table, side));
      }),
    );
  });
});

describe("counts as they stand in evidence", () => {
  test("come back from their rows unchanged", () => {
    fc.assert(
      fc.property(tables, (table) => {
        expect(countsOf(cellRows(table), table.labels)).toEqual(table);
        const side = confusionOf(table, "candidate");
        expect(confusionFrom(confusionRows(side), table.labels)).toEqual(side);
      }),
    );
  });

  test("are refused when a cell names a label that is not declared", () => {
    expect(() => countsOf([["a", "b", "z", 1]], AB)).toThrow(/"z"/);
    expect(() => confusionFrom([["a", "z", 1]], AB)).toThrow(RangeError);
  });
});
