import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { parseEvidence } from "../../src/evidence/read.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { countingProxy } from "./counting-proxy.ts";
import { mlflowPython, type MlflowServer, startMlflow } from "./mlflow-server.ts";
import { example, EXPERIMENT, MODEL, Seeder } from "./reference-project.ts";

/*
 * The built command line against a real MLflow that holds the reference project: version 1 in Production with its
 * predictions, runs that lack F1, one that diverged.
 */

const CLI = join(import.meta.dirname, "..", "..", "dist", "cli.js");
const PRODUCTION = "models:/sentiment-classifier/Production";

describe.each([3, 2] as const)("on MLflow %i", (major) => {
  const python = mlflowPython(major);
  if ("missing" in python) {
    test.skip(`needs MLflow ${major}: ${python.missing}`, () => {});
    return;
  }

  let server: MlflowServer;
  let seeder: Seeder;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    server = await startMlflow(major);
    seeder = new Seeder(server.address);
    const experiment = await seeder.experiment(EXPERIMENT);
    const run = async (name: string, seed: Partial<Parameters<Seeder["run"]>[1]>): Promise<string> =>
      (ids[name] = await seeder.run(experiment, { name, ...seed }));
    const production = await run("production", {
      metrics: { f1_score: 0.8727, accuracy: 0.83, latency_p95_ms: 212 },
      artifacts: { "eval/predictions.csv": example("baseline.csv"), "model/MLmodel": Buffer.from("flavors: {}\n") },
    });
    await run("lacks", { metrics: { accuracy: 0.81, f1_macro: 0.7 } });
    await run("diverged", { metrics: { f1_score: "NaN" } });
    await run("numbers", { metrics: { f1_score: 0.8727 } });
    await run("better", { metrics: { f1_score: 0.8993 }, artifacts: { "predictions.csv": example("candidate.csv") } });
    await run("slightly-better", { metrics: { f1_score: 0.8827 } });
    const first = await seeder.version(production);
    await seeder.toStage(first, "Production");
    await seeder.alias(first, "champion");
    ids["second"] = await seeder.version(ids["better"] ?? "");
  }, 180_000);
  afterAll(async () => await server[Symbol.asyncDispose](), 30_000);

  const gate = (...args: readonly string[]) => gateAt(server.address, ...args);

  async function gateAt(address: string, ...args: readonly string[]) {
    const folder = temporaryFolder();
    writeFileSync(join(folder.path, "candidate.csv"), example("candidate.csv"));
    const options = ["--tracking-uri", address, "--model", MODEL, ...args];
    const { exitCode, log } = await new Promise<{ exitCode: number; log: string }>((resolve) => {
      execFile(
        process.execPath,
        [CLI, "gate", ...options],
        { cwd: folder.path, env: { PATH: process.env["PATH"] } },
        (error, stdout, stderr) => resolve({ exitCode: Number(error?.code ?? 0), log: `${stdout}${stderr}` }),
      );
    });
    const read = () => {
      const path = join(folder.path, "model-gate-report", "evidence.json");
      return parseEvidence(path, readFileSync(path, "utf8"));
    };
    return { exitCode, log, read, folder };
  }

  test.for([
    ["the stage", PRODUCTION, "stage Production (alias champion agrees), rows of eval/predictions.csv"],
    [
      "the alias",
      "models:/sentiment-classifier@champion",
      "alias champion (stage Production agrees), rows of eval/predictions.csv",
    ],
    ["the version", "models:/sentiment-classifier/1", "version 1, rows of eval/predictions.csv"],
  ] as const)("compares row by row with %s", async ([, baseline, why]) => {
    const { exitCode, log, read } = await gate("--candidate", "candidate.csv", "--baseline", baseline);
    expect(exitCode, log).toBe(0);
    const evidence = read();
    expect(evidence.baseline).toMatchObject({ source: baseline, version: "1", run_id: ids["production"], why });
    expect(evidence.holdout?.rows).toBe(4200);
    expect(evidence.results[0]).toMatchObject({ outcome: "pass", method: "smoothed-delta" });
  });

  test("compares row by row with a run, and with a version of the registry", async () => {
    const run = `runs:/${ids["production"]}`;
    const { exitCode, log, read } = await gate("--candidate", `models:/${MODEL}/${ids["second"]}`, "--baseline", run);
    expect(exitCode, log).toBe(0);
    expect(read().candidate).toMatchObject({ version: "2", run_id: ids["better"] });
    expect(read().baseline).toMatchObject({ version: null, run_id: ids["production"] });
  });

  test("takes the numbers of a run for rows that it lacks", async () => {
    const { exitCode, log, read } = await gate(
      "--candidate",
      `runs:/${ids["slightly-better"]}`,
      "--baseline",
      `runs:/${ids["numbers"]}`,
    );
    expect(exitCode, log).toBe(1);
    expect(read().results[0]).toMatchObject({ outcome: "fail", reason: "below_min_change", method: "point" });
    expect(
      (await gate("--candidate", `runs:/${ids["better"]}/predictions.csv`, "--baseline", `runs:/${ids["numbers"]}`))
        .exitCode,
    ).toBe(0);
  });

  test("never takes a missing F1 for a number", async () => {
    const { exitCode, log } = await gate("--candidate", "candidate.csv", "--baseline", `runs:/${ids["lacks"]}`);
    expect(exitCode).toBe(3);
    expect(log).toMatch(/METRIC_MISSING f1_score is not in runs:\/\S+ \(it has: accuracy, f1_macro\)/);
  });

  test("never takes NaN for a number", async () => {
    const { exitCode, log } = await gate("--candidate", "candidate.csv", "--baseline", `runs:/${ids["diverged"]}`);
    expect([exitCode, /METRIC_NOT_FINITE.*NaN/.test(log)]).toEqual([3, true]);
  });

  test("says that one version is no improvement over itself", async () => {
    const { exitCode, read } = await gate("--candidate", `models:/${MODEL}/1`, "--baseline", PRODUCTION);
    expect([exitCode, read().results[0]?.reason]).toEqual([1, "unchanged"]);
  });

  test("lists the registered models for one that is mistyped", async () => {
    const { exitCode, log } = await gate("--candidate", "candidate.csv", "--baseline", "models:/sentiment/1");
    expect([exitCode, log]).toEqual([3, expect.stringMatching(/MODEL_NOT_FOUND.*sentiment-classifier/)]);
  });

  test("lets a first model through on its floors, and only a first one", async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder.path, "model-gate.yml"),
      "version: 1\nno_baseline: pass\nrules: [{metric: f1_score, threshold: 0.5}]\n",
    );
    const config = ["--config", join(folder.path, "model-gate.yml"), "--candidate", "candidate.csv"];
    const first = await gate(...config, "--baseline", "models:/brand-new/Production");
    expect([first.exitCode, first.log], first.log).toEqual([0, expect.stringContaining("there is no baseline yet")]);
    const emptied = await gate(...config, "--baseline", `models:/${MODEL}@Champion`);
    expect([emptied.exitCode, emptied.log]).toEqual([3, expect.stringContaining("did you mean champion?")]);
  });

  test("puts the results on the candidate's run, so that the next comparison is one of rows", async () => {
    const experiment = await seeder.experiment(`later-${major}`);
    const run = await seeder.run(experiment, { name: "later" });
    const version = await seeder.version(run);
    const args = ["--candidate", "candidate.csv", "--baseline", PRODUCTION, "--candidate-version", version];
    const { exitCode, log, read } = await gate(...args, "--log-to-mlflow", "true");
    expect(exitCode, log).toBe(0);
    expect(log).not.toContain("warning");
    expect(read().candidate).toMatchObject({ version, run_id: run });
    const next = await gate("--candidate", `models:/${MODEL}/${version}`, "--baseline", PRODUCTION);
    expect(next.read().holdout?.aligned_by, next.log).toBe("id");
    const tagged = (await seeder.get(`model-versions/get?name=${MODEL}&version=${version}`)) as unknown as {
      readonly model_version: { readonly tags: readonly { readonly key: string; readonly value: string }[] };
    };
    expect(tagged.model_version.tags).toContainEqual({ key: "model-gate.verdict", value: "pass" });
  });

  test("costs at most six requests for the baseline", async () => {
    await using proxy = await countingProxy(server.address);
    const { exitCode, log } = await gateAt(proxy.address, "--candidate", "candidate.csv", "--baseline", PRODUCTION);
    expect(exitCode, log).toBe(0);
    expect(proxy.asked.length, proxy.asked.join("\n")).toBeLessThanOrEqual(6);
  });
});
