import { COUNT_METRICS, canonicalMetricName, countMetric } from "../core/metrics/table.ts";
import { metricTraits } from "../core/metrics/traits.ts";
import type { Policy, Rule } from "../core/policy.ts";
import type { Subject, Task } from "../core/statistics.ts";
import { GateError } from "../errors.ts";
import { improvementKey, parseChange } from "./change.ts";
import { didYouMean } from "./nearest.ts";
import type { Invocation } from "./resolve.ts";

/** What `gate` was asked to do, read and checked as far as that goes without looking into the files. */
export interface GateOptions {
  readonly model?: string;
  readonly candidate: string;
  readonly baseline?: string;
  readonly task?: Task;
  readonly positiveLabel?: string;
  readonly labels?: readonly string[];
  readonly columns: Readonly<Partial<Record<"id" | "label" | "prediction" | "score", string>>>;
  readonly scoreThreshold: number;
  readonly scoreMeans: Policy["score_means"];
  readonly align: Policy["align"];
  readonly extraRows: Policy["extra_rows"];
  /** As written; undefined = the default of the task. */
  readonly metric?: string;
  readonly minImprovement: string;
  readonly decide: Rule["decide"];
  readonly confidence: number;
  readonly onInconclusive: Policy["on_inconclusive"];
  readonly onUnchanged: "auto" | "pass" | "fail";
  readonly secondOpinion: boolean;
  readonly outputDir: string;
  readonly format: "text" | "json" | "markdown";
  readonly origin: Readonly<Record<string, string>>;
}

/** Beyond it, intervals are so wide that nothing passes, and doubles have no digits left. */
const MAX_CONFIDENCE = 0.999999;

/** Policy keys whose origin the evidence names; the short form of a rule counts as `rules`. */
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
] as const;

/** Throws USAGE and RULE_INVALID. */
export function gateOptions({ values }: Invocation): GateOptions {
  const text = (name: string): string | undefined => values.get(name)?.text;
  const given = (name: string): string => text(name) ?? "";
  const candidate = text("candidate");
  if (candidate === undefined) {
    throw new GateError("USAGE", "gate needs --candidate SOURCE, the predictions or metrics to judge", {
      hint: "Example: model-gate gate --candidate candidate.csv --baseline baseline.csv",
    });
  }
  const options: GateOptions = {
    candidate,
    ...optional("model", text("model")),
    ...optional("baseline", text("baseline")),
    ...optional("task", oneOf(text("task"), ["binary", "multiclass"])),
    ...optional("positiveLabel", text("positive-label")),
    ...optional(
      "labels",
      text("labels")
        ?.split(",")
        .map((label) => label.trim()),
    ),
    columns: {
      ...optional("id", text("id-column")),
      ...optional("label", text("label-column")),
      ...optional("prediction", text("prediction-column")),
      ...optional("score", text("score-column")),
    },
    scoreThreshold: Number(given("score-threshold")),
    scoreMeans: oneOf(given("score-means"), ["positive", "answer"]) ?? "positive",
    align: oneOf(given("align"), ["id", "row-order"]) ?? "id",
    extraRows: oneOf(given("extra-rows"), ["fail", "ignore"]) ?? "fail",
    ...optional("metric", text("metric")),
    minImprovement: given("min-improvement"),
    decide: oneOf(given("decide"), ["auto", "point", "significant", "strict"]) ?? "auto",
    confidence: Number(given("confidence")),
    onInconclusive: oneOf(given("on-inconclusive"), ["fail", "warn", "pass"]) ?? "fail",
    onUnchanged: oneOf(given("on-unchanged"), ["auto", "pass", "fail"]) ?? "auto",
    secondOpinion: text("second-opinion") === "true",
    outputDir: given("output-dir"),
    format: oneOf(given("format"), ["text", "json", "markdown"]) ?? "text",
    origin: originOf({ values, operands: [] }),
  };
  checkNumbers(options);
  ruleOf(options, null);
  return options;
}

/** The rule that the short form means; the default metric depends on the task. Throws RULE_INVALID, METRIC_UNSUPPORTED. */
export function ruleOf(options: GateOptions, subject: Pick<Subject, "task" | "labels"> | null): Rule {
  const isMulticlass = (subject?.task ?? options.task) === "multiclass";
  const metric = canonicalMetricName(options.metric ?? (isMulticlass ? "f1_macro" : "f1_score"));
  if (metricTraits(metric) === undefined) {
    throw new GateError(
      "RULE_INVALID",
      `--metric ${JSON.stringify(options.metric)} is not a metric of ours${didYouMean(
        metric,
        COUNT_METRICS.map(({ name }) => name),
      )}`,
      {
        hint: "Metrics of your own need greater_is_better, which only rules in the config file can say",
      },
    );
  }
  if (isMulticlass && countMetric(metric)?.task === "binary") {
    throw new GateError(
      "METRIC_UNSUPPORTED",
      `${metric} is about one positive class, but there are ${subject === null ? "more than two" : subject.labels.length} labels`,
      { hint: `Choose ${metric === "specificity" ? "balanced_accuracy" : averagesOf(metric)}` },
    );
  }
  const change = parseChange(options.minImprovement, metric, "--min-improvement");
  return { id: metric, metric, [improvementKey(change)]: change.value, decide: options.decide, severity: "error" };
}

/** @param isProposal a pull request, merge request or merge group: a model that did not change may pass there */
export function policyOf(options: GateOptions, rule: Rule, isProposal: boolean): Policy {
  return {
    rules: [rule],
    confidence: options.confidence,
    on_inconclusive: options.onInconclusive,
    on_unchanged: options.onUnchanged === "auto" ? (isProposal ? "pass" : "fail") : options.onUnchanged,
    no_baseline: "fail",
    extra_rows: options.extraRows,
    align: options.align,
    score_threshold: options.scoreThreshold,
    score_means: options.scoreMeans,
    waivers: [],
    origin: options.origin,
  };
}

function averagesOf(metric: string): string {
  const family = metric === "f1_score" ? "f1" : metric;
  return `${family}_macro, ${family}_micro or ${family}_weighted`;
}

function checkNumbers({ confidence, scoreThreshold }: GateOptions): void {
  if (!(confidence > 0.5 && confidence <= MAX_CONFIDENCE)) {
    const hint = confidence > 1 && confidence < 100 ? { hint: `Did you mean ${confidence / 100}?` } : {};
    throw new GateError("USAGE", `--confidence must lie between 0.5 and ${MAX_CONFIDENCE}, got ${confidence}`, hint);
  }
  if (!(scoreThreshold >= 0 && scoreThreshold <= 1)) {
    throw new GateError("USAGE", `--score-threshold must lie in [0, 1], got ${scoreThreshold}`);
  }
}

function originOf({ values }: Invocation): Record<string, string> {
  const shortForm = ["metric", "min-improvement", "decide"].filter((name) => values.get(name)?.origin === "flag");
  const origin: Record<string, string> = {
    rules: shortForm.length === 0 ? "default" : shortForm.map((name) => `--${name}`).join(", "),
  };
  for (const name of WITH_ORIGIN) {
    const value = values.get(name);
    if (value !== undefined) origin[name.replaceAll("-", "_")] = value.origin === "flag" ? `--${name}` : value.origin;
  }
  return origin;
}

/** The choice that the option table already checked. */
function oneOf<const T extends string>(text: string | undefined, choices: readonly T[]): T | undefined {
  return choices.find((choice) => choice === text);
}

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
