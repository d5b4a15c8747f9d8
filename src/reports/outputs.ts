import type { Evidence } from "../core/evidence.ts";

/** The outputs of the action: short values and paths. A deploy job tests `passed == 'true'`; an empty output never deploys. */
export const OUTPUTS = {
  verdict: "pass, fail, inconclusive or invalid; empty after a mistake in the call",
  passed: "true only when deployment may go on",
  metric: "the metric of the first rule",
  "baseline-value": "its value for the baseline",
  "candidate-value": "its value for the candidate",
  delta: "candidate − baseline",
  "interval-low": "lower end of the interval of the change",
  "interval-high": "upper end of the interval of the change",
  "baseline-version": "registry version of the baseline, when it has one",
  "candidate-version": "registry version of the candidate, when it has one",
  "evidence-path": "path of evidence.json",
  "report-path": "path of report.md",
  "report-html-path": "path of report.html",
  "comment-url": "address of the comment on the pull request",
} as const satisfies Readonly<Record<string, string>>;

export type OutputName = keyof typeof OUTPUTS;

/** What the evidence alone can say; a value that is not known is the empty text, never 0. */
export function outputsOf(evidence: Evidence, exitCode: number): Readonly<Partial<Record<OutputName, string>>> {
  const [first] = evidence.results;
  const text = (value: number | string | null | undefined): string => ((value ?? "") === "" ? "" : String(value));
  return {
    verdict: evidence.verdict.outcome,
    passed: String(exitCode === 0),
    metric: text(first?.metric),
    "baseline-value": text(first?.baseline),
    "candidate-value": text(first?.candidate),
    delta: text(first?.delta),
    "interval-low": text(first?.interval?.[0]),
    "interval-high": text(first?.interval?.[1]),
    "baseline-version": text(evidence.baseline.version),
    "candidate-version": text(evidence.candidate.version),
  };
}
