import { GateError } from "../../errors.ts";
import type { Experiment } from "../port.ts";
import { experimentFolders, type Store } from "./store.ts";

/** Throws REMOTE_FAILED when two have the name: MLflow lets nobody do that, a copied folder does. */
export function experimentNamed(store: Store, name: string): Experiment | undefined {
  const [found, ...others] = experiments(store).filter((experiment) => experiment.name === name);
  if (others.length === 0) return found;
  const ids = [found, ...others].map((experiment) => experiment?.id).join(", ");
  throw new GateError(
    "REMOTE_FAILED",
    `${store.root.shown()} has several experiments ${JSON.stringify(name)}: ${ids}`,
    {
      hint: "Remove the copies",
    },
  );
}

/** Those that were not deleted. */
export function experiments(store: Store): readonly Experiment[] {
  return experimentFolders(store).flatMap((folder) => {
    const meta = store.readMeta(folder);
    // As MLflow does, a folder of something else, or a copy of an experiment under another id, is passed over.
    if (meta === undefined || meta.optionalText("experiment_id") !== folder.name) return [];
    return meta.lifecycle() === "deleted" ? [] : [{ id: folder.name, name: meta.text("name") }];
  });
}
