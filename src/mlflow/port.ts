/**
 * MLflow as the rest of the product sees it: runs with their numbers and files, and the registry of models. A server
 * and a file store answer alike. Ids and versions are texts; what MLflow leaves out or leaves empty is undefined or an
 * empty list, never "" or 0.
 */
export interface MlflowReader {
  /** How messages name it: the address or folder, without secrets. */
  readonly address: string;
  /** Unity Catalog knows aliases only. */
  readonly hasStages: boolean;
  /** With all its aliases, and the newest version of each stage. */
  registeredModel(name: string): Promise<RegisteredModel | undefined>;
  /** At most 100, for messages. */
  registeredModelNames(): Promise<readonly string[]>;
  version(name: string, version: string): Promise<ModelVersion | undefined>;
  /** All of them, the highest number first. Their aliases are those of the registered model. */
  versions(name: string): Promise<readonly ModelVersion[]>;
  /** Also one that was deleted, as long as its data is there. */
  run(id: string): Promise<Run | undefined>;
  experiment(name: string): Promise<Experiment | undefined>;
  /** At most 100, for messages. */
  experimentNames(): Promise<readonly string[]>;
  /** Runs that were not deleted, page by page, the newest first. */
  runs(query: RunQuery): AsyncIterable<readonly Run[]>;
  /** Of MLflow 3; undefined on a server that does not know them. */
  loggedModel(id: string): Promise<LoggedModel | undefined>;
  /** What lies in this folder ("" = the root) of the run's artifacts; empty when there is no such folder. */
  artifacts(runId: string, folder: string): Promise<readonly Artifact[]>;
  /** The bytes of a listed artifact. Throws REMOTE_FAILED when they are fewer or more than were announced. */
  download(runId: string, artifact: Artifact, maxBytes: number): Promise<Uint8Array>;
}

/** What moves the registry. Every call may be repeated; there is no compare-and-swap in MLflow. */
export interface MlflowWriter {
  setAlias(name: string, alias: string, version: string): Promise<void>;
  deleteAlias(name: string, alias: string): Promise<void>;
  /** `archiveExisting`: whoever is in that stage goes to Archived; only for Staging and Production. */
  moveToStage(name: string, version: string, stage: Stage, archiveExisting: boolean): Promise<void>;
  setModelTag(name: string, key: string, value: string): Promise<void>;
  deleteModelTag(name: string, key: string): Promise<void>;
  setVersionTag(name: string, version: string, key: string, value: string): Promise<void>;
  deleteVersionTag(name: string, version: string, key: string): Promise<void>;
  setRunTag(runId: string, key: string, value: string): Promise<void>;
  /** `path` is relative to the root of the run's artifacts. */
  upload(run: Run, path: string, bytes: Uint8Array): Promise<void>;
}

export type Stage = "None" | "Staging" | "Production" | "Archived";

export interface RegisteredModel {
  readonly name: string;
  /** Version by alias; after a deletion it may name a version that is gone. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly tags: ReadonlyMap<string, string>;
  readonly newestOfStages: readonly ModelVersion[];
}

export interface ModelVersion {
  readonly name: string;
  readonly version: string;
  /** Undefined where the registry has no stages. */
  readonly stage: Stage | undefined;
  /** READY, PENDING_REGISTRATION, FAILED_REGISTRATION, … */
  readonly status: string;
  readonly runId: string | undefined;
  /** Where its files are: an artifact address, or `models:/m-…` in MLflow 3. */
  readonly source: string | undefined;
  readonly tags: ReadonlyMap<string, string>;
  /** Milliseconds since 1970. */
  readonly createdAt: number | undefined;
  readonly updatedAt: number | undefined;
}

export interface Run {
  readonly id: string;
  readonly name: string | undefined;
  readonly experimentId: string;
  /** RUNNING, SCHEDULED, FINISHED, FAILED or KILLED. */
  readonly status: string;
  readonly isDeleted: boolean;
  /** Milliseconds since 1970. */
  readonly startedAt: number | undefined;
  readonly endedAt: number | undefined;
  readonly artifactUri: string | undefined;
  /** The last value of each key, as decimal text; also `NaN`, `Infinity` and `-Infinity`. */
  readonly metrics: ReadonlyMap<string, string>;
  readonly params: ReadonlyMap<string, string>;
  readonly tags: ReadonlyMap<string, string>;
  readonly datasets: readonly Dataset[];
  /** `m-…`, of MLflow 3. */
  readonly modelIds: readonly string[];
}

export interface Dataset {
  readonly name: string | undefined;
  readonly digest: string | undefined;
  /** What it was used for, where the run says so: `training`, `eval`, …. */
  readonly context?: string | undefined;
}

/** For messages. */
export function datasetName({ name, digest }: Dataset): string {
  return [name, digest].filter((text) => text !== undefined).join(" ") || "an unnamed one";
}

export interface Experiment {
  readonly id: string;
  readonly name: string;
}

export interface RunQuery {
  readonly experimentId: string;
  /** Without those that are running, failed or were killed. */
  readonly finishedOnly: boolean;
  readonly pageSize?: number;
}

export interface LoggedModel {
  readonly id: string;
  /** One key may stand here several times, for several runs or data sets. */
  readonly metrics: readonly LoggedMetric[];
}

export interface LoggedMetric {
  readonly key: string;
  /** As in {@link Run.metrics}. */
  readonly value: string;
  readonly runId: string | undefined;
  readonly dataset: Dataset;
  readonly step: number;
  readonly timestamp: number;
}

export interface Artifact {
  /** From the root of the run's artifacts, with `/`. */
  readonly path: string;
  readonly isFolder: boolean;
  readonly bytes: number | undefined;
}
