import { createHash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import { pipeline } from "node:stream/promises";

import { GateError } from "../errors.ts";

/** Files that are there before a command runs, and must be the same when they are read after it. */
export class UntouchedFiles {
  readonly #hashes = new Map<string, string>();

  /** Nothing is remembered of a path where no file is: the command may write one there. */
  async remember(path: string): Promise<void> {
    const sha256 = await sha256Of(path);
    if (sha256 !== undefined) this.#hashes.set(path, sha256);
  }

  /** The hash that a file must have when it is read; undefined for any other path. Throws BASELINE_CHANGED. */
  async hashOf(path: string, reference: string): Promise<string | undefined> {
    const before = this.#hashes.get(path);
    if (before === undefined || (await sha256Of(path)) === before) return before;
    throw new GateError(
      "BASELINE_CHANGED",
      `${reference} was there before the evaluation command ran, and is not the same any more: a proposal may not write what it is compared with`,
      {
        hint: "Delete an old one before the gate if the command is to write it; else let the command leave it alone",
      },
    );
  }
}

async function sha256Of(path: string): Promise<string | undefined> {
  const hash = createHash("sha256");
  try {
    // A pipe or device would keep us waiting for ever.
    if (!statSync(path).isFile()) return undefined;
    await pipeline(createReadStream(path), hash);
    return hash.digest("hex");
  } catch {
    return undefined;
  }
}
