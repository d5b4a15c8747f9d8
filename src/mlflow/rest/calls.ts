import * as z from "zod/mini";
import en from "zod/v4/locales/en.js";

import { type Failure, unexpected } from "./failures.ts";
import type { Call, MlflowHttp } from "./http.ts";

/** A call of MLflow's own API, by its path behind the prefix. */
export interface ApiCall {
  readonly method: Call["method"];
  readonly path: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly json?: unknown;
}

/** The JSON API below one prefix. */
export class Calls {
  readonly #http: MlflowHttp;
  readonly #prefix: string;

  /** `prefix`: `/api/2.0/mlflow/` */
  constructor(http: MlflowHttp, prefix: string) {
    this.#http = http;
    this.#prefix = prefix;
  }

  /** The answer in its shape; throws REMOTE_FAILED. */
  async ask<Shape extends z.ZodMiniType>(call: ApiCall, shape: Shape): Promise<z.output<Shape>> {
    const found = await this.#outcome(call, shape);
    if ("failure" in found) throw found.failure.error;
    return found.value;
  }

  /** As `ask`, but undefined when the server knows no such thing. */
  async find<Shape extends z.ZodMiniType>(
    call: ApiCall,
    shape: Shape,
    isAbsent: (failure: Failure) => boolean = ({ isAbsence }) => isAbsence,
  ): Promise<z.output<Shape> | undefined> {
    const found = await this.#outcome(call, shape);
    if (!("failure" in found)) return found.value;
    if (isAbsent(found.failure)) return undefined;
    throw found.failure.error;
  }

  /** A call whose answer says nothing. */
  async tell(call: ApiCall): Promise<void> {
    await this.ask(call, z.unknown());
  }

  /** Every page, until there is no token of a next one. A server that repeats a token would never come to an end. */
  async *pages<Page extends { readonly next_page_token: string | undefined }>(
    callOf: (token: string | undefined) => ApiCall,
    shape: z.ZodMiniType<Page>,
  ): AsyncGenerator<Page> {
    const seen = new Set<string | undefined>();
    let token: string | undefined;
    do {
      const call = callOf(token);
      const page = await this.ask(call, shape);
      yield page;
      seen.add(token);
      token = page.next_page_token;
      if (token !== undefined && seen.has(token)) {
        const asked = this.#http.asked({ method: call.method, name: call.path });
        throw unexpected(asked, undefined, "the same page again and again").error;
      }
    } while (token !== undefined);
  }

  async #outcome<Shape extends z.ZodMiniType>(
    call: ApiCall,
    shape: Shape,
  ): Promise<{ readonly value: z.output<Shape> } | { readonly failure: Failure }> {
    const { method, path, query, json } = call;
    const outcome = await this.#http.ask({
      method,
      path: `${this.#prefix}${path}`,
      name: path,
      query: queryOf(query),
      ...(json === undefined ? {} : { json }),
      expects: "json",
    });
    if ("failure" in outcome) return outcome;
    // A shape is used a few times in a run: compiling it costs more than it saves.
    const read = shape.safeParse(outcome.answer.json, { jitless: true, error: en().localeError });
    if (read.success) return { value: read.data };
    const [issue] = read.error.issues;
    const place = z.core.toDotPath(issue?.path ?? []);
    const fault = `something unexpected${place === "" ? "" : ` in ${place}`}: ${issue?.message ?? ""}`;
    return { failure: unexpected(this.#http.asked({ method, name: path }), undefined, fault) };
  }
}

function queryOf(query: ApiCall["query"] = {}): URLSearchParams {
  const said = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new URLSearchParams(said);
}
