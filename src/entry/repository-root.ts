import { execFileSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

import { GateError } from "../errors.ts";
import { GIT_SETTINGS } from "../sources/git-process.ts";
import { isWithin } from "../sources/repository-path.ts";
import type { Host } from "./host.ts";

/**
 * Where the repository begins that a path belongs to: the outermost one within the workspace of this job, since a
 * repository within another is something that a proposal may have put there (a submodule). Outside of every workspace,
 * and where nothing says what the workspace is, git tells. Never throws; without a repository it is the folder itself.
 *
 * @param folder an existing one
 */
export function repositoryRoot(folder: string, env: Host["env"] = {}): string {
  const here = realpathSync(folder);
  const workspace = realOf(env["GITHUB_WORKSPACE"] ?? env["CI_PROJECT_DIR"]);
  if (workspace !== undefined && isWithin(here, workspace)) {
    return foldersUp(here, workspace).findLast((one) => existsSync(join(one, ".git"))) ?? here;
  }
  try {
    const outer = git(folder, "rev-parse", "--show-superproject-working-tree");
    return outer === "" ? git(folder, "rev-parse", "--show-toplevel") : repositoryRoot(outer, env);
  } catch {
    // No git here, or one that does not trust this checkout: what lies around tells where it begins.
    return foldersUp(here, undefined).find((one) => existsSync(join(one, ".git"))) ?? here;
  }
}

/**
 * A step that is started in a folder is started where that leads to: a proposal may have made a link of it, and under
 * the name of another folder the base says something else, or nothing. Throws BASE_CONFIG_UNREADABLE when a link that git
 * tracks leads to the folder that we stand in, or to one above it.
 */
export function assertNoLinkLeadsHere(directory: string, root: string): void {
  const here = realpathSync(directory);
  const links = trackedLinks(root);
  // In the root there is no other name to have been entered by, but a link to itself.
  if (links === undefined && here !== root && existsSync(join(root, ".git"))) throw maybeEntered(here, root, "a link");
  const link = links?.find((one) => {
    const target = realOf(resolve(root, one));
    return target !== undefined && isWithin(here, target) && isWithin(target, root);
  });
  if (link !== undefined) throw maybeEntered(here, root, `the link ${link}`);
}

function maybeEntered(here: string, root: string, by: string): GateError {
  return new GateError(
    "BASE_CONFIG_UNREADABLE",
    `${relative(root, here) || "the repository"} may have been entered by ${by}, and then the base would be asked for another folder`,
    { hint: "Start in the root of the repository, and name the config: --config FOLDER/model-gate.yml" },
  );
}

/**
 * Where the workspace is no repository, a checkout in a folder of it may be the proposal's (`path:` of actions/checkout),
 * and what the base calls its files nobody knows. Throws BASE_CONFIG_UNREADABLE for a file of such a checkout, unless it
 * is one of the base itself.
 */
export function assertNotInOwnFolder(file: string, root: string, baseSha: string | undefined): void {
  if (existsSync(join(root, ".git"))) return;
  const folder = realOf(dirname(file));
  if (folder === undefined || !isWithin(folder, root)) return;
  const checkout = foldersUp(folder, root).find((one) => existsSync(join(one, ".git")));
  if (checkout === undefined || (baseSha !== undefined && headOf(checkout) === baseSha)) return;
  throw new GateError(
    "BASE_CONFIG_UNREADABLE",
    `${relative(root, file)} belongs to a checkout in the folder ${relative(root, checkout)}, and the base cannot be asked for it`,
    {
      hint: "Check the proposal out into the workspace itself (actions/checkout without path:), or start in that folder",
    },
  );
}

function headOf(checkout: string): string | undefined {
  try {
    return git(checkout, ...WHOEVER_OWNS_IT, "rev-parse", "HEAD");
  } catch {
    return undefined;
  }
}

/** Links of the checkout, from its root; undefined where git cannot be asked. */
function trackedLinks(root: string): readonly string[] | undefined {
  try {
    const listed = git(root, ...WHOEVER_OWNS_IT, "ls-files", "--stage", "-z").split("\0");
    return listed.flatMap((entry) => (entry.startsWith("120000 ") ? [entry.slice(entry.indexOf("\t") + 1)] : []));
  } catch {
    return undefined;
  }
}

/** A checkout that is not ours is only looked at: nothing is run for its owner. */
const WHOEVER_OWNS_IT = ["-c", "safe.directory=*", "-c", "core.fsmonitor=false"] as const;

/** What git says, without the line's end. Throws where it cannot be asked. */
function git(folder: string, ...args: readonly string[]): string {
  return execFileSync("git", [...GIT_SETTINGS, ...args], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    maxBuffer: 1024 * 1024 * 1024,
  }).replace(/\n$/, "");
}

/** From the innermost to the outermost. */
function foldersUp(from: string, last: string | undefined): readonly string[] {
  const folders = [from];
  for (let folder = from; folder !== last && folder !== dirname(folder); folder = dirname(folder)) {
    folders.push(dirname(folder));
  }
  return folders;
}

function realOf(path: string | undefined): string | undefined {
  if (path === undefined || path === "") return undefined;
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
