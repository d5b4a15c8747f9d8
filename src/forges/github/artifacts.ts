import { at, listAt, numberAt, textAt } from "../foreign-json.ts";
import type { ArtifactStore } from "../port.ts";
import { allPages, PER_PAGE, promised } from "./answers.ts";
import type { Client } from "./octokit.ts";
import { own } from "./requests.ts";
import { isOwn, type Site } from "./site.ts";

export function githubArtifacts({ rest }: Client, site: Site): ArtifactStore {
  const { owner, repo } = site;
  return {
    /**
     * A pull request from a fork's branch of the same name is listed as well, and its artifacts are its author's: runs
     * of pull requests and of other repositories are left out.
     */
    successfulRuns: async (branch) => {
      const { data } = await rest.actions.listWorkflowRunsForRepo({
        owner,
        repo,
        branch,
        status: "success",
        per_page: PER_PAGE,
      });
      return promised(listAt(data, "workflow_runs"), "list of runs")
        .filter((run) => isOwn(site, textAt(run, "head_repository", "full_name")))
        .filter((run) => !(textAt(run, "event") ?? "pull_request").startsWith("pull_request"))
        .map((run) => ({
          id: promised(numberAt(run, "id"), "id of a run"),
          commit: promised(textAt(run, "head_sha"), "commit of a run"),
          url: textAt(run, "html_url") ?? "",
        }));
    },
    of: async (run) => {
      const all = await allPages(
        async (page) => {
          const { data, headers } = await rest.actions.listWorkflowRunArtifacts({
            owner,
            repo,
            run_id: run,
            per_page: PER_PAGE,
            page,
          });
          return { data: at(data, "artifacts"), headers };
        },
        (artifact) => ({
          id: promised(numberAt(artifact, "id"), "id of an artifact"),
          name: textAt(artifact, "name") ?? "",
          sizeInBytes: numberAt(artifact, "size_in_bytes") ?? 0,
          isExpired: at(artifact, "expired") === true,
        }),
      );
      return all.filter(({ isExpired }) => !isExpired);
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
