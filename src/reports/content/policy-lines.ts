import type { Evidence } from "../../core/evidence.ts";
import { formatConfidence, formatCount, formatValue } from "../../core/format.ts";
import { greaterIsBetter } from "../../core/metrics/traits.ts";
import { type ConditionKey, conditionsOf, type Policy, type Rule } from "../../core/policy.ts";
import { listed, type Phrase, say, verbatim } from "../phrase.ts";
import { amountOf } from "./amounts.ts";
import { resultName } from "./names.ts";

/** One value that decided, and where it came from. */
export interface PolicyLine {
  /** A rule's id, or the name of a setting. */
  readonly name: Phrase;
  readonly isRule: boolean;
  readonly value: Phrase;
  readonly origin: Phrase | undefined;
}

/** The settings that every policy has, in the order of the options' reference page. */
const SETTINGS = [
  "confidence",
  "on_inconclusive",
  "on_unchanged",
  "no_baseline",
  "extra_rows",
  "align",
  "score_threshold",
  "score_means",
] as const satisfies readonly (keyof Policy)[];

export function policyLines({ policy }: Evidence): readonly PolicyLine[] {
  const known: readonly string[] = ["rules", ...SETTINGS];
  return [
    ...policy.rules.map((rule) => ({
      isRule: true,
      name: verbatim(rule.id),
      value: ruleWords(rule),
      origin: originOf("rules", policy),
    })),
    ...SETTINGS.map((name) => ({
      isRule: false,
      name: verbatim(name),
      value: verbatim(String(policy[name])),
      origin: originOf(name, policy),
    })),
    ...Object.keys(policy.origin)
      .filter((name) => !known.includes(name))
      .map((name) => ({ isRule: false, name: verbatim(name), value: [], origin: originOf(name, policy) })),
  ];
}

function originOf(name: string, { origin }: Policy): Phrase | undefined {
  return Object.hasOwn(origin, name) ? verbatim(origin[name] ?? "") : undefined;
}

function ruleWords(rule: Rule): Phrase {
  const conditions = conditionsOf(rule).map(({ key, bound }) => [conditionWords(rule, key, bound)]);
  const minRows = rule.min_rows === undefined ? [] : [[`at least ${formatCount(rule.min_rows)} rows`]];
  const inconclusive = rule.on_inconclusive === undefined ? [] : [verbatim(`on_inconclusive: ${rule.on_inconclusive}`)];
  return say`${resultName({ metric: rule.metric, slice: rule.slice ?? null })} ${listed([
    ...conditions,
    ...minRows,
    verbatim(`decide: ${rule.decide}`),
    verbatim(`severity: ${rule.severity}`),
    ...inconclusive,
  ])}`;
}

function conditionWords(rule: Rule, key: ConditionKey, bound: number): string {
  switch (key) {
    case "threshold":
      return `${greaterIsBetter(rule) ? "at least" : "at most"} ${formatValue(rule.metric, bound)}`;
    case "min_absolute_change":
      return `better by at least ${amountOf(rule.metric, bound)}`;
    case "min_relative_change":
      return `better by at least ${formatConfidence(bound)} of the baseline`;
    case "max_absolute_drop":
      return `worse by at most ${amountOf(rule.metric, bound)}`;
    case "max_relative_drop":
      return `worse by at most ${formatConfidence(bound)} of the baseline`;
  }
}
