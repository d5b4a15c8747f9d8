import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

import { expect, test } from "vitest";

import { pullRequest } from "../entry/repository.ts";
import { jointFiles } from "../entry/run.ts";
import { fakeGitHub, TOKEN } from "../fakes/github.ts";
import { fixture } from "../predictions/parquet/parquet-reading.ts";
import { startAction, workspace } from "./start-action.ts";

/*
 * What a run loads of the bundle, and what its start costs. The limits are those that docs/performance.md states.
 */

const PAIR = jointFiles([534, 5, 266, 498, 48, 15, 71, 2763]);

const CONFIG = `version: 1
model: sentiment-classifier
candidate: cand.csv
baseline: base.csv
rules:
  - {metric: f1, min_absolute_change: 0.02}
`;

/** Writes down what is loaded, and at the end the milliseconds that this process has taken of the processor. */
const WATCH = `
import { appendFileSync, writeFileSync } from "node:fs";
import { registerHooks } from "node:module";
registerHooks({ load(url, context, next) { appendFileSync(".runner-loaded", url + "\\n"); return next(url, context); } });
process.on("exit", () => { const { user, system } = process.cpuUsage(); writeFileSync(".runner-cpu", String((user + system) / 1000)); });
`;

function watchedWorkspace() {
  const { folder, base } = workspace(PAIR);
  folder.write("good.csv", PAIR.candidate);
  folder.write(".runner-watch.mjs", WATCH);
  const NODE_OPTIONS = `--import ${pathToFileURL(join(folder.path, ".runner-watch.mjs")).href}`;
  return { folder, base, NODE_OPTIONS };
}

/** The files of the bundle that were loaded, by name, as texts. */
function loaded(folder: { readonly path: string }): ReadonlyMap<string, string> {
  const lines = readFileSync(join(folder.path, ".runner-loaded"), "utf8").matchAll(/^file:\/\/(.*\/action\/dist\/.*)$/gm);
  return new Map([...lines].map(([, path = ""]) => [basename(path), readFileSync(path, "utf8")]));
}

function weigh(texts: ReadonlyMap<string, string>): { readonly bytes: number; readonly table: string } {
  const sizes = [...texts].map(([name, text]) => [name, Buffer.byteLength(text)] as const);
  sizes.sort(([, a], [, b]) => b - a);
  return {
    bytes: sizes.reduce((sum, [, size]) => sum + size, 0),
    table: sizes.map(([name, size]) => `${name} ${size}`).join("\n"),
  };
}

/** Nothing of a whole run may be missing: the schema of configs, YAML, Octokit, undici, the page. */
const WHOLE = ["ZodError", "FAILSAFE_SCHEMA", "/{repo}/pulls", "class ProxyAgent", "Content-Security-Policy"];

test.for([
  ["CSV", "cand.csv", 0, 2.5e6, WHOLE],
  // With its codecs on top. Which columns such a file lacks plays no part here.
  ["Parquet", "cand.parquet", 3, 2.55e6, [...WHOLE, "DELTA_BINARY_PACKED"]],
] as const)(
  "a whole run of the action stays within its weight: config, command, base, comment, status, %s",
  async ([, candidate, exitCode, limit, words]) => {
    await using github = await fakeGitHub();
    const { folder, base, NODE_OPTIONS } = watchedWorkspace();
    using _ = folder;
    folder.write("good.parquet", fixture("arrow-zstd"));
    const copy = `cp ${candidate.replace("cand", "good")} "$MODEL_GATE_OUTPUT"`;
    const config = `${CONFIG.replace("cand.csv", candidate)}run: ${copy}\n`;
    folder.write("model-gate.yml", config);
    github.state.files[base] = { "model-gate.yml": config };
    const env = { ...pullRequest(folder, base), GITHUB_API_URL: github.url, NODE_OPTIONS };
    const result = await startAction(folder, { "github-token": TOKEN, status: "model-gate" }, env);
    expect(result.exitCode, result.log).toBe(exitCode);
    expect(github.state.comments).toHaveLength(1);
    expect(github.state.statuses).toHaveLength(1);
    const texts = loaded(folder);
    for (const word of words) expect([...texts.values()].some((text) => text.includes(word)), word).toBe(true);
    const { bytes, table } = weigh(texts);
    expect(bytes, table).toBeLessThan(limit);
  },
);

test.for([
  ["without a config", false, 0.7e6],
  ["with a config", true, 1.2e6],
] as const)("the command line %s loads neither the toolkit nor undici, and zod only for a config", ([, hasConfig, limit]) => {
  const { folder, NODE_OPTIONS } = watchedWorkspace();
  using _ = folder;
  if (hasConfig) folder.write("model-gate.yml", CONFIG);
  const args = hasConfig ? [] : ["--candidate", "cand.csv", "--baseline", "base.csv"];
  const { status, stderr } = spawnSync(process.execPath, ["action/dist/cli.js", "gate", ...args], {
    cwd: folder.path,
    encoding: "utf8",
    env: { NODE_OPTIONS, PATH: process.env["PATH"] ?? "" },
  });
  expect(status, stderr).toBe(0);
  const texts = loaded(folder);
  const has = (word: string): boolean => [...texts.values()].some((text) => text.includes(word));
  expect([has("ProxyAgent"), has("GITHUB_STEP_SUMMARY"), has("ZodError")]).toEqual([false, false, hasConfig]);
  const { bytes, table } = weigh(texts);
  expect(bytes, table).toBeLessThan(limit);
});

test("the action starts within five times the processor time of an empty Node", async () => {
  const { folder, base, NODE_OPTIONS } = watchedWorkspace();
  using _ = folder;
  folder.write("empty.mjs", "");
  const env = { ...pullRequest(folder, base), NODE_OPTIONS };
  const cpuMs = (): number => Number(readFileSync(join(folder.path, ".runner-cpu"), "utf8"));
  const [started, empty]: [number[], number[]] = [[], []];
  for (let run = 0; run < 7; run++) {
    // Everything that a start loads, and then nothing to do.
    expect((await startAction(folder, { candidat: "cand.csv" }, env)).exitCode).toBe(2);
    started.push(cpuMs());
    spawnSync(process.execPath, ["empty.mjs"], { cwd: folder.path, env: { NODE_OPTIONS } });
    empty.push(cpuMs());
  }
  expect(existsSync(join(folder.path, "model-gate-report"))).toBe(false);
  // The least of several runs: what else the machine does can only add.
  expect(Math.min(...started)).toBeLessThan(5 * Math.min(...empty));
});
