import { createHash } from "node:crypto";

import { answerJson, httpServer } from "./http-server.ts";

export const GITEA_TOKEN = "a-token-of-the-fake-gitea-that-is-long";

interface GiteaState {
  readonly repository: string;
  /** GET /user; undefined where the token of a job is refused there. */
  login: string | undefined;
  /** Who writes the comments that are made here. */
  author: string;
  comments: { readonly id: number; readonly author: string; body: string }[];
  statuses: Record<string, unknown>[];
  /** Commit or branch to path to text; `<link TARGET>` is a link. */
  files: Record<string, Record<string, string>>;
}

/**
 * Gitea as it was seen to differ from GitHub: lists of comments come whole, whatever page is asked for, and with no Link
 * header; any state of a status is taken, and answered as `status`; files come as JSON, whatever is accepted; a branch's
 * commit has an `id`. What it does not have (checks, deployments, GraphQL) is 404.
 */
export async function fakeGitea(start: Partial<GiteaState> = {}) {
  const state: GiteaState = {
    repository: "octo/demo",
    login: undefined,
    author: "gitea-actions",
    comments: [],
    statuses: [],
    files: {},
    ...start,
  };
  const missing: string[] = [];

  const server = await httpServer((request, response) => {
    const answer = (status: number, body: unknown): void => answerJson(response, status, body);
    const gone = (): void => answer(404, { errors: null, message: "not found", url: `${server.url}/api/swagger` });
    if (request.headers.authorization !== `token ${GITEA_TOKEN}`)
      return answer(401, { message: "user does not exist [uid: 0, name: ]", url: `${server.url}/api/swagger` });
    const route = `${request.method} ${request.url.pathname.replace(/^\/api\/v1/, "")}`;
    const body = request.body === "" ? {} : (JSON.parse(request.body) as Record<string, unknown>);
    const repo = `/repos/${state.repository}`;
    const of = (pattern: string): readonly string[] | null => new RegExp(`^${pattern}$`).exec(route);

    if (route === "GET /user") {
      return state.login === undefined
        ? answer(403, { message: "token does not have at least one of required scope(s): [read:user]" })
        : answer(200, { id: 1, login: state.login });
    }
    const comment = (one: GiteaState["comments"][number]): object => ({
      id: one.id,
      body: one.body,
      html_url: `${server.url}/octo/demo/pulls/7#issuecomment-${one.id}`,
      user: { id: 3, login: one.author },
    });
    if (of(`GET ${repo}/issues/\\d+/comments`)) return answer(200, state.comments.map(comment));
    if (of(`POST ${repo}/issues/\\d+/comments`)) {
      const id = 1 + Math.max(0, ...state.comments.map((one) => one.id));
      const made = { id, author: state.author, body: String(body["body"]) };
      state.comments.push(made);
      return answer(201, comment(made));
    }
    const [, id] = of(`(?:PATCH|DELETE) ${repo}/issues/comments/(\\d+)`) ?? [];
    if (id !== undefined) {
      const index = state.comments.findIndex((one) => String(one.id) === id);
      const found = state.comments[index];
      if (found === undefined) return gone();
      if (request.method === "DELETE") {
        state.comments.splice(index, 1);
        return void response.writeHead(204).end();
      }
      found.body = String(body["body"]);
      return answer(200, comment(found));
    }
    const [, sha] = of(`POST ${repo}/statuses/([0-9a-f]{40})`) ?? [];
    if (sha !== undefined) {
      state.statuses.push({ ...body, sha });
      const { state: status, ...rest } = body;
      return answer(201, { id: state.statuses.length, status, ...rest });
    }
    const [, branch] = of(`GET ${repo}/branches/(.+)`) ?? [];
    if (branch !== undefined) {
      const name = decodeURIComponent(branch);
      const files = state.files[name];
      if (files === undefined) return gone();
      state.files[hashOf(name)] = files;
      return answer(200, { name, commit: { id: hashOf(name), message: "" } });
    }
    const [, path] = of(`GET ${repo}/contents/(.+)`) ?? [];
    if (path !== undefined) {
      const text = state.files[request.url.searchParams.get("ref") ?? ""]?.[decodeURIComponent(path)];
      if (text === undefined) return gone();
      if (text.startsWith("<link")) return answer(200, { type: "symlink", target: text.slice(6, -1), encoding: null });
      return answer(200, { type: "file", encoding: "base64", content: Buffer.from(text).toString("base64") });
    }
    const [, tree] = of(`GET ${repo}/git/trees/([0-9a-f]{40})`) ?? [];
    if (tree !== undefined) {
      const files = state.files[tree];
      if (files === undefined) return gone();
      const entries = Object.keys(files).map((name) => ({
        path: name,
        mode: "100644",
        type: "blob",
        sha: hashOf(name),
      }));
      return answer(200, { sha: tree, tree: entries, truncated: false, page: 1, total_count: entries.length });
    }
    missing.push(route);
    return gone();
  });

  return {
    url: `${server.url}/api/v1`,
    state,
    requests: server.requests,
    /** What was asked for that Gitea does not have. */
    missing,
    [Symbol.asyncDispose]: server[Symbol.asyncDispose],
  };
}

function hashOf(text: string): string {
  return createHash("sha1").update(text).digest("hex");
}
