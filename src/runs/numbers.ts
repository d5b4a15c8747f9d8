import { metricTraits } from "../core/metrics/traits.ts";
import type { Value } from "./value.ts";

const DECIMALS = 4;
const MOST_DECIMALS = 8;
/** Beyond it, decimals are noise and digits are hard to count. */
const LARGE = 1e9;

/**
 * How the values of one metric are shown in tables: four decimals, or none where all are whole numbers that are no
 * rates. A small number is never shown as the 0.0000 that it is not, nor one below 1 as 1.0000.
 */
export function metricFormat(metric: string, values: readonly (Value | undefined)[]): (value: Value) => string {
  const isWhole =
    metricTraits(metric)?.isRate !== true &&
    values.every((value) => value?.kind !== "number" || isWholeNumber(value.number));
  return (value) => {
    if (value.kind === "nan") return "NaN";
    if (value.kind === "text") return value.text;
    return isWhole && Number.isFinite(value.number) ? minus(String(value.number)) : shownNumber(value.number);
  };
}

/** One number for people: `0.8993`, `0.00001234` as `1.23e-5`, `Infinity`. */
export function shownNumber(value: number): string {
  if (!Number.isFinite(value)) return minus(String(value));
  if (Math.abs(value) >= LARGE) return minus(value.toExponential(DECIMALS));
  for (let decimals = DECIMALS; decimals <= MOST_DECIMALS; decimals++) {
    const text = value.toFixed(decimals);
    if (Number.isInteger(value) || !Number.isInteger(Number(text))) return minus(text);
    if (Number(text) === 0) return minus(value.toExponential(2));
  }
  return minus(String(value));
}

function isWholeNumber(value: number): boolean {
  return !Number.isFinite(value) || (Number.isInteger(value) && Math.abs(value) < LARGE);
}

function minus(text: string): string {
  return text.replace(/^-/, "−");
}
