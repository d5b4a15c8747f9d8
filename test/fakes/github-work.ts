import { createHash } from "node:crypto";
import { posix } from "node:path";

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
  readonly headBranch?: string;
  readonly baseRef: string;
  readonly baseSha?: string;
  readonly baseRepository?: string;
}

interface FakeRun {
  readonly id: number;
  readonly branch: string;
  readonly event: string;
  readonly headRepository: string;
  readonly conclusion?: string;
  /** Of its file in `.github/workflows/`. */
  readonly workflow?: string;
  /** Of a tag that is called like the branch. */
  readonly isOffBranch?: boolean;
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
  /** Commit or branch to path to text; `<folder>`, `<submodule>` and `<link TARGET>` are what they say. */
  files: Record<string, Record<string, string>>;
  runs: FakeRun[];
  /** Commits that a branch holds, beside those of runs. */
  history: Record<string, readonly string[]>;
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
    const [path = "", all = {}] = [parts["path"], filesAt(files, query.get("ref") ?? "")];
    const target = linkOf(path, all[path]);
    // A link to a file is that file; one to anything else is described, and so is a submodule.
    const text = target === undefined ? all[path] : (all[target] ?? "<link>");
    if (text === undefined) return GONE;
    if (text === "<folder>") return { status: 200, body: [] };
    if (text === "<link>") return { status: 200, body: { ...sample("content-symlink"), type: "symlink" } };
    if (text === "<submodule>") return { status: 200, body: { ...sample("content-submodule"), type: "submodule" } };
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
  // By the hash of a commit: its root; a folder's own hash is made up of both.
  "git/get-tree": ({ files }, { parts }) => {
    const [commit = "", folder = ""] = (parts["tree_sha"] ?? "").split(":");
    const all = filesAt(files, commit);
    if (all === undefined) return GONE;
    const under = folder === "" ? "" : `${folder}/`;
    const inside = Object.entries(all).filter(([path]) => path.startsWith(under));
    const entries = inside.map(([path, text]) => {
      const [name = "", ...rest] = path.slice(under.length).split("/");
      return { path: name, ...kindOf(rest.length > 0 ? "<folder>" : text), sha: `${commit}:${under}${name}` };
    });
    const tree = [...new Map(entries.map((entry) => [entry.path, entry])).values()];
    return { status: 200, body: { ...sample("git-tree"), tree } };
  },
  "pulls/get": (state, { parts }) => {
    const pull = state.pulls.find(({ number }) => String(number) === parts["pull_number"]);
    return pull === undefined ? GONE : { status: 200, body: pullBody(state, pull, "pull-request") };
  },
  // Without `head` it lists all of them, and so it does for a `head` that is not written as OWNER:BRANCH.
  "pulls/list": (state, call) => {
    const [wanted, head] = [call.query.get("state") ?? "open", call.query.get("head")];
    const found = state.pulls
      .filter((pull) => wanted === "all" || pull.state === wanted)
      .filter((pull) => head === null || !head.includes(":") || head === `${ownerOf(pull)}:${branchOf(pull)}`);
    return paged(
      state,
      call,
      found.map((pull) => pullBody(state, pull, "pull-request-simple")),
    );
  },
  "repos/list-pull-requests-associated-with-commit": (state, call) =>
    paged(
      state,
      call,
      state.pulls.map((pull) => pullBody(state, pull, "pull-request-simple")),
    ),

  "actions/list-workflow-runs-for-repo": (state, call) => runsPage(state, call, state.runs),
  "actions/list-workflow-runs": (state, call) => {
    const ofWorkflow = state.runs.filter((run) => workflowOf(run) === call.parts["workflow_id"]);
    return ofWorkflow.length === 0 ? GONE : runsPage(state, call, ofWorkflow);
  },
  "repos/get-branch": ({ files }, { parts }) => {
    const [name = "", branch] = [parts["branch"], sample("branch-with-protection")];
    if (name !== "main" && files[name] === undefined) return GONE;
    return { status: 200, body: { ...branch, name, commit: { ...sample("commit"), sha: hashOf(name) } } };
  },
  "repos/compare-commits": ({ runs, history }, { parts }) => {
    const held = Object.entries(history).find(([branch]) => parts["base"] === hashOf(branch))?.[1];
    if (held?.includes(parts["head"] ?? "") === true) {
      return { status: 200, body: { ...sample("commit-comparison"), status: "behind" } };
    }
    const run = runs.find(({ id, branch }) => parts["head"] === runHash(id) && parts["base"] === hashOf(branch));
    if (run === undefined) return GONE;
    return { status: 200, body: { ...sample("commit-comparison"), status: run.isOffBranch ? "diverged" : "behind" } };
  },
  "actions/list-workflow-run-artifacts": ({ artifacts }, { parts, query }) => {
    const found = artifacts
      .filter(({ run }) => String(run) === parts["run_id"])
      .filter(({ name }) => name === (query.get("name") ?? name))
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

/** Where a link leads, from the root; undefined for what is none. */
function linkOf(path: string, text: string | undefined): string | undefined {
  const target = /^<link (.+)>$/.exec(text ?? "")?.[1];
  return target === undefined ? undefined : posix.join(posix.dirname(path), target);
}

/** Of the commit that a branch stands at. */
function hashOf(branch: string): string {
  return createHash("sha1").update(branch).digest("hex");
}

function filesAt(files: GitHubState["files"], commit: string): Readonly<Record<string, string>> | undefined {
  return Object.entries(files).find(([ref]) => ref === commit || hashOf(ref) === commit)?.[1];
}

/** Of an entry in git's folders: https://git-scm.com/docs/git-fast-import#_filemodify */
function kindOf(text: string): { readonly mode: string; readonly type: string } {
  if (text === "<folder>") return { mode: "040000", type: "tree" };
  if (text === "<submodule>") return { mode: "160000", type: "commit" };
  return { mode: text.startsWith("<link") ? "120000" : "100644", type: "blob" };
}

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

/** GitHub gives no more than the newest 1,000 of a search. */
function runsPage(state: GitHubState, call: Call, all: readonly FakeRun[]): Work {
  const found = all
    .filter(({ branch }) => branch === (call.query.get("branch") ?? branch))
    .filter(({ conclusion = "success" }) => conclusion === (call.query.get("status") ?? conclusion))
    .slice(0, 1000)
    .map((run) => ({
      ...sample("workflow-run"),
      id: run.id,
      event: run.event,
      path: `.github/workflows/${workflowOf(run)}`,
      head_sha: runHash(run.id),
      head_branch: run.branch,
      html_url: `https://github.test/octo/demo/actions/runs/${run.id}`,
      head_repository: { ...sample("minimal-repository"), full_name: run.headRepository },
    }));
  const { body, headers = {} } = paged(state, call, found);
  return { status: 200, headers, body: { total_count: found.length, workflow_runs: body } };
}

function workflowOf({ workflow = "ci.yml" }: FakeRun): string {
  return workflow;
}

/** Of the commit that a run was for. */
function runHash(id: number): string {
  return hashOf(`run ${id}`);
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

function branchOf({ headBranch = "topic" }: FakePull): string {
  return headBranch;
}

function ownerOf({ headRepository }: FakePull): string | undefined {
  return headRepository?.split("/")[0];
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
      ref: branchOf(pull),
      sha: pull.headSha,
      repo: pull.headRepository === null ? null : repo(pull.headRepository),
    },
    base: {
      ...side("base"),
      ref: pull.baseRef,
      sha: pull.baseSha ?? "b".repeat(40),
      repo: repo(pull.baseRepository ?? repository),
    },
  };
}
