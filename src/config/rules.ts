import { COUNT_METRICS } from "../core/metrics/table.ts";
import { metricSpellings, metricTraits } from "../core/metrics/traits.ts";
import { CONDITION_KEYS, type ConditionKey, conditionsOf, type Decide, type Rule } from "../core/policy.ts";
import { GateError } from "../errors.ts";
import { parseChange, parsePoints } from "./change.ts";
import { faultAt, found, nameOf } from "./faults.ts";
import { didYouMean } from "./nearest.ts";
import type { WrittenRule } from "./schema.ts";
import type { FoundFault, YamlFile } from "./yaml.ts";

/** A rule of a config file. How to decide is open where the rule does not say it: a flag may. */
export type ConfigRule = Omit<Rule, "decide"> & { readonly decide?: Decide };

/** Where the mistakes of one rule are told. */
type Tell = (key: keyof WrittenRule, message: (name: string) => string) => void;

/** What the shape of rules cannot say: known metrics, readable changes, ids of their own, a gate that can close. */
export function readRules(
  written: readonly WrittenRule[],
  file: YamlFile,
): { readonly rules: readonly ConfigRule[]; readonly faults: readonly FoundFault[] } {
  const faults: FoundFault[] = [];
  const rules = written.map((rule, i) =>
    readRule(rule, i, (key, message) => {
      const path = ["rules", i, key];
      faults.push(faultAt(file, path, message(nameOf(path))));
    }),
  );
  for (const [i, id] of doubledIds(rules)) {
    faults.push(
      faultAt(file, ["rules", i], `rules[${i}] would be another one with results named ${id}; give it an id`),
    );
  }
  if (!rules.some(({ severity }) => severity === "error")) {
    faults.push(faultAt(file, ["rules"], "rules holds none of severity error, so the gate could never close"));
  }
  return { rules, faults };
}

function readRule(written: WrittenRule, i: number, tell: Tell): ConfigRule {
  const metric = metricOf(written, tell);
  const bounds = CONDITION_KEYS.flatMap((key) => {
    const bound = boundOf(written, key, metric, `rules[${i}].${key}`, tell);
    return bound === undefined ? [] : [[key, bound] as const];
  });
  if (CONDITION_KEYS.every((key) => written[key] === undefined)) {
    tell("metric", () => `rules[${i}] on ${metric} asks for nothing: give it one of ${CONDITION_KEYS.join(", ")}`);
  }
  const { slice, greater_is_better, min_rows, decide, on_inconclusive } = written;
  return {
    id: written.id ?? (slice === undefined ? metric : `${metric}@${slice}`),
    metric,
    ...(slice === undefined ? {} : { slice }),
    ...Object.fromEntries(bounds),
    ...(greater_is_better === undefined ? {} : { greater_is_better }),
    ...(min_rows === undefined ? {} : { min_rows }),
    ...(decide === undefined ? {} : { decide }),
    severity: written.severity ?? "error",
    ...(on_inconclusive === undefined ? {} : { on_inconclusive }),
  };
}

/** The metric's own name; one of the user's own says itself whether more is better, and none may contradict what is known. */
function metricOf(written: WrittenRule, tell: Tell): string {
  const name = written.metric.trim();
  const traits = metricTraits(name);
  if (traits === undefined) {
    if (written.greater_is_better === undefined) {
      const known = COUNT_METRICS.flatMap((entry) => [entry.name, ...entry.aliases]);
      tell(
        "metric",
        (place) =>
          `${place} ${found(name)} is not a metric of ours, so its rule must say greater_is_better${didYouMean(name, known)}`,
      );
    }
    return name;
  }
  if (written.greater_is_better !== undefined && written.greater_is_better !== traits.greaterIsBetter) {
    tell(
      "greater_is_better",
      (place) => `${place} must be ${traits.greaterIsBetter}, or left out: that is known of ${name}`,
    );
  }
  return metricSpellings(name)[0] ?? name;
}

function boundOf(
  written: WrittenRule,
  key: ConditionKey,
  metric: string,
  where: string,
  tell: Tell,
): number | undefined {
  const value = written[key];
  if (value === undefined) return undefined;
  if (key === "threshold") return floorOf(value, metric, tell);
  const kind = key.includes("relative") ? "relative" : "absolute";
  try {
    const change = parseChange(String(value), metric, where, kind === "relative" ? kind : undefined);
    if (change.kind === kind) return change.value;
    const other = key.replace(kind, change.kind);
    tell(key, (place) => `${place} is ${kind}, got ${found(value)}: for that say ${other}`);
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    tell(key, () => error.message);
  }
  return undefined;
}

/** A floor is a value of the metric, not a change of it: a percentage of what would be the question. */
function floorOf(value: number | string, metric: string, tell: Tell): number | undefined {
  const isRate = metricTraits(metric)?.isRate ?? false;
  const floor = typeof value === "number" ? value : isRate ? parsePoints(value) : undefined;
  if (floor === undefined) {
    const points = isRate ? ' such as 0.8 or "80 points"' : "";
    tell("threshold", (place) => `${place} must be a number${points}, got ${found(value)}`);
    return undefined;
  }
  const lowest = metric === "matthews_corrcoef" ? -1 : 0;
  if (isRate && (floor < lowest || floor > 1)) {
    const hint = floor > 1 && floor <= 100 ? `. Did you mean ${floor / 100}?` : "";
    tell("threshold", (place) => `${place} must lie in [${lowest}, 1] on ${metric}, got ${found(value)}${hint}`);
  }
  return floor;
}

/** Rules whose results would carry a name that is taken: a failing one could be taken for a passing one. */
function doubledIds(rules: readonly ConfigRule[]): readonly (readonly [index: number, id: string])[] {
  const owner = new Map<string, number>();
  return rules.flatMap((rule, i) => {
    const ids = [rule.id, ...conditionsOf({ ...rule, decide: "auto" }).map(({ id }) => id)];
    const taken = ids.find((id) => (owner.get(id) ?? i) !== i);
    for (const id of ids) if (!owner.has(id)) owner.set(id, i);
    return taken === undefined ? [] : [[i, taken] as const];
  });
}
