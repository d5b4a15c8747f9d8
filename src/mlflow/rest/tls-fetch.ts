import { Agent, request } from "node:https";
import { Readable } from "node:stream";

import type { Fetch, FetchInit } from "./connection.ts";

export interface TlsOptions {
  /** The authorities that are trusted instead of Node's own, as PEM. */
  readonly authorities?: string | undefined;
  /** Certificate and key of the client, both in one PEM. */
  readonly client?: string | undefined;
  /** Any certificate will do. */
  readonly isInsecure: boolean;
}

/** Node's `fetch` takes no certificates: this is as much of it as the client needs, over node:https. */
export function tlsFetch({ authorities, client, isInsecure }: TlsOptions): Fetch {
  const agent = new Agent({
    keepAlive: true,
    rejectUnauthorized: !isInsecure,
    ...(authorities === undefined ? {} : { ca: authorities }),
    ...(client === undefined ? {} : { cert: client, key: client }),
  });
  return (url, init) => ask(agent, url, init);
}

function ask(agent: Agent, url: string, { method, headers, body, signal }: FetchInit): Promise<Response> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
    const asking = request(url, { method, headers: { ...headers, ...length }, agent, signal }, (incoming) => {
      const status = incoming.statusCode ?? 0;
      const said = Object.entries(incoming.headersDistinct).flatMap(([name, values = []]) =>
        values.map((value): [string, string] => [name, value]),
      );
      // A Response of these takes no body.
      const isEmpty = status === 204 || status === 205 || status === 304;
      if (isEmpty) incoming.resume();
      const stream = isEmpty ? null : (Readable.toWeb(incoming) as ReadableStream<Uint8Array<ArrayBuffer>>);
      resolve(new Response(stream, { status, headers: said }));
    });
    asking.on("error", reject);
    asking.end(body);
  });
}
