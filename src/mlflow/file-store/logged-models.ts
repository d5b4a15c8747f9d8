import type { LoggedMetric, LoggedModel } from "../port.ts";
import { damaged } from "./damaged.ts";
import { keyedFiles } from "./keyed-files.ts";
import { lastPoints } from "./metric-file.ts";
import type { StoreFile } from "./store-file.ts";
import { allExperimentFolders, isId, type Store } from "./store.ts";

/** Undefined also for a deleted one, as MLflow answers. */
export function loggedModel(store: Store, id: string): LoggedModel | undefined {
  if (!isId(id)) return undefined;
  for (const experiment of allExperimentFolders(store)) {
    const folder = experiment.folder("models")?.folder(id);
    const meta = folder === undefined ? undefined : store.readMeta(folder);
    if (folder === undefined) continue;
    if (meta === undefined) {
      // A database has the model, and this folder only its files.
      if (folder.entry("metrics") === undefined) continue;
      throw damaged(folder.shown("meta.yaml"), "a file that tells of this model", "none");
    }
    meta.expect("model_id", id);
    meta.expect("experiment_id", experiment.name);
    if (meta.lifecycle() === "deleted") return undefined;
    const metrics = [...keyedFiles(folder.folder("metrics"))].flatMap(([key, file]) => lastValues(key, file));
    return { id, metrics };
  }
  return undefined;
}

/** The last value for each run and data set, which stand behind the step: the run in one word, a digest as the last. */
function lastValues(key: string, file: StoreFile): readonly LoggedMetric[] {
  const expected = "a time in milliseconds, a number, a step and a run, then nothing or a data set and its digest";
  const last = lastPoints(file, expected, (rest) => (/^\S+(?: .*\S \S+)?$/.test(rest) ? rest : undefined));
  return [...last.values()].map((point) => {
    const [runId, ...dataset] = point.rest.split(" ");
    const digest = dataset.pop();
    return {
      key,
      value: point.value,
      runId,
      dataset: { name: digest === undefined ? undefined : dataset.join(" "), digest },
      step: Number(point.step),
      timestamp: Number(point.timestamp),
    };
  });
}
