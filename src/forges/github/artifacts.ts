import { posix } from "node:path";

import { at, listAt, numberAt, textAt } from "../foreign-json.ts";
import type { ArtifactStore, WorkflowRun } from "../port.ts";
import { promised, unlessAbsent } from "../promised.ts";
import { allPages, PER_PAGE } from "./answers.ts";
import type { Client } from "./octokit.ts";
import { own } from "./requests.ts";
import { isOwn, type Site } from "./site.ts";

export function githubArtifacts({ rest }: Client, site: Site): ArtifactStore {
  const { owner, repo } = site;
  return {
    /**
     * A pull request from a fork's branch of the same name is listed as well, and its artifacts are its author's: runs
     * of pull requests and of other repositories are left out. Of one search GitHub gives the newest 1,000 only.
     */
    successfulRuns: async (branch, page, workflow) => {
      const query = { owner, repo, branch, status: "success", per_page: PER_PAGE, page } as const;
      const answer =
        workflow === undefined
          ? await rest.actions.listWorkflowRunsForRepo(query)
          : // By the name of its file; one that only a pull request has is not known.
            await unlessAbsent(rest.actions.listWorkflowRuns({ ...query, workflow_id: posix.basename(workflow) }));
      if (answer === undefined) return { runs: [], isLast: true };
      const all = promised(listAt(answer.data, "workflow_runs"), "list of runs");
      return {
        runs: all
          .filter((run) => isOwn(site, textAt(run, "head_repository", "full_name")))
          .filter((run) => !(textAt(run, "event") ?? "pull_request").startsWith("pull_request"))
          .map(runOf),
        isLast: all.length < PER_PAGE && !(answer.headers.link ?? "").includes('rel="next"'),
      };
    },
    named: async (run, name) => {
      const all = await allPages(
        async (page) => {
          const query = { owner, repo, run_id: run, name, per_page: PER_PAGE, page };
          const { data, headers } = await rest.actions.listWorkflowRunArtifacts(query);
          return { data: at(data, "artifacts"), headers };
        },
        (artifact) => ({
          id: promised(numberAt(artifact, "id"), "id of an artifact"),
          isIt: textAt(artifact, "name") === name && at(artifact, "expired") !== true,
        }),
      );
      const ids = all.filter(({ isIt }) => isIt).map(({ id }) => id);
      return ids.length === 0 ? undefined : Math.max(...ids);
    },
    /** By hashes alone: the name of a branch can be that of a tag, too, but not where a branch is asked for. */
    isOnBranch: async (commit, branch) => {
      const { data } = await rest.repos.getBranch({ owner, repo, branch });
      const tip = promised(textAt(data, "commit", "sha"), "commit of a branch");
      const basehead = `${tip}...${commit}`;
      const compared = await unlessAbsent(
        rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1 }),
      );
      const status = textAt(compared?.data, "status");
      return status === "behind" || status === "identical";
    },
    /** Answered with the address of a storage elsewhere, which `fetch` follows without our token. */
    download: async (artifact, maxBytes) => {
      const { data } = await rest.actions.downloadArtifact({
        owner,
        repo,
        artifact_id: artifact,
        archive_format: "zip",
        request: own({ maxBytes }),
      });
      return promised(data instanceof Uint8Array ? data : undefined, "bytes of an artifact");
    },
  };
}

function runOf(run: unknown): WorkflowRun {
  return {
    id: promised(numberAt(run, "id"), "id of a run"),
    commit: promised(textAt(run, "head_sha"), "commit of a run"),
    url: textAt(run, "html_url") ?? "",
    // Some are told with the branch behind an @.
    workflow: (textAt(run, "path") ?? "an unknown workflow").replace(/@.*$/, ""),
    event: textAt(run, "event") ?? "",
  };
}
