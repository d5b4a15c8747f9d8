import type { ModelVersion, RegisteredModel, Stage } from "../port.ts";
import { damaged, quoted } from "./damaged.ts";
import { keyedFiles, keyedTexts } from "./keyed-files.ts";
import type { MetaFile } from "./meta-file.ts";
import type { StoreFolder } from "./store-folder.ts";
import { type Store, subfolders } from "./store.ts";

const STAGES: readonly Stage[] = ["None", "Staging", "Production", "Archived"];
const DELETED = "Deleted_Internal";

/** An alias is a file that holds a number. */
const MAX_ALIAS_BYTES = 1024;

export function registeredModel(store: Store, name: string): RegisteredModel | undefined {
  const folder = modelFolder(store, name);
  if (folder === undefined) return undefined;
  const versions = versionsOf(store, name, folder);
  return {
    name,
    aliases: aliasesOf(folder),
    tags: keyedTexts(folder.folder("tags")),
    newestOfStages: STAGES.flatMap((stage) => versions.find((version) => version.stage === stage) ?? []),
  };
}

/** Without prompts, which MLflow 3 keeps among the models. */
export function modelNames(store: Store): readonly string[] {
  const models = store.root.folder("models");
  if (models === undefined) return [];
  return subfolders(models, () => true)
    .filter((folder) => folder.entry("meta.yaml") !== undefined)
    .filter((folder) => folder.folder("tags")?.entry("mlflow.prompt.is_prompt") === undefined)
    .map((folder) => folder.name);
}

export function versionOf(store: Store, name: string, version: string): ModelVersion | undefined {
  if (!isVersion(version)) return undefined;
  const folder = modelFolder(store, name)?.folder(`version-${version}`);
  return folder === undefined ? undefined : readVersion(store, name, version, folder);
}

/** The highest number first. */
export function versions(store: Store, name: string): readonly ModelVersion[] {
  const folder = modelFolder(store, name);
  return folder === undefined ? [] : versionsOf(store, name, folder);
}

function modelFolder(store: Store, name: string): StoreFolder | undefined {
  const folder = store.root.folder("models")?.folder(name);
  if (folder !== undefined) metaOf(store, folder).expect("name", name);
  return folder;
}

function versionsOf(store: Store, name: string, model: StoreFolder): readonly ModelVersion[] {
  return subfolders(model, (entry) => entry.startsWith("version-"))
    .flatMap((folder) => {
      const version = folder.name.slice("version-".length);
      if (!isVersion(version)) throw damaged(folder.shown(), "a number behind version-", quoted(version));
      return readVersion(store, name, version, folder) ?? [];
    })
    .sort((a, b) => Number(b.version) - Number(a.version));
}

/** Undefined for a deleted one, of which MLflow keeps the folder. */
function readVersion(store: Store, name: string, version: string, folder: StoreFolder): ModelVersion | undefined {
  const meta = metaOf(store, folder);
  meta.expect("name", name);
  meta.expect("version", version);
  const stage = meta.oneOf("current_stage", [...STAGES, DELETED]);
  if (stage === DELETED) return undefined;
  return {
    name,
    version,
    stage,
    status: meta.text("status"),
    runId: meta.optionalText("run_id"),
    source: meta.optionalText("source"),
    tags: keyedTexts(folder.folder("tags")),
    createdAt: meta.optionalInteger("creation_timestamp"),
    updatedAt: meta.optionalInteger("last_updated_timestamp"),
  };
}

/**
 * By the files of the aliases, as MLflow goes. Its map of them in `meta.yaml` is a copy, that goes on naming those that
 * a renamed model has lost.
 */
function aliasesOf(model: StoreFolder): ReadonlyMap<string, string> {
  const aliases = [...keyedFiles(model.folder("aliases"))].map(([alias, file]) => {
    const version = file.text(MAX_ALIAS_BYTES).trim();
    if (!isVersion(version)) throw damaged(file.shown, "the number of a version", quoted(version));
    return [alias, version] as const;
  });
  return new Map(aliases);
}

function metaOf(store: Store, folder: StoreFolder): MetaFile {
  const meta = store.readMeta(folder);
  if (meta === undefined) throw damaged(folder.shown("meta.yaml"), "a file", "none");
  return meta;
}

function isVersion(text: string): boolean {
  return /^[1-9]\d{0,8}$/.test(text);
}
