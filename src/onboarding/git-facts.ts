import { execFileSync } from "node:child_process";

/** What git knows without asking a server; everything is undefined outside of a repository. */
export interface GitFacts {
  readonly root?: string | undefined;
  /** Paths that CI will find in its checkout, from the root. */
  readonly tracked?: ReadonlySet<string> | undefined;
  readonly defaultBranch?: string | undefined;
  /** Where `origin` lies. */
  readonly remote?: string | undefined;
}

export function gitFacts(directory: string): GitFacts {
  const root = git(directory, "rev-parse", "--show-toplevel");
  if (root === undefined || root === "") return {};
  const tracked = git(root, "ls-files", "-z");
  return {
    root,
    tracked: tracked === undefined ? undefined : new Set(tracked.split("\0")),
    defaultBranch: defaultBranchOf(root),
    remote: git(root, "config", "--get", "remote.origin.url"),
  };
}

/** What `origin` had when it was cloned, else the usual names, else the branch that we stand on. */
function defaultBranchOf(root: string): string | undefined {
  const cloned = git(root, "symbolic-ref", "--short", "refs/remotes/origin/HEAD");
  if (cloned?.startsWith("origin/")) return cloned.slice("origin/".length);
  const usual = ["main", "master"].find(
    (name) => git(root, "show-ref", "--verify", `refs/heads/${name}`) !== undefined,
  );
  return usual ?? git(root, "symbolic-ref", "--short", "HEAD");
}

/** Undefined when git is not there, refuses, or says more than anyone would read. */
function git(directory: string, ...args: readonly string[]): string | undefined {
  try {
    // A repository can name a program that git starts to learn what has changed: nothing of it is to run here.
    return execFileSync("git", ["-c", "core.fsmonitor=false", "-c", "safe.bareRepository=explicit", ...args], {
      cwd: directory,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 10_000,
      maxBuffer: 32 * 1024 * 1024,
    }).replace(/\n$/, "");
  } catch {
    return undefined;
  }
}
