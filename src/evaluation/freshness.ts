import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";

import { GateError } from "../errors.ts";

const MOST_HASHED_BYTES = 64 * 1024 * 1024;

interface Trace {
  readonly identity: string;
  readonly sizeBytes: bigint;
  readonly modifiedNs: bigint;
  readonly isFile: boolean;
  /** Undefined for more than 64 MiB, or when it may not be read. */
  readonly sha256: string | undefined;
}

/** What lay at a path when the watch began. */
interface Watched {
  readonly path: string;
  readonly before: Trace | undefined;
  readonly sinceNs: bigint;
}

export type WatchedOutputs = readonly Watched[];

/** Remembers what is there before a command that has to write these files. */
export async function watchOutputs(paths: readonly string[]): Promise<WatchedOutputs> {
  const sinceNs = BigInt(Date.now()) * 1_000_000n;
  return Promise.all(paths.map(async (path) => ({ path, before: await traceOf(path), sinceNs })));
}

/**
 * Throws RUN_NO_OUTPUT unless every file was written since: it was not there, is another file (inode), has other
 * content, or a later time of change.
 *
 * A command that writes the same bytes again is as good as `touch`, and both count. A time that is set back does not,
 * with the same bytes in the same file (`cp -p`, `touch -d`); nor do new rights or another owner, so that
 * `chmod -R` does not make an old result a new one.
 */
export async function assertFresh(outputs: WatchedOutputs): Promise<void> {
  for (const { path, before, sinceNs } of outputs) {
    const after = await traceOf(path);
    if (after === undefined) throw noOutput(`the evaluation command wrote no ${path}`);
    if (!after.isFile) throw noOutput(`the evaluation command left no regular file at ${path}`);
    if (before !== undefined && !isNew(before, after, sinceNs)) {
      throw noOutput(`the evaluation command wrote nothing new: ${path} is from before the command started`);
    }
  }
}

function isNew(before: Trace, after: Trace, sinceNs: bigint): boolean {
  if (after.identity !== before.identity || after.sizeBytes !== before.sizeBytes) return true;
  if (after.modifiedNs > before.modifiedNs) return true;
  // The old time may lie in the future, where an earlier run has set it.
  if (after.modifiedNs !== before.modifiedNs && after.modifiedNs >= sinceNs) return true;
  return before.sha256 !== undefined && after.sha256 !== undefined && after.sha256 !== before.sha256;
}

async function traceOf(path: string): Promise<Trace | undefined> {
  let found;
  try {
    found = await stat(path, { bigint: true });
  } catch {
    return undefined;
  }
  const isFile = found.isFile();
  return {
    identity: `${found.dev}:${found.ino}`,
    sizeBytes: found.size,
    modifiedNs: found.mtimeNs,
    isFile,
    sha256: isFile && found.size <= MOST_HASHED_BYTES ? await sha256Of(path) : undefined,
  };
}

async function sha256Of(path: string): Promise<string | undefined> {
  const hash = createHash("sha256");
  try {
    await pipeline(createReadStream(path), hash);
    return hash.digest("hex");
  } catch {
    return undefined;
  }
}

function noOutput(message: string): GateError {
  return new GateError("RUN_NO_OUTPUT", message, { hint: "Write to the path in MODEL_GATE_OUTPUT" });
}
