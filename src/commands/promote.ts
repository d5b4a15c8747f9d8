import type { PromoteOptions } from "../config/move-options.ts";
import type { EvidenceFile } from "../evidence/read.ts";
import type { MoveOutcome, Registry } from "../registries/port.ts";
import { type GroundsPorts, groundsOf, objectionsTo } from "./grounds.ts";
import { type DeploymentPorts, recorded, signatureOf, tellMove, type TellPorts, targetFor } from "./move.ts";

export interface PromotePorts extends GroundsPorts, DeploymentPorts, TellPorts {
  readonly registry: Registry;
  /** Throws FILE_NOT_FOUND and EVIDENCE_UNRECOGNIZED. */
  readonly readEvidence: () => EvidenceFile;
}

/**
 * Reads what speaks for the version, looks for what speaks against it, moves it under the registry's lock, writes the
 * deployment down, tells. Throws a GateError of exit code 1 for every refusal.
 */
export async function promote(options: PromoteOptions, ports: PromotePorts): Promise<void> {
  const file = options.evidence === undefined ? undefined : ports.readEvidence();
  const objections = file === undefined ? [] : objectionsTo(options.evidence?.text ?? "", file, ports);
  const [first] = objections;
  if (first !== undefined && !options.isForced) throw first;

  const commitOfEvidence = file?.kind === "evidence" ? file.evidence.context.commit : null;
  const outcome: MoveOutcome = await recorded(options, ports, (onMove) =>
    ports.registry.promote({
      model: options.model,
      version: options.version,
      target: targetFor(options),
      grounds: file === undefined ? undefined : groundsOf(file),
      isForced: options.isForced,
      isDryRun: options.isDryRun,
      signature: signatureOf(options, ports.surroundings, commitOfEvidence),
      onMove,
    }),
  );
  await tellMove({ ...outcome, overridden: [...objections, ...outcome.overridden] }, options, ports);
}
