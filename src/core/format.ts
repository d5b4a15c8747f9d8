import { metricTraits } from "./metrics/traits.ts";
import type { Result } from "./policy.ts";

/*
 * Numbers as people read them. Rounding happens here only; U+2212 is the minus, and an absent value is a dash, never 0.
 */

const ABSENT = "—";

export function metricTitle(name: string): string {
  return metricTraits(name)?.title ?? name;
}

/**
 * A value of a metric: rates with four decimals, others with six significant digits. With `against`, as many more as it
 * takes to tell the two apart: 0.79999 is never shown as the 0.8000 that it misses.
 */
export function formatValue(metric: string, value: number | null, against?: number | null): string {
  if (value === null) return ABSENT;
  return minus(isRate(metric) ? apart(fixed, 4, value, against, 1e-9) : apart(significant, 6, value, against, 1e-9));
}

/** A change with its sign: rates in points (`+2.09`), others in the metric's unit. `against` as in {@link formatValue}. */
export function formatChange(metric: string, change: number | null, against?: number | null): string {
  if (change === null) return ABSENT;
  const points = (value: number): number => value * 100;
  const bound = against === undefined || against === null ? against : isRate(metric) ? points(against) : against;
  const text = isRate(metric)
    ? apart(fixed, 2, points(change), bound, 1e-7)
    : apart(significant, 6, change, bound, 1e-9);
  return minus(text.startsWith("-") ? text : `+${text}`);
}

/** `points` where the metric is a rate, nothing where the number has the metric's own unit. */
export function changeUnit(metric: string): string {
  return isRate(metric) ? " points" : "";
}

/** `+1.28 to +2.90`, in the unit of {@link formatChange}. */
export function formatInterval(metric: string, interval: Result["interval"]): string {
  return interval === null ? ABSENT : `${formatChange(metric, interval[0])} to ${formatChange(metric, interval[1])}`;
}

/** `95 %` for 0.95. */
export function formatConfidence(confidence: number): string {
  return `${significant(confidence * 100, 6)} %`;
}

/** `1,570,000` */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

type Digits = (value: number, digits: number) => string;
const fixed: Digits = (value, digits) => value.toFixed(digits);
const significant: Digits = (value, digits) => String(Number(value.toPrecision(digits)));

/** More digits than asked for while `value` looks like `against` but is not; within `equal` a decision takes both for one. */
function apart(
  format: Digits,
  digits: number,
  value: number,
  against: number | null | undefined,
  equal: number,
): string {
  const text = format(value, digits);
  if (against === undefined || against === null || Math.abs(value - against) < equal || digits > 14) return text;
  return Number(text) === Number(format(against, digits)) ? apart(format, digits + 1, value, against, equal) : text;
}

function isRate(metric: string): boolean {
  return metricTraits(metric)?.isRate ?? false;
}

function minus(text: string): string {
  return text.replace(/^-/, "−");
}
