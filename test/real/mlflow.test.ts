import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import type { MlflowReader, MlflowWriter } from "../../src/mlflow/port.ts";
import { mlflowContract } from "../mlflow/contract.ts";
import { opened, thrownBy } from "../mlflow/opened.ts";
import { Seed } from "../mlflow/seed.ts";
import { type Interference, faultyProxy } from "./faulty-proxy.ts";
import { mlflowPython, type MlflowServer, startMlflow } from "./mlflow-server.ts";

/*
 * The same suite as on the fake, on MLflow 3.17.2 and 2.22.5, and what only real servers can show: how they are set up.
 * Each server is started once.
 */

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 });

for (const major of [3, 2] as const) {
  const python = mlflowPython(major);
  if ("missing" in python) {
    test.skip(`needs MLflow ${major}: ${python.missing}`, () => {});
    continue;
  }

  describe(`MLflow ${major}`, () => {
    let server: MlflowServer;
    beforeAll(async () => {
      server = await startMlflow(major);
    });
    afterAll(async () => await server?.[Symbol.asyncDispose]());

    mlflowContract((use) => use({ url: server.address, major }));

    describe("behind a proxy that spoils answers", () => {
      const survived: readonly (readonly [string, readonly Interference[], number])[] = [
        ["503 twice", ["503", "503"], 2],
        ["a reset", ["reset"], 1],
        ["an answer that breaks off", ["truncate"], 1],
        ["an answer that is too short", ["shorten"], 1],
        ["a slow answer", [{ slowMs: 300 }], 0],
      ];

      test.for(survived)("%s is survived", async ([, plan, waits]) => {
        const seed = new Seed(server.address);
        const name = await seed.model();
        await seed.version(name);
        await using proxy = await faultyProxy(server.address);
        proxy.plan(...plan);
        const mlflow = await opened(proxy.url);
        await mlflow.client.setAlias(name, "champion", "1");
        expect(mlflow.waits).toHaveLength(waits);
        proxy.plan(...plan);
        expect((await mlflow.client.registeredModel(name))?.aliases.get("champion")).toBe("1");
        expect(mlflow.waits).toHaveLength(2 * waits);
      });

      test("a write that was done and not acknowledged", async () => {
        const seed = new Seed(server.address);
        const name = await seed.model();
        for (let count = 0; count < 2; count++) await seed.version(name);
        await using proxy = await faultyProxy(server.address);
        const { client } = await opened(proxy.url);
        const writes = [
          () => client.setAlias(name, "champion", "2"),
          () => client.moveToStage(name, "2", "Production", true),
          () => client.setVersionTag(name, "2", "a", "b"),
          () => client.deleteVersionTag(name, "2", "no"),
          () => client.setModelTag(name, "a", "b"),
          () => client.deleteModelTag(name, "a"),
          () => client.deleteAlias(name, "champion"),
        ];
        for (const write of writes) {
          proxy.plan("503 after");
          await write();
        }
        expect(await client.registeredModel(name)).toMatchObject({ aliases: new Map(), tags: new Map() });
        expect(await client.version(name, "2")).toMatchObject({ stage: "Production", tags: new Map([["a", "b"]]) });
      });

      test("a page of the proxy, a file that is cut or empty", async () => {
        const seed = new Seed(server.address);
        await using proxy = await faultyProxy(server.address);
        const { client } = await opened(proxy.url);
        const run = await client.run(await seed.run(await seed.experiment()));
        if (run === undefined) throw new Error("no run");
        await client.upload(run, "a.csv", Buffer.from("id,label\n1,1\n"));
        const [artifact] = await client.artifacts(run.id, "");
        if (artifact === undefined) throw new Error("not listed");
        const failures: readonly (readonly [Interference, RegExp])[] = [
          ["html", /14 bytes where 13 were listed|15 bytes where 13 were listed/],
          ["shorten", /6 bytes where 13 were listed/],
          ["empty", /0 bytes where 13 were listed/],
        ];
        for (const [how, message] of failures) {
          proxy.plan(how);
          expect(await thrownBy(client.download(run.id, artifact, 100))).toMatchObject({
            code: "REMOTE_FAILED",
            message: expect.stringMatching(message),
          });
        }
        proxy.plan("html");
        expect(await thrownBy(client.run(run.id))).toMatchObject({
          message: expect.stringMatching(/no JSON: <h1>Log in/),
        });
      });
    });
  });
}

const python = mlflowPython(3);
describe.skipIf("missing" in python)("MLflow 3 as it may be set up", () => {
  const ADMIN = { MLFLOW_TRACKING_USERNAME: "admin", MLFLOW_TRACKING_PASSWORD: "a-password-of-the-test" };
  let guarded: MlflowServer;
  let moved: MlflowServer;
  beforeAll(async () => {
    [guarded, moved] = await Promise.all([
      startMlflow(3, ["--app-name", "basic-auth", "--allowed-hosts", "127.0.0.1:*,localhost:*"], {
        MLFLOW_AUTH_ADMIN_PASSWORD: ADMIN.MLFLOW_TRACKING_PASSWORD,
        MLFLOW_FLASK_SERVER_SECRET_KEY: "a-key-of-the-test",
      }),
      startMlflow(3, ["--static-prefix", "/mlf", "--no-serve-artifacts", "--enable-workspaces"]),
    ]);
  });
  afterAll(async () => {
    for (const server of [guarded, moved]) await server?.[Symbol.asyncDispose]();
  });

  test("basic authentication: nobody, a wrong password, who may read, who may write", async () => {
    const { address } = guarded;
    const refusedTo = async (env: Readonly<Record<string, string>>, line: RegExp): Promise<void> => {
      const { client, waits } = await opened(address, { env });
      const error = await thrownBy(client.registeredModelNames());
      expect(error).toMatchObject({ code: "REMOTE_FAILED", line: expect.stringMatching(line) });
      expect(waits).toEqual([]);
    };
    await refusedTo({}, /401: You are not authenticated.* Give MLFLOW_TRACKING_USERNAME/);
    await refusedTo({ ...ADMIN, MLFLOW_TRACKING_PASSWORD: "no" }, /401: .*did not take these credentials/);
    await refusedTo({ MLFLOW_TRACKING_TOKEN: "t" }, /401: .*did not take these credentials/);

    const admin = new Seed(address, ADMIN);
    await admin.call("POST", "users/create", { username: "reader", password: "reader-password-1" });
    const name = await admin.model();
    await admin.version(name);
    const reader = { MLFLOW_TRACKING_USERNAME: "reader", MLFLOW_TRACKING_PASSWORD: "reader-password-1" };
    const { client: reading } = await opened(address, { env: reader });
    expect(await reading.versions(name)).toHaveLength(1);
    expect(await thrownBy(reading.setAlias(name, "champion", "1"))).toMatchObject({
      line: expect.stringMatching(/403: Permission denied\. These credentials may not do this/),
    });
    const { client: writing } = await opened(
      address.replace("http://", `http://admin:${ADMIN.MLFLOW_TRACKING_PASSWORD}@`),
    );
    await writing.setAlias(name, "champion", "1");
    expect((await reading.registeredModel(name))?.aliases.get("champion")).toBe("1");
  });

  test("a static prefix, workspaces, and no artifacts", async () => {
    const url = `${moved.address}/mlf`;
    const inWorkspace = async (workspace: string | undefined): Promise<MlflowReader & MlflowWriter> =>
      (await opened(url, { env: { MLFLOW_WORKSPACE: workspace } })).client;
    expect(await thrownBy((await opened(moved.address)).client.registeredModelNames())).toMatchObject({
      line: expect.stringMatching(/404: .*--static-prefix\?$/),
    });
    const seed = new Seed(url);
    const run = await (await inWorkspace(undefined)).run(await seed.run(await seed.experiment()));
    if (run === undefined) throw new Error("no run");
    expect(await (await inWorkspace("default")).run(run.id)).toEqual(run);
    expect(await thrownBy((await inWorkspace("nobody")).run(run.id))).toMatchObject({
      line: expect.stringMatching(/Workspace 'nobody' not found\. Check MLFLOW_WORKSPACE/),
    });
    const { client, waits } = await opened(url);
    // Where the server does not serve its store it still reads it.
    const folder = run.artifactUri ?? "";
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "a.csv"), "abc");
    const [artifact] = await client.artifacts(run.id, "");
    expect(artifact && (await client.download(run.id, artifact, 3))).toHaveLength(3);
    expect(await thrownBy(client.upload(run, "b.csv", Buffer.from("x")))).toMatchObject({
      line: expect.stringMatching(/the run's artifacts lie at \/.*start the server with --serve-artifacts/),
    });
    const served = { ...run, artifactUri: `mlflow-artifacts:/1/${run.id}/artifacts` };
    expect(await thrownBy(client.upload(served, "b.csv", Buffer.from("x")))).toMatchObject({
      line: expect.stringMatching(/503: .*--no-serve-artifacts/),
    });
    expect(waits).toEqual([]);
  });
});
