import { type ChildProcess, spawn } from "node:child_process";
import { PassThrough, Readable } from "node:stream";

import { closeWriteEnd, openOutputPipe } from "./output-pipe.ts";
import type { Environment } from "./port.ts";

/** How a command ended of itself. */
export type OwnEnding =
  | { readonly kind: "exit"; readonly code: number }
  | { readonly kind: "signal"; readonly signal: string }
  | { readonly kind: "not-started"; readonly reason: string };

export interface RunningShell {
  /** Undefined when it could not be started. It leads a process group and session of its own, without a terminal. */
  readonly pid: number | undefined;
  /** Both streams; ends when nobody holds them any more, which may be long after the shell. */
  readonly output: Readable;
  readonly ended: Promise<OwnEnding>;
}

/** Starts the user's command with nothing to read from. `mark` is a name that occurs nowhere else. */
export function startShell(command: string, directory: string, env: Environment, mark: string): RunningShell {
  const [program, ...args] = shellLine(command, process.platform);
  const pipe = openOutputPipe(mark);
  try {
    const child = spawn(program, args, {
      cwd: directory,
      env,
      detached: process.platform !== "win32",
      windowsHide: true,
      stdio: pipe === undefined ? ["ignore", "pipe", "pipe"] : ["ignore", pipe.writeEnd, pipe.writeEnd],
    });
    return { pid: child.pid, output: pipe?.output ?? joined(child), ended: endingOf(child) };
  } catch (error) {
    // A command of more than 128 KiB, or with a zero byte.
    pipe?.output.destroy();
    return { pid: undefined, output: new PassThrough().end(), ended: Promise.resolve(notStarted(error)) };
  } finally {
    closeWriteEnd(pipe);
  }
}

/** The shell of a `run:` step on GitHub: https://docs.github.com/actions/reference/workflow-syntax, `shell`. */
export function shellLine(command: string, platform: NodeJS.Platform): readonly [string, ...string[]] {
  if (platform !== "win32") return ["bash", "-eo", "pipefail", "-c", command];
  const script = [
    "$ErrorActionPreference = 'stop'",
    command,
    "if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }",
  ].join("\n");
  // Encoded, since Windows has no argument lists and every quoting rule has an exception.
  return [
    "pwsh",
    "-NoProfile",
    "-NonInteractive",
    "-EncodedCommand",
    Buffer.from(script, "utf16le").toString("base64"),
  ];
}

function endingOf(child: ChildProcess): Promise<OwnEnding> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(notStarted(error)));
    child.once("exit", (code, signal) => {
      resolve(signal === null ? { kind: "exit", code: code ?? -1 } : { kind: "signal", signal });
    });
  });
}

function notStarted(error: unknown): OwnEnding {
  const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return { kind: "not-started", reason };
}

/** Two streams as one, read only as fast as it is. */
function joined(child: ChildProcess): Readable {
  const both = new PassThrough();
  const streams = [child.stdout, child.stderr].filter((stream) => stream instanceof Readable);
  let open = streams.length;
  if (open === 0) both.end();
  for (const stream of streams) {
    stream.pipe(both, { end: false });
    stream.once("close", () => (open -= 1) === 0 && both.end());
  }
  return both;
}
