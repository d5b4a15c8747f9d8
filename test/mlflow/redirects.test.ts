import type { ServerResponse } from "node:http";

import { describe, expect, test } from "vitest";

import { httpServer, type RecordedRequest } from "../fakes/http-server.ts";
import { MLFLOW_FAULTS as FAULTS } from "../fakes/mlflow-faults.ts";
import { fakeMlflow } from "../fakes/mlflow.ts";
import { opened, thrownBy } from "./opened.ts";

const ENV = { MLFLOW_TRACKING_TOKEN: "t0ken", MLFLOW_WORKSPACE: "team-a" };
const FILE = { path: "a.csv", isFolder: false, bytes: 3 };

/** A server that sends everything but `/end` on to where it is told. */
const sendingTo = (to: (request: RecordedRequest) => string, status = 302) =>
  httpServer((request, response: ServerResponse) => {
    if (request.url.pathname.endsWith("/end")) response.writeHead(200).end("abc");
    else response.writeHead(status, { location: to(request) }).end();
  });

describe("a redirect of a read", () => {
  test("within the server keeps the credentials", async () => {
    await using server = await sendingTo(() => "/end");
    const { client } = await opened(server.url, { env: ENV });
    expect(Buffer.from(await client.download("r", FILE, 10)).toString()).toBe("abc");
    expect(server.requests[1]?.headers).toMatchObject({
      authorization: "Bearer t0ken",
      "x-mlflow-workspace": "team-a",
    });
  });

  test("to another place gives away nothing: a signed address needs nothing", async () => {
    await using store = await sendingTo(() => "");
    await using server = await sendingTo(() => `${store.url.replace("http://", "http://u:p@")}/end?X-Signature=s#x`);
    const { client } = await opened(server.url, { env: ENV });
    expect(Buffer.from(await client.download("r", FILE, 10)).toString()).toBe("abc");
    const [asked] = store.requests;
    expect(asked?.url.search).toBe("?X-Signature=s");
    expect(asked?.headers).not.toHaveProperty("authorization");
    expect(asked?.headers).not.toHaveProperty("x-mlflow-workspace");
  });

  test("another port is another place", async () => {
    await using other = await fakeMlflow({ token: "t0ken" });
    await using server = await sendingTo(({ url }) => `${other.url}${url.pathname}${url.search}`);
    const { client } = await opened(server.url, { env: ENV });
    expect(await thrownBy(client.run("x"))).toMatchObject({ message: expect.stringMatching(/401/) });
  });

  test("five times at most", async () => {
    await using server = await sendingTo(() => "/again");
    const { client } = await opened(server.url);
    expect(await thrownBy(client.run("x"))).toMatchObject({
      message: `${server.url} answered GET runs/get with more than 5 redirects, the last one a 302 to ${server.url}`,
    });
    expect(server.requests).toHaveLength(6);
  });

  test.for([
    ["to no web address", "ftp://store/x", /302 to no web address/],
    ["to nonsense", "http://[", /302 to no web address/],
  ] as const)("%s is refused", async ([, to, message]) => {
    await using server = await sendingTo(() => to);
    const { client } = await opened(server.url);
    expect(await thrownBy(client.run("x"))).toMatchObject({ message: expect.stringMatching(message) });
  });

  test("a number of a redirect that leads nowhere is an answer like others", async () => {
    await using fake = await fakeMlflow();
    fake.fail("*", { kind: "answer", answer: { status: 304, text: "" } });
    const { client } = await opened(fake.url);
    expect(await thrownBy(client.run("x"))).toMatchObject({ message: expect.stringMatching(/with 304/) });
  });
});

describe("a redirect of a write", () => {
  test("that would turn it into a read is refused, with the address to give", async () => {
    await using fake = await fakeMlflow();
    fake.fail("*", FAULTS.redirect("https://mlflow.example.org/api?token=s", 301));
    const { client } = await opened(fake.url);
    expect(await thrownBy(client.setAlias("m", "champion", "1"))).toMatchObject({
      line: `${fake.url} answered POST registered-models/alias with 301 to https://mlflow.example.org. Give the address that it leads to as the tracking URI, e.g. https://mlflow.example.org`,
    });
  });

  test("that keeps it is followed", async () => {
    await using fake = await fakeMlflow();
    fake.version("m");
    fake.fail("*", FAULTS.redirect("/api/2.0/mlflow/registered-models/alias", 307));
    const { client } = await opened(fake.url);
    await client.setAlias("m", "champion", "1");
    expect(fake.state.models.get("m")?.aliases.get("champion")).toBe(1);
  });
});
