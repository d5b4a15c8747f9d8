import type { MlflowReader, MlflowWriter, Stage } from "../../src/mlflow/port.ts";
import type { Access } from "../../src/registries/lock.ts";
import { mlflowRegistry } from "../../src/registries/mlflow-registry.ts";
import type { Registry } from "../../src/registries/port.ts";
import { dump, memoryRegistry, storedModel, type StoredModel } from "./memory-registry.ts";
import { ALIASES, MODEL } from "./requests.ts";

export interface VersionSeed {
  readonly stage?: Stage;
  readonly aliases?: readonly string[];
  /** READY when left out. */
  readonly status?: string;
  readonly tags?: Readonly<Record<string, string>>;
}

/** A registry to be tried, with a model of {@link MODEL}'s name whose versions count from 1. */
export interface Bench {
  readonly io: MlflowReader & MlflowWriter;
  /** Everything that the registry holds of the model, but for the times of the last change. */
  readonly dump: () => Promise<unknown>;
}

export interface BenchMaker {
  /** A server takes no other status than READY from its callers. */
  readonly canSetStatus: boolean;
  make(versions: readonly VersionSeed[]): Promise<Bench & AsyncDisposable>;
}

export const MEMORY: BenchMaker = {
  canSetStatus: true,
  make: (versions) => {
    const model = seeded(versions);
    return Promise.resolve({
      io: memoryRegistry(model),
      dump: () => Promise.resolve(dump(model)),
      [Symbol.asyncDispose]: () => Promise.resolve(),
    });
  },
};

export function seeded(versions: readonly VersionSeed[]): StoredModel {
  const model = storedModel(
    MODEL,
    versions.map(({ stage = "None", status = "READY", tags = {} }) => ({
      stage,
      status,
      tags: new Map(Object.entries(tags)),
    })),
  );
  for (const [i, { aliases = [] }] of versions.entries()) {
    for (const alias of aliases) model.aliases.set(alias, String(i + 1));
  }
  return model;
}

/** A clock that goes a second on with every look, and on which waiting costs nothing. */
export function steadyClock(start = Date.UTC(2026, 10, 22, 10)) {
  let now = start;
  return {
    now: (): number => (now += 1_000),
    sleep: (ms: number): Promise<void> => {
      now += ms;
      return Promise.resolve();
    },
    pass: (ms: number): void => void (now += ms),
  };
}

export function registryOn({ io }: Bench, parts: Partial<Access> = {}): Registry {
  let count = 0;
  return mlflowRegistry(
    { reader: io, writer: io, nonce: () => `nonce ${++count}`, ...steadyClock(), ...parts },
    ALIASES,
  );
}

/** The same registry as it looks to a client that is told that there are no stages. */
export function withoutStages(bench: Bench): Bench {
  const io: MlflowReader & MlflowWriter = Object.create(bench.io, {
    hasStages: { value: false },
    versions: {
      value: async (name: string) => (await bench.io.versions(name)).map((one) => ({ ...one, stage: undefined })),
    },
    moveToStage: {
      value: () => Promise.reject(new Error("a registry without stages was asked to move to one")),
    },
  });
  return { ...bench, io };
}
