import { describe, expect, test } from "vitest";

import { onNumbers, onRows, VECTOR_1 } from "./fixtures.ts";

const custom = (baseline: string, candidate: string, rule: object) =>
  onNumbers({ score: [baseline, candidate] }, { metric: "score", greater_is_better: true, ...rule });

describe("a relative condition", () => {
  test("is turned into an absolute one by the baseline that was observed", () => {
    const result = onRows(VECTOR_1, { min_relative_change: 0.02 });
    expect(result.required).toBeCloseTo(0.02 * (result.baseline ?? Number.NaN), 15);
    expect(result.outcome).toBe("pass");
    expect(onRows(VECTOR_1, { max_relative_drop: 0.05 }).required).toBeCloseTo(-0.05 * 0.7746478873239436, 15);
  });

  test("asks for another change than two points", () => {
    // 2 % of 0.774648 is 1.55 points.
    expect(onRows(VECTOR_1, { min_relative_change: 0.03 }).outcome).toBe("fail");
    expect(onRows(VECTOR_1, { min_relative_change: 0.027 }).outcome).toBe("pass");
  });

  test.each([
    ["min_relative_change", 0.02],
    ["max_relative_drop", 0.02],
  ] as const)("%s of a baseline of zero cannot be compared", (key, bound) => {
    expect(custom("0", "0.5", { [key]: bound })).toMatchObject({
      outcome: "invalid",
      reason: "not_comparable",
      required: null,
      confidence_of_change: null,
    });
  });

  test("of counts with a baseline of zero cannot be compared, either", () => {
    expect(onRows([90, 3, 5, 2, 0, 9, 0, 0], { min_relative_change: 0.02 })).toMatchObject({
      outcome: "invalid",
      reason: "not_comparable",
      baseline: 0,
    });
  });

  test("of a negative baseline is relative to its size", () => {
    expect(custom("-10", "-9.8", { min_relative_change: 0.02 })).toMatchObject({ outcome: "pass", required: 0.2 });
    expect(custom("-10", "-9.81", { min_relative_change: 0.02 }).outcome).toBe("fail");
    expect(custom("-10", "-10.2", { max_relative_drop: 0.02 })).toMatchObject({ outcome: "pass", required: -0.2 });
    expect(custom("-10", "-10.21", { max_relative_drop: 0.02 })).toMatchObject({ outcome: "fail", reason: "dropped" });
  });

  test("asks for less of a metric where lower is better", () => {
    const latency = (candidate: string, rule: object) =>
      onNumbers({ latency: ["200", candidate] }, { metric: "latency", greater_is_better: false, ...rule });
    expect(latency("180", { min_relative_change: 0.1 })).toMatchObject({ outcome: "pass", required: 20, delta: -20 });
    expect(latency("181", { min_relative_change: 0.1 })).toMatchObject({ outcome: "fail", reason: "below_min_change" });
    expect(latency("220", { max_relative_drop: 0.1 })).toMatchObject({ outcome: "pass", required: -20, delta: 20 });
    expect(latency("221", { max_relative_drop: 0.1 })).toMatchObject({ outcome: "fail", reason: "dropped" });
  });
});
