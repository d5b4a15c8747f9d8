import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { EvaluationPorts, EvaluationRequest } from "../../src/evaluation/port.ts";
import { runEvaluation } from "../../src/evaluation/run-command.ts";
import { RunFailed } from "../../src/evaluation/run-failed.ts";

export const OUTPUT = "predictions.csv";

/** Runs a command for real in a folder and tells all that came of it; it need not write the output unless asked to. */
export async function run(
  folder: { readonly path: string },
  command: string,
  options: Partial<EvaluationRequest> & Partial<EvaluationPorts> = {},
) {
  const chunks: Uint8Array[] = [];
  const start = performance.now();
  let error: unknown;
  try {
    await runEvaluation(
      { command, directory: folder.path, timeoutMs: 20_000, role: "candidate", output: undefined, ...options },
      {
        env: options.env ?? process.env,
        isGitHub: options.isGitHub ?? false,
        write: options.write ?? (async (bytes) => void chunks.push(bytes)),
        signal: options.signal ?? new AbortController().signal,
      },
    );
  } catch (thrown) {
    error = thrown;
  }
  const log = Buffer.concat(chunks);
  return {
    error,
    /** Throws what is no RunFailed. */
    get failure(): RunFailed {
      if (error instanceof RunFailed) return error;
      throw error ?? new Error("the command did not fail");
    },
    log,
    text: log.toString("utf8"),
    tookMs: performance.now() - start,
    output: join(folder.path, OUTPUT),
  };
}

/** The number that a command wrote into a file: `echo $! > pid`. */
export function pidIn(folder: { readonly path: string }, name: string): number {
  const pid = Number(readFileSync(join(folder.path, name), "utf8"));
  if (!Number.isInteger(pid) || pid <= 1) throw new Error(`no process in ${name}`);
  return pid;
}

/** A zombie, which only waits for its parent to look, is dead. */
export function isAlive(pid: number): boolean {
  if (!existsSync(`/proc/${pid}/stat`)) return false;
  return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, "latin1"));
}

/**
 * The commands that a runner of GitHub obeys in a log, as actions/runner does it in ActionCommandManager.cs and
 * ActionCommand.cs: `::name key=value::text` at the start of a line, `##[name]` anywhere; from `stop-commands` on
 * nothing but the word that it gave.
 */
export function obeyedCommands(log: string): readonly string[] {
  const obeyed: string[] = [];
  let word: string | undefined;
  for (const line of log.split(/\r\n|\n|\r/)) {
    const command = /^\s*::([^ :]+)(?: [^:]*)?::(.*)$/.exec(line) ?? /##\[([^ \]]+)[^\]]*\](.*)$/.exec(line);
    if (command === null) continue;
    const [, name = "", text = ""] = command;
    if (word !== undefined && name !== word) continue;
    obeyed.push(name === word ? "resume" : name);
    word = name === "stop-commands" ? text : name === word ? undefined : word;
  }
  return obeyed;
}
