import type { GateOptions } from "../config/gate-options.ts";
import type { Evidence } from "../core/evidence.ts";
import type {
  CommentAction,
  CommentOutcome,
  CommitStatus,
  Forge,
  StickyComment,
  Surroundings,
} from "../forges/port.ts";
import { decideComment, toldBy } from "../reports/comment-decision.ts";
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
  const { status: name, comment: mode, commentKey: asked, model = null } = options;
  const status = await tellStatus(
    name === undefined ? undefined : statusOf(evidence, isOpen, name),
    surroundings,
    ports.forge,
  );
  const { workflow, job } = surroundings;
  const make = (): ToldComment => {
    const [candidate, baseline] = [evidence.candidate.source, evidence.baseline.source];
    const key = asked ?? commentKey({ workflow, job, model, candidate, baseline });
    return {
      key,
      body: renderComment(evidence, { key, notices, summaryUrl: evidence.context.run_url ?? undefined }),
      decide: (existing) => decideComment(mode, toldBy(evidence), existing),
    };
  };
  const comment = await tellComment(mode === "off" ? undefined : make, surroundings, ports);
  return {
    action: comment.action,
    ...(comment.url === undefined ? {} : { commentUrl: comment.url }),
    warnings: [...status, ...(comment.warning === undefined ? [] : [comment.warning])],
  };
}

/** A comment by its key: what it says, and whether it is worth saying. */
export interface ToldComment {
  readonly key: string;
  readonly body: string;
  readonly decide: StickyComment["decide"];
}

/** Never throws. `undefined` = nothing is to be said. */
export async function tellComment(
  make: (() => ToldComment) | undefined,
  surroundings: Surroundings,
  { forge, stick }: AnnouncePorts,
): Promise<CommentOutcome> {
  const store = forge?.comments;
  if (make === undefined || store === undefined) return { action: "none" };
  try {
    const pullRequest = surroundings.pullRequest ?? (await pullRequestOf(surroundings, forge));
    if (pullRequest === undefined) return { action: "none" };
    const { key, body, decide } = make();
    return await stick(store, pullRequest, { marker: markerOf(key), body, decide });
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

/** Never throws; warnings. `undefined` = no status was asked for. */
export async function tellStatus(
  status: CommitStatus | undefined,
  { headSha }: Surroundings,
  forge: Forge | undefined,
): Promise<readonly string[]> {
  if (status === undefined) return [];
  if (forge?.statuses === undefined || headSha === undefined) {
    return ["--status was asked for, but this forge, its token or its commit is not known"];
  }
  try {
    await forge.statuses.publish(headSha, status);
    return [];
  } catch (error) {
    return [`The commit status was not written: ${messageOf(error)}`];
  }
}

function statusOf({ verdict, context }: Evidence, isOpen: boolean, name: string): CommitStatus {
  return {
    name,
    state: verdict.outcome === "invalid" ? "error" : isOpen ? "success" : "failure",
    description: verdict.summary,
    ...(context.run_url === null ? {} : { url: context.run_url }),
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
