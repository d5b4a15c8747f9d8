import type { RunsReport } from "./formats.ts";

/** The outputs of the action. */
export const RUNS_OUTPUTS = {
  "first-run-id": "id of the run that a leaderboard begins with; empty when none has a rank",
  "first-value": "what it is sorted by, as MLflow has it; empty when none has a rank",
  "report-path": "path of the report, when output named one",
} as const satisfies Readonly<Record<string, string>>;

/** All of them, so that none is left over from anything else; a run without a number is never the first. */
export function runsOutputs(
  report: RunsReport,
  output: string | undefined,
): Readonly<Record<keyof typeof RUNS_OUTPUTS, string>> {
  const [first] = report.kind === "leaderboard" ? report.rows : [];
  const isRanked = first?.rank !== undefined;
  return {
    "first-run-id": isRanked ? first.run.id : "",
    "first-value": isRanked ? (first.value?.text ?? "") : "",
    "report-path": output ?? "",
  };
}
