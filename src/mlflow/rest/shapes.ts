import { z } from "zod";

/*
 * What MLflow answers, as far as it is read. Unknown fields are left alone; lists that are empty are not there at all,
 * and a scalar that is not set is "".
 */

/** "" and null say nothing. */
const text = z
  .string()
  .nullish()
  .transform((value) => value || undefined);

/** Ids are texts; something between here and the server may have made numbers of them. */
const id = z.union([z.string().min(1), z.int().transform(String)]);

/** Milliseconds since 1970, or a step: written as numbers, by some as texts. */
const integer = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d+$/)
    .transform(Number),
]);
const time = integer.nullish().transform((value) => value ?? undefined);

const LARGEST = Number.MAX_VALUE;

/** As decimal text. A database knows no infinity, so that MLflow writes the largest number there is. */
const metricValue = z.union([
  z.number().transform((value) => (Math.abs(value) >= LARGEST ? infinite(value) : String(value))),
  z.enum(["NaN", "Infinity", "-Infinity"]),
  z.string().regex(/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/),
]);

function infinite(value: number): string {
  return value > 0 ? "Infinity" : "-Infinity";
}

function listOf<Item extends z.ZodType>(item: Item) {
  return z
    .array(item)
    .nullish()
    .transform((list) => list ?? []);
}

/** A map by key; of several of one key the last counts. */
const texts = listOf(z.looseObject({ key: z.string(), value: z.string().nullish() })).transform(
  (list): ReadonlyMap<string, string> => new Map(list.map(({ key, value }) => [key, value ?? ""])),
);

const stage = z
  .enum(["None", "Staging", "Production", "Archived", ""])
  .nullish()
  .transform((value) => value || undefined);

const modelVersion = z
  .looseObject({
    name: z.string(),
    version: id,
    current_stage: stage,
    status: z.string(),
    run_id: text,
    source: text,
    tags: texts,
    creation_timestamp: time,
    last_updated_timestamp: time,
  })
  .transform((one) => ({
    name: one.name,
    version: one.version,
    stage: one.current_stage,
    status: one.status,
    runId: one.run_id,
    source: one.source,
    tags: one.tags,
    createdAt: one.creation_timestamp,
    updatedAt: one.last_updated_timestamp,
  }));

const registeredModel = z
  .looseObject({
    name: z.string(),
    tags: texts,
    aliases: listOf(z.looseObject({ alias: z.string(), version: id })),
    latest_versions: listOf(modelVersion),
  })
  .transform(({ name, tags, aliases, latest_versions: newestOfStages }) => ({
    name,
    tags,
    aliases: new Map(aliases.map(({ alias, version }) => [alias, version])),
    newestOfStages,
  }));

/** What it was used for stands in a tag. */
const datasetInput = z
  .looseObject({ dataset: z.looseObject({ name: text, digest: text }), tags: texts })
  .transform(({ dataset: { name, digest }, tags }) => ({ name, digest, context: tags.get("mlflow.data.context") }));

const metrics = listOf(z.looseObject({ key: z.string(), value: metricValue })).transform(
  (list): ReadonlyMap<string, string> => new Map(list.map(({ key, value }) => [key, value])),
);

const run = z
  .looseObject({
    info: z.looseObject({
      run_id: id.optional(),
      run_uuid: id.optional(),
      experiment_id: id,
      run_name: text,
      status: z.string(),
      start_time: time,
      end_time: time,
      artifact_uri: text,
      lifecycle_stage: text,
    }),
    data: z
      .looseObject({ metrics, params: texts, tags: texts })
      .default({ metrics: new Map(), params: new Map(), tags: new Map() }),
    inputs: z.looseObject({ dataset_inputs: listOf(datasetInput) }).optional(),
    outputs: z.looseObject({ model_outputs: listOf(z.looseObject({ model_id: id })) }).optional(),
  })
  .transform(({ info, data, inputs, outputs }, context) => {
    const runId = info.run_id ?? info.run_uuid;
    if (runId === undefined) context.addIssue({ code: "custom", message: "expected a run_id", path: ["info"] });
    return {
      id: runId ?? "",
      name: info.run_name,
      experimentId: info.experiment_id,
      status: info.status,
      isDeleted: info.lifecycle_stage === "deleted",
      startedAt: info.start_time,
      endedAt: info.end_time,
      artifactUri: info.artifact_uri,
      metrics: data.metrics,
      params: data.params,
      tags: data.tags,
      datasets: inputs?.dataset_inputs ?? [],
      modelIds: (outputs?.model_outputs ?? []).map((output) => output.model_id),
    };
  });

const experiment = z.looseObject({ experiment_id: id, name: z.string(), lifecycle_stage: text });

const loggedMetric = z
  .looseObject({
    key: z.string(),
    value: metricValue,
    run_id: text,
    dataset_name: text,
    dataset_digest: text,
    step: integer.default(0),
    timestamp: integer.default(0),
  })
  .transform((one) => ({
    key: one.key,
    value: one.value,
    runId: one.run_id,
    dataset: { name: one.dataset_name, digest: one.dataset_digest },
    step: one.step,
    timestamp: one.timestamp,
  }));

const loggedModel = z
  .looseObject({
    info: z.looseObject({ model_id: id }),
    data: z.looseObject({ metrics: listOf(loggedMetric) }).optional(),
  })
  .transform(({ info, data }) => ({ id: info.model_id, metrics: data?.metrics ?? [] }));

const artifact = z
  .looseObject({ path: z.string().min(1), is_dir: z.boolean().default(false), file_size: time })
  .transform(({ path, is_dir: isFolder, file_size: bytes }) => ({ path, isFolder, bytes }));

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
    metrics: listOf(z.looseObject({ value: metricValue, step: integer.default(0), timestamp: integer.default(0) })),
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
