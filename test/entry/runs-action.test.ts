import { describe, expect, test } from "vitest";

import { runRuns } from "../../src/entry/runs-run.ts";
import { fakeMlflow } from "../fakes/mlflow.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** What `runs` tells a runner of GitHub Actions. */
async function told(args: readonly string[], metrics: Readonly<Record<string, number>>) {
  await using mlflow = await fakeMlflow({ token: "a-secret-of-the-proxy" });
  const id = mlflow.run({ experiment: "sentiment", name: "<b>|first", metrics });
  mlflow.run({ experiment: "sentiment", name: "second", metrics: {} });
  using folder = temporaryFolder();
  const outputs: Record<string, string> = {};
  const [annotations, summaries, masked]: [string[], string[], string[]] = [[], [], []];
  let out = "";
  const exitCode = await runRuns(
    ["--experiment=sentiment", ...args],
    {
      env: { MLFLOW_TRACKING_URI: mlflow.url, MLFLOW_TRACKING_TOKEN: "a-secret-of-the-proxy" },
      directory: folder.path,
      isTerminal: false,
      print: (text) => void (out += text),
      printError: () => {},
      now: () => Date.UTC(2026, 10, 22, 10),
    },
    {
      output: (name, value) => void (outputs[name] = value),
      annotate: (level, message, title) => void annotations.push(`${level} ${title}: ${message}`),
      summarize: async (markdown) => {
        summaries.push(markdown);
        return await Promise.resolve(undefined);
      },
      mask: (secret) => void masked.push(secret),
    },
  );
  return { exitCode, id, outputs, annotations, summaries, masked, out };
}

describe("in an action", () => {
  test("the report is Markdown in the summary of the job, whatever its own format", async () => {
    const { exitCode, id, outputs, annotations, summaries, out } = await told(["--format=json"], { f1_score: 0.9 });
    expect([exitCode, annotations]).toEqual([0, []]);
    expect(summaries).toHaveLength(1);
    expect(summaries[0]).toMatch(/^## `sentiment`\n/);
    expect(summaries[0]).toContain("| `<b>\\|first` | 0.9000 |");
    expect(JSON.parse(out)).toHaveProperty("schema");
    expect(outputs).toEqual({ "first-run-id": id, "first-value": "0.9", "report-path": "" });
  });

  test("a file is named in the outputs", async () => {
    const { outputs, out } = await told(["--output=runs.html"], { f1_score: 0.9 });
    expect(out).toBe("");
    expect(outputs).toMatchObject({ "report-path": "runs.html" });
  });

  test.each([[{}], [{ f1_score: Number.NaN }]])("a run without a number is never the first: %j", async (metrics) => {
    const { outputs } = await told([], metrics);
    expect(outputs).toMatchObject({ "first-run-id": "", "first-value": "" });
  });

  test("a metric that no run has is an error of the step, beside the summary", async () => {
    const { exitCode, annotations, summaries } = await told([], { accuracy: 0.9 });
    expect(exitCode).toBe(3);
    expect(annotations).toEqual([
      "error model-gate: METRIC_MISSING: f1_score is on none of the 2 finished runs (they have: accuracy). Say another key with --order-by",
    ]);
    expect(summaries[0]).toContain("All 2 finished runs lack `f1_score`");
  });

  test("the credentials are masked", async () => {
    expect((await told([], { f1_score: 0.9 })).masked).toContain("a-secret-of-the-proxy");
  });
});
