import { execFile } from "node:child_process";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { promisify } from "node:util";

import { expect, test } from "vitest";

import { FAULTS } from "../fakes/github-faults.ts";
import { fakeGitHub, TOKEN } from "../fakes/github.ts";

const FORGE = new URL("../../src/forges/github/forge.ts", import.meta.url).href;

/** Lists comments in a process of its own: what is printed, and which proxy is used, belongs to a process. */
async function listComments(apiUrl: string, env: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const script = `
    import { githubForge } from ${JSON.stringify(FORGE)};
    const forge = githubForge({ token: "${TOKEN}", apiUrl: "${apiUrl}", repository: "octo/demo" });
    await forge.comments.list(7).catch(() => undefined);`;
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ["--no-warnings", "--input-type=module", "--eval", script],
    { env: { PATH: process.env["PATH"] ?? "", ...env } },
  );
  return [stdout, stderr];
}

/** A proxy that tunnels every host to one port of this machine. */
async function proxyTo(target: string) {
  const hosts: string[] = [];
  const server = createServer();
  server.on("connect", (request, socket) => {
    hosts.push(request.url ?? "");
    const upstream = connect(Number(new URL(target).port), "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      upstream.pipe(socket).pipe(upstream);
    });
    for (const end of [socket, upstream]) end.on("error", () => end.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hosts,
    [Symbol.dispose]: () => void server.close(),
  };
}

test("nothing is printed, whatever is refused", async () => {
  await using fake = await fakeGitHub();
  fake.fail("*", FAULTS.notFound, 10);
  expect(await listComments(fake.url)).toEqual(["", ""]);
  expect(fake.calls).toEqual(["issues/list-comments"]);
});

test("a proxy of the environment is used, and none for hosts that need none", async () => {
  await using fake = await fakeGitHub();
  using proxy = await proxyTo(fake.url);
  const apiUrl = "http://api.github.test/api/v3";
  const throughProxy = { http_proxy: proxy.url, GITHUB_API_URL: apiUrl };
  await listComments("http://api.github.test", throughProxy);
  expect(proxy.hosts).toEqual(["api.github.test:80"]);
  expect(fake.calls).toEqual(["issues/list-comments"]);
  await listComments(fake.url, { http_proxy: proxy.url, GITHUB_API_URL: fake.url, no_proxy: "127.0.0.1" });
  expect(proxy.hosts).toHaveLength(1);
  expect(fake.calls).toHaveLength(2);
});
