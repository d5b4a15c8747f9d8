import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";

import { type Fault, FAULTS, show } from "./github-faults.ts";
import { answerJson, httpServer, type RecordedRequest } from "./http-server.ts";

/** By its prefix GitLab's own: of a person, a project or a group. */
export const TOKEN = "glpat-a-token-of-the-fake-that-is-long";

export interface FakeNote {
  readonly id: number;
  readonly author: string;
  body: string;
  /** Written by GitLab itself, such as "added 1 commit". */
  readonly system?: boolean;
}

interface FakeMergeRequest {
  readonly iid: number;
  readonly state?: "opened" | "closed" | "merged";
  readonly sha: string;
  readonly sourceProject?: number;
  readonly target?: string;
}

interface FakeToken {
  readonly username: string;
  readonly scopes: readonly ("api" | "read_api" | "read_repository")[];
  /** 10 guest, 20 reporter, 30 developer. */
  readonly role: 10 | 20 | 30;
  /** Every job has one; nearly every route refuses it as if it were none. */
  readonly isOfJob?: boolean;
}

/** What the fake knows; tests fill it and look at it. */
interface GitLabState {
  project: { readonly id: number; readonly path: string };
  tokens: Record<string, FakeToken>;
  notes: FakeNote[];
  statuses: Record<string, unknown>[];
  mergeRequests: FakeMergeRequest[];
  /** Number of another project to its path. */
  forks: Record<number, string>;
  /** Commit or branch to path to text; `<submodule>` and `<link TARGET>` are what they say. */
  files: Record<string, Record<string, string>>;
}

interface Call {
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly token: FakeToken;
  readonly url: string;
}

type Answer =
  | { readonly status: number; readonly json: unknown; readonly headers?: Record<string, string> }
  | { readonly status: number; readonly text: string };

interface Route {
  readonly name: string;
  readonly method: string;
  readonly path: RegExp;
  /** Read with GET for a reporter, written for a developer; notes are a guest's, too. */
  readonly role: 0 | 10 | 20 | 30;
  /** All that this route knows of; anything else is a mistake of ours. */
  readonly query?: readonly string[];
  readonly body?: readonly string[];
  readonly work: (state: GitLabState, call: Call) => Answer;
}

const message = (status: number, text: unknown): Answer => ({ status, json: { message: text } });
const notFound = (what: string): Answer => message(404, `404 ${what} Not Found`);
const PAGES = ["per_page", "page"];

const ROUTES: readonly Route[] = [
  {
    name: "GET user",
    method: "GET",
    path: /^\/user$/,
    role: 0,
    work: (_, { token }) => ({ status: 200, json: { id: 1, username: token.username, bot: true } }),
  },
  {
    name: "GET notes",
    method: "GET",
    path: /^\/projects\/([^/]+)\/merge_requests\/(\d+)\/notes$/,
    role: 10,
    query: [...PAGES, "sort", "order_by"],
    work: ({ notes }, call) => {
      // Newest first, unless asked otherwise.
      const sorted = call.query.get("sort") === "asc" ? notes : notes.toReversed();
      return byNumber(call, sorted.map(noteBody));
    },
  },
  {
    name: "POST note",
    method: "POST",
    path: /^\/projects\/([^/]+)\/merge_requests\/(\d+)\/notes$/,
    role: 10,
    body: ["body"],
    work: (state, { body, token }) => {
      const text = body["body"];
      if (typeof text !== "string" || text === "") return { status: 400, json: { error: "body is missing" } };
      if (text.length > 1_000_000) return message(400, { note: ["is too long (maximum is 1000000 characters)"] });
      const note = { id: 1 + Math.max(0, ...state.notes.map(({ id }) => id)), author: token.username, body: text };
      state.notes.push(note);
      return { status: 201, json: noteBody(note) };
    },
  },
  {
    name: "PUT note",
    method: "PUT",
    path: /^\/projects\/([^/]+)\/merge_requests\/(\d+)\/notes\/(\d+)$/,
    role: 10,
    body: ["body"],
    work: (state, { parts, body, token }) => {
      const note = state.notes.find(({ id }) => String(id) === parts[3]);
      if (note === undefined) return notFound("Note");
      if (note.author !== token.username && token.role < 30) return message(403, "403 Forbidden");
      note.body = String(body["body"]);
      return { status: 200, json: noteBody(note) };
    },
  },
  {
    name: "DELETE note",
    method: "DELETE",
    path: /^\/projects\/([^/]+)\/merge_requests\/(\d+)\/notes\/(\d+)$/,
    role: 10,
    work: (state, { parts }) => {
      const index = state.notes.findIndex(({ id }) => String(id) === parts[3]);
      if (index === -1) return notFound("Note");
      state.notes.splice(index, 1);
      return { status: 204, text: "" };
    },
  },
  {
    name: "POST status",
    method: "POST",
    path: /^\/projects\/([^/]+)\/statuses\/([0-9a-f]+)$/,
    role: 30,
    body: ["state", "name", "description", "target_url", "pipeline_id"],
    work: (state, { parts, body }) => {
      const wanted = String(body["state"]);
      if (!["pending", "running", "success", "failed", "canceled", "skipped"].includes(wanted))
        return { status: 400, json: { error: "state does not have a valid value" } };
      if (JSON.stringify(body["description"] ?? "").length > 257)
        return message(400, { description: ["is too long (maximum is 255 characters)"] });
      const before = state.statuses.findLast(({ sha, name }) => sha === parts[2] && name === body["name"]);
      if (before?.["state"] === wanted)
        return message(400, `Cannot transition status via :x from :${wanted} (Reason(s): Status cannot transition)`);
      state.statuses.push({ ...body, sha: parts[2] });
      return { status: 201, json: { id: state.statuses.length, status: wanted } };
    },
  },
  {
    name: "GET statuses",
    method: "GET",
    path: /^\/projects\/([^/]+)\/repository\/commits\/([0-9a-f]+)\/statuses$/,
    role: 20,
    query: [...PAGES, "name", "order_by", "sort"],
    work: ({ statuses }, call) => {
      const found = statuses.filter(({ sha, name }) => sha === call.parts[2] && name === call.query.get("name"));
      return byNumber(
        call,
        found.toReversed().map(({ state, name }, i) => ({ id: found.length - i, name, status: state })),
      );
    },
  },
  {
    name: "GET tree",
    method: "GET",
    path: /^\/projects\/([^/]+)\/repository\/tree$/,
    role: 20,
    query: [...PAGES, "ref", "path", "page_token", "pagination"],
    work: ({ files }, call) => {
      const all = files[call.query.get("ref") ?? ""];
      if (all === undefined) return notFound("Tree");
      const folder = call.query.get("path") ?? "";
      const entries = entriesIn(all, folder);
      return entries.length === 0 && folder !== "" ? notFound("Tree") : byAddress(call, entries);
    },
  },
  {
    name: "GET blob",
    method: "GET",
    path: /^\/projects\/([^/]+)\/repository\/blobs\/([0-9a-f]+)\/raw$/,
    role: 20,
    work: ({ files }, { parts }) => {
      const texts = Object.values(files).flatMap((all) => Object.values(all));
      const text = texts.find((one) => hashOf(one) === parts[2]);
      return text === undefined ? notFound("Blob") : { status: 200, text };
    },
  },
  {
    name: "GET branch",
    method: "GET",
    path: /^\/projects\/([^/]+)\/repository\/branches\/([^/]+)$/,
    role: 20,
    work: ({ files }, { parts }) => {
      const name = decodeURIComponent(parts[2] ?? "");
      const isBranch = name in files && !/^[0-9a-f]{40}$/.test(name);
      if (!isBranch) return notFound("Branch");
      files[hashOf(`branch ${name}`)] = files[name] ?? {};
      return { status: 200, json: { name, commit: { id: hashOf(`branch ${name}`) } } };
    },
  },
  {
    name: "GET merge requests of a commit",
    method: "GET",
    path: /^\/projects\/([^/]+)\/repository\/commits\/([0-9a-f]+)\/merge_requests$/,
    role: 20,
    query: PAGES,
    work: (state, call) => {
      const found = state.mergeRequests.filter(({ sha }) => sha === call.parts[2]);
      return byNumber(
        call,
        found.map((one) => mergeRequestBody(state, one)),
      );
    },
  },
  {
    name: "GET merge request",
    method: "GET",
    path: /^\/projects\/([^/]+)\/merge_requests\/(\d+)$/,
    role: 20,
    work: (state, { parts }) => {
      const found = state.mergeRequests.find(({ iid }) => String(iid) === parts[2]);
      if (found === undefined) return notFound("");
      return {
        status: 200,
        json: { ...mergeRequestBody(state, found), diff_refs: { base_sha: "b".repeat(40), head_sha: found.sha } },
      };
    },
  },
  {
    name: "GET project",
    method: "GET",
    path: /^\/projects\/([^/]+)$/,
    role: 0,
    work: ({ forks }, { parts }) => {
      const path = forks[Number(parts[1])];
      return path === undefined ? notFound("Project") : { status: 200, json: { path_with_namespace: path } };
    },
  },
];

/** GitLab as far as we call it: a real server with a memory, which knows tokens, their scopes and roles. */
export async function fakeGitLab(start: Partial<GitLabState> = {}) {
  const state: GitLabState = {
    project: { id: 42, path: "group/demo" },
    tokens: { [TOKEN]: { username: "project_42_bot_1", scopes: ["api"], role: 30 } },
    notes: [],
    statuses: [],
    mergeRequests: [],
    forks: {},
    files: {},
    ...start,
  };
  const faults: { readonly route: string; readonly fault: Fault; left: number }[] = [];
  const calls: string[] = [];

  const server = await httpServer((request, response) => {
    const path = request.url.pathname.replace(/^\/api\/v4/, "");
    const route = ROUTES.find((one) => one.method === request.method && one.path.test(path));
    if (route === undefined) throw new Error(`GitLab has no ${request.method} ${path}`);
    calls.push(route.name);
    const work = (): Answer => answerOf(state, route, path, request, server.url);
    const planned = faults.find((one) => one.left > 0 && (one.route === route.name || one.route === "*"));
    if (planned === undefined) return say(work(), response);
    planned.left--;
    return show(planned.fault, response, () => {
      const answer = work();
      return "json" in answer ? JSON.stringify(answer.json) : answer.text;
    });
  });

  return {
    /** The base of the API. */
    url: `${server.url}/api/v4`,
    state,
    /** The routes that were asked for, in order. */
    calls,
    requests: server.requests,
    /** The next `times` calls of this route (`*`: of any) go wrong. */
    fail(route: string, fault: Fault, times = 1): void {
      faults.push({ route, fault, left: times });
    },
    [Symbol.asyncDispose]: server[Symbol.asyncDispose],
  };
}

/** GitLab's refusals, word for word; a connection breaks as GitHub's does. */
export const GITLAB_FAULTS = {
  forbidden: { kind: "answer", status: 403, body: { message: "403 Forbidden" } },
  tooMany: (retryAfter: string): Fault => ({
    kind: "answer",
    status: 429,
    body: { message: { error: "This endpoint has been requested too many times. Try again later." } },
    headers: { "retry-after": retryAfter },
  }),
  banned: { kind: "answer", status: 403, body: {}, headers: { "retry-after": "2" } },
  broken: (status: number): Fault => ({
    kind: "answer",
    status,
    body: { message: status === 500 ? "500 Internal Server Error" : "GitLab is not responding" },
  }),
  moved: { kind: "answer", status: 301, body: {}, headers: { location: "http://elsewhere.test/api?private_token=x" } },
  reset: FAULTS.reset,
  resetAfter: FAULTS.resetAfter,
  truncated: FAULTS.truncated,
  silent: FAULTS.silent,
  html: FAULTS.html,
} as const satisfies Record<string, Fault | ((value: never) => Fault)>;

function answerOf(state: GitLabState, route: Route, path: string, request: RecordedRequest, url: string): Answer {
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
  const token = state.tokens[given];
  if (token === undefined || token.isOfJob === true) return message(401, "401 Unauthorized");
  const [parts, query] = [route.path.exec(path) ?? [], request.url.searchParams];
  const body = request.body === "" ? {} : (JSON.parse(request.body) as Record<string, unknown>);
  const unknown = [
    ...[...query.keys()].filter((name) => route.query?.includes(name) !== true),
    ...Object.keys(body).filter((name) => route.body?.includes(name) !== true),
  ];
  if (unknown.length > 0) throw new Error(`${route.name} does not know ${unknown.join(", ")}`);
  const isWrite = request.method !== "GET";
  if (!token.scopes.includes("api") && (isWrite || !token.scopes.includes("read_api"))) {
    return {
      status: 403,
      json: {
        error: "insufficient_scope",
        error_description: "The request requires higher privileges than provided by the access token.",
        scope: isWrite ? "api" : "api read_api",
      },
    };
  }
  const [, project] = /^\/projects\/([^/]+)\//.exec(path) ?? [];
  const isOurs = project === String(state.project.id) || project === encodeURIComponent(state.project.path);
  if (project !== undefined && !isOurs) return notFound("Project");
  if (token.role < route.role) return message(403, "403 Forbidden");
  return route.work(state, { parts, query, body, token, url });
}

function say(answer: Answer, response: ServerResponse): void {
  if ("json" in answer) answerJson(response, answer.status, answer.json, answer.headers);
  else response.writeHead(answer.status, { "content-type": "application/octet-stream" }).end(answer.text);
}

/** Paged by offset: numbers in headers, the last page with an empty `x-next-page`. */
function byNumber({ query }: Call, items: readonly unknown[]): Answer {
  const [size, page] = [sizeOf(query), Number(query.get("page") ?? 1)];
  return {
    status: 200,
    json: items.slice((page - 1) * size, page * size),
    headers: { "x-page": String(page), "x-next-page": page * size < items.length ? String(page + 1) : "" },
  };
}

/** Paged by keyset: nothing but the address of the next page, which is the server's own within. */
function byAddress({ query }: Call, items: readonly { readonly id: string }[]): Answer {
  const size = sizeOf(query);
  const token = query.get("page_token");
  const from = token === null ? 0 : 1 + items.findIndex(({ id }) => id === token);
  const page = items.slice(from, from + size);
  const next = new URLSearchParams(query);
  next.set("page_token", page.at(-1)?.id ?? "");
  const link = `<http://gitlab.internal/api/v4/projects/42/repository/tree?${next.toString()}>; rel="next"`;
  return { status: 200, json: page, headers: from + size < items.length ? { link } : {} };
}

function sizeOf(query: URLSearchParams): number {
  return Math.min(100, Number(query.get("per_page") ?? 20));
}

function noteBody({ id, author, body, system = false }: FakeNote): object {
  return { id, body, author: { id: 5, username: author }, system, noteable_type: "MergeRequest", internal: false };
}

function mergeRequestBody({ project }: GitLabState, one: FakeMergeRequest): object {
  return {
    iid: one.iid,
    state: one.state ?? "opened",
    sha: one.sha,
    source_project_id: one.sourceProject ?? project.id,
    target_project_id: project.id,
    target_branch: one.target ?? "main",
  };
}

/** What a folder holds: name to what it is. */
function entriesIn(all: Readonly<Record<string, string>>, folder: string) {
  const found = new Map<string, { id: string; name: string; type: string; path: string; mode: string }>();
  for (const [path, text] of Object.entries(all)) {
    if (folder !== "" && !path.startsWith(`${folder}/`)) continue;
    const [name = "", ...below] = path.slice(folder === "" ? 0 : folder.length + 1).split("/");
    const here = folder === "" ? name : `${folder}/${name}`;
    const kind =
      below.length > 0
        ? { type: "tree", mode: "040000" }
        : text === "<submodule>"
          ? { type: "commit", mode: "160000" }
          : { type: "blob", mode: text.startsWith("<link") ? "120000" : "100644" };
    found.set(name, { id: hashOf(below.length > 0 ? `tree ${here}` : text), name, path: here, ...kind });
  }
  return [...found.values()];
}

function hashOf(text: string): string {
  return createHash("sha1").update(text).digest("hex");
}
