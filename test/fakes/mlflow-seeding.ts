import type { FakeDataset, FakeLoggedMetric, FakeStage, MlflowState } from "./mlflow-state.ts";

export interface RunSeed {
  /** Name of the experiment, made when there is none; `Default` when left out. */
  readonly experiment?: string;
  readonly name?: string;
  /** FINISHED when left out. */
  readonly status?: string;
  readonly isDeleted?: boolean;
  readonly startedAt?: number;
  readonly metrics?: Readonly<Record<string, number>>;
  readonly params?: Readonly<Record<string, string>>;
  readonly tags?: Readonly<Record<string, string>>;
  /** Path to content. */
  readonly artifacts?: Readonly<Record<string, string | Uint8Array>>;
  readonly datasets?: readonly FakeDataset[];
  readonly modelIds?: readonly string[];
}

export interface VersionSeed {
  readonly runId?: string;
  readonly source?: string;
  readonly stage?: FakeStage;
  /** READY when left out. */
  readonly status?: string;
  /** Taken away from the version that had them. */
  readonly aliases?: readonly string[];
  readonly tags?: Readonly<Record<string, string>>;
}

export interface LoggedModelSeed {
  readonly experiment?: string;
  readonly sourceRunId?: string;
  /** `runId` when left out: the source run. */
  readonly metrics?: readonly (Partial<FakeLoggedMetric> & { readonly key: string; readonly value: number })[];
}

/** Fills a fake without HTTP. Nobody is asked and nothing archived: any state can be made. */
export function seeding(state: MlflowState) {
  const experiment = (name: string): string =>
    (state.experiments.find((one) => one.name === name) ?? state.addExperiment(name)).id;

  const model = (name: string, tags: Readonly<Record<string, string>> = {}): void => {
    const found = state.models.get(name) ?? state.addModel(name);
    for (const [key, value] of Object.entries(tags)) found.tags.set(key, value);
  };

  return {
    /** Its id; made when there is none of that name. */
    experiment,
    /** Its id. */
    run(seed: RunSeed = {}): string {
      const startedAt = seed.startedAt ?? state.now();
      const run = state.addRun(experiment(seed.experiment ?? "Default"), seed.name ?? "delightful-bat-588", startedAt);
      run.status = seed.status ?? "FINISHED";
      run.isDeleted = seed.isDeleted ?? false;
      run.endedAt = run.status === "RUNNING" ? undefined : startedAt + 60_000;
      for (const [key, value] of Object.entries(seed.metrics ?? {})) {
        run.metrics.push({ key, value, step: 0, timestamp: startedAt });
      }
      for (const [key, value] of Object.entries(seed.params ?? {})) run.params.set(key, value);
      for (const [key, value] of Object.entries(seed.tags ?? {})) run.tags.set(key, value);
      for (const [path, content] of Object.entries(seed.artifacts ?? {})) run.artifacts.set(path, Buffer.from(content));
      run.datasets.push(...(seed.datasets ?? []));
      run.modelIds.push(...(seed.modelIds ?? []));
      return run.id;
    },
    /** A registered model, made when there is none of that name. */
    model,
    /** Its number; the model is made when there is none of that name. */
    version(name: string, seed: VersionSeed = {}): string {
      model(name);
      const registered = state.modelOf(name);
      const run = state.runs.get(seed.runId ?? "");
      const source = seed.source ?? (run === undefined ? "s3://bucket/model" : `${run.artifactUri}/model`);
      const version = state.addVersion(registered, source, seed.runId ?? "");
      version.stage = seed.stage ?? "None";
      version.status = seed.status ?? "READY";
      for (const alias of seed.aliases ?? []) registered.aliases.set(alias, version.version);
      for (const [key, value] of Object.entries(seed.tags ?? {})) version.tags.set(key, value);
      return String(version.version);
    },
    deleteVersion(name: string, version: string): void {
      state.deleteVersion(name, version);
    },
    /** Its id, `m-…`. */
    loggedModel(seed: LoggedModelSeed = {}): string {
      const runId = seed.sourceRunId ?? "";
      const logged = state.addLoggedModel(experiment(seed.experiment ?? "Default"), runId);
      for (const metric of seed.metrics ?? []) {
        logged.metrics.push({ runId, step: 0, timestamp: state.now(), ...metric });
      }
      return logged.id;
    },
  };
}
