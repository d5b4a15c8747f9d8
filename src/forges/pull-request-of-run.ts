import { GateError } from "../errors.ts";
import { failureLine } from "./forge-error.ts";
import type { Forge, PullRequest, Surroundings } from "./port.ts";

/**
 * After the run of a pull request: what the event does not say of it, asked of the forge. The event names the head that
 * ran, and that alone finds the pull request: no number that the run before left behind does. Everything else is given
 * back as it came.
 * Throws PULL_REQUEST_UNKNOWN when no base can be told for certain, and REMOTE_FAILED.
 */
export async function pullRequestOfRun(surroundings: Surroundings, forge: Forge | undefined): Promise<Surroundings> {
  if (!surroundings.isProposal || surroundings.triggeredBy === undefined) return surroundings;
  const [first, ...others] = await candidates(surroundings, forge);
  const other = others.find(({ baseRef, baseSha }) => baseRef !== first?.baseRef || baseSha !== first.baseSha);
  if (first === undefined) {
    throw unknown(
      `no open pull request of ${surroundings.context.repository ?? "this repository"} has ${headOf(surroundings)} as its head`,
      "It was closed, merged or pushed to since: what counts is the run for its newest commit",
    );
  }
  if (other !== undefined) {
    throw unknown(
      `${headOf(surroundings)} is the head of ${[first, other].map(named).join(" and ")}, and each base has its own word`,
      "Close one of them, or gate in the job on pull_request itself",
    );
  }
  const { number, baseRef, baseSha } = first;
  return { ...surroundings, pullRequest: number, baseRef, baseSha };
}

/** The open pull requests of this head, the oldest first. */
async function candidates(
  { context, triggeredBy, headSha, headRepository, headBranch }: Surroundings,
  forge: Forge | undefined,
): Promise<readonly PullRequest[]> {
  if (triggeredBy === "unknown") {
    throw unknown("the event does not say what started the run before", "GITHUB_EVENT_PATH must name its file");
  }
  if (triggeredBy === "merge_group") {
    throw unknown(
      "the run before was started by merge_group, and no pull request alone stands for that",
      "Gate in the job on merge_group itself: it has the rights of this repository",
    );
  }
  if (headSha === undefined || headRepository === undefined) {
    throw unknown("the event names no head of the run before, whose fork may be gone", "Close that pull request");
  }
  if (forge?.pullRequests === undefined) {
    const where = context.repository ?? "this repository";
    throw unknown(
      `the pull request of ${where} that the run before was for must be looked up, and nobody may ask: there is no token, or this is not GitHub`,
      "Pass github-token (or GITHUB_TOKEN), and give the job the permission pull-requests: read",
    );
  }
  try {
    const found = await forge.pullRequests.ofHead({ commit: headSha, repository: headRepository, branch: headBranch });
    return found.toSorted((a, b) => a.number - b.number);
  } catch (cause) {
    throw new GateError("REMOTE_FAILED", `the pull request of the run before: ${failureLine(cause)}`, {
      hint: "The job needs the permission pull-requests: read",
      cause,
    });
  }
}

function headOf({ headSha = "", headRepository = "" }: Surroundings): string {
  return `${headSha.slice(0, 7)} of ${headRepository}`;
}

function named({ number, baseRef }: PullRequest): string {
  return `#${number} into ${baseRef}`;
}

function unknown(message: string, hint: string): GateError {
  return new GateError("PULL_REQUEST_UNKNOWN", message, { hint });
}
