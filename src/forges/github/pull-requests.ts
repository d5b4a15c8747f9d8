import { numberAt, textAt } from "../foreign-json.ts";
import type { PullRequest, PullRequests } from "../port.ts";
import { promised, unlessAbsent } from "../promised.ts";
import { allPages, PER_PAGE } from "./answers.ts";
import type { Client } from "./octokit.ts";
import { isOwn, type Site } from "./site.ts";

export function githubPullRequests({ rest }: Client, site: Site): PullRequests {
  const { owner, repo } = site;

  /** Those that contain the commit: the list also holds closed ones, and those of other repositories. */
  const containing = async (commit: string): Promise<readonly PullRequest[]> => {
    const all = await allPages(
      (page) =>
        rest.repos.listPullRequestsAssociatedWithCommit({ owner, repo, commit_sha: commit, per_page: PER_PAGE, page }),
      (answer) => ({
        id: promised(numberAt(answer, "number"), "number of a pull request"),
        isHere: isOwn(site, textAt(answer, "base", "repo", "full_name")),
        pullRequest: pullRequestOf(answer),
      }),
    );
    return all.filter(({ isHere }) => isHere).map(({ pullRequest }) => pullRequest);
  };

  /** Open ones from this branch of this owner, whose repository may be another one of the same network. */
  const fromBranch = async (repository: string, branch: string): Promise<readonly PullRequest[]> => {
    const head = `${repository.split("/")[0]}:${branch}`;
    const all = await allPages(
      (page) => rest.pulls.list({ owner, repo, state: "open", head, per_page: PER_PAGE, page }),
      (answer) => ({
        id: promised(numberAt(answer, "number"), "number of a pull request"),
        pullRequest: pullRequestOf(answer),
      }),
    );
    return all.map(({ pullRequest }) => pullRequest);
  };

  return {
    get: async (pullRequest) => {
      const answer = await unlessAbsent(rest.pulls.get({ owner, repo, pull_number: pullRequest }));
      return answer === undefined ? undefined : pullRequestOf(answer.data);
    },
    ofCommit: async (commit, base) => {
      const fitting = (await containing(commit)).filter(({ isOpen, headSha }) => isOpen && headSha === commit);
      return fitting.find(({ baseRef }) => baseRef === base) ?? fitting[0];
    },
    /** A commit of a fork is none of this repository's; one of our own is found although its branch was renamed. */
    ofHead: async ({ commit, repository, branch }) => {
      const isIt = ({ isOpen, headSha, headRepository }: PullRequest): boolean =>
        isOpen && headSha === commit && headRepository?.toLowerCase() === repository.toLowerCase();
      const found = branch === undefined ? [] : (await fromBranch(repository, branch)).filter(isIt);
      return found.length > 0 || !isOwn(site, repository) ? found : (await containing(commit)).filter(isIt);
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
