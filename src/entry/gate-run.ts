import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { announce } from "../commands/announce.ts";
import { evaluate } from "../commands/evaluate.ts";
import { gate } from "../commands/gate.ts";
import { type GateOptions, gateOptions } from "../config/gate-options.ts";
import { COMMANDS } from "../config/options.ts";
import { resolveOptions } from "../config/resolve.ts";
import type { Evidence } from "../core/evidence.ts";
import { inProcessEngine } from "../engines/in-process.ts";
import { detect } from "../forges/detect.ts";
import type { Forge, Surroundings } from "../forges/port.ts";
import { stickComment } from "../forges/sticky-comment.ts";
import { loadHtml, renderReport } from "../reports/formats.ts";
import { outputsOf } from "../reports/outputs.ts";
import { visible } from "../reports/visible.ts";
import { openSource, pinnedBaseline, type Place } from "../sources/open.ts";
import { earlyFlag } from "./early-flag.ts";
import { loadConfig, loadWaivers, readAtBase, repositoryRoot } from "./gate-config.ts";
import { clearReports, hasColour, type Host, saveReports } from "./host.ts";
import { Progress } from "./progress.ts";
import type { Runner } from "./runner.ts";
import { TOOL } from "./version.ts";

/** `gate` on this machine, for both faces; `runner` is there when an action runs. */
export async function runGate(args: readonly string[], host: Host, runner?: Runner): Promise<number> {
  // Before anything can go wrong: a verdict of an earlier run must not stand beside the error of this one.
  clearReports(host.directory, outputDirOf(args, host));
  const surroundings = detect(host.env, eventPayload(host.env["GITHUB_EVENT_PATH"]));
  const forge = await forgeOf(args, surroundings, host, runner);
  const root = once(() => repositoryRoot(host.directory));
  const config = await loadConfig(args, surroundings, forge, host, root);
  const { documents } = config;
  const options = gateOptions(resolveOptions("gate", args, host.env, documents));
  const outputDir = { text: options.outputDir.text, from: options.outputDir.from ?? host.directory };
  clearReports(outputDir.from, outputDir.text);
  const configDirectory = documents.policy?.directory ?? host.directory;
  const waivers = await loadWaivers(options, surroundings, forge, host, configDirectory, root);
  const notices = [...config.notices, ...waivers.notices];
  for (const notice of notices) tellNotice(notice, host, runner);

  const progress = new Progress(host);
  const told = new Set<string>();
  // A file may be read twice; what is odd about it is told once.
  const note = (text: string): void => {
    if (!told.has(text)) host.printError(`note: ${visible(text)}\n`);
    told.add(text);
  };
  const placeAt = (from: string | undefined): Place => ({
    directory: from ?? host.directory,
    root,
    surroundings,
    artifacts: forge?.artifacts,
    releases: forge?.releases,
    readBase: (path) => readAtBase(path, surroundings, forge, root()),
    onBytes: progress.onBytes,
    onNote: note,
  });
  const temporary = mkdtempSync(join(tmpdir(), "model-gate-"));
  try {
    const { runEvaluation } = await loadedForRun(options);
    return await gate(options, {
      evaluate: () =>
        evaluate(options, surroundings, {
          directory: host.directory,
          temporary,
          run: (request) =>
            untilAskedToEnd((signal) =>
              runEvaluation(request, {
                env: host.env,
                isGitHub: host.env["GITHUB_ACTIONS"] === "true",
                write: writerTo(options.format === "json" ? process.stderr : process.stdout),
                signal,
              }),
            ),
        }),
      open: (reference) => openSource(reference.text, placeAt(reference.from)),
      pinnedBaseline: (reference) => pinnedBaseline(reference.text, placeAt(reference.from)),
      waivers: waivers.active,
      engine: inProcessEngine,
      surroundings,
      tool: TOOL,
      now: () => `${new Date(host.now()).toISOString().slice(0, 19)}Z`,
      onRows: progress.onRows,
      save: (files) => {
        progress.done();
        saveReports(outputDir.from, outputDir.text, files);
      },
      print: host.print,
      printError: (text) => host.printError(`${visible(text)}\n`),
      announce: (evidence, exitCode) =>
        tell(evidence, exitCode, { options, outputDir, surroundings, forge, notices, host, runner }),
      colour: hasColour(host),
    });
  } finally {
    progress.done();
    rmSync(temporary, { recursive: true, force: true });
  }
}

interface Telling {
  readonly options: GateOptions;
  readonly outputDir: { readonly text: string; readonly from: string };
  readonly surroundings: Surroundings;
  readonly forge: Forge | undefined;
  readonly notices: readonly string[];
  readonly host: Host;
  readonly runner: Runner | undefined;
}

/** Outputs first: nothing that fails later may take them away. */
async function tell(evidence: Evidence, exitCode: number, telling: Telling): Promise<void> {
  const { options, outputDir, surroundings, forge, notices, host, runner } = telling;
  const outputs = outputsOf(evidence, exitCode);
  for (const [name, value] of Object.entries(outputs)) runner?.output(name, value);
  runner?.output("evidence-path", join(outputDir.text, "evidence.json"));
  runner?.output("report-path", join(outputDir.text, "report.md"));
  runner?.output("report-html-path", join(outputDir.text, "report.html"));
  if (runner !== undefined && exitCode !== 0) {
    runner.annotate("error", visible(evidence.verdict.summary), `model-gate: ${evidence.verdict.outcome}`);
  }
  const announced = await announce(evidence, exitCode === 0, options, surroundings, notices, {
    forge,
    stick: stickComment,
  });
  if (announced.commentUrl !== undefined) runner?.output("comment-url", announced.commentUrl);
  const summary = await runner?.summarize(renderReport(evidence, "markdown"));
  for (const warning of [...announced.warnings, ...(summary === undefined ? [] : [summary])]) {
    if (runner === undefined) host.printError(`warning: ${visible(warning)}\n`);
    else runner.annotate("warning", visible(warning), "model-gate");
  }
}

function tellNotice(notice: string, host: Host, runner: Runner | undefined): void {
  if (runner === undefined) host.printError(`notice: ${visible(notice)}\n`);
  else runner.annotate("notice", visible(notice), "model-gate");
}

/** The forge that this run may speak to: none without a token, or where nobody waits for a word. */
async function forgeOf(
  args: readonly string[],
  { vendor, apiUrl, context }: Surroundings,
  host: Host,
  runner: Runner | undefined,
): Promise<Forge | undefined> {
  const token = earlyFlag(args, "github-token") ?? host.env["GITHUB_TOKEN"] ?? "";
  if (token === "" || vendor !== "github" || context.repository === null) return undefined;
  runner?.mask(token);
  // The toolkit reads this file when it is loaded: it talks to standard output, or throws, when there is none.
  if (eventPayload(host.env["GITHUB_EVENT_PATH"]) === undefined) delete process.env["GITHUB_EVENT_PATH"];
  const { githubForge } = await import("../forges/github/forge.ts");
  return githubForge({ token, apiUrl: apiUrl ?? "https://api.github.com", repository: context.repository });
}

/** Everything that the rest of the run needs is loaded now: the command may rewrite the very files of this action. */
async function loadedForRun({ run }: GateOptions) {
  if (run !== undefined) await Promise.all([import("../predictions/parquet/parquet.ts"), loadHtml()]);
  return await import("../evaluation/run-command.ts");
}

/** The event of this run, as the runner wrote it; an unreadable one is none. */
function eventPayload(path: string | undefined): unknown {
  if (path === undefined || path === "") return undefined;
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

/** Asks git at most once, and not at all where nobody wants to know. */
function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => (found ??= { value: find() }).value;
}

/** While a command runs, a signal to us ends it first, with everything that it started. */
async function untilAskedToEnd<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const ending = new AbortController();
  const end = (): void => ending.abort();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, end);
  try {
    return await work(ending.signal);
  } finally {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, end);
  }
}

function writerTo(stream: NodeJS.WriteStream): (bytes: Uint8Array) => Promise<void> {
  return (bytes) => new Promise((resolve) => void stream.write(bytes, () => resolve()));
}

/** As good as it can be told while other flags may be wrong. */
function outputDirOf(args: readonly string[], host: Host): string {
  const fallback = COMMANDS.gate.options.find(({ name }) => name === "output-dir")?.default;
  const asked = [earlyFlag(args, "output-dir"), host.env["MODEL_GATE_OUTPUT_DIR"], fallback];
  // An empty text was not said: it must not become the folder that we stand in.
  return asked.find((text) => (text ?? "") !== "") ?? "";
}
