import type { RollbackOptions } from "../config/move-options.ts";
import type { Registry } from "../registries/port.ts";
import { type DeploymentPorts, recorded, signatureOf, targetFor, tellMove, type TellPorts } from "./move.ts";

export interface RollbackPorts extends DeploymentPorts, TellPorts {
  readonly registry: Registry;
}

/** Puts back who was there before, writes the deployment down, tells. Throws a GateError of exit code 1 for every refusal. */
export async function rollback(options: RollbackOptions, ports: RollbackPorts): Promise<void> {
  const outcome = await recorded(options, ports, (onMove) =>
    ports.registry.rollback({
      model: options.model,
      version: options.toVersion,
      target: targetFor(options),
      isDryRun: options.isDryRun,
      signature: signatureOf(options, ports.surroundings, null),
      onMove,
    }),
  );
  await tellMove(outcome, options, ports);
}
