import * as z from "zod/mini";

/*
 * What MLflow answers, as far as it is read. Unknown fields are left alone; lists that are empty are not there at all,
 * and a scalar that is not set is "".
 */

const NOTHING: ReadonlyMap<string, string> = new Map();

/** What is read of an answer, turned into what the product calls it. */
function turned<Shape extends z.ZodMiniType, Result>(shape: Shape, turn: (value: z.output<Shape>) => Result) {
  return z.pipe(shape, z.transform(turn));
}

const orAbsent = <Shape extends z.ZodMiniType>(shape: Shape) => z.optional(z.nullable(shape));

/** "" and null say nothing. */
const text = turned(orAbsent(z.string()), (value) => value || undefined);

/** Ids are texts; something between here and the server may have made numbers of them. */
const id = z.union([z.string().check(z.minLength(1)), turned(z.int(), String)]);

/** Milliseconds since 1970, or a step: written as numbers, by some as texts. */
const integer = z.union([z.number(), turned(z.string().check(z.regex(/^-?\d+$/)), Number)]);
const time = turned(orAbsent(integer), (value) => value ?? undefined);
const orZero = turned(z.optional(integer), (value) => value ?? 0);

const LARGEST = Number.MAX_VALUE;

/** As decimal text. A database knows no infinity, so that MLflow writes the largest number there is. */
const metricValue = z.union([
  turned(z.number(), (value) => (Math.abs(value) >= LARGEST ? infinite(value) : String(value))),
  z.enum(["NaN", "Infinity", "-Infinity"]),
  z.string().check(z.regex(/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/)),
]);

function infinite(value: number): string {
  return value > 0 ? "Infinity" : "-Infinity";
}

function listOf<Item extends z.ZodMiniType>(item: Item) {
  return turned(orAbsent(z.array(item)), (list) => list ?? []);
}

/** A map by key; of several of one key the last counts. */
const texts = turned(
  listOf(z.looseObject({ key: z.string(), value: orAbsent(z.string()) })),
  (list): ReadonlyMap<string, string> => new Map(list.map(({ key, value }) => [key, value ?? ""])),
);

const stage = turned(
  orAbsent(z.enum(["None", "Staging", "Production", "Archived", ""])),
  (value) => value || undefined,
);

const modelVersion = turned(
  z.looseObject({
    name: z.string(),
    version: id,
    current_stage: stage,
    status: z.string(),
    run_id: text,
    source: text,
    tags: texts,
    creation_timestamp: time,
    last_updated_timestamp: time,
  }),
  (one) => ({
    name: one.name,
    version: one.version,
    stage: one.current_stage,
    status: one.status,
    runId: one.run_id,
    source: one.source,
    tags: one.tags,
    createdAt: one.creation_timestamp,
    updatedAt: one.last_updated_timestamp,
  }),
);

const registeredModel = turned(
  z.looseObject({
    name: z.string(),
    tags: texts,
    aliases: listOf(z.looseObject({ alias: z.string(), version: id })),
    latest_versions: listOf(modelVersion),
  }),
  ({ name, tags, aliases, latest_versions: newestOfStages }) => ({
    name,
    tags,
    aliases: new Map(aliases.map(({ alias, version }) => [alias, version])),
    newestOfStages,
  }),
);

/** What it was used for stands in a tag. */
const datasetInput = turned(
  z.looseObject({ dataset: z.looseObject({ name: text, digest: text }), tags: texts }),
  ({ dataset: { name, digest }, tags }) => ({ name, digest, context: tags.get("mlflow.data.context") }),
);

const metrics = turned(
  listOf(z.looseObject({ key: z.string(), value: metricValue })),
  (list): ReadonlyMap<string, string> => new Map(list.map(({ key, value }) => [key, value])),
);

const runInfo = z.looseObject({
  run_id: z.optional(id),
  run_uuid: z.optional(id),
  experiment_id: id,
  run_name: text,
  status: z.string(),
  start_time: time,
  end_time: time,
  artifact_uri: text,
  lifecycle_stage: text,
});

const run = turned(
  z.looseObject({
    info: runInfo.check(
      z.refine(({ run_id, run_uuid }) => (run_id ?? run_uuid) !== undefined, { error: "expected a run_id" }),
    ),
    data: z.optional(z.looseObject({ metrics, params: texts, tags: texts })),
    inputs: z.optional(z.looseObject({ dataset_inputs: listOf(datasetInput) })),
    outputs: z.optional(z.looseObject({ model_outputs: listOf(z.looseObject({ model_id: id })) })),
  }),
  ({ info, data, inputs, outputs }) => ({
    id: info.run_id ?? info.run_uuid ?? "",
    name: info.run_name,
    experimentId: info.experiment_id,
    status: info.status,
    isDeleted: info.lifecycle_stage === "deleted",
    startedAt: info.start_time,
    endedAt: info.end_time,
    artifactUri: info.artifact_uri,
    metrics: data?.metrics ?? NOTHING,
    params: data?.params ?? NOTHING,
    tags: data?.tags ?? NOTHING,
    datasets: inputs?.dataset_inputs ?? [],
    modelIds: (outputs?.model_outputs ?? []).map((output) => output.model_id),
  }),
);

const experiment = z.looseObject({ experiment_id: id, name: z.string(), lifecycle_stage: text });

const loggedMetric = turned(
  z.looseObject({
    key: z.string(),
    value: metricValue,
    run_id: text,
    dataset_name: text,
    dataset_digest: text,
    step: orZero,
    timestamp: orZero,
  }),
  (one) => ({
    key: one.key,
    value: one.value,
    runId: one.run_id,
    dataset: { name: one.dataset_name, digest: one.dataset_digest },
    step: one.step,
    timestamp: one.timestamp,
  }),
);

const loggedModel = turned(
  z.looseObject({
    info: z.looseObject({ model_id: id }),
    data: z.optional(z.looseObject({ metrics: listOf(loggedMetric) })),
  }),
  ({ info, data }) => ({ id: info.model_id, metrics: data?.metrics ?? [] }),
);

const artifact = turned(
  z.looseObject({
    path: z.string().check(z.minLength(1)),
    is_dir: turned(z.optional(z.boolean()), (value) => value ?? false),
    file_size: time,
  }),
  ({ path, is_dir: isFolder, file_size: bytes }) => ({ path, isFolder, bytes }),
);

const token = { next_page_token: text };

/** One per call. */
export const SHAPES = {
  registeredModel: z.looseObject({ registered_model: registeredModel }),
  registeredModels: z.looseObject({ registered_models: listOf(z.looseObject({ name: z.string() })) }),
  version: z.looseObject({ model_version: modelVersion }),
  versions: z.looseObject({ model_versions: listOf(modelVersion), ...token }),
  run: z.looseObject({ run }),
  runs: z.looseObject({ runs: listOf(run), ...token }),
  experiment: z.looseObject({ experiment }),
  experiments: z.looseObject({ experiments: listOf(experiment) }),
  history: z.looseObject({
    metrics: listOf(z.looseObject({ value: metricValue, step: orZero, timestamp: orZero })),
    ...token,
  }),
  loggedModel: z.looseObject({ model: loggedModel }),
  artifacts: z.looseObject({ files: listOf(artifact), ...token }),
  signedAddresses: z.looseObject({
    credential_infos: listOf(
      z.looseObject({
        signed_uri: z.string(),
        headers: listOf(z.looseObject({ name: z.string(), value: z.string() })),
      }),
    ),
  }),
} as const;
