import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { GateError } from "../../src/errors.ts";
import { httpServer } from "../fakes/http-server.ts";
import { fakeMlflow } from "../fakes/mlflow.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { opened, thrownBy } from "./opened.ts";

const basic = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;

describe("who asks, as MLflow's Python client decides it", () => {
  const USER = { MLFLOW_TRACKING_USERNAME: "u", MLFLOW_TRACKING_PASSWORD: "pä:s" };
  const TOKEN = { MLFLOW_TRACKING_TOKEN: "t0ken" };
  const FILE =
    "[other]\nmlflow_tracking_username = no\n[mlflow]\n# a comment\nMLFLOW_TRACKING_USERNAME: f\nmlflow_tracking_password=fp\n";

  test.for([
    ["nobody", {}, "", undefined],
    ["user and password", USER, "", basic("u", "pä:s")],
    ["a token", TOKEN, "", "Bearer t0ken"],
    ["a token with a line end", { MLFLOW_TRACKING_TOKEN: "t0ken\n" }, "", "Bearer t0ken"],
    ["user and password before a token", { ...USER, ...TOKEN }, "", basic("u", "pä:s")],
    ["a token when the password is missing", { MLFLOW_TRACKING_USERNAME: "u", ...TOKEN }, "", "Bearer t0ken"],
    ["the credentials file", {}, FILE, basic("f", "fp")],
    ["the credentials file before a token", TOKEN, FILE, basic("f", "fp")],
    ["the environment before the credentials file", USER, FILE, basic("u", "pä:s")],
    ["a user of the environment, a password of the file", { MLFLOW_TRACKING_USERNAME: "u" }, FILE, basic("u", "fp")],
    ["a file without a section for MLflow", TOKEN, "[other]\nmlflow_tracking_username = no\n", "Bearer t0ken"],
  ] as const)("%s", async ([, env, file, wanted]) => {
    using home = temporaryFolder();
    if (file !== "") {
      mkdirSync(join(home.path, ".mlflow"));
      writeFileSync(join(home.path, ".mlflow", "credentials"), file);
    }
    await using fake = await fakeMlflow();
    const { client } = await opened(fake.url, { env, home: home.path });
    await client.registeredModelNames();
    expect(fake.requests[0]?.headers.authorization).toBe(wanted);
    expect(fake.requests[0]?.headers).not.toHaveProperty("origin");
    expect(fake.requests[0]?.headers).not.toHaveProperty("x-mlflow-workspace");
  });

  test("the address before the environment", async () => {
    await using fake = await fakeMlflow({ users: { "a b": { password: "p@ss%", mayWrite: false } } });
    const { client } = await opened(fake.url.replace("http://", "http://a%20b:p%40ss%25@"), { env: USER });
    expect(await client.registeredModelNames()).toEqual([]);
    expect(client.address).toBe(fake.url);
  });

  test("a workspace is named only when one is set", async () => {
    await using fake = await fakeMlflow({ workspaces: ["team-a"] });
    const { client } = await opened(fake.url, { env: { MLFLOW_WORKSPACE: "team-a" } });
    await client.registeredModelNames();
    expect(fake.requests[0]?.headers["x-mlflow-workspace"]).toBe("team-a");
  });

  test("a workspace that is not there is an error: nothing is known about what would be in it", async () => {
    await using fake = await fakeMlflow({ workspaces: ["team-a"] });
    const { client } = await opened(fake.url, { env: { MLFLOW_WORKSPACE: "taem-a" } });
    for (const call of [() => client.registeredModel("m"), () => client.run("x"), () => client.loggedModel("m-0")]) {
      expect(await thrownBy(call())).toMatchObject({
        line: expect.stringMatching(
          /404: RESOURCE_DOES_NOT_EXIST: Workspace 'taem-a' not found\. Check MLFLOW_WORKSPACE/,
        ),
      });
    }
  });

  test.for([
    [{}, /401: You are not authenticated.* Give MLFLOW_TRACKING_USERNAME and/],
    [{ MLFLOW_TRACKING_TOKEN: "t" }, /401: .* did not take these credentials/],
    [{ MLFLOW_TRACKING_USERNAME: "reader", MLFLOW_TRACKING_PASSWORD: "no" }, /401: .* did not take these credentials/],
  ] as const)("without rights: %j", async ([env, line]) => {
    await using fake = await fakeMlflow({ users: { reader: { password: "secret-of-reader", mayWrite: false } } });
    const { client, waits } = await opened(fake.url, { env });
    expect(await thrownBy(client.run("x"))).toMatchObject({ line: expect.stringMatching(line) });
    expect(waits).toEqual([]);
  });

  test("who may read only reads", async () => {
    await using fake = await fakeMlflow({ users: { reader: { password: "p", mayWrite: false } } });
    fake.version("m");
    const env = { MLFLOW_TRACKING_USERNAME: "reader", MLFLOW_TRACKING_PASSWORD: "p" };
    const { client } = await opened(fake.url, { env });
    expect(await client.versions("m")).toHaveLength(1);
    expect(await thrownBy(client.setAlias("m", "champion", "1"))).toMatchObject({
      message: expect.stringMatching(/403: Permission denied/),
    });
  });
});

describe("a secret is never said", () => {
  const PASSWORD = "p@ss/wörd&1 2";
  const forms = [
    PASSWORD,
    encodeURIComponent(PASSWORD),
    encodeURI(PASSWORD),
    Buffer.from(`u:${PASSWORD}`).toString("base64"),
  ];

  test("it is offered to whoever writes logs, in all its forms", async () => {
    const env = { MLFLOW_TRACKING_USERNAME: "u", MLFLOW_TRACKING_PASSWORD: PASSWORD };
    const { secrets } = await opened("http://mlflow.test", { env });
    for (const form of forms) expect(secrets).toContain(form);
    expect(secrets).not.toContain("u");
    expect(secrets).not.toContain("");
  });

  test("not even when the server repeats it", async () => {
    await using server = await httpServer(({ headers, url }, response) => {
      response.writeHead(400, { "content-type": "application/json" });
      const message = [headers.authorization, ...forms, "t0ken-1", url.search].join(" ");
      response.end(JSON.stringify({ error_code: "INVALID_PARAMETER_VALUE", message }));
    });
    const ways = [
      { env: { MLFLOW_TRACKING_USERNAME: "u", MLFLOW_TRACKING_PASSWORD: PASSWORD }, uri: server.url },
      { env: {}, uri: server.url.replace("http://", `http://u:${encodeURIComponent(PASSWORD)}@`) },
      { env: { MLFLOW_TRACKING_TOKEN: PASSWORD.replace("ö", "o") }, uri: server.url },
    ];
    for (const { env, uri } of ways) {
      const { client, secrets } = await opened(uri, { env });
      const error = await thrownBy(client.run("x"));
      if (!(error instanceof GateError)) throw error;
      for (const secret of secrets) expect(`${error.line} ${error.stack} ${client.address}`).not.toContain(secret);
      expect(error.message).toContain("***");
    }
  });

  test("nor when it cannot even be sent", async () => {
    await using fake = await fakeMlflow();
    const { client } = await opened(fake.url, { env: { MLFLOW_TRACKING_TOKEN: "to\nken" } });
    const error = await thrownBy(client.run("x"));
    expect(error).toMatchObject({ code: "REMOTE_FAILED" });
    expect(String(error)).not.toMatch(/to\s?ken/);
  });

  test("a name where a token is meant", async () => {
    const { secrets, client } = await opened("https://dapi123@mlflow.test/x");
    expect(secrets).toContain("dapi123");
    expect(client.address).toBe("https://mlflow.test/x");
  });
});
