import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { evaluate } from "../commands/evaluate.ts";
import { gate } from "../commands/gate.ts";
import type { GateOptions, Registered } from "../config/gate-options.ts";
import type { Side } from "../core/counts.ts";
import { inProcessEngine } from "../engines/in-process.ts";
import type { EvaluationRequest } from "../evaluation/port.ts";
import { detect } from "../forges/detect.ts";
import type { Surroundings } from "../forges/port.ts";
import type { OpenedMlflow } from "../mlflow/open.ts";
import { loadHtml } from "../reports/formats.ts";
import { visible } from "../reports/visible.ts";
import { loadParquet } from "../sources/formats.ts";
import { loadMlflowSources } from "../sources/mlflow/load.ts";
import { openSource, pinnedBaseline, type Place } from "../sources/open.ts";
import { isFilePath } from "../sources/reference-kind.ts";
import { UntouchedFiles } from "../sources/untouched.ts";
import { eventPayload } from "./event.ts";
import { forgeOf, whyNoComment } from "./forge-of.ts";
import { readAtBase } from "./gate-config.ts";
import { assertNoStoreOfCheckout, logToMlflow, mlflowOf, needsMlflow } from "./gate-mlflow.ts";
import { gateSettings } from "./gate-settings.ts";
import { tell, tellNotices } from "./gate-telling.ts";
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
  tellNotices(notices, host, runner);
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
  const registeredOf = (side: Side): Registered => (side === "baseline" ? options.baselineOf : options.candidateOf);
  const placeAt = (from: string | undefined, side: Side): Place => ({
    mlflow: async () => {
      const opened = await mlflow();
      // A proposal must not choose what it is compared with: what it may change is no registry for its baseline.
      if (surroundings.isProposal && side === "baseline") assertNoStoreOfCheckout(opened, root());
      return opened.reader;
    },
    predictionsArtifact: registeredOf(side).predictionsArtifact,
    dataset: registeredOf(side).dataset,
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
      open: (reference) => openSource(reference.text, placeAt(reference.from, "candidate")),
      belonging: async (side) => {
        const { belongingOf } = await loadMlflowSources();
        return await belongingOf(registeredOf(side), options.model, placeAt(undefined, side));
      },
      belongingOfReference: async ({ text, from }) => {
        const { belongingOfReference } = await loadMlflowSources();
        return await belongingOfReference(text, placeAt(from, "baseline"));
      },
      pinnedBaseline: async (reference) => {
        const file = resolve(reference.from ?? host.directory, reference.text);
        if (surroundings.isProposal && isFilePath(reference.text)) {
          assertNotInOwnFolder(file, root(), surroundings.baseSha);
        }
        const pinned = await pinnedBaseline(reference.text, placeAt(reference.from, "baseline"));
        if (pinned === undefined) await untouched?.remember(file);
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

/** Everything that the rest of the run needs is loaded now: the command may rewrite the very files of this action. */
async function loadedForRun(options: GateOptions, mlflow: () => Promise<OpenedMlflow>) {
  if (options.run !== undefined) {
    await Promise.all([
      loadHtml(),
      mayBeParquet(options) && loadParquet(),
      needsMlflow(options) && Promise.all([loadMlflowSources(), mlflow()]),
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
