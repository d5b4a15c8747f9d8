import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { load } from "js-yaml";
import { beforeAll, describe, expect, test, type TestContext } from "vitest";

import type { Program } from "../act/cached-program.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { setUpActionlint } from "./setup-linters.ts";

/*
 * The workflow of docs/registry.md and the steps of the actions' own pages, held against their action.yml.
 */

const ROOT = join(import.meta.dirname, "..", "..");
const FOLDERS = ["promote", "rollback"] as const;
const read = (...path: readonly string[]): string => readFileSync(join(ROOT, ...path), "utf8");
const block = /```yaml\n(name: [\s\S]*?)```/.exec(read("docs", "registry.md"))?.[1] ?? "";
const here = (text: string): string =>
  text.replaceAll(/OWNER\/model-gate(\/\w+)?@v1/g, (_, folder: string | undefined) => `.${folder ?? "/"}`);

function repository(workflow: string) {
  const folder = temporaryFolder();
  for (const name of [".git", ".github/workflows", "dist", ...FOLDERS]) {
    mkdirSync(join(folder.path, name), { recursive: true });
  }
  for (const name of [".", ...FOLDERS]) cpSync(join(ROOT, name, "action.yml"), join(folder.path, name, "action.yml"));
  folder.write("dist/index.js", "");
  folder.write(".github/workflows/release.yml", workflow);
  return folder;
}

/** One step as a workflow of its own. */
function workflowOf(step: string): string {
  const indented = step.replaceAll(/^(?=.)/gm, "      ");
  const needs =
    "  gate:\n    runs-on: ubuntu-latest\n    outputs:\n      version: '2'\n    steps:\n      - run: echo\n";
  return `on: push\njobs:\n${needs}  move:\n    needs: gate\n    runs-on: ubuntu-latest\n    steps:\n${indented}`;
}

describe("actionlint", () => {
  let actionlint: Program = { missing: "actionlint was not set up" };
  beforeAll(() => void (actionlint = setUpActionlint()), 1_200_000);
  const check = (context: TestContext, workflow: string): string => {
    if ("missing" in actionlint) return context.skip(actionlint.missing);
    using folder = repository(workflow);
    const args = ["-no-color", "-shellcheck=", "-pyflakes=", ".github/workflows/release.yml"];
    const { stdout, stderr, error } = spawnSync(actionlint.path, args, { cwd: folder.path, encoding: "utf8" });
    return `${stdout}${stderr}${error?.message ?? ""}`;
  };

  test("finds nothing in the workflow of docs/registry.md", (context) => {
    expect(here(block)).toContain("uses: ./promote");
    expect(check(context, here(block))).toBe("");
  });

  test.for([
    [/evidence: evidence.json/, "evidnce: evidence.json"],
    [/outputs\.candidate-version/, "outputs.candidat-version"],
  ] as const)("finds a planted fault: %s", ([from, to], context) => {
    expect(check(context, here(block).replace(from, to))).toMatch(/evidnce|candidat-version/);
  });

  test.for(FOLDERS)("finds nothing in the step of %s/README.md, and a planted fault", (folder, context) => {
    const step = /```yaml\n(- uses: [\s\S]*?)```/.exec(read(folder, "README.md"))?.[1] ?? "";
    expect(check(context, here(workflowOf(step)))).toBe("");
    expect(check(context, here(workflowOf(step)).replace("model: ", "modl: "))).toContain("modl");
  });
});

test("the promoting job waits for others of its model, has its own environment and asks for no more than it needs", () => {
  const { jobs } = load(block) as { readonly jobs: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
  expect(jobs["promote"]).toMatchObject({
    environment: "production",
    concurrency: { "cancel-in-progress": false },
    permissions: { contents: "read", deployments: "write" },
    if: "needs.gate.outputs.passed == 'true'",
  });
  expect(jobs["gate"]?.["permissions"]).toEqual({ contents: "read" });
});
