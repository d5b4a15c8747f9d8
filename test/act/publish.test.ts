import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { afterAll, beforeAll, expect, test, type TestContext, vi } from "vitest";

import { nodeOfVersion } from "../dist/node-versions.ts";
import { configOf, GOOD, HEAD, SMALL } from "../entry/published.ts";
import { committed, pullRequest } from "../entry/repository.ts";
import { fakeGitHub, TOKEN } from "../fakes/github.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import type { Program } from "./cached-program.ts";
import { runAct } from "./run-act.ts";
import { setUpAct } from "./setup-act.ts";

/*
 * examples/workflows/matrix.yml on a pull request, run by act: a job for each model, and one that publishes. In host mode
 * there are no artifacts: a folder of this machine stands for them.
 */

vi.setConfig({ testTimeout: 60_000 });

const ROOT = join(import.meta.dirname, "..", "..");
const MATRIX = readFileSync(join(ROOT, "examples", "workflows", "matrix.yml"), "utf8");

let act: Program = { missing: "act was not set up" };
let node: string | undefined;
const [action, home] = [temporaryFolder(), temporaryFolder()];

beforeAll(() => {
  act = setUpAct();
  node = nodeOfVersion("24");
  for (const name of ["action.yml", "publish", "dist"]) {
    cpSync(join(ROOT, name), join(action.path, name), { recursive: true });
  }
}, 1_200_000);
afterAll(() => {
  for (const folder of [action, home]) folder[Symbol.dispose]();
});

/** With a folder instead of artifacts. */
function withFolder(workflow: string, folder: string): string {
  const upload = /- uses: actions\/upload-artifact@.*\n( +if: .*\n)( +)with:\n(?: {10,}.*\n)+/;
  const download = / +- uses: actions\/download-artifact@.*\n +with:\n(?: {10,}.*\n)+/;
  const store = `mkdir -p ${folder}/evidence-\${{ matrix.model }} && cp report/evidence.json ${folder}/evidence-\${{ matrix.model }}/`;
  const changed = workflow.replace(upload, `- run: ${store}\n$1`).replace(download, "");
  expect(changed).not.toContain("-artifact@");
  return changed.replace("${{ runner.temp }}/evidence", folder);
}

async function propose(context: TestContext, pairs: Readonly<Record<string, typeof GOOD>>) {
  if ("missing" in act) return context.skip(act.missing);
  if (node === undefined) return context.skip("node 24 could not be installed");
  await using github = await fakeGitHub();
  using folder = temporaryFolder();
  using evidence = temporaryFolder();
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder.path, name)), { recursive: true });
    folder.write(name, text);
  };
  const base: Record<string, string> = {};
  for (const [model, pair] of Object.entries(pairs)) {
    base[`models/${model}/model-gate.yml`] = configOf(model);
    base[`models/${model}/base.csv`] = pair.baseline;
  }
  for (const [name, text] of Object.entries(base)) write(name, text);
  write(".github/workflows/models.yml", withFolder(MATRIX, evidence.path));
  for (const [model, pair] of Object.entries(pairs)) write(`models/${model}/cand.csv`, pair.candidate);
  const baseSha = committed(folder);
  execFileSync("git", ["remote", "add", "origin", "https://github.com/octo/demo.git"], { cwd: folder.path });
  github.state.files[baseSha] = base;
  const { GITHUB_EVENT_PATH: path = "" } = pullRequest(folder, baseSha, { headSha: HEAD });
  const payload: unknown = JSON.parse(readFileSync(path, "utf8"));
  const machine = { act: act.path, node, action: action.path, home: home.path };
  const run = await runAct(machine, folder.path, { name: "pull_request", payload, token: TOKEN, api: github.url });
  return { run, comments: github.state.comments };
}

test("two models that pass are two green jobs, and one comment", async (context) => {
  const { run, comments } = await propose(context, { churn: GOOD, fraud: GOOD });
  expect(run.jobs, run.log).toMatchObject({ publish: "success" });
  expect(comments).toHaveLength(1);
  expect(comments[0]?.body).toContain("## ✅ PASS · 2 models: 2 pass");
  expect(run.exitCode).toBe(0);
});

test("one that fails closes its own job and the one that publishes, and stands first in the comment", async (context) => {
  const { run, comments } = await propose(context, { churn: GOOD, fraud: SMALL });
  expect(run.jobs, run.log).toMatchObject({ publish: "failure" });
  expect(comments).toHaveLength(1);
  const lines = (comments[0]?.body ?? "").split("\n").filter((line) => /^\| `(churn|fraud)/.test(line));
  expect(lines).toEqual([expect.stringContaining("❌ fail"), expect.stringContaining("✅ pass")]);
  expect(run.exitCode).toBe(1);
});
