import { describe, expect, test } from "vitest";

import { judge } from "../../src/core/judge.ts";
import {
  BINARY,
  binaryRows,
  DEFAULT_RULE,
  judgeBinary,
  NUMBERS_ONLY,
  numbersOf,
  policyOf,
  type RuleParts,
  ruleOf,
  TWEETS_FIRST_50,
  VECTOR_1,
  VECTOR_2,
  VECTOR_3,
} from "./fixtures.ts";

const ofNumbers = (metrics: Parameters<typeof numbersOf>[0], rule: RuleParts): string =>
  judge(NUMBERS_ONLY, numbersOf(metrics), policyOf([ruleOf(rule)])).verdict.summary;

const ofRows = (counts: Parameters<typeof judgeBinary>[0], ...rules: readonly RuleParts[]): string =>
  judgeBinary(counts, ...rules).verdict.summary;

describe("the summary of", () => {
  test("a pass is the numbers and nothing else", () => {
    expect(ofRows(VECTOR_1)).toBe("F1 0.7746 → 0.7956, +2.09 points (95 % CI +1.28 to +2.90)");
  });

  test("an inconclusive change says that it may be chance", () => {
    expect(ofRows(VECTOR_2)).toBe("F1 0.7475 → 0.7839, +3.64 points (95 % CI −2.59 to +9.81); chance is not ruled out");
  });

  test("too few rows says so", () => {
    expect(ofRows(TWEETS_FIRST_50)).toMatch(/; too few rows to tell$/);
  });

  test("a failure says what was required", () => {
    expect(ofRows(VECTOR_3)).toMatch(
      /^F1 0\.8645 → 0\.8000, −6\.45 points \(95 % CI −7\.\d\d to −5\.\d\d\); required \+2\.00 points$/,
    );
  });

  test("an underpowered failure says that it cannot tell yet, not that it is worse", () => {
    expect(ofRows(VECTOR_1, { min_absolute_change: 0.025 })).toMatch(/; required \+2\.50 points, cannot tell yet$/);
  });

  test("a failure by very little does not look like a pass", () => {
    const summary = ofNumbers({ f1_score: ["0.80", "0.8199999"] }, DEFAULT_RULE);
    expect(summary).toContain("+1.99999 points");
    expect(summary).toContain("required +2.00 points");
  });

  test("a failure by very little of a metric where lower is better does not, either", () => {
    // It fell by 1.99999 points, and 2 were required.
    const summary = ofNumbers(
      { brier_score: ["0.12", "0.1000001"] },
      { metric: "brier_score", min_absolute_change: 0.02 },
    );
    expect(summary).toContain("−1.99999 points; required −2.00 points");
  });

  test("numbers begins with what they are: a point estimate", () => {
    expect(ofNumbers({ f1_score: ["0.80", "0.83"] }, DEFAULT_RULE)).toBe(
      "point estimate, chance not ruled out: F1 0.8000 → 0.8300, +3.00 points",
    );
    expect(
      ofNumbers({ latency: ["200", "180"] }, { metric: "latency", min_absolute_change: 10, greater_is_better: false }),
    ).toBe("point estimate, chance not ruled out: latency 200 → 180, −20");
  });

  test("a floor has no change and no interval", () => {
    expect(ofRows(VECTOR_1, { threshold: 0.75 })).toBe("F1 0.7956, floor 0.7500");
    expect(ofRows(VECTOR_1, { threshold: 0.9 })).toBe("F1 0.7956, floor 0.9000");
  });

  test("a floor that is missed by very little does not look like one that is met", () => {
    const summary = ofNumbers({ f1_score: ["0.70", "0.79999"] }, { threshold: 0.8 });
    expect(summary).not.toContain("F1 0.8000");
  });

  test("a floor that is missed by just more than what counts as equal does not look like one that is met, either", () => {
    const summary = ofNumbers({ f1_score: ["0.70", "0.79999995"] }, { threshold: 0.8 });
    expect(summary).not.toContain("F1 0.8000,");
  });

  test("a guard rail says which way it went", () => {
    expect(ofRows(VECTOR_1, { max_absolute_drop: 0.01 })).toMatch(/; no drop beyond the margin$/);
    expect(ofRows(VECTOR_3, { max_absolute_drop: 0.01 })).toMatch(/; dropped by more than the margin$/);
    expect(ofRows(VECTOR_2, { max_absolute_drop: 0.01 })).toMatch(/; a drop beyond the margin is not ruled out$/);
  });

  test("a metric that is not there says so, with a dash and no 0", () => {
    expect(ofNumbers({}, DEFAULT_RULE)).toBe("F1; the metric is missing");
    expect(ofNumbers({}, { threshold: 0.8 })).toBe("F1 —, floor 0.8000; the metric is missing");
  });

  test("an unchanged candidate says that it predicts exactly as the baseline does", () => {
    const statistics = binaryRows([300, 0, 0, 50, 40, 0, 0, 210], { identical: true });
    const { verdict } = judge(BINARY, statistics, policyOf([DEFAULT_RULE], { on_unchanged: "pass" }));
    expect(verdict.summary).toMatch(/\+0\.00 points .*; the candidate predicts exactly as the baseline does$/);
  });

  test("another confidence names it", () => {
    const { verdict } = judge(BINARY, binaryRows(VECTOR_1), policyOf([DEFAULT_RULE], { confidence: 0.9 }));
    expect(verdict.summary).toMatch(/\(90 % CI \+1\.41 to \+2\.77\)$/);
  });

  test("several rules counts them", () => {
    expect(ofRows(VECTOR_1, DEFAULT_RULE, { metric: "recall", threshold: 0.95 })).toBe(
      "recall 0.7900, floor 0.9500 (1 of 2 rules: fail)",
    );
  });

  test("one rule of several conditions counts them, too", () => {
    expect(ofRows(VECTOR_1, { ...DEFAULT_RULE, threshold: 0.7 })).toBe("F1 0.7956, floor 0.7000 (2 of 2 rules: pass)");
  });
});
