import { numberAt, textAt } from "../foreign-json.ts";
import type { PullRequest, PullRequests } from "../port.ts";
import { allPages, PER_PAGE, promised, unlessAbsent } from "./answers.ts";
import type { Client } from "./octokit.ts";
import { isOwn, type Site } from "./site.ts";

export function githubPullRequests({ rest }: Client, site: Site): PullRequests {
  const { owner, repo } = site;
  return {
    get: async (pullRequest) => {
      const answer = await unlessAbsent(rest.pulls.get({ owner, repo, pull_number: pullRequest }));
      return answer === undefined ? undefined : pullRequestOf(answer.data);
    },
    /** The list also holds closed ones, and those that merely contain the commit. */
    ofCommit: async (commit, base) => {
      const all = await allPages(
        (page) =>
          rest.repos.listPullRequestsAssociatedWithCommit({
            owner,
            repo,
            commit_sha: commit,
            per_page: PER_PAGE,
            page,
          }),
        (answer) => ({
          id: promised(numberAt(answer, "number"), "number of a pull request"),
          isHere: isOwn(site, textAt(answer, "base", "repo", "full_name")),
          pullRequest: pullRequestOf(answer),
        }),
      );
      const fitting = all
        .filter(({ isHere, pullRequest }) => isHere && pullRequest.isOpen && pullRequest.headSha === commit)
        .map(({ pullRequest }) => pullRequest);
      return fitting.find(({ baseRef }) => baseRef === base) ?? fitting[0];
    },
  };
}

function pullRequestOf(answer: unknown): PullRequest {
  return {
    number: promised(numberAt(answer, "number"), "number of a pull request"),
    isOpen: textAt(answer, "state") === "open",
    headSha: promised(textAt(answer, "head", "sha"), "head of a pull request"),
    headRepository: textAt(answer, "head", "repo", "full_name"),
    baseRef: promised(textAt(answer, "base", "ref"), "base of a pull request"),
    baseSha: promised(textAt(answer, "base", "sha"), "base of a pull request"),
  };
}
