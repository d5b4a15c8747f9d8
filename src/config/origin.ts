import type { Policy } from "../core/policy.ts";
import { configKey } from "./option.ts";
import type { Invocation } from "./resolve.ts";

/** Policy keys whose origin the evidence names, beside that of the rules. */
const WITH_ORIGIN = [
  "task",
  "positive-label",
  "labels",
  "score-threshold",
  "score-means",
  "align",
  "extra-rows",
  "confidence",
  "on-inconclusive",
  "on-unchanged",
  "no-baseline",
] as const;

/** Together they make a rule, and `decide` is the default of all rules: they count as `rules`. */
const OF_RULES = ["metric", "min-improvement", "decide"] as const;

/** Where each value that decides came from. */
export function originOf({ values, rules }: Invocation): Policy["origin"] {
  const given = OF_RULES.flatMap((name) => values.get(name) ?? []).filter(({ layer }) => layer !== "default");
  const ofRules = new Set([...(rules === undefined ? [] : [rules.origin]), ...given.map(({ origin }) => origin)]);
  const origin: Record<string, string> = { rules: ofRules.size === 0 ? "default" : [...ofRules].join(", ") };
  for (const name of WITH_ORIGIN) {
    const value = values.get(name);
    if (value !== undefined) origin[configKey({ name })] = value.origin;
  }
  return origin;
}
