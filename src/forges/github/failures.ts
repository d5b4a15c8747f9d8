import { at, isObject, textAt } from "../foreign-json.ts";
import { ForgeError } from "../forge-error.ts";

export interface Failure {
  readonly error: ForgeError;
  /** It may go well next time. */
  readonly isPassing: boolean;
  /** How long the server asks to wait; 0 when it does not say. */
  readonly askedMs: number;
}

const PASSING = [429, 502, 503, 504];
/** The request never left this machine. */
const NEVER_SENT = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"];
const MAX_MESSAGE = 300;

/** Octokit's error told as ours. `what` is `POST /repos/…`; the token is struck out, should a server repeat it. */
export function failureOf(what: string, error: unknown, token: string): Failure {
  if (error instanceof ForgeError) return { error, isPassing: false, askedMs: 0 };
  const response = at(error, "response");
  const said = oneLine(messageOf(error), token);
  if (!isObject(response)) {
    const mayBeDone = !NEVER_SENT.some((code) => code === codeOf(error));
    return lost(new ForgeError("unreachable", `no answer to ${what}: ${said}`, { mayBeDone }));
  }
  const status = Number(at(response, "status"));
  const isLimited = status === 403 && isRateLimited(response, said);
  const isPassing = PASSING.includes(status) || isLimited;
  const failure = isPassing ? "unreachable" : status >= 500 ? "unexpected" : "refused";
  return {
    error: new ForgeError(failure, `${what} was answered with ${status}: ${said}`, {
      status,
      hint: isLimited ? undefined : hintOf(status, said),
      mayBeDone: status >= 500,
    }),
    isPassing,
    askedMs: askedMs(response),
  };
}

/** An answer that came, but not whole. */
export function lostAnswer(what: string, how: string): Failure {
  return lost(new ForgeError("unreachable", `no answer to ${what}: ${how}`, { mayBeDone: true }));
}

function lost(error: ForgeError): Failure {
  return { error, isPassing: true, askedMs: 0 };
}

/**
 * Both of GitHub's limits come as 403 as well as 429.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function isRateLimited(response: unknown, said: string): boolean {
  return (
    textAt(response, "headers", "retry-after") !== undefined ||
    textAt(response, "headers", "x-ratelimit-remaining") === "0" ||
    /\bsecondary rate limit\b/i.test(said)
  );
}

function askedMs(response: unknown): number {
  const after = textAt(response, "headers", "retry-after");
  if (after !== undefined) {
    const ms = /^\d+$/.test(after) ? Number(after) * 1_000 : Date.parse(after) - Date.now();
    return Number.isFinite(ms) ? Math.max(0, ms) : 0;
  }
  if (textAt(response, "headers", "x-ratelimit-remaining") !== "0") return 0;
  const reset = Number(textAt(response, "headers", "x-ratelimit-reset") ?? Number.NaN);
  return Number.isFinite(reset) ? Math.max(0, reset * 1_000 - Date.now()) : 0;
}

function hintOf(status: number, said: string): string | undefined {
  if (status === 401) return "The token is not valid, or no longer";
  if (status !== 403 || !/not accessible by/i.test(said)) return undefined;
  return "The token may not do this: give the job the permission, or on a pull request from a fork publish from a workflow_run job";
}

/** The innermost error of a connection says what happened; the outer ones say "fetch failed". */
function messageOf(error: unknown): string {
  let message = "unknown error";
  for (let part: unknown = error, depth = 0; part instanceof Error && depth < 5; part = part.cause, depth++) {
    if (part.message !== "") message = part.message;
  }
  return message;
}

function codeOf(error: unknown): string | undefined {
  for (let part: unknown = error, depth = 0; part instanceof Error && depth < 5; part = part.cause, depth++) {
    const code = textAt(part, "code");
    if (code !== undefined) return code;
  }
  return undefined;
}

/** A server's own words: short, on one line, without the token. */
function oneLine(text: string, token: string): string {
  const safe = token === "" ? text : text.replaceAll(token, "***");
  return safe
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
    .slice(0, MAX_MESSAGE);
}
