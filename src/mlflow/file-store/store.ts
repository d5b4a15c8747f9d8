import type { ReadMeta } from "./meta-file.ts";
import { type StoreEntry, StoreFolder } from "./store-folder.ts";

/** What every question to a store needs. */
export interface Store {
  readonly root: StoreFolder;
  readonly readMeta: ReadMeta;
}

/** What MLflow keeps beside experiments, and beside runs. */
const RESERVED_IN_ROOT = ["models"];
const RESERVED_IN_EXPERIMENT = ["tags", "datasets", "traces", "models"];

/** Of experiments, runs and logged models. */
export function isId(text: string): boolean {
  return /^[A-Za-z0-9][\w-]{0,255}$/.test(text);
}

export function isRunId(text: string): boolean {
  return isId(text) && !RESERVED_IN_EXPERIMENT.includes(text);
}

export function isExperimentId(text: string): boolean {
  return isId(text) && !RESERVED_IN_ROOT.includes(text);
}

/** Folders of experiments that were not deleted. */
export function experimentFolders(store: Store): readonly StoreFolder[] {
  return subfolders(store.root, isExperimentId);
}

/** With those of deleted ones, which lie in `.trash`. */
export function allExperimentFolders(store: Store): readonly StoreFolder[] {
  const trash = store.root.folder(".trash");
  return [...experimentFolders(store), ...(trash === undefined ? [] : subfolders(trash, isId))];
}

/** What is no folder is not MLflow's, and a link under another name is a second name of what is there anyway. */
export function subfolders(folder: StoreFolder, isWanted: (name: string) => boolean): readonly StoreFolder[] {
  const mayBeFolder = ({ kind, name }: StoreEntry): boolean => (kind === "folder" || kind === "link") && isWanted(name);
  return folder
    .entries()
    .filter(mayBeFolder)
    .flatMap((entry) => {
      const opened = folder.open(entry);
      return opened instanceof StoreFolder && opened.name === entry.name ? [opened] : [];
    });
}
