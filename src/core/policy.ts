import type { SecondOpinion } from "./bootstrap.ts";

/*
 * The documents below stand in `evidence.json` as they are, so they keep its spelling (snake_case) and write `null`
 * for what is absent. One shape serves deciding, writing and verifying.
 */

export const CONDITION_KEYS = [
  "threshold",
  "min_absolute_change",
  "min_relative_change",
  "max_absolute_drop",
  "max_relative_drop",
] as const;
export type ConditionKey = (typeof CONDITION_KEYS)[number];

export const DECISIONS = ["auto", "point", "significant", "strict"] as const;
export type Decide = (typeof DECISIONS)[number];

export const SEVERITIES = ["error", "warn", "off"] as const;
type Severity = (typeof SEVERITIES)[number];

export const ON_INCONCLUSIVE = ["fail", "warn", "pass"] as const;
export type OnInconclusive = (typeof ON_INCONCLUSIVE)[number];

/** What must hold for one metric. At least one condition is given; every bound is a number in the metric's unit. */
export interface Rule extends Readonly<Partial<Record<ConditionKey, number>>> {
  readonly id: string;
  readonly metric: string;
  readonly slice?: string;
  readonly greater_is_better?: boolean;
  readonly min_rows?: number;
  readonly decide: Decide;
  readonly severity: Severity;
  /** Overrides the policy's; anything but `fail` keeps an inconclusive result of this rule out of the verdict. */
  readonly on_inconclusive?: OnInconclusive;
}

/** Someone answers for letting one result of one candidate pass, for a while. */
export interface Waiver {
  /** The id of a rule, or of one of its results. */
  readonly rule: string;
  readonly model: string;
  /** A whole commit in lower case, or a version of the registry. */
  readonly candidate: string;
  readonly reason: string;
  readonly approved_by: string;
  /** The last day in UTC on which it counts, `YYYY-MM-DD`. */
  readonly expires: string;
}

export interface Policy {
  readonly rules: readonly Rule[];
  /** Two-sided, between 0.5 and 1. */
  readonly confidence: number;
  readonly on_inconclusive: OnInconclusive;
  /** Resolved: `auto` never stands here. */
  readonly on_unchanged: "fail" | "pass";
  readonly no_baseline: "fail" | "pass";
  readonly extra_rows: "fail" | "ignore";
  readonly align: "id" | "row-order";
  readonly score_threshold: number;
  readonly score_means: "positive" | "answer";
  /** Those that are about this model and candidate, and still count. */
  readonly waivers: readonly Waiver[];
  /** Where each value came from, e.g. `{"rules": "default"}`. */
  readonly origin: Readonly<Record<string, string>>;
}

export const OUTCOMES = ["pass", "inconclusive", "fail", "invalid"] as const;
/** From best to worst: the verdict is the worst of the blocking results. */
export type Outcome = (typeof OUTCOMES)[number];

export const REASONS = [
  "improved",
  "above_threshold",
  "within_margin",
  "first_model",
  "not_significant",
  "low_support",
  "below_min_change",
  "below_threshold",
  "dropped",
  "drop_not_excluded",
  "metric_missing",
  "metric_not_finite",
  "not_comparable",
  "unchanged",
  "waived",
] as const;
export type Reason = (typeof REASONS)[number];

export const METHODS = ["smoothed-delta", "delta", "unpaired-delta", "point"] as const;

/** What one condition of one rule came to. */
export interface Result {
  /** The rule's id; `<id>.<key>` when the rule has several conditions. */
  readonly rule: string;
  readonly metric: string;
  readonly slice: string | null;
  readonly baseline: number | null;
  readonly candidate: number | null;
  /** candidate − baseline, whatever the orientation of the metric. */
  readonly delta: number | null;
  /** The change asked for, −m for a guard rail, the threshold for a floor. */
  readonly required: number | null;
  readonly interval: readonly [number, number] | null;
  readonly method: (typeof METHODS)[number];
  /** One-sided: Φ((Δ − required)/SE). */
  readonly confidence_of_change: number | null;
  readonly rows_needed: number | null;
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly note: "low_support" | "underpowered" | null;
  readonly second_opinion?: SecondOpinion;
}

export interface Verdict {
  readonly outcome: Outcome;
  readonly summary: string;
}

/** A bound as the improvement that it asks for: a guard rail of 0.01 is a change of at least −0.01. Never −0. */
export function signedBound(key: ConditionKey, bound: number): number {
  return key.startsWith("max_") ? 0 - bound : bound;
}

/** The conditions of a rule with the id of their results, in the order of {@link CONDITION_KEYS}. */
export function conditionsOf(
  rule: Rule,
): readonly { readonly id: string; readonly key: ConditionKey; readonly bound: number }[] {
  const given = CONDITION_KEYS.flatMap((key) => {
    const bound = rule[key];
    return bound === undefined ? [] : [{ key, bound }];
  });
  return given.map(({ key, bound }) => ({ id: given.length === 1 ? rule.id : `${rule.id}.${key}`, key, bound }));
}
