import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";

/** What a proxy before a real server does with one request. */
export type Interference =
  | "pass"
  | "503"
  | "503 after"
  | "reset"
  | "truncate"
  | "shorten"
  | "html"
  | "empty"
  | { readonly slowMs: number };

/** Stands before a real server and spoils what it is told to, request by request; then it only passes on. */
export async function faultyProxy(target: string) {
  const plan: Interference[] = [];
  const seen: string[] = [];
  const server = createServer((incoming, outgoing) => {
    seen.push(`${incoming.method} ${incoming.url}`);
    void interfere(plan.shift() ?? "pass", target, incoming, outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    /** For the next requests, in order. */
    plan: (...next: readonly Interference[]) => void plan.push(...next),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function interfere(
  how: Interference,
  target: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  if (how === "503")
    return void outgoing.writeHead(503, { "content-type": "text/html" }).end("<h1>Service Unavailable</h1>");
  if (how === "html") return void outgoing.writeHead(200, { "content-type": "text/html" }).end("<h1>Log in</h1>");
  if (how === "reset") return void outgoing.destroy();
  if (typeof how === "object") await delay(how.slowMs);
  const { method = "", headers } = incoming;
  // A proxy that hides where it stands, as a server checks the host it is called by.
  const onward = request(
    new URL(incoming.url ?? "/", target),
    { method, headers: { ...headers, host: new URL(target).host } },
    (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => finish(how, answer, Buffer.concat(chunks), outgoing));
    },
  );
  onward.on("error", () => outgoing.destroy());
  incoming.pipe(onward);
}

function finish(
  how: Interference,
  { statusCode = 502, headers }: IncomingMessage,
  body: Buffer,
  outgoing: ServerResponse,
): void {
  const { "content-length": _length, "transfer-encoding": _encoding, ...others } = headers;
  const half = body.subarray(0, Math.floor(body.length / 2));
  switch (how) {
    case "503 after":
      return void outgoing.writeHead(503).end();
    case "truncate":
      outgoing.writeHead(statusCode, { ...others, "content-length": body.length });
      return void outgoing.write(half, () => outgoing.destroy());
    case "shorten":
      return void outgoing.writeHead(statusCode, others).end(half);
    case "empty":
      return void outgoing.writeHead(statusCode, others).end();
    default:
      return void outgoing.writeHead(statusCode, { ...others, "content-length": body.length }).end(body);
  }
}
