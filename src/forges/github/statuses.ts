import type { StatusPublisher } from "../port.ts";
import { describedIn } from "./answers.ts";
import type { Client } from "./octokit.ts";
import type { Site } from "./site.ts";

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
        description: describedIn(description),
        ...(url === undefined ? {} : { target_url: url }),
      });
    },
  };
}
