import { type Fault, unprocessable } from "./github-faults.ts";
import { sample } from "./sample.ts";

export interface FakeComment {
  readonly id: number;
  readonly author: string;
  body: string;
}

interface FakePull {
  readonly number: number;
  readonly state: "open" | "closed";
  readonly headSha: string;
  /** Null when the fork is gone. */
  readonly headRepository: string | null;
  readonly baseRef: string;
  readonly baseRepository?: string;
}

interface FakeRun {
  readonly id: number;
  readonly branch: string;
  readonly event: string;
  readonly headRepository: string;
  readonly conclusion?: string;
}

/** What the fake knows; tests fill it and look at it. */
export interface GitHubState {
  repository: string;
  /** GET /user; undefined for the token of a job or an app. */
  login: string | undefined;
  /** Who writes the comments that are made here. */
  author: string;
  comments: FakeComment[];
  statuses: Record<string, unknown>[];
  /** Each with the statuses that it was given, the oldest first. */
  deployments: { readonly id: number; readonly body: object; readonly statuses: object[] }[];
  /** Commits and branches that a deployment may be of; undefined = any. */
  refs: readonly string[] | undefined;
  pulls: FakePull[];
  /** Commit to path to text. */
  files: Record<string, Record<string, string>>;
  runs: FakeRun[];
  /** Tag to name of the asset to its text. */
  releases: Record<string, Record<string, string>>;
  artifacts: { id: number; run: number; name: string; expired?: boolean; bytes: Uint8Array }[];
  /** As Gitea: `page` and `per_page` are not heeded, and there is no Link header. */
  ignoresPages: boolean;
}

export interface Work {
  readonly status: number;
  readonly body?: unknown;
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Call {
  readonly parts: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly url: string;
}

type Answer = Work | Fault;

const GONE: Work = {
  status: 404,
  body: { message: "Not Found", documentation_url: "https://docs.github.com/rest", status: "404" },
};

/** What each operation does, by its name in GitHub's description. */
export const WORK: Readonly<Record<string, (state: GitHubState, call: Call) => Answer>> = {
  "users/get-authenticated": ({ login }) =>
    login === undefined
      ? {
          status: 403,
          body: {
            message: "Resource not accessible by integration",
            documentation_url: "https://docs.github.com/rest",
            status: "403",
          },
        }
      : { status: 200, body: { ...sample("public-user"), login } },

  "issues/list-comments": (state, call) => paged(state, call, state.comments.map(commentBody)),
  "issues/create-comment": (state, { body }) => {
    const text = String(body["body"]);
    if (isTooLong(text)) return TOO_LONG;
    const comment = { id: 1 + Math.max(0, ...state.comments.map(({ id }) => id)), author: state.author, body: text };
    state.comments.push(comment);
    return { status: 201, body: commentBody(comment) };
  },
  "issues/update-comment": (state, { parts, body }) => {
    const comment = state.comments.find(({ id }) => String(id) === parts["comment_id"]);
    if (comment === undefined) return GONE;
    const text = String(body["body"]);
    if (isTooLong(text)) return TOO_LONG;
    comment.body = text;
    return { status: 200, body: commentBody(comment) };
  },
  "issues/delete-comment": (state, { parts }) => {
    const index = state.comments.findIndex(({ id }) => String(id) === parts["comment_id"]);
    if (index === -1) return GONE;
    state.comments.splice(index, 1);
    return { status: 204 };
  },

  "repos/create-commit-status": (state, { parts, body }) => {
    if (isLongDescription(body)) return tooLongDescription("Status");
    state.statuses.push({ ...body, sha: parts["sha"] });
    return { status: 201, body: { ...sample("status"), ...body } };
  },

  "repos/create-deployment": (state, { body }) => {
    if (state.refs !== undefined && !state.refs.includes(String(body["ref"]))) {
      return unprocessable("Deployment", "ref", `No ref found for: ${String(body["ref"])}`);
    }
    if (body["auto_merge"] !== false) return { status: 409, body: { message: "Conflict merging main" } };
    // Without the list, all checks of the commit are asked for.
    if (!Array.isArray(body["required_contexts"]) || body["required_contexts"].length > 0) {
      return { status: 409, body: { message: "Conflict: Commit status checks failed for main." } };
    }
    if (isLongDescription(body)) return tooLongDescription("Deployment");
    const id = 1 + state.deployments.length;
    state.deployments.push({ id, body, statuses: [] });
    return { status: 201, body: { ...sample("deployment"), ...body, id } };
  },
  "repos/create-deployment-status": (state, { parts, body }) => {
    const deployment = state.deployments.find(({ id }) => String(id) === parts["deployment_id"]);
    if (deployment === undefined) return GONE;
    if (isLongDescription(body)) return tooLongDescription("DeploymentStatus");
    deployment.statuses.push(body);
    return { status: 201, body: { ...sample("deployment-status"), ...body } };
  },

  "repos/get-content": ({ files }, { parts, query }) => {
    const text = files[query.get("ref") ?? ""]?.[parts["path"] ?? ""];
    if (text === undefined) return GONE;
    if (text === "<folder>") return { status: 200, body: [] };
    return {
      status: 200,
      bytes: Buffer.from(text, "utf8"),
      headers: { "content-type": "application/vnd.github.raw+json; charset=utf-8" },
    };
  },
  "repos/get-release-by-tag": ({ releases }, { parts }) => {
    const assets = releases[parts["tag"] ?? ""];
    if (assets === undefined) return GONE;
    const listed = Object.keys(assets).map((name, i) => ({ ...sample("release-asset"), id: 1000 + i, name }));
    return { status: 200, body: { ...sample("release"), tag_name: parts["tag"], assets: listed } };
  },
  "repos/get-release-asset": ({ releases }, { parts, headers }) => {
    const asset = Object.values(releases).flatMap((assets) => Object.values(assets))[Number(parts["asset_id"]) - 1000];
    if (asset === undefined || headers["accept"] !== "application/octet-stream") return GONE;
    return { status: 200, bytes: Buffer.from(asset), headers: { "content-type": "application/octet-stream" } };
  },
  "git/get-commit": ({ files }, { parts }) =>
    files[parts["commit_sha"] ?? ""] === undefined ? GONE : { status: 200, body: sample("git-commit") },
  "repos/get-commit": ({ files }, { parts }) =>
    files[parts["ref"] ?? ""] === undefined
      ? GONE
      : {
          status: 200,
          bytes: Buffer.from("a".repeat(40)),
          headers: { "content-type": "application/vnd.github.sha; charset=utf-8" },
        },

  "pulls/get": (state, { parts }) => {
    const pull = state.pulls.find(({ number }) => String(number) === parts["pull_number"]);
    return pull === undefined ? GONE : { status: 200, body: pullBody(state, pull, "pull-request") };
  },
  "repos/list-pull-requests-associated-with-commit": (state, call) =>
    paged(
      state,
      call,
      state.pulls.map((pull) => pullBody(state, pull, "pull-request-simple")),
    ),

  "actions/list-workflow-runs-for-repo": (state, call) => {
    const runs = state.runs
      .filter(({ branch }) => branch === (call.query.get("branch") ?? branch))
      .filter(({ conclusion = "success" }) => conclusion === (call.query.get("status") ?? conclusion))
      .map((run) => ({
        ...sample("workflow-run"),
        id: run.id,
        event: run.event,
        head_branch: run.branch,
        head_repository: { ...sample("minimal-repository"), full_name: run.headRepository },
      }));
    return { status: 200, body: { total_count: runs.length, workflow_runs: runs } };
  },
  "actions/list-workflow-run-artifacts": ({ artifacts }, { parts }) => {
    const found = artifacts
      .filter(({ run }) => String(run) === parts["run_id"])
      .map(({ id, name, expired = false, bytes }) => ({
        ...sample("artifact"),
        id,
        name,
        expired,
        size_in_bytes: bytes.length,
      }));
    return { status: 200, body: { total_count: found.length, artifacts: found } };
  },
  "actions/download-artifact": ({ artifacts }, { parts, url }) => {
    const artifact = artifacts.find(({ id }) => String(id) === parts["artifact_id"]);
    if (artifact === undefined || artifact.expired) return { ...GONE, status: 410 };
    // Another origin, as it is on GitHub: our token has no business there.
    const elsewhere = url.replace("127.0.0.1", "localhost");
    return { status: 302, headers: { location: `${elsewhere}/storage/${artifact.id}` } };
  },
};

/** GitHub's own limit; what it counts is said to differ from place to place, and this is the strictest. */
function isTooLong(text: string): boolean {
  return text.length > 65_536;
}

function isLongDescription({ description }: Call["body"]): boolean {
  return typeof description === "string" && description.length > 140;
}

function tooLongDescription(resource: string): Fault {
  return unprocessable(resource, "description", "description is too long (maximum is 140 characters)");
}

const TOO_LONG = unprocessable("IssueComment", "body", "body is too long (maximum is 65536 characters)");

function paged(state: GitHubState, { query, url }: Call, items: readonly unknown[]): Work {
  if (state.ignoresPages) return { status: 200, body: items };
  const [size, page] = [Number(query.get("per_page") ?? 30), Number(query.get("page") ?? 1)];
  const hasMore = page * size < items.length;
  const link: Record<string, string> = hasMore ? { link: `<${url}/next?page=${page + 1}>; rel="next"` } : {};
  return { status: 200, body: items.slice((page - 1) * size, page * size), headers: link };
}

function commentBody({ id, author, body }: FakeComment): object {
  return {
    ...sample("issue-comment"),
    id,
    body,
    html_url: `https://github.test/octo/demo/pull/7#issuecomment-${id}`,
    user: { ...sample("simple-user"), login: author, type: author.endsWith("[bot]") ? "Bot" : "User" },
  };
}

function pullBody({ repository }: GitHubState, pull: FakePull, schema: string): object {
  const base = sample(schema);
  const side = (name: string): Record<string, unknown> => base[name] as Record<string, unknown>;
  const repo = (full_name: string): object => ({ ...(side("base")["repo"] as object), full_name });
  return {
    ...base,
    number: pull.number,
    state: pull.state,
    head: {
      ...side("head"),
      sha: pull.headSha,
      repo: pull.headRepository === null ? null : repo(pull.headRepository),
    },
    base: { ...side("base"), ref: pull.baseRef, sha: "b".repeat(40), repo: repo(pull.baseRepository ?? repository) },
  };
}
