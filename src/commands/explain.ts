import { didYouMean } from "../config/nearest.ts";
import { countMetric } from "../core/metrics/table.ts";
import { isInRange, metricSpellings, metricTraits } from "../core/metrics/traits.ts";
import type { Policy, Result } from "../core/policy.ts";
import { ruleOf } from "../core/verdict.ts";
import { GateError } from "../errors.ts";
import type { MetricsTable, OpenedSource } from "../sources/port.ts";
import { heldName, metricsOf, type Sides } from "./compare.ts";

/** Why a rule could not be decided, as the one line that a person can act on. */
export function explainInvalid(
  result: Result,
  policy: Policy,
  { candidate, baseline, candidateMetrics, baselineMetrics }: Sides,
): GateError {
  const { metric } = result;
  // A source of numbers beside rows is the one to look at; of two of one side the named one.
  for (const source of [candidateMetrics ?? candidate, baselineMetrics ?? baseline]) {
    const metrics = metricsOf(source);
    const found = source === undefined || metrics === undefined ? undefined : lookup(metric, source.reference, metrics);
    if (found !== undefined) return found;
  }
  switch (result.reason) {
    case "metric_missing":
      return new GateError(
        "METRIC_MISSING",
        `${metric} cannot be computed from the columns of ${candidate.reference}`,
        {
          hint: "Rows give F1, precision, recall, accuracy and their averages; give other metrics as .json files",
        },
      );
    case "metric_not_finite":
      return result.baseline !== null && result.candidate !== null
        ? new GateError("METRIC_NOT_FINITE", `the change of ${metric} is not finite`, {
            hint: "Are these values right?",
          })
        : undefinedMetric(result, candidate, baseline);
    default:
      return notComparable(result, policy);
  }
}

/** What is wrong with this metric in a metrics source; undefined when it holds a finite number. */
function lookup(metric: string, file: string, metrics: MetricsTable): GateError | undefined {
  const asCounts = countMetric(metric) === undefined ? [] : ["true_positives"];
  const several = [...metricSpellings(metric), ...asCounts].find((one) => metrics.ambiguous?.has(one) === true);
  if (several !== undefined) {
    const names = metrics.ambiguous?.get(several) ?? "";
    return new GateError("NOT_COMPARABLE", `${several} of ${file} was measured on several data sets: ${names}`, {
      hint: "Choose one with --dataset NAME or DIGEST",
    });
  }
  const name = heldName(metrics, metric);
  if (name === undefined) {
    const names = [...metrics.numbers.keys()];
    const counted = countMetric(metric) !== undefined && metrics.numbers.has("true_positives");
    if (counted) return undefined;
    const has =
      names.length === 0
        ? "it has no numbers"
        : `it has: ${names.slice(0, 12).map(shown).join(", ")}${names.length > 12 ? ", …" : ""}`;
    return new GateError("METRIC_MISSING", `${metric} is not in ${file} (${has})${didYouMean(metric, names)}`);
  }
  const other = metrics.others.get(name);
  if (other !== undefined) {
    return new GateError(
      "METRIC_NOT_FINITE",
      `${name} in ${file} is ${other === "text" ? "a text" : other}, not a number`,
      {
        hint: "Write metrics as plain JSON numbers",
      },
    );
  }
  const text = metrics.numbers.get(name) ?? "";
  if (Number.isFinite(Number(text))) {
    const range = metricTraits(metric)?.range.join(", ");
    if (isInRange(metric, Number(text))) return undefined;
    return new GateError("NOT_COMPARABLE", `${name} in ${file} is ${text}, outside [${range}]`, {
      hint: "Write it as a fraction, not in per cent",
    });
  }
  return new GateError("METRIC_NOT_FINITE", `${name} in ${file} is ${text}, not a finite number`, {
    hint: "The evaluation divided by zero or never ran: mend it, then gate again",
  });
}

function undefinedMetric(result: Result, candidate: OpenedSource, baseline: OpenedSource | undefined): GateError {
  const sides = [
    ...(result.baseline === null ? [`the baseline (${baseline?.reference ?? candidate.reference})`] : []),
    ...(result.candidate === null ? [`the candidate (${candidate.reference})`] : []),
  ];
  return new GateError(
    "METRIC_UNDEFINED",
    `${result.metric} is undefined for ${sides.length === 0 ? "a side" : sides.join(" and ")}: its definition divides by zero there`,
    { hint: "A class never occurs or is never predicted: check labels and predictions of this hold-out" },
  );
}

function notComparable(result: Result, policy: Policy): GateError {
  const rule = ruleOf(result, policy);
  if (result.delta === null && result.baseline !== null && result.candidate !== null) {
    return new GateError(
      "NOT_COMPARABLE",
      `${result.metric} was counted on two different hold-outs: the labels differ in number`,
      {
        hint: "Evaluate both models on the same rows",
      },
    );
  }
  if (result.baseline === 0 && (rule.min_relative_change !== undefined || rule.max_relative_drop !== undefined)) {
    return new GateError(
      "NOT_COMPARABLE",
      `${result.metric} of the baseline is 0: a relative change of 0 is undefined`,
      {
        hint: 'Ask for an absolute change, e.g. "2 points"',
      },
    );
  }
  if (
    result.method === "point" &&
    (rule.decide === "significant" || rule.decide === "strict") &&
    result.delta !== null
  ) {
    return new GateError("NOT_COMPARABLE", `--decide ${rule.decide} needs an interval, and numbers alone have none`, {
      hint: "Give rows of predictions on both sides, or the four counts (true_positives, …), or --decide auto",
    });
  }
  return new GateError(
    "NOT_COMPARABLE",
    `${result.metric} has two different values on one side: a number that is told, and one from counts or another name`,
    {
      hint: "Two definitions stand under one name (macro F1 as f1_score?): keep one",
    },
  );
}

function shown(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}
