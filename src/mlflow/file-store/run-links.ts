import type { Dataset } from "../port.ts";
import { damaged } from "./damaged.ts";
import type { MetaFile } from "./meta-file.ts";
import type { StoreFolder } from "./store-folder.ts";
import { isId, type Store, subfolders } from "./store.ts";

/** What the run read: `inputs/ID/meta.yaml` names a folder in the `datasets` of the experiment. */
export function datasetsOf(store: Store, experiment: StoreFolder, run: StoreFolder): readonly Dataset[] {
  return linksOf(store, run, "inputs")
    .filter((meta) => meta.oneOf("source_type", ["DATASET", "MODEL"]) === "DATASET")
    .map((meta) => {
      const id = meta.text("source_id");
      const folder = experiment.folder("datasets")?.folder(id);
      const dataset = folder === undefined ? undefined : store.readMeta(folder);
      // Without it nobody can tell whether two runs were measured on the same rows.
      if (dataset === undefined) throw damaged(experiment.shown("datasets", id, "meta.yaml"), "a file", "none");
      return {
        name: dataset.optionalText("name"),
        digest: dataset.optionalText("digest"),
        context: meta.nestedText("tags", "mlflow.data.context"),
      };
    });
}

/** Logged models of MLflow 3 that the run made. */
export function modelIdsOf(store: Store, run: StoreFolder): readonly string[] {
  return linksOf(store, run, "outputs")
    .filter((meta) => meta.oneOf("destination_type", ["MODEL_OUTPUT"]) === "MODEL_OUTPUT")
    .map((meta) => meta.text("destination_id"));
}

function linksOf(store: Store, run: StoreFolder, name: string): readonly MetaFile[] {
  const folder = run.folder(name);
  return (folder === undefined ? [] : subfolders(folder, isId)).map((link) => {
    const meta = store.readMeta(link);
    if (meta === undefined) throw damaged(link.shown("meta.yaml"), "a file", "none");
    return meta;
  });
}
