import { openSync, readSync, statSync } from "node:fs";

import { GateError } from "../errors.ts";

/**
 * Opens a regular file to read. Throws FILE_NOT_FOUND with the reason; a pipe is refused, since files are read twice
 * (and opening one would wait for its writer).
 */
export function openFile(path: string, name: string): number {
  try {
    const entry = statSync(path);
    if (entry.isFile()) return openSync(path, "r");
    throw notFound(name, entry.isDirectory() ? "is a directory, expected a file" : "is no regular file");
  } catch (error) {
    if (error instanceof GateError) throw error;
    throw notFound(name, reasonOf(error), error);
  }
}

/** Fills `memory` from the file and returns how many bytes came: 0 at its end. Throws PREDICTIONS_UNREADABLE. */
export function readInto(memory: Uint8Array, descriptor: number, name: string): number {
  try {
    return readSync(descriptor, memory);
  } catch (error) {
    throw new GateError("PREDICTIONS_UNREADABLE", `${name} could not be read to its end: ${codeOf(error)}`, {
      cause: error,
    });
  }
}

function notFound(name: string, reason: string, cause?: unknown): GateError {
  return new GateError("FILE_NOT_FOUND", `${name} ${reason}`, { hint: "Check the path", cause });
}

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code === "ENOENT" || code === "ENOTDIR") return "does not exist";
  if (code === "EACCES" || code === "EPERM") return `may not be read (${code})`;
  return `cannot be opened (${code})`;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : String(error);
}
