import { describe, expect, test } from "vitest";

import { judge } from "../../src/core/judge.ts";
import type { Policy, Result } from "../../src/core/policy.ts";
import { verifyEvidence } from "../../src/core/verify.ts";
import { judged } from "../reports/variants.ts";
import {
  BINARY,
  binaryRows,
  type EightCounts,
  NUMBERS_ONLY,
  numbersOf,
  onRows,
  only,
  policyOf,
  type RuleParts,
  ruleOf,
} from "./fixtures.ts";

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

describe("two references that lead to one version or run, without rows", () => {
  const NUMBERS = { ...numbersOf({ f1_score: ["0.8", "0.8"] }), identical: true };
  const told = (rule: RuleParts): Result =>
    only(judge(NUMBERS_ONLY, NUMBERS, policyOf([ruleOf(rule)], { on_unchanged: "pass" })));

  test("did not change: a change rule says so, a floor looks at the value", () => {
    expect(told({ min_absolute_change: 0.02 })).toMatchObject({ outcome: "pass", reason: "unchanged" });
    expect(told({ threshold: 0.9 })).toMatchObject({ outcome: "fail", reason: "below_threshold" });
  });

  test("are sound evidence only when both sides name one of them", () => {
    const evidence = (side: object) =>
      verifyEvidence(
        judged({
          subject: NUMBERS_ONLY,
          statistics: NUMBERS,
          frame: { candidate: { source: "runs:/r", sha256: null, version: null, run_id: null, commit: null, ...side } },
        }),
      );
    expect(evidence({ run_id: "6ed6b866d1f14d0c9c3f6a51f6b7a111" })).toEqual([]);
    expect(evidence({ run_id: "another" })).toContainEqual(expect.objectContaining({ path: "statistics.identical" }));
    expect(evidence({ version: "7" })).toContainEqual(expect.objectContaining({ path: "statistics.identical" }));
  });
});
