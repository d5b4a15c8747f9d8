import { type Evidence, invalidEvidence } from "../../src/core/evidence.ts";
import type { Statistics } from "../../src/core/statistics.ts";
import { verifyEvidence } from "../../src/core/verify.ts";
import { evidenceFrom, frameOf, type Leaf, pathText, withLeaf } from "./evidence-fixtures.ts";
import {
  BINARY,
  binaryRows,
  DEFAULT_POLICY,
  NUMBERS_ONLY,
  numbersOf,
  policyOf,
  rowsOf,
  ruleOf,
  THREE_CLASSES,
  TWEETS,
  VECTOR_1,
  VECTOR_2,
  VECTOR_3,
  VECTOR_4,
} from "./fixtures.ts";

const THREE_CLASS_ROWS = rowsOf([
  ["a", "a", "a", 100],
  ["a", "b", "a", 40],
  ["b", "b", "b", 90],
  ["b", "b", "c", 5],
  ["c", "a", "c", 30],
  ["c", "c", "c", 60],
]);

const MANY_RULES = policyOf([
  ruleOf({ min_absolute_change: 0.02, threshold: 0.7 }),
  ruleOf({ metric: "recall", max_absolute_drop: 0.03, max_relative_drop: 0.05 }),
  ruleOf({ metric: "precision", min_absolute_change: 0.01, decide: "strict" }),
  ruleOf({ metric: "latency_p95_ms", threshold: 500, greater_is_better: false, severity: "warn" }),
]);
const WITH_LATENCY = { ...binaryRows(TWEETS), metrics: { latency_p95_ms: { baseline: "212", candidate: "220.5" } } };

const FOUR_COUNTS = numbersOf({
  true_positives: ["3850", "3950"],
  false_positives: ["1090", "980"],
  false_negatives: ["1150", "1050"],
  true_negatives: ["3910", "4020"],
});
const ONE_SIDE: Statistics = {
  ...numbersOf({ f1_score: ["0.77", undefined] }),
  sides: {
    candidate: [
      ["0", "0", 4020],
      ["0", "1", 980],
      ["1", "0", 1050],
      ["1", "1", 3950],
    ],
  },
};

/** One of each kind of evidence, as `gate` leaves it. */
export const SOUND: Readonly<Record<string, Evidence>> = {
  "a pass": evidenceFrom(BINARY, binaryRows(VECTOR_1), DEFAULT_POLICY),
  "an inconclusive one": evidenceFrom(BINARY, binaryRows(VECTOR_2), DEFAULT_POLICY),
  "a failure": evidenceFrom(BINARY, binaryRows(VECTOR_3), DEFAULT_POLICY),
  "a class that never occurs": evidenceFrom(BINARY, binaryRows(VECTOR_4), DEFAULT_POLICY),
  "many rules and a number": evidenceFrom(BINARY, WITH_LATENCY, MANY_RULES),
  "three classes": evidenceFrom(
    THREE_CLASSES,
    THREE_CLASS_ROWS,
    policyOf([ruleOf({ metric: "f1_macro", min_absolute_change: 0.02 })]),
  ),
  "numbers only": evidenceFrom(
    NUMBERS_ONLY,
    numbersOf({ f1_score: ["0.80", "0.83"], loss: ["0.4", "0.35"] }),
    DEFAULT_POLICY,
  ),
  "four counts of both sides": evidenceFrom(
    NUMBERS_ONLY,
    FOUR_COUNTS,
    policyOf([ruleOf({ min_absolute_change: 0.02, decide: "significant" })]),
  ),
  "rows on one side": {
    ...evidenceFrom(BINARY, ONE_SIDE, DEFAULT_POLICY),
    holdout: { rows: 10_000, extra: 0, digest: "set64x2:0123456789abcdef", aligned_by: "id" },
  },
  unchanged: evidenceFrom(BINARY, binaryRows([300, 0, 0, 50, 40, 0, 0, 210], { identical: true }), DEFAULT_POLICY),
  "a metric that is missing": evidenceFrom(NUMBERS_ONLY, numbersOf({ recall: ["0.8", "0.9"] }), DEFAULT_POLICY),
  "no statistics": invalidEvidence(frameOf(DEFAULT_POLICY), BINARY, null, { code: "NO_ROWS", message: "no rows" }),
};

export function sound(name: string): Evidence {
  const evidence = SOUND[name];
  if (evidence === undefined) throw new Error(`no evidence of ${name}`);
  return evidence;
}

/** Another value of the same kind, too different to be rounding. */
function other(value: unknown): unknown {
  switch (typeof value) {
    case "number":
      return Number.isInteger(value) ? value + 1 : value * 1.1 + 1e-6;
    case "boolean":
      return !value;
    case "string":
      return `${value}x`;
    default:
      return 0.5;
  }
}

/** The fields that could be changed without a difference being reported. */
export function undetected(evidence: Evidence, leaves: readonly Leaf[]): readonly string[] {
  return leaves
    .filter(({ path, value }) => verifyEvidence(withLeaf(evidence, path, other(value))).length === 0)
    .map(({ path }) => pathText(path));
}
