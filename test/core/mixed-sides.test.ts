import { describe, expect, test } from "vitest";

import { confusionOf } from "../../src/core/counts.ts";
import { judge } from "../../src/core/judge.ts";
import { confusionRows, countsOf, type Statistics } from "../../src/core/statistics.ts";
import {
  BINARY,
  cellsOf,
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
import { BASELINE, CANDIDATE, countTexts, TEXTS } from "./four-counts.ts";

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
