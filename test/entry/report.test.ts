import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { evidenceText } from "../../src/core/evidence.ts";
import { VARIANTS } from "../reports/variants.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { jointFiles, run } from "./run.ts";

const ROOT = join(import.meta.dirname, "..", "..");

function folderWithEvidence(...names: readonly (keyof typeof VARIANTS)[]) {
  const folder = temporaryFolder();
  for (const name of names) folder.write(`${name}.json`, evidenceText(VARIANTS[name]));
  return folder;
}

describe("report --format html", () => {
  test("prints one page, the same as gate wrote", async () => {
    using folder = temporaryFolder();
    const { baseline, candidate } = jointFiles([534, 5, 266, 498, 48, 15, 71, 2763]);
    folder.write("base.csv", baseline);
    folder.write("cand.csv", candidate);
    expect((await run(folder, ["gate", "--candidate", "cand.csv", "--baseline", "base.csv"])).exitCode).toBe(0);
    const written = readFileSync(join(folder.path, "model-gate-report", "report.html"), "utf8");
    const again = await run(folder, ["report", "model-gate-report/evidence.json", "--format", "html"]);
    expect(again).toEqual({ exitCode: 0, err: "", out: written });
    expect(written).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(written).toMatch(/<\/html>\n$/);
  });

  test("makes one page of several evidences, the worst first", async () => {
    using folder = folderWithEvidence("case-1-pass", "balanced-fail");
    const { exitCode, out } = await run(folder, [
      "report",
      "case-1-pass.json",
      "balanced-fail.json",
      "--format",
      "html",
    ]);
    expect(exitCode).toBe(0);
    expect(out.match(/<!doctype html>/g)).toHaveLength(1);
    expect(out).toContain("2 reports: 1 fail, 1 pass");
    expect(out.indexOf(">FAIL<")).toBeGreaterThan(0);
    expect(out.indexOf(">FAIL<")).toBeLessThan(out.indexOf(">PASS<"));
  });

  test("names the evidence that contradicts itself, and prints nothing", async () => {
    using folder = folderWithEvidence("case-1-pass");
    const { statistics } = VARIANTS["case-1-pass"];
    const cells = [["0", "0", "no such label", 3] as const];
    folder.write(
      "odd.json",
      evidenceText({ ...VARIANTS["case-1-pass"], statistics: statistics && { ...statistics, cells } }),
    );
    const { exitCode, out, err } = await run(folder, ["report", "case-1-pass.json", "odd.json", "--format", "html"]);
    expect(exitCode).toBe(2);
    expect(out).toBe("");
    expect(err).toMatch(/^EVIDENCE_UNRECOGNIZED odd\.json contradicts itself/);
  });
});

/** Files of ours that Node loads for a command. */
function loadedFor(folder: { readonly path: string; write(name: string, content: string): string }, args: string[]) {
  folder.write(
    "hook.mjs",
    "import { registerHooks } from 'node:module'; registerHooks({ load(url, context, next) { process.stderr.write(`LOADED ${url}\\n`); return next(url, context); } });",
  );
  folder.write(
    "cli.mjs",
    `globalThis[Symbol.for("model-gate.face")] = "cli"; await import("${ROOT}/src/entry/index.ts");`,
  );
  const { status, stderr } = spawnSync(process.execPath, ["--import", "./hook.mjs", "cli.mjs", ...args], {
    cwd: folder.path,
    encoding: "utf8",
    env: {},
  });
  const files = [...stderr.matchAll(/^LOADED file:\/\/.*\/src\/(.*)$/gm)].map(([, file]) => file ?? "");
  return { status, pages: files.filter((file) => file.startsWith("reports/html/")), files };
}

describe("the page is loaded when one is made, and nobody else waits for it", () => {
  test.for(["text", "markdown", "json", "junit"])("not for %s", (format) => {
    using folder = folderWithEvidence("case-1-pass");
    const { status, pages, files } = loadedFor(folder, ["report", "case-1-pass.json", "--format", format]);
    expect(status).toBe(0);
    expect(files.length).toBeGreaterThan(10);
    expect(pages).toEqual([]);
  });

  test("not where a mistake ends the gate before it compares", () => {
    using folder = temporaryFolder();
    const { status, pages } = loadedFor(folder, ["gate", "--candidate", "nowhere.csv", "--baseline", "base.csv"]);
    expect(status).toBe(2);
    expect(pages).toEqual([]);
  });

  test("but for html it is", () => {
    using folder = folderWithEvidence("case-1-pass");
    const { status, pages } = loadedFor(folder, ["report", "case-1-pass.json", "--format", "html"]);
    expect(status).toBe(0);
    expect(pages.length).toBeGreaterThan(10);
  });
});
