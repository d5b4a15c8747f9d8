import { GateError } from "../../errors.ts";
import type { Run, RunQuery } from "../port.ts";
import { damaged } from "./damaged.ts";
import { keyedFiles, keyedTexts } from "./keyed-files.ts";
import type { MetaFile } from "./meta-file.ts";
import { lastPoints } from "./metric-file.ts";
import { datasetsOf, modelIdsOf } from "./run-links.ts";
import type { StoreFile } from "./store-file.ts";
import type { StoreFolder } from "./store-folder.ts";
import { allExperimentFolders, experimentFolders, isRunId, type Store, subfolders } from "./store.ts";

/** The numbers that MLflow writes, from 1. */
const STATUSES = ["RUNNING", "SCHEDULED", "FINISHED", "FAILED", "KILLED"];

const PAGE_SIZE = 100;

/** Where a run lies. */
export interface RunPlace {
  readonly experiment: StoreFolder;
  readonly folder: StoreFolder;
  readonly meta: MetaFile;
}

/** Also a deleted one. Throws REMOTE_FAILED when it is there, but damaged. */
export function findRun(store: Store, id: string): RunPlace | undefined {
  if (!isRunId(id)) return undefined;
  let strayed: RunPlace | undefined;
  for (const experiment of allExperimentFolders(store)) {
    const folder = experiment.folder(id);
    const place = folder === undefined ? undefined : placeOf(store, experiment, folder);
    if (place?.meta.optionalText("experiment_id") === experiment.name) return place;
    strayed ??= place;
  }
  // A run that was copied into another experiment is a run only where it came from.
  strayed?.meta.expect("experiment_id", strayed.experiment.name);
  return undefined;
}

/** Throws REMOTE_FAILED when there is none: who asks has it from this store. */
export function existingRun(store: Store, id: string): RunPlace {
  const place = findRun(store, id);
  if (place !== undefined) return place;
  throw new GateError("REMOTE_FAILED", `${store.root.shown()} has no run ${JSON.stringify(id)}`, {
    hint: "Was it deleted in the meantime?",
  });
}

/**
 * Pages of those that were not deleted, the newest first. Only their times are held, the rest is read page by page:
 * stores of many thousand runs are common.
 */
export function* pagesOfRuns(store: Store, query: RunQuery): Generator<readonly Run[]> {
  const experiment = experimentFolders(store).find((folder) => folder.name === query.experimentId);
  if (experiment === undefined) return;
  const found = subfolders(experiment, isRunId)
    .flatMap((folder) => {
      const meta = placeOf(store, experiment, folder)?.meta;
      if (meta === undefined || meta.optionalText("experiment_id") !== experiment.name) return [];
      if (meta.lifecycle() === "deleted" || (query.finishedOnly && statusOf(meta) !== "FINISHED")) return [];
      return [{ folder, startedAt: meta.optionalInteger("start_time") ?? -Infinity }];
    })
    .sort((a, b) => b.startedAt - a.startedAt || (a.folder.name < b.folder.name ? -1 : 1));

  const pageSize = Math.max(1, query.pageSize ?? PAGE_SIZE);
  for (let at = 0; at < found.length; at += pageSize) {
    yield found.slice(at, at + pageSize).map(({ folder }) => {
      const place = placeOf(store, experiment, folder);
      if (place === undefined) throw damaged(folder.shown("meta.yaml"), "a file", "none any more");
      return readRun(store, place);
    });
  }
}

export function readRun(store: Store, { experiment, folder, meta }: RunPlace): Run {
  const tags = keyedTexts(folder.folder("tags"));
  const metrics = [...keyedFiles(folder.folder("metrics"))].map(([key, file]) => [key, lastValue(file)] as const);
  return {
    id: folder.name,
    // As MLflow does: early versions had the tag only.
    name: meta.optionalText("run_name") ?? (tags.get("mlflow.runName") || undefined),
    experimentId: experiment.name,
    status: statusOf(meta),
    isDeleted: meta.lifecycle() === "deleted",
    startedAt: meta.optionalInteger("start_time"),
    endedAt: meta.optionalInteger("end_time"),
    artifactUri: meta.optionalText("artifact_uri"),
    metrics: new Map(metrics),
    params: keyedTexts(folder.folder("params")),
    tags,
    datasets: datasetsOf(store, experiment, folder),
    modelIds: modelIdsOf(store, folder),
  };
}

/** Undefined for a folder of something else: artifacts that are kept in the store without its runs. */
function placeOf(store: Store, experiment: StoreFolder, folder: StoreFolder): RunPlace | undefined {
  const meta = store.readMeta(folder);
  if (meta === undefined) {
    if (!["metrics", "params", "tags"].some((name) => folder.entry(name) !== undefined)) return undefined;
    throw damaged(folder.shown("meta.yaml"), "a file that tells of this run", "none");
  }
  // Early versions wrote run_uuid only.
  meta.expect(meta.optionalText("run_id") === undefined ? "run_uuid" : "run_id", folder.name);
  return { experiment, folder, meta };
}

function statusOf(meta: MetaFile): string {
  const number = meta.optionalInteger("status");
  const status = number === undefined ? undefined : STATUSES[number - 1];
  if (status !== undefined) return status;
  throw meta.damaged(`a status from 1 to ${STATUSES.length}`, number === undefined ? "none" : String(number));
}

/** MLflow 3 tells the data set behind the step, by name and digest: at least two words. */
function lastValue(file: StoreFile): string {
  const expected = "a time in milliseconds, a number, a step, then nothing or a data set and its digest";
  const [last] = lastPoints(file, expected, (rest) => (rest === "" || rest.includes(" ") ? "" : undefined)).values();
  if (last === undefined) throw new RangeError("a metric without points was not refused");
  return last.value;
}
