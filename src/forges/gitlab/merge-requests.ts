import { numberAt, textAt } from "../foreign-json.ts";
import type { PullRequest, PullRequests } from "../port.ts";
import { promised, unlessAbsent } from "../promised.ts";
import type { GitLabClient } from "./client.ts";
import type { Project } from "./project.ts";

export function gitlabMergeRequests(client: GitLabClient, project: Project): PullRequests {
  const { path } = project;

  /** Undefined when the fork is gone, or nothing of this token's business. */
  const headRepository = async (answer: unknown): Promise<string | undefined> => {
    const [head, base] = [numberAt(answer, "source_project_id"), numberAt(answer, "target_project_id")];
    if (head === undefined) return undefined;
    if (head === base) return project.repository;
    return textAt(await unlessAbsent(client.json(`/projects/${head}`)), "path_with_namespace");
  };

  const mergeRequestOf = async (iid: number): Promise<PullRequest | undefined> => {
    const answer = await unlessAbsent(client.json(`${path}/merge_requests/${iid}`));
    if (answer === undefined) return undefined;
    return {
      number: promised(numberAt(answer, "iid"), "number of a merge request"),
      isOpen: textAt(answer, "state") === "opened",
      headSha: promised(textAt(answer, "sha"), "head of a merge request"),
      headRepository: await headRepository(answer),
      baseRef: promised(textAt(answer, "target_branch"), "target of a merge request"),
      baseSha: promised(textAt(answer, "diff_refs", "base_sha"), "base of a merge request"),
    };
  };

  /** The open ones of this project that have this head; lists hold less of them than a single answer does. */
  const withHead = async (commit: string): Promise<readonly PullRequest[]> => {
    const all = await unlessAbsent(client.list(`${path}/repository/commits/${commit}/merge_requests`));
    const open = (all ?? []).filter((one) => textAt(one, "state") === "opened" && textAt(one, "sha") === commit);
    const found: PullRequest[] = [];
    for (const one of open) {
      const whole = await mergeRequestOf(promised(numberAt(one, "iid"), "number of a merge request"));
      if (whole?.isOpen === true && whole.headSha === commit) found.push(whole);
    }
    return found;
  };

  return {
    get: mergeRequestOf,
    ofCommit: async (commit, base) => {
      const fitting = await withHead(commit);
      return fitting.find(({ baseRef }) => baseRef === base) ?? fitting[0];
    },
    ofHead: async ({ commit, repository }) =>
      (await withHead(commit)).filter(({ headRepository: head }) => head?.toLowerCase() === repository.toLowerCase()),
  };
}
