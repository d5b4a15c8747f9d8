import { createServer } from "node:net";

import { describe, expect, test } from "vitest";

import { GateError } from "../../src/errors.ts";
import { lost } from "../../src/mlflow/rest/failures.ts";
import { Secrets } from "../../src/mlflow/rest/secrets.ts";
import { httpServer } from "../fakes/http-server.ts";
import { MLFLOW_FAULTS as FAULTS } from "../fakes/mlflow-faults.ts";
import { fakeMlflow } from "../fakes/mlflow.ts";
import { opened, thrownBy } from "./opened.ts";

const lineOf = async (action: Promise<unknown>): Promise<string> => {
  const error = await thrownBy(action);
  if (!(error instanceof GateError)) throw error;
  expect(error.code).toBe("REMOTE_FAILED");
  return error.line;
};

describe("every refusal says what to do", () => {
  test.for([
    ["no rights", FAULTS.forbidden, /403: Permission denied\. These credentials may not do this: .* EDIT/],
    [
      "a host name",
      FAULTS.wrongHost,
      /403: Invalid Host header .* MLFLOW_SERVER_ALLOWED_HOSTS=127\.0\.0\.1:\d+,localhost:\* on/,
    ],
    ["an Origin", FAULTS.crossOrigin, /403: Cross-origin request blocked\. .* Origin header/],
    [
      "a log-in page",
      FAULTS.html,
      /with 200 and no JSON: <html> <p>please log in<\/p><\/html>\. .* MLFLOW_TRACKING_TOKEN/,
    ],
    ["a crash", FAULTS.crash, /500: <!doctype html> <html lang=en>/],
    [
      "a field of another kind",
      FAULTS.answer(200, { run: { info: {} } }),
      /runs\/get with something unexpected in run\.info\.experiment_id: /,
    ],
    ["a list of another kind", FAULTS.answer(200, []), /something unexpected: Invalid input: expected object/],
    [
      "an error without a message",
      FAULTS.answer(400, { error_code: "INVALID_PARAMETER_VALUE" }),
      /400: INVALID_PARAMETER_VALUE:$/,
    ],
    ["an error that is no object", FAULTS.answer(400, "no"), /400: "no"$/],
  ] as const)("%s", async ([, fault, line]) => {
    await using fake = await fakeMlflow();
    fake.fail("*", fault, 3);
    const { client } = await opened(fake.url);
    expect(await lineOf(client.run("x"))).toMatch(line);
  });

  test("a page is shown in 200 characters on one line", async () => {
    await using server = await httpServer((_, response) => {
      response.writeHead(400, { "content-type": "text/html" }).end("<p>\r\n\u202E\u0007 x\n".repeat(1_000));
    });
    const { client } = await opened(server.url);
    const line = await lineOf(client.run("x"));
    expect(line).not.toMatch(/[\p{Cc}\u202E]/u);
    expect(line.length).toBeLessThan(300);
  });

  test("an address without its static prefix", async () => {
    await using fake = await fakeMlflow({ staticPrefix: "/mlf" });
    const { client } = await opened(fake.url.replace("/mlf", ""));
    expect(await lineOf(client.run("x"))).toMatch(/404: .*404 Not Found.*--static-prefix\?$/);
  });

  test("a workspace for a server that has none", async () => {
    await using fake = await fakeMlflow();
    const { client } = await opened(fake.url, { env: { MLFLOW_WORKSPACE: "team-a" } });
    expect(await lineOf(client.run("x"))).toMatch(/FEATURE_DISABLED: .* Unset MLFLOW_WORKSPACE/);
  });

  test("a store that the server cannot read", async () => {
    await using fake = await fakeMlflow();
    fake.fail("*", FAULTS.crash, 3);
    const { client } = await opened(fake.url);
    expect(await lineOf(client.artifacts("x", ""))).toMatch(/artifacts\/list with 500: .* fetch the file in the job/);
  });
});

describe("a connection that fails says why", () => {
  test("nobody listens", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    await new Promise((resolve) => server.close(resolve));
    const { client, waits } = await opened(`http://127.0.0.1:${port}`);
    expect(await lineOf(client.run("x"))).toMatch(
      new RegExp(`^no answer from http://127.0.0.1:${port} to GET runs/get: .*ECONNREFUSED.* Is the server running`),
    );
    // It may be about to start.
    expect(waits.length).toBeGreaterThan(3);
  });

  test.for([
    ["ENOTFOUND", "getaddrinfo ENOTFOUND mlflow", /getaddrinfo ENOTFOUND mlflow\. This machine knows no such host/],
    ["EAI_AGAIN", "getaddrinfo EAI_AGAIN mlflow", /This machine knows no such host/],
    ["ETIMEDOUT", "no answer in time", /no answer in time \(ETIMEDOUT\)\. May this machine reach the server/],
    ["CERT_HAS_EXPIRED", "certificate has expired", /certificate has expired \(CERT_HAS_EXPIRED\)\. The certificate/],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "Hostname/IP does not match", /The certificate is for another host name/],
    ["SELF_SIGNED_CERT_IN_CHAIN", "self-signed certificate", /Set MLFLOW_TRACKING_SERVER_CERT_PATH/],
    ["ECONNRESET", "socket hang up", /: socket hang up \(ECONNRESET\)$/],
  ] as const)("%s", ([code, message, line]) => {
    const asked = { what: "GET runs/get", address: "http://mlflow", hasCredentials: false, secrets: new Secrets([]) };
    const inner = Object.assign(new Error(message), { code });
    expect(lost(asked, new Error("outer", { cause: inner })).error.line).toMatch(line);
  });

  test("https where http is spoken, at once", async () => {
    await using fake = await fakeMlflow();
    const { client, waits } = await opened(fake.url.replace("http:", "https:"));
    expect(await lineOf(client.run("x"))).toMatch(/write http:\/\/ instead of https:\/\//);
    expect(waits).toEqual([]);
  });
});

describe("answers that others have touched are read all the same", () => {
  test("numbers where MLflow writes texts, texts where it writes numbers, null where it writes nothing", async () => {
    await using server = await httpServer((_, response) => {
      const run = {
        info: { run_uuid: "r", experiment_id: 7, status: "FINISHED", start_time: "17", run_name: null, more: {} },
        data: {
          metrics: [
            { key: "f1", value: "0.50" },
            { key: "b", value: 1e22 },
          ],
          tags: [{ key: "a" }],
          params: null,
        },
      };
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ run }));
    });
    const { client } = await opened(server.url);
    expect(await client.run("r")).toMatchObject({
      id: "r",
      name: undefined,
      experimentId: "7",
      startedAt: 17,
      isDeleted: false,
      metrics: new Map([
        ["f1", "0.50"],
        ["b", "1e+22"],
      ]),
      tags: new Map([["a", ""]]),
      params: new Map(),
      datasets: [],
      modelIds: [],
    });
  });

  test.for([
    ["a metric that is no number", { key: "f1", value: "high" }],
    ["a metric without a value", { key: "f1" }],
    ["a metric of null", { key: "f1", value: null }],
  ] as const)("but not %s", async ([, metric]) => {
    await using fake = await fakeMlflow();
    const info = { run_id: "r", experiment_id: "0", status: "FINISHED" };
    fake.fail("*", FAULTS.answer(200, { run: { info, data: { metrics: [metric] } } }));
    const { client } = await opened(fake.url);
    expect(await lineOf(client.run("r"))).toMatch(/run\.data\.metrics\[0\]\.value/);
  });

  test("and not an id that lost its digits", async () => {
    await using fake = await fakeMlflow();
    fake.fail("*", {
      kind: "answer",
      answer: {
        status: 200,
        text: '{"run":{"info":{"run_id":"r","experiment_id":912345678901234567,"status":"FINISHED"}}}',
        type: "application/json",
      },
    });
    const { client } = await opened(fake.url);
    expect(await lineOf(client.run("r"))).toMatch(/run\.info\.experiment_id/);
  });

  test("a page token that comes again and again is no end", async () => {
    await using fake = await fakeMlflow();
    fake.fail("*", FAULTS.answer(200, { model_versions: [], next_page_token: "x" }), 10);
    const { client } = await opened(fake.url);
    expect(await lineOf(client.versions("m"))).toMatch(/GET model-versions\/search with the same page again and again/);
    expect(fake.calls).toHaveLength(2);
  });
});
