import type { ServerResponse } from "node:http";

import { type Answer, PAGES, refusal, say, written } from "./mlflow-answers.ts";

/** What goes wrong on the way; with `late` the work was done before. */
export type MlflowFault =
  | { readonly kind: "answer"; readonly answer: Answer; readonly late?: boolean }
  | { readonly kind: "reset"; readonly late?: boolean }
  | { readonly kind: "truncated" }
  | { readonly kind: "shorter" }
  | { readonly kind: "silent" }
  | { readonly kind: "slow"; readonly ms: number };

function text(status: number, body: string, headers: Readonly<Record<string, string>> = {}): MlflowFault {
  return { kind: "answer", answer: { status, text: body, type: "text/plain", headers } };
}

/** Failures of servers and of what stands before them. */
export const MLFLOW_FAULTS = {
  tooMany: (retryAfter: string) => text(429, "too many requests", { "retry-after": retryAfter }),
  broken: (status: number) => text(status, "upstream connect error"),
  busy: { kind: "answer", answer: refusal("TEMPORARILY_UNAVAILABLE", "database is locked").answer },
  internal: { kind: "answer", answer: refusal("INTERNAL_ERROR", "it is our fault").answer },
  crash: { kind: "answer", answer: PAGES.crash },
  forbidden: { kind: "answer", answer: PAGES.forbidden },
  wrongHost: { kind: "answer", answer: PAGES.wrongHost },
  crossOrigin: { kind: "answer", answer: PAGES.crossOrigin },
  /** A page with 200, as a portal that asks to log in gives. */
  html: { kind: "answer", answer: { status: 200, text: "<html>\n<p>please log in</p></html>", type: "text/html" } },
  answer: (status: number, body: unknown) => ({ kind: "answer", answer: { status, json: body } }) as const,
  redirect: (to: string, status = 302) =>
    ({ kind: "answer", answer: { status, text: "", headers: { location: to } } }) as const,
  reset: { kind: "reset" },
  /** The work is done, and the answer lost. */
  resetAfter: { kind: "reset", late: true },
  /** Half of the body, then the connection breaks. */
  truncated: { kind: "truncated" },
  /** Half of the body, and the end as if that were all: https://github.com/mlflow/mlflow/issues/8104 */
  shorter: { kind: "shorter" },
  silent: { kind: "silent" },
  slow: (ms: number) => ({ kind: "slow", ms }) as const,
} as const satisfies Record<string, MlflowFault | ((...values: never[]) => MlflowFault)>;

/** Shows a fault; `work` is what would have been done and said. */
export async function showFault(fault: MlflowFault, response: ServerResponse, work: () => Answer): Promise<void> {
  switch (fault.kind) {
    case "answer":
      if (fault.late === true) work();
      return say(fault.answer, response);
    case "reset":
      if (fault.late === true) work();
      return void response.destroy();
    case "truncated": {
      const answer = work();
      const [type, body] = written(answer);
      response.writeHead(answer.status, { "content-type": type, "content-length": body.length });
      response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
      return undefined;
    }
    case "shorter": {
      const answer = work();
      const [type, body] = written(answer);
      response.writeHead(answer.status, { "content-type": type, "transfer-encoding": "chunked" });
      response.end(body.subarray(0, Math.floor(body.length / 2)));
      return undefined;
    }
    case "silent":
      return undefined;
    case "slow":
      await new Promise((resolve) => setTimeout(resolve, fault.ms));
      return say(work(), response);
  }
}
