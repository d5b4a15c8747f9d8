import { GateError } from "../../errors.ts";
import type { MlflowReader, MlflowWriter, ModelVersion } from "../port.ts";
import type { Calls } from "./calls.ts";
import { SHAPES } from "./shapes.ts";

type RegistryReader = Pick<MlflowReader, "registeredModel" | "registeredModelNames" | "version" | "versions">;
type RegistryWriter = Pick<
  MlflowWriter,
  "setAlias" | "deleteAlias" | "moveToStage" | "setModelTag" | "deleteModelTag" | "setVersionTag" | "deleteVersionTag"
>;

/** Enough for a message. */
const SOME = "100";

/** The registry of models, read. */
export function registryReader(calls: Calls, pageSize?: number): RegistryReader {
  return {
    async registeredModel(name) {
      const call = { method: "GET", path: "registered-models/get", query: { name } } as const;
      return (await calls.find(call, SHAPES.registeredModel))?.registered_model;
    },
    async registeredModelNames() {
      const call = { method: "GET", path: "registered-models/search", query: { max_results: SOME } } as const;
      return (await calls.ask(call, SHAPES.registeredModels)).registered_models.map(({ name }) => name);
    },
    async version(name, version) {
      // What is no number is no version, and would be refused as a mistake.
      if (!/^[1-9]\d*$/.test(version)) return undefined;
      const call = { method: "GET", path: "model-versions/get", query: { name, version } } as const;
      return (await calls.find(call, SHAPES.version))?.model_version;
    },
    async versions(name) {
      const filter = `name=${quoted(name)}`;
      const found: ModelVersion[] = [];
      const pages = calls.pages(
        (page_token) => ({
          method: "GET",
          path: "model-versions/search",
          query: { filter, page_token, max_results: pageSize?.toString() },
        }),
        SHAPES.versions,
      );
      for await (const page of pages) found.push(...page.model_versions.filter((one) => one.name === name));
      return found.sort((a, b) => Number(b.version) - Number(a.version));
    },
  };
}

/** The registry of models, moved. Each call may come twice and then changes nothing more. */
export function registryWriter(calls: Calls): RegistryWriter {
  return {
    setAlias: (name, alias, version) =>
      calls.tell({ method: "POST", path: "registered-models/alias", json: { name, alias, version } }),
    // With a body: as parameters of the address nothing of it would be seen.
    deleteAlias: (name, alias) =>
      calls.tell({ method: "DELETE", path: "registered-models/alias", json: { name, alias } }),
    moveToStage: (name, version, stage, archiveExisting) =>
      calls.tell({
        method: "POST",
        path: "model-versions/transition-stage",
        json: { name, version, stage, archive_existing_versions: archiveExisting },
      }),
    setModelTag: (name, key, value) =>
      calls.tell({ method: "POST", path: "registered-models/set-tag", json: { name, key, value } }),
    deleteModelTag: (name, key) =>
      calls.tell({ method: "DELETE", path: "registered-models/delete-tag", json: { name, key } }),
    setVersionTag: (name, version, key, value) =>
      calls.tell({ method: "POST", path: "model-versions/set-tag", json: { name, version, key, value } }),
    deleteVersionTag: (name, version, key) =>
      calls.tell({ method: "DELETE", path: "model-versions/delete-tag", json: { name, version, key } }),
  };
}

/** MLflow's filters know no escapes: a name with one kind of quotes stands in the other. */
function quoted(name: string): string {
  if (!name.includes("'")) return `'${name}'`;
  if (!name.includes('"')) return `"${name}"`;
  throw new GateError("REMOTE_FAILED", `MLflow cannot search for a model whose name holds both ' and ": ${name}`);
}
