import type { RegistryOptions } from "../config/move-options.ts";
import type { Registry } from "../registries/port.ts";
import { renderHistory } from "../reports/history.ts";

export interface HistoryPorts {
  readonly registry: Pick<Registry, "history">;
  readonly print: (text: string) => void;
}

/** Tells who put which version where, and what others have moved. */
export async function history({ model, format }: RegistryOptions, ports: HistoryPorts): Promise<void> {
  const { moves, notes } = await ports.registry.history(model);
  ports.print(renderHistory({ schema: "model-gate/history/v1", model, moves }, notes, format));
}
