import { absent, type Answer, invalid, PAGES } from "./mlflow-answers.ts";
import { type Call, keyValues, maxResults, some, tagKey } from "./mlflow-registry.ts";
import { filtered, ordered, paged } from "./mlflow-search.ts";
import type { FakeDataset, FakeExperiment, FakeLoggedModel, FakeMetric, FakeRun, MlflowState } from "./mlflow-state.ts";

type Work = (call: Call) => Answer;

const DATASET_CONTEXT = "mlflow.data.context";
const DONE: Answer = { status: 200, json: {} };

/** The calls of experiments, runs and logged models. */
export const TRACKING: Readonly<Record<string, Work>> = {
  "POST experiments/create": ({ state, text }) => ({
    status: 200,
    json: { experiment_id: state.addExperiment(text("name")).id },
  }),
  "POST experiments/delete": ({ state, text }) => {
    const found = state.experiments.find(({ id }) => id === text("experiment_id"));
    if (found === undefined) throw absent(`No Experiment with id=${text("experiment_id")} exists`);
    found.isDeleted = true;
    return DONE;
  },
  "GET experiments/get-by-name": ({ state, text }) => {
    const found = state.experiments.find(({ name }) => name === text("experiment_name"));
    if (found === undefined) throw absent(`Could not find experiment with name '${text("experiment_name")}'`);
    return { status: 200, json: { experiment: experimentJson(found) } };
  },
  "POST experiments/search": ({ state, text, fields }) => {
    const active = state.experiments.filter(({ isDeleted }) => !isDeleted).toReversed();
    const { page, next } = paged(active, maxResults(fields, 1_000, 50_000), text("page_token"));
    return { status: 200, json: { ...some("experiments", page.map(experimentJson)), ...next } };
  },
  "POST runs/create": ({ state, text, fields }) => {
    const name = text("run_name") || "delightful-bat-588";
    const run = state.addRun(text("experiment_id"), name, Number(fields["start_time"] ?? 0));
    for (const { key, value } of list(fields["tags"]) as KeyValue[]) run.tags.set(key, value);
    return runAnswer(state, run);
  },
  "POST runs/update": ({ state, text, fields }) => {
    const run = state.activeRunOf(text("run_id"));
    run.status = text("status") || run.status;
    run.endedAt = typeof fields["end_time"] === "number" ? fields["end_time"] : run.endedAt;
    return { status: 200, json: { run_info: infoJson(run) } };
  },
  "POST runs/delete": ({ state, text }) => {
    state.runOf(text("run_id")).isDeleted = true;
    return DONE;
  },
  "GET runs/get": ({ state, text }) => runAnswer(state, state.runOf(text("run_id"))),
  "POST runs/search": ({ state, text, fields }) => {
    const experiments = list(fields["experiment_ids"]);
    const view = text("run_view_type") || "ACTIVE_ONLY";
    const runs = [...state.runs.values()]
      .filter(({ experimentId }) => experiments.includes(experimentId))
      .filter(({ isDeleted }) => view === "ALL" || isDeleted === (view === "DELETED_ONLY"));
    const orders = [...list(fields["order_by"]).map(String), "attributes.start_time DESC"];
    const found = ordered(filtered(runs, text("filter"), fieldOf), orders, fieldOf);
    const { page, next } = paged(found, maxResults(fields, 1_000, 50_000), text("page_token"));
    return {
      status: 200,
      json: {
        ...some(
          "runs",
          page.map((run) => runJson(state, run)),
        ),
        ...next,
      },
    };
  },
  "POST runs/set-tag": ({ state, text }) => {
    // Longer ones are cut without a word.
    state.activeRunOf(text("run_id")).tags.set(tagKey(text("key")), text("value").slice(0, 8_000));
    return DONE;
  },
  "POST runs/log-batch": ({ state, text, fields }) => {
    const run = state.activeRunOf(text("run_id"));
    for (const logged of list(fields["metrics"]) as LoggedMetric[]) {
      const { key, timestamp, step = 0 } = logged;
      const metric = { key, timestamp, step, value: Number(logged.value) };
      run.metrics.push(metric);
      if (logged.model_id === undefined) continue;
      const { dataset_name: datasetName, dataset_digest: datasetDigest } = logged;
      const dataset = { ...(datasetName && { datasetName }), ...(datasetDigest && { datasetDigest }) };
      state.loggedModelOf(logged.model_id).metrics.push({ ...metric, runId: run.id, ...dataset });
    }
    for (const { key, value } of list(fields["params"]) as KeyValue[]) run.params.set(key, value);
    for (const { key, value } of list(fields["tags"]) as KeyValue[]) run.tags.set(key, value);
    return DONE;
  },
  "POST runs/log-inputs": ({ state, text, fields }) => {
    const inputs = list(fields["datasets"]) as { readonly dataset: FakeDataset; readonly tags?: KeyValue[] }[];
    for (const { dataset, tags = [] } of inputs) {
      const context = tags.find(({ key }) => key === DATASET_CONTEXT)?.value;
      const { name, digest } = dataset;
      state.activeRunOf(text("run_id")).datasets.push({ name, digest, ...(context === undefined ? {} : { context }) });
    }
    return DONE;
  },
  "POST runs/outputs": ({ state, text, fields }) => {
    const models = list(fields["models"]) as { readonly model_id: string }[];
    state.activeRunOf(text("run_id")).modelIds.push(...models.map(({ model_id: id }) => id));
    return DONE;
  },
  "GET metrics/get-history": ({ state, text, fields }) => {
    const metrics = state.runOf(text("run_id")).metrics.filter(({ key }) => key === text("metric_key"));
    const { page, next } = paged(metrics, maxResults(fields, 25_000, 25_000), text("page_token"));
    return { status: 200, json: { ...some("metrics", page.map(metricJson)), ...next } };
  },
  "GET artifacts/list": ({ state, text }) => {
    const run = state.runOf(text("run_id"));
    const folder = text("path");
    if (folder.split("/").includes("..")) throw invalid("Invalid path");
    return { status: 200, json: { root_uri: run.artifactUri, ...some("files", filesOf(run, folder)) } };
  },
  "POST logged-models": ({ state, text }) => {
    const model = state.addLoggedModel(text("experiment_id"), text("source_run_id"));
    return { status: 200, json: { model: loggedModelJson(model) } };
  },
  "GET logged-models/{model_id}": ({ state, text }) => ({
    status: 200,
    json: { model: loggedModelJson(state.loggedModelOf(text("model_id"))) },
  }),
};

/** `get-artifact`: what is missing, or a folder, is a crash on MLflow 2. */
export function artifactOf(state: MlflowState, runId: string, path: string): Answer {
  const run = state.runOf(runId);
  const bytes = run.artifacts.get(path);
  if (bytes !== undefined) return { status: 200, bytes, type: "text/plain" };
  if (state.major === 2) return PAGES.crash;
  const place = `'${run.experimentId}/${run.id}/artifacts/${path}'`;
  const isFolder = [...run.artifacts.keys()].some((one) => one.startsWith(`${path}/`));
  if (isFolder) throw invalid(`Artifact path refers to a directory, not a file: ${place}`);
  throw absent(`No such artifact: ${place}`);
}

/** `PUT …/mlflow-artifacts/artifacts/{experiment}/{run}/artifacts/{path}`; the server decodes a second time. */
export function storeArtifact(state: MlflowState, place: string, bytes: Buffer): Answer {
  const [, runId = "", encoded = ""] = /^(?:workspaces\/[^/]+\/)?[^/]+\/([^/]+)\/artifacts\/(.+)$/.exec(place) ?? [];
  const path = decodeURIComponent(encoded.replaceAll(/%(?![0-9a-f]{2})/gi, "%25"));
  if (path === "" || /#/.test(path) || path.split("/").includes("..")) throw invalid("Invalid path");
  state.runOf(runId).artifacts.set(path, bytes);
  return state.major === 2 ? DONE : { status: 200, text: "" };
}

interface KeyValue {
  readonly key: string;
  readonly value: string;
}

interface LoggedMetric {
  readonly key: string;
  readonly value: number | string;
  readonly timestamp: number;
  readonly step?: number;
  readonly model_id?: string;
  readonly dataset_name?: string;
  readonly dataset_digest?: string;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function experimentJson({ id, name, isDeleted }: FakeExperiment): unknown {
  return {
    experiment_id: id,
    name,
    artifact_location: `mlflow-artifacts:/${id}`,
    lifecycle_stage: isDeleted ? "deleted" : "active",
  };
}

function runAnswer(state: MlflowState, run: FakeRun): Answer {
  return { status: 200, json: { run: runJson(state, run) } };
}

function runJson({ major }: MlflowState, run: FakeRun): unknown {
  const inputs = run.datasets.map(({ context, ...dataset }) => ({
    ...some("tags", context === undefined ? [] : [{ key: DATASET_CONTEXT, value: context }]),
    dataset: { ...dataset, source_type: "local", source: "{}" },
  }));
  const outputs = run.modelIds.map((id) => ({ model_id: id, step: 0 }));
  return {
    info: infoJson(run),
    data: {
      ...some("metrics", lastMetrics(run).map(metricJson)),
      ...some("params", keyValues(run.params)),
      ...some("tags", keyValues(run.tags)),
    },
    inputs: some("dataset_inputs", inputs),
    ...(major === 3 ? { outputs: some("model_outputs", outputs) } : {}),
  };
}

function infoJson(run: FakeRun): unknown {
  return {
    run_uuid: run.id,
    experiment_id: run.experimentId,
    run_name: run.name,
    user_id: "",
    status: run.status,
    start_time: run.startedAt,
    ...(run.endedAt === undefined ? {} : { end_time: run.endedAt }),
    artifact_uri: run.artifactUri,
    lifecycle_stage: run.isDeleted ? "deleted" : "active",
    run_id: run.id,
  };
}

function lastMetrics({ metrics }: FakeRun): readonly FakeMetric[] {
  const last = new Map<string, FakeMetric>();
  for (const metric of metrics) {
    const known = last.get(metric.key);
    if (known === undefined || isLater(metric, known)) last.set(metric.key, metric);
  }
  return [...last.values()];
}

function isLater(a: FakeMetric, b: FakeMetric): boolean {
  return a.step - b.step > 0 || (a.step === b.step && (a.timestamp - b.timestamp || a.value - b.value) > 0);
}

function metricJson(metric: FakeMetric): unknown {
  const { key, value, timestamp, step } = metric;
  return { key, value: valueJson(value), timestamp, step };
}

/** NaN as a text; what is infinite as the largest number, for SQL knows none. */
function valueJson(value: number): number | string {
  if (Number.isNaN(value)) return "NaN";
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
}

function loggedModelJson({ id, experimentId, sourceRunId, metrics }: FakeLoggedModel): unknown {
  const metricsJson = metrics.map(({ runId, datasetName, datasetDigest, ...metric }) => ({
    ...(metricJson(metric) as object),
    // MLflow 3 forgets that it was NaN.
    ...(Number.isNaN(metric.value) ? { value: 0 } : {}),
    ...(datasetName === undefined ? {} : { dataset_name: datasetName }),
    ...(datasetDigest === undefined ? {} : { dataset_digest: datasetDigest }),
    model_id: id,
    run_id: runId,
  }));
  const info = {
    model_id: id,
    experiment_id: experimentId,
    artifact_uri: `mlflow-artifacts:/${experimentId}/models/${id}/artifacts`,
    status: "LOGGED_MODEL_READY",
    source_run_id: sourceRunId,
  };
  return { info, data: some("metrics", metricsJson) };
}

/** What lies directly in the folder; an empty file has no size. */
function filesOf(run: FakeRun, folder: string): readonly unknown[] {
  const start = folder === "" ? "" : `${folder.replace(/\/$/, "")}/`;
  const below = [...run.artifacts].filter(([path]) => path.startsWith(start) && path !== start);
  const files = below
    .filter(([path]) => !path.slice(start.length).includes("/"))
    .map(([path, { length }]) => ({ path, is_dir: false, ...(length === 0 ? {} : { file_size: length }) }));
  const folders = below
    .map(([path]) => /^[^/]+(?=\/)/.exec(path.slice(start.length))?.[0])
    .filter((name) => name !== undefined);
  const folderFiles = [...new Set(folders)].map((name) => ({ path: `${start}${name}`, is_dir: true }));
  return [...files, ...folderFiles].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function fieldOf(run: FakeRun): (key: string) => string | number | undefined {
  return (key) => {
    const [prefix, ...rest] = key.split(".");
    const name = rest.join(".");
    switch (prefix) {
      case "metrics":
        return lastMetrics(run).find((metric) => metric.key === name)?.value;
      case "params":
        return run.params.get(name);
      case "tags":
        return run.tags.get(name);
      case "attributes":
        return attributeOf(run, name);
      default:
        throw invalid(`Invalid entity type '${prefix}'.`);
    }
  };
}

function attributeOf(run: FakeRun, name: string): string | number | undefined {
  switch (name) {
    case "status":
      return run.status;
    case "start_time":
      return run.startedAt;
    case "end_time":
      return run.endedAt;
    case "run_id":
      return run.id;
    case "run_name":
      return run.name;
    default:
      throw invalid(`Invalid attribute key '{${name}}' specified.`);
  }
}
