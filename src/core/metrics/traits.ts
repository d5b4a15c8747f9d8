import type { Rule } from "../policy.ts";
import { countMetric } from "./table.ts";

export interface MetricTraits {
  /** How reports call it. */
  readonly title: string;
  readonly greaterIsBetter: boolean;
  /** Lives in [0, 1] or [-1, 1]: a change is told in points (1 point = 0.01). */
  readonly isRate: boolean;
  /** The values that it can have; outside, a number was written in another unit. */
  readonly range: readonly [number, number];
}

const OTHERS: Readonly<Record<string, MetricTraits>> = {
  roc_auc: rate("ROC-AUC"),
  average_precision: rate("average precision"),
  brier_score: { ...rate("Brier score"), greaterIsBetter: false },
  expected_calibration_error: { ...rate("expected calibration error"), greaterIsBetter: false },
  log_loss: error("log-loss"),
  root_mean_squared_error: error("RMSE"),
  mean_absolute_error: error("MAE"),
  mean_squared_error: error("MSE"),
  r2_score: { title: "R²", greaterIsBetter: true, isRate: false, range: [-Infinity, 1] },
  mean: { title: "mean", greaterIsBetter: true, isRate: false, range: [-Infinity, Infinity] },
};

const ALIASES = new Map([["precision_recall_auc", "average_precision"]]);

/** All spellings under which a metrics source may hold this metric, the metric's own name first. */
export function metricSpellings(name: string): readonly string[] {
  const counted = countMetric(name);
  if (counted !== undefined) return [counted.name, ...counted.aliases];
  const known = ALIASES.get(name) ?? name;
  return [known, ...[...ALIASES].flatMap(([alias, metric]) => (metric === known ? [alias] : []))];
}

/** Whether the metric can have this value; a last bit too much is no matter. */
export function isInRange(name: string, value: number): boolean {
  const [low, high] = metricTraits(name)?.range ?? [-Infinity, Infinity];
  return value >= low - 1e-9 && value <= high + 1e-9;
}

/** The orientation of a rule's metric: what the rule says, else what is known, else higher is better. */
export function greaterIsBetter(rule: Pick<Rule, "metric" | "greater_is_better">): boolean {
  return rule.greater_is_better ?? metricTraits(rule.metric)?.greaterIsBetter ?? true;
}

/** What is known of a metric by its name; undefined for a custom one, which must bring `greater_is_better`. */
export function metricTraits(name: string): MetricTraits | undefined {
  const counted = countMetric(name);
  if (counted !== undefined) {
    return { ...rate(counted.title), range: counted.name === "matthews_corrcoef" ? [-1, 1] : [0, 1] };
  }
  const known = ALIASES.get(name) ?? name;
  return Object.hasOwn(OTHERS, known) ? OTHERS[known] : undefined;
}

function rate(title: string): MetricTraits {
  return { title, greaterIsBetter: true, isRate: true, range: [0, 1] };
}

function error(title: string): MetricTraits {
  return { title, greaterIsBetter: false, isRate: false, range: [0, Infinity] };
}
