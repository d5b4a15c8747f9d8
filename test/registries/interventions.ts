import { GateError } from "../../src/errors.ts";
import type { MlflowReader, MlflowWriter } from "../../src/mlflow/port.ts";
import { memoryRegistry, type StoredModel } from "./memory-registry.ts";

type Call = keyof MlflowReader | keyof MlflowWriter;

interface Intervention {
  readonly call: Call;
  /** The first one is 1. */
  readonly nth?: number;
  /** Happens before the call, or right after it. */
  readonly when?: "before" | "after";
  readonly act: () => void;
}

/** A registry in memory in which something happens at an exact moment. */
export function intervened(model: StoredModel, interventions: readonly Intervention[]): MlflowReader & MlflowWriter {
  const counts = new Map<string, number>();
  return memoryRegistry(model, {
    travel: (call) => {
      const halves = (counts.get(call) ?? 0) + 1;
      counts.set(call, halves);
      for (const { call: at, nth = 1, when = "before", act } of interventions) {
        if (at === call && halves === 2 * nth - (when === "before" ? 1 : 0)) act();
      }
      return Promise.resolve();
    },
  });
}

export function unreachable(): never {
  throw new GateError("REMOTE_FAILED", "the registry does not answer");
}
