import { describe, expect, test } from "vitest";

import { temporaryFolder } from "../temporary-folder.ts";
import { committed } from "./repository.ts";
import { evidenceIn, jointFiles, run } from "./run.ts";

const PAIR = jointFiles([534, 5, 266, 498, 48, 15, 71, 2763]);

async function gate(config: string, files: Readonly<Record<string, string>> = {}) {
  using folder = temporaryFolder();
  for (const [name, text] of Object.entries({ "cand.csv": PAIR.candidate, ...files })) folder.write(name, text);
  folder.write("model-gate.yml", `version: 1\ncandidate: cand.csv\n${config}`);
  committed(folder);
  const result = await run(folder, ["gate"], { PATH: process.env["PATH"] ?? "" });
  const verified = evidenceIn(folder) && (await run(folder, ["verify", "model-gate-report/evidence.json"])).exitCode;
  return { ...result, evidence: evidenceIn(folder), verified };
}

describe("a baseline that never was", () => {
  const absent = "baseline: git:main:production.csv\n";
  const floors = (f1: number): string =>
    `rules:\n  - {metric: f1_score, threshold: ${f1}, min_absolute_change: 0.02}\n`;

  test("is no pass by itself, and the message names the option", async () => {
    const { exitCode, evidence } = await gate(absent + floors(0.8));
    expect(exitCode).toBe(3);
    expect(evidence?.error?.code).toBe("BASELINE_NOT_FOUND");
    expect(evidence?.error?.message).toContain("--no-baseline pass");
  });

  test("lets a first model through that meets the floors, and not one that misses them", async () => {
    const met = await gate(`${absent}no_baseline: pass\n${floors(0.85)}`);
    expect(met).toMatchObject({ exitCode: 0, verified: 0, evidence: { baseline: { sha256: null } } });
    expect(met.evidence?.results.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ["pass", "above_threshold"],
      ["pass", "first_model"],
    ]);
    const missed = await gate(`${absent}no_baseline: pass\n${floors(0.95)}`);
    expect(missed).toMatchObject({ exitCode: 1, verified: 0 });
  });

  test("is a mistake without a floor", async () => {
    const { exitCode } = await gate(`${absent}no_baseline: pass\n`);
    expect(exitCode).toBe(2);
  });

  test("is compared as usual once it is there", async () => {
    const { exitCode, evidence } = await gate(`${absent}no_baseline: pass\n${floors(0.85)}`, {
      "production.csv": PAIR.baseline,
    });
    expect(exitCode).toBe(0);
    expect(evidence?.results[1]).toMatchObject({ reason: "improved", method: "smoothed-delta" });
    expect(evidence?.baseline.commit).toMatch(/^[0-9a-f]{40}$/);
  });
});

describe("numbers beside rows", () => {
  const rules =
    "rules:\n  - {metric: f1_score, min_absolute_change: 0.02}\n  - {metric: latency_ms, max_relative_drop: 0.1, greater_is_better: false}\n";
  const both = (before: object, after: object): Record<string, string> => ({
    "base.csv": PAIR.baseline,
    "before.json": JSON.stringify(before),
    "after.json": JSON.stringify(after),
  });
  const config = `baseline: base.csv\ncandidate_metrics: after.json\nbaseline_metrics: before.json\n${rules}`;

  test("are judged by their own rule", async () => {
    expect(await gate(config, both({ latency_ms: 200 }, { latency_ms: 219 }))).toMatchObject({
      exitCode: 0,
      verified: 0,
    });
    const slower = await gate(config, both({ latency_ms: 200 }, { latency_ms: 221 }));
    expect(slower).toMatchObject({ exitCode: 1, verified: 0 });
    expect(slower.evidence?.results[1]).toMatchObject({ delta: 21, outcome: "fail", reason: "dropped" });
  });

  test("that are missing are no pass", async () => {
    const missing = await gate(config, both({ latency_ms: 200 }, { latency: 100 }));
    expect(missing.exitCode).toBe(3);
    expect(missing.evidence?.error?.message).toMatch(/latency_ms is not in after.json \(it has: latency\)/);
  });

  test("are not excused because the predictions are the same", async () => {
    const same = await gate(config.replace("base.csv", "twin.csv"), {
      ...both({ latency_ms: 200 }, { latency_ms: 900 }),
      "twin.csv": PAIR.candidate,
    });
    expect(same.evidence?.results[1]).toMatchObject({ outcome: "fail", reason: "dropped" });
  });
});
