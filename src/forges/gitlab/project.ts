/** One project on GitLab. */
export interface Project {
  /** What stands in addresses of the API: `/projects/1`. */
  readonly path: string;
  /** `group/demo` */
  readonly repository: string;
  /** Of pages for people: `https://gitlab.com/group/demo`. */
  readonly webUrl: string;
  /** The pipeline of this run and its commit: a status of that commit belongs to it. */
  readonly pipeline?: { readonly id: number; readonly commit: string } | undefined;
}
