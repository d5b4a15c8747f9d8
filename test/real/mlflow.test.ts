import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import { GateError } from "../../src/errors.ts";
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

const ADMIN = { MLFLOW_TRACKING_USERNAME: "admin", MLFLOW_TRACKING_PASSWORD: "a-password-of-the-test" };
/** MLflow 3 with everything that stands in the way of a client. */
const GUARDED = "--app-name basic-auth --static-prefix /mlf --enable-workspaces --no-serve-artifacts".split(" ");
const ONE_HOST = ["--allowed-hosts", "127.0.0.1:*"];
const GUARDED_ENV = {
  MLFLOW_AUTH_ADMIN_PASSWORD: ADMIN.MLFLOW_TRACKING_PASSWORD,
  MLFLOW_FLASK_SERVER_SECRET_KEY: "a-key-of-the-test",
};

const programs = { 3: mlflowPython(3), 2: mlflowPython(2) };
const servers: Partial<Record<"3" | "2" | "guarded", MlflowServer>> = {};
const serverOf = (name: keyof typeof servers): MlflowServer => {
  const server = servers[name];
  if (server === undefined) throw new Error("the server was not started");
  return server;
};

beforeAll(async () => {
  const start = async (
    name: keyof typeof servers,
    major: 2 | 3,
    ...how: readonly [string[]?, object?]
  ): Promise<void> => {
    if (!("missing" in programs[major])) servers[name] = await startMlflow(major, ...how);
  };
  await Promise.all([start("3", 3), start("2", 2), start("guarded", 3, [...GUARDED, ...ONE_HOST], GUARDED_ENV)]);
});

afterAll(async () => {
  for (const server of Object.values(servers)) await server[Symbol.asyncDispose]();
});

for (const major of [3, 2] as const) {
  const program = programs[major];
  if ("missing" in program) {
    test.skip(`needs MLflow ${major}: ${program.missing}`, () => {});
    continue;
  }

  describe(`MLflow ${major}`, () => {
    mlflowContract((use) => use({ url: serverOf(`${major}`).address, major }));

    describe("behind a proxy that spoils answers", () => {
      const survived: readonly (readonly [string, readonly Interference[], number])[] = [
        ["503 twice", ["503", "503"], 2],
        ["a reset", ["reset"], 1],
        ["an answer that breaks off", ["truncate"], 1],
        ["an answer that is too short", ["shorten"], 1],
        ["a slow answer", [{ slowMs: 300 }], 0],
      ];

      test.for(survived)("%s is survived", async ([, plan, waits]) => {
        const { address } = serverOf(`${major}`);
        const seed = new Seed(address);
        const name = await seed.model();
        await seed.version(name);
        await using proxy = await faultyProxy(address);
        proxy.plan(...plan);
        const mlflow = await opened(proxy.url);
        await mlflow.client.setAlias(name, "champion", "1");
        expect(mlflow.waits).toHaveLength(waits);
        proxy.plan(...plan);
        expect((await mlflow.client.registeredModel(name))?.aliases.get("champion")).toBe("1");
        expect(mlflow.waits).toHaveLength(2 * waits);
      });

      test("a write that was done and not acknowledged", async () => {
        const { address } = serverOf(`${major}`);
        const seed = new Seed(address);
        const name = await seed.model();
        for (let count = 0; count < 2; count++) await seed.version(name);
        await using proxy = await faultyProxy(address);
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
        const { address } = serverOf(`${major}`);
        const seed = new Seed(address);
        await using proxy = await faultyProxy(address);
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

describe.skipIf("missing" in programs[3])("MLflow 3 with everything that stands in the way", () => {
  const open = async (env: Readonly<Record<string, string>>) =>
    await opened(`${serverOf("guarded").address}/mlf`, { env });
  const lineOf = async (action: Promise<unknown>): Promise<string> => {
    const error = await thrownBy(action);
    expect(error).toMatchObject({ code: "REMOTE_FAILED" });
    return error instanceof GateError ? error.line : "";
  };

  test("basic authentication: nobody, a wrong password, who may read, who may write", async () => {
    const strangers: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
      [{}, /401: You are not authenticated.* Give MLFLOW_TRACKING_USERNAME/],
      [{ ...ADMIN, MLFLOW_TRACKING_PASSWORD: "no" }, /401: .*did not take these credentials/],
      [{ MLFLOW_TRACKING_TOKEN: "t" }, /401: .*did not take these credentials/],
    ];
    for (const [env, line] of strangers) {
      const { client, waits } = await open(env);
      expect(await lineOf(client.registeredModelNames())).toMatch(line);
      expect(waits).toEqual([]);
    }
    const url = `${serverOf("guarded").address}/mlf`;
    const admin = new Seed(url, ADMIN);
    await admin.call("POST", "users/create", { username: "reader", password: "reader-password-1" });
    const name = await admin.model();
    await admin.version(name);
    const grant = { username: "reader", resource_type: "registered_model", resource_id: name, permission: "READ" };
    await admin.call("POST", "/api/3.0/mlflow/users/permissions/grant", grant);
    const { client: reading } = await open({
      MLFLOW_TRACKING_USERNAME: "reader",
      MLFLOW_TRACKING_PASSWORD: "reader-password-1",
    });
    expect(await reading.versions(name)).toHaveLength(1);
    expect(await lineOf(reading.setAlias(name, "champion", "1"))).toMatch(
      /403: Permission denied\. These credentials may not do this/,
    );
    const { client: writing } = await opened(url.replace("http://", `http://admin:${ADMIN.MLFLOW_TRACKING_PASSWORD}@`));
    await writing.setAlias(name, "champion", "1");
    expect((await reading.registeredModel(name))?.aliases.get("champion")).toBe("1");
  });

  test("an address without the static prefix", async () => {
    const { client } = await opened(serverOf("guarded").address, { env: ADMIN });
    expect(await lineOf(client.registeredModelNames())).toMatch(/404: .*--static-prefix\?$/);
  });

  test("a host name that the server does not know", async () => {
    const { client } = await opened(`${serverOf("guarded").address.replace("127.0.0.1", "localhost")}/mlf`, {
      env: ADMIN,
    });
    expect(await lineOf(client.registeredModelNames())).toMatch(
      /403: Invalid Host header .*MLFLOW_SERVER_ALLOWED_HOSTS=localhost:\d+,localhost:\* on the server/,
    );
  });

  test("a workspace that is there, and one that is not", async () => {
    const seed = new Seed(`${serverOf("guarded").address}/mlf`, ADMIN);
    const id = await seed.run(await seed.experiment());
    const runIn = async (workspace?: string) =>
      (await open({ ...ADMIN, ...(workspace === undefined ? {} : { MLFLOW_WORKSPACE: workspace }) })).client.run(id);
    expect(await runIn()).toMatchObject({ id });
    expect(await runIn("default")).toEqual(await runIn());
    expect(await lineOf(runIn("nobody"))).toMatch(/Workspace 'nobody' not found\. Check MLFLOW_WORKSPACE/);
  });

  test("a store that is not served: read by the server, written by nobody", async () => {
    const seed = new Seed(`${serverOf("guarded").address}/mlf`, ADMIN);
    const { client, waits } = await open(ADMIN);
    const run = await client.run(await seed.run(await seed.experiment()));
    if (run === undefined) throw new Error("no run");
    const folder = run.artifactUri ?? "";
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "a.csv"), "abc");
    const [artifact] = await client.artifacts(run.id, "");
    expect(artifact && (await client.download(run.id, artifact, 3))).toHaveLength(3);
    expect(await lineOf(client.upload(run, "b.csv", Buffer.from("x")))).toMatch(
      /the run's artifacts lie at \/.*start the server with --serve-artifacts/,
    );
    const served = { ...run, artifactUri: `mlflow-artifacts:/1/${run.id}/artifacts` };
    expect(await lineOf(client.upload(served, "b.csv", Buffer.from("x")))).toMatch(/503: .*--no-serve-artifacts/);
    expect(waits).toEqual([]);
  });
});

test.skipIf(Object.values(programs).some((program) => "missing" in program))(
  "the description that the fake holds requests against is what both versions carry",
  () => {
    const script = join(import.meta.dirname, "..", "..", "scripts", "mlflow-description.ts");
    execFileSync(process.execPath, [script, "--check"], { stdio: "pipe" });
  },
);
