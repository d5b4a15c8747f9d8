import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { MLFLOW_FAULTS } from "../fakes/mlflow-faults.ts";
import { fakeMlflow } from "../fakes/mlflow.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { run } from "./run.ts";

/*
 * `runs` from the command line to a server and back.
 */

const EXPERIMENT = "sentiment-analysis-twitter";
type Mlflow = Awaited<ReturnType<typeof fakeMlflow>>;

/** The mistake that this command is there for: most runs never logged the metric. */
function seeded(mlflow: Mlflow): Readonly<Record<"first" | "second" | "lacking" | "deleted", string>> {
  const seed = { experiment: EXPERIMENT, params: { solver: "liblinear" } };
  const start = Date.UTC(2026, 10, 20, 10);
  const minute = (n: number) => ({ startedAt: start + n * 60_000 });
  const first = mlflow.run({ ...seed, ...minute(1), name: "tfidf", metrics: { f1_score: 0.8, accuracy: 0.81 } });
  const second = mlflow.run({
    ...seed,
    ...minute(2),
    name: "bert",
    params: { solver: "adamw", epochs: "3" },
    metrics: { f1_score: 0.9, accuracy: 0.79 },
    artifacts: { "eval/predictions.csv": "id,label\n", "model.pkl": "x" },
  });
  const lacking = mlflow.run({ ...seed, ...minute(3), name: "lstm", metrics: { accuracy: 0.85 } });
  mlflow.run({ ...seed, ...minute(4), name: "broken", metrics: { f1_score: Number.NaN } });
  mlflow.run({ ...seed, ...minute(5), name: "going-on", status: "RUNNING", metrics: { f1_score: 0.99 } });
  const deleted = mlflow.run({ ...seed, ...minute(6), name: "gone", isDeleted: true, metrics: { f1_score: 1 } });
  mlflow.run({ experiment: "other", name: "stranger", metrics: { f1_score: 0.95 } });
  return { first, second, lacking, deleted };
}

async function asked(mlflow: { readonly url: string }, args: readonly string[]) {
  using folder = temporaryFolder();
  return await run(folder, ["runs", ...args], { MLFLOW_TRACKING_URI: mlflow.url });
}

describe.each([2, 3] as const)("MLflow %i", (major) => {
  test("a leaderboard: the best first, NaN behind it, what is missing last, and nothing is 0", async () => {
    await using mlflow = await fakeMlflow({ major });
    seeded(mlflow);
    const { exitCode, out, err } = await asked(mlflow, ["--experiment", EXPERIMENT]);
    expect([exitCode, err]).toEqual([0, ""]);
    const rows = out.split("\n").filter((line) => /^ {2}[\d—] {2}/.test(line));
    expect(rows.map((line) => line.trim().split(/ {2,}/).slice(0, 4).toSpliced(1, 1))).toEqual([
      ["1", "bert", "0.9000"],
      ["2", "tfidf", "0.8000"],
      ["—", "broken", "NaN"],
      ["—", "lstm", "—"],
    ]);
    expect(out).not.toContain("0.0000");
    expect(out).toContain("1 of 4 finished runs lacks f1_score");
    expect(out).toContain("1 run is running: not shown");
    expect(out).not.toMatch(/gone|going-on|stranger/);
  });

  test("a metric that no run has is exit 3, with the report, the names and the likely one", async () => {
    await using mlflow = await fakeMlflow({ major });
    seeded(mlflow);
    const { exitCode, out, err } = await asked(mlflow, ["--experiment", EXPERIMENT, "--order-by", "metrics.f1 DESC"]);
    expect(exitCode).toBe(3);
    expect(out).toContain("all 4 finished runs lack f1. Did you mean f1_score?");
    expect(err).toBe(
      "METRIC_MISSING f1 is on none of the 4 finished runs (they have: f1_score, accuracy). Did you mean f1_score?\n",
    );
  });

  test("runs side by side, named by the beginnings of their ids", async () => {
    await using mlflow = await fakeMlflow({ major });
    const { first, second } = seeded(mlflow);
    const { exitCode, out } = await asked(mlflow, [
      "--experiment",
      EXPERIMENT,
      "--compare",
      `${first.slice(0, 12)},${second.slice(0, 12)}`,
      "--format=json",
    ]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      schema: "model-gate/runs/v1",
      kind: "comparison",
      best: { f1_score: [second], accuracy: [first] },
      parameters: { differing: ["solver", "epochs"], same: {} },
    });
  });

  test("one run with its artifacts, folder by folder", async () => {
    await using mlflow = await fakeMlflow({ major });
    const { second } = seeded(mlflow);
    const { exitCode, out } = await asked(mlflow, ["--run-id", second]);
    expect(exitCode).toBe(0);
    expect(out).toMatch(
      /Artifacts\n {2}artifact +bytes\n {2}eval\/\n {2}eval\/predictions\.csv +9\n {2}model\.pkl +1\n/,
    );
  });

  test("a deleted run is shown when it is asked for by its id, and said to be deleted", async () => {
    await using mlflow = await fakeMlflow({ major });
    const { deleted } = seeded(mlflow);
    const { out } = await asked(mlflow, ["--run-id", deleted]);
    expect(out).toContain(`! ${deleted.slice(0, 8)}: it was deleted`);
  });

  test("artifacts that the server cannot list take nothing else away", async () => {
    await using mlflow = await fakeMlflow({ major });
    const { second } = seeded(mlflow);
    mlflow.fail("GET artifacts/list", MLFLOW_FAULTS.internal, 9);
    const { exitCode, out } = await asked(mlflow, ["--run-id", second]);
    expect(exitCode).toBe(0);
    expect(out).toContain("! its artifacts could not be listed: ");
    expect(out).toContain("f1_score    0.9");
  });

  test("an experiment that does not exist is no empty leaderboard", async () => {
    await using mlflow = await fakeMlflow({ major });
    seeded(mlflow);
    const { exitCode, out, err } = await asked(mlflow, ["--experiment", "sentiment-analysis"]);
    expect([exitCode, out]).toEqual([2, ""]);
    expect(err).toMatch(/^EXPERIMENT_NOT_FOUND there is no experiment "sentiment-analysis" on http.* \(it has: .*\)/);
    expect(err).toContain(`Did you mean ${EXPERIMENT}?`);
  });

  test("all pages are read", async () => {
    await using mlflow = await fakeMlflow({ major });
    for (let i = 0; i < 1_203; i++) mlflow.run({ experiment: EXPERIMENT, metrics: { f1_score: i / 10_000 } });
    const { out } = await asked(mlflow, ["--experiment", EXPERIMENT, "--format", "json", "--top", "1"]);
    expect(JSON.parse(out)).toMatchObject({ counts: { finished: 1_203, shown: 1 }, runs: [{ value: "0.1202" }] });
    expect(mlflow.calls.filter((call) => call === "POST runs/search").length).toBeGreaterThan(1);
  });
});

describe("where MLflow is", () => {
  test("the flag wins over the variable", async () => {
    await using mlflow = await fakeMlflow();
    seeded(mlflow);
    using folder = temporaryFolder();
    const { exitCode } = await run(folder, ["runs", "--experiment", EXPERIMENT, "--tracking-uri", mlflow.url], {
      MLFLOW_TRACKING_URI: "http://127.0.0.1:1",
    });
    expect(exitCode).toBe(0);
  });

  test("nobody says it: a mistake in the call", async () => {
    using folder = temporaryFolder();
    const { exitCode, err } = await run(folder, ["runs", "--experiment", EXPERIMENT]);
    expect(exitCode).toBe(2);
    expect(err).toMatch(/^USAGE where is MLflow\?/);
  });

  test("who may not read is told so: exit 3", async () => {
    await using mlflow = await fakeMlflow();
    mlflow.fail("*", MLFLOW_FAULTS.forbidden, 9);
    const { exitCode, err } = await asked(mlflow, ["--experiment", EXPERIMENT]);
    expect(exitCode).toBe(3);
    expect(err).toMatch(/^REMOTE_FAILED /);
  });
});

describe("the report goes", () => {
  test("into the file that is named, whose ending tells its format, and not to standard output", async () => {
    await using mlflow = await fakeMlflow();
    seeded(mlflow);
    using folder = temporaryFolder();
    const { exitCode, out, err } = await run(
      folder,
      ["runs", "--experiment", EXPERIMENT, "--output", "reports/runs.html"],
      { MLFLOW_TRACKING_URI: mlflow.url },
    );
    expect([exitCode, out, err]).toEqual([0, "", "wrote reports/runs.html\n"]);
    expect(readFileSync(join(folder.path, "reports/runs.html"), "utf8")).toMatch(/^<!doctype html>/);
  });

  test("in the format that is asked for, whatever the ending", async () => {
    await using mlflow = await fakeMlflow();
    seeded(mlflow);
    using folder = temporaryFolder();
    await run(folder, ["runs", "--experiment", EXPERIMENT, "--output", "runs.html", "--format", "json"], {
      MLFLOW_TRACKING_URI: mlflow.url,
    });
    expect(JSON.parse(readFileSync(join(folder.path, "runs.html"), "utf8"))).toHaveProperty("schema");
  });

  test("nowhere when the file cannot be written", async () => {
    await using mlflow = await fakeMlflow();
    seeded(mlflow);
    using folder = temporaryFolder();
    folder.write("file", "");
    const { exitCode, err } = await run(folder, ["runs", "--experiment", EXPERIMENT, "--output", "file/runs.md"], {
      MLFLOW_TRACKING_URI: mlflow.url,
    });
    expect(exitCode).toBe(2);
    expect(err).toMatch(/^OUTPUT_UNWRITABLE cannot write file\/runs\.md: .*--output\n$/);
    expect(existsSync(join(folder.path, "file/runs.md"))).toBe(false);
  });
});

describe("a call that cannot be meant so", () => {
  test.each([
    [["--compare", "a,b", "--run-id", "c"], "INPUT_CONFLICT --compare shows several runs and --run-id one"],
    [["--compare", "a"], "USAGE --compare takes 2 to 20 runs, got 1. To see one run, say --run-id a"],
    [["--compare", "a,b,a"], 'USAGE --compare names "a" twice'],
    [["--top", "0"], 'USAGE --top must be a number from 1 to 10000, got "0"'],
    [["--top", "2.5"], 'USAGE --top must be a whole number, got "2.5"'],
    [["--experiment", "x", "--order-by", "attributes.x"], "USAGE --order-by knows attributes.start_time"],
    [["--order-by", "loss"], "USAGE --order-by does not say whether a high or a low loss is better"],
    [["--format", "pdf"], "USAGE --format must be one of text, markdown, html, json"],
  ])("%j", async (args, message) => {
    await using mlflow = await fakeMlflow();
    const { exitCode, out, err } = await asked(mlflow, args);
    expect([exitCode, out]).toEqual([2, ""]);
    expect(err).toContain(message);
    expect(mlflow.calls).toEqual([]);
  });

  test("no experiment: they are listed", async () => {
    await using mlflow = await fakeMlflow();
    seeded(mlflow);
    const { exitCode, err } = await asked(mlflow, []);
    expect(exitCode).toBe(2);
    expect(err).toMatch(/^USAGE runs needs --experiment NAME, an experiment of .*sentiment-analysis-twitter/);
  });
});

describe("notes", () => {
  test("a bare metric was taken for one", async () => {
    await using mlflow = await fakeMlflow();
    seeded(mlflow);
    const { err } = await asked(mlflow, ["--experiment", EXPERIMENT, "--order-by", "accuracy"]);
    expect(err).toBe('note: --order-by accuracy is taken as "metrics.accuracy DESC"\n');
  });

  test("an order where there is no leaderboard", async () => {
    await using mlflow = await fakeMlflow();
    const { first } = seeded(mlflow);
    const { exitCode, err } = await asked(mlflow, ["--run-id", first, "--order-by", "accuracy", "--top", "3"]);
    expect([exitCode, err]).toEqual([0, "note: --order-by and --top are about the leaderboard only\n"]);
  });
});
