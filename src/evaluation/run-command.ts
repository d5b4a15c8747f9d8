import { randomBytes } from "node:crypto";
import { stat } from "node:fs/promises";

import { GateError } from "../errors.ts";
import { evaluationEnvironment } from "./environment.ts";
import { ForeignOutput } from "./foreign-output.ts";
import { assertFresh, watchOutputs } from "./freshness.ts";
import { keepInspectorShut } from "./inspector.ts";
import { LastLines } from "./last-lines.ts";
import type { Environment, EvaluationPorts, EvaluationRequest } from "./port.ts";
import { ProcessTree } from "./process-tree.ts";
import { Pump } from "./pump.ts";
import { type Ending, isSuccess, RunFailed } from "./run-failed.ts";
import { type RunningShell, startShell } from "./shell.ts";

/** Between SIGTERM and SIGKILL. A cancelled job on GitHub has 7.5 s before the runner loses its patience. */
const TERMINATION_MS = 5_000;
/** For what outlives a shell that ended of itself: to write its last words, and to go. */
const GRACE_MS = 800;

/**
 * Runs the user's evaluation and returns when it has written its output and none of its processes is left. Everything
 * that the command starts is ended with it.
 *
 * The command may change anything in the checkout, dist/ of this very action included: whoever calls this has loaded
 * all code that the rest of the run needs, and imports nothing from disk afterwards.
 *
 * Throws RUN_FAILED (as RunFailed), RUN_NO_OUTPUT, FILE_NOT_FOUND for a working directory that is none, and whatever
 * `ports.write` throws.
 */
export async function runEvaluation(request: EvaluationRequest, ports: EvaluationPorts): Promise<void> {
  await assertDirectory(request.directory);
  keepInspectorShut();
  const outputs = await watchOutputs(request.output === undefined ? [] : [request.output]);
  const log = new ForeignOutput(ports, `evaluation of the ${request.role}: ${request.command.trim()}`, true);
  const lastLines = new LastLines();

  let outcome: Outcome;
  await log.begin();
  try {
    outcome = await execute(request, ports, async (bytes) => {
      lastLines.push(bytes);
      await log.write(bytes);
    });
    if (outcome.leftBehind > 0)
      await log.note(`ended what the command left running: ${outcome.leftBehind} process(es)`);
  } finally {
    await log.end();
  }

  if (!isSuccess(outcome.ending)) {
    const failure = new RunFailed(request.role, outcome.ending, outcome.tookMs, lastLines.lines());
    await showUnfolded(failure.lastLines, ports);
    throw failure;
  }
  await assertFresh(outputs);
}

interface Outcome {
  readonly ending: Ending;
  readonly tookMs: number;
  /** Processes that still ran when the shell had ended, and had to be ended, too. */
  readonly leftBehind: number;
}

async function execute(
  request: EvaluationRequest,
  ports: EvaluationPorts,
  write: (bytes: Uint8Array) => Promise<void>,
): Promise<Outcome> {
  if (ports.signal.aborted) return { ending: { kind: "cancelled" }, tookMs: 0, leftBehind: 0 };
  const start = performance.now();
  const mark = randomBytes(16).toString("hex");
  const shell = startShell(request.command, request.directory, environmentOf(request, ports.env, mark), mark);
  const pump = new Pump(shell.output, write);
  const tree = shell.pid === undefined ? undefined : new ProcessTree(shell.pid, mark);
  try {
    const ending = await firstEnding(shell, pump, request.timeoutMs, ports.signal);
    const tookMs = performance.now() - start;
    const isOurDoing = ending.kind === "timeout" || ending.kind === "cancelled";
    if (isOurDoing) await tree?.end(TERMINATION_MS);
    else await Promise.all([pump.settle(GRACE_MS), tree?.isGoneWithin(GRACE_MS)]);
    const leftBehind = (await tree?.end(GRACE_MS)) ?? 0;
    await pump.finish();
    return { ending, tookMs, leftBehind: isOurDoing ? 0 : leftBehind };
  } finally {
    // Of use only when the log could not be written: nobody reads any more, and all have to go.
    await tree?.end(GRACE_MS);
    shell.output.destroy();
  }
}

/** How the command ends, or why it has to be ended; rejects when its output cannot be written. */
async function firstEnding(shell: RunningShell, pump: Pump, timeoutMs: number, signal: AbortSignal): Promise<Ending> {
  const over = new AbortController();
  try {
    return await Promise.race([
      shell.ended,
      pump.done.then(() => shell.ended),
      new Promise<Ending>((resolve) => {
        const timer = setTimeout(() => resolve({ kind: "timeout", timeoutMs }), timeoutMs);
        over.signal.addEventListener("abort", () => clearTimeout(timer));
      }),
      new Promise<Ending>((resolve) => {
        signal.addEventListener("abort", () => resolve({ kind: "cancelled" }), { signal: over.signal });
      }),
    ]);
  } finally {
    over.abort();
  }
}

function environmentOf(request: EvaluationRequest, env: Environment, mark: string): Environment {
  return {
    ...evaluationEnvironment(env),
    MODEL_GATE_ROLE: request.role,
    MODEL_GATE_MODEL_URI: request.modelUri,
    MODEL_GATE_OUTPUT: request.output,
    // By this name a process is found that left the group of its shell.
    MODEL_GATE_RUN_ID: mark,
  };
}

/** On GitHub the group is closed when the job is over, and the reason should be seen without a click. */
async function showUnfolded(lines: readonly string[], ports: EvaluationPorts): Promise<void> {
  if (!ports.isGitHub || lines.length === 0) return;
  const log = new ForeignOutput(ports, "the last lines of the evaluation command:", false);
  await log.begin();
  try {
    await log.write(Buffer.from(lines.map((line) => `  ${line}\n`).join("")));
  } finally {
    await log.end();
  }
}

async function assertDirectory(directory: string): Promise<void> {
  const isDirectory = await stat(directory).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (isDirectory) return;
  throw new GateError("FILE_NOT_FOUND", `the working directory ${directory} is no directory`, {
    hint: "Check --working-directory",
  });
}
