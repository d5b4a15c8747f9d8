import { at, isObject, textAt } from "../foreign-json.ts";
import { ForgeError } from "../forge-error.ts";

export interface Failure {
  readonly error: ForgeError;
  /** How often it may be tried again: it may go well next time. */
  readonly tries: number;
  /** How long the server asks to wait; 0 when it does not say. */
  readonly askedMs: number;
}

/** What a request is, for messages. */
export interface Asked {
  /** `POST /projects/1/merge_requests/7/notes` */
  readonly what: string;
  readonly token: string;
  readonly isJobToken: boolean;
}

const PASSING = [429, 502, 503, 504];
/** A crash may be a hiccup; one that stays would cost all patience. */
const CRASH_TRIES = 2;
/** The request never left this machine. */
const NEVER_SENT = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"];
const MAX_MESSAGE = 300;

/** An answer that refuses, told as our error. */
export function refused(asked: Asked, status: number, headers: Headers, body: string): Failure {
  const own = ownWords(body);
  // A page of whatever stands before GitLab (a firewall, a proxy) says 403 where it counts requests.
  const isLimit = status === 403 && (headers.has("retry-after") || own === undefined);
  const tries = PASSING.includes(status) || isLimit ? Infinity : status >= 500 ? CRASH_TRIES : 0;
  const said = oneLine(own ?? body.replaceAll(/<[^>]*>/g, " "), asked.token);
  return {
    error: new ForgeError(
      tries > 0 ? "unreachable" : "refused",
      `${asked.what} was answered with ${status}${said === "" ? "" : `: ${said}`}`,
      { status, hint: tries > 0 ? undefined : hintOf(asked, status, body), mayBeDone: status >= 500 },
    ),
    tries,
    askedMs: askedMs(headers),
  };
}

/** No answer, or one that broke off. */
export function lost({ what, token }: Asked, error: unknown): Failure {
  if (error instanceof ForgeError) return { error, tries: 0, askedMs: 0 };
  const { code, message } = innermost(error);
  const mayBeDone = !NEVER_SENT.some((one) => one === code);
  const told = `no answer to ${what}: ${oneLine(message, token)}`;
  return { error: new ForgeError("unreachable", told, { mayBeDone }), tries: Infinity, askedMs: 0 };
}

/** An answer that is not what GitLab promises; asking again changes nothing. */
export function unexpected({ what }: Asked, found: string, hint?: string): Failure {
  return { error: new ForgeError("unexpected", `${what} was answered with ${found}`, { hint }), tries: 0, askedMs: 0 };
}

/** A server's own words: short, on one line, without the token. */
function oneLine(text: string, token: string): string {
  const strike = (rest: string): string =>
    token === "" ? rest : rest.replaceAll(token, "***").replaceAll(encodeURIComponent(token), "***");
  return strike(strike(text).replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " "))
    .trim()
    .replace(/\.$/, "")
    .slice(0, MAX_MESSAGE);
}

/** GitLab says `message` (a text, or lists by field) or, for a token's scope, `error` and `error_description`. */
function ownWords(body: string): string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return undefined;
  }
  const message = at(value, "message");
  if (isObject(message) || Array.isArray(message)) return JSON.stringify(message);
  return textAt(value, "message") ?? textAt(value, "error_description") ?? textAt(value, "error");
}

function hintOf({ isJobToken }: Asked, status: number, body: string): string | undefined {
  if (isJobToken && [401, 403, 404].includes(status)) {
    return "GITLAB_TOKEN holds CI_JOB_TOKEN, which may not do this: make a project access token with the scope api";
  }
  if (status === 401) return "GITLAB_TOKEN is not valid, or no longer";
  if (status === 403 && body.includes("insufficient_scope")) return "GITLAB_TOKEN needs the scope api";
  if (status === 403) return "GITLAB_TOKEN needs the scope api, and its user the role Developer";
  return status === 404 ? "GITLAB_TOKEN may not see it, when it is there" : undefined;
}

function askedMs(headers: Headers): number {
  const after = headers.get("retry-after");
  if (after !== null) {
    const ms = /^\d+$/.test(after) ? Number(after) * 1_000 : Date.parse(after) - Date.now();
    return Number.isFinite(ms) ? Math.max(0, ms) : 0;
  }
  if (headers.get("ratelimit-remaining") !== "0") return 0;
  const reset = Number(headers.get("ratelimit-reset") ?? Number.NaN);
  return Number.isFinite(reset) ? Math.max(0, reset * 1_000 - Date.now()) : 0;
}

/** The innermost error of a connection says what happened; the outer ones say "fetch failed". */
function innermost(error: unknown): { readonly code: string | undefined; readonly message: string } {
  let [code, message]: [string | undefined, string] = [undefined, String(error)];
  for (let part: unknown = error, depth = 0; part instanceof Error && depth < 5; part = part.cause, depth++) {
    code = textAt(part, "code") ?? code;
    if (part.message !== "") message = part.message;
  }
  return { code, message };
}
