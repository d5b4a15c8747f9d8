import {
  type Evidence,
  evidenceOf,
  type Frame,
  type Holdout,
  type Identity,
  invalidEvidence,
} from "../../src/core/evidence.ts";
import { judge } from "../../src/core/judge.ts";
import type { Policy } from "../../src/core/policy.ts";
import type { CellRow, Statistics, Subject } from "../../src/core/statistics.ts";
import {
  BINARY,
  binaryRows,
  DEFAULT_POLICY,
  type EightCounts,
  NUMBERS_ONLY,
  numbersOf,
  policyOf,
  rowsOf,
  ruleOf,
  THREE_CLASSES,
  TWEETS,
  TWEETS_BALANCED,
  TWEETS_FIRST_50,
  VECTOR_1,
} from "../core/fixtures.ts";

/*
 * Evidence of every kind that a report has to tell, made by the real core from counts; only time and names are fixed.
 */

function sideOf(source: string, parts: Partial<Identity> = {}): Identity {
  return { source, sha256: null, version: null, run_id: null, commit: null, ...parts };
}

const CANDIDATE = sideOf("candidate.csv", {
  sha256: "9f2a1c7be04d5d6a8b1f3c2e7d90a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5",
});
const PRODUCTION = sideOf("models:/sentiment-classifier/Production", {
  sha256: "04c1f0aa917e3b2d5c6f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5",
  version: "7",
  run_id: "6ed6b866d1f14d0c9c3f6a51f6b7a111",
  why: "stage Production",
});

function frameOf(policy: Policy, parts: Partial<Frame> = {}): Frame {
  return {
    tool: { name: "model-gate", version: "1.0.0" },
    created_at: "2026-11-22T10:00:00Z",
    model: "sentiment-classifier",
    candidate: CANDIDATE,
    baseline: PRODUCTION,
    policy,
    context: { repository: null, commit: null, ref: null, event: null, run_url: null },
    ...parts,
  };
}

interface VariantParts {
  readonly subject?: Subject;
  readonly statistics: Statistics;
  readonly policy?: Policy;
  readonly frame?: Partial<Frame>;
  readonly holdout?: Partial<Holdout>;
  readonly error?: Evidence["error"];
  readonly secondOpinion?: boolean;
}

/** Judged by the core, as `gate` does it. */
export function judged(parts: VariantParts): Evidence {
  const { subject = BINARY, statistics, policy = WITH_ORIGIN, error = null, secondOpinion = false } = parts;
  const rows = statistics.cells?.reduce((sum, [, , , count]) => sum + count, 0);
  const holdout: Holdout | null =
    rows === undefined
      ? null
      : { rows, extra: 0, digest: "set64x2:0123456789abcdef", aligned_by: "id", ...parts.holdout };
  const judgement = judge(subject, statistics, policy, { secondOpinion });
  return evidenceOf(frameOf(policy, parts.frame), subject, holdout, statistics, judgement, error);
}

const ORIGIN = {
  rules: "default",
  confidence: "default",
  on_inconclusive: "default",
  on_unchanged: "default",
  no_baseline: "default",
  extra_rows: "default",
  align: "default",
  score_threshold: "default",
  score_means: "default",
};
export const WITH_ORIGIN: Policy = { ...DEFAULT_POLICY, origin: ORIGIN };

function binary(counts: EightCounts, parts: Omit<VariantParts, "statistics"> = {}): Evidence {
  return judged({ statistics: binaryRows(counts), ...parts });
}

const SEVERAL_RULES = policyOf(
  [
    ruleOf({ min_absolute_change: 0.02 }),
    ruleOf({ id: "recall", metric: "recall", max_absolute_drop: 0.01 }),
    ruleOf({ id: "floor", metric: "accuracy", threshold: 0.87 }),
    ruleOf({ id: "specific-enough", metric: "specificity", max_absolute_drop: 0.03, severity: "warn" }),
    ruleOf({
      id: "mcc",
      metric: "matthews_corrcoef",
      min_relative_change: 0.05,
      decide: "strict",
      on_inconclusive: "warn",
    }),
  ],
  { origin: { ...ORIGIN, rules: "model-gate.yml @ main 1a2b3c", on_inconclusive: "--on-inconclusive" } },
);

const THREE_CLASS_CELLS: readonly CellRow[] = [
  ["a", "a", "a", 410],
  ["a", "a", "b", 12],
  ["a", "b", "a", 31],
  ["a", "b", "c", 4],
  ["a", "c", "c", 9],
  ["b", "b", "b", 380],
  ["b", "a", "b", 44],
  ["b", "b", "c", 17],
  ["b", "c", "a", 6],
  ["b", "a", "a", 22],
  ["c", "c", "c", 97],
  ["c", "b", "c", 19],
  ["c", "c", "a", 8],
  ["c", "a", "a", 15],
];

const MISALIGNED = {
  code: "ROWS_MISALIGNED",
  message:
    "3 rows of the baseline are not in the candidate (ids 17, 21, 40). Evaluate both models on the same hold-out rows",
};

/** Breaks out of Markdown, HTML, terminals and XML, if anything lets it. */
export const HOSTILE =
  "`|<b>@octocat![i](//x.test/i)--><!--\u202Eexe\u200B\u0000\u001B[31m\r\n# h\\|www.x.test ``]]>&amp;";

const HOSTILE_POLICY = policyOf(
  [
    ruleOf({ id: `id ${HOSTILE}`, metric: HOSTILE, min_absolute_change: 0.02, greater_is_better: true }),
    ruleOf({ id: "_f1_|", metric: "f1_score", max_absolute_drop: 0.01 }),
    ruleOf({ id: "sliced", metric: "f1_score", slice: `s ${HOSTILE}`, max_absolute_drop: 0.01, severity: "warn" }),
  ],
  { origin: { rules: HOSTILE, [HOSTILE]: HOSTILE } },
);

const HOSTILE_LABELS = [`no ${HOSTILE}`, `yes ${HOSTILE}`] as const;

const hostileSide = sideOf(HOSTILE, {
  version: HOSTILE,
  run_id: HOSTILE,
  commit: HOSTILE,
  why: HOSTILE,
});

export const VARIANTS = {
  "case-1-pass": binary(VECTOR_1, { secondOpinion: true }),
  "tweets-pass": binary(TWEETS, { frame: { baseline: sideOf("baseline.csv"), model: null } }),
  "balanced-fail": binary(TWEETS_BALANCED),
  "low-support": binary(TWEETS_FIRST_50),
  unchanged: judged({ statistics: binaryRows([600, 0, 0, 200, 90, 0, 0, 710], { identical: true }) }),
  "not-aligned": invalidEvidence(frameOf(WITH_ORIGIN), BINARY, null, MISALIGNED),
  undefined: binary([40, 10, 0, 0, 0, 0, 0, 0], {
    error: {
      code: "METRIC_UNDEFINED",
      message:
        "f1_score is undefined for the baseline: its definition divides by zero there. Check labels and predictions",
    },
  }),
  "point-estimate": judged({
    subject: NUMBERS_ONLY,
    statistics: numbersOf({ f1_score: ["0.80", "0.82"], latency_ms: ["212", "220"] }),
  }),
  "known-counts": judged({
    subject: NUMBERS_ONLY,
    statistics: numbersOf({
      true_positives: ["3950", "4160"],
      false_positives: ["1090", "980"],
      false_negatives: ["1050", "840"],
      true_negatives: ["3910", "4020"],
    }),
  }),
  "three-classes": judged({
    subject: THREE_CLASSES,
    statistics: rowsOf(THREE_CLASS_CELLS),
    policy: policyOf([ruleOf({ metric: "f1_macro", min_absolute_change: 0.02 })], {
      origin: ORIGIN,
      extra_rows: "ignore",
    }),
    holdout: { extra: 120, aligned_by: "row-order" },
    secondOpinion: true,
  }),
  "several-rules": binary(TWEETS, { policy: SEVERAL_RULES }),
  underpowered: binary([70, 6, 9, 15, 14, 9, 8, 66]),
  "let-through": binary([70, 6, 9, 15, 14, 12, 8, 66], { policy: { ...WITH_ORIGIN, on_inconclusive: "warn" } }),
  "first-model": judged({
    statistics: {
      identical: false,
      cells: null,
      sides: {
        candidate: [
          ["0", "0", 4020],
          ["0", "1", 980],
          ["1", "0", 840],
          ["1", "1", 4160],
        ],
      },
      metrics: {},
    },
    policy: policyOf(
      [
        ruleOf({ threshold: 0.8, min_absolute_change: 0.02 }),
        ruleOf({ id: "recall", metric: "recall", max_absolute_drop: 0.01 }),
      ],
      { origin: ORIGIN, no_baseline: "pass" },
    ),
    frame: { baseline: sideOf("models:/sentiment-classifier/Production") },
  }),
  hostile: judged({
    subject: { task: "binary", positive_label: HOSTILE_LABELS[1], labels: HOSTILE_LABELS },
    statistics: {
      ...rowsOf(
        binaryRows(TWEETS).cells?.map(([label, baseline, candidate, count]): CellRow => {
          const name = (text: string): string => HOSTILE_LABELS[text === "1" ? 1 : 0];
          return [name(label), name(baseline), name(candidate), count];
        }) ?? [],
      ),
      metrics: { [HOSTILE]: { baseline: "0.80", candidate: "0.82" }, [`other ${HOSTILE}`]: { candidate: "3" } },
    },
    policy: HOSTILE_POLICY,
    frame: {
      tool: { name: HOSTILE, version: HOSTILE },
      model: HOSTILE,
      candidate: hostileSide,
      baseline: hostileSide,
    },
  }),
  "hostile-error": invalidEvidence(
    frameOf(HOSTILE_POLICY, { model: HOSTILE, candidate: hostileSide, baseline: hostileSide }),
    NUMBERS_ONLY,
    null,
    { code: HOSTILE, message: `${HOSTILE} ${"long ".repeat(500)}` },
  ),
} as const satisfies Readonly<Record<string, Evidence>>;

export const ALL_VARIANTS: readonly (readonly [string, Evidence])[] = Object.entries(VARIANTS);
