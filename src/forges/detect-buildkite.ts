import { branchOf, type Environment, numberOf, variable } from "./environment.ts";
import { repositoryOf } from "./git-address.ts";
import { plainCi, wholeHash } from "./plain-ci.ts";
import type { Surroundings } from "./port.ts";

/** https://buildkite.com/docs/pipelines/configure/environment-variables */
export function detectBuildkite(env: Environment): Surroundings {
  const branch = variable(env, "BUILDKITE_BRANCH");
  const pull = variable(env, "BUILDKITE_PULL_REQUEST");
  const queueBase = variable(env, "BUILDKITE_MERGE_QUEUE_BASE_BRANCH");
  const isProposal =
    (pull !== undefined && pull !== "false") ||
    queueBase !== undefined ||
    ["BUILDKITE_PULL_REQUEST_BASE_BRANCH", "BUILDKITE_PULL_REQUEST_REPO", "BUILDKITE_MERGE_QUEUE_BASE_COMMIT"].some(
      (name) => variable(env, name) !== undefined,
    ) ||
    branch?.startsWith("gh-readonly-queue/") === true;
  // `HEAD` until the agent has found out which commit that is.
  const commit = wholeHash(variable(env, "BUILDKITE_COMMIT"));
  const here = repositoryOf(variable(env, "BUILDKITE_REPO"));
  const head = repositoryOf(variable(env, "BUILDKITE_PULL_REQUEST_REPO"));
  const [build, job] = [variable(env, "BUILDKITE_BUILD_URL"), variable(env, "BUILDKITE_JOB_ID")];
  // With this setting the agent checks out GitHub's merge commit.
  const isMerge = variable(env, "BUILDKITE_PULL_REQUEST_USING_MERGE_REFSPEC") === "true";
  return plainCi({
    vendor: "buildkite",
    isProposal,
    repository: here?.repository,
    serverUrl: here?.serverUrl,
    commit,
    ref: variable(env, "BUILDKITE_TAG") ?? branch,
    event: variable(env, "BUILDKITE_SOURCE"),
    runUrl: build === undefined || job === undefined ? build : `${build}#${job}`,
    pullRequest: numberOf(pull),
    headSha: isMerge ? undefined : commit,
    headRepository: head?.repository ?? (isProposal ? undefined : here?.repository),
    isFork: head === undefined ? undefined : head.repository.toLowerCase() !== here?.repository.toLowerCase(),
    baseRef: isProposal ? branchOf(variable(env, "BUILDKITE_PULL_REQUEST_BASE_BRANCH") ?? queueBase) : undefined,
    baseSha: wholeHash(variable(env, "BUILDKITE_MERGE_QUEUE_BASE_COMMIT")),
    defaultBranch: variable(env, "BUILDKITE_PIPELINE_DEFAULT_BRANCH"),
    workflow: variable(env, "BUILDKITE_PIPELINE_SLUG"),
    job: variable(env, "BUILDKITE_STEP_KEY", "BUILDKITE_LABEL"),
  });
}
