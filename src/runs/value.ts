/**
 * What one run has under a key. A key that it lacks has no value at all: undefined, which is no number and never 0.
 * `text` is what the run holds, to the last digit.
 */
export type Value =
  | { readonly kind: "number"; readonly number: number; readonly text: string }
  | { readonly kind: "nan"; readonly text: string }
  | { readonly kind: "text"; readonly text: string };

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const INFINITY = /^([+-]?)inf(?:inity)?$/i;

/** MLflow's SQL stores hold an infinite metric as the largest double. */
const STORED_INFINITY = Number.MAX_VALUE;

/** Of a metric, whose text is a number, `NaN`, `Infinity` or `-Infinity`. */
export function metricValue(text: string): Value {
  if (text === "NaN") return { kind: "nan", text };
  const value = textValue(text);
  if (value.kind !== "number" || Math.abs(value.number) < STORED_INFINITY) return value;
  return { ...value, number: value.number > 0 ? Infinity : -Infinity };
}

/** Of a parameter or a tag, which hold any text: a decimal is a number, everything else is text. */
export function textValue(text: string): Value {
  const infinity = INFINITY.exec(text);
  if (infinity !== null) return { kind: "number", number: infinity[1] === "-" ? -Infinity : Infinity, text };
  if (!DECIMAL.test(text)) return { kind: "text", text };
  return { kind: "number", number: Number(text), text };
}

/** Numbers before texts, then NaN, then what is missing, whatever the direction; 0 for equals. */
export function compareValues(a: Value | undefined, b: Value | undefined, direction: "asc" | "desc"): number {
  const byKind = rankOf(a) - rankOf(b);
  if (byKind !== 0 || a === undefined || b === undefined) return byKind;
  const sign = direction === "asc" ? 1 : -1;
  if (a.kind === "number" && b.kind === "number") return sign * order(a.number, b.number);
  return a.kind === "text" ? sign * order(a.text, b.text) : 0;
}

const KIND_RANK: Readonly<Record<Value["kind"], number>> = { number: 0, text: 1, nan: 2 };

function rankOf(value: Value | undefined): number {
  return value === undefined ? 3 : KIND_RANK[value.kind];
}

/** By code units, so that every machine sorts alike. */
function order<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
