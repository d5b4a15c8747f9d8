import { realpathSync } from "node:fs";
import { resolve } from "node:path";

import { GateError } from "../errors.ts";
import { fileBytes } from "./file-bytes.ts";
import { filePieces } from "./file-pieces.ts";
import { endings, formatOf, type StoredFile } from "./formats.ts";
import type { OpenedSource, OpenOptions } from "./port.ts";
import { isFilePath } from "./reference-kind.ts";

/** Opens a file on disk. Throws USAGE for a form or ending that is not known, FILE_NOT_FOUND, BASELINE_CHANGED, and what readers throw. */
export async function openFileSource(
  reference: string,
  directory: string,
  options: OpenOptions,
): Promise<OpenedSource> {
  if (!isFilePath(reference)) {
    throw new GateError("USAGE", `${JSON.stringify(reference)} is no source that this version reads`, {
      hint: `Give the path of a file: ${endings()}`,
    });
  }
  const path = resolve(directory, reference);
  const open = formatOf(reference, path);
  const sha256 = await options.untouched?.hashOf(path, reference);
  const file = diskFile(path, reference, sha256, (read, total) => options.onBytes?.(reference, read, total));
  const onNote = (note: string): void => options.onNote?.(`${reference}: ${note}`);
  const location = realPath(path, reference);
  const content = await open(file, { onNote });
  return { reference, location, content, sha256: file.sha256 };
}

function diskFile(
  path: string,
  name: string,
  sha256: string | undefined,
  onBytes: (read: number, total: number) => void,
): StoredFile {
  const options = { name, onBytes, ...(sha256 === undefined ? {} : { sha256 }) };
  const bytes = fileBytes(path, options);
  const pieces = filePieces(path, options);
  return { bytes, pieces, sha256: () => bytes.sha256 ?? pieces.sha256 };
}

function realPath(path: string, reference: string): string {
  try {
    return realpathSync(path);
  } catch (cause) {
    throw new GateError("FILE_NOT_FOUND", `${reference} does not exist`, { hint: "Check the path", cause });
  }
}
