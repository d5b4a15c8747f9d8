import { metricTraits } from "../core/metrics/traits.ts";
import type { ConditionKey } from "../core/policy.ts";
import { GateError } from "../errors.ts";

/** A bound as a person writes it, read: a number in the metric's unit, absolute or relative to the baseline. */
export interface Change {
  readonly value: number;
  readonly kind: "absolute" | "relative";
}

const CHANGE = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(points?|%\s*relative|%)?$/i;

/**
 * `0.02`, `"2 points"` (absolute), `"2% relative"`; a bare `"2%"` only where `bare` says what it means. On a metric that
 * lives in [0, 1] a change of 1 or more is a mistake. Throws RULE_INVALID, which asks which is meant.
 *
 * @param where how messages name the place, e.g. `--min-improvement`
 */
export function parseChange(text: string, metric: string, where: string, bare?: Change["kind"]): Change {
  const match = CHANGE.exec(text.trim());
  if (match === null) {
    throw invalid(
      `${where} must be a fraction or a text with a unit ("2 points", "2% relative"), got ${JSON.stringify(text)}`,
    );
  }
  const number = Number(match[1]);
  const unit = match[2]?.toLowerCase().replaceAll(/\s/g, "");
  const change = withUnit(match[1] ?? "", unit, text, where, bare);
  if (!Number.isFinite(change.value)) throw invalid(`${where} must be a finite number, got ${JSON.stringify(text)}`);
  if (change.value < 0) throw invalid(`${where} must not be negative, got ${JSON.stringify(text)}`);
  const needsUnit = unit === undefined || change.kind === "absolute";
  if (change.value >= 1 && needsUnit && (metricTraits(metric)?.isRate ?? false)) {
    const ask = `${where} asks for a change of ${number} on ${metric}, which lives in [0, 1]`;
    throw invalid(
      change.kind === "relative"
        ? `${ask}: "${number}%" or "${number * 100}%"?`
        : `${ask}: "${number} points" (${number / 100}) or "${number}% relative"?`,
    );
  }
  return change;
}

/** `"80 points"` = 0.8, for a floor; undefined for any other text. */
export function parsePoints(text: string): number | undefined {
  const [, number = "", unit = ""] = CHANGE.exec(text.trim()) ?? [];
  const value = hundredth(number);
  return /^points?$/i.test(unit) && Number.isFinite(value) ? value : undefined;
}

/** The rule key of a required improvement of this kind. */
export function improvementKey(change: Change): ConditionKey {
  return change.kind === "relative" ? "min_relative_change" : "min_absolute_change";
}

function withUnit(
  decimal: string,
  unit: string | undefined,
  text: string,
  where: string,
  bare?: Change["kind"],
): Change {
  const number = Number(decimal);
  switch (unit) {
    case undefined:
      return { value: number, kind: bare ?? "absolute" };
    case "point":
    case "points":
      return { value: hundredth(decimal), kind: "absolute" };
    case "%relative":
      return { value: hundredth(decimal), kind: "relative" };
    default:
      if (bare === "relative") return { value: hundredth(decimal), kind: "relative" };
      throw invalid(
        `${where} ${JSON.stringify(text)} can mean two things: "${number} points" or "${number}% relative"?`,
      );
  }
}

/** Moving the point of the decimal text keeps 7 points at 0.07, whatever the double of 7 / 100 is. */
function hundredth(decimal: string): number {
  const [mantissa, exponent = "0"] = decimal.toLowerCase().split("e");
  return Number(`${mantissa}e${Number(exponent) - 2}`);
}

function invalid(message: string): GateError {
  return new GateError("RULE_INVALID", message);
}
