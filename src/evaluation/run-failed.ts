import { constants } from "node:os";

import { GateError } from "../errors.ts";
import { formatDuration } from "./duration.ts";
import type { Role } from "./port.ts";
import type { OwnEnding } from "./shell.ts";

export type Ending =
  | OwnEnding
  | { readonly kind: "timeout"; readonly timeoutMs: number }
  | { readonly kind: "cancelled" };

/**
 * RUN_FAILED with what a report may want to show. Message and hint hold no foreign text; `lastLines` is nothing else,
 * and goes only where it is made inert and secrets are taken out.
 */
export class RunFailed extends GateError {
  readonly ending: Ending;
  readonly lastLines: readonly string[];

  constructor(role: Role, ending: Ending, tookMs: number, lastLines: readonly string[]) {
    super("RUN_FAILED", `the evaluation command of the ${role} ${story(ending, tookMs)}`, { hint: cure(ending) });
    this.ending = ending;
    this.lastLines = lastLines;
  }
}

export function isSuccess(ending: Ending): boolean {
  return ending.kind === "exit" && ending.code === 0;
}

function story(ending: Ending, tookMs: number): string {
  const after = `after ${formatDuration(tookMs)}`;
  switch (ending.kind) {
    case "exit":
      return `ended with exit code ${ending.code}${signalIn(ending.code)} ${after}`;
    case "signal":
      return `was killed by ${ending.signal} ${after}`;
    case "not-started":
      return `could not be started: ${ending.reason}`;
    case "timeout":
      return `was ended by the time limit of ${formatDuration(ending.timeoutMs)}`;
    case "cancelled":
      return `was cancelled ${after}`;
    default:
      return ending satisfies never;
  }
}

function cure(ending: Ending): string {
  switch (ending.kind) {
    case "exit":
      return isKill(ending.code)
        ? OUT_OF_MEMORY
        : "Its output says why; the same command in the same directory shows it again";
    case "signal":
      return ending.signal === "SIGKILL" ? OUT_OF_MEMORY : "Its output may say why";
    case "not-started":
      return ending.reason === "ENOENT"
        ? `Install ${process.platform === "win32" ? "pwsh" : "bash"}, or make it found in PATH`
        : "Put a long command into a script";
    case "timeout":
      return "Give it more time with --timeout, or find out in its output where it hangs";
    case "cancelled":
      return "Start it again";
    default:
      return ending satisfies never;
  }
}

const OUT_OF_MEMORY = "This is how a machine without free memory ends a program: give it more, or evaluate in batches";

function isKill(code: number): boolean {
  return code === 128 + constants.signals.SIGKILL;
}

/** A shell says 128 + n when a program that it ran was ended by signal n. */
function signalIn(code: number): string {
  const signal = Object.entries(constants.signals).find(([, number]) => code === 128 + number)?.[0];
  return signal === undefined ? "" : ` (${signal})`;
}
