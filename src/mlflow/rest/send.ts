import { Agent, type ClientRequest, type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";

import type { Environment } from "../credentials.ts";

/** One request to one address; what comes back may be a redirect. */
export type Send = (url: string, sent: Sent) => Promise<Reply>;

export interface Sent {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly signal: AbortSignal;
}

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: AsyncIterable<Uint8Array>;
  /** The rest of the body is not wanted. */
  readonly drop: () => void;
}

/** What is special about a connection to the server. */
export interface Tls {
  /** The authorities that are trusted instead of Node's own, as PEM. */
  readonly authorities?: string | undefined;
  /** Certificate and key of the client, both in one PEM. */
  readonly client?: string | undefined;
  /** Any certificate will do. */
  readonly isInsecure: boolean;
}

/** Starts a request, over whatever it goes. */
type Ask = (
  url: string,
  options: {
    readonly method: string;
    readonly headers: Readonly<Record<string, string | number>>;
    readonly signal: AbortSignal;
  },
  hear: (incoming: IncomingMessage) => void,
) => ClientRequest;

/**
 * Over node:http and node:https: `fetch` takes no certificates, and loading it costs more than all that a gate asks of
 * MLflow. `tls` is for the server at `home` only: wherever it sends us, nothing of it is shown. The proxies that the
 * environment names are used where Node can, from 24.5 on.
 */
export function sender(home: string, tls: Tls | undefined, env: Environment): Send {
  const agent = new Agent({ keepAlive: true, proxyEnv: { ...env } });
  const plainly: Ask = (url, options, hear) => request(url, { ...options, agent }, hear);
  const [atHome, elsewhere] = [securely(tls, env), securely(undefined, env)];
  return async (url, sent) => {
    const { protocol, origin } = new URL(url);
    const ask = protocol === "http:" ? plainly : await (origin === home ? atHome() : elsewhere());
    return await reply(ask, url, sent);
  };
}

/** TLS is Node's own, and loaded when an address asks for it. */
function securely(tls: Tls | undefined, env: Environment): () => Promise<Ask> {
  let loaded: Promise<Ask> | undefined;
  const load = async (): Promise<Ask> => {
    const https = await import("node:https");
    const agent = new https.Agent({
      keepAlive: true,
      proxyEnv: { ...env },
      rejectUnauthorized: tls?.isInsecure !== true,
      ...(tls?.authorities === undefined ? {} : { ca: tls.authorities }),
      ...(tls?.client === undefined ? {} : { cert: tls.client, key: tls.client }),
    });
    return (url, options, hear) => https.request(url, { ...options, agent }, hear);
  };
  return () => (loaded ??= load());
}

function reply(ask: Ask, url: string, { method, headers, body, signal }: Sent): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
    const asking = ask(url, { method, headers: { ...headers, ...length }, signal }, (incoming) => {
      const { statusCode: status = 0, headers } = incoming;
      resolve({ status, headers, body: incoming, drop: () => void incoming.destroy() });
    });
    asking.on("error", reject);
    asking.end(body);
  });
}
