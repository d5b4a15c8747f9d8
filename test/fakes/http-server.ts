import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface RecordedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
  /** The body as it came. */
  readonly bytes: Buffer;
}

type Handler = (request: RecordedRequest, response: ServerResponse) => void | Promise<void>;

/** A real server on a free port of this machine, gone with `await using`; a handler that throws fails the test. */
export async function httpServer(handle: Handler) {
  const requests: RecordedRequest[] = [];
  const errors: unknown[] = [];
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const bytes = Buffer.concat(chunks);
      const request: RecordedRequest = {
        method: incoming.method ?? "",
        url: new URL(incoming.url ?? "/", "http://fake"),
        headers: incoming.headers,
        body: bytes.toString("utf8"),
        bytes,
      };
      requests.push(request);
      Promise.resolve()
        .then(() => handle(request, response))
        .catch((error: unknown) => {
          errors.push(error);
          response.destroy();
        });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (errors.length > 0)
        throw new AggregateError(errors, `the fake server failed: ${errors.map(String).join("; ")}`);
    },
  };
}

export function answerJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
  response.end(JSON.stringify(value));
}
