import { type Judgement, judge } from "./judge.ts";
import { conditionsOf, type Policy, type Reason, type Result, type Verdict } from "./policy.ts";
import type { Statistics, Subject } from "./statistics.ts";

export const EVIDENCE_SCHEMA = "model-gate/evidence/v1";

/** One side of the comparison: what was named, and what it turned out to be. */
export interface Identity {
  readonly source: string;
  /** Of the bytes of the file. */
  readonly sha256: string | null;
  readonly version: string | null;
  readonly run_id: string | null;
  readonly commit: string | null;
  /** Why this baseline was taken; only for one that was looked up. */
  readonly why?: string;
}

export interface Holdout {
  readonly rows: number;
  /** Rows that only the candidate has, left out by `extra_rows: ignore`. */
  readonly extra: number;
  /** Of the set of (id, label), or of the sequence of labels: see `docs/evidence.md`. */
  readonly digest: string;
  readonly aligned_by: "id" | "row-order" | "one-file";
}

export interface Context {
  readonly repository: string | null;
  readonly commit: string | null;
  readonly ref: string | null;
  readonly event: string | null;
  readonly run_url: string | null;
  /**
   * There when this is about a pull request, merge request or merge group, also where the event alone does not tell: a
   * run after a pull request's run is called `workflow_run`.
   */
  readonly proposal?: true;
}

/** The document that a decision leaves behind: small, without any user data, and enough to decide again. */
export interface Evidence extends Subject {
  readonly schema: typeof EVIDENCE_SCHEMA;
  readonly tool: { readonly name: string; readonly version: string };
  /** UTC, to the second. */
  readonly created_at: string;
  readonly model: string | null;
  readonly candidate: Identity;
  readonly baseline: Identity;
  readonly holdout: Holdout | null;
  readonly statistics: Statistics | null;
  readonly policy: Policy;
  readonly results: readonly Result[];
  readonly metrics: Judgement["metrics"];
  readonly verdict: Verdict;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly context: Context;
}

/** What is known before anything is decided. */
export interface Frame {
  readonly tool: Evidence["tool"];
  readonly created_at: string;
  readonly model: string | null;
  readonly candidate: Identity;
  readonly baseline: Identity;
  readonly policy: Policy;
  readonly context: Context;
}

/** The evidence of a comparison that was made; `error` explains an invalid verdict, and is ignored for any other. */
export function evidenceOf(
  frame: Frame,
  subject: Subject,
  holdout: Holdout | null,
  statistics: Statistics,
  judgement: Judgement,
  error: Evidence["error"],
): Evidence {
  return inOrder(frame, subject, {
    holdout,
    statistics,
    ...judgement,
    error: judgement.verdict.outcome === "invalid" ? error : null,
  });
}

/** The evidence of a comparison that could not be made. */
export function invalidEvidence(
  frame: Frame,
  subject: Subject,
  holdout: Holdout | null,
  error: NonNullable<Evidence["error"]>,
): Evidence {
  const reason: Reason = REASON_OF_CODE[error.code] ?? "not_comparable";
  return inOrder(frame, subject, {
    holdout,
    statistics: null,
    results: frame.policy.rules
      .filter((rule) => rule.severity !== "off")
      .flatMap((rule) =>
        conditionsOf(rule).map(({ id }) => ({
          rule: id,
          metric: rule.metric,
          slice: rule.slice ?? null,
          baseline: null,
          candidate: null,
          delta: null,
          required: null,
          interval: null,
          method: "point" as const,
          confidence_of_change: null,
          rows_needed: null,
          outcome: "invalid" as const,
          reason,
          note: null,
        })),
      ),
    metrics: { baseline: {}, candidate: {} },
    verdict: { outcome: "invalid", summary: summaryOfError(error) },
    error,
  });
}

/** The sentence of a verdict that is nothing but an error. */
function summaryOfError(error: NonNullable<Evidence["error"]>): string {
  return `${error.code} ${error.message}`;
}

const REASON_OF_CODE: Readonly<Record<string, Reason>> = {
  METRIC_MISSING: "metric_missing",
  METRIC_NOT_FINITE: "metric_not_finite",
  METRIC_UNDEFINED: "metric_not_finite",
};

function inOrder(
  frame: Frame,
  subject: Subject,
  rest: Pick<Evidence, "holdout" | "statistics" | "results" | "metrics" | "verdict" | "error">,
): Evidence {
  return {
    schema: EVIDENCE_SCHEMA,
    tool: frame.tool,
    created_at: frame.created_at,
    model: frame.model,
    task: subject.task,
    positive_label: subject.positive_label,
    labels: subject.labels,
    candidate: frame.candidate,
    baseline: frame.baseline,
    holdout: rest.holdout,
    statistics: rest.statistics,
    policy: frame.policy,
    results: rest.results,
    metrics: rest.metrics,
    verdict: rest.verdict,
    error: rest.error,
    context: frame.context,
  };
}

/** Evidence as text: stable bytes, one line per flat list, so that a cell or an interval can be read at a glance. */
export function evidenceText(evidence: Evidence): string {
  return `${pretty(evidence, "")}\n`;
}

function pretty(value: unknown, indent: string): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    if (items.every((item) => typeof item !== "object" || item === null)) {
      return `[${items.map((item) => JSON.stringify(item)).join(", ")}]`;
    }
    return `[\n${items.map((item) => inner + pretty(item, inner)).join(",\n")}\n${indent}]`;
  }
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  if (entries.length === 0) return "{}";
  return `{\n${entries.map(([key, item]) => `${inner}${JSON.stringify(key)}: ${pretty(item, inner)}`).join(",\n")}\n${indent}}`;
}

/** Decides again from statistics and policy. */
export function judgeAgain(evidence: Evidence, statistics: Statistics): Judgement {
  const secondOpinion = evidence.results.some((result) => result.second_opinion !== undefined);
  return judge(evidence, statistics, evidence.policy, { secondOpinion });
}
