import { DECISIONS, ON_INCONCLUSIVE } from "../core/policy.ts";

/** One thing that a user may say. From this table come flags and, for `gate`, the names of config keys and inputs. */
export interface Option {
  /** kebab-case; as a config key with `_`. */
  readonly name: string;
  readonly kind: "text" | "list" | "number" | "boolean" | "choice";
  readonly choices?: readonly string[];
  readonly default?: string;
  /** Decides the verdict: never read from the environment, and on pull requests never from the head's own files. */
  readonly policy?: true;
  /** How help shows the value, e.g. `FILE`. */
  readonly value?: string;
  readonly help: string;
}

export interface CommandEntry {
  readonly summary: string;
  /** What stands after the options, e.g. `EVIDENCE`. */
  readonly operands?: string;
  readonly options: readonly Option[];
}

const GATE: readonly Option[] = [
  {
    name: "candidate",
    kind: "text",
    value: "SOURCE",
    help: "predictions (.csv, .tsv, .jsonl, .ndjson, MLflow table .json, each also .gz) or metrics (.json) of the model to judge",
  },
  {
    name: "baseline",
    kind: "text",
    policy: true,
    value: "SOURCE",
    help: "the same for the model in Production; left out when one file holds the columns label, baseline, candidate",
  },
  { name: "model", kind: "text", policy: true, value: "NAME", help: "names the model in reports" },
  {
    name: "task",
    kind: "choice",
    choices: ["binary", "multiclass"],
    policy: true,
    help: "found from the labels when not given",
  },
  {
    name: "positive-label",
    kind: "text",
    policy: true,
    value: "LABEL",
    help: "the class that F1, precision and recall are about",
  },
  { name: "labels", kind: "list", policy: true, value: "A,B", help: "all classes, also those that the hold-out lacks" },
  {
    name: "score-threshold",
    kind: "number",
    default: "0.5",
    policy: true,
    help: "without a prediction column: positive when score >= this",
  },
  {
    name: "score-means",
    kind: "choice",
    choices: ["positive", "answer"],
    default: "positive",
    policy: true,
    help: "the score is P(positive), or the confidence of the answer given",
  },
  { name: "id-column", kind: "text", value: "NAME", help: "default: id" },
  { name: "label-column", kind: "text", value: "NAME", help: "default: label, y_true or target" },
  { name: "prediction-column", kind: "text", value: "NAME", help: "default: prediction, y_pred or predicted" },
  { name: "score-column", kind: "text", value: "NAME", help: "default: score, proba, probability or y_score" },
  {
    name: "align",
    kind: "choice",
    choices: ["id", "row-order"],
    default: "id",
    policy: true,
    help: "how rows of both files belong together",
  },
  {
    name: "extra-rows",
    kind: "choice",
    choices: ["fail", "ignore"],
    default: "fail",
    policy: true,
    help: "rows that only the candidate has",
  },
  {
    name: "metric",
    kind: "text",
    policy: true,
    value: "NAME",
    help: "default: f1_score, or f1_macro with more than two classes",
  },
  {
    name: "min-improvement",
    kind: "text",
    default: "0.02",
    policy: true,
    value: "X",
    help: 'required change: 0.02, "2 points" or "2% relative"',
  },
  {
    name: "decide",
    kind: "choice",
    choices: DECISIONS,
    default: "auto",
    policy: true,
    help: "how much evidence a pass takes",
  },
  { name: "confidence", kind: "number", default: "0.95", policy: true, help: "of the two-sided interval" },
  {
    name: "on-inconclusive",
    kind: "choice",
    choices: ON_INCONCLUSIVE,
    default: "fail",
    policy: true,
    help: "what not enough evidence does to the exit code",
  },
  {
    name: "on-unchanged",
    kind: "choice",
    choices: ["auto", "pass", "fail"],
    default: "auto",
    policy: true,
    help: "a candidate that predicts exactly as the baseline; auto: pass on pull requests, fail elsewhere",
  },
  {
    name: "second-opinion",
    kind: "boolean",
    default: "false",
    help: "also show a bootstrap interval, which never decides",
  },
  {
    name: "output-dir",
    kind: "text",
    default: "model-gate-report",
    value: "DIR",
    help: "where evidence.json, report.md and junit.xml go",
  },
  {
    name: "format",
    kind: "choice",
    choices: ["text", "json", "markdown"],
    default: "text",
    help: "of standard output; json prints the evidence and nothing else",
  },
];

export const COMMANDS = {
  gate: { summary: "compare the candidate with the baseline, decide, report", options: GATE },
  verify: {
    summary: "recompute every number and the verdict of an evidence.json",
    operands: "EVIDENCE",
    options: [
      { name: "format", kind: "choice", choices: ["text", "json"], default: "text", help: "of standard output" },
    ],
  },
  report: {
    summary: "render reports again from evidence",
    operands: "EVIDENCE…",
    options: [
      {
        name: "format",
        kind: "choice",
        choices: ["text", "markdown", "json", "junit"],
        default: "text",
        help: "of standard output",
      },
    ],
  },
} as const satisfies Readonly<Record<string, CommandEntry>>;

export type CommandName = keyof typeof COMMANDS;

export function commandEntry(name: CommandName): CommandEntry {
  return COMMANDS[name];
}
