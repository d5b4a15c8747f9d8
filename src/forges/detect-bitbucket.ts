import { branchOf, type Environment, numberOf, variable } from "./environment.ts";
import { repositoryOf } from "./git-address.ts";
import { plainCi, wholeHash } from "./plain-ci.ts";
import type { Surroundings } from "./port.ts";

/**
 * https://support.atlassian.com/bitbucket-cloud/docs/variables-and-secrets/
 * Hashes of pull requests may be short ones: then the base is known by its branch only.
 */
export function detectBitbucket(env: Environment): Surroundings {
  const isProposal = ["BITBUCKET_PR_ID", "BITBUCKET_PR_DESTINATION_BRANCH", "BITBUCKET_PR_DESTINATION_COMMIT"].some(
    (name) => variable(env, name) !== undefined,
  );
  const commit = variable(env, "BITBUCKET_COMMIT");
  const repository = variable(env, "BITBUCKET_REPO_FULL_NAME");
  const serverUrl = repositoryOf(variable(env, "BITBUCKET_GIT_HTTP_ORIGIN"))?.serverUrl;
  const run = variable(env, "BITBUCKET_BUILD_NUMBER");
  return plainCi({
    vendor: "bitbucket",
    isProposal,
    repository,
    serverUrl: serverUrl?.replace(/^http:/, "https:"),
    commit,
    ref: variable(env, "BITBUCKET_BRANCH", "BITBUCKET_TAG"),
    event: undefined,
    runUrl:
      repository === undefined || run === undefined
        ? undefined
        : `https://bitbucket.org/${repository}/pipelines/results/${run}`,
    pullRequest: numberOf(variable(env, "BITBUCKET_PR_ID")),
    headSha: wholeHash(commit),
    // Pipelines do not run for pull requests of forks.
    headRepository: isProposal ? undefined : repository,
    baseRef: isProposal ? branchOf(variable(env, "BITBUCKET_PR_DESTINATION_BRANCH")) : undefined,
    baseSha: wholeHash(variable(env, "BITBUCKET_PR_DESTINATION_COMMIT")),
    job: variable(env, "BITBUCKET_STEP_NAME"),
  });
}
