import type { Policy } from "../core/policy.ts";
import { GateError } from "../errors.ts";
import { parseDuration } from "./duration.ts";
import { askedRules, type RuleOptions, rulesOf } from "./gate-rules.ts";
import { originOf } from "./origin.ts";
import { type Invocation, type Located, placeOf, type Resolved } from "./resolve.ts";

/** Columns by what they are, as far as they were named. */
type ColumnNames = Readonly<Partial<Record<"id" | "label" | "prediction" | "score", string>>>;

/** What `gate` was asked to do, read and checked as far as that goes without looking into the files. */
export interface GateOptions extends RuleOptions {
  readonly model?: string;
  readonly candidate: Located;
  readonly candidateMetrics?: Located;
  readonly candidateOf: Registered;
  readonly baseline?: Located;
  readonly baselineMetrics?: Located;
  readonly baselineOf: Registered;
  readonly trackingUri?: Located;
  readonly logToMlflow: boolean;
  readonly run?: string;
  readonly workingDirectory: Located;
  readonly timeoutMs: number;
  readonly reevaluateBaseline: boolean;
  readonly allowForkRun: boolean;
  readonly positiveLabel?: string;
  readonly labels?: readonly string[];
  /** Of the candidate's file, and of one that holds both sides. */
  readonly columns: ColumnNames;
  /** Of the baseline's own file. */
  readonly baselineColumns: ColumnNames;
  readonly scoreThreshold: number;
  readonly scoreMeans: Policy["score_means"];
  readonly align: Policy["align"];
  readonly extraRows: Policy["extra_rows"];
  readonly confidence: number;
  readonly onInconclusive: Policy["on_inconclusive"];
  readonly onUnchanged: "auto" | "pass" | "fail";
  readonly noBaseline: Policy["no_baseline"];
  readonly waivers?: Located;
  readonly secondOpinion: boolean;
  readonly outputDir: Located;
  readonly format: "text" | "json" | "markdown";
  readonly comment: "auto" | "always" | "changes" | "failure" | "off";
  readonly commentKey?: string;
  readonly status?: string;
  /** A secret: it stands in nothing that is written or told. */
  readonly githubToken?: string;
  readonly origin: Policy["origin"];
}

/** One side in MLflow: what its file belongs to, and where its rows and numbers are looked for, as far as that was said. */
export interface Registered {
  readonly version?: string;
  readonly run?: string;
  readonly predictionsArtifact?: string;
  readonly dataset?: string;
}

/** Throws USAGE, RULE_INVALID and METRIC_UNSUPPORTED. */
export function gateOptions(invocation: Invocation): GateOptions {
  const { values, ofBaseline } = invocation;
  const text = (name: string): string | undefined => values.get(name)?.text;
  const given = (name: string): string => text(name) ?? "";
  const located = (name: string): Located | undefined => placed(values.get(name));
  const candidate = located("candidate");
  if (candidate === undefined) {
    throw new GateError("USAGE", "gate needs --candidate SOURCE, the predictions or metrics to judge", {
      hint: "Example: model-gate gate --candidate candidate.csv --baseline baseline.csv",
    });
  }
  const [columns, reevaluateBaseline] = [columnsOf(values), text("reevaluate-baseline") === "true"];
  // What the head's own code writes, and one file for both sides, is all the head's data.
  const isHeadsAlone = reevaluateBaseline || !values.has("baseline");
  const options: GateOptions = {
    candidate,
    ...optional("model", text("model")),
    ...optional("candidateMetrics", located("candidate-metrics")),
    candidateOf: registered(text("candidate-version"), text("candidate-run"), values),
    ...optional("baseline", located("baseline")),
    ...optional("baselineMetrics", located("baseline-metrics")),
    baselineOf: registered(text("baseline-version"), text("baseline-run"), ofBaseline),
    ...optional("trackingUri", located("tracking-uri")),
    logToMlflow: text("log-to-mlflow") === "true",
    ...optional("run", text("run")),
    workingDirectory: located("working-directory") ?? { text: "." },
    timeoutMs: parseDuration(given("timeout")) ?? 0,
    reevaluateBaseline,
    allowForkRun: text("allow-fork-run") === "true",
    ...optional("task", oneOf(text("task"), ["binary", "multiclass"])),
    ...optional("positiveLabel", text("positive-label")),
    ...optional("labels", labelsOf(values.get("labels"))),
    columns,
    baselineColumns: isHeadsAlone ? columns : columnsOf(ofBaseline),
    scoreThreshold: Number(given("score-threshold")),
    scoreMeans: oneOf(given("score-means"), ["positive", "answer"]) ?? "positive",
    align: oneOf(given("align"), ["id", "row-order"]) ?? "id",
    extraRows: oneOf(given("extra-rows"), ["fail", "ignore"]) ?? "fail",
    asked: askedRules(invocation),
    decide: oneOf(given("decide"), ["auto", "point", "significant", "strict"]) ?? "auto",
    confidence: Number(given("confidence")),
    onInconclusive: oneOf(given("on-inconclusive"), ["fail", "warn", "pass"]) ?? "fail",
    onUnchanged: oneOf(given("on-unchanged"), ["auto", "pass", "fail"]) ?? "auto",
    noBaseline: oneOf(given("no-baseline"), ["fail", "pass"]) ?? "fail",
    ...optional("waivers", located("waivers")),
    secondOpinion: text("second-opinion") === "true",
    outputDir: located("output-dir") ?? { text: "model-gate-report" },
    format: oneOf(given("format"), ["text", "json", "markdown"]) ?? "text",
    comment: oneOf(given("comment"), ["auto", "always", "changes", "failure", "off"]) ?? "auto",
    ...optional("commentKey", text("comment-key")),
    ...optional("status", text("status")),
    ...optional("githubToken", text("github-token")),
    origin: originOf(invocation),
  };
  checkFirstModel(options, values.get("no-baseline"));
  return options;
}

function registered(
  version: string | undefined,
  run: string | undefined,
  values: ReadonlyMap<string, Resolved>,
): Registered {
  return {
    ...optional("version", version),
    ...optional("run", run),
    ...optional("predictionsArtifact", values.get("predictions-artifact")?.text),
    ...optional("dataset", values.get("dataset")?.text),
  };
}

/** A first model has nothing to be better than: without a floor that blocks, anything at all would pass. */
function checkFirstModel(options: GateOptions, value: Resolved | undefined): void {
  const rules = rulesOf(options, null);
  if (options.noBaseline === "fail" || value === undefined) return;
  if (rules.some(({ threshold, severity }) => threshold !== undefined && severity === "error")) return;
  throw new GateError("USAGE", `${placeOf({ name: "no-baseline" }, value)}: pass needs a rule with a threshold`, {
    hint: "A first model has no baseline to be better than: say in rules of the config file what it must reach",
  });
}

function columnsOf(values: Invocation["values"]): ColumnNames {
  const named = (role: keyof ColumnNames) => optional(role, values.get(`${role}-column`)?.text);
  return { ...named("id"), ...named("label"), ...named("prediction"), ...named("score") };
}

function placed(value: Resolved | undefined): Located | undefined {
  return value === undefined ? undefined : { text: value.text, ...optional("from", value.from) };
}

function labelsOf(value: Resolved | undefined): readonly string[] | undefined {
  return value?.items ?? value?.text.split(",").map((label) => label.trim());
}

/** The choice that the option table already checked. */
function oneOf<const T extends string>(text: string | undefined, choices: readonly T[]): T | undefined {
  return choices.find((choice) => choice === text);
}

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
