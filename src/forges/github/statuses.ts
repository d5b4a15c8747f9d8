import type { StatusPublisher } from "../port.ts";
import type { Client } from "./octokit.ts";
import type { Site } from "./site.ts";

/** More is refused with 422. */
const MAX_DESCRIPTION = 140;

/** The newest status of a name is the one that counts, so that repeating one does no harm. */
export function githubStatuses({ rest }: Client, { owner, repo }: Site): StatusPublisher {
  return {
    publish: async (commit, { name, state, description, url }) => {
      await rest.repos.createCommitStatus({
        owner,
        repo,
        sha: commit,
        state,
        context: name,
        description: cut(description),
        ...(url === undefined ? {} : { target_url: url }),
      });
    },
  };
}

/** By UTF-16 units, the strictest way to count, and never through a pair. */
function cut(text: string): string {
  if (text.length <= MAX_DESCRIPTION) return text;
  return `${text.slice(0, MAX_DESCRIPTION - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
