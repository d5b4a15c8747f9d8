import { COUNT_METRICS, canonicalMetricName, countMetric } from "../core/metrics/table.ts";
import { metricTraits } from "../core/metrics/traits.ts";
import type { Rule } from "../core/policy.ts";
import type { Subject, Task } from "../core/statistics.ts";
import { GateError } from "../errors.ts";
import { improvementKey, parseChange } from "./change.ts";
import { didYouMean } from "./nearest.ts";
import { type Invocation, placeOf } from "./resolve.ts";
import type { ConfigRule } from "./rules.ts";

/** The rules of the config file, or the short form of one, with how messages name its two places. */
export type AskedRules =
  | { readonly form: "rules"; readonly rules: readonly ConfigRule[] }
  | {
      readonly form: "short";
      /** As written; undefined = the default of the task. */
      readonly metric?: string;
      readonly metricPlace: string;
      readonly minImprovement: string;
      readonly minImprovementPlace: string;
    };

/** Of the options of `gate`, what its rules depend on. */
export interface RuleOptions {
  readonly asked: AskedRules;
  readonly decide: Rule["decide"];
  readonly task?: Task;
}

type ShortForm = Extract<AskedRules, { form: "short" }>;

/** Throws USAGE where both forms are given: neither could be left out without changing what was asked. */
export function askedRules({ values, rules }: Invocation): AskedRules {
  const [metric, change] = [values.get("metric"), values.get("min-improvement")];
  if (rules === undefined) {
    const place = (name: string): string =>
      placeOf({ name }, values.get(name) ?? { layer: "default", origin: "default" });
    return {
      form: "short",
      ...(metric === undefined ? {} : { metric: metric.text }),
      metricPlace: place("metric"),
      minImprovement: change?.text ?? "",
      minImprovementPlace: place("min-improvement"),
    };
  }
  for (const [name, value] of [["metric", metric] as const, ["min-improvement", change] as const]) {
    if (value === undefined || value.layer === "default") continue;
    throw new GateError(
      "USAGE",
      `${placeOf({ name }, value)} is the short form of one rule, but ${rules.origin} has rules`,
      {
        hint: "Leave it out, or change the rules",
      },
    );
  }
  return { form: "rules", rules: rules.list };
}

/**
 * What is decided by. The default metric of the short form depends on the task. Throws RULE_INVALID, and
 * METRIC_UNSUPPORTED for a metric of one positive class among more than two.
 */
export function rulesOf(options: RuleOptions, subject: Pick<Subject, "task" | "labels"> | null): readonly Rule[] {
  const isMulticlass = (subject?.task ?? options.task) === "multiclass";
  const { asked, decide } = options;
  const rules: readonly Rule[] =
    asked.form === "rules"
      ? asked.rules.map((rule) => ({ ...rule, decide: rule.decide ?? decide }))
      : [shortRule(asked, isMulticlass, decide)];
  const wrong = rules.find(
    ({ metric, severity }) => isMulticlass && severity !== "off" && countMetric(metric)?.task === "binary",
  );
  if (wrong === undefined) return rules;
  throw new GateError(
    "METRIC_UNSUPPORTED",
    `${wrong.metric} is about one positive class, but there are ${subject === null ? "more than two" : subject.labels.length} labels`,
    { hint: `Choose ${wrong.metric === "specificity" ? "balanced_accuracy" : averagesOf(wrong.metric)}` },
  );
}

function shortRule(asked: ShortForm, isMulticlass: boolean, decide: Rule["decide"]): Rule {
  const metric = canonicalMetricName(asked.metric ?? (isMulticlass ? "f1_macro" : "f1_score"));
  if (metricTraits(metric) === undefined) {
    const known = COUNT_METRICS.map(({ name }) => name);
    throw new GateError(
      "RULE_INVALID",
      `${asked.metricPlace} ${JSON.stringify(asked.metric)} is not a metric of ours${didYouMean(metric, known)}`,
      { hint: "Metrics of your own need greater_is_better, which only rules in the config file can say" },
    );
  }
  const change = parseChange(asked.minImprovement, metric, asked.minImprovementPlace);
  return { id: metric, metric, [improvementKey(change)]: change.value, decide, severity: "error" };
}

function averagesOf(metric: string): string {
  const family = metric === "f1_score" ? "f1" : metric;
  return `${family}_macro, ${family}_micro or ${family}_weighted`;
}
