import { isProposalEvent } from "../core/proposal-event.ts";
import { address, type Environment, told, variable } from "./environment.ts";
import { at, isObject, numberAt, textAt } from "./foreign-json.ts";
import type { Surroundings, Vendor } from "./port.ts";

/** What an event says about the proposal that it is about. */
interface Proposal {
  readonly pullRequest?: number | undefined;
  readonly headSha?: string | undefined;
  readonly headRepository?: string | undefined;
  readonly headBranch?: string | undefined;
  readonly baseRef?: string | undefined;
  readonly baseSha?: string | undefined;
  readonly triggeredBy?: string | undefined;
}

export function detectGitHub(env: Environment, payload: unknown): Surroundings {
  const repository = variable(env, "GITHUB_REPOSITORY");
  const event = variable(env, "GITHUB_EVENT_NAME");
  const serverUrl = address(env, "GITHUB_SERVER_URL");
  const run = variable(env, "GITHUB_RUN_ID");
  const proposal = proposalOf(event, payload, env);
  const headSha = proposal.headSha ?? variable(env, "GITHUB_SHA");
  // By its payload too: in a reusable workflow Gitea calls every event `workflow_call`, and a comment on a pull request
  // (`issue_comment`) starts a job that may well check that one out.
  const triggeredBy = proposal.triggeredBy ?? (event === "workflow_run" ? "unknown" : undefined);
  // A run after a run whose cause is not told may have been a pull request's.
  const isProposal =
    triggeredBy === "unknown" || [event, triggeredBy].some(isProposalEvent) || proposal.pullRequest !== undefined;
  return {
    context: {
      repository: repository ?? null,
      commit: headSha ?? null,
      ref: variable(env, "GITHUB_REF") ?? null,
      event: event ?? null,
      run_url: serverUrl && repository && run ? `${serverUrl}/${repository}/actions/runs/${run}` : null,
    },
    isProposal,
    ...told({
      ...proposal,
      triggeredBy,
      headSha,
      headRepository: proposal.headRepository ?? (hasForeignHead(payload) ? undefined : repository),
      defaultBranch: textAt(payload, "repository", "default_branch"),
      previousSha: event === "push" ? previousOf(payload) : undefined,
      apiUrl: address(env, "GITHUB_API_URL"),
      serverUrl,
      workflow: variable(env, "GITHUB_WORKFLOW"),
      workflowFile: workflowFileOf(env, repository),
      job: variable(env, "GITHUB_JOB"),
      // Whoever runs a job again answers for what it does then.
      actor: variable(env, "GITHUB_TRIGGERING_ACTOR", "GITHUB_ACTOR"),
    }),
    isFork: hasForeignHead(payload) && !isSame(proposal.headRepository, repository),
    vendor: vendorOf(env),
  };
}

/** `octo/demo/.github/workflows/model.yml@refs/heads/main`; a rule of an organisation runs one of another repository. */
function workflowFileOf(env: Environment, repository: string | undefined): string | undefined {
  const [, owner, path] = /^([^/]+\/[^/]+)\/([^@]+)@/.exec(variable(env, "GITHUB_WORKFLOW_REF") ?? "") ?? [];
  return isSame(owner, repository) ? path : undefined;
}

/** A new branch has no commit before: GitHub writes zeros. */
function previousOf(payload: unknown): string | undefined {
  const isDefault = textAt(payload, "ref") === `refs/heads/${textAt(payload, "repository", "default_branch") ?? ""}`;
  const before = textAt(payload, "before");
  return isDefault && before !== undefined && !/^0+$/.test(before) ? before : undefined;
}

function proposalOf(event: string | undefined, payload: unknown, env: Environment): Proposal {
  if (isObject(at(payload, "workflow_run"))) return ofWorkflowRun(at(payload, "workflow_run"));
  if (isObject(at(payload, "merge_group"))) return ofMergeGroup(at(payload, "merge_group"));
  const commented = numberAt(payload, "issue", "number");
  if (commented !== undefined && isObject(at(payload, "issue", "pull_request"))) return { pullRequest: commented };
  const pull = at(payload, "pull_request");
  if (!isObject(pull)) {
    // Set for pull requests only: better than nothing when the file of the event cannot be read.
    return { baseRef: isProposalEvent(event) ? variable(env, "GITHUB_BASE_REF") : undefined };
  }
  return {
    pullRequest: numberAt(pull, "number") ?? numberAt(payload, "number"),
    // GITHUB_SHA is a merge commit that the CI made, or under pull_request_target the default branch.
    headSha: textAt(pull, "head", "sha"),
    headRepository: textAt(pull, "head", "repo", "full_name"),
    baseRef: textAt(pull, "base", "ref"),
    baseSha: textAt(pull, "base", "sha"),
  };
}

/**
 * The run before may have been a pull request's: what it left is as foreign as that. `pull_requests` is empty for forks,
 * and a number in an artifact proves nothing: see `pull-request-of-run.ts`.
 */
function ofWorkflowRun(run: unknown): Proposal {
  return {
    headSha: textAt(run, "head_sha"),
    headRepository: textAt(run, "head_repository", "full_name"),
    headBranch: textAt(run, "head_branch"),
    triggeredBy: textAt(run, "event") ?? "unknown",
  };
}

/** Its head is a commit that GitHub made of the base and of one or more pull requests; which ones is not told. */
function ofMergeGroup(group: unknown): Proposal {
  return {
    headSha: textAt(group, "head_sha"),
    baseRef: textAt(group, "base_ref")?.replace(/^refs\/heads\//, ""),
    baseSha: textAt(group, "base_sha"),
  };
}

/** These events name the repository of their head; where they name none, the fork is gone. */
function hasForeignHead(payload: unknown): boolean {
  return isObject(at(payload, "pull_request")) || isObject(at(payload, "workflow_run"));
}

/** Names of repositories do not heed case. */
function isSame(name: string | undefined, other: string | undefined): boolean {
  return name !== undefined && name.toLowerCase() === other?.toLowerCase();
}

function vendorOf(env: Environment): Vendor {
  if (env["FORGEJO_ACTIONS"] === "true") return "forgejo";
  return env["GITEA_ACTIONS"] === "true" ? "gitea" : "github";
}
