import type { ColumnChunk, ColumnMetaData, FileMetaData, SchemaElement } from "hyparquet";

import { excerpt } from "../text/excerpt.ts";
import type { ChunkPlace } from "./chunk-pages.ts";
import type { PageColumn } from "./data-page.ts";
import { corrupt, duplicateColumn, encrypted, notUtf8, tooLarge, unsupportedType } from "./faults.ts";
import { type ValueType, valueType } from "./value-types.ts";

/** What the metadata say of the rows, checked. */
export interface ParquetTable {
  readonly names: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly groups: readonly RowGroup[];
}

export interface TableColumn {
  readonly name: string;
  /** Its place among the columns of a row group, where a nested column has several. */
  readonly leaf: number;
  /** A text says why it cannot be read, as in "a timestamp". */
  readonly type: ValueType | string;
  readonly isOptional: boolean;
}

export interface RowGroup {
  /** From 1, for messages. */
  readonly number: number;
  readonly rows: number;
  readonly chunks: readonly ColumnChunk[];
}

/** More cannot be aligned in memory, and a file of a few bytes can claim any number. */
const MAX_ROWS = 2 ** 30;

/** Throws PREDICTIONS_UNREADABLE for metadata that contradict themselves and for columns of one name. */
export function tableOf(name: string, metadata: FileMetaData): ParquetTable {
  const refuse = corrupt(name, "");
  const [root, ...elements] = metadata.schema;
  if (root === undefined) throw refuse("it has no schema");
  const columns: TableColumn[] = [];
  let [at, leaf] = [0, 0];
  while (at < elements.length) {
    const element = elements[at]!;
    const end = behindTree(elements, at);
    if (end > elements.length || typeof element.name !== "string") throw refuse("its schema has no end");
    const type = element.repetition_type === "REPEATED" ? "nested" : valueType(element);
    columns.push({ name: element.name, leaf, type, isOptional: element.repetition_type === "OPTIONAL" });
    for (; at < end; at += 1) if (elements[at]!.type !== undefined) leaf += 1;
  }
  if (columns.length !== root.num_children) throw refuse("its schema has another number of columns than it says");
  const names = columns.map((column) => column.name);
  const repeated = names.find((column, index) => names.indexOf(column) !== index);
  if (repeated !== undefined) throw duplicateColumn(name, repeated);

  const groups = metadata.row_groups.map(({ num_rows, columns: chunks }, index): RowGroup => {
    const rows = Number(num_rows);
    if (!(rows >= 0) || chunks.length !== leaf) throw refuse(`row group ${index + 1} is not like the schema`);
    return { number: index + 1, rows, chunks };
  });
  const rows = groups.reduce((sum, group) => sum + group.rows, 0);
  if (rows > MAX_ROWS) throw tooLarge(name, `it has ${rows} rows`);
  if (rows !== Number(metadata.num_rows)) throw refuse("its row groups have another number of rows than it says");
  return { names, columns, groups };
}

/** The number of the element behind a column and all that is nested in it. */
function behindTree(elements: readonly SchemaElement[], start: number): number {
  let open = 1;
  let at = start;
  for (; open > 0 && at < elements.length; at += 1) open += (elements[at]!.num_children ?? 0) - 1;
  return open > 0 ? elements.length + 1 : at;
}

export interface ReadableColumn extends TableColumn {
  readonly type: ValueType;
}

/** Throws PREDICTIONS_UNREADABLE for a column of a type that is no text, number or boolean. */
export function readableColumn(fileName: string, column: TableColumn): ReadableColumn {
  const { type } = column;
  if (typeof type === "string") throw unsupportedType(fileName, column.name, type);
  return { ...column, type };
}

/** What is needed to read one column of one row group. */
export interface PlacedColumn {
  readonly column: PageColumn;
  readonly place: ChunkPlace;
}

/** Throws PREDICTIONS_UNREADABLE for a column that is encrypted, or not within the file. */
export function placeColumn(
  fileName: string,
  column: ReadableColumn,
  group: RowGroup,
  fileBytes: number,
): PlacedColumn {
  const { name, type, isOptional, leaf } = column;
  const refuse = corrupt(fileName, `column ${excerpt(name)} in row group ${group.number}`);
  const chunk = group.chunks[leaf];
  const metadata = chunk?.meta_data;
  if (chunk?.crypto_metadata !== undefined) throw encrypted(fileName);
  if (metadata === undefined) throw refuse("it has no place in the file");
  if (chunk?.file_path !== undefined) throw refuse("its values stand in another file");
  // What hyparquet promises here holds for sound files only.
  const path: unknown = metadata.path_in_schema;
  if (!Array.isArray(path) || path.length !== 1 || path[0] !== name)
    throw refuse("the schema has another column in its place");
  if (metadata.codec === undefined) throw refuse("its codec is not known");
  const place = placeOf(metadata);
  const isWithin = place.start >= 4 && place.start <= place.end && place.end <= fileBytes;
  if (!isWithin) throw refuse("its place is not within the file");
  const { codec } = metadata;
  const refuseText = () => notUtf8(fileName, name);
  return { place, column: { fileName, name, type, isOptional, codec, refuse, refuseText } };
}

/** A dictionary stands in front of the pages; some writers say 0 where there is none. */
function placeOf(metadata: ColumnMetaData): ChunkPlace {
  const start = Number(metadata.dictionary_page_offset || metadata.data_page_offset);
  return { start, end: start + Number(metadata.total_compressed_size) };
}
