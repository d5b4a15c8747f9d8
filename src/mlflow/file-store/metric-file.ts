import { damaged, quoted } from "./damaged.ts";
import type { StoreFile } from "./store-file.ts";

/** Some ten million values of one metric. */
const MAX_BYTES = 1024 * 1024 * 1024;

/** One line of a metric file: time, value, step, and what MLflow 3 tells behind them. */
export interface MetricPoint {
  /** Decimal text, `NaN`, `Infinity` or `-Infinity`. */
  readonly value: string;
  /** Whole numbers of up to 64 bits, as texts. */
  readonly timestamp: string;
  readonly step: string;
  /** What follows the step; a name of a data set may have spaces. */
  readonly rest: string;
}

/**
 * The last value of each group: of the points whose run and data set, say, are the same. Throws REMOTE_FAILED for a line
 * that MLflow does not write, and for a file without any.
 *
 * @param groupOf of what follows the step; undefined when that is not what `expected` says
 */
export function lastPoints(
  file: StoreFile,
  expected: string,
  groupOf: (rest: string) => string | undefined,
): ReadonlyMap<string, MetricPoint> {
  const last = new Map<string, MetricPoint>();
  file.eachLine(MAX_BYTES, (line, number) => {
    const point = pointOf(line);
    const group = point === undefined ? undefined : groupOf(point.rest);
    if (point === undefined || group === undefined) throw damaged(`${file.shown}:${number}`, expected, quoted(line));
    const before = last.get(group);
    if (before === undefined || isLater(point, before)) last.set(group, point);
  });
  if (last.size === 0) throw damaged(file.shown, expected, "an empty file");
  return last;
}

function pointOf(line: string): MetricPoint | undefined {
  const [, timestamp = "", number = "", step = "0", rest = ""] =
    /^(-?\d{1,19}) (\S+)(?: (-?\d{1,19})(?: (\S.*)?)?)?\r?$/.exec(line) ?? [];
  const value = decimalText(number);
  return value === undefined ? undefined : { value, timestamp, step, rest: rest.trimEnd() };
}

/**
 * Whether MLflow takes `a` for the value of the metric rather than `b`: the last by step, then time, then value. Two
 * values at one step and time are ordered by size; NaN is the largest, so that it is seen.
 */
function isLater(a: MetricPoint, b: MetricPoint): boolean {
  const order = compareIntegers(a.step, b.step) || compareIntegers(a.timestamp, b.timestamp);
  if (order !== 0) return order > 0;
  return a.value === "NaN" || Number(a.value) > Number(b.value);
}

/** Python writes `nan` and `inf`, and numbers as we do. Undefined for what is no number. */
function decimalText(text: string): string | undefined {
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) {
    const value = Number(text);
    return Number.isFinite(value) ? text : String(value);
  }
  if (/^[+-]?nan$/i.test(text)) return "NaN";
  const infinite = /^([+-]?)inf(?:inity)?$/i.exec(text);
  if (infinite === null) return undefined;
  return infinite[1] === "-" ? "-Infinity" : "Infinity";
}

/** Also beyond 2^53, where different texts may be one number. */
function compareIntegers(a: string, b: string): number {
  const difference = Number(a) - Number(b);
  if (difference !== 0 || a === b) return difference;
  return BigInt(a) < BigInt(b) ? -1 : Number(BigInt(a) > BigInt(b));
}
