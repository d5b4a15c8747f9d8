import { isProposalEvent } from "../core/proposal-event.ts";
import { address, type Environment, numberOf, told, variable } from "./environment.ts";
import type { Surroundings } from "./port.ts";

/** Predefined variables: https://docs.gitlab.com/ci/variables/predefined_variables/ */
export function detectGitLab(env: Environment): Surroundings {
  // The pipeline of a fork's merge request runs in the fork, unless a member of the other project starts it there.
  const repository = variable(env, "CI_MERGE_REQUEST_PROJECT_PATH", "CI_PROJECT_PATH");
  const event = variable(env, "CI_PIPELINE_SOURCE");
  // In a pipeline for merged results CI_COMMIT_SHA is a merge commit; only there the branch's own commit is told.
  const headSha = variable(env, "CI_MERGE_REQUEST_SOURCE_BRANCH_SHA", "CI_COMMIT_SHA");
  const headRepository = variable(env, "CI_MERGE_REQUEST_SOURCE_PROJECT_PATH", "CI_PROJECT_PATH");
  return {
    context: {
      repository: repository ?? null,
      commit: headSha ?? null,
      ref: variable(env, "CI_COMMIT_REF_NAME") ?? null,
      event: event ?? null,
      run_url: variable(env, "CI_JOB_URL") ?? null,
    },
    isProposal: isProposalPipeline(env, event),
    ...told({
      pullRequest: mergeRequestOf(env, repository),
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
    isFork: headRepository !== repository,
    vendor: "gitlab",
  };
}

/**
 * Child pipelines have a source of their own and the merge request's variables. A branch pipeline of a branch that a
 * merge request is open for decides about that one as well; of the default branch it is what is released.
 */
function isProposalPipeline(env: Environment, event: string | undefined): boolean {
  if (isProposalEvent(event)) return true;
  if (variable(env, "CI_MERGE_REQUEST_IID", "CI_EXTERNAL_PULL_REQUEST_IID") !== undefined) return true;
  const branch = variable(env, "CI_COMMIT_BRANCH");
  const isDefault = branch !== undefined && branch === variable(env, "CI_DEFAULT_BRANCH");
  return variable(env, "CI_OPEN_MERGE_REQUESTS") !== undefined && !isDefault;
}

/** The notes API counts by the IID within the project, not by CI_MERGE_REQUEST_ID. `group/demo!7` when it is just one. */
function mergeRequestOf(env: Environment, repository: string | undefined): number | undefined {
  const own = numberOf(variable(env, "CI_MERGE_REQUEST_IID"));
  const [project, iid, ...others] = (variable(env, "CI_OPEN_MERGE_REQUESTS") ?? "").split("!");
  return own ?? (others.length === 0 && project === repository ? numberOf(iid) : undefined);
}
