import { existsSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { runAction } from "../../src/entry/action-face.ts";
import { FAULTS } from "../fakes/github-faults.ts";
import { fakeGitHub, TOKEN } from "../fakes/github.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { committed, pullRequest } from "./repository.ts";
import { evidenceIn, jointFiles, run } from "./run.ts";

/*
 * What decides comes from the base of a proposal. When nobody can read it, nothing is decided, and the evidence says so
 * with what is known: never with the head's word, and never by silence.
 */

/** Better by 2.66 points: it would pass. */
const GOOD = jointFiles([534, 5, 266, 498, 48, 15, 71, 2763]);
const CONFIG = "version: 1\ncandidate: cand.csv\nbaseline: base.csv\nconfidence: 0.6\n";
/** No commit that this clone has. */
const NOWHERE = "f".repeat(40);

function project(files: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder();
  const all = { "cand.csv": GOOD.candidate, "base.csv": GOOD.baseline, "model-gate.yml": CONFIG, ...files };
  for (const [name, text] of Object.entries(all)) folder.write(name, text);
  committed(folder);
  return folder;
}

describe("a base config that nobody can read", () => {
  test("leaves evidence of an invalid verdict, in which what is not known is said to be so", async () => {
    using folder = project();
    const args = ["gate", "--on-inconclusive", "pass"];
    const { exitCode, out } = await run(folder, args, pullRequest(folder, NOWHERE));
    expect(exitCode).toBe(3);
    expect(out).toMatch(/^INVALID +BASE_CONFIG_UNREADABLE model-gate.yml cannot be read at the base/);
    expect(out).toContain("confidence 0.95 (unknown)");
    const evidence = evidenceIn(folder);
    expect(evidence).toMatchObject({
      verdict: { outcome: "invalid" },
      error: { code: "BASE_CONFIG_UNREADABLE" },
      statistics: null,
      candidate: { source: "cand.csv" },
      // The head names one, and that is not its business.
      baseline: { source: "unknown" },
      // Nor is this: 0.6 stands in the head's config.
      policy: { confidence: 0.95, on_inconclusive: "pass", waivers: [] },
    });
    expect(evidence?.policy.origin).toMatchObject({
      rules: "unknown",
      confidence: "unknown",
      on_inconclusive: "--on-inconclusive",
    });
    expect(evidence?.results.map(({ outcome, reason }) => [outcome, reason])).toEqual([["invalid", "not_comparable"]]);
    const verified = await run(folder, ["verify", "model-gate-report/evidence.json"]);
    expect(verified).toMatchObject({ exitCode: 0, out: expect.stringMatching(/^sound: .* says invalid/) });
    const report = await run(folder, ["report", "model-gate-report/evidence.json", "--format", "junit"]);
    expect(report.exitCode).toBe(0);
  });

  test("runs no command", async () => {
    using folder = project();
    const env = { PATH: process.env["PATH"] ?? "", ...pullRequest(folder, NOWHERE) };
    expect((await run(folder, ["gate", "--run", "touch ran"], env)).exitCode).toBe(3);
    expect(existsSync(join(folder.path, "ran"))).toBe(false);
  });

  test("is the evidence on standard output, when JSON is asked for", async () => {
    using folder = project();
    const { out } = await run(folder, ["gate", "--format", "json"], pullRequest(folder, NOWHERE));
    expect(JSON.parse(out)).toMatchObject({ error: { code: "BASE_CONFIG_UNREADABLE" } });
  });

  test("leaves what the workflow itself names", async () => {
    using folder = project();
    const args = ["gate", "--baseline", "base.csv", "--metric", "recall", "--min-improvement", "0.03"];
    expect((await run(folder, args, pullRequest(folder, NOWHERE))).exitCode).toBe(3);
    expect(evidenceIn(folder)).toMatchObject({
      baseline: { source: "base.csv" },
      policy: {
        rules: [{ metric: "recall", min_absolute_change: 0.03 }],
        origin: { rules: "--metric, --min-improvement" },
      },
    });
  });

  test("is a mistake in the call, when there is one as well", async () => {
    using folder = project();
    const { exitCode, err } = await run(folder, ["gate", "--confidnce", "0.9"], pullRequest(folder, NOWHERE));
    expect(exitCode).toBe(2);
    expect(err).toContain("confidence");
    expect(evidenceIn(folder)).toBeUndefined();
  });

  test("is told in all outputs of the action", async () => {
    using folder = project();
    const outputs: Record<string, string> = {};
    const said: string[] = [];
    let summary = "";
    const host = {
      env: pullRequest(folder, NOWHERE),
      directory: folder.path,
      isTerminal: false,
      print: () => {},
      printError: () => {},
      now: Date.now,
    };
    const exitCode = await runAction(host, {
      output: (name, value) => void (outputs[name] = value),
      annotate: (level, message) => void said.push(`${level} ${message}`),
      summarize: async (text) => void (summary = text),
      mask: () => {},
    });
    expect(exitCode).toBe(3);
    expect(outputs).toMatchObject({ verdict: "invalid", passed: "false", "evidence-path": expect.stringMatching(/./) });
    expect(said[0]).toMatch(/^error BASE_CONFIG_UNREADABLE /);
    expect(summary).toContain("BASE_CONFIG_UNREADABLE");
  });
});

describe("the comment on a proposal whose base nobody can read", () => {
  test.for([
    ["is not written when its key needs the name that the base gives the model", [], 0],
    ["is written when the workflow names the model", ["--model", "m"], 1],
    ["is written when it has a key of its own", ["--comment-key", "k"], 1],
  ] as const)("%s", async ([, args, comments]) => {
    await using github = await fakeGitHub();
    using folder = project();
    github.fail("repos/get-content", FAULTS.notAccessible, 99);
    const env = { ...pullRequest(folder, NOWHERE), GITHUB_API_URL: github.url, GITHUB_TOKEN: TOKEN };
    expect((await run(folder, ["gate", ...args], env)).exitCode).toBe(3);
    expect(github.state.comments).toHaveLength(comments);
  });
});

test("waivers that nobody can read at the base leave evidence with the policy that is known", async () => {
  using folder = project({ "waivers.yml": "version: 1\nwaivers: []\n" });
  const base = committed(folder, "second");
  // A link at the base is no file that could be read there.
  rmSync(join(folder.path, "waivers.yml"));
  symlinkSync("cand.csv", join(folder.path, "waivers.yml"));
  const linked = committed(folder, "linked");
  const args = ["gate", "--waivers", "waivers.yml"];
  const { exitCode, out } = await run(folder, args, pullRequest(folder, linked));
  expect(exitCode).toBe(3);
  expect(out).toMatch(/^INVALID +BASE_CONFIG_UNREADABLE waivers.yml cannot be read at the base/);
  expect(evidenceIn(folder)?.policy).toMatchObject({ confidence: 0.6, waivers: [] });
  expect(evidenceIn(folder)?.policy.origin["confidence"]).toContain(`model-gate.yml @ main ${linked.slice(0, 7)}`);
  expect((await run(folder, ["verify", "model-gate-report/evidence.json"])).exitCode).toBe(0);
  expect((await run(folder, args, pullRequest(folder, base))).exitCode).toBe(0);
});
