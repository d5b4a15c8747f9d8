import { GateError } from "../../errors.ts";
import { Secrets } from "./secrets.ts";

/** `fetch` as far as this client uses it. */
export type Fetch = (url: string, init: FetchInit) => Promise<Response>;

export interface FetchInit {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly signal: AbortSignal;
  readonly redirect: "manual";
}

/** Where a server is and who asks it. */
export interface Connection {
  /** With its static prefix, without a slash at the end and without user and password. */
  readonly base: string;
  /** Sent to this server and to no other one. */
  readonly headers: Readonly<Record<string, string>>;
  readonly secrets: Secrets;
  readonly fetch: Fetch;
}

export type Credentials =
  | { readonly kind: "none" }
  | { readonly kind: "basic"; readonly user: string; readonly password: string }
  | { readonly kind: "token"; readonly token: string };

/** The path of the address is kept: a server with `--static-prefix` has everything below it. */
export function connect(
  uri: string,
  credentials: Credentials,
  { fetch, workspace }: { readonly fetch: Fetch; readonly workspace?: string | undefined },
): Connection {
  const url = URL.parse(uri);
  if (url === null) throw new GateError("USAGE", "the address of MLflow is no URL");
  const own = url.username === "" ? credentials : ofAddress(url);
  const [authorization, secrets] = authorizationOf(own);
  return {
    base: `${url.origin}${url.pathname}`.replace(/\/+$/, ""),
    headers: {
      ...(authorization === undefined ? {} : { authorization }),
      ...(workspace ? { "x-mlflow-workspace": workspace } : {}),
    },
    // Some put a token where the name of a user would be.
    secrets: new Secrets([...secrets, url.password === "" ? url.username : url.password]),
    fetch,
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
