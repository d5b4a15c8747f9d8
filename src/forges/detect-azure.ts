import { address, branchOf, type Environment, numberOf, variable } from "./environment.ts";
import { repositoryOf } from "./git-address.ts";
import { plainCi, wholeHash } from "./plain-ci.ts";
import type { Surroundings } from "./port.ts";

/** https://learn.microsoft.com/azure/devops/pipelines/build/variables */
export function detectAzure(env: Environment): Surroundings {
  const ref = variable(env, "BUILD_SOURCEBRANCH");
  const reason = variable(env, "BUILD_REASON");
  // A run by hand of a pull request's branch tells no pull request, but its ref does; a gated check-in has a shelveset.
  const isProposal =
    /^(pullrequest|checkinshelveset|validateshelveset)$/i.test(reason ?? "") ||
    /^refs\/(pull|merge-requests|pull-requests)\//.test(ref ?? "") ||
    Object.keys(env).some((name) => name.startsWith("SYSTEM_PULLREQUEST_") && variable(env, name) !== undefined);
  // Of GitHub's pull requests: PullRequestId is a number of Azure's own there.
  const number = variable(env, "SYSTEM_PULLREQUEST_PULLREQUESTNUMBER", "SYSTEM_PULLREQUEST_PULLREQUESTID");
  const commit = wholeHash(variable(env, "BUILD_SOURCEVERSION"));
  const here = repositoryOf(variable(env, "BUILD_REPOSITORY_URI"));
  const head = repositoryOf(variable(env, "SYSTEM_PULLREQUEST_SOURCEREPOSITORYURI"));
  const fork = variable(env, "SYSTEM_PULLREQUEST_ISFORK");
  return plainCi({
    vendor: "azure",
    isProposal,
    repository: here?.repository ?? variable(env, "BUILD_REPOSITORY_NAME"),
    serverUrl: here?.serverUrl,
    commit,
    ref,
    event: reason,
    runUrl: runUrlOf(env),
    pullRequest: numberOf(number),
    // The source version of a pull request is a merge commit.
    headSha: isProposal ? wholeHash(variable(env, "SYSTEM_PULLREQUEST_SOURCECOMMITID")) : commit,
    headRepository: head?.repository ?? (isProposal ? undefined : here?.repository),
    isFork: fork === undefined ? undefined : fork.toLowerCase() === "true",
    baseRef: isProposal
      ? branchOf(variable(env, "SYSTEM_PULLREQUEST_TARGETBRANCH", "SYSTEM_PULLREQUEST_TARGETBRANCHNAME"))
      : undefined,
    workflow: variable(env, "BUILD_DEFINITIONNAME"),
    job: variable(env, "SYSTEM_JOBNAME", "AGENT_JOBNAME"),
  });
}

function runUrlOf(env: Environment): string | undefined {
  const [collection, project] = [
    address(env, "SYSTEM_TEAMFOUNDATIONCOLLECTIONURI"),
    variable(env, "SYSTEM_TEAMPROJECT"),
  ];
  const build = variable(env, "BUILD_BUILDID");
  if (collection === undefined || project === undefined || build === undefined) return undefined;
  return `${collection}/${encodeURIComponent(project)}/_build/results?buildId=${encodeURIComponent(build)}`;
}
