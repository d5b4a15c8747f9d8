import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test, type TestContext, vi } from "vitest";

import { nodeOfVersion } from "../dist/node-versions.ts";
import { evidence, MODEL, places, registry, SMALL, UNTOUCHED } from "../entry/promotable.ts";
import { committed } from "../entry/repository.ts";
import { fakeGitHub, TOKEN } from "../fakes/github.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import type { Program } from "./cached-program.ts";
import { type ActRun, runAct } from "./run-act.ts";
import { setUpAct } from "./setup-act.ts";

/*
 * The actions that lie in folders of their own, as a workflow uses them: they run the bundle of the root.
 */

vi.setConfig({ testTimeout: 60_000 });

const ROOT = join(import.meta.dirname, "..", "..");

let act: Program = { missing: "act was not set up" };
let node: string | undefined;
const action = temporaryFolder();
const home = temporaryFolder();

beforeAll(() => {
  act = setUpAct();
  node = nodeOfVersion("24");
  for (const name of ["action.yml", "dist", "promote", "rollback"]) {
    cpSync(join(ROOT, name), join(action.path, name), { recursive: true });
  }
}, 1_200_000);

afterAll(() => {
  for (const folder of [action, home]) folder[Symbol.dispose]();
});

const workflow = (mlflow: string, back: string): string => `name: release
on: push
jobs:
  promote:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: OWNER/model-gate/promote@v1
        id: gate
        with: {model: ${MODEL}, version: 2, to: Production, evidence: evidence.json, environment: production}
        env: {MLFLOW_TRACKING_URI: "${mlflow}"}
${back}  deploy:
    needs: promote
    runs-on: ubuntu-latest
    steps: [{run: echo deployed}]
`;

async function push(
  context: TestContext,
  mlflow: { readonly url: string },
  { back = "", pair }: { readonly back?: string; readonly pair?: typeof SMALL } = {},
) {
  if ("missing" in act) return context.skip(act.missing);
  if (node === undefined) return context.skip("node 24 could not be installed");
  await using github = await fakeGitHub();
  using folder = temporaryFolder();
  mkdirSync(join(folder.path, ".github", "workflows"), { recursive: true });
  folder.write(".github/workflows/release.yml", workflow(mlflow.url, back));
  await evidence(folder, undefined, pair === undefined ? {} : { pair });
  committed(folder);
  execFileSync("git", ["remote", "add", "origin", "https://github.com/octo/demo.git"], { cwd: folder.path });
  const machine = { act: act.path, node, action: action.path, home: home.path };
  const run: ActRun = await runAct(machine, folder.path, { name: "push", token: TOKEN, api: github.url });
  return { run, deployments: github.state.deployments };
}

describe("a job that promotes", () => {
  test("moves the version, writes the deployment down, and what needs it goes on", async (context) => {
    await using mlflow = await registry();
    const { run, deployments } = await push(context, mlflow);
    expect(run.jobs, run.log).toEqual({ promote: "success", deploy: "success" });
    expect(run.outputs).toEqual({ "from-version": "1", "to-version": "2", changed: "true" });
    expect(run.summary).toMatch(/^## ✅ Promotion/);
    expect(places(mlflow)).toMatchObject({ champion: "2", "2": "Production" });
    expect(deployments).toMatchObject([{ statuses: [{ state: "success" }] }]);
  });

  test("and is refused moves nothing, and nothing goes on", async (context) => {
    await using mlflow = await registry();
    const { run } = await push(context, mlflow, { pair: SMALL });
    expect(run.jobs, run.log).toEqual({ promote: "failure" });
    expect(run.errors[0]).toMatch(/^the verdict of evidence.json is fail/);
    expect(run.outputs["changed"]).toBe("false");
    expect(places(mlflow)).toEqual(UNTOUCHED);
  });

  test("may be followed by one that rolls back", async (context) => {
    await using mlflow = await registry();
    const back = `      - uses: OWNER/model-gate/rollback@v1\n        with: {model: ${MODEL}}\n        env: {MLFLOW_TRACKING_URI: "${mlflow.url}"}\n`;
    const { run } = await push(context, mlflow, { back });
    expect(run.jobs, run.log).toMatchObject({ promote: "success" });
    expect(places(mlflow)).toMatchObject({ champion: "1", "1": "Production", "2": "Archived" });
  });
});
