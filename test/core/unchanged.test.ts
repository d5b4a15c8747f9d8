import { describe, expect, test } from "vitest";

import { judge } from "../../src/core/judge.ts";
import type { Policy, Result } from "../../src/core/policy.ts";
import { BINARY, binaryRows, type EightCounts, onRows, only, policyOf, type RuleParts, ruleOf } from "./fixtures.ts";

const SAME: EightCounts = [300, 0, 0, 50, 40, 0, 0, 210];
/** One positive row: too little support for anything. */
const TINY: EightCounts = [3, 0, 0, 0, 0, 0, 0, 1];

function identical(rule: RuleParts, on_unchanged: Policy["on_unchanged"], counts = SAME): Result {
  return only(judge(BINARY, binaryRows(counts, { identical: true }), policyOf([ruleOf(rule)], { on_unchanged })));
}

describe("a candidate that predicts exactly as the baseline does", () => {
  test.each(["pass", "fail"] as const)("comes to %s under a change rule, as on_unchanged says", (outcome) => {
    expect(identical({ min_absolute_change: 0.02 }, outcome)).toMatchObject({
      outcome,
      reason: "unchanged",
      delta: 0,
      note: null,
    });
  });

  test.each(["significant", "strict", "point"] as const)("is unchanged under %s, too", (decide) => {
    expect(identical({ min_absolute_change: 0.02, decide }, "pass").reason).toBe("unchanged");
  });

  test("is unchanged even where no change was asked for", () => {
    expect(identical({ min_absolute_change: 0 }, "fail")).toMatchObject({ outcome: "fail", reason: "unchanged" });
  });

  test.each([SAME, TINY])("keeps within the margin of a guard rail, whatever the support", (...counts) => {
    const eight = counts as unknown as EightCounts;
    expect(identical({ max_absolute_drop: 0.01 }, "fail", eight)).toMatchObject({
      outcome: "pass",
      reason: "within_margin",
    });
  });

  test("is held against the floor", () => {
    expect(identical({ threshold: 0.8 }, "fail")).toMatchObject({ outcome: "pass", reason: "above_threshold" });
    expect(identical({ threshold: 0.9 }, "pass")).toMatchObject({ outcome: "fail", reason: "below_threshold" });
  });

  test("is not unchanged when only the predictions are equal and the scores are not", () => {
    expect(onRows(SAME, { min_absolute_change: 0.02 })).toMatchObject({ outcome: "fail", reason: "below_min_change" });
    expect(onRows(SAME, { max_absolute_drop: 0.02 })).toMatchObject({ outcome: "pass", reason: "within_margin" });
  });
});
