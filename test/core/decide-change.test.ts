import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { judge } from "../../src/core/judge.ts";
import type { Decide, Result } from "../../src/core/policy.ts";
import {
  BINARY,
  binaryRows,
  eightCounts,
  only,
  onRows,
  policyOf,
  ruleOf,
  TWEETS,
  TWEETS_BALANCED,
  VECTOR_1,
  VECTOR_2,
  VECTOR_3,
} from "./fixtures.ts";

const change = (decide: Decide, min_absolute_change = 0.02) => ({ min_absolute_change, decide });

describe.each(["significant", "auto"] as const)("%s, with rows on both sides", (decide) => {
  test("passes what is enough and not chance", () => {
    expect(onRows(VECTOR_1, change(decide))).toMatchObject({ outcome: "pass", reason: "improved" });
  });

  test("passes although the interval holds less than was asked for", () => {
    const result = onRows(VECTOR_1, change(decide));
    expect(result.interval?.[0]).toBeLessThan(0.02);
    expect(result.outcome).toBe("pass");
  });

  test("cannot tell what is enough but may be chance", () => {
    expect(onRows(VECTOR_2, change(decide))).toMatchObject({ outcome: "inconclusive", reason: "not_significant" });
  });

  test("fails what is not enough, however certain", () => {
    expect(onRows(TWEETS_BALANCED, change(decide))).toMatchObject({
      outcome: "fail",
      reason: "below_min_change",
      note: null,
    });
  });

  test("fails what is worse, with the same reason", () => {
    expect(onRows(VECTOR_3, change(decide))).toMatchObject({ outcome: "fail", reason: "below_min_change" });
  });

  test("notes that it cannot tell yet, when too little was seen but the interval still holds enough", () => {
    expect(onRows(VECTOR_1, change(decide, 0.025))).toMatchObject({
      outcome: "fail",
      reason: "below_min_change",
      note: "underpowered",
    });
  });
});

describe("strict", () => {
  test("passes when the whole interval is enough", () => {
    expect(onRows(TWEETS, change("strict"))).toMatchObject({ outcome: "pass", reason: "improved" });
  });

  test("cannot tell when the interval holds enough and too little", () => {
    expect(onRows(VECTOR_1, change("strict"))).toMatchObject({ outcome: "inconclusive", reason: "not_significant" });
  });

  test("cannot tell even when too little was seen, as long as the interval holds enough", () => {
    expect(onRows(VECTOR_1, change("strict", 0.025))).toMatchObject({
      outcome: "inconclusive",
      reason: "not_significant",
    });
  });

  test("fails when the whole interval is too little", () => {
    expect(onRows(TWEETS_BALANCED, change("strict"))).toMatchObject({
      outcome: "fail",
      reason: "below_min_change",
      note: null,
    });
    expect(onRows(VECTOR_3, change("strict"))).toMatchObject({ outcome: "fail", reason: "below_min_change" });
  });
});

describe("point", () => {
  test("passes what is enough, chance or not", () => {
    expect(onRows(VECTOR_2, change("point"))).toMatchObject({ outcome: "pass", reason: "improved", note: null });
  });

  test("fails what is not enough, and never says that it cannot tell", () => {
    expect(onRows(VECTOR_1, change("point", 0.025))).toMatchObject({
      outcome: "fail",
      reason: "below_min_change",
      note: null,
    });
  });

  test("asks for no support", () => {
    expect(onRows([9, 0, 1, 0, 0, 1, 0, 1], change("point"))).toMatchObject({ outcome: "pass", note: null });
  });
});

describe("the table of decisions, for any counts", () => {
  const required = fc.integer({ min: -50, max: 100 }).map((thousandths) => thousandths / 1000);

  test.each(["significant", "strict", "point", "auto"] as const)("%s", (decide) => {
    fc.assert(
      fc.property(eightCounts, required, (counts, bound) => {
        const rule = ruleOf({ metric: "f1_score", ...change(decide, bound) });
        const result = only(judge(BINARY, binaryRows(counts), policyOf([rule])));
        if (result.delta === null) {
          expect(result.outcome).toBe("invalid");
          return;
        }
        // At the very boundary floats cannot say; boundary.test.ts does.
        fc.pre(Math.abs(result.delta - bound) > 1e-9);
        expect(result.outcome).toBe(expectedOutcome(decide, result, bound, supportOf(counts)));
      }),
      { numRuns: 300 },
    );
  });
});

function supportOf(counts: readonly number[]): number {
  const at = (cells: readonly number[]): number => cells.reduce((sum, cell) => sum + (counts[cell] ?? 0), 0);
  return Math.min(at([4, 5, 6, 7]), at([1, 2, 5, 6]));
}

/** Contract 4.4, written down again. */
function expectedOutcome(
  decide: Decide,
  { delta, interval }: Result,
  bound: number,
  support: number,
): Result["outcome"] {
  const [low = Number.NaN, high = Number.NaN] = interval ?? [];
  const isEnough = (delta ?? Number.NaN) >= bound;
  if (decide === "point") return isEnough ? "pass" : "fail";
  if (decide === "strict" ? high < bound : !isEnough) return "fail";
  if (support < 5) return "inconclusive";
  return low >= (decide === "strict" ? bound : Number.MIN_VALUE) ? "pass" : "inconclusive";
}
