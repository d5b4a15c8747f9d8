import { absolute, compare, type Fraction, fractionFromNumber, multiply, negate, subtract } from "./fraction.ts";
import type { Measured } from "./measure.ts";
import { normalCdf, normalQuantile, twoSidedQuantile } from "./normal.ts";
import type { ConditionKey, Decide, Result } from "./policy.ts";

/**
 * Below this, an interval is not to be trusted and nothing passes on it: it is wider than it need be, and would miss the
 * truth without the pseudo-counts (docs/operating-characteristics.md).
 */
export const MIN_SUPPORT = 5;
/** Below this, the report says so; 95 % intervals then lie above the truth in up to 4.6 %, instead of 2.5. */
export const LOW_SUPPORT = 20;
/** Values that came as numbers count as equal within this: a stored 0.8000000000000002 is 0.80. */
const TOLERANCE = 1e-9;
const POWER = 0.8;

export interface Question {
  readonly key: ConditionKey;
  readonly bound: number;
  readonly decide: Decide;
  readonly greaterIsBetter: boolean;
  readonly confidence: number;
  readonly minRows?: number;
  /** Rows of the comparison; undefined when only numbers are known. */
  readonly rows?: number;
  /** Predictions and scores of both sides are the same; what a change rule then comes to. */
  readonly unchanged?: "pass" | "fail";
}

export type Decision = Pick<
  Result,
  "required" | "interval" | "method" | "confidence_of_change" | "rows_needed" | "outcome" | "reason" | "note"
>;

/** A number with its exact value where counts give one. */
interface Value {
  readonly value: number;
  readonly exact?: Fraction;
}

/** Contract of the gate: change rules, guard rails (`max_*_drop`) and floors (`threshold`) on one measured metric. */
export function decide(question: Question, measured: Measured): Decision {
  if (question.key === "threshold") return decideFloor(question, measured);
  const bound = requiredChange(question, measured);
  if (bound === undefined) return { ...basics(measured), required: null, outcome: "invalid", reason: "not_comparable" };

  const isGuardRail = question.key.startsWith("max_");
  const required = isGuardRail ? negated(bound) : bound;
  const numbers = { ...basics(measured), ...certainty(question, measured, required.value) };
  const hasInterval = measured.estimate.interval !== undefined;
  if (!hasInterval && (question.decide === "significant" || question.decide === "strict")) {
    return { ...numbers, outcome: "invalid", reason: "not_comparable" };
  }
  const decided = isGuardRail
    ? decideGuardRail(question, measured, required, hasInterval)
    : decideChange(question, measured, required, hasInterval);
  return { ...numbers, ...decided };
}

function decideFloor(question: Question, measured: Measured): Decision {
  const candidate: Value = side(measured, "candidate");
  const threshold = exactly(question.bound);
  const holds = question.greaterIsBetter ? isAtLeast(candidate, threshold) : isAtLeast(threshold, candidate);
  const floor = { ...basics(measured), interval: null, method: "point" as const, required: question.bound };
  if (tooFewRows(question)) return { ...floor, outcome: "inconclusive", reason: "low_support" };
  return holds
    ? { ...floor, outcome: "pass", reason: "above_threshold" }
    : { ...floor, outcome: "fail", reason: "below_threshold" };
}

type Outcome = Pick<Decision, "outcome" | "reason" | "note">;

function decideChange(question: Question, measured: Measured, required: Value, hasInterval: boolean): Outcome {
  if (question.unchanged !== undefined) return { outcome: question.unchanged, reason: "unchanged", note: null };
  if (tooFewRows(question)) return { outcome: "inconclusive", reason: "low_support", note: null };
  const improvement = improvementOf(question, measured);
  const isEnough = isAtLeast(improvement, required);
  if (question.decide === "point" || !hasInterval) {
    return isEnough
      ? { outcome: "pass", reason: "improved", note: null }
      : { outcome: "fail", reason: "below_min_change", note: null };
  }
  const [low, high] = improvementInterval(question, measured);
  const isStrict = question.decide === "strict";
  if (isStrict ? high < required.value : !isEnough) {
    return { outcome: "fail", reason: "below_min_change", note: high >= required.value ? "underpowered" : null };
  }
  const support = Math.min(measured.ownRows ?? Infinity, measured.differing ?? Infinity);
  const note = support < LOW_SUPPORT ? "low_support" : null;
  if (support < MIN_SUPPORT) return { outcome: "inconclusive", reason: "low_support", note };
  const isCertain = isStrict ? low >= required.value : low > 0;
  return isCertain
    ? { outcome: "pass", reason: "improved", note }
    : { outcome: "inconclusive", reason: "not_significant", note };
}

function decideGuardRail(question: Question, measured: Measured, required: Value, hasInterval: boolean): Outcome {
  if (question.unchanged !== undefined) return { outcome: "pass", reason: "within_margin", note: null };
  if (tooFewRows(question)) return { outcome: "inconclusive", reason: "low_support", note: null };
  const isWithin = isAtLeast(improvementOf(question, measured), required);
  if (!isWithin) return { outcome: "fail", reason: "dropped", note: null };
  if (question.decide === "point" || !hasInterval) return { outcome: "pass", reason: "within_margin", note: null };
  const support = measured.ownRows ?? Infinity;
  const note = support < LOW_SUPPORT ? "low_support" : null;
  if (support < MIN_SUPPORT) return { outcome: "inconclusive", reason: "low_support", note };
  const [low] = improvementInterval(question, measured);
  return low > required.value
    ? { outcome: "pass", reason: "within_margin", note }
    : { outcome: "inconclusive", reason: "drop_not_excluded", note };
}

/** The bound in the metric's unit: a relative one is turned by the observed baseline. Undefined for a zero baseline. */
function requiredChange(question: Question, measured: Measured): Value | undefined {
  const bound = exactly(question.bound);
  if (!question.key.endsWith("_relative_change") && !question.key.endsWith("_relative_drop")) return bound;
  const baseline = side(measured, "baseline");
  if (baseline.value === 0) return undefined;
  return {
    value: question.bound * Math.abs(baseline.value),
    ...(baseline.exact === undefined || bound.exact === undefined
      ? {}
      : { exact: multiply(bound.exact, absolute(baseline.exact)) }),
  };
}

/** How much better the candidate is: candidate − baseline, turned round where lower is better. */
function improvementOf(question: Question, measured: Measured): Value {
  const [from, to] = [side(measured, "baseline"), side(measured, "candidate")];
  const sign = question.greaterIsBetter ? 1 : -1;
  const difference = from.exact === undefined || to.exact === undefined ? undefined : subtract(to.exact, from.exact);
  return {
    value: sign * measured.estimate.delta,
    ...(difference === undefined ? {} : { exact: question.greaterIsBetter ? difference : negate(difference) }),
  };
}

function improvementInterval(question: Question, measured: Measured): readonly [number, number] {
  const [low, high] = measured.estimate.interval ?? [Number.NaN, Number.NaN];
  return question.greaterIsBetter ? [low, high] : [-high, -low];
}

function basics(measured: Measured): Omit<Decision, "outcome" | "reason"> {
  const { interval, method } = measured.estimate;
  return {
    required: null,
    interval: interval ?? null,
    method,
    confidence_of_change: null,
    rows_needed: null,
    note: null,
  };
}

/** Confidence Φ((Δ − δ)/SE) and the rows that would tell δ from 0 at 80 % power: ⌈((z_{(1+c)/2} + z_0.8)·σ/δ)²⌉. */
function certainty(
  question: Question,
  measured: Measured,
  required: number,
): Pick<Decision, "required" | "confidence_of_change" | "rows_needed"> {
  const { standardError, rows } = measured.estimate;
  if (standardError === undefined || standardError === 0) {
    return { required, confidence_of_change: null, rows_needed: null };
  }
  const improvement = improvementOf(question, measured).value;
  const z = twoSidedQuantile(question.confidence) + normalQuantile(POWER);
  const needed =
    required === 0 || rows === undefined
      ? null
      : Math.ceil(((z * standardError * Math.sqrt(rows)) / Math.abs(required)) ** 2);
  return {
    required,
    confidence_of_change: normalCdf((improvement - required) / standardError),
    // A required change near nothing asks for more rows than can be counted.
    rows_needed: needed === null || !Number.isSafeInteger(needed) ? null : needed,
  };
}

/** Exact where both are; else within {@link TOLERANCE}. Never a bare comparison of floats. */
function isAtLeast(left: Value, right: Value): boolean {
  return left.exact !== undefined && right.exact !== undefined
    ? compare(left.exact, right.exact) >= 0
    : left.value - right.value >= -TOLERANCE;
}

function side(measured: Measured, which: "baseline" | "candidate"): Value {
  const value = measured.estimate[which];
  return measured.exact === undefined ? { value } : { value, exact: measured.exact[which] };
}

function exactly(bound: number): Value {
  return { value: bound, exact: fractionFromNumber(bound) };
}

function negated(value: Value): Value {
  return { value: 0 - value.value, ...(value.exact === undefined ? {} : { exact: negate(value.exact) }) };
}

function tooFewRows(question: Question): boolean {
  return question.minRows !== undefined && (question.rows ?? 0) < question.minRows;
}
