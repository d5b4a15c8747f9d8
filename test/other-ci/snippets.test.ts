import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

import { load } from "js-yaml";
import { describe, expect, test, vi } from "vitest";

import { COMMANDS } from "../../src/config/options.ts";
import { committed } from "../entry/repository.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/*
 * Templates and documented snippets of CIs that do not run here: they are YAML, every option in them is one of ours, and
 * the shell in them does what it says.
 */

vi.setConfig({ testTimeout: 30_000 });

const ROOT = join(import.meta.dirname, "..", "..");
const PREDICTIONS = join(ROOT, "examples", "air-paradis", "predictions");
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const OTHER = read("docs/other-ci.md");

/** The YAML block below a heading of docs/other-ci.md. */
function shown(heading: string): unknown {
  const [, section = ""] = OTHER.split(`\n## ${heading}\n`);
  return load(/```yaml\n([\s\S]*?)```/.exec(section)?.[1] ?? "");
}

/** Parts of foreign YAML, found by their keys. */
function part(value: unknown, ...keys: readonly (string | number)[]): unknown {
  const found = keys.reduce<unknown>((rest, key) => (rest as Record<string, unknown>)[key], value);
  expect(found, keys.join(".")).toBeDefined();
  return found;
}

interface Snippet {
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
}

const azure = load(read("ci/azure/model-gate.yml"));
const azureEnv = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(part(azure, "steps", 0, "env") as Record<string, string>).map(([name, text]) => {
      const [, parameter = ""] = /^\$\{\{ parameters\.(\w+) \}\}$/.exec(text) ?? [];
      const all = part(azure, "parameters") as { name: string; default: string }[];
      const known = all.find((one) => one.name === parameter);
      expect(known, text).toBeDefined();
      return [name, values[parameter] ?? known?.default ?? ""];
    }),
  );

const SNIPPETS: Readonly<Record<string, Snippet>> = {
  "Azure Pipelines": {
    script: part(azure, "steps", 0, "bash") as string,
    env: {
      ...azureEnv({ candidate: "predictions.csv", baseline: "git:merge-base:eval/production.csv" }),
      TF_BUILD: "True",
      BUILD_REASON: "PullRequest",
      SYSTEM_PULLREQUEST_TARGETBRANCH: "refs/heads/main",
    },
  },
  "Bitbucket Pipelines": {
    script: (
      part(shown("Bitbucket Pipelines"), "pipelines", "pull-requests", "**", 0, "step", "script") as string[]
    ).join("\n"),
    env: { BITBUCKET_BUILD_NUMBER: "5", BITBUCKET_PR_ID: "7", BITBUCKET_PR_DESTINATION_BRANCH: "main" },
  },
  CircleCI: {
    script: part(shown("CircleCI"), "jobs", "model-gate", "steps", 1, "run", "command") as string,
    env: { CIRCLECI: "true", CIRCLE_BRANCH: "topic", MODEL_GATE_BASE_REF: "main" },
  },
  Buildkite: {
    // Buildkite itself puts variables in when the file is uploaded; two signs stand for one.
    script: (part(shown("Buildkite"), "steps", 0, "command") as string).replaceAll("$$", "$"),
    env: { BUILDKITE: "true", BUILDKITE_PULL_REQUEST: "7", BUILDKITE_PULL_REQUEST_BASE_BRANCH: "main" },
  },
};

/** Runs a snippet in a clone, with an npm that "installs" the command line of this checkout. */
function run({ script, env }: Snippet, candidate: string) {
  using origin = temporaryFolder();
  using machine = temporaryFolder();
  mkdirSync(join(origin.path, "eval"));
  cpSync(join(PREDICTIONS, "baseline.csv"), join(origin.path, "eval/production.csv"));
  committed(origin);
  const clone = join(machine.path, "clone");
  execFileSync("git", ["clone", "-q", origin.path, clone]);
  cpSync(join(PREDICTIONS, candidate), join(clone, "predictions.csv"));
  // What a change may put there to be taken for the gate.
  mkdirSync(join(clone, "node_modules/model-gate/dist"), { recursive: true });
  machine.write("clone/node_modules/model-gate/dist/cli.js", "process.exitCode = 0;\n");
  const face = JSON.stringify(join(ROOT, "src/entry/cli-face.ts"));
  machine.write("cli.js", `import(${face}).then(({ main }) => main());\n`);
  machine.write(
    "npm",
    `#!/bin/sh\nmkdir -p node_modules/model-gate/dist\ncp ${machine.path}/cli.js node_modules/model-gate/dist/\n`,
  );
  machine.write("buildkite-agent", `#!/bin/sh\ncat > ${machine.path}/annotation.md\n`);
  for (const name of ["npm", "buildkite-agent"]) chmodSync(join(machine.path, name), 0o755);
  const path = [machine.path, dirname(process.execPath), process.env["PATH"] ?? ""].join(delimiter);
  const { status, stdout, stderr } = spawnSync("bash", ["-eo", "pipefail", "-c", script], {
    cwd: clone,
    encoding: "utf8",
    env: { PATH: path, HOME: machine.path, TMPDIR: machine.path, AGENT_TEMPDIRECTORY: machine.path, ...env },
  });
  const left = ["clone/model-gate-report/junit.xml", "clone/test-results/junit.xml", "annotation.md"];
  return { status, log: `${stdout}${stderr}`, files: left.filter((file) => existsSync(join(machine.path, file))) };
}

describe.each(Object.entries(SNIPPETS))("%s", (name, snippet) => {
  test("is green with the good candidate", () => {
    const { status, log, files } = run(snippet, "candidate.csv");
    expect(status, log).toBe(0);
    expect(log).toContain("PASS");
    expect(files).toContain("clone/model-gate-report/junit.xml");
  });

  test("is red with one that improves too little, and shows the report all the same", () => {
    const { status, log, files } = run(snippet, "balanced.csv");
    expect(status, log).toBe(1);
    if (name === "Azure Pipelines") expect(log).toMatch(/^##vso\[task\.uploadsummary\]\/.*report\.md$/m);
    if (name === "Buildkite") expect(files).toContain("annotation.md");
    if (name === "Bitbucket Pipelines") expect(files).toContain("clone/test-results/junit.xml");
  });

  test("is red when there is nothing to judge", () => {
    const script = snippet.script.replaceAll("predictions.csv", "missing.csv");
    const env = { ...snippet.env, ...("GATE_CANDIDATE" in snippet.env ? { GATE_CANDIDATE: "missing.csv" } : {}) };
    const { status } = run({ script, env }, "candidate.csv");
    expect(status).toBeGreaterThan(1);
  });
});

const FILES = [
  "ci/gitlab/templates/model-gate.yml",
  "ci/gitlab/README.md",
  "ci/jenkins/vars/modelGate.groovy",
  "ci/jenkins/README.md",
  "ci/azure/model-gate.yml",
  "docs/other-ci.md",
];

describe.each(FILES)("%s", (file) => {
  const text = read(file);
  const gate = COMMANDS.gate.options;
  /** Of npm, git and the snippets' other programs. */
  const OTHERS = ["no-audit", "no-fund", "ignore-scripts", "loglevel", "context", "format"];

  test("has no option that we do not have", () => {
    const flags = [...text.matchAll(/(?<![\w-])--([a-z][a-z-]*)/g)].map(([, flag = ""]) => flag);
    const unknown = flags.filter((flag) => !OTHERS.includes(flag) && gate.every(({ name }) => name !== flag));
    expect(unknown).toEqual([]);
  });

  test("has no variable that we do not read, and none for what decides", () => {
    const names = [...text.matchAll(/\bMODEL_GATE_([A-Z_]+)\b/g)].map(([, name = ""]) => name);
    const wiring = gate
      .filter(({ policy }) => policy !== true)
      .map(({ name }) => name.toUpperCase().replaceAll("-", "_"));
    expect(names.filter((name) => name !== "BASE_REF" && name !== "NAME" && !wiring.includes(name))).toEqual([]);
  });
});

test("the inputs of the action on Gitea are some of ours", () => {
  const steps = part(shown("Gitea and Forgejo"), "jobs", "gate", "steps") as {
    uses: string;
    with: Record<string, unknown>;
  }[];
  const inputs = Object.keys(steps.find(({ uses }) => uses.includes("model-gate"))?.with ?? {});
  expect(inputs).not.toEqual([]);
  expect(inputs.filter((input) => COMMANDS.gate.options.every(({ name }) => name !== input))).toEqual([]);
});

test("the step for Jenkins quotes what it passes, and knows every option that it says it has", () => {
  const groovy = read("ci/jenkins/vars/modelGate.groovy");
  const known = /def known = \[(.*)\]/.exec(groovy)?.[1]?.match(/\w+/g) ?? [];
  const flags = [...groovy.matchAll(/(\w+): '--([a-z-]+)'/g)].map(([, name = ""]) => name);
  expect([...flags, "allowInconclusive", "cli", "version"].toSorted()).toEqual([...known].toSorted());
  expect(groovy).not.toMatch(/\$\{?options/);
});
