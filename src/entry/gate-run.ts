import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { announce } from "../commands/announce.ts";
import { evaluate } from "../commands/evaluate.ts";
import { gate } from "../commands/gate.ts";
import type { GateOptions, Registered } from "../config/gate-options.ts";
import type { Evidence } from "../core/evidence.ts";
import { inProcessEngine } from "../engines/in-process.ts";
import type { EvaluationRequest } from "../evaluation/port.ts";
import { detect } from "../forges/detect.ts";
import type { Forge, Surroundings } from "../forges/port.ts";
import { stickComment } from "../forges/sticky-comment.ts";
import type { OpenedMlflow } from "../mlflow/open.ts";
import { renderSummary } from "../reports/comment.ts";
import { loadHtml } from "../reports/formats.ts";
import { outputsOf } from "../reports/outputs.ts";
import { visible } from "../reports/visible.ts";
import { openSource, pinnedBaseline, type Place } from "../sources/open.ts";
import { UntouchedFiles } from "../sources/untouched.ts";
import { eventPayload } from "./event.ts";
import { forgeOf, whyNoComment } from "./forge-of.ts";
import { readAtBase } from "./gate-config.ts";
import { assertNoStoreOfCheckout, logToMlflow, mlflowOf, needsMlflow } from "./gate-mlflow.ts";
import { gateSettings } from "./gate-settings.ts";
import { hasColour, type Host } from "./host.ts";
import { Progress } from "./progress.ts";
import { earlyReportFolder, ReportFolder } from "./report-folder.ts";
import { assertNotInOwnFolder, repositoryRoot } from "./repository-root.ts";
import type { Runner } from "./runner.ts";
import { untilAskedToEnd } from "./until-asked-to-end.ts";
import { TOOL } from "./version.ts";

/** `gate` on this machine, for both faces; `runner` is there when an action runs. */
export async function runGate(args: readonly string[], host: Host, runner?: Runner): Promise<number> {
  const detected = detect(host.env, eventPayload(host.env["GITHUB_EVENT_PATH"]));
  const root = once(() => repositoryRoot(host.directory, host.env));
  const bounds = detected.isProposal ? root : undefined;
  // Before anything can go wrong: a verdict of an earlier run must not stand beside the error of this one.
  (await earlyReportFolder(args, host, bounds)).clear();
  const forge = await forgeOf(args, detected, host, runner);
  const settings = await gateSettings(args, detected, forge, host, root);
  const { options, surroundings, waivers, notices, blocked } = settings;
  const reports = new ReportFolder(options.outputDir, host.directory, bounds);
  reports.clear();
  for (const notice of notices) tellNotice(notice, host, runner);
  const silence = forge === undefined ? whyNoComment(surroundings, options.comment) : undefined;
  if (silence !== undefined) host.printError(`note: ${silence}\n`);

  const progress = new Progress(host);
  const told = new Set<string>();
  // A file may be read twice; what is odd about it is told once.
  const note = (text: string): void => {
    if (!told.has(text)) host.printError(`note: ${visible(text)}\n`);
    told.add(text);
  };
  const untouched = mustNotWriteBaseline(options, surroundings) ? new UntouchedFiles() : undefined;
  const mlflow = mlflowOf(options.trackingUri, host, runner);
  const placeAt = (from: string | undefined, side: Registered): Place => ({
    mlflow: async () => {
      const opened = await mlflow();
      // A proposal must not choose what it is compared with: what it may change is no registry for its baseline.
      if (surroundings.isProposal && side === options.baselineOf) assertNoStoreOfCheckout(opened, root());
      return opened.reader;
    },
    predictionsArtifact: side.predictionsArtifact,
    dataset: side.dataset,
    directory: from ?? host.directory,
    root,
    surroundings,
    artifacts: forge?.artifacts,
    releases: forge?.releases,
    readBase: (path) => readAtBase(path, surroundings, forge, root()),
    onBytes: progress.onBytes,
    onNote: note,
    untouched,
  });
  let saved: Readonly<Record<string, string>> = {};
  const temporary = mkdtempSync(join(tmpdir(), "model-gate-"));
  try {
    const { runEvaluation } = await loadedForRun(options, mlflow);
    const run = (request: EvaluationRequest): Promise<void> =>
      untilAskedToEnd((signal) =>
        runEvaluation(request, {
          env: host.env,
          isGitHub: host.env["GITHUB_ACTIONS"] === "true",
          write: writerTo(options.format === "json" ? process.stderr : process.stdout),
          signal,
        }),
      );
    return await gate(options, {
      blocked,
      evaluate: async (baselineUri) => {
        try {
          return await evaluate(options, surroundings, { directory: host.directory, temporary, run, baselineUri });
        } finally {
          // The command may have put a verdict of its own there.
          reports.clear();
        }
      },
      open: (reference) => openSource(reference.text, placeAt(reference.from, options.candidateOf)),
      belonging: async (of) =>
        (await import("../sources/mlflow/belonging.ts")).belongingOf(of, options.model, placeAt(undefined, of)),
      belongingOfReference: async (reference) =>
        (await import("../sources/mlflow/belonging.ts")).belongingOfReference(
          reference.text,
          placeAt(reference.from, options.baselineOf),
        ),
      pinnedBaseline: async (reference) => {
        if (surroundings.isProposal && !/^[a-z]{2,}:/i.test(reference.text)) {
          const file = resolve(reference.from ?? host.directory, reference.text);
          assertNotInOwnFolder(file, root(), surroundings.baseSha);
        }
        const pinned = await pinnedBaseline(reference.text, placeAt(reference.from, options.baselineOf));
        if (pinned === undefined) await untouched?.remember(resolve(reference.from ?? host.directory, reference.text));
        return pinned;
      },
      waivers,
      engine: inProcessEngine,
      surroundings,
      tool: TOOL,
      now: () => `${new Date(host.now()).toISOString().slice(0, 19)}Z`,
      onRows: progress.onRows,
      save: (files) => {
        progress.done();
        saved = files;
        reports.save(files);
      },
      print: host.print,
      printError: (text) => host.printError(`${visible(text)}\n`),
      announce: (evidence, exitCode) =>
        tell(evidence, exitCode, {
          options,
          reports,
          surroundings,
          forge,
          notices,
          host,
          runner,
          log: () => logToMlflow(evidence, saved, options, surroundings.isProposal, mlflow, host.directory),
        }),
      colour: hasColour(host),
    });
  } finally {
    progress.done();
    rmSync(temporary, { recursive: true, force: true });
  }
}

interface Telling {
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
async function tell(evidence: Evidence, exitCode: number, telling: Telling): Promise<void> {
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

function tellNotice(notice: string, host: Host, runner: Runner | undefined): void {
  if (runner === undefined) host.printError(`notice: ${visible(notice)}\n`);
  else runner.annotate("notice", visible(notice), "model-gate");
}

/** Everything that the rest of the run needs is loaded now: the command may rewrite the very files of this action. */
async function loadedForRun(options: GateOptions, mlflow: () => Promise<OpenedMlflow>) {
  if (options.run !== undefined) {
    await Promise.all([
      loadHtml(),
      mayBeParquet(options) && import("../predictions/parquet/parquet.ts"),
      needsMlflow(options) && Promise.all([import("../sources/mlflow/belonging.ts"), mlflow()]),
    ]);
  }
  return await import("../evaluation/run-command.ts");
}

/** By its name, or because only who opens it will know. */
function mayBeParquet({ candidate, candidateMetrics, baseline, baselineMetrics }: GateOptions): boolean {
  const texts = [candidate, candidateMetrics, baseline, baselineMetrics].map((reference) => reference?.text ?? "");
  return texts.some((text) => /\.parquet$/i.test(text) || /^(artifact|release|models|runs):/.test(text));
}

/** Code of a proposal, which was not asked to evaluate the baseline, too. */
function mustNotWriteBaseline({ run, reevaluateBaseline }: GateOptions, { isProposal }: Surroundings): boolean {
  return isProposal && run !== undefined && !reevaluateBaseline;
}

/** Asks git at most once, and not at all where nobody wants to know. */
function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => (found ??= { value: find() }).value;
}

function writerTo(stream: NodeJS.WriteStream): (bytes: Uint8Array) => Promise<void> {
  return (bytes) => new Promise((resolve) => void stream.write(bytes, () => resolve()));
}
