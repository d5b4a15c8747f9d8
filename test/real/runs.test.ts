import { afterAll, beforeAll, describe, expect, test, type TestContext, vi } from "vitest";

import { run } from "../entry/run.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { mlflowPython, startMlflow } from "./mlflow-server.ts";

/*
 * `runs` on a real MLflow 3, with the experiment that this command is there for: ten runs of which none ever logged F1,
 * shown elsewhere as ten runs with F1 0.0000.
 */

vi.setConfig({ testTimeout: 30_000 });

const EXPERIMENT = "sentiment-analysis-twitter";
const MODELS = ["tfidf", "word2vec", "fasttext", "glove", "use", "lstm", "gru", "cnn", "bert-base", "bert-large"];

let server: Awaited<ReturnType<typeof startMlflow>> | undefined;
let missing = "MLflow was not started";
const ids = new Map<string, string>();

beforeAll(async () => {
  const python = mlflowPython(3);
  if ("missing" in python) {
    missing = python.missing;
    return;
  }
  server = await startMlflow(3);
  const { address } = server;
  const { experiment_id } = await post(address, "experiments/create", { name: EXPERIMENT });
  const seed = async (
    name: string,
    status: string,
    metrics: Readonly<Record<string, number | string>>,
    epochs = "4",
  ) => {
    const start_time = Date.UTC(2026, 10, 20, 10, ids.size);
    const { run: created } = await post(address, "runs/create", { experiment_id, run_name: name, start_time });
    const { run_id } = created.info;
    const logged = Object.entries(metrics).map(([key, value]) => ({ key, value, timestamp: start_time, step: 0 }));
    await post(address, "runs/log-batch", { run_id, metrics: logged, params: [{ key: "epochs", value: epochs }] });
    if (status !== "RUNNING") await post(address, "runs/update", { run_id, status, end_time: start_time + 60_000 });
    ids.set(name, run_id);
  };
  for (const [i, name] of MODELS.entries()) await seed(name, "FINISHED", { accuracy: 0.7 + i / 100 }, String(4 + i));
  await seed("not-a-number", "FINISHED", { accuracy: "NaN" });
  await seed("infinite", "FINISHED", { accuracy: "-Infinity" });
  await seed("going-on", "RUNNING", { f1_score: 0.99 });
  await seed("crashed", "FAILED", { f1_score: 0.98 });
  await seed("thrown-away", "FINISHED", { f1_score: 0.97 });
  await post(address, "runs/delete", { run_id: ids.get("thrown-away") });
}, 600_000);

afterAll(async () => {
  await server?.[Symbol.asyncDispose]();
});

interface Answer {
  readonly experiment_id: string;
  readonly run: { readonly info: { readonly run_id: string } };
}

async function post(address: string, call: string, body: object): Promise<Answer> {
  const response = await fetch(`${address}/api/2.0/mlflow/${call}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${call}: ${await response.text()}`);
  return (await response.json()) as Answer;
}

async function asked({ skip }: TestContext, ...args: readonly string[]) {
  if (server === undefined) return skip(missing);
  using folder = temporaryFolder();
  return await run(folder, ["runs", "--tracking-uri", server.address, ...args]);
}

describe("the experiment whose runs lack F1", () => {
  test("is no table of zeros: exit 3, and what the runs have", async (context) => {
    const { exitCode, out, err } = await asked(context, "--experiment", EXPERIMENT);
    expect(exitCode).toBe(3);
    expect(out).toMatch(/^sentiment-analysis-twitter: all 12 finished runs lack f1_score\n/);
    expect(out).toContain("! the metrics that they have: accuracy (12 runs)");
    expect(out).not.toContain("0.0000");
    expect(out).toContain("1 run is running, 1 failed: not shown");
    expect(err).toMatch(/^METRIC_MISSING f1_score is on none of the 12 finished runs \(they have: accuracy\)/);
  });

  test("by what they have: the best first, an infinite one behind, NaN last", async (context) => {
    const json = await asked(
      context,
      "--experiment",
      EXPERIMENT,
      "--order-by",
      "accuracy",
      "--top=20",
      "--format=json",
    );
    const board = JSON.parse(json.out) as { readonly runs: readonly { readonly name: string }[] };
    expect(board.runs.map(({ name }) => name)).toEqual([...MODELS.toReversed(), "infinite", "not-a-number"]);
    const text = await asked(context, "--experiment", EXPERIMENT, "--order-by", "accuracy", "--top=20");
    expect(text.out).toMatch(/ infinite +−Infinity /);
    expect(text.out).toMatch(/ not-a-number +NaN /);
  });

  test("by a parameter that is a number: 4 before 13", async (context) => {
    const { out } = await asked(context, "--experiment", EXPERIMENT, "--order-by=params.epochs DESC", "--format=json");
    const { runs } = JSON.parse(out) as { readonly runs: readonly { readonly value: string }[] };
    expect(runs.map(({ value }) => value)).toEqual(["13", "12", "11", "10", "9", "8", "7", "6", "5", "4"]);
  });
});

test("two runs side by side by the beginnings of their ids", async (context) => {
  const [first = "", second = ""] = [ids.get("tfidf"), ids.get("bert-base")];
  const compare = `--compare=${second.slice(0, 10)},${first.slice(0, 10)}`;
  const { exitCode, out } = await asked(context, "--experiment", EXPERIMENT, compare, "--format=json");
  expect(exitCode).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ best: { accuracy: [second] }, parameters: { differing: ["epochs"] } });
});

test("one run, also one that was deleted", async (context) => {
  const { exitCode, out } = await asked(context, "--run-id", ids.get("thrown-away") ?? "");
  expect(exitCode).toBe(0);
  expect(out).toMatch(/^thrown-away: run [0-9a-f]{32} of experiment 1\n {2}! [0-9a-f]{8}: it was deleted\n/);
});

test("an experiment that does not exist", async (context) => {
  const { exitCode, err } = await asked(context, "--experiment", "sentiment-analysis-twiter");
  expect(exitCode).toBe(2);
  expect(err).toMatch(/^EXPERIMENT_NOT_FOUND .* Did you mean sentiment-analysis-twitter\?\n$/);
});
