import type { ErrorCode } from "../../errors.ts";

/** What has to hold before two models can be compared, by the code of the error that says that it does not. */
const EXPECTED = {
  BASE_CONFIG_UNREADABLE: "The config of the base branch can be read: it decides, not the proposal’s own.",
  BASELINE_NOT_FOUND: "There is a baseline where the reference says, or this is declared to be the first model.",
  PULL_REQUEST_UNKNOWN: "One open pull request has this commit as its head: its base is what decides.",
  MODEL_NOT_FOUND: "The version, alias or run that is named is in the registry.",
  BASELINE_CHANGED: "The evaluation command leaves the baseline’s file as it was.",
  REMOTE_FAILED: "The server that was asked answers, and lets this job read.",
  RUN_FAILED: "The evaluation command ends well, within its time.",
  RUN_NO_OUTPUT: "The evaluation command writes the file that is compared, anew in this run.",
  SAME_SOURCE: "Candidate and baseline are two different files or references.",
  PREDICTIONS_UNREADABLE: "The file of predictions can be read to its end, without any doubt about a row.",
  METRICS_UNREADABLE: "The file of metrics is one JSON object that names every metric once.",
  INPUT_TOO_LARGE: "Files, rows and what is unzipped stay within their limits.",
  COLUMN_MISSING: "The file has a column for each thing that is needed, under one of its usual names or a given one.",
  NO_ROWS: "The file holds at least one row.",
  ROWS_MISALIGNED: "Both models were evaluated on the same rows: the same ids, each once, with the same labels.",
  LABELS_UNKNOWN: "Every prediction is one of the known labels.",
  SCORE_INVALID: "Every score is a finite number from 0 to 1.",
  SCORE_MEANING: "A score is the probability of the positive class, unless something else is declared.",
  METRIC_MISSING: "The metric of every rule is known for both models.",
  METRIC_NOT_FINITE: "The metric of every rule is a finite number for both models.",
  METRIC_UNDEFINED: "The metric of every rule is defined on this hold-out for both models.",
  NOT_COMPARABLE: "The two values of every rule can be set against each other as the rule asks.",
} as const satisfies Readonly<Partial<Record<ErrorCode, string>>>;

/** Undefined for a code that is not ours, or that never stands in evidence. */
export function expectationOf(code: string): string | undefined {
  return Object.hasOwn(EXPECTED, code) ? EXPECTED[code as keyof typeof EXPECTED] : undefined;
}
