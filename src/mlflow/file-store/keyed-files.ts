import { GateError } from "../../errors.ts";
import { damaged } from "./damaged.ts";
import type { StoreFile } from "./store-file.ts";
import { StoreFolder } from "./store-folder.ts";

/** One run has hundreds. */
const MAX_FILES = 100_000;
/** A tag has at most 100,000 characters; only the history of logged models grows beyond. */
const MAX_TEXT_BYTES = 16 * 1024 * 1024;
/** A key has at most 250 characters. */
const MAX_DEPTH = 125;

/** Macs put it into every folder that somebody looks at. */
const NOT_OF_MLFLOW = ".DS_Store";

/** Each file of a folder by its key: a `/` in a key has become a folder. Throws REMOTE_FAILED, INPUT_TOO_LARGE. */
export function keyedFiles(folder: StoreFolder | undefined): ReadonlyMap<string, StoreFile> {
  const files = new Map<string, StoreFile>();
  if (folder !== undefined) collect(folder, [], files);
  return files;
}

/** The text of each file by its key. */
export function keyedTexts(folder: StoreFolder | undefined): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let bytes = 0;
  for (const [key, file] of keyedFiles(folder)) {
    const text = file.text(MAX_TEXT_BYTES);
    texts.set(key, text);
    bytes += Buffer.byteLength(text);
    if (bytes > MAX_TEXT_BYTES) throw tooMuch(folder, `${MAX_TEXT_BYTES} bytes`);
  }
  return texts;
}

function collect(folder: StoreFolder, path: readonly string[], files: Map<string, StoreFile>): void {
  for (const entry of folder.entries()) {
    if (entry.name === NOT_OF_MLFLOW) continue;
    const opened = folder.open(entry);
    const key = [...path, entry.name];
    if (!(opened instanceof StoreFolder)) {
      files.set(key.join("/"), opened);
    } else if (entry.kind === "link" || key.length > MAX_DEPTH) {
      // A link to a folder could make a circle.
      throw damaged(
        folder.shown(entry.name),
        "a file or folder",
        entry.kind === "link" ? "a link" : "folders too deep",
      );
    } else {
      collect(opened, key, files);
    }
    if (files.size > MAX_FILES) throw tooMuch(folder, `${MAX_FILES} files`);
  }
}

function tooMuch(folder: StoreFolder | undefined, limit: string): GateError {
  return new GateError("INPUT_TOO_LARGE", `${folder?.shown()} holds more than ${limit}`, {
    hint: "No run of MLflow has that much: look at what wrote it",
  });
}
