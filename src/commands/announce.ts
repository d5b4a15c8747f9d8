import type { GateOptions } from "../config/gate-options.ts";
import type { Evidence } from "../core/evidence.ts";
import type { CommentAction, CommentOutcome, Forge, StickyComment, Surroundings } from "../forges/port.ts";
import { decideComment } from "../reports/comment-decision.ts";
import { commentKey, markerOf } from "../reports/comment-marker.ts";
import { renderComment } from "../reports/comment.ts";

export interface AnnouncePorts {
  readonly forge: Forge | undefined;
  readonly stick: (
    store: NonNullable<Forge["comments"]>,
    pullRequest: number,
    comment: StickyComment,
  ) => Promise<CommentOutcome>;
}

export interface Announcement {
  readonly commentUrl?: string;
  readonly action: CommentAction;
  /** What could not be told, and why. The verdict stands all the same. */
  readonly warnings: readonly string[];
}

/** Tells the pull request and the commit what was decided. Never throws: a failed comment changes no verdict. */
export async function announce(
  evidence: Evidence,
  isOpen: boolean,
  options: GateOptions,
  surroundings: Surroundings,
  notices: readonly string[],
  ports: AnnouncePorts,
): Promise<Announcement> {
  const status = await publishStatus(evidence, isOpen, options, surroundings, ports.forge);
  const comment = await publishComment(evidence, options, surroundings, notices, ports);
  return {
    action: comment.action,
    ...(comment.url === undefined ? {} : { commentUrl: comment.url }),
    warnings: [...status, ...(comment.warning === undefined ? [] : [comment.warning])],
  };
}

async function publishComment(
  evidence: Evidence,
  options: GateOptions,
  surroundings: Surroundings,
  notices: readonly string[],
  { forge, stick }: AnnouncePorts,
): Promise<CommentOutcome> {
  const store = forge?.comments;
  if (options.comment === "off" || store === undefined) return { action: "none" };
  try {
    const pullRequest = surroundings.pullRequest ?? (await pullRequestOf(surroundings, forge));
    if (pullRequest === undefined) return { action: "none" };
    const key =
      options.commentKey ??
      commentKey({
        workflow: surroundings.workflow,
        job: surroundings.job,
        model: options.model ?? null,
        candidate: evidence.candidate.source,
        baseline: evidence.baseline.source,
      });
    return await stick(store, pullRequest, {
      marker: markerOf(key),
      body: renderComment(evidence, { key, notices, summaryUrl: evidence.context.run_url ?? undefined }),
      decide: (existing) => decideComment(options.comment, evidence, existing),
    });
  } catch (error) {
    return { action: "none", warning: `The comment was not written: ${messageOf(error)}` };
  }
}

/** On a push: the open pull request whose head is this commit. */
async function pullRequestOf(
  { context, headSha, defaultBranch }: Surroundings,
  forge: Forge | undefined,
): Promise<number | undefined> {
  if (context.event !== "push" || headSha === undefined) return undefined;
  return (await forge?.pullRequests?.ofCommit(headSha, defaultBranch))?.number;
}

async function publishStatus(
  evidence: Evidence,
  isOpen: boolean,
  { status }: GateOptions,
  { headSha }: Surroundings,
  forge: Forge | undefined,
): Promise<readonly string[]> {
  if (status === undefined) return [];
  if (forge?.statuses === undefined || headSha === undefined) {
    return ["--status was asked for, but this forge, its token or its commit is not known"];
  }
  try {
    await forge.statuses.publish(headSha, {
      name: status,
      state: evidence.verdict.outcome === "invalid" ? "error" : isOpen ? "success" : "failure",
      description: evidence.verdict.summary,
      ...(evidence.context.run_url === null ? {} : { url: evidence.context.run_url }),
    });
    return [];
  } catch (error) {
    return [`The commit status was not written: ${messageOf(error)}`];
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
