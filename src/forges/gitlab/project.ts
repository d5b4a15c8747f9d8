import { ForgeError } from "../forge-error.ts";

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

/** The value that an API promises; without it this is not that API. */
export function promised<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new ForgeError("unexpected", `GitLab's answer holds no ${what}`);
  return value;
}

/** What a 404 stands for, where it is an answer and no failure. */
export async function unlessAbsent<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ForgeError && error.status === 404) return undefined;
    throw error;
  }
}
