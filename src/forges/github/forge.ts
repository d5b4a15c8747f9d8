import type { Forge } from "../port.ts";
import { githubArtifacts } from "./artifacts.ts";
import { githubComments } from "./comments.ts";
import { githubContents } from "./contents.ts";
import { githubDeployments } from "./deployments.ts";
import { type ClientOptions, githubClient } from "./octokit.ts";
import { githubPullRequests } from "./pull-requests.ts";
import { githubReleases } from "./releases.ts";
import type { Site } from "./site.ts";
import { githubStatuses } from "./statuses.ts";

interface GitHubOptions extends ClientOptions {
  /** `octo/demo` */
  readonly repository: string;
  readonly author?: string | undefined;
}

/** GitHub and GitHub Enterprise Server, over REST alone. */
export function githubForge(options: GitHubOptions): Forge {
  const client = githubClient(options);
  const [owner = "", repo = ""] = options.repository.split("/");
  const site: Site = { owner, repo, vendor: "github", author: options.author };
  return {
    vendor: "github",
    comments: githubComments(client, site),
    statuses: githubStatuses(client, site),
    contents: githubContents(client, site),
    pullRequests: githubPullRequests(client, site),
    artifacts: githubArtifacts(client, site),
    releases: githubReleases(client, site),
    deployments: githubDeployments(client, site),
  };
}

/**
 * Gitea and Forgejo, whose API at `/api/v1` is GitHub's as far as comments, commit statuses and files go. There are no
 * check runs, deployments and artifacts of other runs; nor is a pull request found by its commit.
 */
export function giteaForge(options: GitHubOptions & { readonly vendor: "gitea" | "forgejo" }): Forge {
  const client = githubClient(options);
  const [owner = "", repo = ""] = options.repository.split("/");
  const site: Site = { owner, repo, vendor: options.vendor, author: options.author };
  return {
    vendor: options.vendor,
    comments: githubComments(client, site),
    statuses: githubStatuses(client, site),
    contents: githubContents(client, site),
  };
}
