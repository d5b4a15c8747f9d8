import { spawn } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { committed } from "../entry/repository.ts";
import type { jointFiles } from "../entry/run.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const ROOT = join(import.meta.dirname, "..", "..");

/** A repository with both files of predictions and the built action, and the commit that is its base. */
export function workspace(pair: ReturnType<typeof jointFiles>) {
  const folder = temporaryFolder();
  folder.write(".gitignore", "*.csv\naction/\n.runner*\n");
  const base = committed(folder);
  folder.write("base.csv", pair.baseline);
  folder.write("cand.csv", pair.candidate);
  cpSync(join(ROOT, "dist"), join(folder.path, "action", "dist"), { recursive: true });
  return { folder, base };
}

export interface Started {
  readonly exitCode: number;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Starts the action as a runner starts it: inputs and files of the runner in the environment, and nothing else. */
export async function startAction(
  folder: { readonly path: string },
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>>,
  node = process.execPath,
): Promise<Started> {
  const file = (name: string): string => join(folder.path, `.runner-${name}`);
  for (const name of ["output", "summary", "env", "path", "state"]) writeFileSync(file(name), "");
  const child = spawn(node, ["action/dist/index.js"], {
    cwd: folder.path,
    env: {
      PATH: process.env["PATH"] ?? "",
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      GITHUB_OUTPUT: file("output"),
      GITHUB_STEP_SUMMARY: file("summary"),
      GITHUB_ENV: file("env"),
      GITHUB_PATH: file("path"),
      GITHUB_STATE: file("state"),
      CI: "true",
      ...env,
    },
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes: Buffer) => void (log += bytes.toString()));
  const exitCode = await new Promise<number>((resolve) => child.on("close", (code) => resolve(code ?? -1)));
  const text = readFileSync(file("output"), "utf8");
  const said = text.matchAll(/^([\w-]+)<<(ghadelimiter_\S+)\n([\s\S]*?)\n\2$|^([\w-]+)=(.*)$/gm);
  const outputs = Object.fromEntries([...said].map(([, name, , value, other, short]) => [name ?? other, value ?? short]));
  return { exitCode, log, outputs, summary: readFileSync(file("summary"), "utf8") };
}
