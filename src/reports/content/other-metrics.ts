import type { Side } from "../../core/counts.ts";
import type { Evidence } from "../../core/evidence.ts";
import { changeUnit, formatChange, formatValue } from "../../core/format.ts";
import { f1 } from "../../core/metrics/f1.ts";
import { marginsOf } from "../../core/metrics/margins.ts";
import { canonicalMetricName, COUNT_METRICS } from "../../core/metrics/table.ts";
import { type Phrase, say, verbatim } from "../phrase.ts";
import { metricName } from "./names.ts";
import { sideCounts } from "./rows.ts";

/** A metric that no rule asked for. */
interface MetricLine {
  readonly name: Phrase;
  readonly baseline: string;
  readonly candidate: string;
  readonly change: string;
}

export interface OtherMetrics {
  readonly lines: readonly MetricLine[];
  /** Metrics that are not listed, to keep the report short. */
  readonly leftOut: number;
}

/** A run may have logged hundreds of numbers. */
const MAX_LINES = 20;

/** Equal to accuracy or balanced accuracy, by definition. */
const SAME_AS_ANOTHER = ["f1_micro", "precision_micro", "recall_micro", "recall_weighted", "recall_macro"];
/** Rarely asked for with two classes, where the class of interest is known. */
const ONLY_FOR_MANY_CLASSES = ["f1_weighted", "precision_weighted", "precision_macro"];
/** MLflow's counts: they stand in the confusion matrices. */
const COUNTS = ["true_negatives", "false_positives", "false_negatives", "true_positives"];

/**
 * With two classes the F1 of the other class and the macro F1 stand first, whatever was asked: a model can win on one
 * class what it loses on the other.
 */
export function otherMetrics(evidence: Evidence, maxLines = MAX_LINES): OtherMetrics {
  const { metrics, results } = evidence;
  const otherClass = f1OfOtherClass(evidence);
  const isTwoClasses = otherClass !== undefined;
  const hidden = new Set([
    ...results.filter(({ slice }) => slice === null).map(({ metric }) => canonicalMetricName(metric)),
    ...SAME_AS_ANOTHER,
    ...(isTwoClasses ? [...ONLY_FOR_MANY_CLASSES, ...COUNTS] : []),
  ]);
  const given = Object.keys({ ...metrics.baseline, ...metrics.candidate });
  const order = [...(isTwoClasses ? ["f1_macro"] : []), ...COUNT_METRICS.map(({ name }) => name)];
  const names = [...new Set([...order.filter((name) => given.includes(name)), ...given])];
  const lines = names
    .filter((name) => !hidden.has(canonicalMetricName(name)))
    .map((name) => metricLine(metricName(name), name, own(metrics.baseline, name), own(metrics.candidate, name)));
  const all = isTwoClasses ? [otherClass, ...lines] : lines;
  return { lines: all.slice(0, maxLines), leftOut: Math.max(0, all.length - maxLines) };
}

/** Undefined unless there are two classes of which one is the positive one. */
function f1OfOtherClass(evidence: Evidence): MetricLine | undefined {
  const counts = { baseline: sideCounts(evidence, "baseline"), candidate: sideCounts(evidence, "candidate") };
  const { confusion, positive = -1 } = counts.candidate ?? counts.baseline ?? {};
  const labels = confusion?.labels ?? [];
  if (labels.length !== 2 || positive === -1) return undefined;
  const other = 1 - positive;
  const value = (side: Side): number | null => {
    const known = counts[side];
    return known === undefined ? null : (f1.value(marginsOf(known.confusion), other) ?? null);
  };
  return metricLine(
    say`F1 of the other class, ${verbatim(labels[other] ?? "")}`,
    "f1_score",
    value("baseline"),
    value("candidate"),
  );
}

function metricLine(name: Phrase, metric: string, baseline: number | null, candidate: number | null): MetricLine {
  const change = baseline === null || candidate === null ? null : candidate - baseline;
  return {
    name,
    baseline: formatValue(metric, baseline),
    candidate: formatValue(metric, candidate),
    change: formatChange(metric, change) + (change === null ? "" : changeUnit(metric)),
  };
}

/** A metric may be called `toString`: only what is really there counts. */
function own(metrics: Readonly<Record<string, number | null>>, name: string): number | null {
  return Object.hasOwn(metrics, name) ? (metrics[name] ?? null) : null;
}
