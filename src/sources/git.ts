import { GateError } from "../errors.ts";
import { formatOf } from "./formats.ts";
import { commitOf, type Names } from "./git-commit.ts";
import { entryOf, type GitNoFile } from "./git-entry.ts";
import { gitFailed, type GitPlace, runGit } from "./git-process.ts";
import { parseGitReference } from "./git-reference.ts";
import { memoryFile } from "./memory-file.ts";
import type { OpenedSource, OpenOptions } from "./port.ts";

export interface GitOptions extends OpenOptions, Names {
  readonly directory: string;
  readonly env?: GitPlace["env"];
}

/** A file at a commit, that there is none, or that something else stands there. */
export type GitAnswer = GitFile | GitAbsence | GitNoFile;

export interface GitFile {
  readonly kind: "file";
  readonly commit: string;
  /** From the root of the repository. */
  readonly path: string;
  /** Hash of the content. */
  readonly blob: string;
  readonly bytes: number;
}

interface GitAbsence {
  readonly kind: "absent";
  readonly commit: string;
  readonly path: string;
  /**
   * Whether the path was ever there, up to this commit: a baseline that was deleted is no first model. `unknown` in a
   * shallow clone, where history has no beginning.
   */
  readonly history: "never" | "deleted" | "unknown";
}

/** Git keeps small files only; GitHub refuses more than 100 MiB. */
const MAX_BLOB_BYTES = 512 * 1024 * 1024;

/** https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md: a pointer begins so, and is shorter than 1024 bytes. */
const LFS_POINTER = "version https://git-lfs.github.com/spec/";
const LFS_POINTER_BYTES = 1024;

/**
 * Opens `git:REF:path` or `git:merge-base:path`: a file at another commit, whatever the working tree holds.
 * Throws USAGE, FILE_NOT_FOUND (no repository, no such commit, no such path), PREDICTIONS_UNREADABLE, INPUT_TOO_LARGE.
 */
export async function openGitSource(reference: string, options: GitOptions): Promise<OpenedSource> {
  const open = formatOf(reference, parseGitReference(reference).path);
  const answer = await findGitFile(reference, options);
  if (answer.kind === "absent") throw absent(reference, answer);
  if (answer.kind === "no-file") throw noFile(reference, answer);
  const content = await readGitFile(reference, answer, options);
  const file = memoryFile(reference, answer.path, content);
  const { commit, path } = answer;
  return {
    reference,
    location: `git:${commit}:${path}`,
    content: await open(file, { onNote: (note) => options.onNote?.(`${reference}: ${note}`) }),
    sha256: file.sha256,
    commit,
  };
}

/** Looks whether there is such a file, without reading it. Throws like {@link openGitSource}, but not for no such path. */
export async function findGitFile(reference: string, options: GitOptions): Promise<GitAnswer> {
  const parsed = parseGitReference(reference);
  const place = placeOf(options);
  const { isShallow, prefix } = await inspectRepository(place, reference);
  const commit = await commitOf(place, parsed, options, isShallow);
  const path = parsed.path.startsWith("./") ? `${prefix}${parsed.path.slice(2)}` : parsed.path;
  const entry = await entryOf(place, commit, path, reference);
  if (entry === undefined)
    return { kind: "absent", commit, path, history: await historyOf(place, commit, path, isShallow) };
  return entry.kind === "file" ? { ...entry, commit } : entry;
}

function placeOf({ directory, env }: GitOptions): GitPlace {
  return { directory, env: env ?? process.env };
}

async function inspectRepository(place: GitPlace, reference: string) {
  const { exitCode, output, errors } = await runGit(place, ["rev-parse", "--is-shallow-repository", "--show-prefix"]);
  if (exitCode !== 0 && errors.includes("dubious ownership")) {
    throw new GateError(
      "FILE_NOT_FOUND",
      `${reference}: git does not trust ${place.directory}, which has another owner`,
      {
        hint: 'Run `git config --global --add safe.directory "$PWD"` before the gate',
      },
    );
  }
  if (exitCode !== 0) throw gitFailed(reference, errors);
  const [shallow, prefix = ""] = output.toString("utf8").split("\n");
  return { isShallow: shallow === "true", prefix };
}

async function historyOf(
  place: GitPlace,
  commit: string,
  path: string,
  isShallow: boolean,
): Promise<GitAbsence["history"]> {
  const { exitCode, output } = await runGit(place, ["rev-list", "--max-count=1", "--full-history", commit, "--", path]);
  if (exitCode === 0 && output.length > 0) return "deleted";
  return exitCode !== 0 || isShallow ? "unknown" : "never";
}

export async function readGitFile(reference: string, { blob, bytes }: GitFile, options: GitOptions): Promise<Buffer> {
  if (bytes > MAX_BLOB_BYTES) {
    throw new GateError("INPUT_TOO_LARGE", `${reference} has ${bytes} bytes, more than ${MAX_BLOB_BYTES}`);
  }
  const { exitCode, output, errors } = await runGit(placeOf(options), ["cat-file", "blob", blob], {
    maxBytes: MAX_BLOB_BYTES,
    onBytes: (read) => options.onBytes?.(reference, read, bytes),
  });
  if (exitCode !== 0 || output.length !== bytes) throw gitFailed(reference, errors);
  if (bytes < LFS_POINTER_BYTES && output.subarray(0, LFS_POINTER.length).toString("latin1") === LFS_POINTER) {
    throw new GateError(
      "PREDICTIONS_UNREADABLE",
      `${reference} is only a Git LFS pointer: the commit does not hold the file`,
      {
        hint: "Keep the predictions in git itself, or take the baseline from artifact:, release: or models:",
      },
    );
  }
  return output;
}

function absent(reference: string, { commit, path, history }: GitAbsence): GateError {
  const was = history === "deleted" ? ", though an earlier commit did" : "";
  const hint = "The path counts from the root of the repository; ./path counts from the working directory";
  const found = `commit ${commit.slice(0, 12)} holds no ${JSON.stringify(path)}${was}`;
  return new GateError("FILE_NOT_FOUND", `${reference}: ${found}`, { hint });
}

function noFile(reference: string, { path, at, what }: GitNoFile): GateError {
  const found = at === path ? `is ${what}, expected a file` : `lies behind ${at}, which is ${what}`;
  return new GateError("FILE_NOT_FOUND", `${reference} ${found}`, { hint: "Name the file itself" });
}
