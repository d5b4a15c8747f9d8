import fc from "fast-check";

import { type JointCounts, jointCounts } from "../../src/core/counts.ts";
import { type Judgement, judge } from "../../src/core/judge.ts";
import type { Policy, Result, Rule } from "../../src/core/policy.ts";
import type { CellRow, Statistics, Subject } from "../../src/core/statistics.ts";

export const BINARY: Subject = { task: "binary", positive_label: "1", labels: ["0", "1"] };
/** What is known when neither side gave rows. */
export const NUMBERS_ONLY: Subject = { task: null, positive_label: null, labels: [] };
export const THREE_CLASSES: Subject = { task: "multiclass", positive_label: null, labels: ["a", "b", "c"] };

/** Counts of the cells 000, 001, 010, 011, 100, 101, 110, 111 (label, baseline, candidate). */
export type EightCounts = readonly [number, number, number, number, number, number, number, number];

/** Statistics.md section 11. */
export const VECTOR_1: EightCounts = [3600, 310, 420, 670, 680, 470, 370, 3480];
export const VECTOR_2: EightCounts = [70, 6, 9, 15, 14, 12, 8, 66];
export const VECTOR_3: EightCounts = [1900, 250, 100, 250, 240, 90, 260, 1910];
export const VECTOR_4: EightCounts = [90, 3, 5, 2, 0, 0, 0, 0];

/** The example's tweets: baseline against the candidate (characters, C=4), against "balanced", and the first 50 rows. */
export const TWEETS: EightCounts = [534, 5, 266, 498, 48, 15, 71, 2763];
export const TWEETS_BALANCED: EightCounts = [539, 0, 445, 319, 63, 0, 290, 2544];
export const TWEETS_FIRST_50: EightCounts = [14, 0, 1, 0, 2, 2, 1, 30];

export function cellsOf(counts: EightCounts): CellRow[] {
  return counts.flatMap((count, i): CellRow[] =>
    count === 0 ? [] : [[String(i >> 2), String((i >> 1) & 1), String(i & 1), count]],
  );
}

export function rowsOf(cells: readonly CellRow[], { identical = false } = {}): Statistics {
  return { identical, cells, sides: {}, metrics: {} };
}

export function binaryRows(counts: EightCounts, options: { readonly identical?: boolean } = {}): Statistics {
  return rowsOf(cellsOf(counts), options);
}

/** Numbers only: `{f1_score: ["0.80", "0.82"]}`, baseline first; an absent side is undefined. */
export function numbersOf(
  metrics: Readonly<Record<string, readonly [string | undefined, string | undefined]>>,
): Statistics {
  const sides = ([baseline, candidate]: readonly [string | undefined, string | undefined]) => ({
    ...(baseline === undefined ? {} : { baseline }),
    ...(candidate === undefined ? {} : { candidate }),
  });
  return {
    identical: false,
    cells: null,
    sides: {},
    metrics: Object.fromEntries(Object.entries(metrics).map(([name, texts]) => [name, sides(texts)])),
  };
}

export type RuleParts = Partial<Rule> & { readonly metric?: string };

/** The default rule's frame: the id is the metric, `auto`, blocking. Conditions are given by the test. */
export function ruleOf(parts: RuleParts): Rule {
  const metric = parts.metric ?? "f1_score";
  return { id: metric, metric, decide: "auto", severity: "error", ...parts };
}

export const DEFAULT_RULE: Rule = ruleOf({ min_absolute_change: 0.02 });

export function policyOf(rules: readonly Rule[], parts: Partial<Policy> = {}): Policy {
  return {
    rules,
    confidence: 0.95,
    on_inconclusive: "fail",
    on_unchanged: "fail",
    no_baseline: "fail",
    extra_rows: "fail",
    align: "id",
    score_threshold: 0.5,
    score_means: "positive",
    waivers: [],
    origin: { rules: "default" },
    ...parts,
  };
}

export const DEFAULT_POLICY: Policy = policyOf([DEFAULT_RULE]);

export function judgeBinary(counts: EightCounts, ...rules: readonly RuleParts[]): Judgement {
  const all = rules.length === 0 ? [DEFAULT_RULE] : rules.map(ruleOf);
  return judge(BINARY, binaryRows(counts), policyOf(all));
}

/** The one result of one rule on rows of two classes. */
export function onRows(counts: EightCounts, rule: RuleParts = DEFAULT_RULE, parts: Partial<Policy> = {}): Result {
  return only(judge(BINARY, binaryRows(counts), policyOf([ruleOf(rule)], parts)));
}

/** The one result of one rule on numbers. */
export function onNumbers(metrics: Parameters<typeof numbersOf>[0], rule: RuleParts = DEFAULT_RULE): Result {
  return only(judge(NUMBERS_ONLY, numbersOf(metrics), policyOf([ruleOf(rule)])));
}

export function only({ results }: Pick<Judgement, "results">): Result {
  const [result] = results;
  if (result === undefined || results.length !== 1) throw new Error(`one result expected, not ${results.length}`);
  return result;
}

/** A passing result of the default rule, to be changed in the part that a test is about. */
export function resultOf(parts: Partial<Result> = {}): Result {
  return {
    rule: "f1_score",
    metric: "f1_score",
    slice: null,
    baseline: 0.77,
    candidate: 0.8,
    delta: 0.03,
    required: 0.02,
    interval: [0.01, 0.05],
    method: "smoothed-delta",
    confidence_of_change: 0.8,
    rows_needed: 3000,
    outcome: "pass",
    reason: "improved",
    note: null,
    ...parts,
  };
}

const counts = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 300 }) },
);

/** The 8 counts of two classes; some are zero, not all. */
export const eightCounts: fc.Arbitrary<EightCounts> = fc
  .tuple(counts, counts, counts, counts, counts, counts, counts, counts)
  .filter((eight) => eight.some((count) => count > 0));

/** A table of two to four classes with at least one row. */
export const tables: fc.Arbitrary<JointCounts> = fc
  .integer({ min: 2, max: 4 })
  .chain((classes) => tablesWith(classes))
  .filter((table) => table.cells.length > 0);

export function tablesWith(classes: number): fc.Arbitrary<JointCounts> {
  const labels = Array.from({ length: classes }, (_, k) => String(k));
  return fc.array(counts, { minLength: classes ** 3, maxLength: classes ** 3 }).map((all) =>
    jointCounts(
      labels,
      all.map((count, i) => ({
        label: Math.floor(i / classes ** 2),
        baseline: Math.floor(i / classes) % classes,
        candidate: i % classes,
        count,
      })),
    ),
  );
}

/** |found − expected| in units of |expected|, or of `scale` where the expected value may be zero. */
export function relativeError(found: number, expected: number, scale = Math.abs(expected)): number {
  const error = Math.abs(found - expected);
  return error === 0 ? 0 : error / scale;
}
