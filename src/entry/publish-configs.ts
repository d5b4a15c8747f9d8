import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";

import type { KnownConfig } from "../commands/examine.ts";
import type { GateOptions } from "../config/gate-options.ts";
import { findConfig } from "../config/lookup.ts";
import type { ConfigDocuments, Located } from "../config/resolve.ts";
import { optionsHere, policyDifference } from "../config/same-policy.ts";
import { GateError } from "../errors.ts";
import { EVIDENCE_LIMITS, entriesOf } from "../evidence/evidence-files.ts";
import { filesLike, isGlob, type ListFolder } from "../evidence/glob.ts";
import { failureLine } from "../forges/forge-error.ts";
import { entriesOf as entriesAt } from "../sources/git-entry.ts";
import { repositoryPath } from "../sources/repository-path.ts";
import { againstBase, type ConfigPlace, headConfig, loadWaivers } from "./gate-config.ts";

/** What a config says of the baseline, and where relative paths start. */
export interface AskedBaseline {
  readonly options: GateOptions;
  readonly baseline: Located | undefined;
  readonly directory: string;
}

export interface LoadedConfigs {
  readonly configs: readonly KnownConfig[];
  readonly notices: readonly string[];
}

/**
 * The configs that evidence may have been decided by: on proposals those of the base, elsewhere those of the checkout.
 * Throws BASE_CONFIG_UNREADABLE, FILE_NOT_FOUND for a name that is nowhere, CONFIG_INVALID, and INPUT_CONFLICT for two
 * of one model.
 */
export async function loadConfigs(
  patterns: readonly string[] | undefined,
  place: ConfigPlace,
  checkBaseline: (asked: AskedBaseline) => KnownConfig["checkBaseline"],
): Promise<LoadedConfigs> {
  const { host, root, surroundings, forge } = place;
  const notices: string[] = [];
  const found: { readonly isBases: boolean; readonly config: KnownConfig }[] = [];
  for (const path of await pathsOf(patterns, place)) {
    const loaded = await loadOne(path, place);
    notices.push(...loaded.notices);
    const { documents } = loaded;
    const options = optionsHere(documents, host.env);
    const directory = documents.policy?.directory ?? host.directory;
    const waivers = await loadWaivers(options, surroundings, forge, host, directory, root);
    notices.push(...waivers.notices);
    const text = documents.policy?.values.get("baseline")?.text;
    const baseline = text === undefined ? undefined : { text, from: directory };
    const check = checkBaseline({ options, baseline, directory });
    found.push({
      isBases: loaded.isBases,
      config: {
        path: documents.policy?.origin ?? "the defaults",
        model: documents.policy?.values.get("model")?.text,
        difference: (evidence, isProposal) => policyDifference(evidence, options, isProposal, waivers.active),
        checkBaseline: check,
      },
    });
  }
  return { configs: withoutRivals(found), notices: [...new Set(notices)] };
}

/** A proposal may bring the first config of a model, but none for a model that the base has one for. */
function withoutRivals(
  found: readonly { readonly isBases: boolean; readonly config: KnownConfig }[],
): readonly KnownConfig[] {
  const ofBase = new Set(found.filter(({ isBases }) => isBases).map(({ config }) => config.model));
  const kept = found.filter(({ isBases, config }) => isBases || !ofBase.has(config.model)).map(({ config }) => config);
  const first = new Map<string | undefined, KnownConfig>();
  for (const config of kept) {
    const other = first.get(config.model);
    if (other !== undefined) {
      const what = config.model === undefined ? "name no model" : `are about the model ${config.model}`;
      throw new GateError("INPUT_CONFLICT", `${other.path} and ${config.path} ${what}: which of them counts?`, {
        hint: "Let each config of a set have its own model",
      });
    }
    first.set(config.model, config);
  }
  return kept;
}

/** The configs that were named; one that was not is looked for at its usual places. */
async function pathsOf(
  patterns: readonly string[] | undefined,
  place: ConfigPlace,
): Promise<readonly (string | undefined)[]> {
  const { host, surroundings } = place;
  if (patterns === undefined) return [undefined];
  const paths = new Set<string>();
  for (const pattern of patterns) {
    if (!isGlob(pattern)) {
      paths.add(pattern);
      continue;
    }
    const here = await filesLike(pattern, (folder) => entriesOf(host.directory, folder), EVIDENCE_LIMITS);
    const atBase = surroundings.isProposal ? await pathsAtBase(pattern, place) : [];
    for (const path of [...atBase, ...here]) paths.add(path);
    if (here.length + atBase.length > 0) continue;
    throw new GateError("FILE_NOT_FOUND", `--config ${pattern} names no file`, {
      hint: "Give the paths of config files",
    });
  }
  if (paths.size <= EVIDENCE_LIMITS.maxFiles) return [...paths];
  throw new GateError("USAGE", `--config names more than ${EVIDENCE_LIMITS.maxFiles} files`);
}

/** As seen from the current folder, like all paths of flags. */
async function pathsAtBase(
  pattern: string,
  { surroundings, forge, host, root }: ConfigPlace,
): Promise<readonly string[]> {
  const wanted = repositoryPath(root(), host.directory, pattern);
  if (wanted === undefined) return [];
  const { baseSha } = surroundings;
  const ofHistory = (folder: string) =>
    entriesAt({ directory: root(), env: process.env }, baseSha ?? "", folder, pattern);
  // By the forge, else from the checkout's own history, as the configs themselves are read.
  const list: ListFolder = async (folder) => {
    if (baseSha === undefined) throw new Error("the event does not say what the base is");
    if (forge?.contents === undefined) return await ofHistory(folder);
    try {
      return await forge.contents.list(folder, baseSha);
    } catch (error) {
      return await ofHistory(folder).catch((cause: unknown) => {
        throw new Error(`${failureLine(error)}; ${failureLine(cause)}`, { cause: error });
      });
    }
  };
  try {
    const found = await filesLike(wanted, list, EVIDENCE_LIMITS);
    return found.map((path) => relative(resolve(host.directory), join(root(), path)));
  } catch (cause) {
    if (cause instanceof GateError && cause.code === "EVIDENCE_REFUSED") throw cause;
    throw new GateError(
      "BASE_CONFIG_UNREADABLE",
      `--config ${pattern} cannot be looked for at the base: ${failureLine(cause)}`,
      {
        hint: "Give the job the permission contents: read and a token, or check out with fetch-depth: 0",
        cause,
      },
    );
  }
}

async function loadOne(
  named: string | undefined,
  place: ConfigPlace,
): Promise<{ readonly documents: ConfigDocuments; readonly notices: readonly string[]; readonly isBases: boolean }> {
  const { host, root, surroundings } = place;
  const isHere = named === undefined || !surroundings.isProposal || existsSync(resolve(host.directory, named));
  const head = await headConfig(isHere ? findConfig(named, host.directory) : undefined, host, root);
  const { documents, notices } = await againstBase(head, named, place);
  if (named !== undefined && documents.policy === undefined) findConfig(named, host.directory);
  return { documents, notices, isBases: documents.policy !== head?.document };
}
