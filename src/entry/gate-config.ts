import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

import { type ConfigPorts, type HeadConfig, type TrustedConfig, trustedConfig } from "../commands/trusted-config.ts";
import type { ConfigDocument } from "../config/document.ts";
import type { GateOptions } from "../config/gate-options.ts";
import { CONFIG_PATHS, findConfig, findWaivers, type FoundFile, WAIVERS_FILE } from "../config/lookup.ts";
import type { Waiver } from "../core/policy.ts";
import { baseUnreadable, GateError } from "../errors.ts";
import type { Contents, Forge, Surroundings } from "../forges/port.ts";
import { pullRequestOfRun } from "../forges/pull-request-of-run.ts";
import { findGitFile, type GitOptions, readGitFile } from "../sources/git.ts";
import { homeOf } from "../sources/open.ts";
import { repositoryPath } from "../sources/repository-path.ts";
import { earlyFlag } from "./early-flag.ts";
import type { Host } from "./host.ts";
import { assertNoLinkLeadsHere, assertNotInOwnFolder } from "./repository-root.ts";

interface LoadedConfig extends TrustedConfig {
  /** With what only the forge knows of the pull request. */
  readonly surroundings: Surroundings;
}

/** Where configs are read: the checkout, and for proposals also the base. */
export interface ConfigPlace {
  readonly surroundings: Surroundings;
  readonly forge: Forge | undefined;
  readonly host: Host;
  readonly root: () => string;
}

/**
 * The config of this run: the checkout's, and on proposals also the base's. YAML is loaded only when there is one.
 *
 * @param detected as far as the event tells
 * @param onHead what the checkout's own says, before anybody is asked for the base
 */
export async function loadConfig(
  args: readonly string[],
  detected: Surroundings,
  forge: Forge | undefined,
  host: Host,
  root: () => string,
  onHead: (head: ConfigDocument | undefined) => void,
): Promise<LoadedConfig> {
  const given = earlyFlag(args, "config");
  // After a pull request's run nothing of it need be checked out: a named config that is not here may be the base's.
  const mayBeBases = given !== undefined && detected.isProposal && detected.triggeredBy !== undefined;
  const isHere = !mayBeBases || existsSync(resolve(host.directory, given));
  const head = await headConfig(isHere ? findConfig(given, host.directory) : undefined, host, root);
  onHead(head?.document);
  const surroundings = await pullRequestOfRun(detected, forge);
  if (head === undefined && !surroundings.isProposal) return { surroundings, documents: {}, notices: [] };
  const config = await againstBase(head, given, { surroundings, forge, host, root });
  // Nor is it there: this tells so.
  if (!isHere && config.documents.policy === undefined) findConfig(given, host.directory);
  return { surroundings, ...config };
}

/** A config of the checkout, read. */
export async function headConfig(
  file: FoundFile | undefined,
  host: Host,
  root: () => string,
): Promise<HeadConfig | undefined> {
  if (file === undefined) return undefined;
  const path = repositoryPath(root(), host.directory, file.path) ?? file.path;
  return { path, bytes: file.bytes, document: await parserAt(root)(file.bytes, path, path) };
}

/**
 * Whose word counts of what the checkout and the base say. Throws BASE_CONFIG_UNREADABLE also where nobody can be sure
 * under which name the base has this config.
 *
 * @param given the name that was asked for; left out, a config is looked for at its usual places
 */
export async function againstBase(
  head: HeadConfig | undefined,
  given: string | undefined,
  { surroundings, forge, host, root }: ConfigPlace,
): Promise<TrustedConfig> {
  if (surroundings.isProposal) {
    assertNoLinkLeadsHere(host.directory, root());
    const asked = given ?? head?.path;
    if (asked !== undefined) assertNotInOwnFolder(resolve(host.directory, asked), root(), surroundings.baseSha);
  }
  const ports: ConfigPorts = {
    readBase: (path) => readAtBase(path, surroundings, forge, root()),
    parse: parserAt(root),
  };
  const places = given === undefined ? CONFIG_PATHS : [given];
  const paths = places.map((path) => repositoryPath(root(), host.directory, path) ?? path);
  return await trustedConfig(head, paths, surroundings, ports);
}

function parserAt(root: () => string): ConfigPorts["parse"] {
  return async (bytes, path, label) => {
    const { parseConfig } = await import("../config/document.ts");
    return parseConfig(bytes, { path, directory: dirname(join(root(), path)), origin: label });
  };
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
  const { from = host.directory, text } = options.waivers ?? { from: configDirectory, text: WAIVERS_FILE };
  const asked = resolve(from, text);
  // On a proposal the base's file counts, also when the head has none.
  const isHere = !surroundings.isProposal || existsSync(asked);
  const find = (): FoundFile | undefined => findWaivers(options.waivers, configDirectory, host.directory);
  const found = isHere ? find() : undefined;
  if (found === undefined && !surroundings.isProposal) return { active: [], notices: [] };
  const root = rootOf();
  const wanted = repositoryPath(root, host.directory, asked) ?? asked;
  const notices: string[] = [];
  let bytes = found?.bytes;
  if (surroundings.isProposal) {
    const base = await readAtBase(wanted, surroundings, forge, root);
    if (base.kind === "unreadable") {
      throw baseUnreadable(wanted, base);
    }
    const atBase = base.kind === "file" ? base.bytes : undefined;
    // A named one must be somewhere: this tells that it is not.
    if (!isHere && atBase === undefined) find();
    const isSame = Buffer.from(bytes ?? []).equals(Buffer.from(atBase ?? []));
    const isElsewhere = found === undefined && surroundings.triggeredBy !== undefined;
    if (!isSame && !isElsewhere)
      notices.push(`${wanted} differs from the base: its waivers take effect after the merge`);
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
  surroundings: Surroundings,
  forge: Forge | undefined,
  root: string,
): Promise<Contents> {
  const { baseSha, baseRef } = surroundings;
  const ref = baseSha ?? baseRef;
  if (ref === undefined)
    return { kind: "unreadable", why: "the CI does not say what the base is (MODEL_GATE_BASE_REF can)" };
  const answer = await forge?.contents?.read(path, ref);
  if (answer !== undefined && isCertain(answer)) return answer;
  // A branch of that name in the clone may be an old one, or what an earlier job made of it: the last fetch counts.
  const local = await firstCertain(
    [baseSha === undefined ? `refs/remotes/origin/${ref}` : ref, ref],
    async (name) => await fromHistory(`git:${name}:${path}`, { directory: root, ...homeOf(surroundings) }),
  );
  if (isCertain(local) || answer === undefined) return local;
  return { kind: "unreadable", why: `${answer.why}; ${local.why}` };
}

/** Of the first name that leads anywhere; else why the last one does not. */
async function firstCertain(names: readonly string[], read: (name: string) => Promise<Contents>): Promise<Contents> {
  const [name = "", ...others] = new Set(names);
  const contents = await read(name);
  return isCertain(contents) || others.length === 0 ? contents : await firstCertain(others, read);
}

function isCertain(contents: Contents): contents is Exclude<Contents, { readonly kind: "unreadable" }> {
  return contents.kind !== "unreadable" || contents.isNoFile === true;
}

async function fromHistory(reference: string, options: GitOptions): Promise<Contents> {
  try {
    const found = await findGitFile(reference, options);
    if (found.kind === "absent") return { kind: "absent" };
    if (found.kind === "no-file") return { kind: "unreadable", why: `${found.at} is ${found.what}`, isNoFile: true };
    return { kind: "file", bytes: await readGitFile(reference, found, options) };
  } catch (error) {
    return { kind: "unreadable", why: error instanceof GateError ? error.message : String(error) };
  }
}
