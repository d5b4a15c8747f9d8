import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { load } from "js-yaml";
import { beforeAll, describe, expect, test, type TestContext } from "vitest";

import type { Program } from "../act/cached-program.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { setUpActionlint, setUpZizmor } from "./setup-linters.ts";

/*
 * The workflows that are there to be copied: without a finding of the linters, and of the shape that the threat model
 * speaks of. Each linter must also find what is planted.
 */

const ROOT = join(import.meta.dirname, "..", "..");
const FOLDER = join(ROOT, "examples", "workflows");
const names = readdirSync(FOLDER).filter((name) => name.endsWith(".yml"));
const textOf = (name: string): string => readFileSync(join(FOLDER, name), "utf8");

interface Workflow {
  readonly name: string;
  readonly on: Readonly<Record<string, { readonly workflows?: readonly string[] }>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly permissions?: Readonly<Record<string, string>>;
        readonly steps: readonly {
          readonly uses?: string;
          readonly run?: string;
          readonly with?: Readonly<Record<string, unknown>>;
        }[];
      }
    >
  >;
}
const parsed = (name: string): Workflow => load(textOf(name)) as Workflow;

/** A repository that has these workflows, with our actions beside them. */
function repository(workflows: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  for (const name of [".git", ".github/workflows", "dist", "publish"]) {
    mkdirSync(join(folder.path, name), { recursive: true });
  }
  for (const name of [".", "publish"]) cpSync(join(ROOT, name, "action.yml"), join(folder.path, name, "action.yml"));
  folder.write("dist/index.js", "");
  for (const [name, text] of Object.entries(workflows)) folder.write(`.github/workflows/${name}`, text);
  return folder;
}

function lint(context: TestContext, linter: Program, args: readonly string[], folder: string): string {
  if ("missing" in linter) return context.skip(linter.missing);
  const { status, stdout, stderr, error } = spawnSync(linter.path, args, { cwd: folder, encoding: "utf8" });
  return status === 0 ? "" : `${stdout}${stderr}${error?.message ?? ""}`;
}

describe.for(names)("%s", (name) => {
  let [actionlint, zizmor]: Program[] = [];
  beforeAll(() => {
    actionlint = setUpActionlint();
    zizmor = setUpZizmor();
  }, 1_200_000);
  const none: Program = { missing: "it was not set up" };

  const actionlinted = (context: TestContext, text: string): string => {
    const local = text.replaceAll(
      /OWNER\/model-gate(\/\w+)?@v1/g,
      (_, folder: string | undefined) => `.${folder ?? "/"}`,
    );
    using folder = repository({ [name]: local });
    const args = ["-no-color", "-shellcheck=", "-pyflakes=", `.github/workflows/${name}`];
    return lint(context, actionlint ?? none, args, folder.path);
  };
  const zizmored = (context: TestContext, text: string): string => {
    const pinned = text.replaceAll(/OWNER\/(model-gate[\w/]*)@v1/g, `OWNER/$1@${"1".repeat(40)} # v1.0.0`);
    using folder = repository({ [name]: pinned });
    const args = ["--offline", "--persona=auditor", "--strict-collection", "--no-progress", "--color=never", ".github"];
    return lint(context, zizmor ?? none, args, folder.path);
  };

  test("actionlint finds nothing, and a mistyped input", (context) => {
    expect(actionlinted(context, textOf(name))).toBe("");
    if (!textOf(name).includes("OWNER/")) return;
    const mistyped = textOf(name).replace(/(candidate|config|evidence): /, "$1x: ");
    expect(actionlinted(context, mistyped)).toMatch(/candidatex|configx|evidencex/);
  });

  test("zizmor finds nothing, and what is planted", (context) => {
    expect(zizmored(context, textOf(name))).toBe("");
    const injected = `${textOf(name)}      - run: echo \${{ github.event.workflow_run.head_branch || github.head_ref }}\n`;
    expect(zizmored(context, injected)).toContain("template-injection");
    const dangerous = textOf(name).replace(/ # zizmor: ignore.*/, "");
    if (dangerous !== textOf(name)) expect(zizmored(context, dangerous)).toContain("dangerous-triggers");
  });

  test("no job has more than it needs, and none is left without an answer", () => {
    const { permissions, jobs } = parsed(name);
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) expect(Object.keys(job.permissions ?? {})).not.toEqual([]);
    for (const { permissions: own = {} } of Object.values(jobs)) expect(own["contents"]).toBe("read");
  });
});

test("actionlint finds nothing in the step of publish/README.md, and a mistyped input", (context) => {
  const [, step = ""] = /```yaml\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, "publish", "README.md"), "utf8")) ?? [];
  const check = (text: string): string => {
    const steps = text.replaceAll("OWNER/model-gate/publish@v1", "./publish").replaceAll(/^(?=.)/gm, "      ");
    using folder = repository({
      "w.yml": `on: push\njobs:\n  publish:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`,
    });
    return lint(
      context,
      setUpActionlint(),
      ["-no-color", "-shellcheck=", "-pyflakes=", ".github/workflows/w.yml"],
      folder.path,
    );
  };
  expect(step).toContain("evidence: ");
  expect(check(step)).toBe("");
  expect(check(step.replace("evidence: ", "evidnce: "))).toContain("evidnce");
});

describe.each([
  ["fork-gate.yml", "fork-publish.yml"],
  ["private-evaluate.yml", "private-gate.yml"],
])("%s and %s", (first, second) => {
  test("the one has no right but to read, the other follows it", () => {
    const before = parsed(first);
    expect(Object.keys(before.on)).toEqual(["pull_request"]);
    for (const { permissions } of Object.values(before.jobs)) expect(permissions).toEqual({ contents: "read" });
    expect(textOf(first)).not.toContain("secrets.");
    expect(parsed(second).on["workflow_run"]?.workflows).toEqual([before.name]);
  });

  test("the other runs nothing, checks nothing out, and downloads beside the workspace", () => {
    const steps = Object.values(parsed(second).jobs).flatMap((job) => job.steps);
    for (const { uses = "", run, with: inputs = {} } of steps) {
      expect(run).toBeUndefined();
      expect(inputs["run"]).toBeUndefined();
      expect(uses).not.toMatch(/checkout|cache/);
      if (uses.startsWith("actions/download-artifact@")) expect(inputs["path"]).toMatch(/^\$\{\{ runner.temp \}\}\/\w/);
    }
    expect(steps).toHaveLength(2);
  });
});
