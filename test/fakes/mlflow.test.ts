import { describe, expect, test } from "vitest";

import { thrownBy } from "../mlflow/opened.ts";
import { MLFLOW_FAULTS } from "./mlflow-faults.ts";
import { fakeMlflow, type FakeMlflowOptions } from "./mlflow.ts";

type Fake = Awaited<ReturnType<typeof fakeMlflow>>;

const post = (fake: Fake, path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${fake.url}/api/2.0/mlflow/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });

/** What a fake complains of when it goes. */
async function complaintOf(use: (fake: Fake) => Promise<unknown>, options: FakeMlflowOptions = {}): Promise<string> {
  const work = async (): Promise<void> => {
    await using fake = await fakeMlflow(options);
    await use(fake).catch(() => undefined);
  };
  return String(await thrownBy(work()));
}

describe("what a server would ignore without a word fails the test", () => {
  test.for([
    ["a field that is not there", "runs/search", { experiment_ids: ["0"], filtre: "" }, /additional properties filtre/],
    ["a field within a field", "runs/log-batch", { run_id: "r", metrics: [{ key: "k", vlaue: 1 }] }, /vlaue/],
    ["a number for a text", "registered-models/alias", { name: "m", alias: "a", version: 2 }, /version must be string/],
    ["a field that is missing", "registered-models/alias", { name: "m", alias: "a" }, /required property 'version'/],
  ] as const)("%s", async ([, path, body, complaint]) => {
    expect(await complaintOf((fake) => post(fake, path, body))).toMatch(complaint);
  });

  test("a body that is not said to be JSON", async () => {
    const headers = { "content-type": "text/plain" };
    expect(await complaintOf((fake) => post(fake, "runs/search", {}, headers))).toMatch(/not said to be JSON/);
  });

  test("a parameter of an address", async () => {
    const asked = (fake: Fake) => fetch(`${fake.url}/api/2.0/mlflow/runs/get?run_id=x&run=x`);
    expect(await complaintOf(asked)).toMatch(/additional properties run/);
  });
});

describe("like MLflow", () => {
  test("a path that it does not have is a page", async () => {
    await using fake = await fakeMlflow();
    const answer = await fetch(`${fake.url}/api/2.0/mlflow/nothing`);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
  });

  test("no experiments, or unknown ones, have no runs and no error", async () => {
    await using fake = await fakeMlflow();
    fake.run();
    for (const body of [{}, { experiment_ids: ["77"] }]) {
      expect(await (await post(fake, "runs/search", body)).json()).toEqual({});
    }
  });

  test("the latest of a stage is its highest number", async () => {
    await using fake = await fakeMlflow();
    fake.version("m", { stage: "Production" });
    fake.version("m", { stage: "Production" });
    const answer = await post(fake, "registered-models/get-latest-versions", { name: "m", stages: ["production"] });
    expect(await answer.json()).toMatchObject({ model_versions: [{ version: "2" }] });
    expect(
      await (await post(fake, "registered-models/get-latest-versions", { name: "m", stages: ["Staging"] })).json(),
    ).toEqual({});
    expect((await post(fake, "registered-models/get-latest-versions", { name: "m", stages: ["Prod"] })).status).toBe(
      400,
    );
  });

  test("an alias that is not there, of a model that is and of one that is not", async () => {
    for (const [major, status] of [
      [3, 404],
      [2, 400],
    ] as const) {
      await using fake = await fakeMlflow({ major });
      fake.version("m");
      const aliasOf = async (name: string): Promise<number> =>
        (await fetch(`${fake.url}/api/2.0/mlflow/registered-models/alias?name=${name}&alias=champion`)).status;
      expect([await aliasOf("m"), await aliasOf("nobody")]).toEqual([400, status]);
    }
  });

  test("a leaderboard: NaN and missing are last, a filter drops them", async () => {
    await using fake = await fakeMlflow();
    const [nan, good, better, failed] = [
      fake.run({ metrics: { f1: Number.NaN } }),
      fake.run({ metrics: { f1: 0.8 } }),
      fake.run({ metrics: { f1: 0.9 }, tags: { "mlflow.parentRunId": "x" } }),
      fake.run({ metrics: { f1: 0.99 }, status: "FAILED" }),
    ];
    const found = async (filter: string): Promise<readonly string[]> => {
      const body = { experiment_ids: ["0"], order_by: ["metrics.f1 DESC"], filter };
      const { runs = [] } = (await (await post(fake, "runs/search", body)).json()) as {
        runs?: { info: { run_id: string } }[];
      };
      return runs.map(({ info }) => info.run_id);
    };
    expect(await found("")).toEqual([failed, better, good, nan]);
    expect(await found("metrics.f1 >= 0 and attributes.status = 'FINISHED'")).toEqual([better, good]);
    expect(await found("metrics.f1 >= 0 AND tags.`mlflow.parentRunId` IS NULL")).toEqual([failed, good]);
    expect((await post(fake, "runs/search", { experiment_ids: ["0"], order_by: ["f1"] })).status).toBe(400);
    expect((await post(fake, "runs/search", { experiment_ids: ["0"], page_token: "bad" })).status).toBe(400);
  });

  test("one value of a metric counts: the last by step, time and value", async () => {
    await using fake = await fakeMlflow();
    const id = fake.run();
    const logged = [
      [0.5, 0, 1],
      [0.9, 1, 1],
      [0.7, 2, 1],
      [0.4, 2, 1],
      [0.95, 1, 9],
    ] as const;
    const metrics = logged.map(([value, step, timestamp]) => ({ key: "f1", value, step, timestamp }));
    await post(fake, "runs/log-batch", { run_id: id, metrics });
    const answer = await (await fetch(`${fake.url}/api/2.0/mlflow/runs/get?run_id=${id}`)).json();
    expect(answer).toMatchObject({ run: { data: { metrics: [{ value: 0.7 }] } } });
  });

  test("a host name that it does not know, and an Origin, are refused by MLflow 3 only", async () => {
    for (const [major, status] of [
      [3, 403],
      [2, 200],
    ] as const) {
      await using strict = await fakeMlflow({ major, allowedHosts: ["mlflow:5000"] });
      expect((await post(strict, "runs/search", {})).status).toBe(status);
      await using fake = await fakeMlflow({ major });
      expect((await post(fake, "runs/search", {}, { origin: "http://x.test" })).status).toBe(status);
    }
  });

  test("a call that was to fail fails as often as it was said", async () => {
    await using fake = await fakeMlflow();
    fake.fail("POST runs/search", MLFLOW_FAULTS.broken(503), 2);
    const statuses: number[] = [];
    for (let count = 0; count < 3; count++) statuses.push((await post(fake, "runs/search", {})).status);
    expect(statuses).toEqual([503, 503, 200]);
    expect(fake.calls).toEqual(["POST runs/search", "POST runs/search", "POST runs/search"]);
  });
});
