import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

import { beforeAll, expect, test, type TestContext, vi } from "vitest";

import { cachedProgram, cacheFolder, type Program } from "../act/cached-program.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/*
 * The step for Jenkins, run by Groovy itself with Jenkins' own steps in place: what it calls, with which arguments, and
 * when it fails. Jenkins is not there.
 */

vi.setConfig({ testTimeout: 60_000 });

const ROOT = join(import.meta.dirname, "..", "..");
const PREDICTIONS = join(ROOT, "examples", "air-paradis", "predictions");

let groovy: Program = { missing: "groovy was not set up" };
beforeAll(() => {
  const folder = cacheFolder("groovy", "4.0.33");
  const copy = ["-Dartifact=org.apache.groovy:groovy:4.0.33", `-DoutputDirectory=${folder}`];
  const plugin = "org.apache.maven.plugins:maven-dependency-plugin:copy";
  groovy = cachedProgram(join(folder, "groovy-4.0.33.jar"), [["mvn", "-q", "-B", plugin, ...copy]]);
}, 600_000);

function step(context: TestContext, candidate: string, options: Readonly<Record<string, string>>) {
  if ("missing" in groovy) return context.skip(groovy.missing);
  using machine = temporaryFolder();
  const workspace = join(machine.path, "workspace");
  mkdirSync(join(workspace, "node_modules/model-gate/dist"), { recursive: true });
  // What a change may put there to be taken for the gate.
  machine.write("workspace/node_modules/model-gate/dist/cli.js", "process.exitCode = 0;\n");
  cpSync(join(PREDICTIONS, candidate), join(workspace, "candidate.csv"));
  const baseline = candidate.includes("first-50") ? "baseline-first-50.csv" : "baseline.csv";
  cpSync(join(PREDICTIONS, baseline), join(workspace, "baseline.csv"));
  const face = JSON.stringify(join(ROOT, "src/entry/cli-face.ts"));
  machine.write("cli.js", `import(${face}).then(({ main }) => main());\n`);
  machine.write(
    "npm",
    `#!/bin/sh\nmkdir -p node_modules/model-gate/dist\ncp ${machine.path}/cli.js node_modules/model-gate/dist/\n`,
  );
  chmodSync(join(machine.path, "npm"), 0o755);
  const all = { candidate: "candidate.csv", baseline: "baseline.csv", ...options };
  const { status, stdout, stderr } = spawnSync(
    "java",
    [
      "-cp",
      groovy.path,
      "groovy.ui.GroovyMain",
      join(import.meta.dirname, "jenkins-steps.groovy"),
      join(ROOT, "ci/jenkins/vars/modelGate.groovy"),
      join(machine.path, "workspace@tmp"),
      ...Object.entries(all).map(([name, value]) => `${name}=${value}`),
    ],
    {
      cwd: workspace,
      encoding: "utf8",
      env: {
        PATH: [machine.path, dirname(process.execPath), process.env["PATH"] ?? ""].join(delimiter),
        HOME: machine.path,
        JENKINS_URL: "https://ci.test/",
        BRANCH_NAME: "main",
      },
    },
  );
  return { status, log: `${stdout}${stderr}`, isOwned: existsSync(join(workspace, "owned")) };
}

test("is green with the good candidate", (context) => {
  const { status, log } = step(context, "candidate.csv", {});
  expect(status, log).toBe(0);
  expect(log).toContain("PASS");
  expect(log).toContain("returned 0");
  expect(log).toContain("junit model-gate-report/junit.xml");
});

test("is red with one that improves too little, and shows the tests all the same", (context) => {
  const { status, log } = step(context, "balanced.csv", {});
  expect(status, log).toBe(1);
  expect(log).toContain("failed: model-gate: exit 1");
  expect(log).toContain("archived model-gate-report/*");
});

test("is red without enough evidence, and unstable when that is allowed", (context) => {
  expect(step(context, "candidate-first-50.csv", {}).log).toContain("failed: model-gate: exit 4");
  const { status, log } = step(context, "candidate-first-50.csv", { allowInconclusive: "true" });
  expect([status, log.includes("unstable model-gate: not enough evidence")], log).toEqual([0, true]);
  expect(step(context, "balanced.csv", { allowInconclusive: "true" }).status).toBe(1);
});

test("passes everything on as it is", (context) => {
  const { status, log, isOwned } = step(context, "candidate.csv", { model: "a'; touch owned; ' \"$HOME\"" });
  expect([status, isOwned], log).toEqual([0, false]);
});

test("knows no other option", (context) => {
  expect(step(context, "candidate.csv", { minImprovment: "0" }).log).toContain("modelGate has no minImprovment");
});
