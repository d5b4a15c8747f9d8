import { describe, expect, test } from "vitest";

import {
  ANSWERS,
  LABELS,
  measuredMetrics,
  measuredRows,
  metricToDecideBy,
} from "../../src/onboarding/measured-file.ts";
import { chooseSides } from "../../src/onboarding/sides.ts";
import { predictionColumns } from "../../src/predictions/roles.ts";

const rows = (path: string, columns = ["id", "label", "prediction"]) =>
  measuredRows(path, columns) ?? expect.fail(path);
const numbers = (path: string, names = ["f1_score"]) => measuredMetrics(path, names) ?? expect.fail(path);
const all = (): boolean => true;
const none = (): boolean => false;

describe("which files are compared", () => {
  test("two files of one folder with telling names, the plainest ones", () => {
    const paths = [
      "e/candidate-first-50.csv",
      "e/balanced.csv",
      "e/baseline.csv",
      "old/candidate.csv",
      "e/candidate.csv",
    ];
    expect(
      chooseSides(
        paths.map((path) => rows(path)),
        all,
      ),
    ).toMatchObject({
      form: "two-files",
      candidate: "e/candidate.csv",
      baseline: "e/baseline.csv",
    });
  });

  test("a file without a telling name is the candidate of one that is in production", () => {
    const sides = chooseSides([rows("predictions.csv"), rows("eval/production.csv")], all);
    expect(sides).toMatchObject({ candidate: "predictions.csv", baseline: "eval/production.csv" });
  });

  test("the file's own name counts before its folder's", () => {
    const sides = chooseSides([rows("old/candidate.csv"), rows("new/baseline.csv")], all);
    expect(sides).toMatchObject({ candidate: "old/candidate.csv", baseline: "new/baseline.csv" });
  });

  test("one file with both sides needs no baseline", () => {
    const pair = rows("both.csv", ["label", "baseline", "candidate"]);
    const sides = chooseSides([rows("a.csv"), pair], all);
    expect(sides).toMatchObject({ form: "one-file", candidate: "both.csv" });
    expect(sides).not.toHaveProperty("baseline");
  });

  test("a single file is compared with its own past, when git has one", () => {
    expect(chooseSides([rows("a:b.csv")], all)).toMatchObject({
      form: "history",
      candidate: "./a:b.csv",
      baseline: "git:merge-base:a:b.csv",
    });
    expect(chooseSides([rows("p.csv")], none)).toMatchObject({ form: "to-be-made", baseline: "eval/production.csv" });
  });

  test("rows before numbers, numbers before nothing", () => {
    const metrics = [numbers("baseline.json"), numbers("candidate.json")];
    expect(chooseSides([...metrics, rows("p.csv")], all)).toMatchObject({ form: "history", candidate: "p.csv" });
    expect(chooseSides(metrics, all)).toMatchObject({ form: "two-files", candidate: "candidate.json" });
    expect(chooseSides([], all)).toMatchObject({ form: "to-be-made", candidate: "predictions.csv" });
  });

  test("only where an id is missing, rows are paired by their order", () => {
    const without = rows("baseline.csv", ["label", "prediction"]);
    expect(chooseSides([rows("candidate.csv"), without], all).isWithoutIds).toBe(true);
    expect(chooseSides([rows("candidate.csv"), rows("baseline.csv")], all).isWithoutIds).toBe(false);
  });
});

describe("what a file holds", () => {
  test.for([...LABELS].flatMap((label) => ANSWERS.map((answer) => [label, answer] as const)))(
    "%s and %s are columns that the gate finds, too",
    ([label, answer]) => {
      expect(measuredRows("x.csv", [label, answer])?.kind).toBe("predictions");
      expect(predictionColumns("x.csv", [label, answer], {})).toMatchObject({ label });
    },
  );

  test("without a label or an answer there is nothing to compare", () => {
    expect(measuredRows("x.csv", ["id", "prediction"])).toBeUndefined();
    expect(measuredRows("x.csv", ["id", "label", "text"])).toBeUndefined();
  });

  test("metrics are rates that should grow; other numbers are no reason to compare", () => {
    expect(measuredMetrics("x.json", ["loss", "version", "log_loss", "rows"])).toBeUndefined();
    expect(measuredMetrics("x.json", ["loss", "test.f1"])?.names).toEqual(["test.f1"]);
  });

  test("F1 decides where it is there, and not the nested one of two", () => {
    expect(metricToDecideBy(numbers("x.json", ["accuracy", "train.f1_score", "f1_score"]))).toEqual({
      name: "f1_score",
      isKnown: true,
    });
    expect(metricToDecideBy(numbers("x.json", ["test.recall"]))).toEqual({ name: "test.recall", isKnown: false });
  });
});
