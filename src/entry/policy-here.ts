import type { GroundsPorts } from "../commands/grounds.ts";
import type { ConfigDocument } from "../config/document.ts";
import { findConfig, findWaivers } from "../config/lookup.ts";
import { optionsHere, policyDifference } from "../config/same-policy.ts";
import type { Evidence } from "../core/evidence.ts";
import type { Waiver } from "../core/policy.ts";
import { earlyFlag } from "./early-flag.ts";
import type { Host } from "./host.ts";

/** The config file of this checkout: here nothing is asked of any base. YAML is loaded only when there is one. */
export async function configHere(args: readonly string[], host: Host): Promise<ConfigDocument | undefined> {
  const found = findConfig(earlyFlag(args, "config"), host.directory);
  if (found === undefined) return undefined;
  const { parseConfig } = await import("../config/document.ts");
  return parseConfig(found.bytes, { path: found.path, directory: found.directory });
}

/** Compares evidence with what this checkout decides by; everything that it takes is read now. */
export async function policyHere(
  document: ConfigDocument | undefined,
  host: Host,
): Promise<GroundsPorts["policyDifference"]> {
  const options = optionsHere({ policy: document, wiring: document }, host.env);
  const file = findWaivers(options.waivers, document?.directory ?? host.directory, host.directory);
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
