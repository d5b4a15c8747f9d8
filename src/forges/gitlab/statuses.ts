import { textAt } from "../foreign-json.ts";
import { ForgeError } from "../forge-error.ts";
import type { StatusPublisher } from "../port.ts";
import type { GitLabClient } from "./client.ts";
import type { Project } from "./project.ts";

/** Longer ones are refused with 400. */
const MAX_DESCRIPTION = 255;
const STATES = { error: "failed", failure: "failed", pending: "pending", success: "success" } as const;

export function gitlabStatuses(client: GitLabClient, { path, pipeline }: Project): StatusPublisher {
  /** The newest of this name on the commit. */
  const newest = async (commit: string, name: string): Promise<string | undefined> => {
    const all = await client.json(`${path}/repository/commits/${commit}/statuses`, {
      query: { name, per_page: "1", order_by: "id", sort: "desc" },
    });
    return Array.isArray(all) ? textAt(all[0], "status") : undefined;
  };

  return {
    publish: async (commit, { name, state, description, url }) => {
      const wanted = STATES[state];
      try {
        await client.done(`${path}/statuses/${commit}`, {
          method: "POST",
          body: {
            state: wanted,
            name,
            description: cut(description),
            ...(url === undefined ? {} : { target_url: url }),
            // Without it GitLab may open a pipeline of its own for the status, beside this one.
            ...(pipeline?.commit === commit ? { pipeline_id: pipeline.id } : {}),
          },
        });
      } catch (error) {
        // A status that says so already cannot be set again: "Cannot transition status via :succeed from :success".
        const isSame = error instanceof ForgeError && error.status === 400 && /transition/i.test(error.message);
        if (!isSame || (await newest(commit, name)) !== wanted) throw error;
      }
    },
  };
}

/** By UTF-16 units, the strictest way to count, and never through a pair. */
function cut(text: string): string {
  if (text.length <= MAX_DESCRIPTION) return text;
  return `${text.slice(0, MAX_DESCRIPTION - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
