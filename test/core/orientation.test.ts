import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { metricTraits } from "../../src/core/metrics/traits.ts";
import { eightCounts, onNumbers, onRows } from "./fixtures.ts";

const brier = (candidate: string, rule: object) =>
  onNumbers({ brier_score: ["0.13", candidate] }, { metric: "brier_score", ...rule });

describe("a metric where lower is better", () => {
  test("has a delta of candidate minus baseline all the same", () => {
    expect(brier("0.10", { min_absolute_change: 0.02 }).delta).toBeCloseTo(-0.03, 15);
  });

  test("improves when it falls", () => {
    expect(brier("0.10", { min_absolute_change: 0.02 })).toMatchObject({
      outcome: "pass",
      reason: "improved",
      required: 0.02,
    });
    expect(brier("0.11", { min_absolute_change: 0.02 }).outcome).toBe("pass");
    expect(brier("0.111", { min_absolute_change: 0.02 })).toMatchObject({
      outcome: "fail",
      reason: "below_min_change",
    });
    expect(brier("0.16", { min_absolute_change: 0.02 })).toMatchObject({ outcome: "fail", reason: "below_min_change" });
  });

  test("drops when it rises", () => {
    expect(brier("0.15", { max_absolute_drop: 0.02 })).toMatchObject({
      outcome: "pass",
      reason: "within_margin",
      required: -0.02,
    });
    expect(brier("0.151", { max_absolute_drop: 0.02 })).toMatchObject({ outcome: "fail", reason: "dropped" });
    expect(brier("0.05", { max_absolute_drop: 0.02 }).outcome).toBe("pass");
  });
});

describe("a metric of rows that is told to be better when lower", () => {
  const condition = fc.constantFrom({ min_absolute_change: 0.02 }, { max_absolute_drop: 0.05 });
  const decide = fc.constantFrom("significant", "strict", "point", "auto");

  test("is decided as the higher one is with the sides exchanged", () => {
    fc.assert(
      fc.property(eightCounts, condition, decide, ([a, b, c, d, e, f, g, h], bound, how) => {
        const lower = onRows([a, b, c, d, e, f, g, h], { ...bound, decide: how, greater_is_better: false });
        const higher = onRows([a, c, b, d, e, g, f, h], { ...bound, decide: how });
        expect([lower.outcome, lower.reason, lower.note, lower.required]).toEqual([
          higher.outcome,
          higher.reason,
          higher.note,
          higher.required,
        ]);
        expect(lower.confidence_of_change ?? -1).toBeCloseTo(higher.confidence_of_change ?? -1, 9);
        if (lower.delta !== null) expect(lower.delta).toBeCloseTo(-(higher.delta ?? Number.NaN), 14);
      }),
      { numRuns: 200 },
    );
  });
});

describe("which way is better", () => {
  test.each([
    "log_loss",
    "brier_score",
    "expected_calibration_error",
    "root_mean_squared_error",
    "mean_absolute_error",
    "mean_squared_error",
  ])("of %s is down", (name) => expect(metricTraits(name)?.greaterIsBetter).toBe(false));

  test.each([
    "f1",
    "f1_score",
    "accuracy_score",
    "roc_auc",
    "average_precision",
    "precision_recall_auc",
    "r2_score",
    "mean",
    "recall_macro",
  ])("of %s is up", (name) => expect(metricTraits(name)?.greaterIsBetter).toBe(true));

  test.each(["latency_p95_ms", "toString", "__proto__", "constructor", ""])("of %j is not known", (name) => {
    expect(metricTraits(name)).toBeUndefined();
  });

  test("is what the rule says, when it says so", () => {
    const size = (greater_is_better: boolean) =>
      onNumbers({ size_mb: ["10", "8"] }, { metric: "size_mb", min_absolute_change: 1, greater_is_better }).outcome;
    expect([size(false), size(true)]).toEqual(["pass", "fail"]);
  });
});
