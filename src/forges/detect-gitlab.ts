import { isProposalEvent } from "../core/proposal-event.ts";
import { address, type Environment, told, variable } from "./environment.ts";
import type { Surroundings } from "./port.ts";

/** Predefined variables: https://docs.gitlab.com/ci/variables/predefined_variables/ */
export function detectGitLab(env: Environment): Surroundings {
  const repository = variable(env, "CI_PROJECT_PATH");
  const event = variable(env, "CI_PIPELINE_SOURCE");
  // In a pipeline for merged results CI_COMMIT_SHA is a merge commit; only there the branch's own commit is told.
  const headSha = variable(env, "CI_MERGE_REQUEST_SOURCE_BRANCH_SHA", "CI_COMMIT_SHA");
  const headRepository = variable(env, "CI_MERGE_REQUEST_SOURCE_PROJECT_PATH") ?? repository;
  return {
    context: {
      repository: repository ?? null,
      commit: headSha ?? null,
      ref: variable(env, "CI_COMMIT_REF_NAME") ?? null,
      event: event ?? null,
      run_url: variable(env, "CI_JOB_URL") ?? null,
    },
    isProposal: isProposalEvent(event),
    ...told({
      // The notes API counts by the IID within the project, not by CI_MERGE_REQUEST_ID.
      pullRequest: numberOf(variable(env, "CI_MERGE_REQUEST_IID")),
      headSha,
      headRepository,
      baseRef: variable(env, "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "CI_EXTERNAL_PULL_REQUEST_TARGET_BRANCH_NAME"),
      baseSha: variable(
        env,
        "CI_MERGE_REQUEST_TARGET_BRANCH_SHA",
        "CI_MERGE_REQUEST_DIFF_BASE_SHA",
        "CI_EXTERNAL_PULL_REQUEST_TARGET_BRANCH_SHA",
      ),
      defaultBranch: variable(env, "CI_DEFAULT_BRANCH"),
      apiUrl: address(env, "CI_API_V4_URL"),
      serverUrl: address(env, "CI_SERVER_URL"),
      workflow: variable(env, "CI_PIPELINE_NAME"),
      job: variable(env, "CI_JOB_NAME"),
      actor: variable(env, "GITLAB_USER_LOGIN"),
    }),
    isFork: headRepository !== (variable(env, "CI_MERGE_REQUEST_PROJECT_PATH") ?? repository),
    vendor: "gitlab",
  };
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined;
}
