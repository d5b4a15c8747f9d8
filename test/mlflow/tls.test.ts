import { readFileSync } from "node:fs";
import type { ServerOptions } from "node:https";

import { afterAll, describe, expect, test } from "vitest";

import { fakeMlflow } from "../fakes/mlflow.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { certificates } from "./certificates.ts";
import { opened, thrownBy } from "./opened.ts";
import { tlsServer } from "./tls-server.ts";

const folder = temporaryFolder();
const pems = certificates(folder.path);
const pem = readFileSync(pems.server, "utf8");
const CA = { MLFLOW_TRACKING_SERVER_CERT_PATH: pems.authority };

const tlsBefore = (target: string, options: ServerOptions = {}) => tlsServer(target, pem, options);

afterAll(() => folder[Symbol.dispose]());

describe("a server with a certificate of its own authority", () => {
  test("is refused without its authority, at once and with the variable to set", async () => {
    await using fake = await fakeMlflow();
    await using server = await tlsBefore(fake.url);
    const { client, waits } = await opened(server.url);
    expect(await thrownBy(client.run("x"))).toMatchObject({
      line: expect.stringMatching(
        /(?:UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT_LOCALLY).*MLFLOW_TRACKING_SERVER_CERT_PATH/,
      ),
    });
    expect(waits).toEqual([]);
  });

  test.for([
    ["with it", CA],
    ["with MLFLOW_TRACKING_INSECURE_TLS=true", { MLFLOW_TRACKING_INSECURE_TLS: "true" }],
  ] as const)("is read and written %s", async ([, env]) => {
    await using fake = await fakeMlflow({ token: "t" });
    await using server = await tlsBefore(fake.url);
    const { client } = await opened(server.url, { env: { ...env, MLFLOW_TRACKING_TOKEN: "t" } });
    const id = fake.run({ artifacts: { "a.csv": "abc" } });
    fake.version("m");
    await client.setAlias("m", "champion", "1");
    expect((await client.registeredModel("m"))?.aliases.get("champion")).toBe("1");
    const [artifact] = await client.artifacts(id, "");
    if (artifact === undefined) throw new Error("not listed");
    expect(await client.download(id, artifact, 3)).toHaveLength(3);
    const run = await client.run(id);
    if (run === undefined) throw new Error("no run");
    await client.upload(run, "b.csv", Buffer.from("xyz"));
    expect(fake.state.runs.get(id)?.artifacts.get("b.csv")?.toString()).toBe("xyz");
    expect(server.clients).toContain("nobody");
  });

  test("that asks for a certificate of the client gets it, and nobody else does", async () => {
    await using fake = await fakeMlflow();
    await using server = await tlsBefore(fake.url, { ca: readFileSync(pems.authority), requestCert: true });
    const { client } = await opened(server.url, { env: { ...CA, MLFLOW_TRACKING_CLIENT_CERT_PATH: pems.client } });
    await client.registeredModelNames();
    expect(server.clients).toEqual(["client"]);
  });

  test("that asks for a certificate and gets none says so", async () => {
    await using fake = await fakeMlflow();
    const strict = { ca: readFileSync(pems.authority), requestCert: true, rejectUnauthorized: true };
    await using server = await tlsBefore(fake.url, strict);
    const { client, waits } = await opened(server.url, { env: CA });
    expect(await thrownBy(client.registeredModelNames())).toMatchObject({
      line: expect.stringMatching(/MLFLOW_TRACKING_CLIENT_CERT_PATH/),
    });
    expect(waits).toEqual([]);
  });

  test("never sends on to http", async () => {
    await using fake = await fakeMlflow();
    await using server = await tlsBefore(fake.url);
    const { client } = await opened(server.url, { env: CA });
    const redirect = { status: 302, text: "", headers: { location: `${fake.url}/x` } };
    fake.fail("*", { kind: "answer", answer: redirect });
    expect(await thrownBy(client.run("x"))).toMatchObject({
      message: `${server.url} answered GET runs/get with 302 to ${fake.url}, which is not encrypted`,
    });
  });

  test("that breaks off, is silent or says no more is tried again", async () => {
    await using fake = await fakeMlflow();
    await using server = await tlsBefore(fake.url);
    const { client, waits } = await opened(server.url, { env: CA, patience: { silenceMs: 200 } });
    fake.fail("*", { kind: "answer", answer: { status: 503, text: "" } });
    fake.fail("*", { kind: "silent" });
    expect(await client.registeredModelNames()).toEqual([]);
    expect(waits).toHaveLength(2);
  });
});

describe("settings that cannot be", () => {
  const url = "https://127.0.0.1:1";

  test.for([
    [
      { MLFLOW_TRACKING_SERVER_CERT_PATH: "/nonexistent.pem" },
      "FILE_NOT_FOUND",
      /MLFLOW_TRACKING_SERVER_CERT_PATH names/,
    ],
    [
      { MLFLOW_TRACKING_CLIENT_CERT_PATH: "/nonexistent.pem" },
      "FILE_NOT_FOUND",
      /MLFLOW_TRACKING_CLIENT_CERT_PATH names/,
    ],
    [{ MLFLOW_TRACKING_INSECURE_TLS: "yes" }, "USAGE", /must be true or false, got "yes"/],
    [{ ...CA, MLFLOW_TRACKING_INSECURE_TLS: "1" }, "INPUT_CONFLICT", /set one of them/],
  ] as const)("%j", async ([env, code, message]) => {
    const asking = opened(url, { env }).then(({ client }) => client.run("x"));
    expect(await thrownBy(asking)).toMatchObject({ code, message: expect.stringMatching(message) });
  });

  test("are not looked at for a server that speaks no TLS", async () => {
    await using fake = await fakeMlflow();
    const { client } = await opened(fake.url, { env: CA });
    expect(await client.registeredModelNames()).toEqual([]);
  });
});
