import { type Environment, numberOf, variable } from "./environment.ts";
import { repositoryOf } from "./git-address.ts";
import { plainCi, wholeHash } from "./plain-ci.ts";
import type { Surroundings } from "./port.ts";

/**
 * https://circleci.com/docs/variables/#built-in-environment-variables
 * Its builds are of pushes: a branch that becomes a pull request later is not built again, and no variable tells the
 * base. MODEL_GATE_BASE_REF does (see `detect.ts`).
 */
export function detectCircleCi(env: Environment): Surroundings {
  const branch = variable(env, "CIRCLE_BRANCH");
  const link = variable(env, "CIRCLE_PULL_REQUEST", "CI_PULL_REQUEST", "CIRCLE_PULL_REQUESTS", "CI_PULL_REQUESTS");
  const forkNumber = variable(env, "CIRCLE_PR_NUMBER");
  const forkOwner = variable(env, "CIRCLE_PR_USERNAME");
  const isProposal =
    [link, forkNumber, forkOwner].some((sign) => sign !== undefined) ||
    /^(pull\/\d+|gh-readonly-queue\/)/.test(branch ?? "");
  const commit = wholeHash(variable(env, "CIRCLE_SHA1"));
  const here = repositoryOf(variable(env, "CIRCLE_REPOSITORY_URL"));
  const [owner, name] = [variable(env, "CIRCLE_PROJECT_USERNAME"), variable(env, "CIRCLE_PROJECT_REPONAME")];
  const repository = here?.repository ?? (owner !== undefined && name !== undefined ? `${owner}/${name}` : undefined);
  const isFork = forkOwner !== undefined || forkNumber !== undefined || /^pull\/\d+/.test(branch ?? "");
  const forkName = variable(env, "CIRCLE_PR_REPONAME");
  const fork = forkOwner === undefined || forkName === undefined ? undefined : `${forkOwner}/${forkName}`;
  return plainCi({
    vendor: "circleci",
    isProposal,
    repository,
    serverUrl: here?.serverUrl,
    commit,
    ref: branch ?? variable(env, "CIRCLE_TAG"),
    event: undefined,
    runUrl: variable(env, "CIRCLE_BUILD_URL"),
    pullRequest: numberOf(forkNumber ?? /\/(\d+)\/?$/.exec(link?.split(",")[0] ?? "")?.[1]),
    headSha: commit,
    headRepository: isFork ? fork : repository,
    isFork: isFork ? true : undefined,
    job: variable(env, "CIRCLE_JOB"),
  });
}
