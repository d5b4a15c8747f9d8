import type { Surroundings } from "./port.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** Which CI runs this, and on what: a pure function of the environment. */
export function detect(env: Environment): Surroundings {
  if (env["GITHUB_ACTIONS"] === "true") return onGitHub(env);
  if (env["GITLAB_CI"] === "true") return onGitLab(env);
  return {
    context: { repository: null, commit: null, ref: null, event: null, run_url: null },
    isProposal: false,
  };
}

function onGitHub(env: Environment): Surroundings {
  const event = text(env["GITHUB_EVENT_NAME"]);
  const [server, repository, run] = [env["GITHUB_SERVER_URL"], env["GITHUB_REPOSITORY"], env["GITHUB_RUN_ID"]];
  return {
    context: {
      repository: text(repository),
      commit: text(env["GITHUB_SHA"]),
      ref: text(env["GITHUB_REF"]),
      event,
      run_url: server && repository && run ? `${server}/${repository}/actions/runs/${run}` : null,
    },
    isProposal: ["pull_request", "pull_request_target", "merge_group"].includes(event ?? ""),
  };
}

function onGitLab(env: Environment): Surroundings {
  const event = text(env["CI_PIPELINE_SOURCE"]);
  return {
    context: {
      repository: text(env["CI_PROJECT_PATH"]),
      commit: text(env["CI_COMMIT_SHA"]),
      ref: text(env["CI_COMMIT_REF_NAME"]),
      event,
      run_url: text(env["CI_JOB_URL"]),
    },
    isProposal: event === "merge_request_event",
  };
}

function text(value: string | undefined): string | null {
  return value === undefined || value === "" ? null : value;
}
