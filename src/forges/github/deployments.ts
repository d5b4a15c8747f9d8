import { numberAt } from "../foreign-json.ts";
import type { DeploymentRecorder } from "../port.ts";
import { promised } from "../promised.ts";
import { describedIn } from "./answers.ts";
import type { Client } from "./octokit.ts";
import { own } from "./requests.ts";
import type { Site } from "./site.ts";

export function githubDeployments({ rest }: Client, { owner, repo }: Site): DeploymentRecorder {
  return {
    record: async ({ commit, environment, description, payload, isSuccess, logUrl }) => {
      const { data } = await rest.repos.createDeployment({
        owner,
        repo,
        ref: commit,
        environment,
        description: describedIn(description),
        payload: { ...payload },
        // Neither may GitHub merge anything, nor ask for checks: that was decided elsewhere.
        auto_merge: false,
        required_contexts: [],
        request: own({ once: true }),
      });
      await rest.repos.createDeploymentStatus({
        owner,
        repo,
        deployment_id: promised(numberAt(data, "id"), "id of a deployment"),
        state: isSuccess ? "success" : "failure",
        description: describedIn(description),
        ...(logUrl === undefined ? {} : { log_url: logUrl }),
        request: own({ once: true }),
      });
    },
  };
}
