import type { MlflowReader, MlflowWriter, ModelVersion, RegisteredModel, Stage } from "../../src/mlflow/port.ts";

interface StoredVersion {
  readonly version: string;
  stage: Stage;
  status: string;
  runId: string | undefined;
  readonly tags: Map<string, string>;
}

/** What a server holds, to be filled and looked at by tests. */
export interface StoredModel {
  readonly name: string;
  readonly aliases: Map<string, string>;
  readonly tags: Map<string, string>;
  readonly versions: StoredVersion[];
}

export function storedModel(name: string, versions: readonly Partial<StoredVersion>[]): StoredModel {
  return {
    name,
    aliases: new Map(),
    tags: new Map(),
    versions: versions.map((one, i) => ({
      version: String(i + 1),
      stage: "None",
      status: "READY",
      runId: `run${i + 1}`,
      ...one,
      tags: new Map(one.tags),
    })),
  };
}

/** Everything that a server holds, to be compared before and after. */
export function dump({ aliases, tags, versions }: StoredModel): unknown {
  const sorted = (map: Map<string, string>): unknown => [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    aliases: sorted(aliases),
    tags: sorted(tags),
    versions: versions.map((one) => ({ ...one, tags: sorted(one.tags) })),
  };
}

interface MemoryOptions {
  readonly hasStages?: boolean;
  /** A move to a stage looks for whom to archive first and moves afterwards; others may come in between. */
  readonly isTorn?: boolean;
  /** Called twice in every call: on the way there and on the way back. */
  readonly travel?: (call: string) => Promise<void>;
}

/**
 * A registry without a server, for schedules that no server can be made to follow. What it promises is held against the
 * servers by the contract suite.
 */
export function memoryRegistry(model: StoredModel, options: MemoryOptions = {}): MlflowReader & MlflowWriter {
  const { hasStages = true, isTorn = false, travel = () => Promise.resolve() } = options;
  const found = (number: string): StoredVersion => {
    const version = model.versions.find((one) => one.version === number);
    if (version === undefined) throw new Error(`no version ${number}`);
    return version;
  };
  const read = ({ tags, ...one }: StoredVersion): ModelVersion => ({
    name: model.name,
    ...one,
    stage: hasStages ? one.stage : undefined,
    source: undefined,
    tags: new Map(tags),
    createdAt: Date.UTC(2026, 9, Number(one.version)),
    updatedAt: undefined,
  });
  const call = async <T>(name: string, work: () => T): Promise<T> => {
    await travel(name);
    const result = work();
    await travel(name);
    return result;
  };
  const versions = (): readonly ModelVersion[] =>
    model.versions.map(read).toSorted((a, b) => Number(b.version) - Number(a.version));
  const unused = (): never => {
    throw new Error("a registry is not asked for this");
  };
  return {
    address: "memory",
    hasStages,
    registeredModel: (name) =>
      call("registeredModel", (): RegisteredModel | undefined =>
        name === model.name
          ? { name, aliases: new Map(model.aliases), tags: new Map(model.tags), newestOfStages: [] }
          : undefined,
      ),
    registeredModelNames: () => call("registeredModelNames", () => [model.name]),
    version: (_, number) => call("version", () => versions().find(({ version }) => version === number)),
    versions: () => call("versions", versions),
    run: unused,
    experiment: unused,
    experimentNames: unused,
    runs: unused,
    loggedModel: unused,
    artifacts: unused,
    download: unused,
    setAlias: (_, alias, version) => call("setAlias", () => void model.aliases.set(alias, version)),
    deleteAlias: (_, alias) => call("deleteAlias", () => void model.aliases.delete(alias)),
    moveToStage: async (_, number, stage, archiveExisting) => {
      const inStage = (): readonly StoredVersion[] =>
        model.versions.filter((one) => archiveExisting && one.stage === stage && one.version !== number);
      const seen = isTorn ? await call("moveToStage", inStage) : undefined;
      await call("moveToStage", () => {
        for (const other of seen ?? inStage()) other.stage = "Archived";
        found(number).stage = stage;
      });
    },
    setModelTag: (_, key, value) => call("setModelTag", () => void model.tags.set(key, value)),
    deleteModelTag: (_, key) => call("deleteModelTag", () => void model.tags.delete(key)),
    setVersionTag: (_, number, key, value) => call("setVersionTag", () => void found(number).tags.set(key, value)),
    deleteVersionTag: (_, number, key) => call("deleteVersionTag", () => void found(number).tags.delete(key)),
    setRunTag: unused,
    upload: unused,
  };
}
