import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  type OnInconclusive,
  type Outcome,
  OUTCOMES,
  type Policy,
  type Result,
  type Rule,
} from "../../src/core/policy.ts";
import { exitCodeOf, ruleOf as ruleOfResult, verdictOf } from "../../src/core/verdict.ts";
import { judgeBinary, policyOf, resultOf, ruleOf, type RuleParts, VECTOR_1 } from "./fixtures.ts";

interface Case {
  readonly outcome: Outcome;
  readonly rule?: RuleParts;
}

/** One rule for each case, `r0`, `r1` …, each with its outcome. */
function decided(cases: readonly Case[], parts: Partial<Policy> = {}) {
  const rules: Rule[] = cases.map(({ rule }, i) => ruleOf({ id: `r${i}`, min_absolute_change: 0.02, ...rule }));
  const results: Result[] = cases.map(({ outcome }, i) =>
    resultOf({ rule: rules[i]?.id ?? "", outcome, reason: REASONS[outcome] }),
  );
  const policy = policyOf(rules, parts);
  const verdict = verdictOf(results, policy);
  return { ...verdict, exit: exitCodeOf(verdict.outcome, results, policy) };
}

const REASONS = {
  pass: "improved",
  inconclusive: "not_significant",
  fail: "below_min_change",
  invalid: "not_comparable",
} as const satisfies Record<Outcome, Result["reason"]>;

const of = (...outcomes: readonly Outcome[]): Case[] => outcomes.map((outcome) => ({ outcome }));

describe("the verdict", () => {
  test("is the worst of the blocking results: invalid > fail > inconclusive > pass", () => {
    expect(decided(of("pass", "invalid", "fail", "inconclusive")).outcome).toBe("invalid");
    expect(decided(of("pass", "inconclusive", "fail")).outcome).toBe("fail");
    expect(decided(of("inconclusive", "pass")).outcome).toBe("inconclusive");
    expect(decided(of("pass", "pass")).outcome).toBe("pass");
  });

  test("does not depend on the order of the rules, nor on rules that only warn", () => {
    const outcomes = fc.array(fc.constantFrom(...OUTCOMES), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(outcomes, outcomes, (blocking, warning) => {
        const worst = OUTCOMES[Math.max(...blocking.map((outcome) => OUTCOMES.indexOf(outcome)))];
        const warned = warning.map((outcome) => ({ outcome, rule: { severity: "warn" as const } }));
        expect(decided([...warned, ...of(...blocking)]).outcome).toBe(worst);
        expect(decided([...of(...blocking), ...warned]).outcome).toBe(worst);
      }),
    );
  });

  test("says how many of several rules came to it", () => {
    expect(decided(of("pass", "fail", "fail")).summary).toMatch(/ \(2 of 3 rules: fail\)$/);
    expect(decided(of("pass")).summary).not.toMatch(/rules/);
  });

  test("tells of the first rule that came to it, not of the first rule", () => {
    const rules = [ruleOf({ metric: "recall", threshold: 0.5 }), ruleOf({ metric: "precision", threshold: 0.9 })];
    const results = [
      resultOf({ rule: "recall", metric: "recall", required: 0.5, outcome: "pass", reason: "above_threshold" }),
      resultOf({ rule: "precision", metric: "precision", required: 0.9, outcome: "fail", reason: "below_threshold" }),
    ];
    expect(verdictOf(results, policyOf(rules)).summary).toMatch(/^precision/);
  });

  test("needs a rule that blocks", () => {
    expect(() => verdictOf([], policyOf([]))).toThrow(RangeError);
    expect(() => decided([{ outcome: "pass", rule: { severity: "warn" } }])).toThrow(RangeError);
  });

  test("refuses a result of another policy", () => {
    expect(() => verdictOf([resultOf({ rule: "other" })], policyOf([ruleOf({ threshold: 0 })]))).toThrow(/other/);
  });
});

describe("the exit code", () => {
  test.each([
    ["pass", 0],
    ["fail", 1],
    ["invalid", 3],
    ["inconclusive", 4],
  ] as const)("of %s is %d", (outcome, code) => {
    expect(decided(of(outcome)).exit).toBe(code);
  });

  test.each(["warn", "pass"] as const)(
    "of inconclusive is 0 when the policy says %s, and of nothing else",
    (on_inconclusive) => {
      const exit = (outcome: Outcome) => decided(of(outcome), { on_inconclusive }).exit;
      expect(OUTCOMES.map(exit)).toEqual([0, 0, 1, 3]);
      expect(decided(of("inconclusive"), { on_inconclusive }).outcome).toBe("inconclusive");
    },
  );

  test("of a rule that only warns is never its own", () => {
    for (const outcome of OUTCOMES) {
      expect(decided([{ outcome: "pass" }, { outcome, rule: { severity: "warn" } }]).exit).toBe(0);
    }
  });
});

describe("a rule with its own on_inconclusive", () => {
  const guard = (on_inconclusive: OnInconclusive): Case => ({
    outcome: "inconclusive",
    rule: { on_inconclusive },
  });

  test.each(["warn", "pass"] as const)("%s lets the others decide", (action) => {
    expect(decided([guard(action), { outcome: "pass" }])).toMatchObject({ outcome: "pass", exit: 0 });
    expect(decided([guard(action), { outcome: "fail" }])).toMatchObject({ outcome: "fail", exit: 1 });
    expect(decided([guard(action), { outcome: "inconclusive" }])).toMatchObject({ outcome: "inconclusive", exit: 4 });
  });

  test.each(["warn", "pass"] as const)(
    "%s is inconclusive when nothing else was decided, and does not close the gate",
    (action) => {
      expect(decided([guard(action)])).toMatchObject({ outcome: "inconclusive", exit: 0 });
    },
  );

  test("fail closes the gate, whatever the policy says", () => {
    expect(decided([guard("fail"), { outcome: "pass" }], { on_inconclusive: "pass" })).toMatchObject({
      outcome: "inconclusive",
      exit: 4,
    });
  });

  test("still fails and is still invalid as any other", () => {
    expect(decided([{ outcome: "fail", rule: { on_inconclusive: "pass" } }, { outcome: "pass" }]).exit).toBe(1);
    expect(decided([{ outcome: "invalid", rule: { on_inconclusive: "pass" } }, { outcome: "pass" }]).exit).toBe(3);
  });

  test("is not what the summary tells of when another one closes the gate", () => {
    const rules = [
      ruleOf({ metric: "recall", max_absolute_drop: 0.01, on_inconclusive: "warn" }),
      ruleOf({ metric: "precision", min_absolute_change: 0.02 }),
    ];
    const results = rules.map(({ metric }) =>
      resultOf({ rule: metric, metric, outcome: "inconclusive", reason: "not_significant" }),
    );
    expect(verdictOf(results, policyOf(rules)).summary).toMatch(/^precision/);
  });
});

describe("the rule of a result", () => {
  const find = (id: string, ...ids: readonly string[]) =>
    ruleOfResult(resultOf({ rule: id }), policyOf(ids.map((one) => ruleOf({ id: one, threshold: 0.5 })))).id;

  test("is found by its id, and by its id with a condition", () => {
    expect(find("f1_score", "recall", "f1_score")).toBe("f1_score");
    const both = policyOf([ruleOf({ id: "f1_score", threshold: 0.5, max_absolute_drop: 0.01 })]);
    expect(ruleOfResult(resultOf({ rule: "f1_score.max_absolute_drop" }), both).id).toBe("f1_score");
  });

  test("is the one of this very id, where another rule's id is the beginning of it", () => {
    expect(find("f1.french", "f1", "f1.french")).toBe("f1.french");
  });

  test("is not taken for another's whose severity is lower: the gate closes", () => {
    const { results, verdict } = judgeBinary(
      VECTOR_1,
      { id: "f1", threshold: 0.5, severity: "warn" },
      { id: "f1.floor", threshold: 0.9 },
      { id: "accuracy", metric: "accuracy", threshold: 0.5 },
    );
    expect(results.map(({ outcome }) => outcome)).toEqual(["pass", "fail", "pass"]);
    expect(verdict.outcome).toBe("fail");
  });

  test("is never one of two: results of one name do not open the gate", () => {
    const judged = () =>
      judgeBinary(
        VECTOR_1,
        { id: "f1", threshold: 0.5, min_absolute_change: 0.02, severity: "warn" },
        { id: "f1.threshold", threshold: 0.9 },
        { id: "accuracy", metric: "accuracy", threshold: 0.5 },
      ).verdict.outcome;
    expect(judged).toThrow(RangeError);
  });

  test("of several conditions is not found by a word that is none of them", () => {
    expect(() => find("f1_score.whatever", "f1_score")).toThrow(RangeError);
  });
});
