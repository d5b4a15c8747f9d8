import { describe, expect, test } from "vitest";

import { judge } from "../../src/core/judge.ts";
import { NUMBERS_ONLY, numbersOf, onNumbers, onRows, policyOf, ruleOf, VECTOR_1 } from "./fixtures.ts";
import { BASELINE, CANDIDATE, countTexts, type FourCounts, TEXTS } from "./four-counts.ts";

/** Var(F1) = F(1 − F)(2 − F) / (positives + predicted positives), statistics.md section 1. */
function varianceOfF1({ tp, fp, fn }: FourCounts): number {
  const f1 = (2 * tp) / (2 * tp + fp + fn);
  return (f1 * (1 - f1) * (2 - f1)) / (2 * tp + fp + fn);
}

describe("the four counts of both sides, without rows", () => {
  test("give an interval that knows nothing of the pairs", () => {
    const result = onNumbers(TEXTS);
    const half = 1.959963984540054 * Math.sqrt(varianceOfF1(BASELINE) + varianceOfF1(CANDIDATE));
    expect(result.method).toBe("unpaired-delta");
    expect(result.delta).toBeCloseTo(0.020921095556217465, 15);
    expect(result.interval?.[0]).toBeCloseTo(0.020921095556217465 - half, 12);
    expect(result.interval?.[1]).toBeCloseTo(0.020921095556217465 + half, 12);
    expect(result).toMatchObject({ outcome: "pass", reason: "improved", note: null });
  });

  test("of accuracy give the binomial error of two shares", () => {
    const result = onNumbers(TEXTS, { metric: "accuracy", min_absolute_change: 0.02 });
    const half = 1.959963984540054 * Math.sqrt((0.776 * 0.224 + 0.797 * 0.203) / 10_000);
    expect((result.interval?.[1] ?? 0) - (result.interval?.[0] ?? 0)).toBeCloseTo(2 * half, 12);
  });

  test("are wider than rows, compared one by one, where the models err alike", () => {
    const width = (interval: readonly [number, number] | null) => (interval?.[1] ?? 0) - (interval?.[0] ?? 0);
    expect(width(onNumbers(TEXTS).interval) / width(onRows(VECTOR_1).interval)).toBeGreaterThan(1.2);
  });

  test("may be decided significant and strict", () => {
    expect(onNumbers(TEXTS, { min_absolute_change: 0.02, decide: "significant" }).outcome).toBe("pass");
    expect(onNumbers(TEXTS, { min_absolute_change: 0.02, decide: "strict" })).toMatchObject({
      outcome: "inconclusive",
      reason: "not_significant",
    });
  });

  test("are decided exactly at the boundary", () => {
    const of = (hits: number): FourCounts => ({ tp: hits, fn: 1000 - hits, fp: 1000 - hits, tn: hits });
    expect(onNumbers(countTexts(of(550), of(570)), { min_absolute_change: 0.02, decide: "point" }).outcome).toBe(
      "pass",
    );
    const oneLess = { ...of(570), tp: 569, fn: 431 };
    expect(onNumbers(countTexts(of(550), oneLess), { min_absolute_change: 0.02, decide: "point" }).outcome).toBe(
      "fail",
    );
  });

  test("below five positives are too little support", () => {
    const few = (tp: number): FourCounts => ({ tp, fn: 4 - tp, fp: tp === 4 ? 0 : 90, tn: tp === 4 ? 500 : 410 });
    expect(onNumbers(countTexts(few(0), few(4)))).toMatchObject({ outcome: "inconclusive", reason: "low_support" });
  });

  test("agree with an F1 that was rounded to three decimals", () => {
    expect(onNumbers({ ...TEXTS, f1_score: ["0.775", "0.796"] })).toMatchObject({
      outcome: "pass",
      method: "unpaired-delta",
    });
  });

  test("and an F1 that contradicts them cannot be compared", () => {
    // 0.776 is the macro F1 of these counts.
    expect(onNumbers({ ...TEXTS, f1_score: ["0.776", "0.796"] })).toMatchObject({
      outcome: "invalid",
      reason: "not_comparable",
    });
    expect(onNumbers({ ...TEXTS, f1: [undefined, "0.81"] })).toMatchObject({
      outcome: "invalid",
      reason: "not_comparable",
    });
  });

  test("of a metric they leave undefined are invalid, whatever number was logged for it", () => {
    const never = { tp: 0, fp: 0, fn: 30, tn: 70 };
    const texts = { ...countTexts(never, { tp: 20, fp: 5, fn: 10, tn: 65 }), precision: ["0", "0.8"] as const };
    expect(onNumbers(texts, { metric: "precision", min_absolute_change: 0.02 })).toMatchObject({
      outcome: "invalid",
      reason: "metric_not_finite",
    });
  });

  test.each([
    ["one of them missing", { true_negatives: [undefined, "100"] }],
    ["one that is no whole number", { true_negatives: ["7.5", "100"] }],
    ["one below zero", { true_negatives: ["-1", "100"] }],
    ["one that is no number", { true_negatives: ["NaN", "100"] }],
  ] as const)("are not known with %s", (_, wrong) => {
    expect(onNumbers({ ...TEXTS, ...wrong }).reason).toBe("metric_missing");
    expect(onNumbers({ ...TEXTS, ...wrong, f1_score: ["0.77", "0.7956"] })).toMatchObject({
      outcome: "pass",
      method: "point",
    });
  });

  test("that leave no error at all are not certain: three rows against three", () => {
    const all = (tp: number): FourCounts => ({ tp, fn: 3 - tp, fp: 0, tn: 0 });
    const result = onNumbers(countTexts(all(0), all(3)), { metric: "accuracy", min_absolute_change: 0.02 });
    expect(result.outcome).not.toBe("pass");
  });

  test("say how many rows there are: min_rows is held against them", () => {
    expect(onNumbers(TEXTS, { min_absolute_change: 0.02, min_rows: 10_000 }).outcome).toBe("pass");
    expect(onNumbers(TEXTS, { min_absolute_change: 0.02, min_rows: 10_001 })).toMatchObject({
      outcome: "inconclusive",
      reason: "low_support",
    });
  });

  test("of two hold-outs cannot be compared: the labels are counted in them", () => {
    const smaller = { tp: 395, fp: 98, fn: 105, tn: 402 };
    expect(onNumbers(countTexts(BASELINE, smaller))).toMatchObject({ outcome: "invalid", reason: "not_comparable" });
  });

  test("give every metric of the evidence, as rows do", () => {
    const { metrics } = judge(NUMBERS_ONLY, numbersOf(TEXTS), policyOf([ruleOf({ threshold: 0.5 })]));
    expect(metrics.candidate).toMatchObject({ f1_score: 0.7955689828801611, accuracy: 0.797 });
  });

  test("that are all zero are no rows", () => {
    const none = { tp: 0, fp: 0, fn: 0, tn: 0 };
    expect(onNumbers(countTexts(none, none), { metric: "accuracy", threshold: 0 })).toMatchObject({
      outcome: "invalid",
    });
  });
});

test("numbers without any classes are judged all the same", () => {
  expect(
    judge(NUMBERS_ONLY, numbersOf(TEXTS), policyOf([ruleOf({ metric: "recall", max_absolute_drop: 0.02 })])).verdict
      .outcome,
  ).toBe("pass");
});
