import { describe, expect, test } from "vitest";

import { folderOf } from "../../src/mlflow/folder-address.ts";
import { httpServer } from "../fakes/http-server.ts";
import { callOf, faultsOfCall } from "../fakes/mlflow-description.ts";
import { fakeMlflow } from "../fakes/mlflow.ts";
import { opened, thrownBy } from "./opened.ts";

describe("an address of MLflow", () => {
  test.for([
    ["sqlite:///mlflow.db", /is a database \(sqlite:\).*mlflow server --backend-store-uri/],
    ["postgresql+psycopg2://user:s3cret@db/mlflow", /is a database \(postgresql:\)/],
    ["mysql+pymysql://u:s3cret@db/x", /is a database \(mysql:\)/],
    ["mssql+pyodbc://u:s3cret@db/x", /is a database \(mssql:\)/],
    ["uc:http://localhost:8080", /is none of/],
    ["ftp://u:s3cret@host", /is none of/],
    ["", /is none of/],
    ["http://", /is no URL/],
    ["http://host:port", /is no URL/],
    ["databricks", /needs DATABRICKS_HOST and DATABRICKS_TOKEN/],
  ] as const)("%s is refused", async ([uri, line]) => {
    const error = await thrownBy(opened(uri));
    expect(error).toMatchObject({ code: "USAGE", line: expect.stringMatching(line) });
    expect(String(error)).not.toContain("s3cret");
  });

  test.for([
    ["/", ""],
    ["/mlf", "/mlf"],
    ["/mlf/", "/mlf"],
    ["/a/b//", "/a/b"],
  ] as const)("keeps its path: %s", async ([path, prefix]) => {
    await using fake = await fakeMlflow({ staticPrefix: prefix });
    const { client } = await opened(fake.url.slice(0, fake.url.length - prefix.length) + path);
    expect(await client.registeredModelNames()).toEqual([]);
    expect(client.address).toBe(fake.url);
    const id = fake.run({ artifacts: { "a.csv": "abc" } });
    const [artifact] = await client.artifacts(id, "");
    expect(artifact && (await client.download(id, artifact, 3))).toHaveLength(3);
  });

  test("is reached through the proxy that the environment names, but for NO_PROXY", async () => {
    await using proxy = await fakeMlflow();
    const HTTP_PROXY = proxy.url.replace("http://", "http://user:s3cret@");
    const { client, secrets } = await opened("http://mlflow.test:5000", { env: { HTTP_PROXY } });
    expect(await client.registeredModelNames()).toEqual([]);
    expect(proxy.requests[0]?.url.host).toBe("mlflow.test:5000");
    expect(secrets).toContain("s3cret");
    await using fake = await fakeMlflow();
    const direct = await opened(fake.url, { env: { HTTP_PROXY, NO_PROXY: "127.0.0.1" } });
    expect(await direct.client.registeredModelNames()).toEqual([]);
    expect(proxy.requests).toHaveLength(1);
  });

  test("a registry elsewhere is asked for models, and only for them", async () => {
    await using tracking = await fakeMlflow();
    await using registry = await fakeMlflow();
    registry.version("m");
    const { client } = await opened(tracking.url, { registryUri: registry.url });
    expect(await client.versions("m")).toHaveLength(1);
    await client.run("x");
    expect(registry.calls).toEqual(["GET model-versions/search"]);
    expect(tracking.calls).toEqual(["GET runs/get"]);
  });
});

describe("a folder", () => {
  test.for([
    ["mlruns", "mlruns"],
    ["./mlruns", "./mlruns"],
    ["../a:b", "../a:b"],
    ["C:\\mlruns", "C:\\mlruns"],
    ["file:mlruns", "mlruns"],
    ["file:///data/ml%20runs", "/data/ml runs"],
    ["file:/data/mlruns", "/data/mlruns"],
    ["http://host", undefined],
    ["databricks://x", undefined],
    ["sqlite:///x.db", undefined],
    ["", undefined],
  ] as const)("%s", ([uri, folder]) => {
    expect(folderOf(uri)).toBe(folder);
  });

  test("of another machine is refused", () => {
    expect(() => folderOf("file://host/share")).toThrow(/no folder of this machine: file:\/\/host/);
  });
});

describe("Databricks, as far as its descriptions tell", () => {
  const envOf = (url: string) => ({ DATABRICKS_HOST: `${url}/`, DATABRICKS_TOKEN: "dapi1", MLFLOW_WORKSPACE: "x" });

  test.for(["databricks", "databricks://profile"])("%s: the registry of the workspace", async (uri) => {
    await using fake = await fakeMlflow({ token: "dapi1" });
    fake.version("m", { stage: "Production" });
    const { client, secrets } = await opened(uri, { env: envOf(fake.url) });
    expect(client.hasStages).toBe(true);
    expect((await client.registeredModel("m"))?.newestOfStages).toHaveLength(1);
    expect(fake.requests[0]?.url.pathname).toBe("/api/2.0/mlflow/registered-models/get");
    expect(fake.requests[0]?.headers).not.toHaveProperty("x-mlflow-workspace");
    expect(secrets).toContain("dapi1");
  });

  test.for(["databricks-uc", "databricks-uc://profile"])("%s: Unity Catalog, without stages", async (uri) => {
    await using fake = await fakeMlflow({ token: "dapi1" });
    fake.version("main.ml.sentiment", { aliases: ["champion"] });
    const { client } = await opened(uri, { env: envOf(fake.url) });
    expect(client.hasStages).toBe(false);
    expect((await client.registeredModel("main.ml.sentiment"))?.aliases.get("champion")).toBe("1");
    expect(await client.versions("main.ml.sentiment")).toHaveLength(1);
    expect(await client.version("main.ml.sentiment", "1")).toBeDefined();
    await client.setAlias("main.ml.sentiment", "challenger", "1");
    await client.deleteAlias("main.ml.sentiment", "challenger");
    await client.setVersionTag("main.ml.sentiment", "1", "a", "b");
    await client.setModelTag("main.ml.sentiment", "a", "b");
    await client.registeredModelNames();
    expect(await client.run("x")).toBeUndefined();
    const registryPaths = fake.requests.slice(0, -1).map(({ url }) => url.pathname);
    expect(registryPaths.every((path) => path.startsWith("/api/2.0/mlflow/unity-catalog/"))).toBe(true);
    expect(fake.requests.at(-1)?.url.pathname).toBe("/api/2.0/mlflow/runs/get");
  });

  test("the registry of Unity Catalog beside the tracking of the workspace", async () => {
    await using fake = await fakeMlflow({ token: "dapi1" });
    const { client } = await opened("databricks", { env: envOf(fake.url), registryUri: "databricks-uc" });
    expect(client.hasStages).toBe(false);
    expect(await client.registeredModel("a.b.c")).toBeUndefined();
  });

  test("a file comes from a signed address, which gets the headers it asks for and no token", async () => {
    await using store = await httpServer(({ headers, url }, response) => {
      expect(headers).not.toHaveProperty("authorization");
      expect(headers["x-amz-y"]).toBe("z");
      expect(url.search).toBe("?signature=s");
      response.end("abc");
    });
    await using server = await httpServer(({ url, body, headers }, response) => {
      expect(headers.authorization).toBe("Bearer dapi1");
      const call = callOf(3, "POST", url.pathname.replace("/api/2.0", ""));
      expect(call?.name).toBe("POST /mlflow/artifacts/credentials-for-read");
      expect(call && faultsOfCall(call, JSON.parse(body))).toEqual([]);
      expect(JSON.parse(body)).toEqual({ run_id: "r", path: ["a.csv"] });
      const info = { signed_uri: `${store.url}/a.csv?signature=s`, headers: [{ name: "X-Amz-Y", value: "z" }] };
      response.setHeader("content-type", "application/json").end(JSON.stringify({ credential_infos: [info] }));
    });
    const { client } = await opened("databricks", { env: envOf(server.url) });
    expect(await client.download("r", { path: "a.csv", isFolder: false, bytes: 3 }, 10)).toHaveLength(3);
  });

  test("an address that was not signed is an error", async () => {
    await using server = await httpServer((_, response) => {
      response.setHeader("content-type", "application/json").end("{}");
    });
    const { client } = await opened("databricks", { env: envOf(server.url) });
    const download = client.download("r", { path: "a.csv", isFolder: false, bytes: 3 }, 10);
    expect(await thrownBy(download)).toMatchObject({ code: "REMOTE_FAILED" });
  });

  test("a host without its scheme is reached with TLS", async () => {
    const { client } = await opened("databricks", {
      env: { ...envOf(""), DATABRICKS_HOST: "adb-1.azuredatabricks.net" },
    });
    expect(client.address).toBe("https://adb-1.azuredatabricks.net");
  });
});
