import { Alarm } from "../../http/alarm.ts";
import { Patience, type PatienceOptions } from "../../http/patience.ts";
import { listAt } from "../foreign-json.ts";
import { ForgeError } from "../forge-error.ts";
import { type Asked, type Failure, lost, refused, unexpected } from "./failures.ts";

export interface ClientOptions {
  readonly token: string;
  /** It is the token that every job has, which may do next to nothing. */
  readonly isJobToken?: boolean;
  /** `https://gitlab.com/api/v4` */
  readonly apiUrl: string;
  readonly patience?: PatienceOptions;
}

interface Call {
  readonly method?: "GET" | "POST" | "PUT" | "DELETE";
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
  /** To do it twice would be seen (a second note): not repeated when the answer may be lost. */
  readonly once?: boolean;
}

interface Answer {
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

const PER_PAGE = "100";
/** A list longer than 10,000 is none of ours. */
const MAX_PAGES = 100;
const MAX_BYTES = 100 * 1024 * 1024;

/** GitLab's REST API (v4). Every request is repeated as long as that helps and patience lasts, and fails as ForgeError only. */
export class GitLabClient {
  readonly #options: ClientOptions;
  readonly #patience: Patience;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#patience = new Patience(options.patience);
  }

  async json(path: string, call: Call = {}): Promise<unknown> {
    return this.#parsed(path, call, await this.#ask(path, call));
  }

  async bytes(path: string): Promise<Uint8Array> {
    return (await this.#ask(path, {})).bytes;
  }

  async done(path: string, call: Call): Promise<void> {
    await this.#ask(path, call);
  }

  /**
   * All items of a list, which GitLab pages by numbers (`X-Next-Page`) or, where it counts none, by the address of the
   * next page (`Link`). Throws rather than give a part for the whole.
   */
  async list(path: string, query: Readonly<Record<string, string>> = {}): Promise<readonly unknown[]> {
    const found: unknown[] = [];
    let next: Readonly<Record<string, string>> | undefined = { per_page: PER_PAGE, ...query };
    for (let page = 1; next !== undefined; page++) {
      if (page > MAX_PAGES) throw new ForgeError("unexpected", `the list at ${path} has no end`);
      const answer = await this.#ask(path, { query: next });
      const items = listAt(this.#parsed(path, {}, answer));
      if (items === undefined) throw new ForgeError("unexpected", `GET ${path} was answered with no list`);
      found.push(...items);
      next = nextPage(answer.headers, next);
    }
    return found;
  }

  #parsed(path: string, { method = "GET" }: Call, { bytes }: Answer): unknown {
    try {
      return JSON.parse(new TextDecoder().decode(bytes));
    } catch {
      throw unexpected(this.#asked(path, method), "no JSON: CI_API_V4_URL may be that of another server").error;
    }
  }

  #asked(path: string, method: string): Asked {
    const { token, isJobToken = false } = this.#options;
    return { what: `${method} ${path}`, token, isJobToken };
  }

  async #ask(path: string, call: Call): Promise<Answer> {
    const { method = "GET", once = false } = call;
    const asked = this.#asked(path, method);
    for (let attempt = 0; ; attempt++) {
      const takeOff = this.#patience.watch();
      const outcome = await this.#attempt(path, call, asked);
      if ("bytes" in outcome) return outcome;
      takeOff();
      const { error, tries, askedMs } = outcome;
      const isWorthIt = attempt < tries && !(once && error.mayBeDone);
      if (!isWorthIt || !(await this.#patience.wait(attempt, askedMs))) throw error;
    }
  }

  async #attempt(path: string, { method = "GET", query = {}, body }: Call, asked: Asked): Promise<Answer | Failure> {
    if (this.#patience.silenceMs === 0) return lost(asked, new ForgeError("unreachable", "all patience is gone"));
    const alarm = new Alarm(this.#patience.silenceMs);
    try {
      const search = new URLSearchParams(query).toString();
      const response = await fetch(`${this.#options.apiUrl}${path}${search === "" ? "" : `?${search}`}`, {
        method,
        headers: {
          // Not PRIVATE-TOKEN: of the two, only this one is known as a secret by whatever stands on the way.
          authorization: `Bearer ${this.#options.token}`,
          accept: "application/json",
          "user-agent": "model-gate",
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        // Nobody else is given the token.
        redirect: "manual",
        signal: alarm.signal,
      });
      const bytes = await bytesOf(response, alarm);
      if (response.ok) return { headers: response.headers, bytes };
      if (response.status < 400) {
        const where = response.headers.get("location") ?? "nowhere";
        return unexpected(asked, `${response.status}, to ${where.replace(/[?#].*$/, "")}`, "Give its own address");
      }
      return refused(asked, response.status, response.headers, new TextDecoder().decode(bytes));
    } catch (error) {
      return lost(asked, error);
    } finally {
      alarm.stop();
    }
  }
}

async function bytesOf({ body }: Response, alarm: Alarm): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Its chunks are bytes; the type of Node's own stream says less.
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    alarm.heard();
    length += chunk.length;
    if (length > MAX_BYTES) throw new ForgeError("unexpected", `the answer is longer than ${MAX_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What to ask for next; undefined when this page was the last one. */
function nextPage(
  headers: Headers,
  now: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> | undefined {
  const number = headers.get("x-next-page");
  if (number !== null && number !== "") return { ...now, page: number };
  const address = /<([^>]+)>;\s*rel="next"/.exec(headers.get("link") ?? "")?.[1];
  // Of the address only what is asked counts: it may be one that the server has within.
  return address !== undefined && URL.canParse(address)
    ? { ...now, ...Object.fromEntries(new URL(address).searchParams) }
    : undefined;
}
