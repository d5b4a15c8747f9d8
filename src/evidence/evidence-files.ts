import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { resolve } from "node:path";

import type { Evidence } from "../core/evidence.ts";
import { GateError } from "../errors.ts";
import { filesLike, type FolderEntry, isGlob } from "./glob.ts";
import { parseEvidence } from "./read.ts";

/** A file that others made, or why it is not taken for evidence. */
export type EvidenceAt = { readonly path: string } & (
  | { readonly evidence: Evidence }
  | { readonly refusal: GateError }
);

/** What others made is read within limits of our own. */
export const EVIDENCE_LIMITS = {
  /** Counts and policy of one comparison take kilobytes. */
  maxBytes: 4 * 1024 * 1024,
  /** A run of GitHub has at most 256 jobs. */
  maxFiles: 256,
  maxEntries: 20_000,
  maxDepth: 32,
} as const;

/**
 * All evidence that paths and globs name, by their paths, each file once. Nothing that is in a file is believed, and what
 * is wrong with one of them is told of that one; too many files are refused as a whole.
 * Throws FILE_NOT_FOUND where a path or a glob names nothing.
 */
export async function evidenceFiles(directory: string, patterns: readonly string[]): Promise<readonly EvidenceAt[]> {
  const paths = new Set<string>();
  try {
    for (const pattern of patterns) {
      const found = isGlob(pattern)
        ? await filesLike(pattern, (folder) => entriesOf(directory, folder), EVIDENCE_LIMITS)
        : [pattern];
      if (found.length === 0) throw notFound(pattern);
      for (const path of found) paths.add(path);
      if (paths.size > EVIDENCE_LIMITS.maxFiles) throw tooMany(pattern);
    }
  } catch (error) {
    if (error instanceof GateError && error.code === "EVIDENCE_REFUSED")
      return [{ path: patterns.join(" "), refusal: error }];
    throw error;
  }
  return [...paths].map((path) => evidenceAt(directory, path));
}

function evidenceAt(directory: string, path: string): EvidenceAt {
  try {
    return { path, evidence: parseEvidence(path, textOf(directory, path)) };
  } catch (error) {
    if (!(error instanceof GateError) || error.code === "FILE_NOT_FOUND") throw error;
    return { path, refusal: error };
  }
}

/** A regular file only: a link leads elsewhere, and a pipe keeps us waiting for ever. */
function textOf(directory: string, path: string): string {
  let file: number;
  try {
    // oxlint-disable-next-line no-bitwise
    file = openSync(
      resolve(directory, path),
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
  } catch (cause) {
    const code: unknown = cause instanceof Error && "code" in cause ? cause.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") throw notFound(path);
    throw refused(`${path} is no regular file that can be read`, cause);
  }
  try {
    const stats = fstatSync(file);
    const { size } = stats;
    if (!stats.isFile()) throw refused(`${path} is no regular file`);
    if (size > EVIDENCE_LIMITS.maxBytes) {
      throw refused(`${path} has ${size} bytes, more than the ${EVIDENCE_LIMITS.maxBytes} that evidence may have`);
    }
    const bytes = Buffer.alloc(size);
    const read = readSync(file, bytes, 0, size, 0);
    return bytes.toString("utf8", 0, read);
  } finally {
    closeSync(file);
  }
}

export async function entriesOf(directory: string, folder: string): Promise<readonly FolderEntry[]> {
  try {
    const entries = await readdir(resolve(directory, folder), { withFileTypes: true });
    return entries.map((entry) => ({
      name: entry.name,
      kind: entry.isDirectory() ? "folder" : entry.isFile() ? "file" : "other",
    }));
  } catch (error) {
    const code: unknown = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw error;
  }
}

function notFound(pattern: string): GateError {
  return new GateError("FILE_NOT_FOUND", `${pattern} names no file`, {
    hint: "A job that ended before its verdict leaves no evidence: see its log",
  });
}

function tooMany(pattern: string): GateError {
  return new GateError("EVIDENCE_REFUSED", `${pattern} names more than ${EVIDENCE_LIMITS.maxFiles} files`, {
    hint: "Let it name evidence.json files only",
  });
}

function refused(message: string, cause?: unknown): GateError {
  return new GateError("EVIDENCE_REFUSED", message, { hint: "Give an evidence.json that model-gate wrote", cause });
}
