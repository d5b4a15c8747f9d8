import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { Evidence } from "../../src/core/evidence.ts";
import { runCli } from "../../src/entry/cli-face.ts";
import { parseEvidence } from "../../src/evidence/read.ts";

export interface Run {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, on a machine with an empty environment and a stopped clock. */
export async function run(
  folder: { readonly path: string },
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  isTerminal = false,
): Promise<Run> {
  let [out, err] = ["", ""];
  const exitCode = await runCli(args, {
    env,
    directory: folder.path,
    isTerminal,
    print: (text) => void (out += text),
    printError: (text) => void (err += text),
    now: () => Date.UTC(2026, 10, 22, 10),
    sleep: () => Promise.resolve(),
  });
  return { exitCode, out, err };
}

export function evidenceIn(folder: { readonly path: string }, outputDir = "model-gate-report"): Evidence | undefined {
  const path = join(folder.path, outputDir, "evidence.json");
  return existsSync(path) ? parseEvidence(path, readFileSync(path, "utf8")) : undefined;
}

/** Rows of a CSV file from counts of (label, prediction), with ids from 1 on. */
export function rows(counts: readonly (readonly [label: string, prediction: string, count: number])[]): string {
  const lines = counts.flatMap(([label, prediction, count]) =>
    Array.from({ length: count }, () => `${label},${prediction}`),
  );
  return `id,label,prediction\n${lines.map((line, i) => `${i + 1},${line}\n`).join("")}`;
}

/** Two files with the given joint counts 000 … 111 (label, baseline, candidate). */
export function jointFiles(cells: readonly number[]): { readonly baseline: string; readonly candidate: string } {
  const side = (bit: 1 | 2): string =>
    rows(cells.map((count, i) => [String(i >> 2), String((i >> (bit === 1 ? 1 : 0)) & 1), count] as const));
  return { baseline: side(1), candidate: side(2) };
}
