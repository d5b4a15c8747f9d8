import { readFileSync } from "node:fs";
import { join } from "node:path";

/*
 * The reference project as it stands in an MLflow server: its experiment, its registered model and its runs, put there
 * with MLflow's own REST interface and nothing of ours.
 */

const EXAMPLE = join(import.meta.dirname, "..", "..", "examples", "air-paradis", "predictions");

export const EXPERIMENT = "sentiment-analysis-twitter";
export const MODEL = "sentiment-classifier";

/** A file of the committed example. */
export function example(name: string): Buffer {
  return readFileSync(join(EXAMPLE, name));
}

export interface SeedRun {
  readonly name: string;
  readonly metrics?: Readonly<Record<string, number | string>>;
  readonly params?: Readonly<Record<string, string>>;
  readonly tags?: Readonly<Record<string, string>>;
  /** By path below the run's artifacts. */
  readonly artifacts?: Readonly<Record<string, Uint8Array>>;
  readonly status?: "FINISHED" | "RUNNING" | "FAILED";
}

/** Speaks to a server as MLflow's documentation says; throws with its answer when it refuses. */
export class Seeder {
  readonly #address: string;

  constructor(address: string) {
    this.#address = address;
  }

  async post(path: string, body: unknown): Promise<Record<string, never>> {
    return await this.#send("POST", `api/2.0/mlflow/${path}`, JSON.stringify(body));
  }

  async get(path: string): Promise<Record<string, never>> {
    return await this.#send("GET", `api/2.0/mlflow/${path}`);
  }

  async experiment(name: string): Promise<string> {
    return String((await this.post("experiments/create", { name }))["experiment_id"]);
  }

  /** The id of the new run. */
  async run(experimentId: string, seed: SeedRun): Promise<string> {
    const pairs = (values: Readonly<Record<string, string>> = {}) =>
      Object.entries(values).map(([key, value]) => ({ key, value }));
    const created = (await this.post("runs/create", {
      experiment_id: experimentId,
      run_name: seed.name,
      start_time: Date.now(),
      tags: pairs(seed.tags),
    })) as unknown as { readonly run: { readonly info: { readonly run_id: string; readonly artifact_uri: string } } };
    const { run_id: id, artifact_uri: uri } = created.run.info;
    await this.post("runs/log-batch", {
      run_id: id,
      metrics: Object.entries(seed.metrics ?? {}).map(([key, value]) => ({
        key,
        value,
        timestamp: Date.now(),
        step: 0,
      })),
      params: pairs(seed.params),
    });
    for (const [path, bytes] of Object.entries(seed.artifacts ?? {})) {
      await this.#send(
        "PUT",
        `api/2.0/mlflow-artifacts/artifacts/${uri.replace(/^mlflow-artifacts:\//, "")}/${path}`,
        bytes,
      );
    }
    await this.post("runs/update", { run_id: id, status: seed.status ?? "FINISHED", end_time: Date.now() });
    return id;
  }

  /** The number of the new version. */
  async version(runId: string, model = MODEL): Promise<string> {
    await this.post("registered-models/create", { name: model }).catch((error: unknown) => {
      if (!String(error).includes("RESOURCE_ALREADY_EXISTS")) throw error;
    });
    const { run } = (await this.get(`runs/get?run_id=${runId}`)) as unknown as {
      readonly run: { readonly info: { readonly artifact_uri: string } };
    };
    const made = (await this.post("model-versions/create", {
      name: model,
      source: `${run.info.artifact_uri}/model`,
      run_id: runId,
    })) as unknown as { readonly model_version: { readonly version: string } };
    return made.model_version.version;
  }

  async toStage(version: string, stage: string, archive = true, model = MODEL): Promise<void> {
    await this.post("model-versions/transition-stage", {
      name: model,
      version,
      stage,
      archive_existing_versions: archive,
    });
  }

  async alias(version: string, alias: string, model = MODEL): Promise<void> {
    await this.post("registered-models/alias", { name: model, version, alias });
  }

  async #send(method: string, path: string, body?: string | Uint8Array): Promise<Record<string, never>> {
    const response = await fetch(`${this.#address}/${path}`, {
      method,
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : new Uint8Array(body) }),
      headers: { "content-type": typeof body === "string" ? "application/json" : "application/octet-stream" },
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 300)}`);
    return text === "" ? {} : (JSON.parse(text) as Record<string, never>);
  }
}
