import type { ServerResponse } from "node:http";

import { faultsOfAnswer, faultsOfRequest, operationOf } from "./github-description.ts";
import { type Fault, FAULTS, show } from "./github-faults.ts";
import { type GitHubState, WORK, type Work } from "./github-work.ts";
import { answerJson, httpServer, type RecordedRequest } from "./http-server.ts";

export const TOKEN = "ghs_a-token-of-the-fake-that-is-long";

/**
 * GitHub as far as we call it: a real server with a memory. Every request and every answer is held against GitHub's own
 * description; a deviation fails the test, on whichever side it is.
 */
export async function fakeGitHub(start: Partial<GitHubState> = {}) {
  const state: GitHubState = {
    repository: "octo/demo",
    login: undefined,
    author: "github-actions[bot]",
    comments: [],
    statuses: [],
    deployments: [],
    refs: undefined,
    pulls: [],
    files: {},
    runs: [],
    history: {},
    artifacts: [],
    releases: {},
    ignoresPages: false,
    ...start,
  };
  const faults: { readonly operation: string; readonly fault: Fault; left: number }[] = [];
  const calls: string[] = [];
  let isReadOnly = false;

  const server = await httpServer((request, response) => {
    if (request.url.pathname.startsWith("/storage/")) return storage(state, request, response);
    if (request.headers.authorization !== `token ${TOKEN}`) {
      calls.push("unauthorized");
      return show(FAULTS.badCredentials, response, () => "");
    }
    const found = operationOf(request.method, request.url.pathname);
    if (found === undefined) throw new Error(`GitHub has no ${request.method} ${request.url.pathname}`);
    const { operation, parts } = found;
    calls.push(operation.id);
    const body = request.body === "" ? {} : (JSON.parse(request.body) as Record<string, unknown>);
    const wrong = faultsOfRequest(operation, request.url.searchParams, body);
    if (wrong.length > 0) throw new Error(`${operation.id}: ${wrong.join("; ")}`);

    const work = (): Work | Fault => {
      if (`${parts["owner"]}/${parts["repo"]}` !== state.repository && parts["owner"] !== undefined)
        return FAULTS.notFound;
      if (isReadOnly && request.method !== "GET") return FAULTS.notAccessible;
      const { searchParams: query } = request.url;
      const todo = WORK[operation.id];
      if (todo === undefined) throw new Error(`the fake cannot do ${operation.id}`);
      return todo(state, { parts, query, body, headers: request.headers, url: server.url });
    };
    const planned = faults.find((one) => one.left > 0 && (one.operation === operation.id || one.operation === "*"));
    if (planned !== undefined) {
      planned.left--;
      return show(planned.fault, response, () => {
        const answer = work();
        return JSON.stringify("kind" in answer ? undefined : answer.body);
      });
    }
    const answer = work();
    if ("kind" in answer) return show(answer, response, () => "");
    return say(answer, response, (status, json) =>
      faultsOfAnswer(operation, status, json).map((fault) => `${operation.id}: ${fault}`),
    );
  });

  return {
    url: server.url,
    state,
    /** The operations that were asked for, in order. */
    calls,
    requests: server.requests,
    /** The next `times` calls of this operation (`*`: of any) go wrong. */
    fail(operation: string, fault: Fault, times = 1): void {
      faults.push({ operation, fault, left: times });
    },
    /** As for a pull request from a fork: every write is refused. */
    becomeReadOnly(): void {
      isReadOnly = true;
    },
    [Symbol.asyncDispose]: server[Symbol.asyncDispose],
  };
}

function say(
  work: Work,
  response: ServerResponse,
  faultsIn: (status: number, body: unknown) => readonly string[],
): void {
  if (work.bytes !== undefined) {
    response.writeHead(work.status, { ...work.headers }).end(work.bytes);
    return;
  }
  if (work.body === undefined) {
    response.writeHead(work.status, { ...work.headers }).end();
    return;
  }
  // As it will be read: what JSON cannot say is gone.
  const wrong = faultsIn(work.status, JSON.parse(JSON.stringify(work.body)));
  if (wrong.length > 0) throw new Error(`the fake is no GitHub: ${wrong.join("; ")}`);
  answerJson(response, work.status, work.body, work.headers);
}

/** Where artifacts really lie. */
function storage({ artifacts }: GitHubState, { url, headers }: RecordedRequest, response: ServerResponse): void {
  if (headers.authorization !== undefined) throw new Error("the token was sent to the storage");
  const artifact = artifacts.find(({ id }) => url.pathname === `/storage/${id}`);
  response.writeHead(artifact === undefined ? 404 : 200, { "content-type": "application/zip" }).end(artifact?.bytes);
}
