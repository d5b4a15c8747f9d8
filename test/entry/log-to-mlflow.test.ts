import { describe, expect, test } from "vitest";

import { fakeMlflow } from "../fakes/mlflow.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { committed, pullRequest } from "./repository.ts";
import { jointFiles, run } from "./run.ts";

/*
 * The results on the candidate's run: what the next comparison is made with, and no verdict of its own.
 */

const PAIR = jointFiles([534, 5, 266, 498, 48, 15, 71, 2763]);

type Fake = Awaited<ReturnType<typeof fakeMlflow>>;

async function gate(mlflow: Fake, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  using folder = temporaryFolder();
  folder.write("cand.csv", PAIR.candidate);
  folder.write("base.csv", PAIR.baseline);
  const base = committed(folder);
  const given = [
    "gate",
    "--candidate=cand.csv",
    "--baseline=base.csv",
    "--log-to-mlflow=true",
    "--model=mood",
    ...args,
  ];
  const surroundings = env["proposal"] === undefined ? {} : pullRequest(folder, base);
  const { exitCode, err } = await run(folder, given, { MLFLOW_TRACKING_URI: mlflow.url, ...surroundings });
  return { exitCode, err };
}

const pathsOf = (mlflow: Fake, runId: string): readonly string[] =>
  [...(mlflow.state.runs.get(runId)?.artifacts.keys() ?? [])].toSorted();

describe("results that are logged", () => {
  test("are the files of the report, the candidate's table and the verdict", async () => {
    await using mlflow = await fakeMlflow();
    const runId = mlflow.run();
    mlflow.version("mood", { runId });
    const { exitCode, err } = await gate(mlflow, ["--candidate-version=1"]);
    expect([exitCode, err]).toEqual([0, ""]);
    const report = ["evidence.json", "junit.xml", "report.html", "report.md"].map((name) => `model-gate/${name}`);
    expect(pathsOf(mlflow, runId)).toEqual(["eval/predictions.csv", ...report]);
    const stored = mlflow.state.runs.get(runId);
    expect(Buffer.from(stored?.artifacts.get("eval/predictions.csv") ?? []).toString()).toBe(PAIR.candidate);
    expect(stored?.tags.get("model-gate.verdict")).toBe("pass");
    const [version] = mlflow.state.models.get("mood")?.versions.values() ?? [];
    expect(version?.tags.get("model-gate.verdict")).toBe("pass");
    expect(version?.tags.get("model-gate.evidence_sha256")).toMatch(/^[0-9a-f]{64}$/);
  });

  test("leave another table of that run alone, and say so", async () => {
    await using mlflow = await fakeMlflow();
    const runId = mlflow.run({ artifacts: { "predictions.parquet": "PAR1" } });
    const { exitCode, err } = await gate(mlflow, [`--candidate-run=${runId}`]);
    expect([exitCode, err]).toEqual([0, expect.stringMatching(/^warning: .*has predictions\.parquet already/)]);
    expect(pathsOf(mlflow, runId)).not.toContain("eval/predictions.csv");
  });

  test.for([
    ["nobody says which run it is", [], {}, /^warning: nothing was logged .*--candidate-run/],
    [
      "it is a pull request's",
      ["--candidate-version=1"],
      { proposal: "" },
      /warning: nothing is logged .*after the merge/,
    ],
  ] as const)("are none when %s", async ([, args, env, warning]) => {
    await using mlflow = await fakeMlflow();
    const runId = mlflow.run();
    mlflow.version("mood", { runId });
    const { exitCode, err } = await gate(mlflow, args, env);
    expect([exitCode, err]).toEqual([0, expect.stringMatching(warning)]);
    expect(pathsOf(mlflow, runId)).toEqual([]);
  });

  test("that the server refuses change no verdict", async () => {
    await using mlflow = await fakeMlflow({ servesArtifacts: false });
    const runId = mlflow.run();
    const { exitCode, err } = await gate(mlflow, [`--candidate-run=${runId}`]);
    expect([exitCode, err]).toEqual([0, expect.stringMatching(/^warning: the results could not be logged to MLflow/)]);
  });
});
