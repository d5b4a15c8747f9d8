import { describe, expect, test } from "vitest";

import { judge } from "../../src/core/judge.ts";
import { conditionsOf, CONDITION_KEYS } from "../../src/core/policy.ts";
import {
  BINARY,
  binaryRows,
  DEFAULT_RULE,
  judgeBinary,
  NUMBERS_ONLY,
  numbersOf,
  policyOf,
  ruleOf,
  VECTOR_1,
  VECTOR_2,
  VECTOR_3,
} from "./fixtures.ts";

const ALL = ruleOf({
  threshold: 0.7,
  min_absolute_change: 0.02,
  min_relative_change: 0.02,
  max_absolute_drop: 0.01,
  max_relative_drop: 0.01,
});

describe("the conditions of a rule", () => {
  test("carry the rule's id when there is one", () => {
    expect(conditionsOf(ruleOf({ id: "main", threshold: 0.7 }))).toEqual([
      { id: "main", key: "threshold", bound: 0.7 },
    ]);
  });

  test("carry the id and their key when there are several", () => {
    expect(conditionsOf(ALL).map(({ id }) => id)).toEqual(CONDITION_KEYS.map((key) => `f1_score.${key}`));
  });

  test("of zero are conditions", () => {
    expect(conditionsOf(ruleOf({ max_absolute_drop: 0 }))).toEqual([
      { id: "f1_score", key: "max_absolute_drop", bound: 0 },
    ]);
  });

  test("come to one result each, and the worst of them is the verdict", () => {
    const { results, verdict } = judge(BINARY, binaryRows(VECTOR_2), policyOf([{ ...ALL, threshold: 0.9 }]));
    expect(
      results.map(({ rule, outcome, required }) => [
        rule,
        outcome,
        required === null ? null : Number(required.toPrecision(6)),
      ]),
    ).toEqual([
      ["f1_score.threshold", "fail", 0.9],
      ["f1_score.min_absolute_change", "inconclusive", 0.02],
      ["f1_score.min_relative_change", "inconclusive", 0.0149495],
      ["f1_score.max_absolute_drop", "inconclusive", -0.01],
      ["f1_score.max_relative_drop", "inconclusive", -0.00747475],
    ]);
    expect(verdict.outcome).toBe("fail");
  });

  test("name what they required also when there is nothing to compare", () => {
    const { results } = judge(NUMBERS_ONLY, numbersOf({}), policyOf([ALL]));
    expect(results.map(({ required }) => required)).toEqual([0.7, 0.02, null, -0.01, null]);
    expect(results.every(({ outcome, reason }) => outcome === "invalid" && reason === "metric_missing")).toBe(true);
  });
});

describe("rules", () => {
  test("that are off are not computed", () => {
    const { results } = judgeBinary(VECTOR_1, DEFAULT_RULE, { metric: "recall", severity: "off", threshold: 0.99 });
    expect(results.map(({ rule }) => rule)).toEqual(["f1_score"]);
  });

  test("that only warn are computed, and decide nothing", () => {
    const { results, verdict } = judgeBinary(VECTOR_1, DEFAULT_RULE, {
      metric: "recall",
      severity: "warn",
      threshold: 0.99,
    });
    expect(results.map(({ outcome }) => outcome)).toEqual(["pass", "fail"]);
    expect(verdict.outcome).toBe("pass");
  });

  test("that only warn may even be impossible to compute", () => {
    const { results, verdict } = judgeBinary(VECTOR_1, DEFAULT_RULE, {
      metric: "latency",
      severity: "warn",
      threshold: 1,
    });
    expect(results.map(({ outcome }) => outcome)).toEqual(["pass", "invalid"]);
    expect(verdict.outcome).toBe("pass");
  });

  test("without one that blocks are a mistake, not a pass", () => {
    expect(() => judgeBinary(VECTOR_1, { ...DEFAULT_RULE, severity: "warn" })).toThrow(RangeError);
    expect(() => judgeBinary(VECTOR_1, { ...DEFAULT_RULE, severity: "off" })).toThrow(RangeError);
    expect(() => judge(BINARY, binaryRows(VECTOR_1), policyOf([]))).toThrow(RangeError);
  });

  test("keep their order in the results", () => {
    const { results } = judgeBinary(
      VECTOR_3,
      { metric: "recall", threshold: 0.5 },
      { metric: "accuracy", threshold: 0.5 },
      DEFAULT_RULE,
    );
    expect(results.map(({ metric }) => metric)).toEqual(["recall", "accuracy", "f1_score"]);
  });

  test("on a slice are not decided on all rows", () => {
    // Nothing in these statistics says anything about lang=fr.
    const [result] = judgeBinary(VECTOR_1, { ...DEFAULT_RULE, slice: "lang=fr" }).results;
    expect(result?.slice).toBe("lang=fr");
    expect(result?.outcome).toBe("invalid");
  });
});
