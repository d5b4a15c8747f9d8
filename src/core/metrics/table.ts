import { accuracy } from "./accuracy.ts";
import { macro, weighted } from "./averages.ts";
import type { CountMetric } from "./count-metric.ts";
import { f1, f1Ratio } from "./f1.ts";
import { matthews } from "./matthews.ts";
import { precision, precisionRatio } from "./precision.ts";
import { recall, recallRatio } from "./recall.ts";
import { specificity } from "./specificity.ts";

export interface MetricEntry {
  readonly name: string;
  /** Other names that mean the same, in rules and in metrics files. */
  readonly aliases: readonly string[];
  /** How reports call it. */
  readonly title: string;
  readonly metric: CountMetric;
  /** `binary`: asks for a positive class, and is refused with more than two. */
  readonly task: "binary" | "any";
  /**
   * Whose rows carry the metric: too few of them, and no interval is to be trusted. `differing` = only the rows where
   * the two models differ count.
   */
  readonly support: "positive" | "negative" | "smallest-class" | "differing";
}

/** Every metric that is computed from counts; the order is that of reports and evidence. */
export const COUNT_METRICS: readonly MetricEntry[] = [
  entry("f1_score", ["f1"], "F1", f1, "binary", "positive"),
  entry("precision", ["precision_score"], "precision", precision, "binary", "positive"),
  entry("recall", ["recall_score"], "recall", recall, "binary", "positive"),
  entry("accuracy", ["accuracy_score"], "accuracy", accuracy, "any", "differing"),
  entry("specificity", [], "specificity", specificity, "binary", "negative"),
  entry(
    "balanced_accuracy",
    ["balanced_accuracy_score"],
    "balanced accuracy",
    macro(recallRatio),
    "any",
    "smallest-class",
  ),
  entry("matthews_corrcoef", [], "Matthews correlation", matthews, "any", "smallest-class"),
  entry("f1_macro", [], "macro F1", macro(f1Ratio), "any", "smallest-class"),
  entry("f1_micro", [], "micro F1", accuracy, "any", "differing"),
  entry("f1_weighted", [], "weighted F1", weighted(f1Ratio), "any", "differing"),
  entry("precision_macro", [], "macro precision", macro(precisionRatio), "any", "smallest-class"),
  entry("precision_micro", [], "micro precision", accuracy, "any", "differing"),
  entry("precision_weighted", [], "weighted precision", weighted(precisionRatio), "any", "differing"),
  entry("recall_macro", [], "macro recall", macro(recallRatio), "any", "smallest-class"),
  entry("recall_micro", [], "micro recall", accuracy, "any", "differing"),
  entry("recall_weighted", [], "weighted recall", weighted(recallRatio), "any", "differing"),
];

const BY_NAME = new Map(
  COUNT_METRICS.flatMap((metric) => [metric.name, ...metric.aliases].map((name) => [name, metric])),
);

/** The metric of this name or alias; undefined for one that is not computed from counts. */
export function countMetric(name: string): MetricEntry | undefined {
  return BY_NAME.get(name);
}

/** `f1` → `f1_score`; names of other metrics are returned as they are. */
export function canonicalMetricName(name: string): string {
  return BY_NAME.get(name)?.name ?? name;
}

function entry(
  name: string,
  aliases: readonly string[],
  title: string,
  metric: CountMetric,
  task: MetricEntry["task"],
  support: MetricEntry["support"],
): MetricEntry {
  return { name, aliases, title, metric, task, support };
}
