import { detectGitHub } from "./detect-github.ts";
import { detectGitLab } from "./detect-gitlab.ts";
import { type Environment, told, variable } from "./environment.ts";
import type { Surroundings } from "./port.ts";

export type { Environment } from "./environment.ts";

/** Azure Pipelines, Buildkite, CircleCI, and whoever sits at this machine. */
const ACTORS = ["BUILD_REQUESTEDFOR", "BUILDKITE_BUILD_CREATOR", "CIRCLE_USERNAME", "USER", "LOGNAME", "USERNAME"];

/**
 * Which CI runs this, and on what: a pure function of the environment and of the event's payload, the JSON of the file
 * that `GITHUB_EVENT_PATH` names. Gitea and Forgejo Actions set GitHub's variables.
 */
export function detect(env: Environment, payload?: unknown): Surroundings {
  if (env["GITHUB_ACTIONS"] === "true") return detectGitHub(env, payload);
  if (env["GITLAB_CI"] === "true") return detectGitLab(env);
  return {
    context: { repository: null, commit: null, ref: null, event: null, run_url: null },
    isProposal: false,
    vendor: "other",
    ...told({ actor: variable(env, ...ACTORS) }),
  };
}
