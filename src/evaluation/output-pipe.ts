import { spawnSync } from "node:child_process";
import { closeSync, constants, mkdtempSync, openSync, rmSync } from "node:fs";
import { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";

/** One real pipe for both streams of a command. */
export interface OutputPipe {
  readonly output: Readable;
  /** For the child; to be closed in this process once it runs, or the end is never seen. */
  readonly writeEnd: number;
}

/**
 * Node gives its children sockets, not pipes, and `echo … > /dev/stderr` or `tee /dev/stderr` fail on a socket with
 * "No such device or address". A pipe that was made with a name works as in any terminal, and keeps the order of the
 * two streams. The name holds the mark, so that whoever holds the pipe can be found (see linux-processes.ts).
 * Undefined where there is no `mkfifo`: Windows, or a folder for temporary files that takes none.
 */
export function openOutputPipe(mark: string): OutputPipe | undefined {
  if (process.platform === "win32") return undefined;
  let folder: string | undefined;
  try {
    folder = mkdtempSync(join(tmpdir(), "model-gate-run-"));
    const path = join(folder, mark);
    if (spawnSync("mkfifo", ["-m", "600", path], { stdio: "ignore" }).status !== 0) return undefined;
    const readEnd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const writeEnd = openSync(path, constants.O_WRONLY);
    return { output: new Socket({ fd: readEnd, readable: true, writable: false }), writeEnd };
  } catch {
    return undefined;
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}

export function closeWriteEnd(pipe: OutputPipe | undefined): void {
  if (pipe !== undefined) closeSync(pipe.writeEnd);
}
