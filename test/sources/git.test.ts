import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { GateError } from "../../src/errors.ts";
import { runGit } from "../../src/sources/git-process.ts";
import { findGitFile, type GitOptions, openGitSource } from "../../src/sources/git.ts";
import type { OpenedSource } from "../../src/sources/port.ts";
import { fixture } from "../predictions/parquet/parquet-reading.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const folder = temporaryFolder();
afterAll(() => folder[Symbol.dispose]());

/** Nothing of the machine's or the user's settings, and always the same hashes. */
const ENV = {
  PATH: process.env["PATH"],
  HOME: folder.path,
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "a",
  GIT_AUTHOR_EMAIL: "a@example.org",
  GIT_COMMITTER_NAME: "a",
  GIT_COMMITTER_EMAIL: "a@example.org",
};

const repository = join(folder.path, "repository");
const clone = join(folder.path, "clone");
const shallow = join(folder.path, "shallow");

function git(directory: string, ...args: string[]): string {
  return execFileSync("git", args, { cwd: directory, env: ENV, stdio: ["ignore", "pipe", "pipe"] })
    .toString()
    .trim();
}

function commit(files: Readonly<Record<string, string | Uint8Array | undefined>>): string {
  for (const [path, content] of Object.entries(files)) {
    const target = join(repository, path);
    mkdirSync(dirname(target), { recursive: true });
    if (content === undefined) rmSync(target);
    else writeFileSync(target, content);
  }
  git(repository, "add", "-A");
  git(repository, "commit", "-q", "-m", "c");
  return git(repository, "rev-parse", "HEAD");
}

const rows = (label: number): string => `id,label\n1,${label}\n`;
let [first, second, branch] = ["", "", ""];

/**
 * first (old.csv, eval/rows.csv = 1) → second, on main (eval/rows.csv = 2, old.csv deleted, and odd entries)
 *      └→ branch, on feature (eval/rows.csv = 3)
 */
beforeAll(() => {
  mkdirSync(repository);
  git(repository, "init", "-q", "-b", "main");
  first = commit({ "eval/rows.csv": rows(1), "old.csv": rows(1) });
  git(repository, "tag", "v1");
  git(repository, "checkout", "-q", "-b", "feature");
  branch = commit({ "eval/rows.csv": rows(3) });
  git(repository, "checkout", "-q", "main");
  symlinkSync("eval/rows.csv", join(repository, "link.csv"));
  symlinkSync("eval", join(repository, "linked"));
  second = commit({
    "eval/rows.csv": rows(2),
    "old.csv": undefined,
    "big.csv": "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 99\n",
    "[a]*.csv": rows(7),
    "rows.parquet": fixture("arrow-snappy"),
    "metrics.json": '{"f1": 0.5}',
    "empty.csv": "",
    "-rf.csv": rows(8),
    "replaced.csv": rows(9),
    "zipped.csv.gz": gzipSync(rows(6)),
  });
  execFileSync("git", ["clone", "-q", "--branch", "feature", repository, clone], { env: ENV });
  execFileSync("git", ["clone", "-q", "--depth", "1", "--branch", "feature", `file://${repository}`, shallow], {
    env: ENV,
  });
  writeFileSync(join(repository, "eval/rows.csv"), "not committed");
});

const options = (more: Partial<GitOptions> = {}): GitOptions => ({ directory: clone, env: ENV, ...more });

async function label(source: OpenedSource): Promise<string> {
  if (source.content.kind !== "rows") throw new Error("no rows");
  for await (const { columns } of source.content.rows.batches([{ name: "label", kind: "codes" }])) {
    const [column] = columns;
    return column?.kind === "codes" ? column.dictionary.join() : "";
  }
  return "no rows";
}

async function refusal(reference: string, more: Partial<GitOptions> = {}): Promise<string> {
  try {
    await openGitSource(reference, options(more));
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    return `${error.code}: ${error.line}`;
  }
  throw new Error("it was opened");
}

describe("a file is read at", () => {
  test.for([
    ["a tag", "git:v1:eval/rows.csv", "1", () => first],
    ["HEAD", "git:HEAD:eval/rows.csv", "3", () => branch],
    ["the parent of HEAD", "git:HEAD~1:eval/rows.csv", "1", () => first],
    ["a branch that only origin has", "git:main:eval/rows.csv", "2", () => second],
    ["a branch of origin", "git:origin/main:eval/rows.csv", "2", () => second],
  ] as const)("%s", async ([, reference, expected, commitHash]) => {
    const source = await openGitSource(reference, options());
    expect(await label(source)).toBe(expected);
    expect(source.commit).toBe(commitHash());
    expect(source.location).toBe(`git:${commitHash()}:eval/rows.csv`);
  });

  test("a full hash, and at a short one", async () => {
    for (const hash of [second, second.slice(0, 10)]) {
      const source = await openGitSource(`git:${hash}:eval/rows.csv`, options());
      expect(await label(source)).toBe("2");
    }
  });

  test("the merge base with the base branch", async () => {
    const notes: string[] = [];
    const onNote = (note: string): void => void notes.push(note);
    const source = await openGitSource("git:merge-base:eval/rows.csv", options({ baseBranch: "main", onNote }));
    expect(await label(source)).toBe("1");
    expect(source.commit).toBe(first);
    expect(notes).toEqual([]);
  });

  test("HEAD, when that is the merge base, with a note", async () => {
    const notes: string[] = [];
    const onNote = (note: string): void => void notes.push(note);
    const more = { baseBranch: "main", onNote, directory: repository };
    expect((await openGitSource("git:merge-base:eval/rows.csv", options(more))).commit).toBe(second);
    expect(notes).toEqual([`git:merge-base:eval/rows.csv: the merge base is HEAD itself, ${second.slice(0, 12)}`]);
  });

  test("a commit, not in the working tree", async () => {
    expect(readFileSync(join(repository, "eval/rows.csv"), "utf8")).toBe("not committed");
    expect(await label(await openGitSource("git:HEAD:eval/rows.csv", options({ directory: repository })))).toBe("2");
  });

  test("a path from the working directory, when it begins with ./", async () => {
    const inFolder = options({ directory: join(clone, "eval") });
    expect(await label(await openGitSource("git:HEAD:./rows.csv", inFolder))).toBe("3");
    expect(await refusal("git:HEAD:rows.csv", inFolder)).toContain("./path counts from the working directory");
  });

  test.for([
    ["git:main:[a]*.csv", "7"],
    ["git:main:-rf.csv", "8"],
    ["git:main:zipped.csv.gz", "6"],
  ] as const)("a path that looks like something else: %s", async ([reference, expected]) => {
    expect(await label(await openGitSource(reference, options()))).toBe(expected);
  });
});

test("formats are told by the ending, as for files", async () => {
  const parquet = await openGitSource("git:main:rows.parquet", options());
  if (parquet.content.kind !== "rows") throw new Error("no rows");
  expect(await parquet.content.rows.columnNames()).toContain("prediction");
  expect(await openGitSource("git:main:metrics.json", options())).toMatchObject({
    content: { kind: "metrics", metrics: { numbers: new Map([["f1", "0.5"]]) } },
  });
});

test("the hash is that of the content, and progress is told", async () => {
  const told: (readonly [string, number, number])[] = [];
  const source = await openGitSource(
    "git:v1:eval/rows.csv",
    options({ onBytes: (...progress) => void told.push(progress) }),
  );
  expect(source.sha256()).toBe("0b06f2f335773987fff24c8441ec55488b32d5f2aea88c1d5b70c5bd103cdf9c");
  expect(told.at(-1)).toEqual(["git:v1:eval/rows.csv", 13, 13]);
});

test("environment and replaced objects lead nowhere else", async () => {
  const [from, to] = ["HEAD:replaced.csv", "HEAD:-rf.csv"].map((name) => git(repository, "rev-parse", name));
  git(repository, "replace", from ?? "", to ?? "");
  const env = { ...ENV, GIT_DIR: join(shallow, ".git"), GIT_OBJECT_DIRECTORY: join(folder.path, "none") };
  const source = await openGitSource("git:HEAD:replaced.csv", options({ directory: repository, env }));
  expect(await label(source)).toBe("9");
  expect(source.commit).toBe(second);
});

describe("no such path is an answer", () => {
  test.for([
    ["never", "git:main:no/such.csv", {}],
    ["deleted", "git:main:old.csv", {}],
    ["never", "git:v1:big.csv", {}],
    ["never", "git:v1:e*/rows.csv", {}],
    ["never", "git:main:big.csv/a.csv", {}],
    ["unknown", "git:HEAD:no/such.csv", { directory: shallow }],
  ] as const)("%s: %s", async ([history, reference, more]) => {
    expect(await findGitFile(reference, options(more))).toMatchObject({ kind: "absent", history });
    expect(await refusal(reference, more)).toMatch(/^FILE_NOT_FOUND: .*: commit [0-9a-f]{12} holds no "/);
  });

  test("and a file is another, told without reading it", async () => {
    expect(await findGitFile("git:main:big.csv", options())).toEqual({
      kind: "file",
      commit: second,
      path: "big.csv",
      blob: git(repository, "rev-parse", "main:big.csv"),
      bytes: 65,
    });
  });

  test("that a path was deleted is said", async () => {
    expect(await refusal("git:main:old.csv")).toContain('holds no "old.csv", though an earlier commit did');
  });
});

describe("refused, with what to do:", () => {
  test.for([
    ["git:main:big.csv", {}, "PREDICTIONS_UNREADABLE: git:main:big.csv is only a Git LFS pointer"],
    ["git:main:link.csv", {}, "FILE_NOT_FOUND: git:main:link.csv is a symbolic link, expected a file"],
    ["git:main:linked/rows.csv", {}, "git:main:linked/rows.csv lies behind linked, which is a symbolic link. Name the"],
    ["git:main:linked/no/such.csv", {}, "lies behind linked, which is a symbolic link"],
    ["git:no-such-branch:a.csv", {}, '"no-such-branch" is no commit, branch or tag in this clone. Check the name'],
    ["git:v1:eval/rows.csv", { directory: shallow }, "in this shallow clone. Let actions/checkout fetch all history"],
    ["git:merge-base:a.csv", {}, "USAGE: git:merge-base:a.csv: which base branch?"],
    ["git:merge-base:a.csv", { baseBranch: "none" }, '"none" is no commit, branch or tag'],
    ["git:merge-base:a.csv", { baseBranch: "main", directory: shallow }, "fetch-depth: 0"],
    ["git:HEAD:a.csv", { directory: folder.path }, "git failed: fatal: not a git repository"],
    ["git:HEAD:a.csv", { directory: join(folder.path, "none") }, "git could not be run"],
    ["git:HEAD:a.csv", { env: { ...ENV, GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" } }, "git does not trust"],
    ["git:HEAD:a.xlsx", {}, "USAGE: git:HEAD:a.xlsx: what format is that?"],
    ["git:HEAD:a.parquet.gz", {}, "USAGE: git:HEAD:a.parquet.gz: a Parquet file cannot be read from inside .gz"],
  ] as const)("%s", async ([reference, more, message]) => {
    expect(await refusal(reference, more)).toContain(message);
  });

  test("more bytes than may be read", async () => {
    const blob = git(repository, "rev-parse", "main:eval/rows.csv");
    const reading = runGit({ directory: repository, env: ENV }, ["cat-file", "blob", blob], { maxBytes: 5 });
    await expect(reading).rejects.toMatchObject({ code: "INPUT_TOO_LARGE" });
  });

  test("a folder that ends like a file", async () => {
    git(repository, "checkout", "-q", "--detach");
    commit({ "folder.csv/a.csv": rows(1) });
    const more = { directory: repository };
    expect(await refusal("git:HEAD:folder.csv", more)).toContain("is a directory, expected a file");
  });

  test("branches without a common commit", async () => {
    git(repository, "checkout", "-q", "--orphan", "other");
    commit({ "a.csv": rows(1) });
    const message = await refusal("git:merge-base:a.csv", { directory: repository, baseBranch: "main" });
    expect(message).toContain("HEAD and main have no common commit in this clone");
  });

  test.for([
    "git:",
    "git:HEAD",
    "git:HEAD:",
    "git::a.csv",
    "git:--output=x:a.csv",
    "git:-h:a.csv",
    "git:a..b:a.csv",
    "git:a b:a.csv",
    "git:a\n:a.csv",
    "git:a\u202E:a.csv",
    "git:HEAD^{/fix}:a.csv",
    "git:heads/*:a.csv",
    "git:HEAD:/etc/passwd.csv",
    "git:HEAD:../a.csv",
    "git:HEAD:a/../b.csv",
    "git:HEAD:./../a.csv",
    "git:HEAD:a//b.csv",
    "git:HEAD:a\\b.csv",
    "git:HEAD:a\0b.csv",
  ])("%j as USAGE", async (reference) => {
    expect(await refusal(reference)).toMatch(/^USAGE: "git:.* cannot be read: /);
  });

  test("a base branch that is an option", async () => {
    expect(await refusal("git:merge-base:a.csv", { baseBranch: "--all" })).toMatch(/^USAGE: /);
  });
});
