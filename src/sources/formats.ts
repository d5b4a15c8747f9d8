import { GateError } from "../errors.ts";
import type { ByteSource } from "../predictions/bytes.ts";
import { csvRows } from "../predictions/csv/csv.ts";
import { jsonlRows } from "../predictions/json/jsonl.ts";
import { jsonDocumentKind, readMetricsJson } from "../predictions/json/metrics-json.ts";
import { tableJsonRows } from "../predictions/json/table-json.ts";
import type { RandomAccess } from "../predictions/parquet/random-access.ts";
import type { SourceContent } from "./port.ts";

/** A file, wherever it is kept. */
export interface StoredFile {
  /** Its bytes from the start; unzipped if its name ends in .gz. */
  readonly bytes: ByteSource;
  /** Its bytes as they are kept. */
  readonly pieces: RandomAccess;
  /** Hex, over the bytes as they are kept; `undefined` until one reading has reached the end. */
  readonly sha256: () => string | undefined;
}

type ReaderOptions = { readonly onNote?: (note: string) => void };

/** Opens a file of one format. */
export type OpenContent = (file: StoredFile, options: ReaderOptions) => SourceContent | Promise<SourceContent>;

/** What a file is, by the end of its name (`.gz` taken off). */
const FORMATS: Readonly<Record<string, OpenContent>> = {
  csv: ({ bytes }, options) => ({ kind: "rows", rows: csvRows(bytes, options) }),
  tsv: ({ bytes }, options) => ({ kind: "rows", rows: csvRows(bytes, { ...options, separator: "\t" }) }),
  jsonl: ({ bytes }, options) => ({ kind: "rows", rows: jsonlRows(bytes, options) }),
  ndjson: ({ bytes }, options) => ({ kind: "rows", rows: jsonlRows(bytes, options) }),
  json: openJson,
  parquet: openParquet,
};

/** Throws USAGE for an ending that is not known. `reference` is what the user wrote. */
export function formatOf(reference: string, path: string): OpenContent {
  const match = /\.([a-z]+)(\.gz)?$/i.exec(path);
  const ending = match?.[1]?.toLowerCase() ?? "";
  if (ending === "parquet" && match?.[2] !== undefined) {
    throw new GateError("USAGE", `${reference}: a Parquet file cannot be read from inside .gz`, {
      hint: "Parquet is compressed within: unzip it, or write it with a codec of its own such as zstd",
    });
  }
  const open = Object.hasOwn(FORMATS, ending) ? FORMATS[ending] : undefined;
  if (open !== undefined) return open;
  throw new GateError("USAGE", `${reference}: what format is that? The name must end in ${endings()}`);
}

/** For messages: `.csv, … .json, each also with .gz, or .parquet`. */
export function endings(): string {
  const texts = Object.keys(FORMATS).filter((ending) => ending !== "parquet");
  return `${texts.map((ending) => `.${ending}`).join(", ")}, each also with .gz, or .parquet`;
}

async function openJson({ bytes }: StoredFile, options: ReaderOptions): Promise<SourceContent> {
  return (await jsonDocumentKind(bytes)) === "table"
    ? { kind: "rows", rows: tableJsonRows(bytes, options) }
    : { kind: "metrics", metrics: await readMetricsJson(bytes) };
}

/** Loaded only when there may be such a file: its codecs weigh more than all other readers together. */
export async function loadParquet() {
  return await import("../predictions/parquet/parquet.ts");
}

async function openParquet({ pieces }: StoredFile): Promise<SourceContent> {
  const { parquetRows } = await loadParquet();
  return { kind: "rows", rows: parquetRows(pieces) };
}
