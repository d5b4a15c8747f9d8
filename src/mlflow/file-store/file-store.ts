import type { MlflowReader } from "../port.ts";
import { artifactBytes, artifactsIn } from "./artifacts.ts";
import { experimentNamed, experiments } from "./experiments.ts";
import { loggedModel } from "./logged-models.ts";
import { metaReader } from "./meta-file.ts";
import { storeFolder } from "./recognize.ts";
import { modelNames, registeredModel, versionOf, versions } from "./registry.ts";
import { findRun, pagesOfRuns, readRun } from "./runs.ts";
import type { Store } from "./store.ts";

/** As many as a message can use. */
const MAX_NAMES = 100;

/**
 * The local store of MLflow 2 and 3 (`mlruns`), which the newest MLflow refuses to open, read without MLflow. Nothing
 * is written, and nothing outside of the folder is read, whatever is planted in it. A damaged file is REMOTE_FAILED,
 * one of absurd size INPUT_TOO_LARGE; nothing is ever taken to be 0, empty or finished instead.
 *
 * @param folder that holds the experiments; throws FILE_NOT_FOUND or USAGE when it is no store
 */
export function openFileStore(folder: string): MlflowReader {
  const root = storeFolder(folder);
  let opened: Promise<Store> | undefined;
  const store = (): Promise<Store> => (opened ??= metaReader().then((readMeta) => ({ root, readMeta })));

  return {
    address: folder,
    hasStages: true,
    registeredModel: async (name) => registeredModel(await store(), name),
    registeredModelNames: async () => modelNames(await store()).slice(0, MAX_NAMES),
    version: async (name, version) => versionOf(await store(), name, version),
    versions: async (name) => versions(await store(), name),
    run: async (id) => {
      const place = findRun(await store(), id);
      return place === undefined ? undefined : readRun(await store(), place);
    },
    experiment: async (name) => experimentNamed(await store(), name),
    experimentNames: async () =>
      experiments(await store())
        .slice(0, MAX_NAMES)
        .map(({ name }) => name),
    runs: async function* (query) {
      yield* pagesOfRuns(await store(), query);
    },
    loggedModel: async (id) => loggedModel(await store(), id),
    artifacts: async (runId, path) => artifactsIn(await store(), runId, path),
    download: async (runId, artifact, maxBytes) => artifactBytes(await store(), runId, artifact, maxBytes),
  };
}
