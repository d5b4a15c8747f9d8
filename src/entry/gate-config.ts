import { execFileSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import { type ConfigPorts, type TrustedConfig, trustedConfig } from "../commands/trusted-config.ts";
import type { GateOptions } from "../config/gate-options.ts";
import { CONFIG_PATHS, findConfig, findWaivers, WAIVERS_FILE } from "../config/lookup.ts";
import type { Waiver } from "../core/policy.ts";
import { baseUnreadable, GateError } from "../errors.ts";
import type { Contents, Forge, Surroundings } from "../forges/port.ts";
import { GIT_SETTINGS } from "../sources/git-process.ts";
import { findGitFile, readGitFile } from "../sources/git.ts";
import { repositoryPath } from "../sources/repository-path.ts";
import { earlyFlag } from "./early-flag.ts";
import type { Host } from "./host.ts";

/** The config of this run: the checkout's, and on proposals also the base's. YAML is loaded only when there is one. */
export async function loadConfig(
  args: readonly string[],
  surroundings: Surroundings,
  forge: Forge | undefined,
  host: Host,
  rootOf: () => string,
): Promise<TrustedConfig> {
  const given = earlyFlag(args, "config");
  const found = findConfig(given, host.directory);
  if (found === undefined && !surroundings.isProposal) return { documents: {}, notices: [] };
  const root = rootOf();
  const fromRoot = (path: string): string => repositoryPath(root, host.directory, path) ?? path;
  const head = found === undefined ? undefined : { path: fromRoot(found.path), bytes: found.bytes };
  const { parseConfig } = await import("../config/document.ts");
  const ports: ConfigPorts = {
    readBase: (path) => readAtBase(path, surroundings, forge, root),
    parse: (bytes, path, label) => parseConfig(bytes, { path, directory: dirname(join(root, path)), origin: label }),
  };
  const paths = given === undefined ? CONFIG_PATHS.map(fromRoot) : [fromRoot(given)];
  return await trustedConfig(head, paths, surroundings, ports);
}

/** The waivers that are about this model and commit; on proposals only those that the base already has. */
export async function loadWaivers(
  options: GateOptions,
  surroundings: Surroundings,
  forge: Forge | undefined,
  host: Host,
  configDirectory: string,
  rootOf: () => string,
): Promise<{ readonly active: readonly Waiver[]; readonly notices: readonly string[] }> {
  const found = findWaivers(options.waivers, configDirectory, host.directory);
  if (found === undefined && !surroundings.isProposal) return { active: [], notices: [] };
  const root = rootOf();
  const asked = found === undefined ? join(configDirectory, WAIVERS_FILE) : join(found.directory, basename(found.path));
  const wanted = repositoryPath(root, host.directory, asked) ?? asked;
  const notices: string[] = [];
  let bytes = found?.bytes;
  if (surroundings.isProposal) {
    const base = await readAtBase(wanted, surroundings, forge, root);
    if (base.kind === "unreadable") {
      throw baseUnreadable(wanted, base.why);
    }
    const atBase = base.kind === "file" ? base.bytes : undefined;
    const isSame = Buffer.from(bytes ?? []).equals(Buffer.from(atBase ?? []));
    if (!isSame) notices.push(`${wanted} differs from the base: its waivers take effect after the merge`);
    bytes = atBase;
  }
  if (bytes === undefined) return { active: [], notices };
  const { parseWaivers } = await import("../config/waivers.ts");
  const { active, expired } = parseWaivers(bytes, wanted, host.now());
  const commit = surroundings.headSha ?? surroundings.context.commit ?? undefined;
  const isOurs = ({ model, candidate }: Waiver): boolean =>
    model === options.model && candidate === commit?.toLowerCase();
  for (const { rule, expires } of expired.filter(isOurs)) notices.push(`the waiver of ${rule} expired on ${expires}`);
  return { active: active.filter(isOurs), notices };
}

/** By the forge's API, else from the checkout's own history. */
export async function readAtBase(
  path: string,
  { baseSha, baseRef }: Surroundings,
  forge: Forge | undefined,
  root: string,
): Promise<Contents> {
  const ref = baseSha ?? baseRef;
  if (ref === undefined) return { kind: "unreadable", why: "the event does not say what the base is" };
  const answer = await forge?.contents?.read(path, ref);
  if (answer !== undefined && answer.kind !== "unreadable") return answer;
  const local = await fromHistory(path, ref, root);
  if (local.kind !== "unreadable" || answer === undefined) return local;
  return { kind: "unreadable", why: `${answer.why}; ${local.why}` };
}

async function fromHistory(path: string, ref: string, root: string): Promise<Contents> {
  const reference = `git:${ref}:${path}`;
  try {
    const found = await findGitFile(reference, { directory: root });
    if (found.kind === "absent") return { kind: "absent" };
    return { kind: "file", bytes: await readGitFile(reference, found, { directory: root }) };
  } catch (error) {
    return { kind: "unreadable", why: error instanceof GateError ? error.message : String(error) };
  }
}

export function repositoryRoot(directory: string): string {
  try {
    return execFileSync("git", [...GIT_SETTINGS, "rev-parse", "--show-toplevel"], {
      cwd: directory,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    // No git here, or one that does not trust this checkout: what lies around tells where it begins.
    const here = realpathSync(directory);
    for (let folder = here; folder !== dirname(folder); folder = dirname(folder)) {
      if (existsSync(join(folder, ".git"))) return folder;
    }
    return here;
  }
}
