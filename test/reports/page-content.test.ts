import { describe, expect, test } from "vitest";

import type { Evidence } from "../../src/core/evidence.ts";
import { ERROR_CODES, GateError } from "../../src/errors.ts";
import { agreement } from "../../src/reports/content/agreement.ts";
import { confusionGrids } from "../../src/reports/content/confusion-grids.ts";
import { expectationOf } from "../../src/reports/content/expectation.ts";
import { axisName, forest } from "../../src/reports/content/forest.ts";
import { lineOf } from "../../src/reports/phrase.ts";
import { binaryRows, type EightCounts, policyOf, type RuleParts, ruleOf, TWEETS } from "../core/fixtures.ts";
import { manyRules, PAGE_VARIANTS } from "./html/pages.ts";
import { judged, VARIANTS } from "./variants.ts";

function onRows(counts: EightCounts, ...rules: readonly RuleParts[]): Evidence {
  return judged({ statistics: binaryRows(counts), policy: policyOf(rules.map(ruleOf)) });
}

const groupsOf = (evidence: Evidence) =>
  forest(evidence).groups.map((group) => [
    lineOf(axisName(group)),
    group.greaterIsBetter,
    group.rows.map(({ rule }) => lineOf(rule)),
  ]);

describe("what is drawn on one axis", () => {
  test("changes of rates in points, other metrics relative to the baseline, floors on the scale of values", () => {
    expect(groupsOf(PAGE_VARIANTS.units)).toEqual([
      ["change in points", true, ["f1_score"]],
      ["value of latency_p95_ms", false, ["fast"]],
      ["change in % of the baseline’s value", false, ["not-slower", "model_size_mb"]],
      ["change of cost, in its own unit", false, ["cost"]],
      ["change in points", false, ["brier_score"]],
    ]);
  });

  test("floors of rates share one, and their baseline stands beside them", () => {
    const evidence = onRows(
      TWEETS,
      { id: "a", metric: "accuracy", threshold: 0.8 },
      { id: "b", metric: "recall", threshold: 0.9 },
    );
    expect(groupsOf(evidence)).toEqual([["value", true, ["a", "b"]]]);
    const [row] = forest(evidence).groups[0]?.rows ?? [];
    expect(row).toMatchObject({ interval: undefined, required: 0.8 });
    expect(row?.reference).toBeCloseTo(0.8031, 4);
    expect(row?.estimate).toBeCloseTo(0.8519, 4);
  });

  test("relative changes are in per cent of the baseline, whatever its sign", () => {
    const row = forest(PAGE_VARIANTS.units).groups[2]?.rows[0];
    expect(row?.estimate).toBeCloseTo((8 / 212) * 100, 9);
    expect(row?.required).toBeCloseTo(5, 9);
    expect(row?.estimateText).toBe("+8");
  });

  test("nothing is drawn where there is no number: a first model's change, a comparison that was not made", () => {
    expect(groupsOf(VARIANTS["first-model"])).toEqual([["value", true, ["f1_score.threshold"]]]);
    expect(forest(VARIANTS["not-aligned"]).groups).toEqual([]);
  });

  test("of very many, those that closed the gate are drawn first, in the policy's order", () => {
    const { groups, leftOut } = forest(manyRules(200));
    const drawn = groups.flatMap(({ rows }) => rows);
    expect(drawn).toHaveLength(60);
    expect(leftOut).toBe(140);
    expect(drawn.filter(({ outcome }) => outcome === "fail")).toHaveLength(20);
    const numbers = drawn.map(({ rule }) => Number(lineOf(rule).slice(5)));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(forest(manyRules(60)).leftOut).toBe(0);
  });
});

describe("what a rule needs is told as it decides", () => {
  const needs = (rule: RuleParts): string | undefined => forest(onRows(TWEETS, rule)).groups[0]?.rows[0]?.needs;

  test.for<readonly [RuleParts, string]>([
    [{ min_absolute_change: 0.02 }, "needs ≥ +2.00, and an interval above 0"],
    [{ min_absolute_change: 0.02, decide: "strict" }, "needs the whole interval ≥ +2.00"],
    [{ min_absolute_change: 0.02, decide: "point" }, "needs ≥ +2.00"],
    [{ max_absolute_drop: 0.01 }, "needs the whole interval > −1.00"],
    [{ max_absolute_drop: 0.01, decide: "point" }, "needs ≥ −1.00"],
    [{ metric: "accuracy", threshold: 0.87 }, "needs ≥ 0.8700"],
  ])("%j", ([rule, words]) => {
    expect(needs(rule)).toBe(words);
  });

  test("where lower is better, signs and sides turn round", () => {
    const needsOf = PAGE_VARIANTS.units.results.map(({ rule }) => {
      const row = forest(PAGE_VARIANTS.units)
        .groups.flatMap(({ rows }) => rows)
        .find((candidate) => lineOf(candidate.rule) === rule);
      return row?.needs;
    });
    expect(needsOf.slice(1, 3)).toEqual(["needs ≤ 500", "needs ≤ +10.6"]);
  });
});

describe("which model is right", () => {
  test("by class and in all, adding up to all rows", () => {
    const found = agreement(VARIANTS["case-1-pass"]);
    expect(found?.all).toEqual({ bothRight: 7080, fixed: 890, broken: 680, bothWrong: 1350 });
    expect(found?.classes).toEqual([
      { label: "0", bothRight: 3600, fixed: 420, broken: 310, bothWrong: 670 },
      { label: "1", bothRight: 3480, fixed: 470, broken: 370, bothWrong: 680 },
    ]);
  });

  test("with several classes, wrong in two ways is wrong", () => {
    expect(agreement(VARIANTS["three-classes"])?.all).toEqual({ bothRight: 887, fixed: 94, broken: 37, bothWrong: 56 });
  });

  test("is not known where rows were not compared one by one", () => {
    expect(agreement(VARIANTS["known-counts"])).toBeUndefined();
  });
});

test("confusion counts of each side that is known, label by prediction", () => {
  expect(confusionGrids(VARIANTS["case-1-pass"])?.sides).toEqual([
    {
      side: "baseline",
      grid: [
        [3910, 1090],
        [1150, 3850],
      ],
    },
    {
      side: "candidate",
      grid: [
        [4020, 980],
        [1050, 3950],
      ],
    },
  ]);
  expect(confusionGrids(VARIANTS["first-model"])?.sides.map(({ side }) => side)).toEqual(["candidate"]);
  expect(confusionGrids(VARIANTS["point-estimate"])).toBeUndefined();
});

describe("what was expected", () => {
  test("is told for every error that may stand in evidence, and for no other", () => {
    // Of another command, which writes no evidence.
    const elsewhere = new Set(["ORDER_KEY_MISSING"]);
    for (const code of ERROR_CODES.filter((one) => !elsewhere.has(one))) {
      expect([code, expectationOf(code) !== undefined]).toEqual([code, new GateError(code, "").exitCode === 3]);
    }
  });

  test("a code that is not ours has none, whatever it is called", () => {
    expect(["toString", "__proto__", "", "OTHER"].map(expectationOf)).toEqual(Array(4).fill(undefined));
  });
});
