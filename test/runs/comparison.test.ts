import { describe, expect, test } from "vitest";

import { lineOf } from "../../src/reports/phrase.ts";
import { comparisonPage } from "../../src/runs/comparison-page.ts";
import { comparison } from "../../src/runs/comparison.ts";
import { runOf } from "./sample-runs.ts";

const ORIGIN = { address: "http://mlflow.test", readAt: 0 };
const metricsOf = (name: string, values: readonly (string | undefined)[]) =>
  comparison(
    ORIGIN,
    values.map((value, i) => runOf(i, { metrics: value === undefined ? {} : { [name]: value } })),
  ).metrics[0];

describe("the best", () => {
  test.each([
    ["f1_score", ["0.8", "0.9", "0.85"], [false, true, false]],
    ["log_loss", ["0.8", "0.9", "0.85"], [true, false, false]],
    ["root_mean_squared_error", ["2", "1"], [false, true]],
    ["f1_score", ["0.9", "0.90", "0.1"], [true, true, false]],
    ["f1_score", ["NaN", "0.1", undefined, "0.05"], [false, true, false, false]],
    ["f1_score", ["Infinity", "0.1", "0.05"], [false, true, false]],
  ])("of %s in %j", (name, values, best) => {
    expect(metricsOf(name, values)?.best).toEqual(best);
  });

  test.each([
    ["of a metric that nobody knows", "eval_loss", ["1", "2"]],
    ["when all are equal", "f1_score", ["0.9", "0.90"]],
    ["when only one run has it", "f1_score", ["0.9", undefined]],
    ["when none is a number", "f1_score", ["NaN", "Infinity"]],
  ])("is not marked %s", (_, name, values) => {
    expect(metricsOf(name, values)?.best).toEqual(values.map(() => false));
  });
});

describe("what makes a comparison doubtful", () => {
  const cautions = (...runs: readonly ReturnType<typeof runOf>[]): readonly string[] =>
    comparisonPage(comparison(ORIGIN, runs)).cautions.map((caution) => lineOf(caution));

  test("nothing, when both are finished and on one data set", () => {
    expect(cautions(runOf(1, { digest: "aa" }), runOf(2, { digest: "aa" }))).toEqual([]);
  });

  test("a run that is not finished, or was deleted", () => {
    expect(cautions(runOf(1, { status: "RUNNING" }), runOf(2, { isDeleted: true, status: "FAILED" }))).toEqual([
      "9e3779b1: its status is RUNNING",
      "3c6ef362: it was deleted, and its status is FAILED",
    ]);
  });

  test("two data sets", () => {
    expect(cautions(runOf(1, { digest: "aa" }), runOf(2, { digest: "bb" }))).toEqual([
      "these runs name 2 different data sets: their numbers may not compare",
    ]);
  });
});

test("parameters that differ come before the metrics, those that do not are folded at the end", () => {
  const { sections } = comparisonPage(
    comparison(ORIGIN, [
      runOf(1, { params: { C: "1", solver: "a" }, metrics: { f1_score: "0.9" } }),
      runOf(2, { params: { C: "1.0", solver: "a" }, metrics: { f1_score: "0.8" } }),
    ]),
  );
  expect(sections.map(({ title }) => title)).toEqual([
    undefined,
    "Parameters that differ",
    "Metrics",
    "the same parameters in all of them",
  ]);
});
