import { describe, expect, test } from "vitest";

import { onNumbers, onRows, TWEETS, VECTOR_1, VECTOR_2, VECTOR_3 } from "./fixtures.ts";

describe("a guard rail", () => {
  test("passes when a drop beyond the margin is ruled out", () => {
    expect(onRows(VECTOR_1, { max_absolute_drop: 0.01 })).toMatchObject({
      outcome: "pass",
      reason: "within_margin",
      required: -0.01,
    });
  });

  test("cannot tell when the interval reaches beyond the margin", () => {
    // Recall of the tweets falls by 1.9 points, interval -2.7 to -1.2.
    expect(onRows(TWEETS, { metric: "recall", max_absolute_drop: 0.02 })).toMatchObject({
      outcome: "inconclusive",
      reason: "drop_not_excluded",
      note: null,
    });
  });

  test("passes a drop that is certain, and within the margin", () => {
    const result = onRows(TWEETS, { metric: "recall", max_absolute_drop: 0.03 });
    expect(result).toMatchObject({ outcome: "pass", reason: "within_margin" });
    expect(result.interval?.[1]).toBeLessThan(0);
  });

  test("fails a drop beyond the margin", () => {
    expect(onRows(VECTOR_3, { max_absolute_drop: 0.05 })).toMatchObject({ outcome: "fail", reason: "dropped" });
  });

  test("fails a drop beyond the margin even when chance might have made it", () => {
    // Vector 2 with the sides exchanged: -3.6 points, interval -9.8 to +2.6.
    const result = onRows([70, 9, 6, 15, 14, 8, 12, 66], { max_absolute_drop: 0.02 });
    expect(result).toMatchObject({ outcome: "fail", reason: "dropped" });
    expect(result.interval?.[1]).toBeGreaterThan(0);
  });

  test.each(["significant", "strict"] as const)("decides alike under %s", (decide) => {
    expect(onRows(VECTOR_1, { max_absolute_drop: 0.01, decide }).outcome).toBe("pass");
    expect(onRows(TWEETS, { metric: "recall", max_absolute_drop: 0.02, decide }).outcome).toBe("inconclusive");
    expect(onRows(VECTOR_3, { max_absolute_drop: 0.05, decide }).outcome).toBe("fail");
  });

  test("looks at the values only under point", () => {
    expect(onRows(TWEETS, { metric: "recall", max_absolute_drop: 0.02, decide: "point" })).toMatchObject({
      outcome: "pass",
      reason: "within_margin",
    });
    expect(onRows(VECTOR_3, { max_absolute_drop: 0.0645, decide: "point" })).toMatchObject({
      outcome: "fail",
      reason: "dropped",
    });
  });

  test("on numbers passes a drop of just the margin", () => {
    const f1 = (candidate: string) => onNumbers({ f1_score: ["0.80", candidate] }, { max_absolute_drop: 0.01 });
    expect(f1("0.79")).toMatchObject({ outcome: "pass", reason: "within_margin", required: -0.01 });
    expect(f1("0.7899999")).toMatchObject({ outcome: "fail", reason: "dropped" });
  });

  test("of no margin lets nothing fall", () => {
    const f1 = (candidate: string) => onNumbers({ f1_score: ["0.80", candidate] }, { max_absolute_drop: 0 });
    expect(f1("0.80").outcome).toBe("pass");
    expect(f1("0.79999").outcome).toBe("fail");
  });

  test("is one-sided: its confidence is that of a drop within the margin", () => {
    const result = onRows(VECTOR_2, { max_absolute_drop: 0.01 });
    // Φ((0.0364449 + 0.01) / 0.0315115), statistics.md section 11.
    expect(result.confidence_of_change).toBeCloseTo(0.92975, 4);
    // ((1.959964 + 0.841621) · 0.0315115 · √200 / 0.01)²
    expect(result.rows_needed).toBe(15588);
  });
});
