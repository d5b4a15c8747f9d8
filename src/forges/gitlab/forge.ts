import type { Forge } from "../port.ts";
import { type ClientOptions, GitLabClient } from "./client.ts";
import { gitlabContents } from "./contents.ts";
import { gitlabMergeRequests } from "./merge-requests.ts";
import { gitlabNotes } from "./notes.ts";
import type { Project } from "./project.ts";
import { gitlabStatuses } from "./statuses.ts";

export interface GitLabOptions extends ClientOptions {
  /** `group/demo` */
  readonly repository: string;
  /** Its number, which survives a new name and needs no `%2F` that some proxies refuse. */
  readonly projectId?: string | undefined;
  readonly serverUrl: string;
  readonly pipeline?: Project["pipeline"];
}

/** GitLab.com and servers of one's own. Without artifacts and releases: the port's are GitHub's. */
export function gitlabForge(options: GitLabOptions): Forge {
  const { repository, projectId, serverUrl, pipeline } = options;
  const client = new GitLabClient(options);
  const project: Project = {
    path: `/projects/${encodeURIComponent(projectId ?? repository)}`,
    repository,
    webUrl: `${serverUrl}/${repository}`,
    pipeline,
  };
  return {
    vendor: "gitlab",
    comments: gitlabNotes(client, project),
    statuses: gitlabStatuses(client, project),
    contents: gitlabContents(client, project),
    pullRequests: gitlabMergeRequests(client, project),
  };
}
