import { GateError } from "../../errors.ts";
import { StoreFolder } from "./store-folder.ts";
import { isExperimentId } from "./store.ts";

/** Throws FILE_NOT_FOUND or USAGE, with what was found instead, when the folder is no store. */
export function storeFolder(folder: string): StoreFolder {
  const root = StoreFolder.root(folder);
  if (root === undefined) {
    throw new GateError("FILE_NOT_FOUND", `${folder} is no folder; expected MLflow's local store, usually mlruns`, {
      hint: "Check the path; an mlflow.db has to be served: mlflow server --backend-store-uri sqlite:///mlflow.db",
    });
  }
  if (isStore(root)) return root;
  throw new GateError("USAGE", `${folder} is no local store of MLflow: expected EXPERIMENT/meta.yaml in it`, {
    hint: hintFor(root),
  });
}

function isStore(root: StoreFolder): boolean {
  // An experiment holds folders with a meta.yaml, too: its runs.
  if (root.entry("meta.yaml") !== undefined) return false;
  return holdsMeta(root) || holdsMeta(folderIn(root, "models")) || holdsMeta(folderIn(root, ".trash"));
}

function holdsMeta(folder: StoreFolder | undefined): boolean {
  if (folder === undefined) return false;
  return folder.entries().some(({ name }) => folderIn(folder, name)?.entry("meta.yaml")?.kind === "file");
}

/** Links are not followed: what it is shall be plain to see. */
function folderIn(folder: StoreFolder, name: string): StoreFolder | undefined {
  return folder.entry(name)?.kind === "folder" ? folder.folder(name) : undefined;
}

function hintFor(root: StoreFolder): string {
  const names = root.entries().map((entry) => entry.name);
  const mlruns = folderIn(root, "mlruns");
  if (mlruns !== undefined && isStore(mlruns)) return `Give ${mlruns.shown()}`;
  if (root.entry("meta.yaml") !== undefined)
    return "It looks like a part of a store: give the folder that holds all experiments";
  const database = names.find((name) => name === "mlflow.db") ?? names.find((name) => /\.(db|sqlite3?)$/i.test(name));
  const serve = (path: string): string =>
    `mlflow server --backend-store-uri sqlite:///${path}, and give its address, http://127.0.0.1:5000`;
  if (database !== undefined)
    return `The runs are in the database ${database}. Serve it: ${serve(root.shown(database))}`;
  const isArtifactsOnly = names.some((name) => isExperimentId(name) && folderIn(root, name) !== undefined);
  return isArtifactsOnly
    ? `MLflow 3 keeps runs in mlflow.db beside this folder. Serve it: ${serve("mlflow.db")}`
    : "Give the folder that MLflow wrote to, usually mlruns";
}
