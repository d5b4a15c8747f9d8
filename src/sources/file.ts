import { realpathSync } from "node:fs";
import { resolve } from "node:path";

import { GateError } from "../errors.ts";
import type { ByteSource } from "../predictions/bytes.ts";
import { csvRows } from "../predictions/csv/csv.ts";
import { jsonlRows } from "../predictions/json/jsonl.ts";
import { jsonDocumentKind, readMetricsJson } from "../predictions/json/metrics-json.ts";
import { tableJsonRows } from "../predictions/json/table-json.ts";
import { fileBytes } from "./file-bytes.ts";
import type { OpenedSource, OpenOptions, SourceContent } from "./port.ts";

type ReaderOptions = { readonly onNote?: (note: string) => void };
type Open = (bytes: ByteSource, options: ReaderOptions) => SourceContent | Promise<SourceContent>;

/** What a file is, by the end of its name (`.gz` taken off). */
const FORMATS: Readonly<Record<string, Open>> = {
  csv: (bytes, options) => ({ kind: "rows", rows: csvRows(bytes, options) }),
  tsv: (bytes, options) => ({ kind: "rows", rows: csvRows(bytes, { ...options, separator: "\t" }) }),
  jsonl: (bytes, options) => ({ kind: "rows", rows: jsonlRows(bytes, options) }),
  ndjson: (bytes, options) => ({ kind: "rows", rows: jsonlRows(bytes, options) }),
  json: openJson,
};

/** Opens a file on disk. Throws USAGE for a form or ending that is not known, FILE_NOT_FOUND, and what readers throw. */
export async function openFileSource(
  reference: string,
  directory: string,
  options: OpenOptions,
): Promise<OpenedSource> {
  if (/^[a-z][a-z0-9+.-]+:/i.test(reference) && !/^[a-z]:[\\/]/i.test(reference)) {
    throw new GateError("USAGE", `${JSON.stringify(reference)} is no source that this version reads`, {
      hint: `Give the path of a file: ${endings()}`,
    });
  }
  const path = resolve(directory, reference);
  const ending = /\.([a-z]+)(?:\.gz)?$/i.exec(path)?.[1]?.toLowerCase() ?? "";
  const open = FORMATS[ending];
  if (open === undefined) {
    throw new GateError("USAGE", `${reference}: what format is that? The name must end in ${endings()}`);
  }
  const bytes = fileBytes(path, {
    name: reference,
    onBytes: (read, total) => options.onBytes?.(reference, read, total),
  });
  const onNote = (note: string): void => options.onNote?.(`${reference}: ${note}`);
  const location = realPath(path, reference);
  const content = await open(bytes, { onNote });
  return { reference, location, content, sha256: () => bytes.sha256 };
}

async function openJson(bytes: ByteSource, options: ReaderOptions): Promise<SourceContent> {
  return (await jsonDocumentKind(bytes)) === "table"
    ? { kind: "rows", rows: tableJsonRows(bytes, options) }
    : { kind: "metrics", metrics: await readMetricsJson(bytes) };
}

function realPath(path: string, reference: string): string {
  try {
    return realpathSync(path);
  } catch (cause) {
    throw new GateError("FILE_NOT_FOUND", `${reference} does not exist`, { hint: "Check the path", cause });
  }
}

function endings(): string {
  return `${Object.keys(FORMATS)
    .map((name) => `.${name}`)
    .join(", ")}, each also with .gz`;
}
