import { createHash } from "node:crypto";

import { absent, invalid, refusal } from "./mlflow-answers.ts";

export type FakeStage = "None" | "Staging" | "Production" | "Archived";

export interface FakeExperiment {
  readonly id: string;
  readonly name: string;
  isDeleted: boolean;
}

/** As logged; of one key the last by step, time and value counts. */
export interface FakeMetric {
  readonly key: string;
  readonly value: number;
  readonly step: number;
  readonly timestamp: number;
}

export interface FakeDataset {
  readonly name: string;
  readonly digest: string;
  /** What it was used for: `training`, `eval`, … */
  readonly context?: string;
}

export interface FakeRun {
  readonly id: string;
  readonly experimentId: string;
  readonly name: string;
  status: string;
  isDeleted: boolean;
  readonly startedAt: number;
  endedAt: number | undefined;
  artifactUri: string;
  readonly metrics: FakeMetric[];
  readonly params: Map<string, string>;
  readonly tags: Map<string, string>;
  /** Path to content. */
  readonly artifacts: Map<string, Buffer>;
  readonly datasets: FakeDataset[];
  readonly modelIds: string[];
}

export interface FakeVersion {
  readonly name: string;
  readonly version: number;
  stage: FakeStage;
  status: string;
  readonly runId: string;
  readonly source: string;
  readonly tags: Map<string, string>;
  readonly createdAt: number;
  updatedAt: number;
}

export interface FakeModel {
  readonly name: string;
  /** Alias to version. */
  readonly aliases: Map<string, number>;
  readonly tags: Map<string, string>;
  readonly versions: FakeVersion[];
  lastVersion: number;
  readonly createdAt: number;
  updatedAt: number;
}

export interface FakeLoggedMetric extends FakeMetric {
  readonly runId: string;
  readonly datasetName?: string;
  readonly datasetDigest?: string;
}

export interface FakeLoggedModel {
  readonly id: string;
  readonly experimentId: string;
  readonly sourceRunId: string;
  readonly metrics: FakeLoggedMetric[];
}

/** What a fake server remembers. Tests may look at all of it, and change what has no method below. */
export class MlflowState {
  readonly major: 2 | 3;
  readonly experiments: FakeExperiment[] = [{ id: "0", name: "Default", isDeleted: false }];
  readonly runs = new Map<string, FakeRun>();
  readonly models = new Map<string, FakeModel>();
  readonly loggedModels = new Map<string, FakeLoggedModel>();
  #clock = Date.UTC(2026, 10, 22, 10);
  #ids = 0;

  constructor(major: 2 | 3) {
    this.major = major;
  }

  /** Every look is a second later than the one before. */
  now(): number {
    this.#clock += 1_000;
    return this.#clock;
  }

  /** 32 hex digits, the same in every test. */
  newId(): string {
    return createHash("md5")
      .update(`fake ${(this.#ids += 1)}`)
      .digest("hex");
  }

  addExperiment(name: string): FakeExperiment {
    if (this.experiments.some((one) => one.name === name)) {
      throw refusal("RESOURCE_ALREADY_EXISTS", `Experiment(name=${name}) already exists.`);
    }
    const experiment = { id: String(this.experiments.length), name, isDeleted: false };
    this.experiments.push(experiment);
    return experiment;
  }

  addRun(experimentId: string, name: string, startedAt: number): FakeRun {
    const id = this.newId();
    const run: FakeRun = {
      id,
      experimentId,
      name,
      status: "RUNNING",
      isDeleted: false,
      startedAt,
      endedAt: undefined,
      artifactUri: `mlflow-artifacts:/${experimentId}/${id}/artifacts`,
      metrics: [],
      params: new Map(),
      tags: new Map([["mlflow.runName", name]]),
      artifacts: new Map(),
      datasets: [],
      modelIds: [],
    };
    this.runs.set(id, run);
    return run;
  }

  runOf(id: string): FakeRun {
    const run = this.runs.get(id);
    if (run === undefined) throw absent(`Run with id=${id} not found`);
    return run;
  }

  activeRunOf(id: string): FakeRun {
    const run = this.runOf(id);
    if (run.isDeleted) throw invalid(`The run ${id} must be in the 'active' state. Current state is deleted.`);
    return run;
  }

  addModel(name: string): FakeModel {
    if (this.models.has(name)) {
      throw refusal("RESOURCE_ALREADY_EXISTS", `Registered Model (name=${name}) already exists.`);
    }
    const createdAt = this.now();
    const model = {
      name,
      aliases: new Map(),
      tags: new Map(),
      versions: [],
      lastVersion: 0,
      createdAt,
      updatedAt: createdAt,
    };
    this.models.set(name, model);
    return model;
  }

  modelOf(name: string): FakeModel {
    const model = this.models.get(name);
    if (model === undefined) throw absent(`Registered Model with name=${name} not found`);
    return model;
  }

  addVersion(model: FakeModel, source: string, runId: string): FakeVersion {
    const createdAt = this.now();
    const version: FakeVersion = {
      name: model.name,
      version: (model.lastVersion += 1),
      stage: "None",
      status: "READY",
      runId,
      source,
      tags: new Map(),
      createdAt,
      updatedAt: createdAt,
    };
    model.versions.push(version);
    return version;
  }

  versionOf(name: string, version: string): FakeVersion {
    if (!/^\d+$/.test(version)) throw invalid(`Parameter 'version' must be an integer, got '${version}'.`);
    const found = this.models.get(name)?.versions.find((one) => one.version === Number(version));
    if (found === undefined) throw absent(`Model Version (name=${name}, version=${version}) not found`);
    return found;
  }

  /** MLflow 2 forgets to take the aliases away. */
  deleteVersion(name: string, version: string): void {
    const found = this.versionOf(name, version);
    const model = this.modelOf(name);
    model.versions.splice(model.versions.indexOf(found), 1);
    if (this.major === 2) return;
    for (const [alias, target] of model.aliases) if (target === found.version) model.aliases.delete(alias);
  }

  addLoggedModel(experimentId: string, sourceRunId: string): FakeLoggedModel {
    const model = { id: `m-${this.newId()}`, experimentId, sourceRunId, metrics: [] };
    this.loggedModels.set(model.id, model);
    return model;
  }

  loggedModelOf(id: string): FakeLoggedModel {
    const model = this.loggedModels.get(id);
    if (model === undefined) throw absent(`Logged model with ID '${id}' not found.`);
    return model;
  }
}
