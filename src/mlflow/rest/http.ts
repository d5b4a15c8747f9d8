import { GateError } from "../../errors.ts";
import { Alarm } from "../../http/alarm.ts";
import type { Patience } from "../../http/patience.ts";
import { firstBytes, readBytes } from "./bytes.ts";
import type { Connection } from "./connection.ts";
import { type Asked, type Failure, lost, refused, unexpected } from "./failures.ts";
import { followed } from "./redirects.ts";
import type { Reply, Sent } from "./send.ts";

/** One call. All of them may be repeated: none makes a thing that would stand there twice. */
export interface Call {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Behind the base, with `/` first. */
  readonly path: string;
  /** How messages name it, behind the method: `runs/get`. */
  readonly name: string;
  readonly query?: URLSearchParams;
  /** Sent as JSON. */
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
  /** A whole address instead of base, path and query; one of another place gets no credentials. */
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** `json`: an answer that is not is no answer. */
  readonly expects: "json" | "bytes" | "nothing";
  readonly maxBytes?: number;
}

export interface Answer {
  readonly headers: Reply["headers"];
  readonly bytes: Uint8Array;
  /** Undefined unless JSON was expected. */
  readonly json: unknown;
}

export type Outcome = { readonly answer: Answer } | { readonly failure: Failure };

const MAX_JSON_BYTES = 256 * 1024 * 1024;
const MAX_REFUSAL_BYTES = 64 * 1024;
/** While a file goes up nothing is heard; a line slower than 100 kB/s is taken for dead. */
const UPLOADED_BYTES_PER_MS = 100;

/** The only place where MLflow is spoken to: with patience, and without a secret in any message. */
export class MlflowHttp {
  readonly address: string;
  readonly #connection: Connection;
  readonly #patience: Patience;

  constructor(connection: Connection, patience: Patience) {
    this.address = connection.base;
    this.#connection = connection;
    this.#patience = patience;
  }

  /** Asks until there is an answer, a refusal that will stay, or no patience left. */
  async ask(call: Call): Promise<Outcome> {
    for (let attempt = 0; ; attempt++) {
      const takeOff = this.#patience.watch();
      const outcome = await this.#attempt(call);
      if ("answer" in outcome) return outcome;
      takeOff();
      const { tries, askedMs } = outcome.failure;
      if (attempt >= tries || !(await this.#patience.wait(attempt, askedMs))) return outcome;
    }
  }

  /** How messages name a call. */
  asked({ method, name }: Pick<Call, "method" | "name">): Asked {
    const { base: address, headers, secrets } = this.#connection;
    return { what: `${method} ${name}`, address, secrets, hasCredentials: "authorization" in headers };
  }

  async #attempt(call: Call): Promise<Outcome> {
    const asked = this.asked(call);
    const { silenceMs } = this.#patience;
    if (silenceMs === 0) return { failure: { ...lost(asked, new Error("all patience is gone")), tries: 0 } };
    const alarm = new Alarm(silenceMs + (call.bytes?.length ?? 0) / UPLOADED_BYTES_PER_MS);
    try {
      const reply = await this.#follow(call, asked, alarm.signal);
      if ("failure" in reply) return reply;
      const { status, headers, body } = reply;
      if (status < 200 || status > 299) {
        const text = Buffer.from(await firstBytes(body, alarm, MAX_REFUSAL_BYTES)).toString("utf8");
        return { failure: refused(asked, status, headers, text) };
      }
      const coding = headers["content-encoding"] ?? "identity";
      if (coding !== "identity") {
        reply.drop();
        return { failure: unexpected(asked, status, `something zipped (${coding}) that was not asked for so`) };
      }
      const bytes = await readBytes(body, alarm, call.maxBytes ?? MAX_JSON_BYTES);
      if (call.expects !== "json") return { answer: { headers, bytes, json: undefined } };
      return jsonAnswer(asked, status, headers, bytes);
    } catch (error) {
      if (error instanceof GateError) throw error;
      return { failure: lost(asked, error) };
    } finally {
      alarm.stop();
    }
  }

  /** The reply behind all redirects. */
  async #follow(call: Call, asked: Asked, signal: AbortSignal): Promise<Reply | { readonly failure: Failure }> {
    const { base, headers: own, send } = this.#connection;
    const query = call.query === undefined || call.query.size === 0 ? "" : `?${call.query.toString()}`;
    let url = call.url ?? `${base}${call.path}${query}`;
    const home = new URL(base).origin;
    for (let hops = 0; ; hops++) {
      const isHome = new URL(url).origin === home;
      const reply = await send(url, { ...sentOf(call, isHome ? own : {}), signal });
      const next = followed(asked, call.method, url, reply, hops);
      if (next === undefined) return reply;
      reply.drop();
      if (typeof next !== "string") return { failure: next };
      url = next;
    }
  }
}

/** `Origin` is never sent: MLflow refuses requests that look like a browser's. */
function sentOf(call: Call, own: Readonly<Record<string, string>>): Omit<Sent, "signal"> {
  const body = call.json === undefined ? call.bytes : JSON.stringify(call.json);
  const type = call.json === undefined ? "application/octet-stream" : "application/json";
  return {
    method: call.method,
    headers: {
      "user-agent": "model-gate",
      // As it lies there: what is zipped on the way has another length than was announced.
      "accept-encoding": "identity",
      ...(call.expects === "bytes" ? {} : { accept: "application/json" }),
      ...(body === undefined ? {} : { "content-type": type }),
      ...own,
      ...call.headers,
    },
    ...(body === undefined ? {} : { body }),
  };
}

/** A body that says it is JSON and cannot be parsed was cut on the way; one that does not even say so is a page. */
function jsonAnswer(asked: Asked, status: number, headers: Reply["headers"], bytes: Uint8Array): Outcome {
  const text = Buffer.from(bytes).toString("utf8");
  try {
    return { answer: { headers, bytes, json: JSON.parse(text) as unknown } };
  } catch {
    if (/^application\/json\b/i.test(headers["content-type"] ?? "")) {
      return { failure: lost(asked, new Error("the answer was cut short")) };
    }
    const hint = `Is ${asked.address} an MLflow server? A page often asks to log in: a proxy before it may want MLFLOW_TRACKING_TOKEN`;
    return { failure: unexpected(asked, status, `${status} and no JSON: ${text}`, hint) };
  }
}
