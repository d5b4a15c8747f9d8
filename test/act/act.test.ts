import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test, type TestContext, vi } from "vitest";

import { nodeOfVersion } from "../dist/node-versions.ts";
import { committed, pullRequest } from "../entry/repository.ts";
import { fakeGitHub, TOKEN } from "../fakes/github.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import type { Program } from "./cached-program.ts";
import { type ActRun, runAct } from "./run-act.ts";
import { setUpAct } from "./setup-act.ts";

/*
 * Whole workflows in throw-away repositories, run by act: is a deployment that comes after the gate started or not?
 */

// A run takes a second; on a busy machine act may take until it is ended.
vi.setConfig({ testTimeout: 40_000 });

const ROOT = join(import.meta.dirname, "..", "..");
const PREDICTIONS = join(ROOT, "examples", "air-paradis", "predictions");

let act: Program = { missing: "act was not set up" };
let node: string | undefined;
const action = temporaryFolder();
const home = temporaryFolder();

beforeAll(() => {
  act = setUpAct();
  node = nodeOfVersion("24");
  // act copies the whole folder that it serves: what a release holds, without node_modules.
  for (const name of ["action.yml", "dist"]) cpSync(join(ROOT, name), join(action.path, name), { recursive: true });
}, 1_200_000);

afterAll(() => {
  for (const folder of [action, home]) folder[Symbol.dispose]();
});

/** What README and docs/ci.md show, as it stands. */
const shown = (document: string, pattern: RegExp): string =>
  pattern.exec(readFileSync(join(ROOT, document), "utf8"))?.[1] ?? `${document} shows none\n`;
const STEP_OF_README = shown("README.md", /```yaml\n(- uses: OWNER\/model-gate@v1\n[\s\S]*?)```/);
const WORKFLOW_OF_DOCS = shown("docs/ci.md", /```yaml\n(name: [\s\S]*?)```/);

const step = (inputs: Readonly<Record<string, string>>, more = ""): string =>
  `- uses: OWNER/model-gate@v1\n  id: gate\n${more}  with: ${JSON.stringify({
    candidate: "candidate.csv",
    baseline: "baseline.csv",
    ...inputs,
  })}\n`;

/** A gate and deployments after it: as we advise, by the colour of the job alone, and by the output alone. */
const workflow = (gate: string): string => `name: release
on: [push, pull_request]
jobs:
  gate:
    runs-on: ubuntu-latest
    outputs:
      passed: \${{ steps.gate.outputs.passed }}
    steps:
      - uses: actions/checkout@v7
${gate.replaceAll(/^(?=.)/gm, "      ")}
  deploy:
    needs: gate
    if: needs.gate.outputs.passed == 'true'
    runs-on: ubuntu-latest
    steps: [{id: ship, run: echo deployed}]
  deploy-when-green:
    needs: gate
    runs-on: ubuntu-latest
    steps: [{run: echo deployed}]
  deploy-when-passed:
    needs: gate
    if: always() && needs.gate.outputs.passed == 'true'
    runs-on: ubuntu-latest
    steps: [{run: echo deployed}]
`;

const DEPLOYED = {
  gate: "success",
  deploy: "success",
  "deploy-when-green": "success",
  "deploy-when-passed": "success",
};
const CLOSED = { gate: "failure" };

/** A repository with predictions of the example and a workflow; each file `to` is the example's file `from`. */
function repository(text: string, files: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder();
  for (const name of [".github/workflows", "eval"]) mkdirSync(join(folder.path, name), { recursive: true });
  const all = { "candidate.csv": "candidate.csv", "baseline.csv": "baseline.csv", ...files };
  for (const [to, from] of Object.entries(all)) cpSync(join(PREDICTIONS, from), join(folder.path, to));
  folder.write(".github/workflows/release.yml", text);
  const commit = (): string => {
    const sha = committed(folder);
    execFileSync("git", ["remote", "add", "origin", "https://github.com/octo/demo.git"], { cwd: folder.path });
    return sha;
  };
  return { folder, commit };
}

/** Runs it, or skips the test with the reason for which it cannot be run. */
async function runIn(
  context: TestContext,
  folder: { readonly path: string },
  event: Partial<Parameters<typeof runAct>[2]> = {},
): Promise<ActRun> {
  if ("missing" in act) return context.skip(act.missing);
  if (node === undefined) return context.skip("node 24 could not be installed");
  const machine = { act: act.path, node, action: action.path, home: home.path };
  return await runAct(machine, folder.path, { name: "push", token: TOKEN, ...event });
}

async function push(context: TestContext, gate: string, files?: Readonly<Record<string, string>>): Promise<ActRun> {
  await using github = await fakeGitHub();
  const { folder, commit } = repository(workflow(gate), files);
  using _ = folder;
  commit();
  return await runIn(context, folder, { api: github.url });
}

/** What a pull request with this base brings about. */
async function propose(context: TestContext, { folder, commit }: ReturnType<typeof repository>, change = () => {}) {
  await using github = await fakeGitHub();
  const base = commit();
  github.state.files[base] = Object.fromEntries(
    readdirSync(folder.path)
      .filter((name) => /\.(csv|yml)$/.test(name))
      .map((name) => [name, readFileSync(join(folder.path, name), "utf8")]),
  );
  change();
  const { GITHUB_EVENT_PATH: path = "" } = pullRequest(folder, base);
  const payload: unknown = JSON.parse(readFileSync(path, "utf8"));
  const run = await runIn(context, folder, { name: "pull_request", payload, api: github.url });
  return { run, comments: github.state.comments };
}

const FIRST_50 = { "candidate.csv": "candidate-first-50.csv", "baseline.csv": "baseline-first-50.csv" };

describe("what the documents show, as it stands", () => {
  /** A project like README's: its evaluation is a Python script, its baseline is committed. */
  function project(context: TestContext, text: string, candidate: string) {
    if (spawnSync("python", ["--version"]).error !== undefined) context.skip("there is no python");
    const made = repository(text, { "new.csv": candidate, "eval/production.csv": "baseline.csv" });
    made.folder.write("evaluate.py", 'import os, shutil\nshutil.copy("new.csv", os.environ["MODEL_GATE_OUTPUT"])\n');
    made.folder.write("deploy.sh", "#!/bin/sh\necho deployed\n");
    chmodSync(join(made.folder.path, "deploy.sh"), 0o755);
    return made;
  }

  test("README's step is green with the good candidate, and the deployment starts", async (context) => {
    const made = project(context, workflow(STEP_OF_README), "candidate.csv");
    using _ = made.folder;
    const { run, comments } = await propose(context, made);
    expect(run.jobs, run.log).toMatchObject({ gate: "success", "deploy-when-green": "success" });
    expect(run.exitCode).toBe(0);
    expect(run.summary).toContain("0.8993");
    expect(comments).toHaveLength(1);
  });

  test("README's step is red with a candidate that improves too little, and nothing is deployed", async (context) => {
    const made = project(context, workflow(STEP_OF_README), "balanced.csv");
    using _ = made.folder;
    const { run } = await propose(context, made);
    expect(run.jobs, run.log).toEqual(CLOSED);
    expect(run.exitCode).toBe(1);
    expect(run.summary).toContain("0.8833");
  });

  test("the workflow of docs/ci.md is green on a pull request, and does not deploy it", async (context) => {
    const made = project(context, WORKFLOW_OF_DOCS, "candidate.csv");
    using _ = made.folder;
    const { run, comments } = await propose(context, made);
    expect(run.jobs, run.log).toEqual({ gate: "success" });
    expect(comments).toHaveLength(1);
  });

  // It does not yet: git:merge-base has no base branch outside of a pull request, and the job of ./deploy.sh checks
  // nothing out. Drop `.fails` when docs/ci.md is put right.
  test("the workflow of docs/ci.md deploys the good candidate on a push", async (context) => {
    await using github = await fakeGitHub();
    const made = project(context, WORKFLOW_OF_DOCS, "candidate.csv");
    using _ = made.folder;
    const before = made.commit();
    const after = committed(made.folder, "a new model");
    const repo = { full_name: "octo/demo", default_branch: "main" };
    const payload = { ref: "refs/heads/main", before, after, repository: repo };
    const run = await runIn(context, made.folder, { api: github.url, payload });
    expect(run.jobs, run.log).toEqual({ gate: "success", deploy: "success" });
  });
});

describe("on push", () => {
  test("the good candidate is deployed", async (context) => {
    const run = await push(context, step({}));
    expect(run.jobs, run.log).toEqual(DEPLOYED);
    expect(run.exitCode).toBe(0);
    expect(run.steps).toMatchObject({ gate: "success", ship: "success" });
    expect(run.outputs).toMatchObject({ verdict: "pass", passed: "true", metric: "f1_score" });
    expect(Number(run.outputs["delta"])).toBeCloseTo(0.026649, 6);
  });

  const closed: readonly (readonly [
    name: string,
    gate: string,
    files: Readonly<Record<string, string>>,
    verdict: string,
    error: RegExp,
  ])[] = [
    ["too small an improvement", step({}), { "candidate.csv": "balanced.csv" }, "fail", /0\.8833/],
    ["not enough evidence", step({}), FIRST_50, "inconclusive", /too few rows/],
    ["a file that is missing", step({ candidate: "missing.csv" }), {}, "", /missing\.csv does not exist/],
    ["a mistyped input", step({ "min-improvment": "0.001" }), {}, "", /min-improvment.*Did you mean min-improvement/],
    ["an evaluation that writes nothing into its file", step({ run: ': > "$MODEL_GATE_OUTPUT"' }), {}, "invalid", /./],
    ["an evaluation that fails", step({ run: "exit 7" }), {}, "invalid", /status 7|code 7|exit 7/],
  ];
  test.for(closed)("%s is not deployed", async ([, gate, files, verdict, error], context) => {
    const run = await push(context, gate, files);
    expect(run.jobs, run.log).toEqual(CLOSED);
    expect(run.exitCode).toBe(1);
    expect(run.steps).toEqual(expect.objectContaining({ gate: "failure" }));
    expect(run.outputs["verdict"] ?? "").toBe(verdict);
    expect(run.outputs["passed"] ?? "").not.toBe("true");
    expect(run.errors.join("\n")).toMatch(error);
  });

  test.for([
    ["was excused from its error", step({ "min-improvment": "0.001" }, "  continue-on-error: true\n")],
    ["did not run, so that its output is empty", step({}, "  if: false\n")],
  ] as const)("a gate that %s deploys nothing, though its job is green", async ([, gate], context) => {
    const run = await push(context, gate);
    expect(run.jobs, run.log).toEqual({ gate: "success", "deploy-when-green": "success" });
    expect(run.outputs["passed"] ?? "").not.toBe("true");
  });

  test("what an evaluation command writes is judged", async (context) => {
    const files = { "candidate.csv": "balanced.csv", "good.csv": "candidate.csv" };
    const run = await push(context, step({ run: 'cp good.csv "$MODEL_GATE_OUTPUT"\necho evaluated' }), files);
    expect(run.jobs, run.log).toEqual(DEPLOYED);
    expect(run.log).toContain("evaluated");
    expect(run.outputs).toMatchObject({ verdict: "pass", passed: "true" });
  });
});

describe("on a pull request", () => {
  const STRICT = "version: 1\nrules:\n  - {metric: f1_score, min_absolute_change: 0.02}\n";

  function project(candidate: string) {
    const made = repository(workflow(step({})), { "candidate.csv": candidate });
    made.folder.write("model-gate.yml", STRICT);
    return made;
  }

  test("the good candidate is told in a comment and deployed", async (context) => {
    const made = project("candidate.csv");
    using _ = made.folder;
    const { run, comments } = await propose(context, made);
    expect(run.jobs, run.log).toEqual(DEPLOYED);
    expect(run.outputs["comment-url"], run.log).toContain("http");
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain("0.8993");
  });

  test("a threshold that it lowers itself does not help it", async (context) => {
    const made = project("balanced.csv");
    using _ = made.folder;
    const lower = () => void made.folder.write("model-gate.yml", STRICT.replace("0.02", "0.01"));
    const { run, comments } = await propose(context, made, lower);
    expect(run.jobs, run.log).toEqual(CLOSED);
    expect(run.outputs).toMatchObject({ verdict: "fail", passed: "false" });
    expect(run.log).toMatch(/model-gate\.yml differs from the base/);
    expect(comments[0]?.body).toContain("0.8833");
  });
});
