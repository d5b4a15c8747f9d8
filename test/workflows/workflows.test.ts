import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { beforeAll, describe, expect, test, type TestContext } from "vitest";

import type { Program } from "../act/cached-program.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { setUpActionlint, setUpZizmor } from "./setup-linters.ts";

/*
 * Our own workflow, our action.yml and the workflow of docs/ci.md before the linters that users run. Each linter must
 * also find a fault that is planted: a linter that looks at nothing finds nothing.
 */

const ROOT = join(import.meta.dirname, "..", "..");
const CI = readFileSync(join(ROOT, ".github", "workflows", "ci.yml"), "utf8");

/** What a linter says, or a skipped test with the reason for which there is none. */
function lint(context: TestContext, linter: Program, args: readonly string[], folder: string) {
  if ("missing" in linter) return context.skip(linter.missing);
  const { status, stdout, stderr, error } = spawnSync(linter.path, args, { cwd: folder, encoding: "utf8" });
  return { clean: status === 0, said: `${stdout}${stderr}${error?.message ?? ""}` };
}

/** A repository with action.yml and one workflow; actionlint reads action.yml only beside a .git. */
function repository(workflow: string) {
  const folder = temporaryFolder();
  for (const name of [".git", ".github/workflows", "dist"]) {
    mkdirSync(join(folder.path, name), { recursive: true });
  }
  cpSync(join(ROOT, "action.yml"), join(folder.path, "action.yml"));
  folder.write("dist/index.js", "");
  folder.write(".github/workflows/ci.yml", workflow);
  return folder;
}

const workflowsIn = (folder: string): readonly string[] =>
  readdirSync(join(folder, ".github", "workflows")).map((name) => join(".github", "workflows", name));

/** The same text with a fault in it. */
function planted(text: string, from: RegExp, to: string): string {
  const changed = text.replace(from, to);
  expect(changed, `nothing to plant a fault at: ${from}`).not.toBe(text);
  return changed;
}

describe("actionlint", () => {
  let actionlint: Program = { missing: "actionlint was not set up" };
  beforeAll(() => void (actionlint = setUpActionlint()), 1_200_000);
  // Not with what happens to be installed here and not there.
  const check = (context: TestContext, folder: string) =>
    lint(context, actionlint, ["-no-color", "-shellcheck=", "-pyflakes=", ...workflowsIn(folder)], folder);

  test("finds nothing in our workflow", (context) => {
    const { clean, said } = check(context, ROOT);
    expect(clean, said).toBe(true);
  });

  test("finds a planted fault", (context) => {
    using folder = repository(planted(CI, /timeout-minutes/, "timeout-minuts"));
    expect(check(context, folder.path)).toMatchObject({
      clean: false,
      said: expect.stringContaining("timeout-minuts"),
    });
  });

  const blocks = [...readFileSync(join(ROOT, "docs", "ci.md"), "utf8").matchAll(/```yaml\n(name: [\s\S]*?)```/g)];
  const workflows = blocks.map(([, block = ""]) => block.replace("OWNER/model-gate@v1", "./"));
  const [documented = ""] = workflows;

  test("finds nothing in the workflows of docs/ci.md, held against action.yml", (context) => {
    expect(workflows).toHaveLength(2);
    for (const workflow of workflows) {
      expect(workflow).toContain("uses: ./");
      using folder = repository(workflow);
      const { clean, said } = check(context, folder.path);
      expect(clean, said).toBe(true);
    }
  });

  test.for([
    ["an input that we do not have", /baseline:/, "baselin:"],
    ["an output that we do not have", /outputs\.passed \}\}/, "outputs.pased }}"],
  ] as const)("finds %s in it", ([, from, to], context) => {
    using folder = repository(planted(documented, from, to));
    const { clean, said } = check(context, folder.path);
    expect(clean).toBe(false);
    expect(said).toMatch(/"baselin"|"pased"/);
  });
});

describe("every workflow and line of one that the docs show", () => {
  const texts = ["README.md", "docs/ci.md", "src/onboarding/workflow-file.ts"].map((name) =>
    readFileSync(join(ROOT, name), "utf8"),
  );

  test("deploys under a condition that implies success(): the exit code counts, and outputs can be forged", () => {
    const conditions = texts.flatMap((text) => [...text.matchAll(/\bif: (.*passed ==.*)$/gm)].map(([, what]) => what));
    expect(conditions).toHaveLength(2);
    for (const condition of conditions) expect(condition).not.toMatch(/\b(always|success|failure|cancelled)\(/);
    for (const text of texts) expect(text).not.toMatch(/^[ -]*continue-on-error:/m);
  });
});

describe("zizmor", () => {
  let zizmor: Program = { missing: "zizmor was not set up" };
  beforeAll(() => void (zizmor = setUpZizmor()), 1_200_000);
  // Strict, or a file that it cannot read would pass.
  const check = (context: TestContext, folder: string) =>
    lint(
      context,
      zizmor,
      [
        "--offline",
        "--persona=auditor",
        "--strict-collection",
        "--no-progress",
        "--color=never",
        ".github",
        "action.yml",
      ],
      folder,
    );

  test("finds nothing in our workflow and in action.yml", (context) => {
    const { clean, said } = check(context, ROOT);
    expect(clean, said).toBe(true);
    for (const file of [".github/workflows/ci.yml", "action.yml"]) expect(said).toContain(`completed ${file}`);
  });

  test.for([
    ["unpinned-uses", /(actions\/checkout)@\w+ # \S+/, "$1@v7"],
    ["artipacked", /persist-credentials: false/, "fetch-depth: 0"],
    ["excessive-permissions", /permissions: \{\}/, "permissions: write-all"],
    ["failed to load", /runs-on:/, "run-on:"],
    ["template-injection", /run: bash .*/, "run: echo ${{ github.head_ref }}"],
  ] as const)("finds a planted fault: %s", ([audit, from, to], context) => {
    using folder = repository(planted(CI, from, to));
    expect(check(context, folder.path)).toMatchObject({ clean: false, said: expect.stringContaining(audit) });
  });
});

test("our workflow runs what .ci/run says, and every action in it is pinned to a commit with its version", () => {
  expect(CI).toContain("run: bash .ci/run\n");
  for (const [line] of CI.matchAll(/uses: .*/g)) {
    expect(line).toMatch(/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  }
});
