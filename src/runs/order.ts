import { didYouMean } from "../config/nearest.ts";
import { metricTraits } from "../core/metrics/traits.ts";
import { GateError } from "../errors.ts";
import type { Run } from "../mlflow/port.ts";
import { metricValue, textValue, type Value } from "./value.ts";

/** By what runs are sorted. */
export interface Order {
  readonly kind: "metric" | "parameter" | "tag" | "attribute";
  readonly name: string;
  readonly direction: "asc" | "desc";
}

const PREFIX = /^(metric|param(?:eter)?|tag|attr(?:ibute)?)s?\.(.+)$/is;
const SEVERAL = /\s(?:asc|desc)\s*,|,\s*(?:metric|param|tag|attr)\w*\./i;
const DIRECTION = /\s+(asc|desc)$/i;
const QUOTED = /^(["'`])(.+)\1$/s;

const ATTRIBUTES = ["start_time", "end_time", "run_name"] as const;

/**
 * Reads `metrics.f1_score DESC` as MLflow writes it. A bare name is a metric, or one of the attributes; `note` then
 * tells how it was taken. Without a direction the best come first. Throws USAGE when nobody knows which those are.
 */
export function parseOrder(text: string): { readonly order: Order; readonly note?: string } {
  if (SEVERAL.test(text)) {
    throw new GateError("USAGE", `--order-by takes one key, got ${JSON.stringify(text)}`, {
      hint: "Equals are told apart by their start: the last one comes first",
    });
  }
  const said = DIRECTION.exec(text)?.[1]?.toLowerCase();
  const direction = said === "asc" || said === "desc" ? said : undefined;
  const key = text.replace(DIRECTION, "").trim();
  const [, prefix, rest] = PREFIX.exec(key) ?? [];
  const kind = prefix === undefined ? (isAttribute(key) ? "attribute" : "metric") : kindOf(prefix);
  const name = unquoted(rest ?? key);
  if (kind === "attribute" && !isAttribute(name)) {
    throw new GateError(
      "USAGE",
      `--order-by knows ${ATTRIBUTES.map((known) => `attributes.${known}`).join(", ")}; got ${JSON.stringify(text)}${didYouMean(name, ATTRIBUTES)}`,
    );
  }
  const order = { kind, name, direction: direction ?? usualDirection(kind, name) };
  return prefix === undefined && kind === "metric"
    ? { order, note: `--order-by ${key} is taken as ${JSON.stringify(orderText(order))}` }
    : { order };
}

/** As MLflow and `--order-by` write it. */
export function orderText({ kind, name, direction }: Order): string {
  return `${{ metric: "metrics", parameter: "params", tag: "tags", attribute: "attributes" }[kind]}.${name} ${direction.toUpperCase()}`;
}

/** What the run has to be sorted by. */
export function valueIn(run: Run, { kind, name }: Pick<Order, "kind" | "name">): Value | undefined {
  switch (kind) {
    case "metric":
      return mapped(run.metrics.get(name), metricValue);
    case "parameter":
      return mapped(run.params.get(name), textValue);
    case "tag":
      return mapped(run.tags.get(name), textValue);
    case "attribute": {
      if (name === "run_name") return mapped(run.name, (text) => ({ kind: "text", text }));
      const time = name === "end_time" ? run.endedAt : run.startedAt;
      return time === undefined ? undefined : { kind: "number", number: time, text: String(time) };
    }
  }
}

/** All keys of that kind that the run has. */
export function keysIn(run: Run, kind: Order["kind"]): Iterable<string> {
  switch (kind) {
    case "metric":
      return run.metrics.keys();
    case "parameter":
      return run.params.keys();
    case "tag":
      return run.tags.keys();
    case "attribute":
      return [];
  }
}

function usualDirection(kind: Order["kind"], name: string): Order["direction"] {
  if (kind !== "metric") return "asc";
  const traits = metricTraits(name);
  if (traits !== undefined) return traits.greaterIsBetter ? "desc" : "asc";
  throw new GateError("USAGE", `--order-by does not say whether a high or a low ${name} is better`, {
    hint: `Say "metrics.${name} DESC" to see the highest first, or ASC for the lowest`,
  });
}

function kindOf(prefix: string): Order["kind"] {
  const letter = prefix[0]?.toLowerCase();
  return letter === "m" ? "metric" : letter === "p" ? "parameter" : letter === "t" ? "tag" : "attribute";
}

function isAttribute(name: string): boolean {
  return ATTRIBUTES.some((known) => known === name);
}

function unquoted(name: string): string {
  return QUOTED.exec(name)?.[2] ?? name;
}

function mapped(text: string | undefined, read: (text: string) => Value): Value | undefined {
  return text === undefined ? undefined : read(text);
}
