import { describe, expect, test } from "vitest";

import { judge } from "../../src/core/judge.ts";
import {
  DEFAULT_RULE,
  type EightCounts,
  NUMBERS_ONLY,
  numbersOf,
  onNumbers,
  onRows,
  only,
  policyOf,
} from "./fixtures.ts";

/** 1,000 rows of each class; recall = precision = F1 = hits/1000 for both models. */
function f1OfThousandths(baseline: number, candidate: number): EightCounts {
  const [low, high] = [Math.min(baseline, candidate), Math.max(baseline, candidate)];
  const moved = high - low;
  return candidate >= baseline
    ? [low, 0, moved, 1000 - high, 1000 - high, moved, 0, low]
    : [low, moved, 0, 1000 - high, 1000 - high, 0, moved, low];
}

describe("metric texts at the boundary", () => {
  test.each([
    ["0.80", "0.82", "pass"],
    ["0.80", "0.8199999", "fail"],
    ["0.8000000000000002", "0.82", "pass"],
    ["0.80", "0.8199999999", "pass"],
    ["0.55", "0.57", "pass"],
    ["0.55", "0.5699999", "fail"],
    ["8e-1", "8.2E-1", "pass"],
  ])("%s → %s under min_absolute_change 0.02: %s", (baseline, candidate, outcome) => {
    expect(onNumbers({ f1_score: [baseline, candidate] }).outcome).toBe(outcome);
  });

  test.each([
    ["0.80", "0.816", "pass"],
    ["0.80", "0.8159999", "fail"],
    ["0.3", "0.306", "pass"],
  ])("%s → %s under min_relative_change 0.02: %s", (baseline, candidate, outcome) => {
    expect(onNumbers({ f1_score: [baseline, candidate] }, { min_relative_change: 0.02 }).outcome).toBe(outcome);
  });

  test("every four-decimal baseline passes with two points more, and fails with one ten-thousandth less than that", () => {
    const policy = policyOf([DEFAULT_RULE]);
    const text = (tenThousandths: number): string =>
      `${Math.floor(tenThousandths / 10_000)}.${String(tenThousandths % 10_000).padStart(4, "0")}`;
    const outcomeOf = (baseline: number, candidate: number): string =>
      only(judge(NUMBERS_ONLY, numbersOf({ f1_score: [text(baseline), text(candidate)] }), policy)).outcome;
    const wrong: string[] = [];
    for (let baseline = 0; baseline <= 9_800; baseline++) {
      if (outcomeOf(baseline, baseline + 200) !== "pass") wrong.push(`${text(baseline)} + 0.02`);
      if (outcomeOf(baseline, baseline + 199) !== "fail") wrong.push(`${text(baseline)} + 0.0199`);
    }
    expect(wrong).toEqual([]);
  });
});

describe("counts at the boundary", () => {
  // In doubles 0.57 − 0.55 is 0.019999999999999907.
  const thousandths = Array.from({ length: 97 }, (_, i) => i * 10 + 5);

  test("a difference of exactly two points passes", () => {
    const outcomes = thousandths.map((baseline) =>
      onRows(f1OfThousandths(baseline, baseline + 20), { min_absolute_change: 0.02 }),
    );
    expect(outcomes.filter(({ outcome }) => outcome !== "pass").map(({ baseline }) => baseline)).toEqual([]);
    expect(outcomes.some(({ delta }) => (delta ?? 0) < 0.02)).toBe(true);
  });

  test("one row less fails", () => {
    for (const baseline of thousandths) {
      // One positive that the candidate found is missed.
      const [a, b, c, d, e, f, g, h] = f1OfThousandths(baseline, baseline + 20);
      const result = onRows([a, b, c, d, e + 1, f - 1, g, h], { min_absolute_change: 0.02 });
      expect({ baseline, reason: result.reason }).toEqual({ baseline, reason: "below_min_change" });
    }
  });

  test("a drop of exactly the margin is no failure, one row more is", () => {
    for (const baseline of thousandths.slice(5)) {
      const rule = { max_absolute_drop: 0.01, decide: "point" } as const;
      const [a, b, c, d, e, f, g, h] = f1OfThousandths(baseline, baseline - 10);
      expect(onRows([a, b, c, d, e, f, g, h], rule).outcome).toBe("pass");
      expect(onRows([a, b, c, d, e, f, g + 1, h - 1], rule).outcome).toBe("fail");
    }
  });

  test("a relative change is exact, too: 0.50 → 0.51 is two per cent", () => {
    const rule = { min_relative_change: 0.02, decide: "point" } as const;
    expect(onRows(f1OfThousandths(500, 510), rule).outcome).toBe("pass");
    expect(onRows(f1OfThousandths(500, 509), rule).outcome).toBe("fail");
    expect(onRows(f1OfThousandths(350, 357), rule).outcome).toBe("pass");
  });

  test("one row of a thousand million is told apart, where numbers would count as equal", () => {
    const better = (rows: number) =>
      onRows([4e8, 0, 0, 1e8, 1e8 - rows, rows, 0, 4e8], { metric: "accuracy", min_absolute_change: 0.02 }).outcome;
    expect([better(2e7), better(2e7 - 1)]).toEqual(["pass", "fail"]);
  });
});
