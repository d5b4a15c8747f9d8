import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { parseConfig } from "../../src/config/document.ts";
import { committed } from "../entry/repository.ts";
import { run } from "../entry/run.ts";
import { temporaryFolder } from "../temporary-folder.ts";

export const ROWS = "id,label,prediction,score\n1,1,1,0.9\n2,0,0,0.2\n";
export const PATH = { PATH: process.env["PATH"] ?? "" };

interface State {
  /** `committed` (default): git tracks every file; `repository`: none of them; `folder`: there is no git. */
  readonly git?: "committed" | "repository" | "folder";
  readonly args?: readonly string[];
}

/** A project with these files, with what `init` did in it. `using` takes it away. */
export async function initiated(files: Readonly<Record<string, string>>, { git = "committed", args = [] }: State = {}) {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(files)) place(folder.path, path, text);
  if (git === "committed") committed(folder);
  if (git === "repository") execFileSync("git", ["init", "-q", "-b", "main"], { cwd: folder.path });
  const before = contents(folder.path);
  const result = await run(folder, ["init", ...args], PATH);
  const after = contents(folder.path);
  return { ...folder, ...result, before, after, written: Object.keys(after).filter((path) => !(path in before)) };
}

export function place(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** What the written config says, by the reader of the gate itself. */
export function said(project: { readonly path: string }): Readonly<Record<string, string>> {
  const bytes = readFileSync(join(project.path, "model-gate.yml"));
  const { values } = parseConfig(bytes, { path: "model-gate.yml", directory: project.path });
  return Object.fromEntries([...values].map(([name, { text }]) => [name, text]));
}

export function text(project: { readonly path: string }, path = "model-gate.yml"): string {
  return readFileSync(join(project.path, path), "utf8");
}

/** Every file outside of .git, with its text. */
function contents(root: string): Readonly<Record<string, string>> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const ours = paths.filter((path) => !path.startsWith(join(root, ".git", "/")));
  return Object.fromEntries(ours.map((path) => [path.slice(root.length + 1), readFileSync(path, "utf8")]));
}
