import type { Octokit } from "@octokit/rest";

import { Alarm } from "../../http/alarm.ts";
import type { Patience } from "../../http/patience.ts";
import { ForgeError } from "../forge-error.ts";
import { type Failure, failureOf, lostAnswer } from "./failures.ts";

/** Options of a request that are ours, beside Octokit's. */
export interface OwnOptions {
  /** To do it twice would be seen (a second comment): not repeated when the answer was lost. */
  readonly once?: boolean;
  /** The answer is read as bytes, at most so many. */
  readonly maxBytes?: number;
}

/** Options of ours for Octokit, which hands them through to the hook below. */
export function own(options: OwnOptions): Record<string, unknown> {
  return { ...options, ...(options.maxBytes === undefined ? {} : { parseSuccessResponseBody: false }) };
}

/** Every request of this client is repeated as long as that helps and patience lasts, and fails as ForgeError only. */
export function askPatiently(octokit: Octokit, patience: Patience, token: string): void {
  octokit.hook.wrap("request", async (request, options) => {
    const { once = false, maxBytes } = options.request as OwnOptions;
    const what = `${options.method} ${pathOf(octokit, options)}`;
    for (let attempt = 0; ; attempt++) {
      const alarm = new Alarm(patience.silenceMs);
      const fail = patience.watch();
      let failure: Failure;
      try {
        if (patience.silenceMs === 0) throw new ForgeError("unreachable", "all patience is gone");
        // In place: the hooks inside this one see these options, not those that are passed on.
        options.request = { ...options.request, signal: alarm.signal };
        const response = await request(options);
        if (maxBytes !== undefined) {
          return { ...response, data: await bytesOf(response.data, maxBytes, alarm) };
        }
        if (!isCutShort(response)) return response;
        failure = lostAnswer(what, "the answer was cut short");
      } catch (error) {
        failure = failureOf(what, error, token);
      } finally {
        alarm.stop();
      }
      fail();
      const isWorthIt = failure.isPassing && !(once && failure.error.mayBeDone);
      if (!isWorthIt || !(await patience.wait(attempt, failure.askedMs))) throw failure.error;
    }
  });
}

/** Octokit gives JSON that it cannot parse as text, without a word: a connection that broke looks like an answer. */
function isCutShort({ data, headers }: { readonly data: unknown; readonly headers: object }): boolean {
  const type = "content-type" in headers ? String(headers["content-type"]) : "";
  return /^application\/json\b/i.test(type) && typeof data === "string";
}

async function bytesOf(data: unknown, maxBytes: number, alarm: Alarm): Promise<Uint8Array> {
  if (data === null || data === "") return new Uint8Array(0);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of data as AsyncIterable<Uint8Array>) {
    alarm.heard();
    length += chunk.length;
    if (length > maxBytes) throw new ForgeError("unexpected", `the answer is longer than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Without the query: it says nothing that a reader of a message misses. */
function pathOf(octokit: Octokit, options: Parameters<Octokit["request"]["endpoint"]["parse"]>[0]): string {
  return new URL(octokit.request.endpoint.parse(options).url).pathname;
}
