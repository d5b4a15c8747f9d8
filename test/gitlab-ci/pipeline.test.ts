import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { dump, load } from "js-yaml";
import { afterAll, beforeAll, describe, expect, test, type TestContext, vi } from "vitest";

import type { Program } from "../act/cached-program.ts";
import { committed } from "../entry/repository.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { type PipelineRun, runPipeline, setUpPipelines } from "./run-pipeline.ts";

/*
 * The component in whole pipelines of throw-away repositories, run by gitlab-ci-local: is a deployment that comes after
 * the gate started or not?
 */

vi.setConfig({ testTimeout: 60_000 });

const ROOT = join(import.meta.dirname, "..", "..");
const PREDICTIONS = join(ROOT, "examples", "air-paradis", "predictions");
const README = readFileSync(join(ROOT, "ci", "gitlab", "README.md"), "utf8");
const [USAGE = "", , WITH_ALLOWED = ""] = [...README.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = ""]) => yaml);

let program: Program = { missing: "gitlab-ci-local was not set up" };
const home = temporaryFolder();
beforeAll(() => {
  program = setUpPipelines();
  // The command line of this very checkout.
  home.write(
    "cli.mjs",
    `import { main } from ${JSON.stringify(join(ROOT, "src", "entry", "cli-face.ts"))};\nawait main();\n`,
  );
}, 600_000);
afterAll(() => home[Symbol.dispose]());

interface Pipeline {
  readonly inputs: Readonly<Record<string, string>>;
  /** Of README's usage; further jobs and keys are merged in. */
  readonly more?: object;
  readonly files?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
}

/** What README shows, with the component's file in the repository itself. */
async function pipeline(context: TestContext, { inputs, more = {}, files = {}, variables = {} }: Pipeline) {
  if ("missing" in program) return context.skip(program.missing);
  using folder = temporaryFolder();
  for (const name of ["templates", "eval"]) mkdirSync(join(folder.path, name));
  const all = { "new.csv": "candidate.csv", "eval/production.csv": "baseline.csv", ...files };
  for (const [to, from] of Object.entries(all)) cpSync(join(PREDICTIONS, from), join(folder.path, to));
  cpSync(join(ROOT, "ci/gitlab/templates/model-gate.yml"), join(folder.path, "templates/model-gate.yml"));
  const { deploy } = load(USAGE) as { readonly deploy: object };
  const include = [{ local: "templates/model-gate.yml", inputs: { cli: join(home.path, "cli.mjs"), ...inputs } }];
  folder.write(".gitlab-ci.yml", dump({ include, stages: ["test", "deploy"], deploy, ...more }));
  folder.write("evaluate.py", 'import os, shutil\nshutil.copy("new.csv", os.environ["MODEL_GATE_OUTPUT"])\n');
  folder.write("deploy.sh", "#!/bin/sh\necho deployed\n");
  execFileSync("chmod", ["+x", join(folder.path, "deploy.sh")]);
  committed(folder);
  execFileSync("git", ["remote", "add", "origin", "git@gitlab.com:group/demo.git"], { cwd: folder.path });
  const push = { CI_PIPELINE_SOURCE: "push", CI_COMMIT_BRANCH: "main" };
  const run = await runPipeline(program.path, folder.path, home.path, { ...push, ...variables });
  const read = (name: string): string => {
    const path = join(folder.path, "model-gate-report", name);
    return existsSync(path) ? readFileSync(path, "utf8") : "";
  };
  const names = ["junit.xml", "metrics.txt", "gl-code-quality-report.json"];
  return { ...run, reports: Object.fromEntries(names.map((name) => [name, read(name)])) };
}

const PLAIN = { candidate: "new.csv", baseline: "eval/production.csv" };

describe("a push to the default branch", () => {
  test("is green with the good candidate, and the deployment starts", async (context) => {
    const run = await pipeline(context, { inputs: PLAIN });
    expect(run.jobs, run.log).toEqual({ "model-gate": "PASS", deploy: "PASS" });
    expect(run.exitCode).toBe(0);
    expect(run.reports["metrics.txt"]).toContain("model_gate_passed 1\n");
    expect(run.reports["gl-code-quality-report.json"]).toBe("[]\n");
  });

  test("is red with one that improves too little, and nothing is deployed", async (context) => {
    const run = await pipeline(context, { inputs: PLAIN, files: { "new.csv": "balanced.csv" } });
    expect(run.jobs, run.log).toEqual({ "model-gate": "FAIL" });
    expect(run.exitCode).toBe(1);
    expect(run.reports["junit.xml"]).toContain("<failure");
    expect(run.reports["metrics.txt"]).toContain("model_gate_passed 0\n");
    expect(run.reports["gl-code-quality-report.json"]).toContain("blocker");
  });

  test("runs the evaluation as README shows it", async (context) => {
    const { include } = load(USAGE) as { readonly include: readonly { readonly inputs: Record<string, string> }[] };
    const { image: _, ...shown } = include[0]?.inputs ?? {};
    // On main itself the merge base is its own commit: the file there is the baseline all the same.
    const run = await pipeline(context, {
      inputs: { ...shown, baseline: "git:main:eval/production.csv" },
    });
    expect(run.jobs, run.log).toEqual({ "model-gate": "PASS", deploy: "PASS" });
  });

  const FEW = { "new.csv": "candidate-first-50.csv", "eval/production.csv": "baseline-first-50.csv" };

  test("is red without enough evidence; README's allow_failure makes that a warning", async (context) => {
    const closed = await pipeline(context, { inputs: PLAIN, files: FEW });
    expect(closed.jobs, closed.log).toEqual({ "model-gate": "FAIL" });
    const more = load(WITH_ALLOWED) as object;
    const warned = await pipeline(context, { inputs: PLAIN, files: FEW, more });
    expect(warned.jobs, warned.log).toMatchObject({ "model-gate": "WARN" });
    const failed = await pipeline(context, { inputs: PLAIN, files: { "new.csv": "balanced.csv" }, more });
    // gitlab-ci-local tells it as failed, yet goes on as if any code were allowed; by its documentation GitLab does not.
    expect(failed.jobs["model-gate"], failed.log).toBe("FAIL");
  });
});

describe("what decides", () => {
  test("is passed on by inputs, whatever stands in them", async (context) => {
    const inputs = { ...PLAIN, model: '$HOME "quoted" `id`', metric: "accuracy", "min-improvement": "10 points" };
    const run = await pipeline(context, { inputs });
    expect(run.jobs, run.log).toEqual({ "model-gate": "FAIL" });
    expect(run.log).toContain("required +10.00 points");
    expect(run.reports["metrics.txt"]).toContain('model="$HOME \\"quoted\\" `id`"');
  });

  test("does not come from a variable of the pipeline", async (context) => {
    const run = await pipeline(context, { inputs: PLAIN, variables: { MODEL_GATE_MIN_IMPROVEMENT: "0" } });
    expect(run.jobs, run.log).toEqual({ "model-gate": "FAIL" });
    expect(run.log).toContain("MODEL_GATE_MIN_IMPROVEMENT is set");
  });

  test("cannot end the quotes of the script", async (context) => {
    const run: PipelineRun = await pipeline(context, { inputs: { ...PLAIN, model: "x'; touch owned; '" } });
    expect(run.exitCode).not.toBe(0);
    expect(run.jobs).toEqual({});
  });
});

test("a merge request whose base nobody can read is not judged by its own word", async (context) => {
  const variables = { CI_PIPELINE_SOURCE: "merge_request_event", CI_MERGE_REQUEST_IID: "7", CI_COMMIT_BRANCH: "" };
  const run = await pipeline(context, { inputs: PLAIN, variables });
  expect(run.jobs["model-gate"], run.log).toBe("FAIL");
  expect(run.log).toContain("BASE_CONFIG_UNREADABLE");
});
