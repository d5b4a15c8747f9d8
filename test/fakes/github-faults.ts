import type { ServerResponse } from "node:http";

import { answerJson } from "./http-server.ts";

/** What can go wrong on the way, instead of an answer or after the work was done. */
export type Fault =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly body: object;
      readonly headers?: Record<string, string>;
    }
  | { readonly kind: "reset" }
  /** The work is done, and the answer lost. */
  | { readonly kind: "reset-after" }
  | { readonly kind: "truncated" }
  | { readonly kind: "silent" }
  | { readonly kind: "html" };

const DOCS = "https://docs.github.com/rest";

function answer(status: number, message: string, headers: Record<string, string> = {}): Fault {
  return { kind: "answer", status, headers, body: { message, documentation_url: DOCS, status: String(status) } };
}

/** GitHub's refusals, word for word. */
export const FAULTS = {
  badCredentials: answer(401, "Bad credentials"),
  notAccessible: answer(403, "Resource not accessible by integration"),
  notFound: answer(404, "Not Found"),
  conflict: answer(409, "Git Repository is empty."),
  tooMany: (retryAfter: string) => answer(429, "too many requests", { "retry-after": retryAfter }),
  secondaryLimit: (retryAfter?: string) =>
    answer(
      403,
      "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
      retryAfter === undefined ? {} : { "retry-after": retryAfter },
    ),
  primaryLimit: (resetSeconds: number) =>
    answer(403, "API rate limit exceeded for installation ID 1.", {
      "x-ratelimit-remaining": "0",
      "x-ratelimit-reset": String(resetSeconds),
    }),
  broken: (status: number) => answer(status, "Server Error"),
  reset: { kind: "reset" },
  resetAfter: { kind: "reset-after" },
  truncated: { kind: "truncated" },
  silent: { kind: "silent" },
  html: { kind: "html" },
} as const satisfies Record<string, Fault | ((value: never) => Fault)>;

/** 422 as GitHub says it. */
export function unprocessable(resource: string, field: string, message: string): Fault {
  return {
    kind: "answer",
    status: 422,
    body: {
      message: "Validation Failed",
      errors: [{ resource, code: "unprocessable", field, message }],
      documentation_url: DOCS,
      status: "422",
    },
  };
}

/** Shows a fault; `work` is what the answer would have been. */
export function show(fault: Fault, response: ServerResponse, work: () => string): void {
  switch (fault.kind) {
    case "answer":
      return answerJson(response, fault.status, fault.body, fault.headers);
    case "reset":
      return void response.destroy();
    case "reset-after":
      work();
      return void response.destroy();
    case "truncated": {
      const text = work();
      response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
      response.write(text.slice(0, text.length / 2), () => response.destroy());
      return undefined;
    }
    case "silent":
      return undefined;
    case "html":
      response.writeHead(200, { "content-type": "text/html" }).end("<html>please log in</html>");
      return undefined;
  }
}
