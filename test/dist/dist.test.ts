import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { TOOL } from "../../src/entry/version.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { NODE_VERSIONS, nodeOfVersion } from "./node-versions.ts";

/*
 * The committed bundle as users run it: copied away from its node_modules, with an environment that holds nothing.
 */

const ROOT = join(import.meta.dirname, "..", "..");
const EXAMPLE = join(ROOT, "examples", "air-paradis", "predictions");

function bundleCopy() {
  const folder = temporaryFolder();
  mkdirSync(join(folder.path, "dist"));
  for (const file of readdirSync(join(ROOT, "dist"))) {
    copyFileSync(join(ROOT, "dist", file), join(folder.path, "dist", file));
  }
  return folder;
}

function start(node: string, folder: { readonly path: string }, args: readonly string[], env: Record<string, string> = {}) {
  return spawnSync(node, ["dist/cli.js", ...args], { cwd: folder.path, encoding: "utf8", env });
}

const gateArgs = (candidate: string, baseline: string): string[] => [
  "gate",
  "--candidate",
  join(EXAMPLE, candidate),
  "--baseline",
  join(EXAMPLE, baseline),
];

describe.for(NODE_VERSIONS)("on Node %s", (version) => {
  const node = nodeOfVersion(version);

  test("the package of this Node can be had", (context) => {
    if (node === undefined) context.skip(`node ${version} could not be installed`);
    expect(spawnSync(node ?? "", ["--version"], { encoding: "utf8" }).stdout).toContain(`v${version}`);
  });

  test.for([
    ["candidate.csv", "baseline.csv", 0, /^PASS +F1 0\.8727 → 0\.8993, \+2\.66 points \(95 % CI \+2\.11 to \+3\.22\)/],
    ["balanced.csv", "baseline.csv", 1, /^FAIL +F1 0\.8727 → 0\.8833, \+1\.07 points/],
    ["candidate-first-50.csv", "baseline-first-50.csv", 4, /^INCONCLUSIVE +F1 0\.9254 → 0\.9552/],
    ["candidate.csv", "candidate.csv", 3, /^INVALID +SAME_SOURCE/],
    ["candidate.csv", "baseline-first-50.csv", 3, /^INVALID +ROWS_MISALIGNED 4,150 ids only in the candidate/],
    ["candidate-metrics.json", "baseline-metrics.json", 0, /^PASS +point estimate, chance not ruled out: F1 0\.8727/],
    ["candidate.csv", "nowhere.csv", 2, /^$/],
  ] as const)("%s against %s ends with %i", ([candidate, baseline, exitCode, firstLine], context) => {
    if (node === undefined) context.skip(`node ${version} could not be installed`);
    using folder = bundleCopy();
    const { status, stdout, stderr } = start(node ?? "", folder, gateArgs(candidate, baseline));
    expect(status, stderr).toBe(exitCode);
    expect(stdout.split("\n")[0]).toMatch(firstLine);
    expect(stderr).not.toMatch(/\n\s+at |Warning/);
    for (const file of ["evidence.json", "report.md", "report.html", "junit.xml"]) {
      expect(existsSync(join(folder.path, "model-gate-report", file)), file).toBe(exitCode !== 2);
    }
  });

  test("verify and report work on what gate wrote; a changed number is named", (context) => {
    if (node === undefined) context.skip(`node ${version} could not be installed`);
    using folder = bundleCopy();
    start(node ?? "", folder, gateArgs("candidate.csv", "baseline.csv"));
    const path = join(folder.path, "model-gate-report", "evidence.json");
    expect(start(node ?? "", folder, ["verify", path])).toMatchObject({ status: 0, stderr: "" });
    for (const format of ["text", "markdown", "html", "json", "junit"]) {
      const report = start(node ?? "", folder, ["report", path, "--format", format]);
      expect(report, format).toMatchObject({ status: 0, stderr: "" });
      expect(report.stdout).toContain("0.8993");
    }
    folder.write("forged.json", readFileSync(path, "utf8").replace('["0", "1", "0", 266]', '["0", "1", "0", 566]'));
    const forged = start(node ?? "", folder, ["verify", "forged.json"]);
    expect(forged.status).toBe(1);
    expect(forged.stdout).toMatch(/not sound: forged.json\n {2}holdout.rows: the file says 4200, recomputed 4500/);
    folder.write("other.json", '{"schema": "something/else"}');
    expect(start(node ?? "", folder, ["verify", "other.json"]).status).toBe(2);
  });
});

describe("colour", () => {
  test("is never in a file, a pipe or CI", () => {
    using folder = bundleCopy();
    for (const env of [{}, { CI: "true" }, { FORCE_COLOR: "1" }] as Record<string, string>[]) {
      const { stdout } = start(process.execPath, folder, gateArgs("candidate.csv", "baseline.csv"), env);
      expect(stdout).not.toContain("\u001B");
    }
  });
});

test("--version and --help exit 0 and load nothing but the face", () => {
  using folder = bundleCopy();
  expect(start(process.execPath, folder, ["--version"])).toMatchObject({ status: 0, stdout: `${TOOL.version}\n` });
  for (const args of [["--help"], ["gate", "--help"], ["verify", "--help"], ["report", "--help"]]) {
    expect(start(process.execPath, folder, args).status).toBe(0);
  }
  const manifest: unknown = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  expect(manifest).toMatchObject({ version: TOOL.version, name: TOOL.name });
});

test("a reader that has gone, or a full disk behind standard output, changes neither verdict nor exit code", () => {
  using folder = bundleCopy();
  const gate = `"${process.execPath}" dist/cli.js ${gateArgs("candidate.csv", "baseline.csv").join(" ")}`;
  for (const [command, exitCode] of [
    [`${gate} | true; exit ${"$"}{PIPESTATUS[0]}`, 0],
    [`${gate} > /dev/full`, 0],
    [`${gate.replaceAll("candidate.csv", "balanced.csv")} | true; exit ${"$"}{PIPESTATUS[0]}`, 1],
  ] as const) {
    const { status, stderr } = spawnSync("bash", ["-c", command], { cwd: folder.path, encoding: "utf8", env: {} });
    expect(status, stderr).toBe(exitCode);
    expect(stderr).not.toContain("at ");
  }
});

test("a bug of ours exits 70 with a stack and says where to report it", () => {
  using folder = bundleCopy();
  folder.write("break.mjs", "Object.hasOwn = () => { throw new Error('planted'); };");
  const { status, stderr } = spawnSync(process.execPath, ["--import", "./break.mjs", "dist/cli.js", "gate"], {
    cwd: folder.path,
    encoding: "utf8",
    env: {},
  });
  expect(status).toBe(70);
  expect(stderr).toMatch(/planted[\s\S]*\n\s+at [\s\S]*bug of model-gate/);
});
