import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";

import { describe, expect, test } from "vitest";

import { uploadAddress } from "../../src/mlflow/rest/upload-address.ts";
import { httpServer } from "../fakes/http-server.ts";
import { MLFLOW_FAULTS as FAULTS } from "../fakes/mlflow-faults.ts";
import { fakeMlflow } from "../fakes/mlflow.ts";
import { opened, thrownBy } from "./opened.ts";

const artifact = (bytes: number | undefined) => ({ path: "eval/a b.csv", isFolder: false, bytes });

describe("a download is what was announced, or an error", () => {
  test.for([
    ["shorter than listed", FAULTS.shorter, 6, /artifact eval\/a b\.csv of run \w+ with 3 bytes where 6 were listed/],
    ["longer than listed", undefined, 5, /6 bytes where 5 were listed/],
    ["empty, with 200", { kind: "answer", answer: { status: 200, text: "" } }, 6, /0 bytes where 6 were listed/],
  ] as const)("%s", async ([, fault, listed, message]) => {
    await using fake = await fakeMlflow();
    const id = fake.run({ artifacts: { "eval/a b.csv": "abcdef" } });
    if (fault !== undefined) fake.fail("*", fault);
    const { client } = await opened(fake.url);
    expect(await thrownBy(client.download(id, artifact(listed), 100))).toMatchObject({
      code: "REMOTE_FAILED",
      message: expect.stringMatching(message),
    });
  });

  test("empty, chunked, and nothing listed", async () => {
    await using server = await httpServer((_, response) => {
      response.writeHead(200, { "transfer-encoding": "chunked" }).end();
    });
    const { client } = await opened(server.url);
    expect(await thrownBy(client.download("r", artifact(undefined), 100))).toMatchObject({
      message: expect.stringMatching(/with an empty body$/),
    });
  });

  test("a size that is not listed is taken as it comes", async () => {
    await using fake = await fakeMlflow();
    const id = fake.run({ artifacts: { "eval/a b.csv": "abcdef" } });
    const { client } = await opened(fake.url);
    expect(await client.download(id, artifact(undefined), 6)).toHaveLength(6);
  });

  test("reading stops where it is too much, whatever was listed", async () => {
    let pulled = 0;
    await using server = await httpServer((_, response) => {
      response.writeHead(200);
      const endless = new Readable({
        read() {
          pulled += 1;
          this.push(pulled > 1_000 ? null : Buffer.alloc(65_536));
        },
      });
      endless.pipe(response);
    });
    const { client } = await opened(server.url);
    const error = await thrownBy(client.download("r", artifact(undefined), 100_000));
    expect(error).toMatchObject({ code: "INPUT_TOO_LARGE" });
    expect(pulled).toBeLessThan(1_000);
  });

  test("zipped on the way, although it was asked for as it is", async () => {
    await using server = await httpServer(({ headers }, response) => {
      expect(headers["accept-encoding"]).toBe("identity");
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("abcdef"));
    });
    const { client } = await opened(server.url);
    expect(await thrownBy(client.download("r", artifact(6), 100))).toMatchObject({
      message: expect.stringMatching(/something zipped \(gzip\)/),
    });
  });
});

describe("where a file is uploaded to", () => {
  const BASE = "https://host:5000/mlf";
  const SERVICE = "/api/2.0/mlflow-artifacts/artifacts";

  test.for([
    ["mlflow-artifacts:/1/r/artifacts", "a.csv", `${BASE}${SERVICE}/1/r/artifacts/a.csv`],
    ["mlflow-artifacts:/1/r/artifacts/", "e/ü 1.csv", `${BASE}${SERVICE}/1/r/artifacts/e/%C3%BC%201.csv`],
    ["mlflow-artifacts:/workspaces/team a/1/r/artifacts", "a", `${BASE}${SERVICE}/workspaces/team%20a/1/r/artifacts/a`],
    ["mlflow-artifacts://other:80/1/r/artifacts", "a", `https://other:80/mlf${SERVICE}/1/r/artifacts/a`],
    ["mlflow-artifacts:///1/r", "a", `${BASE}${SERVICE}/1/r/a`],
  ] as const)("%s, %s", ([uri, path, address]) => {
    expect(uploadAddress(BASE, uri, path)).toBe(address);
  });

  test.for([
    ["s3://bucket/1/r/artifacts", /the run's artifacts lie at s3:\/\/bucket\/1\/r\/artifacts/],
    ["wasbs://container@account.blob.core.windows.net/x", /lie at wasbs:\/\/account\.blob/],
    ["/home/me/mlruns/1/r/artifacts", /lie at \/home\/me/],
    [undefined, /lie at an unknown place/],
  ] as const)("%s is not served", ([uri, message]) => {
    expect(() => uploadAddress(BASE, uri, "a")).toThrow(message);
  });

  test.for(["a#b.csv", "a%41.csv"])("the name %s, which MLflow would refuse or change", (path) => {
    expect(() => uploadAddress(BASE, "mlflow-artifacts:/1/r/artifacts", path)).toThrow(/cannot store a file named/);
  });

  test("another server gets the file without credentials", async () => {
    await using other = await fakeMlflow();
    await using fake = await fakeMlflow({ token: "t" });
    const id = other.run();
    const { client } = await opened(fake.url, { env: { MLFLOW_TRACKING_TOKEN: "t" } });
    const run = await (await opened(other.url)).client.run(id);
    if (run === undefined) throw new Error("no run");
    const artifactUri = `mlflow-artifacts://${new URL(other.url).host}/0/${id}/artifacts`;
    await client.upload({ ...run, artifactUri }, "a.csv", Buffer.from("x"));
    expect(other.state.runs.get(id)?.artifacts.has("a.csv")).toBe(true);
    expect(other.requests.at(-1)?.headers).not.toHaveProperty("authorization");
  });
});
