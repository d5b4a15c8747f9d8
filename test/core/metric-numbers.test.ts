import { describe, expect, test } from "vitest";

import { judge } from "../../src/core/judge.ts";
import {
  BINARY,
  binaryRows,
  DEFAULT_POLICY,
  NUMBERS_ONLY,
  numbersOf,
  onNumbers,
  only,
  policyOf,
  ruleOf,
  VECTOR_1,
} from "./fixtures.ts";

describe("two numbers", () => {
  test("are a point estimate, and say so", () => {
    const { results, verdict } = judge(NUMBERS_ONLY, numbersOf({ f1_score: ["0.80", "0.83"] }), DEFAULT_POLICY);
    expect(results).toMatchObject([
      { outcome: "pass", reason: "improved", method: "point", interval: null, confidence_of_change: null },
    ]);
    expect(verdict.summary).toMatch(/^point estimate, chance not ruled out/);
  });

  test.each(["significant", "strict"] as const)("cannot be decided %s: invalid, never a pass", (decide) => {
    for (const condition of [{ min_absolute_change: 0.02 }, { max_absolute_drop: 0.02 }]) {
      expect(onNumbers({ f1_score: ["0.5", "0.9"] }, { ...condition, decide })).toMatchObject({
        outcome: "invalid",
        reason: "not_comparable",
      });
    }
  });

  test("may come under any name of the metric", () => {
    expect(onNumbers({ f1: ["0.80", "0.83"] }).outcome).toBe("pass");
    expect(
      onNumbers({ accuracy_score: ["0.80", "0.83"] }, { metric: "accuracy", min_absolute_change: 0.02 }).outcome,
    ).toBe("pass");
    expect(onNumbers({ f1: ["0.80", undefined], f1_score: [undefined, "0.83"] }).outcome).toBe("pass");
  });

  test("of average precision may come under MLflow's name for it", () => {
    const rule = { metric: "average_precision", min_absolute_change: 0.02 };
    expect(onNumbers({ precision_recall_auc: ["0.80", "0.83"] }, rule).outcome).toBe("pass");
  });

  test("under two names of one metric must agree", () => {
    expect(onNumbers({ f1: ["0.80", "0.83"], f1_score: ["0.80", "0.83"] }).outcome).toBe("pass");
    expect(onNumbers({ f1: ["0.80", "0.83"], f1_score: ["0.80", "0.84"] })).toMatchObject({
      outcome: "invalid",
      reason: "not_comparable",
      baseline: 0.8,
      candidate: null,
    });
  });
});

describe("a number that is not there", () => {
  test.each([
    ["on the baseline's side", [undefined, "0.9"]],
    ["on the candidate's side", ["0.8", undefined]],
    ["on both", [undefined, undefined]],
  ] as const)("%s is a missing metric, never 0", (_, texts) => {
    expect(onNumbers({ f1_score: texts })).toMatchObject({ outcome: "invalid", reason: "metric_missing", delta: null });
  });

  test("leaves the other side's number in the result", () => {
    expect(onNumbers({ f1_score: [undefined, "0.9"] })).toMatchObject({ baseline: null, candidate: 0.9, delta: null });
  });

  test("fails a floor on the candidate, too", () => {
    expect(
      onNumbers({ latency: ["200", undefined] }, { metric: "latency", threshold: 500, greater_is_better: false }),
    ).toMatchObject({
      outcome: "invalid",
      reason: "metric_missing",
      required: 500,
    });
  });

  test("is not found in another metric's name", () => {
    expect(onNumbers({ f1_macro: ["0.8", "0.9"] }).reason).toBe("metric_missing");
    expect(onNumbers({}, { metric: "toString", threshold: 0, greater_is_better: true }).reason).toBe("metric_missing");
  });
});

describe("a number that is none", () => {
  test.each(["NaN", "Infinity", "-Infinity", "nan", "null", "1e400", "n/a"])(
    "%s is not finite, on either side",
    (text) => {
      for (const texts of [
        [text, "0.9"],
        ["0.8", text],
        [text, text],
      ] as const) {
        for (const condition of [{ min_absolute_change: 0.02 }, { max_absolute_drop: 0.02 }, { threshold: 0.5 }]) {
          const result = onNumbers({ f1_score: texts }, condition);
          expect(result).toMatchObject({
            outcome: "invalid",
            reason: "metric_not_finite",
            delta: null,
            interval: null,
          });
        }
      }
    },
  );

  test("is none beside a good one of another name, too", () => {
    expect(onNumbers({ f1: ["0.8", "0.9"], f1_score: ["0.8", "NaN"] }).reason).toBe("metric_not_finite");
  });

  test("of empty text is not 0", () => {
    expect(onNumbers({ f1_score: ["", "0.9"] })).toMatchObject({ outcome: "invalid", baseline: null });
  });

  test("is left out of the metrics of the evidence", () => {
    const { metrics } = judge(
      NUMBERS_ONLY,
      numbersOf({ f1_score: ["0.8", "0.9"], loss: ["NaN", "0.1"], size: ["3", undefined] }),
      DEFAULT_POLICY,
    );
    expect(metrics).toEqual({ baseline: { f1_score: 0.8, size: 3 }, candidate: { f1_score: 0.9, loss: 0.1 } });
  });
});

describe("a metric of rows", () => {
  test("that is undefined on a side is invalid, and keeps the value of the other", () => {
    // The baseline never says 1.
    const rule = ruleOf({ metric: "precision", min_absolute_change: 0.02 });
    const result = only(judge(BINARY, binaryRows([50, 5, 0, 0, 10, 35, 0, 0]), policyOf([rule])));
    expect(result).toMatchObject({
      outcome: "invalid",
      reason: "metric_not_finite",
      baseline: null,
      candidate: 0.875,
      delta: null,
    });
  });

  test("without any rows is invalid", () => {
    const rules = ["f1_score", "accuracy", "f1_macro", "f1_weighted", "matthews_corrcoef"].map((metric) =>
      ruleOf({ metric, threshold: 0 }),
    );
    const { results } = judge(BINARY, binaryRows([0, 0, 0, 0, 0, 0, 0, 0]), policyOf(rules));
    expect(results.map(({ outcome, reason }) => `${outcome} ${reason}`)).toEqual(
      rules.map(() => "invalid metric_not_finite"),
    );
  });

  test("of one class is not comparable when no class is the positive one", () => {
    const { results } = judge({ ...BINARY, positive_label: null }, binaryRows(VECTOR_1), DEFAULT_POLICY);
    expect(results).toMatchObject([{ outcome: "invalid", reason: "not_comparable" }]);
  });

  test("comes from the rows, not from a number of the same name", () => {
    const statistics = { ...binaryRows(VECTOR_1), metrics: { f1_score: { baseline: "0.1", candidate: "0.2" } } };
    expect(only(judge(BINARY, statistics, DEFAULT_POLICY)).delta).toBeCloseTo(0.0209211, 7);
  });

  test("stands beside a metric that came as a number", () => {
    const statistics = { ...binaryRows(VECTOR_1), metrics: { latency_p95_ms: { baseline: "212", candidate: "220" } } };
    const latency = ruleOf({ metric: "latency_p95_ms", threshold: 500, greater_is_better: false });
    const { results, metrics } = judge(BINARY, statistics, policyOf([...DEFAULT_POLICY.rules, latency]));
    expect(results.map(({ method, outcome }) => [method, outcome])).toEqual([
      ["smoothed-delta", "pass"],
      ["point", "pass"],
    ]);
    expect(metrics.candidate).toMatchObject({ latency_p95_ms: 220, accuracy: 0.797 });
  });
});
