import type { CompressionCodec, DataPageHeader, Encoding, PageHeader } from "hyparquet";

import type { RawPage } from "./chunk-pages.ts";
import { CODECS } from "./codecs.ts";
import { tooLarge, unsupportedFeature } from "./faults.ts";
import { HybridReader } from "./hybrid.ts";
import { type DecodedColumn, plainValues } from "./plain.ts";
import { rareValues } from "./rare-encodings.ts";
import { BooleanValues, type Values } from "./values.ts";

/** The values of a page, absent ones left out: either the values, or places in a dictionary. */
export interface DataPage {
  /** Absent ones included. */
  readonly rows: number;
  /** 1 for each row that has a value; `undefined` when all have. */
  readonly present: Uint8Array | undefined;
  readonly values: Values;
  /** `undefined`: the values stand one after another. */
  readonly indices: HybridReader | undefined;
}

export interface PageColumn extends DecodedColumn {
  readonly codec: CompressionCodec;
  readonly isOptional: boolean;
}

/** Levels and offsets of a page are held at once. Writers put 20,000 to a million rows into a page. */
const MAX_PAGE_ROWS = 2 ** 25;

/** What booleans in runs point at. */
const FALSE_AND_TRUE = new BooleanValues(Uint8Array.of(0b10), 2);

const NO_BYTES = new Uint8Array(0);

export function readDictionary(column: PageColumn, { header, body }: RawPage): Values {
  const entry = header.dictionary_page_header;
  if (entry === undefined || !(entry.num_values >= 0)) throw column.refuse("a dictionary without a size");
  const bytes = unzipped(column, body, header.uncompressed_page_size);
  return plainValues(column, bytes, 0, entry.num_values);
}

/** A page of version 1, zipped as a whole, or of version 2, whose levels stand in front of what is zipped. */
export function readDataPage(column: PageColumn, dictionary: Values | undefined, page: RawPage): DataPage {
  const { header, body } = page;
  const first = header.type === "DATA_PAGE" ? header.data_page_header : undefined;
  const second = header.type === "DATA_PAGE_V2" ? header.data_page_header_v2 : undefined;
  if (second !== undefined) {
    const rows = checkedRows(column, second.num_values);
    return readSecond(column, dictionary, second, rows, body, header.uncompressed_page_size);
  }
  if (first === undefined) throw column.refuse(`a page of the type ${header.type}`);
  const rows = checkedRows(column, first.num_values);
  return readFirst(column, dictionary, first, rows, unzipped(column, body, header.uncompressed_page_size));
}

function readFirst(
  column: PageColumn,
  dictionary: Values | undefined,
  header: DataPageHeader,
  rows: number,
  bytes: Uint8Array,
): DataPage {
  let start = 0;
  let present: Uint8Array | undefined;
  if (column.isOptional) {
    if (header.definition_level_encoding !== "RLE") {
      throw unsupportedFeature(column.fileName, column.name, `levels in ${header.definition_level_encoding}`);
    }
    start = 4 + lengthAt(column, bytes, 0);
    present = readPresent(column, bytes, 4, start, rows);
  }
  return { rows, present, ...readValues(column, dictionary, header.encoding, bytes, start, valuesOf(present, rows)) };
}

function readSecond(
  column: PageColumn,
  dictionary: Values | undefined,
  header: NonNullable<PageHeader["data_page_header_v2"]>,
  rows: number,
  body: Uint8Array,
  unzippedSize: number,
): DataPage {
  const { definition_levels_byte_length: levels, repetition_levels_byte_length: repetitions } = header;
  const isSound = repetitions === 0 && levels >= 0 && levels <= Math.min(body.length, unzippedSize);
  if (!isSound) throw column.refuse("the levels of a page have no sound length");
  const present = column.isOptional && rows > 0 ? readPresent(column, body, 0, levels, rows) : undefined;
  const zipped = body.subarray(levels);
  const isZipped = header.is_compressed !== false && zipped.length > 0; // No values: no bytes to unzip.
  const bytes = isZipped ? unzipped(column, zipped, unzippedSize - levels) : zipped;
  return { rows, present, ...readValues(column, dictionary, header.encoding, bytes, 0, valuesOf(present, rows)) };
}

function readValues(
  column: PageColumn,
  dictionary: Values | undefined,
  encoding: Encoding,
  bytes: Uint8Array,
  start: number,
  count: number,
): Pick<DataPage, "values" | "indices"> {
  const end = bytes.length;
  switch (encoding) {
    case "PLAIN":
      return { values: plainValues(column, bytes, start, count), indices: undefined };
    case "PLAIN_DICTIONARY":
    case "RLE_DICTIONARY": {
      if (dictionary === undefined) throw column.refuse("a page needs a dictionary, and there is none");
      const width = count === 0 ? 0 : (bytes[start] ?? 0);
      return { values: dictionary, indices: new HybridReader(bytes, start + 1, end, width, column.refuse) };
    }
    case "RLE": {
      if (column.type.kind !== "boolean") break;
      const from = count === 0 ? start : start + 4;
      const to = count === 0 ? start : from + lengthAt(column, bytes, start);
      return { values: FALSE_AND_TRUE, indices: new HybridReader(bytes, from, to, 1, column.refuse) };
    }
    default: {
      const values = rareValues(column, encoding, bytes, start, count);
      if (values !== undefined) return { values, indices: undefined };
    }
  }
  throw unsupportedFeature(column.fileName, column.name, `the encoding ${encoding} for its type`);
}

/** Nearly always one run that says that all rows have a value. */
function readPresent(column: PageColumn, bytes: Uint8Array, start: number, end: number, rows: number) {
  const levels = new HybridReader(bytes, start, end, 1, column.refuse);
  if (levels.isRunOf(1, rows)) return undefined;
  const present = new Uint8Array(rows);
  levels.read(present, rows);
  return present;
}

function valuesOf(present: Uint8Array | undefined, rows: number): number {
  if (present === undefined) return rows;
  let values = 0;
  for (const level of present) values += level;
  return values;
}

function unzipped(column: PageColumn, body: Uint8Array, length: number): Uint8Array {
  const inflate = CODECS[column.codec];
  if (inflate === undefined) throw unsupportedFeature(column.fileName, column.name, `the codec ${column.codec}`);
  if (length === 0) return NO_BYTES;
  let bytes: Uint8Array;
  try {
    bytes = inflate(body, length);
  } catch (cause) {
    throw column.refuse(`a page cannot be unzipped (${column.codec})`, cause);
  }
  if (bytes.length !== length) throw column.refuse("a page has not the length that it says");
  return bytes;
}

function lengthAt(column: PageColumn, bytes: Uint8Array, at: number): number {
  if (at + 4 > bytes.length) throw column.refuse("a page ends within its levels");
  const length = new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0, true);
  if (length > bytes.length - at - 4) throw column.refuse("a page ends within its levels");
  return length;
}

function checkedRows(column: PageColumn, rows: number): number {
  if (!(rows >= 0)) throw column.refuse("a page of fewer than no rows");
  if (rows > MAX_PAGE_ROWS)
    throw tooLarge(column.fileName, `a page of ${rows} rows is more than the gate reads at once`);
  return rows;
}
