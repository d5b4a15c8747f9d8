import { type Answer, absent, invalid, PAGES, refusal } from "./mlflow-answers.ts";
import { filtered, ordered, paged } from "./mlflow-search.ts";
import type { FakeModel, FakeStage, FakeVersion, MlflowState } from "./mlflow-state.ts";

/** The fields of a call, from query or body, already held against MLflow's own description. */
export interface Call {
  readonly state: MlflowState;
  readonly fields: Readonly<Record<string, unknown>>;
  /** A field as text; "" when it was not said. */
  readonly text: (name: string) => string;
}

type Work = (call: Call) => Answer;

const DONE: Answer = { status: 200, json: {} };
const STAGES: readonly FakeStage[] = ["None", "Staging", "Production", "Archived"];

/** The calls of the model registry. */
export const REGISTRY: Readonly<Record<string, Work>> = {
  "POST registered-models/create": ({ state, text }) => {
    if (state.major === 3 && /[/:]/.test(text("name"))) {
      throw invalid(`Invalid model name '${text("name")}'. Names cannot contain '/' or ':'.`);
    }
    return { status: 200, json: { registered_model: modelJson(state.addModel(text("name"))) } };
  },
  "GET registered-models/get": ({ state, text }) => ({
    status: 200,
    json: { registered_model: modelJson(state.modelOf(text("name"))) },
  }),
  "GET registered-models/search": ({ state, fields, text }) => {
    const models = [...state.models.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const { page, next } = paged(models, maxResults(fields, 100, 1_000), text("page_token"));
    return { status: 200, json: { ...some("registered_models", page.map(modelJson)), ...next } };
  },
  "POST registered-models/set-tag": ({ state, text }) => {
    state.modelOf(text("name")).tags.set(tagKey(text("key")), text("value"));
    return DONE;
  },
  "DELETE registered-models/delete-tag": ({ state, text }) => {
    state.modelOf(text("name")).tags.delete(text("key"));
    return DONE;
  },
  "POST registered-models/alias": ({ state, text }) => {
    const alias = text("alias");
    if (alias.toLowerCase() === "latest") throw invalid("'latest' alias name (case insensitive) is reserved.");
    if (/^v\d+$/i.test(alias)) throw invalid(`Version alias name '${alias}' is reserved.`);
    const { version } = state.versionOf(text("name"), text("version"));
    state.modelOf(text("name")).aliases.set(alias, version);
    return DONE;
  },
  "DELETE registered-models/alias": ({ state, text }) => {
    state.modelOf(text("name")).aliases.delete(text("alias"));
    return DONE;
  },
  "GET registered-models/alias": ({ state, text }) => {
    const missing = invalid(`Registered model alias ${text("alias")} not found.`);
    const model = state.models.get(text("name"));
    if (model === undefined)
      throw state.major === 2 ? missing : absent(`Registered Model with name=${text("name")} not found`);
    const version = model.aliases.get(text("alias"));
    if (version === undefined) throw missing;
    return versionAnswer(state, state.versionOf(model.name, String(version)));
  },
  "POST registered-models/get-latest-versions": ({ state, text, fields }) => {
    const model = state.modelOf(text("name"));
    const wanted = (Array.isArray(fields["stages"]) ? fields["stages"] : []).map((stage) => stageOf(String(stage)));
    const versions = newestOfStages(model).filter(({ stage }) => wanted.length === 0 || wanted.includes(stage));
    return {
      status: 200,
      json: some(
        "model_versions",
        versions.map((version) => versionJson(version, model)),
      ),
    };
  },
  "POST model-versions/create": ({ state, text, fields }) => {
    const model = state.modelOf(text("name"));
    const [, modelId] = /^models:\/(m-[0-9a-f]+)$/.exec(text("source")) ?? [];
    if (modelId !== undefined && fields["model_id"] !== modelId) {
      throw invalid(
        `Invalid model version source: '${text("source")}'. The model_id request parameter must identify the resource that contains the source.`,
      );
    }
    // The server fills in the run that logged the model.
    const runId = text("run_id") || (modelId === undefined ? "" : state.loggedModelOf(modelId).sourceRunId);
    return versionAnswer(state, state.addVersion(model, text("source"), runId));
  },
  "GET model-versions/get": ({ state, text }) => versionAnswer(state, state.versionOf(text("name"), text("version"))),
  "DELETE model-versions/delete": ({ state, text }) => {
    state.deleteVersion(text("name"), text("version"));
    return DONE;
  },
  "GET model-versions/search": ({ state, text, fields }) => {
    const all = [...state.models.values()].flatMap(({ versions }) => versions);
    const orders = Array.isArray(fields["order_by"]) ? fields["order_by"].map(String) : [];
    const found = ordered(filtered(all, text("filter"), fieldOf), orders, fieldOf);
    const { page, next } = paged(found, maxResults(fields, 10_000, 200_000), text("page_token"));
    return {
      status: 200,
      json: {
        ...some(
          "model_versions",
          page.map((version) => versionJson(version)),
        ),
        ...next,
      },
    };
  },
  "POST model-versions/transition-stage": ({ state, text, fields }) => {
    const stage = stageOf(text("stage"));
    const isArchiving = fields["archive_existing_versions"] === true;
    if (isArchiving && stage !== "Staging" && stage !== "Production") {
      throw refusal(
        "INTERNAL_ERROR",
        `Model version transition cannot archive existing model versions because '${stage}' is not an Active stage. Valid stages are ['Staging', 'Production']`,
      );
    }
    const moved = state.versionOf(text("name"), text("version"));
    const updatedAt = state.now();
    for (const other of state.modelOf(moved.name).versions) {
      if (isArchiving && other !== moved && other.stage === stage)
        Object.assign(other, { stage: "Archived", updatedAt });
    }
    Object.assign(moved, { stage, updatedAt });
    return versionAnswer(state, moved);
  },
  "POST model-versions/set-tag": ({ state, text }) => {
    state.versionOf(text("name"), text("version")).tags.set(tagKey(text("key")), text("value"));
    return DONE;
  },
  "DELETE model-versions/delete-tag": ({ state, text }) => {
    state.versionOf(text("name"), text("version")).tags.delete(text("key"));
    return DONE;
  },
  "POST model-versions/update": () => PAGES.notAllowed,
};

function stageOf(text: string): FakeStage {
  const stage = STAGES.find((one) => one.toLowerCase() === text.toLowerCase());
  if (stage === undefined) {
    throw invalid(`Invalid Model Version stage: ${text}. Value must be one of ${STAGES.join(", ")}.`);
  }
  return stage;
}

export function tagKey(key: string): string {
  if (key.length > 250) throw invalid("'key' exceeds the maximum length of 250 characters");
  if (/^[\p{L}\p{N}_\-. :/]+$/u.test(key)) return key;
  throw invalid(
    `Invalid value "${key}" for parameter 'key' supplied: Names may only contain alphanumerics, underscores (_), dashes (-), periods (.), spaces ( ), colon(:) and slashes (/).`,
  );
}

/** The highest number in each stage, not the one that came last. */
function newestOfStages({ versions }: FakeModel): readonly FakeVersion[] {
  return STAGES.flatMap((stage) => versions.filter((one) => one.stage === stage).slice(-1));
}

function versionAnswer(state: MlflowState, version: FakeVersion): Answer {
  return { status: 200, json: { model_version: versionJson(version, state.models.get(version.name)) } };
}

/** Aliases are said of single versions only, never in a search. */
function versionJson(version: FakeVersion, model?: FakeModel): unknown {
  const aliases = [...(model?.aliases ?? [])]
    .filter(([, target]) => target === version.version)
    .map(([alias]) => alias);
  return {
    name: version.name,
    version: String(version.version),
    creation_timestamp: version.createdAt,
    last_updated_timestamp: version.updatedAt,
    current_stage: version.stage,
    description: "",
    source: version.source,
    run_id: version.runId,
    status: version.status,
    run_link: "",
    ...some("tags", keyValues(version.tags)),
    ...some("aliases", aliases),
  };
}

function modelJson(model: FakeModel): unknown {
  return {
    name: model.name,
    creation_timestamp: model.createdAt,
    last_updated_timestamp: model.updatedAt,
    ...some(
      "latest_versions",
      newestOfStages(model).map((version) => versionJson(version)),
    ),
    ...some("tags", keyValues(model.tags)),
    ...some(
      "aliases",
      [...model.aliases].map(([alias, version]) => ({ alias, version: String(version) })),
    ),
  };
}

function fieldOf(version: FakeVersion): (key: string) => string | number | undefined {
  return (key) => {
    if (key.startsWith("tags.")) return version.tags.get(key.slice(5));
    switch (key) {
      case "attributes.name":
        return version.name;
      case "attributes.run_id":
        return version.runId;
      case "attributes.source_path":
        return version.source;
      case "attributes.version_number":
        return version.version;
      default:
        throw invalid(`Invalid attribute key '{${key}}' specified.`);
    }
  };
}

/** MLflow leaves empty lists out. */
export function some(name: string, list: readonly unknown[]): Readonly<Record<string, unknown>> {
  return list.length === 0 ? {} : { [name]: list };
}

export function keyValues(entries: Iterable<readonly [string, string]>): readonly unknown[] {
  return [...entries].map(([key, value]) => ({ key, value }));
}

export function maxResults(fields: Readonly<Record<string, unknown>>, normal: number, most: number): number {
  const wanted = fields["max_results"] ?? normal;
  if (typeof wanted === "number" && wanted >= 1 && wanted <= most) return wanted;
  throw invalid(`Invalid value "${JSON.stringify(wanted)}" for parameter 'max_results' supplied.`);
}
