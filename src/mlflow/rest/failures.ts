import { GateError } from "../../errors.ts";
import { answerHint, networkHint } from "./hints.ts";
import type { Secrets } from "./secrets.ts";
import type { Reply } from "./send.ts";

/** Why a call has no answer that can be used. */
export interface Failure {
  readonly error: GateError;
  /** Undefined when nothing was answered. */
  readonly status: number | undefined;
  /** MLflow's own `error_code`; undefined when somebody else answered, or its web server did. */
  readonly code: string | undefined;
  /** The server is the right one, and has no such thing. */
  readonly isAbsence: boolean;
  /** How often it may be tried again: it may go well next time. */
  readonly tries: number;
  /** How long the server asks to wait; 0 when it does not say. */
  readonly askedMs: number;
}

/** What a call is, for messages. */
export interface Asked {
  /** `GET runs/get` */
  readonly what: string;
  /** The server, without secrets. */
  readonly address: string;
  readonly hasCredentials: boolean;
  readonly secrets: Secrets;
}

const PASSING = [429, 502, 503, 504];
/** As often as patience allows. */
const ALWAYS = Infinity;
/** A crash may be a hiccup of the database; one that stays would cost all patience. */
const CRASH_TRIES = 2;
/** A server without artifacts says this for ever. */
const FOR_EVER = /--no-serve-artifacts|--artifacts-only/;
/** Asking again meets the same certificate, or the same protocol. */
const LASTING = /^(?:ERR_SSL_|ERR_TLS_|CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_INVALID_|HOSTNAME_MISMATCH)/;
const MAX_SAID = 200;

/** An answer that refuses, told as our error. */
export function refused(asked: Asked, status: number, headers: Reply["headers"], body: string): Failure {
  const own = ownError(body);
  const words = said(asked, own === undefined ? body : `${own.code}: ${own.message}`);
  const isCrash = status === 500 && own === undefined;
  const isPassing = PASSING.includes(status) && !FOR_EVER.test(body);
  return {
    error: new GateError("REMOTE_FAILED", `${asked.address} answered ${asked.what} with ${status}: ${words}`, {
      ...hint(answerHint(asked, status, own?.code, body)),
    }),
    status,
    code: own?.code,
    // A workspace that is not there says nothing about what would be in it.
    isAbsence: own?.code === "RESOURCE_DOES_NOT_EXIST" && status === 404 && !/^Workspace\b/.test(own.message),
    tries: isPassing ? ALWAYS : isCrash ? CRASH_TRIES : 0,
    askedMs: askedMs(headers),
  };
}

/** No answer, or one that broke off. */
export function lost(asked: Asked, error: unknown): Failure {
  const { code, message } = innermost(error);
  const told = code === undefined || message.includes(code) ? message : `${message} (${code})`;
  const words = said(asked, told);
  return {
    error: new GateError("REMOTE_FAILED", `no answer from ${asked.address} to ${asked.what}: ${words}`, {
      ...hint(networkHint(code)),
    }),
    status: undefined,
    code: undefined,
    isAbsence: false,
    tries: code !== undefined && LASTING.test(code) ? 0 : ALWAYS,
    askedMs: 0,
  };
}

/** An answer that is not what MLflow promises; asking again changes nothing. */
export function unexpected(asked: Asked, status: number | undefined, found: string, advice?: string): Failure {
  return {
    error: new GateError(
      "REMOTE_FAILED",
      `${asked.address} answered ${asked.what} with ${said(asked, found)}`,
      hint(advice),
    ),
    status,
    code: undefined,
    isAbsence: false,
    tries: 0,
    askedMs: 0,
  };
}

/** Other people's words: short, on one line, without a secret even where the line was broken in one. */
function said({ secrets }: Asked, text: string): string {
  const line = secrets.strike(text).replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ");
  return secrets.strike(line).trim().slice(0, MAX_SAID);
}

function hint(text: string | undefined): { readonly hint?: string } {
  return text === undefined ? {} : { hint: text };
}

/** MLflow says `{"error_code", "message"}`; a page of its web server or of a proxy has neither. */
function ownError(body: string): { readonly code: string; readonly message: string } | undefined {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value !== "object" || value === null || !("error_code" in value)) return undefined;
    const message = "message" in value && typeof value.message === "string" ? value.message : "";
    return typeof value.error_code === "string" ? { code: value.error_code, message } : undefined;
  } catch {
    return undefined;
  }
}

function askedMs({ "retry-after": after }: Reply["headers"]): number {
  if (after === undefined) return 0;
  const ms = /^\d+$/.test(after) ? Number(after) * 1_000 : Date.parse(after) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}

/** What happened may hide in a cause, in the causes of several attempts at one name, or in OpenSSL's own words. */
function innermost(error: unknown): { readonly code: string | undefined; readonly message: string } {
  let [code, message]: [string | undefined, string] = [undefined, String(error)];
  for (let part: unknown = error, depth = 0; part instanceof Error && depth < 5; part = part.cause, depth++) {
    code = "code" in part && typeof part.code === "string" ? part.code : undefined;
    message = part.message;
    if (message === "" && part instanceof AggregateError) message = part.errors.map(messageOf).join("; ");
  }
  const [, reason] = /:SSL routines:[^:]*:([^:]+):/.exec(message) ?? [];
  if (reason === undefined) return { code, message };
  return { code: `ERR_SSL_${reason.replaceAll(/\W+/g, "_").toUpperCase()}`, message: `no TLS: ${reason}` };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
