import { announce } from "../commands/announce.ts";
import type { GateOptions } from "../config/gate-options.ts";
import type { Evidence } from "../core/evidence.ts";
import type { Forge, Surroundings } from "../forges/port.ts";
import { stickComment } from "../forges/sticky-comment.ts";
import { renderSummary } from "../reports/comment.ts";
import { outputsOf } from "../reports/outputs.ts";
import { visible } from "../reports/visible.ts";
import type { Host } from "./host.ts";
import type { ReportFolder } from "./report-folder.ts";
import type { Runner } from "./runner.ts";

/** What there is to tell with, once the verdict is on disk. */
export interface Telling {
  readonly options: GateOptions;
  readonly reports: ReportFolder;
  readonly surroundings: Surroundings;
  readonly forge: Forge | undefined;
  readonly notices: readonly string[];
  readonly host: Host;
  readonly runner: Runner | undefined;
  /** To the registry; warnings. */
  readonly log: () => Promise<readonly string[]>;
}

/** Outputs first: nothing that fails later may take them away. */
export async function tell(evidence: Evidence, exitCode: number, telling: Telling): Promise<void> {
  const { options, reports, surroundings, forge, notices, host, runner, log } = telling;
  const outputs = outputsOf(evidence, exitCode);
  for (const [name, value] of Object.entries(outputs)) runner?.output(name, value);
  runner?.output("evidence-path", reports.pathOf("evidence.json"));
  runner?.output("report-path", reports.pathOf("report.md"));
  runner?.output("report-html-path", reports.pathOf("report.html"));
  if (runner !== undefined && exitCode !== 0) {
    runner.annotate("error", visible(evidence.verdict.summary), `model-gate: ${evidence.verdict.outcome}`);
  }
  const announced = await announce(evidence, exitCode === 0, options, surroundings, notices, {
    forge,
    stick: stickComment,
  });
  if (announced.commentUrl !== undefined) runner?.output("comment-url", announced.commentUrl);
  const summary = await runner?.summarize(renderSummary(evidence));
  for (const warning of [...announced.warnings, ...(await log()), ...(summary === undefined ? [] : [summary])]) {
    if (runner === undefined) host.printError(`warning: ${visible(warning)}\n`);
    else runner.annotate("warning", visible(warning), "model-gate");
  }
}

/** What a reviewer has to know, before anything is decided. */
export function tellNotices(notices: readonly string[], host: Host, runner: Runner | undefined): void {
  for (const notice of notices) {
    if (runner === undefined) host.printError(`notice: ${visible(notice)}\n`);
    else runner.annotate("notice", visible(notice), "model-gate");
  }
}
