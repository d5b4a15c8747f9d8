import { branchOf, type Environment, numberOf, variable } from "./environment.ts";
import { repositoryOf } from "./git-address.ts";
import { plainCi, wholeHash } from "./plain-ci.ts";
import type { Surroundings } from "./port.ts";

/** Set for changes only, by multibranch jobs and by the plugins that build pull requests of one forge each. */
const CHANGE_SIGNS = [
  "CHANGE_ID",
  "CHANGE_TARGET",
  "CHANGE_BRANCH",
  "ghprbPullId",
  "gitlabMergeRequestIid",
  "GERRIT_CHANGE_NUMBER",
  "pullRequestId",
];

/**
 * https://www.jenkins.io/doc/book/pipeline/multibranch/#additional-environment-variables
 * GIT_COMMIT of a change may be a merge commit that Jenkins made: it is not taken for the change's own head.
 */
export function detectJenkins(env: Environment): Surroundings {
  const branch = variable(env, "BRANCH_NAME", "GIT_BRANCH");
  const isProposal =
    CHANGE_SIGNS.some((name) => variable(env, name) !== undefined) ||
    // Jobs of one branch each are called so when that is a change.
    /^(PR|MR|CR)-\d+(-(head|merge))?$/.test(branch ?? "");
  const commit = wholeHash(variable(env, "GIT_COMMIT"));
  const address = repositoryOf(variable(env, "GIT_URL", "GIT_URL_1"));
  const change = changeAt(variable(env, "CHANGE_URL", "ghprbPullLink"));
  const number = variable(env, "CHANGE_ID", "ghprbPullId", "gitlabMergeRequestIid", "pullRequestId");
  return plainCi({
    vendor: "jenkins",
    isProposal,
    ...(change ?? address ?? { repository: undefined }),
    commit,
    ref: branch,
    event: undefined,
    runUrl: variable(env, "BUILD_URL"),
    pullRequest: numberOf(number),
    headSha: isProposal ? wholeHash(variable(env, "ghprbActualCommit", "gitlabMergeRequestLastCommit")) : commit,
    headRepository: isProposal ? undefined : address?.repository,
    isFork: isProposal && variable(env, "CHANGE_FORK") !== undefined ? true : undefined,
    baseRef: isProposal
      ? branchOf(variable(env, "CHANGE_TARGET", "ghprbTargetBranch", "gitlabTargetBranch", "GERRIT_BRANCH"))
      : undefined,
    workflow: variable(env, "JOB_NAME")?.replace(/\/[^/]+$/, ""),
    job: variable(env, "STAGE_NAME"),
  });
}

/** The repository that a change asks to be let into: `https://github.com/octo/demo/pull/7` and its like. */
function changeAt(url: string | undefined) {
  const [, repository] = /^(.+?)\/(?:pull|-\/merge_requests|pull-requests|pulls)\/\d+/.exec(url ?? "") ?? [];
  return repositoryOf(repository);
}
