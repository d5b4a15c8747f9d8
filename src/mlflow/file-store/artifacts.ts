import { GateError } from "../../errors.ts";
import type { Artifact } from "../port.ts";
import { existingRun, type RunPlace } from "./runs.ts";
import { StoreFile } from "./store-file.ts";
import { type StoreEntry, StoreFolder } from "./store-folder.ts";
import type { Store } from "./store.ts";

/**
 * By the place of the run, not by its `artifact_uri`: that is where the files were on the machine that wrote them.
 * Throws REMOTE_FAILED when it tells that they never were in the store and nobody put them there.
 */
export function artifactsIn(store: Store, runId: string, path: string): readonly Artifact[] {
  const place = existingRun(store, runId);
  const root = place.folder.folder("artifacts");
  if (root === undefined || root.entries().length === 0) refuseOtherPlace(place);
  const folder = root === undefined ? undefined : openedAt(root, path);
  if (!(folder instanceof StoreFolder)) return [];
  return folder.entries().map((entry) => {
    const opened = openedIfInside(folder, entry);
    return {
      path: path === "" ? entry.name : `${path}/${entry.name}`,
      isFolder: opened instanceof StoreFolder,
      bytes: opened instanceof StoreFile ? opened.size : undefined,
    };
  });
}

/** Throws REMOTE_FAILED, also for a link that leads out, and INPUT_TOO_LARGE. */
export function artifactBytes(store: Store, runId: string, artifact: Artifact, maxBytes: number): Uint8Array {
  const root = existingRun(store, runId).folder.folder("artifacts");
  const file = root === undefined ? undefined : openedAt(root, artifact.path);
  if (!(file instanceof StoreFile)) {
    const found = file === undefined ? "is not there" : "is a folder";
    throw new GateError("REMOTE_FAILED", `artifact ${JSON.stringify(artifact.path)} of run ${runId} ${found}`, {
      hint: "Was it deleted in the meantime?",
    });
  }
  const bytes = file.bytes(maxBytes);
  if (artifact.bytes !== undefined && artifact.bytes !== bytes.length) {
    throw new GateError("REMOTE_FAILED", `${file.shown} had ${artifact.bytes} bytes, and now has ${bytes.length}`, {
      hint: "Let whatever writes it finish before the gate begins",
    });
  }
  return bytes;
}

/** Step by step through what folders hold, so that `..` leads to nothing. */
function openedAt(root: StoreFolder, path: string): StoreFolder | StoreFile | undefined {
  let place: StoreFolder | StoreFile = root;
  for (const name of path === "" ? [] : path.split("/")) {
    const entry: StoreEntry | undefined = place instanceof StoreFolder ? place.entry(name) : undefined;
    if (entry === undefined || !(place instanceof StoreFolder)) return undefined;
    place = place.open(entry);
  }
  return place;
}

/** What cannot be read is listed all the same, and refused when it is wanted: hidden, it would be taken for missing. */
function openedIfInside(folder: StoreFolder, entry: StoreEntry): StoreFolder | StoreFile | undefined {
  try {
    return folder.open(entry);
  } catch (error) {
    if (error instanceof GateError) return undefined;
    throw error;
  }
}

function refuseOtherPlace({ experiment, folder, meta }: RunPlace): void {
  const uri = meta.optionalText("artifact_uri");
  if (uri === undefined) return;
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(uri)?.[1]?.toLowerCase() ?? "file";
  const path = uri.replaceAll("\\", "/").replace(/\/+$/, "");
  if (scheme === "file" && path.endsWith(`/${experiment.name}/${folder.name}/artifacts`)) return;
  throw new GateError("REMOTE_FAILED", `the artifacts of run ${folder.name} are not in the store, but at ${uri}`, {
    hint: `Copy them to ${folder.shown("artifacts")}, or give the path of the file itself`,
  });
}
