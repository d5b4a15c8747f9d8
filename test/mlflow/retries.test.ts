import { describe, expect, test } from "vitest";

import { MLFLOW_FAULTS as FAULTS } from "../fakes/mlflow-faults.ts";
import { fakeMlflow } from "../fakes/mlflow.ts";
import { opened, thrownBy } from "./opened.ts";

const RUN = "GET runs/get";

describe("what may pass is tried again", () => {
  test.for([
    ["429", FAULTS.tooMany("3"), [3_000, 3_000]],
    ["429 that asks for no wait", FAULTS.tooMany("0"), [1_000, 2_000]],
    ["429 that asks for nonsense", FAULTS.tooMany("soon"), [1_000, 2_000]],
    ["502", FAULTS.broken(502), [1_000, 2_000]],
    ["503", FAULTS.broken(503), [1_000, 2_000]],
    ["504", FAULTS.broken(504), [1_000, 2_000]],
    ["a database that is locked", FAULTS.busy, [1_000, 2_000]],
    ["a crash of MLflow's web server", FAULTS.crash, [1_000, 2_000]],
    ["a reset", FAULTS.reset, [1_000, 2_000]],
    ["a body that breaks off", FAULTS.truncated, [1_000, 2_000]],
    ["a body that is too short", FAULTS.shorter, [1_000, 2_000]],
  ] as const)("%s", async ([, fault, waits]) => {
    await using fake = await fakeMlflow();
    const id = fake.run({ metrics: { f1_score: 0.8 } });
    fake.fail(RUN, fault, 2);
    const mlflow = await opened(fake.url);
    expect((await mlflow.client.run(id))?.metrics.get("f1_score")).toBe("0.8");
    expect(mlflow.waits).toEqual(waits);
  });

  test("Retry-After as a date", async () => {
    await using fake = await fakeMlflow();
    fake.fail("*", FAULTS.tooMany(new Date(Date.now() + 20_000).toUTCString()));
    const mlflow = await opened(fake.url);
    await mlflow.client.registeredModelNames();
    expect(mlflow.waits[0]).toBeGreaterThan(15_000);
    expect(mlflow.waits[0]).toBeLessThanOrEqual(20_000);
  });

  test("an answer that does not come", async () => {
    await using fake = await fakeMlflow();
    fake.fail("*", FAULTS.silent);
    const mlflow = await opened(fake.url, { patience: { silenceMs: 80 } });
    expect(await mlflow.client.registeredModelNames()).toEqual([]);
  });

  test("an answer that takes its time is waited for", async () => {
    await using fake = await fakeMlflow();
    fake.fail("*", FAULTS.slow(150));
    const mlflow = await opened(fake.url);
    expect(await mlflow.client.registeredModelNames()).toEqual([]);
    expect(mlflow.waits).toEqual([]);
  });

  test("a write whose answer was lost is done once more, and nothing is different for it", async () => {
    await using fake = await fakeMlflow();
    fake.version("m");
    fake.fail("POST registered-models/alias", FAULTS.resetAfter);
    const { client } = await opened(fake.url);
    await client.setAlias("m", "champion", "1");
    expect(fake.calls).toEqual(["POST registered-models/alias", "POST registered-models/alias"]);
    expect(fake.state.models.get("m")?.aliases).toEqual(new Map([["champion", 1]]));
  });

  test("a download", async () => {
    await using fake = await fakeMlflow();
    const id = fake.run({ artifacts: { "a.csv": "id,label\n" } });
    fake.fail("GET get-artifact", FAULTS.truncated, 2);
    const { client } = await opened(fake.url);
    const bytes = await client.download(id, { path: "a.csv", isFolder: false, bytes: 9 }, 100);
    expect(Buffer.from(bytes).toString()).toBe("id,label\n");
  });

  test("an upload", async () => {
    await using fake = await fakeMlflow();
    const id = fake.run();
    fake.fail("PUT mlflow-artifacts", FAULTS.broken(502));
    const { client } = await opened(fake.url);
    const run = await client.run(id);
    if (run === undefined) throw new Error("no run");
    await client.upload(run, "a.csv", Buffer.from("id,label\n"));
    expect(fake.state.runs.get(id)?.artifacts.get("a.csv")?.toString()).toBe("id,label\n");
  });
});

describe("what will not pass is asked once", () => {
  test.for([
    ["403", FAULTS.forbidden],
    ["MLflow's own 500", FAULTS.internal],
    ["a page of somebody else", FAULTS.html],
    ["404 of a web server", FAULTS.broken(404)],
    ["a wait of an hour", FAULTS.tooMany("3600")],
    ["a redirect to nowhere", FAULTS.redirect("ftp://elsewhere")],
  ] as const)("%s", async ([, fault]) => {
    await using fake = await fakeMlflow();
    fake.fail("*", fault, 100);
    const mlflow = await opened(fake.url);
    expect(await thrownBy(mlflow.client.run("x"))).toMatchObject({ name: "GateError", code: "REMOTE_FAILED" });
    expect(fake.calls).toEqual([RUN]);
    expect(mlflow.waits).toEqual([]);
  });

  test("a server that serves no artifacts, although it says 503", async () => {
    await using fake = await fakeMlflow({ servesArtifacts: false });
    const id = fake.run();
    const mlflow = await opened(fake.url);
    const run = await mlflow.client.run(id);
    if (run === undefined) throw new Error("no run");
    expect(await thrownBy(mlflow.client.upload(run, "a.csv", Buffer.from("x")))).toMatchObject({
      code: "REMOTE_FAILED",
      hint: expect.stringMatching(/--serve-artifacts/),
    });
    expect(mlflow.waits).toEqual([]);
  });
});

describe("patience has an end", () => {
  test("after 40 s of waiting, whatever the server asks for", async () => {
    await using fake = await fakeMlflow();
    fake.fail("*", FAULTS.tooMany("0"), 1_000);
    const mlflow = await opened(fake.url);
    expect(await thrownBy(mlflow.client.run("x"))).toMatchObject({
      code: "REMOTE_FAILED",
      message: `${fake.url} answered GET runs/get with 429: too many requests`,
    });
    expect(mlflow.waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000]);
    expect(fake.calls).toHaveLength(6);
  });

  test("it is one for all requests: the next one waits only for what is left", async () => {
    await using fake = await fakeMlflow();
    fake.fail("*", FAULTS.broken(503), 1_000);
    const mlflow = await opened(fake.url);
    await thrownBy(mlflow.client.run("x"));
    await thrownBy(mlflow.client.versions("m"));
    expect(mlflow.waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 1_000, 2_000, 4_000]);
  });

  test("a crash that stays is asked three times in all: it would cost what others need", async () => {
    await using fake = await fakeMlflow();
    fake.fail("*", FAULTS.crash, 1_000);
    const mlflow = await opened(fake.url);
    await thrownBy(mlflow.client.artifacts("x", ""));
    expect(mlflow.waits).toEqual([1_000, 2_000]);
  });

  test("a server that stays silent is given up", async () => {
    await using fake = await fakeMlflow();
    fake.fail("*", FAULTS.silent, 1_000);
    const mlflow = await opened(fake.url, { patience: { totalMs: 120, silenceMs: 50 } });
    expect(await thrownBy(mlflow.client.run("x"))).toMatchObject({
      message: `no answer from ${fake.url} to GET runs/get: no answer in time (ETIMEDOUT)`,
    });
    expect(fake.calls).toEqual([RUN]);
  });

  test("when it is gone nothing is asked any more", async () => {
    await using fake = await fakeMlflow();
    const mlflow = await opened(fake.url, { patience: { totalMs: 0 } });
    expect(await thrownBy(mlflow.client.run("x"))).toMatchObject({
      message: expect.stringMatching(/patience is gone/),
    });
    expect(fake.calls).toEqual([]);
  });
});
