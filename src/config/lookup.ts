import { lstatSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

import { GateError } from "../errors.ts";
import type { Located } from "./resolve.ts";

export interface FoundFile {
  /** As it was given or looked for: relative to the current folder, unless it is absolute. */
  readonly path: string;
  /** The folder that it lies in. */
  readonly directory: string;
  readonly bytes: Uint8Array;
}

/** Where a config is looked for when none is named; the first one counts. */
export const CONFIG_PATHS = ["model-gate.yml", ".github/model-gate.yml"] as const;

export const WAIVERS_FILE = "model-gate-waivers.yml";

/**
 * The config file: the one that is named, else the first of the usual places, else none. Throws FILE_NOT_FOUND for a
 * named one that is not there, and for a usual one that cannot be read or is misspelt: without its rules the gate
 * would decide by others, and nobody would notice.
 */
export function findConfig(given: string | undefined, directory: string): FoundFile | undefined {
  if (given !== undefined) return read(given, directory, "Give the path of a config file with --config");
  for (const path of CONFIG_PATHS) {
    const misspelt = path.replace(/yml$/, "yaml");
    if (exists(join(directory, path))) return read(path, directory, "It is looked for without being named");
    if (!exists(join(directory, misspelt))) continue;
    throw new GateError("FILE_NOT_FOUND", `${misspelt} is not read, since a config is called ${path}`, {
      hint: `Rename it, or say --config ${misspelt}`,
    });
  }
  return undefined;
}

/** The waivers: the file that is named, else the one beside the config, else none. Throws FILE_NOT_FOUND. */
export function findWaivers(given: Located | undefined, beside: string, directory: string): FoundFile | undefined {
  if (given !== undefined) {
    return read(given.text, given.from ?? directory, "Give the path of a waivers file, or leave the option out");
  }
  return exists(join(beside, WAIVERS_FILE)) ? read(WAIVERS_FILE, beside, "It lies beside the config") : undefined;
}

function read(path: string, from: string, hint: string): FoundFile {
  const full = resolve(from, path);
  try {
    // A pipe or device would keep us waiting for ever.
    if (!statSync(full).isFile()) throw new Error("it is no file");
    return { path, directory: dirname(full), bytes: readFileSync(full) };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new GateError("FILE_NOT_FOUND", `${path} cannot be read: ${reason}`, { hint, cause });
  }
}

/** Also true for a link that leads nowhere, and for what may not be looked at: someone wanted a file there. */
function exists(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    const code: unknown = error instanceof Error && "code" in error ? error.code : undefined;
    return code !== "ENOENT" && code !== "ENOTDIR";
  }
}
