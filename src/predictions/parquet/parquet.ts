import { BATCH_ROWS, type Batch, type ColumnRequest, type RowSource } from "../port.ts";
import { ChunkPages } from "./chunk-pages.ts";
import { BLOCK_ROWS, ColumnChunk } from "./column-chunk.ts";
import { type ColumnSink, columnSink } from "./column-sinks.ts";
import { corrupt } from "./faults.ts";
import { readFooter } from "./footer.ts";
import type { RandomAccess, RandomAccessReading } from "./random-access.ts";
import { type ParquetTable, placeColumn, type ReadableColumn, readableColumn, tableOf } from "./table.ts";

/** A batch with more text in one column is full: offsets have 32 bits, and memory an end. */
const FULL_TEXT_BYTES = 32 * 1024 * 1024;

/**
 * A Parquet file as a source of rows. Only the columns that are asked for are read, page by page: memory does not grow
 * with the row groups, which writers make as large as a million rows. Values come as the text that CSV would show:
 * integers in decimal and exact over 64 bits, `true` and `false`, floats in their shortest form; null is absent.
 * hyparquet reads the metadata; the values are decoded here, since a BigInt, or any object, for each of them costs more
 * than all the rest. A column that is requested but not there, or twice, is a RangeError.
 */
export function parquetRows(file: RandomAccess): RowSource {
  return {
    name: file.name,
    columnNames: async () => readColumnNames(file),
    batches: (columns) => readBatches(file, columns),
  };
}

function readColumnNames(file: RandomAccess): readonly string[] {
  const reading = file.open();
  try {
    return openTable(reading, file.name).names;
  } finally {
    reading.close();
  }
}

function openTable(reading: RandomAccessReading, name: string): ParquetTable {
  try {
    return tableOf(name, readFooter(reading, name));
  } catch (cause) {
    throw asCorrupt(name, cause);
  }
}

/**
 * hyparquet's structures have the shape that it promises in sound files only: a damaged one may hold a text where a
 * number was, or nothing, at any place. Whatever breaks on that is the file's fault.
 */
function asCorrupt(name: string, cause: unknown): unknown {
  const isBroken = cause instanceof TypeError || cause instanceof RangeError || cause instanceof SyntaxError;
  return isBroken ? corrupt(name, "")("its structure is not that of Parquet", cause) : cause;
}

async function* readBatches(file: RandomAccess, requests: readonly ColumnRequest[]): AsyncGenerator<Batch, void> {
  const reading = file.open();
  try {
    const table = openTable(reading, file.name);
    const columns = requestedColumns(file.name, table, requests);
    yield* decodedBatches(file.name, reading, table, columns, requests);
    reading.finish();
  } finally {
    reading.close();
  }
}

async function* decodedBatches(
  name: string,
  reading: RandomAccessReading,
  table: ParquetTable,
  columns: readonly ReadableColumn[],
  requests: readonly ColumnRequest[],
): AsyncGenerator<Batch, void> {
  try {
    const sinks = requests.map((request) => columnSink(name, request));
    let [firstRow, rows] = [0, 0];
    const take = (): Batch => {
      const batch = { rows, firstRow, columns: sinks.map((sink) => sink.take()) };
      firstRow += rows;
      rows = 0;
      return batch;
    };
    for (const group of table.groups) {
      if (group.rows === 0) continue; // Its columns may have no place at all.
      const chunks = columns.map((column) => {
        const { column: placed, place } = placeColumn(name, column, group, reading.byteLength);
        return new ColumnChunk(placed, new ChunkPages(reading, name, place, placed.refuse));
      });
      for (let left = group.rows; left > 0;) {
        const block = Math.min(left, BLOCK_ROWS, BATCH_ROWS - rows);
        for (const [index, chunk] of chunks.entries()) chunk.read(block, sinks[index]!);
        left -= block;
        rows += block;
        if (rows === BATCH_ROWS || sinks.some(isFull)) yield take();
      }
      for (const chunk of chunks) chunk.finish();
    }
    if (rows > 0) yield take();
  } catch (cause) {
    throw asCorrupt(name, cause);
  }
}

function requestedColumns(
  fileName: string,
  table: ParquetTable,
  requests: readonly ColumnRequest[],
): readonly ReadableColumn[] {
  return requests.map(({ name }, index) => {
    const column = table.columns.find((known) => known.name === name);
    if (column === undefined) throw new RangeError(`no column is named ${JSON.stringify(name)}`);
    if (requests.findIndex((other) => other.name === name) !== index) {
      throw new RangeError(`column ${JSON.stringify(name)} is requested twice`);
    }
    return readableColumn(fileName, column);
  });
}

function isFull({ textBytes }: ColumnSink): boolean {
  return textBytes >= FULL_TEXT_BYTES;
}
