import { GateError } from "../../errors.ts";
import type { Credentials, Environment } from "../credentials.ts";
import { tlsOf } from "../tls.ts";
import { Secrets } from "./secrets.ts";
import { type Send, sender } from "./send.ts";

/** Where a server is and who asks it. */
export interface Connection {
  /** With its static prefix, without a slash at the end and without user and password. */
  readonly base: string;
  /** Sent to this server and to no other one. */
  readonly headers: Readonly<Record<string, string>>;
  readonly secrets: Secrets;
  readonly send: Send;
}

/**
 * The path of the address is kept: a server with `--static-prefix` has everything below it. A user in the address is
 * meant for it, whatever `credentials` say. Throws USAGE for an address that is no URL.
 */
export function connect(uri: string, credentials: Credentials, env: Environment, workspace?: string): Connection {
  const url = URL.parse(uri);
  if (url === null) throw new GateError("USAGE", "the address of MLflow is no URL");
  const [authorization, secrets] = authorizationOf(url.username === "" ? credentials : ofAddress(url));
  const tls = url.protocol === "https:" ? tlsOf(env) : undefined;
  return {
    base: `${url.origin}${url.pathname}`.replace(/\/+$/, ""),
    headers: {
      ...(authorization === undefined ? {} : { authorization }),
      ...(workspace ? { "x-mlflow-workspace": workspace } : {}),
    },
    // Some put a token where the name of a user would be.
    secrets: new Secrets([...secrets, url.password || url.username, ...proxyPasswords(env)]),
    send: sender(url.origin, tls, env),
  };
}

function ofAddress(url: URL): Credentials {
  return { kind: "basic", user: decoded(url.username), password: decoded(url.password) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The header, and what in it is secret. */
function authorizationOf(credentials: Credentials): readonly [string | undefined, readonly string[]] {
  switch (credentials.kind) {
    case "none":
      return [undefined, []];
    case "token":
      return [`Bearer ${credentials.token.trim()}`, [credentials.token.trim()]];
    case "basic": {
      const basic = Buffer.from(`${credentials.user}:${credentials.password}`, "utf8").toString("base64");
      return [`Basic ${basic}`, [credentials.password, basic]];
    }
  }
}

/** Of the proxies that Node may go through. */
function proxyPasswords(env: Environment): readonly (string | undefined)[] {
  const names = ["http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY"];
  return names.map((name) => URL.parse(env[name] ?? "")?.password);
}
