import { describe, expect, test } from "vitest";

import { confusionOf } from "../../src/core/counts.ts";
import { judge } from "../../src/core/judge.ts";
import { confusionRows, countsOf, type Statistics } from "../../src/core/statistics.ts";
import {
  BINARY,
  cellsOf,
  type EightCounts,
  NUMBERS_ONLY,
  numbersOf,
  onNumbers,
  onRows,
  only,
  policyOf,
  type RuleParts,
  ruleOf,
  THREE_CLASSES,
  VECTOR_1,
} from "./fixtures.ts";

interface FourCounts {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly tn: number;
}

/** MLflow's names for the counts, both sides. */
function countTexts(baseline: FourCounts, candidate: FourCounts): Parameters<typeof numbersOf>[0] {
  return {
    true_positives: [String(baseline.tp), String(candidate.tp)],
    false_positives: [String(baseline.fp), String(candidate.fp)],
    false_negatives: [String(baseline.fn), String(candidate.fn)],
    true_negatives: [String(baseline.tn), String(candidate.tn)],
  };
}

function fourCounts([a, b, c, d, e, f, g, h]: EightCounts): readonly [FourCounts, FourCounts] {
  return [
    { tn: a + b, fp: c + d, fn: e + f, tp: g + h },
    { tn: a + c, fp: b + d, fn: e + g, tp: f + h },
  ];
}

/** Var(F1) = F(1 − F)(2 − F) / (positives + predicted positives), statistics.md section 1. */
function varianceOfF1({ tp, fp, fn }: FourCounts): number {
  const f1 = (2 * tp) / (2 * tp + fp + fn);
  return (f1 * (1 - f1) * (2 - f1)) / (2 * tp + fp + fn);
}

const [BASELINE, CANDIDATE] = fourCounts(VECTOR_1);
const TEXTS = countTexts(BASELINE, CANDIDATE);

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

describe("rows on one side, and on the other", () => {
  const counts = countsOf(cellsOf(VECTOR_1), BINARY.labels);

  function mixed(metrics: Parameters<typeof numbersOf>[0], rule: RuleParts, subject = BINARY) {
    const statistics: Statistics = {
      ...numbersOf(metrics),
      sides: { candidate: confusionRows(confusionOf(counts, "candidate")) },
    };
    return only(judge(subject, statistics, policyOf([ruleOf(rule)])));
  }

  const rule = { min_absolute_change: 0.02 };

  test("a number, are a point estimate", () => {
    expect(mixed({ f1_score: ["0.77", undefined] }, rule)).toMatchObject({
      outcome: "pass",
      method: "point",
      baseline: 0.77,
      candidate: 0.7955689828801611,
      interval: null,
    });
  });

  test("the four counts, have an interval: that of four counts on both sides", () => {
    const { baseline, candidate, delta, interval } = mixed(countTexts(BASELINE, BASELINE), rule);
    expect({ baseline, candidate, delta, interval }).toMatchObject({ ...pick(onNumbers(TEXTS)), baseline });
  });

  test("nothing of the metric, are a missing metric", () => {
    expect(mixed({ accuracy: ["0.77", undefined] }, rule)).toMatchObject({
      outcome: "invalid",
      reason: "metric_missing",
      candidate: 0.7955689828801611,
    });
  });

  test("a number that their own number contradicts, cannot be compared", () => {
    expect(mixed({ f1_score: ["0.77", "0.9"] }, rule)).toMatchObject({ outcome: "invalid", reason: "not_comparable" });
  });

  test("the four counts of another number of classes, cannot be compared in a mean over classes", () => {
    const statistics: Statistics = {
      ...numbersOf(
        Object.fromEntries(
          Object.entries(countTexts(BASELINE, CANDIDATE)).map(([name, [, text]]) => [name, [undefined, text]]),
        ),
      ),
      sides: {
        baseline: [
          ["a", "a", 5000],
          ["b", "b", 4000],
          ["c", "a", 1000],
        ],
      },
    };
    const policy = policyOf([ruleOf({ metric: "f1_macro", min_absolute_change: 0.02 })]);
    expect(only(judge(THREE_CLASSES, statistics, policy))).toMatchObject({ outcome: "invalid" });
  });

  test.each([
    "f1_score",
    "precision",
    "recall",
    "specificity",
    "accuracy",
    "f1_macro",
    "matthews_corrcoef",
    "f1_weighted",
  ])("the four counts, whichever class comes first in order: %s", (metric) => {
    // The same rows with "no" and "yes": the positive class is the second; with "yes" and "zero" it is the first.
    const named = (negative: string, positive: string) => {
      const labels = [negative, positive].sort();
      const text = (label: string): string => (label === "1" ? positive : negative);
      const side = confusionRows(confusionOf(counts, "candidate")).map(
        ([label, prediction, rows]) => [text(label), text(prediction), rows] as const,
      );
      const statistics: Statistics = { ...numbersOf(countTexts(BASELINE, BASELINE)), sides: { candidate: side } };
      const subject = { task: "binary", positive_label: positive, labels } as const;
      return only(judge(subject, statistics, policyOf([ruleOf({ metric, min_absolute_change: 0.02 })])));
    };
    const [second, first] = [named("no", "yes"), named("zero", "yes")];
    expect(first.delta).toBeCloseTo(second.delta ?? Number.NaN, 14);
    expect(first.interval?.[0]).toBeCloseTo(second.interval?.[0] ?? Number.NaN, 12);
    expect(first.delta).toBeCloseTo(onRows(VECTOR_1, { metric, min_absolute_change: 0.02 }).delta ?? Number.NaN, 14);
  });
});

function pick({ candidate, delta, interval }: ReturnType<typeof onNumbers>) {
  return { candidate, delta, interval };
}

test("numbers without any classes are judged all the same", () => {
  expect(
    judge(NUMBERS_ONLY, numbersOf(TEXTS), policyOf([ruleOf({ metric: "recall", max_absolute_drop: 0.02 })])).verdict
      .outcome,
  ).toBe("pass");
});
