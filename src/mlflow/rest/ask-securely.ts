import { Agent, request } from "node:https";

import type { Environment } from "../credentials.ts";
import type { Ask, Tls } from "./send.ts";

/** In a file of its own: TLS is loaded when an address asks for it. */
export function askSecurely(tls: Tls | undefined, env: Environment): Ask {
  const agent = new Agent({
    keepAlive: true,
    proxyEnv: { ...env },
    rejectUnauthorized: tls?.isInsecure !== true,
    ...(tls?.authorities === undefined ? {} : { ca: tls.authorities }),
    ...(tls?.client === undefined ? {} : { cert: tls.client, key: tls.client }),
  });
  return (url, options, hear) => request(url, { ...options, agent }, hear);
}
