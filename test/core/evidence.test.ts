import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { EVIDENCE_SCHEMA, evidenceOf, evidenceText, invalidEvidence } from "../../src/core/evidence.ts";
import { judge } from "../../src/core/judge.ts";
import { cellRows, countsOf } from "../../src/core/statistics.ts";
import { verifyEvidence } from "../../src/core/verify.ts";
import { evidenceFrom, frameOf } from "./evidence-fixtures.ts";
import {
  BINARY,
  binaryRows,
  cellsOf,
  DEFAULT_POLICY,
  NUMBERS_ONLY,
  numbersOf,
  policyOf,
  ruleOf,
  rowsOf,
  VECTOR_1,
} from "./fixtures.ts";

const EVIDENCE = evidenceFrom(BINARY, binaryRows(VECTOR_1), DEFAULT_POLICY);

describe("evidence", () => {
  test("has its keys in the order of the contract", () => {
    expect(Object.keys(EVIDENCE)).toEqual([
      "schema",
      "tool",
      "created_at",
      "model",
      "task",
      "positive_label",
      "labels",
      "candidate",
      "baseline",
      "holdout",
      "statistics",
      "policy",
      "results",
      "metrics",
      "verdict",
      "error",
      "context",
    ]);
    expect(EVIDENCE.schema).toBe(EVIDENCE_SCHEMA);
  });

  test("has the keys of a result in the order of the contract", () => {
    expect(Object.keys(EVIDENCE.results[0] ?? {})).toEqual([
      "rule",
      "metric",
      "slice",
      "baseline",
      "candidate",
      "delta",
      "required",
      "interval",
      "method",
      "confidence_of_change",
      "rows_needed",
      "outcome",
      "reason",
      "note",
    ]);
  });

  test("says the same after a round trip through its text", () => {
    expect(JSON.parse(evidenceText(EVIDENCE))).toEqual(EVIDENCE);
  });

  test("says the same after a round trip when a margin is zero", () => {
    const policy = policyOf([ruleOf({ max_absolute_drop: 0 })]);
    const evidence = evidenceFrom(BINARY, binaryRows(VECTOR_1), policy);
    expect(JSON.parse(evidenceText(evidence))).toEqual(evidence);
  });

  test("ends its text with a line break, one cell to a line", () => {
    const lines = evidenceText(EVIDENCE).split("\n");
    expect(lines.at(-1)).toBe("");
    expect(lines).toContain('      ["0", "0", "1", 310],');
    expect(lines).toContain(`      "interval": [${EVIDENCE.results[0]?.interval?.join(", ")}],`);
  });

  // Half surrogate pairs and control characters among them.
  const anyText = fc.array(fc.nat({ max: 0xffff }), { maxLength: 12 }).map((units) => String.fromCharCode(...units));

  test("writes what JSON can read, whatever a label or a name is", () => {
    fc.assert(
      fc.property(anyText, anyText, (model, label) => {
        const evidence = { ...EVIDENCE, model, labels: ["0", label] };
        expect(JSON.parse(evidenceText(evidence))).toEqual(evidence);
      }),
    );
  });

  test("is the same bytes for the same counts in any order", () => {
    const text = (cells: ReturnType<typeof cellsOf>): string =>
      evidenceText(evidenceFrom(BINARY, rowsOf(cellRows(countsOf(cells, BINARY.labels))), DEFAULT_POLICY));
    const cells = cellsOf(VECTOR_1);
    fc.assert(
      fc.property(fc.shuffledSubarray(cells, { minLength: cells.length }), (shuffled) => {
        expect(text(shuffled)).toBe(evidenceText(EVIDENCE));
      }),
      { numRuns: 30 },
    );
  });

  test("is the same numbers for the same counts in any order, sorted or not", () => {
    const cells = cellsOf(VECTOR_1);
    const { results, metrics, verdict } = EVIDENCE;
    expect(judge(BINARY, rowsOf(cells.toReversed()), DEFAULT_POLICY)).toEqual({ results, metrics, verdict });
  });

  test("keeps an error only when it is invalid", () => {
    const error = { code: "METRIC_MISSING", message: "no f1_score" };
    const of = (statistics = binaryRows(VECTOR_1), subject = BINARY) =>
      evidenceOf(frameOf(DEFAULT_POLICY), subject, null, statistics, judge(subject, statistics, DEFAULT_POLICY), error)
        .error;
    expect(of()).toBeNull();
    expect(of(numbersOf({}), NUMBERS_ONLY)).toEqual(error);
  });
});

describe("evidence of a comparison that could not be made", () => {
  const policy = policyOf([
    ruleOf({ threshold: 0.7, min_absolute_change: 0.02 }),
    ruleOf({ metric: "recall", threshold: 0.5, severity: "warn" }),
    ruleOf({ metric: "precision", threshold: 0.5, severity: "off" }),
  ]);
  const of = (code: string) => invalidEvidence(frameOf(policy), BINARY, null, { code, message: "why" });

  test("has an invalid result for each condition that would have been decided", () => {
    const { results, statistics, metrics, verdict } = of("ROWS_MISALIGNED");
    expect(results.map(({ rule, outcome, reason }) => [rule, outcome, reason])).toEqual([
      ["f1_score.threshold", "invalid", "not_comparable"],
      ["f1_score.min_absolute_change", "invalid", "not_comparable"],
      ["recall", "invalid", "not_comparable"],
    ]);
    expect(statistics).toBeNull();
    expect(metrics).toEqual({ baseline: {}, candidate: {} });
    expect(verdict).toEqual({ outcome: "invalid", summary: "ROWS_MISALIGNED why" });
  });

  test.each([
    ["METRIC_MISSING", "metric_missing"],
    ["METRIC_NOT_FINITE", "metric_not_finite"],
    ["METRIC_UNDEFINED", "metric_not_finite"],
    ["SAME_SOURCE", "not_comparable"],
  ])("of %s says %s", (code, reason) => {
    expect(of(code).results.every((result) => result.reason === reason)).toBe(true);
  });

  test("is sound", () => {
    expect(verifyEvidence(of("ROWS_MISALIGNED"))).toEqual([]);
  });
});
