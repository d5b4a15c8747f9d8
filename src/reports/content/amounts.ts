import { changeUnit, formatChange } from "../../core/format.ts";

/** The size of a change in words: `2 points`, `1 point`, `0.5` (in the metric's own unit). */
export function amountOf(metric: string, change: number): string {
  const unit = changeUnit(metric);
  const text = formatChange(metric, Math.abs(change))
    .slice(1)
    .replace(/\.0+$|(?<=\.\d*[1-9])0+$/, "");
  return text === "1" && unit === " points" ? "1 point" : `${text}${unit}`;
}

/** A probability with two decimals that is never shown as certain: `0.59`, `>0.99`, `<0.01`. */
export function probabilityOf(probability: number): string {
  if (probability > 0.99) return ">0.99";
  return probability < 0.01 ? "<0.01" : probability.toFixed(2);
}

/** Below this a double keeps no digits worth printing; p itself is never 0. */
const SMALLEST_P = 1e-300;

/** `p = 0.043`, `p = 1.1e-7`, `p < 1e-300`. */
export function pValueOf(p: number): string {
  if (p < SMALLEST_P) return "p < 1e-300";
  if (p === 1) return "p = 1";
  return `p = ${p < 0.001 ? p.toExponential(1) : p.toPrecision(2)}`;
}
