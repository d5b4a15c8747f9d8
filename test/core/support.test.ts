import { describe, expect, test } from "vitest";

import { judge } from "../../src/core/judge.ts";
import type { CellRow } from "../../src/core/statistics.ts";
import { onNumbers, onRows, only, policyOf, ruleOf, rowsOf, THREE_CLASSES } from "./fixtures.ts";

const f1 = { min_absolute_change: 0.02 };

describe("support of a change rule on one class", () => {
  test("below five positives is too low to pass, however much differs", () => {
    expect(onRows([60, 0, 40, 0, 0, 3, 0, 1], f1)).toMatchObject({
      outcome: "inconclusive",
      reason: "low_support",
      note: "low_support",
    });
  });

  test("below five rows that differ is too low to pass, however many positives there are", () => {
    expect(onRows([5, 0, 0, 0, 0, 4, 0, 60], f1)).toMatchObject({ outcome: "inconclusive", reason: "low_support" });
  });

  test("of five may pass, and is noted as low below twenty", () => {
    const enough = onRows([95, 0, 5, 0, 0, 5, 0, 0], f1);
    expect(enough).toMatchObject({ outcome: "pass", reason: "improved", note: "low_support" });
  });

  test("of nineteen is noted as low, of twenty is not", () => {
    const positives = (found: number) => onRows([200, 0, 60, 0, 0, found, 0, 0], f1);
    expect(positives(19)).toMatchObject({ outcome: "pass", note: "low_support" });
    expect(positives(20)).toMatchObject({ outcome: "pass", note: null });
    const differing = (rows: number) => onRows([0, 0, rows, 0, 0, 0, 0, 100], f1);
    expect(differing(19)).toMatchObject({ outcome: "pass", note: "low_support" });
    expect(differing(20)).toMatchObject({ outcome: "pass", note: null });
  });

  test("comes before the question whether it may be chance", () => {
    const result = onRows([60, 2, 0, 0, 0, 3, 0, 1], f1);
    expect(result.interval?.[0]).toBeLessThan(0);
    expect(result.reason).toBe("low_support");
  });

  test("does not save a change that is not enough", () => {
    expect(onRows([90, 2, 0, 3, 0, 0, 1, 3], f1)).toMatchObject({ outcome: "fail", reason: "below_min_change" });
  });

  test("is needed under strict, too", () => {
    expect(onRows([60, 0, 40, 0, 0, 4, 0, 0], { ...f1, decide: "strict" })).toMatchObject({
      outcome: "inconclusive",
      reason: "low_support",
    });
  });
});

describe("support by the family of the metric", () => {
  // 3 positives, and 40 rows that only the candidate got right.
  const fewPositives = [60, 0, 40, 0, 0, 0, 0, 3] as const;
  // 4 rows differ of many of both classes.
  const fewDiffer = [300, 0, 2, 0, 0, 2, 0, 300] as const;

  test.each(["accuracy", "f1_micro", "f1_weighted", "precision_weighted", "recall_micro"])(
    "%s asks only for rows that differ",
    (metric) => {
      const { reason, note } = onRows(fewPositives, { metric, min_absolute_change: 0.001 });
      expect({ low: reason === "low_support", note }).toEqual({ low: false, note: null });
      expect(onRows(fewDiffer, { metric, min_absolute_change: 0.001 })).toMatchObject({
        outcome: "inconclusive",
        reason: "low_support",
      });
    },
  );

  test.each(["f1_score", "precision", "f1_macro", "balanced_accuracy", "matthews_corrcoef"])(
    "%s asks for both",
    (metric) => {
      expect(onRows(fewPositives, { metric, min_absolute_change: 0.001 })).toMatchObject({
        outcome: "inconclusive",
        reason: "low_support",
      });
      expect(onRows(fewDiffer, { metric, min_absolute_change: 0.001 })).toMatchObject({
        outcome: "inconclusive",
        reason: "low_support",
      });
    },
  );

  test("the smallest class carries a macro average", () => {
    const cells = (rare: number): CellRow[] => [
      ["a", "a", "a", 100],
      ["a", "b", "a", 40],
      ["b", "b", "b", 100],
      ["b", "a", "b", 40],
      ["c", "a", "c", rare],
    ];
    const rule = ruleOf({ metric: "f1_macro", min_absolute_change: 0.02 });
    const outcome = (rare: number) => only(judge(THREE_CLASSES, rowsOf(cells(rare)), policyOf([rule])));
    expect(outcome(4)).toMatchObject({ outcome: "inconclusive", reason: "low_support" });
    expect(outcome(5)).toMatchObject({ outcome: "pass", note: "low_support" });
    expect(outcome(20)).toMatchObject({ outcome: "pass", note: null });
  });

  test("the negatives carry specificity", () => {
    const rule = { metric: "specificity", min_absolute_change: 0.02 };
    expect(onRows([0, 0, 4, 0, 0, 0, 0, 200], rule)).toMatchObject({ outcome: "inconclusive", reason: "low_support" });
    expect(onRows([0, 0, 20, 0, 0, 0, 0, 3], rule)).toMatchObject({ outcome: "pass", note: null });
  });
});

describe("support of a guard rail", () => {
  const rail = { max_absolute_drop: 0.05 };

  test("is the number of positives only: two rows that differ are enough", () => {
    expect(onRows([300, 1, 0, 0, 0, 1, 0, 300], rail)).toMatchObject({
      outcome: "pass",
      reason: "within_margin",
      note: null,
    });
  });

  test("below five positives is too low to pass", () => {
    expect(onRows([300, 0, 0, 0, 0, 0, 0, 4], { max_absolute_drop: 0.9 })).toMatchObject({
      outcome: "inconclusive",
      reason: "low_support",
    });
  });

  test("does not save a drop", () => {
    expect(onRows([300, 0, 0, 0, 0, 0, 3, 1], rail)).toMatchObject({ outcome: "fail", reason: "dropped" });
  });

  test.each(["accuracy", "f1_weighted", "f1_micro"])("is not asked for by %s", (metric) => {
    expect(onRows([300, 1, 0, 0, 0, 0, 0, 3], { ...rail, metric })).toMatchObject({ outcome: "pass", note: null });
  });
});

describe("fewer rows than min_rows", () => {
  const rows = [100, 0, 30, 0, 0, 30, 0, 40] as const;

  test.each([
    { min_absolute_change: 0.02 },
    { max_absolute_drop: 0.02 },
    { threshold: 0.5 },
    { threshold: 0.999 },
    { min_absolute_change: 0.99 },
  ])("are neither pass nor fail: %o", (condition) => {
    expect(onRows(rows, { ...condition, min_rows: 201 })).toMatchObject({
      outcome: "inconclusive",
      reason: "low_support",
    });
    expect(onRows(rows, { ...condition, min_rows: 200 }).reason).not.toBe("low_support");
  });

  test("count under point, too", () => {
    expect(onRows(rows, { min_absolute_change: 0.02, decide: "point", min_rows: 201 }).reason).toBe("low_support");
  });

  test("are all there are when only numbers were given", () => {
    expect(onNumbers({ f1_score: ["0.7", "0.9"] }, { min_absolute_change: 0.02, min_rows: 1 }).reason).toBe(
      "low_support",
    );
  });
});
