import { isCommitHash } from "../core/commit-hash.ts";
import { GateError } from "../errors.ts";
import { gitFailed, type GitPlace, runGit } from "./git-process.ts";
import { checkRef, type GitReference } from "./git-reference.ts";

/** Whose names a reference is made of. */
export interface Names {
  /** The branch that `merge-base` is about, e.g. `main`. */
  readonly baseBranch?: string;
  /** Where that branch stood, as the forge says: no name in a clone can lead elsewhere. */
  readonly baseCommit?: string;
  /** What a proposal is compared with must not be named by a clone of its own fork. */
  readonly home?: Home;
  readonly onNote?: (note: string) => void;
}

/** A repository and its server. */
export interface Home {
  /** `https://github.com` */
  readonly serverUrl: string;
  /** `octo/demo` */
  readonly repository: string;
}

const FETCH_DEPTH = "Let the CI fetch all history: `fetch-depth: 0` of actions/checkout, `GIT_DEPTH: 0` on GitLab";

/** The commit that a reference is about. Throws USAGE and FILE_NOT_FOUND. */
export async function commitOf(
  place: GitPlace,
  { text, ref, path }: GitReference,
  { baseBranch, baseCommit, home, onNote }: Names,
  isShallow: boolean,
): Promise<string> {
  if (ref !== undefined) {
    if (!isCommitHash(ref)) {
      await refuseForeignNames(place, text, home);
      await refuseAmbiguous(place, text, ref, path);
    }
    // A checkout in CI has only the branch that it is for; the others are those of `origin`.
    return resolve(place, text, [ref, `refs/remotes/origin/${ref}`], ref, isShallow);
  }
  if (baseBranch === undefined) {
    throw new GateError("USAGE", `${text}: which base branch? None is known outside of a pull request`, {
      hint: "Name the commit: git:origin/main:path",
    });
  }
  checkRef(baseBranch, text);
  const known = baseCommit === undefined ? undefined : await hashOf(place, baseCommit);
  if (known === undefined) await refuseForeignNames(place, text, home);
  const candidates = [`refs/remotes/origin/${baseBranch}`, `refs/heads/${baseBranch}`];
  const base = known ?? (await resolve(place, text, candidates, baseBranch, isShallow));
  const head = await resolve(place, text, ["HEAD"], "HEAD", isShallow);
  const { exitCode, output, errors } = await runGit(place, ["merge-base", head, base]);
  const commit = output.toString("utf8").trim();
  if (exitCode === 1 || (exitCode === 0 && commit === "")) {
    throw new GateError("FILE_NOT_FOUND", `${text}: HEAD and ${baseBranch} have no common commit in this clone`, {
      hint: isShallow ? `It is shallow. ${FETCH_DEPTH}` : "Name the commit: git:REF:path",
    });
  }
  if (exitCode !== 0) throw gitFailed(text, errors);
  if (commit === head) onNote?.(`${text}: the merge base is HEAD itself, ${head.slice(0, 12)}`);
  return commit;
}

/** In a clone of a fork, `main` and `origin/main` are what the fork's owner made of them. */
async function refuseForeignNames(place: GitPlace, text: string, home: Home | undefined): Promise<void> {
  if (home === undefined) return;
  const { output } = await runGit(place, ["config", "--get", "remote.origin.url"]);
  const origin = repositoryAt(output.toString("utf8").trim(), home.serverUrl);
  if (origin === undefined || origin.toLowerCase() === home.repository.toLowerCase()) return;
  throw new GateError("USAGE", `${text}: this checkout is of ${origin}, whose branches and tags its owner sets`, {
    hint: `Check out ${home.repository} (actions/checkout does so when no repository is named), or name the commit by its whole hash`,
  });
}

/** `https://…/octo/demo.git` and `git@…:octo/demo` on this server; undefined for any other place, such as a folder. */
function repositoryAt(url: string, serverUrl: string): string | undefined {
  const written = /^[^/@]+@([^/:]+):(.+)$/.exec(url);
  const full = written === null ? url : `ssh://${written[1]}/${written[2]}`;
  if (!URL.canParse(full) || !URL.canParse(serverUrl)) return undefined;
  const { hostname, pathname } = new URL(full);
  if (hostname !== new URL(serverUrl).hostname) return undefined;
  return pathname.replace(/^\/+/, "").replace(/(\.git)?\/*$/, "");
}

/**
 * Whoever may push can call a tag like a branch, or a branch like a tag; git takes the tag and says nothing that we
 * would see.
 */
async function refuseAmbiguous(place: GitPlace, text: string, ref: string, path: string): Promise<void> {
  const tag = await hashOf(place, `refs/tags/${ref}`);
  if (tag === undefined) return;
  for (const folder of ["refs/heads", "refs/remotes/origin", "refs/remotes"]) {
    const branch = await hashOf(place, `${folder}/${ref}`);
    if (branch === undefined || branch === tag) continue;
    const names = [`refs/tags/${ref}`, `${folder}/${ref}`].map((name) => `git:${name}:${path}`);
    throw new GateError("USAGE", `${text}: ${JSON.stringify(ref)} is a tag and a branch, of two commits`, {
      hint: `Say which: ${names.join(" or ")}`,
    });
  }
}

/** The first of the candidates that names a commit. */
async function resolve(
  place: GitPlace,
  text: string,
  candidates: readonly string[],
  name: string,
  isShallow: boolean,
): Promise<string> {
  for (const candidate of candidates) {
    const commit = await hashOf(place, candidate);
    if (commit !== undefined) return commit;
  }
  const where = isShallow ? "this shallow clone" : "this clone";
  throw new GateError("FILE_NOT_FOUND", `${text}: ${JSON.stringify(name)} is no commit, branch or tag in ${where}`, {
    hint: isShallow ? FETCH_DEPTH : `Check the name. If it exists on the server: ${FETCH_DEPTH}`,
  });
}

async function hashOf(place: GitPlace, name: string): Promise<string | undefined> {
  const { exitCode, output } = await runGit(place, ["rev-parse", "--verify", "--quiet", `${name}^{commit}`]);
  const commit = output.toString("utf8").trim();
  return exitCode === 0 && isCommitHash(commit) ? commit : undefined;
}
