import type { ConfigDocument } from "../config/document.ts";
import type { ConfigDocuments } from "../config/resolve.ts";
import { baseUnreadable } from "../errors.ts";
import type { Contents, Surroundings } from "../forges/port.ts";

interface ConfigFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The config file of the checkout, as it was found and read. */
export interface HeadConfig extends ConfigFile {
  readonly document: ConfigDocument;
}

export interface ConfigPorts {
  /** The file at the base commit of the proposal. */
  readonly readBase: (path: string) => Promise<Contents>;
  /** `label` is how reports tell where a value came from. */
  readonly parse: (bytes: Uint8Array, path: string, label: string) => Promise<ConfigDocument>;
}

export interface TrustedConfig {
  readonly documents: ConfigDocuments;
  /** For the reviewer: what of this proposal takes effect only after the merge. */
  readonly notices: readonly string[];
}

/**
 * Whose word counts. What decides a verdict is read from the base of a proposal, so that no pull request can lower its
 * own gate; what only wires (paths, columns, the command) is read from its head. Elsewhere both are the checkout's file.
 * Throws BASE_CONFIG_UNREADABLE when nobody can tell what the base says, and CONFIG_INVALID when that makes no sense.
 *
 * @param paths where a config is looked for, from the root of the repository, the first one first
 */
export async function trustedConfig(
  head: HeadConfig | undefined,
  paths: readonly string[],
  surroundings: Surroundings,
  ports: ConfigPorts,
): Promise<TrustedConfig> {
  const wiring = head?.document;
  if (!surroundings.isProposal) return { documents: { policy: wiring, wiring }, notices: [] };

  const base = await firstAtBase(paths, ports.readBase);
  if (base === undefined) {
    const notices =
      head === undefined
        ? []
        : [`${head.path} is new: the base has no config yet, so this one is used for the first time`];
    return { documents: { policy: wiring, wiring }, notices };
  }
  const policy = await ports.parse(base.bytes, base.path, `${base.path} @ ${baseLabel(surroundings)}`);
  // After another run nothing of the proposal is checked out: a config that is not here was not removed.
  const isElsewhere = head === undefined && surroundings.triggeredBy !== undefined;
  return { documents: { policy, wiring }, notices: isElsewhere ? [] : changes(head, base) };
}

async function firstAtBase(
  paths: readonly string[],
  readBase: ConfigPorts["readBase"],
): Promise<ConfigFile | undefined> {
  for (const path of paths) {
    const contents = await readBase(path);
    if (contents.kind === "file") return { path, bytes: contents.bytes };
    if (contents.kind === "absent") continue;
    throw baseUnreadable(path, contents);
  }
  return undefined;
}

function changes(head: HeadConfig | undefined, base: ConfigFile): readonly string[] {
  if (head === undefined) return [`${base.path} is removed here: that takes effect after the merge`];
  const isSame = head.path === base.path && Buffer.from(head.bytes).equals(Buffer.from(base.bytes));
  return isSame ? [] : [`${head.path} differs from the base: what decides takes effect after the merge`];
}

/** `main 1a2b3c4` */
function baseLabel({ baseRef, baseSha }: Surroundings): string {
  return [baseRef, baseSha?.slice(0, 7)].filter((part) => part !== undefined).join(" ") || "base";
}
