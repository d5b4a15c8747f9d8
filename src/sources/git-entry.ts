import { gitFailed, type GitPlace, runGit } from "./git-process.ts";

/** What stands where a file was looked for, at its path or, as a link or submodule, on the way. */
export interface GitNoFile {
  readonly kind: "no-file";
  readonly path: string;
  /** The path itself, or a folder on the way. */
  readonly at: string;
  readonly what: "a directory" | "a symbolic link" | "a submodule";
}

interface GitBlob {
  readonly kind: "file";
  readonly path: string;
  /** Hash of the content. */
  readonly blob: string;
  readonly bytes: number;
}

/**
 * What a commit holds at a path; undefined for nothing. Git looks into no link and no submodule: what lies behind one
 * is not absent, it is somewhere else.
 */
export async function entryOf(
  place: GitPlace,
  commit: string,
  path: string,
  reference: string,
): Promise<GitBlob | GitNoFile | undefined> {
  const parts = path.split("/");
  for (let length = parts.length; length > 0; length--) {
    const at = parts.slice(0, length).join("/");
    const entry = await listed(place, commit, at, reference);
    if (entry === undefined) continue;
    const { mode, hash, bytes } = entry;
    if (mode === "120000") return { kind: "no-file", path, at, what: "a symbolic link" };
    if (mode === "160000") return { kind: "no-file", path, at, what: "a submodule" };
    if (at !== path) return undefined;
    if (mode === "040000") return { kind: "no-file", path, at, what: "a directory" };
    return { kind: "file", path, blob: hash, bytes };
  }
  return undefined;
}

/** Not `git show REF:path`: it names the kind of an entry only in words, and runs what .gitattributes asks for. */
async function listed(place: GitPlace, commit: string, path: string, reference: string) {
  const { exitCode, output, errors } = await runGit(place, ["ls-tree", "-z", "-l", "--full-tree", commit, "--", path]);
  if (exitCode !== 0) throw gitFailed(reference, errors);
  // https://git-scm.com/docs/git-ls-tree#_output_format
  const [, mode, hash = "", size] = /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t/.exec(output.toString("utf8")) ?? [];
  return mode === undefined ? undefined : { mode, hash, bytes: Number(size) };
}

/** What a folder of a commit holds, `""` being the root; nothing where there is no such folder. */
export async function entriesOf(place: GitPlace, commit: string, folder: string, reference: string) {
  const within = folder === "" ? [] : ["--", `${folder}/`];
  const { exitCode, output, errors } = await runGit(place, ["ls-tree", "-z", "--full-tree", commit, ...within]);
  if (exitCode !== 0) throw gitFailed(reference, errors);
  return output
    .toString("utf8")
    .split("\0")
    .flatMap((line) => {
      const [, mode = "", path] = /^(\d+) \w+ [0-9a-f]+\t(.*)$/s.exec(line) ?? [];
      const kind =
        mode === "040000" ? ("folder" as const) : mode.startsWith("100") ? ("file" as const) : ("other" as const);
      return path === undefined ? [] : [{ name: path.slice(path.lastIndexOf("/") + 1), kind }];
    });
}
