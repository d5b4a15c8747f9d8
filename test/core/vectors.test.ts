import { describe, expect, test } from "vitest";

import { judge } from "../../src/core/judge.ts";
import {
  BINARY,
  binaryRows,
  DEFAULT_POLICY,
  DEFAULT_RULE,
  onRows,
  TWEETS,
  TWEETS_BALANCED,
  TWEETS_FIRST_50,
  VECTOR_1,
  VECTOR_2,
  VECTOR_3,
  VECTOR_4,
} from "./fixtures.ts";

/** Six decimals of everything that is printed for people. */
function rounded(values: readonly (number | null)[]): readonly (string | null)[] {
  return values.map((value) => (value === null ? null : value.toPrecision(6)));
}

describe("the test vectors of statistics.md under the default rule", () => {
  test("1: a real improvement of 2.09 points passes", () => {
    const result = onRows(VECTOR_1);
    expect(result).toMatchObject({ outcome: "pass", reason: "improved", method: "smoothed-delta", note: null });
    expect(
      rounded([
        result.baseline,
        result.candidate,
        result.delta,
        ...(result.interval ?? []),
        result.confidence_of_change,
      ]),
    ).toEqual(["0.774648", "0.795569", "0.0209211", "0.0128112", "0.0290225", "0.588135"]);
    expect(result).toMatchObject({ required: 0.02, rows_needed: 3356 });
  });

  test("2: 3.6 points on 200 rows may be chance", () => {
    const result = onRows(VECTOR_2);
    expect(result).toMatchObject({ outcome: "inconclusive", reason: "not_significant" });
    expect(rounded([result.delta, ...(result.interval ?? []), result.confidence_of_change])).toEqual([
      "0.0364449",
      "-0.0259245",
      "0.0981135",
      "0.699119",
    ]);
  });

  test("3: a candidate that is worse fails", () => {
    const result = onRows(VECTOR_3);
    expect(result).toMatchObject({ outcome: "fail", reason: "below_min_change", note: null });
    expect(rounded([result.baseline, result.candidate, result.delta])).toEqual(["0.864542", "0.800000", "-0.0645418"]);
    expect(result.confidence_of_change).toBeLessThan(1e-55);
  });

  test("4: a class that is declared, predicted and never right is an F1 of 0 on both sides, and fails", () => {
    const result = onRows(VECTOR_4);
    expect(result).toMatchObject({ outcome: "fail", reason: "below_min_change", baseline: 0, candidate: 0, delta: 0 });
    expect(result).toMatchObject({ confidence_of_change: null, rows_needed: null });
  });
});

describe("the example's tweets", () => {
  test.each(["auto", "significant", "strict", "point"] as const)("characters, C=4 pass under %s", (decide) => {
    const result = onRows(TWEETS, { ...DEFAULT_RULE, decide });
    expect(result).toMatchObject({ outcome: "pass", reason: "improved" });
    expect([result.delta, ...(result.interval ?? [])].map((value) => value?.toFixed(6))).toEqual([
      "0.026649",
      "0.021105",
      "0.032164",
    ]);
    expect(result.rows_needed).toBe(655);
  });

  test("class_weight balanced is better, but not by two points", () => {
    const result = onRows(TWEETS_BALANCED);
    expect(result).toMatchObject({ outcome: "fail", reason: "below_min_change", note: null });
    expect(result.interval?.[0]).toBeGreaterThan(0);
  });

  test("the first 50 rows are too few to tell", () => {
    expect(onRows(TWEETS_FIRST_50)).toMatchObject({
      outcome: "inconclusive",
      reason: "low_support",
      note: "low_support",
    });
  });

  test("the other class as the positive one gives another answer from the same rows", () => {
    const subject = { ...BINARY, positive_label: "0" };
    const [result] = judge(subject, binaryRows(TWEETS_BALANCED), DEFAULT_POLICY).results;
    expect(result?.outcome).toBe("pass");
    expect(result?.delta).toBeCloseTo(0.18, 2);
  });
});
