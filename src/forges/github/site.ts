/** One repository on a forge that speaks GitHub's REST API, and who we are there. */
export interface Site {
  readonly owner: string;
  readonly repo: string;
  readonly vendor: "github" | "gitea" | "forgejo";
  /** The login of the token, where it cannot be asked for: `my-app[bot]` for the token of an app. */
  readonly author?: string | undefined;
}

/** Names of repositories do not heed case. */
export function isOwn(site: Site, name: string | undefined): boolean {
  return name !== undefined && name.toLowerCase() === `${site.owner}/${site.repo}`.toLowerCase();
}
