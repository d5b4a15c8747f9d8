import type { GroundsPorts } from "../commands/grounds.ts";
import type { TrustedConfig } from "../commands/trusted-config.ts";
import { findWaivers } from "../config/lookup.ts";
import type { ConfigDocuments } from "../config/resolve.ts";
import { optionsHere, policyDifference } from "../config/same-policy.ts";
import type { Evidence } from "../core/evidence.ts";
import type { Waiver } from "../core/policy.ts";
import type { Forge, Surroundings } from "../forges/port.ts";
import { loadConfig } from "./gate-config.ts";
import type { Host } from "./host.ts";
import { repositoryRoot } from "./repository-root.ts";

/**
 * The config of this checkout; on a proposal what decides is the base's, as everywhere: it also says who is sent our
 * credentials.
 */
export async function configHere(
  args: readonly string[],
  surroundings: Surroundings,
  forge: Forge | undefined,
  host: Host,
): Promise<TrustedConfig> {
  const root = (): string => repositoryRoot(host.directory, host.env);
  // No command of anybody is run here, whatever the config says of one.
  return await loadConfig(args, surroundings, forge, host, root, () => {});
}

/** Compares evidence with what decides here; everything that it takes is read now. */
export async function policyHere(
  documents: ConfigDocuments,
  { isProposal: isProposalHere }: Surroundings,
  host: Host,
): Promise<GroundsPorts["policyDifference"]> {
  const options = optionsHere(documents, host.env);
  const beside = documents.policy?.directory ?? host.directory;
  // A proposal could bring waivers of its own.
  const file = isProposalHere ? undefined : findWaivers(options.waivers, beside, host.directory);
  const active = file === undefined ? [] : await activeWaivers(file.bytes, file.path, host);
  return (evidence, isProposal) =>
    policyDifference(
      evidence,
      options,
      isProposal,
      active.filter((waiver) => isAbout(waiver, evidence)),
    );
}

async function activeWaivers(bytes: Uint8Array, path: string, host: Host): Promise<readonly Waiver[]> {
  const { parseWaivers } = await import("../config/waivers.ts");
  return parseWaivers(bytes, path, host.now()).active;
}

function isAbout({ model, candidate }: Waiver, { model: judged, candidate: side, context }: Evidence): boolean {
  return model === judged && (candidate === context.commit?.toLowerCase() || candidate === side.version);
}
