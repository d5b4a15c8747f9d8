import { GateError } from "../../src/errors.ts";
import type { ByteSource } from "../../src/predictions/bytes.ts";
import { csvRows, type CsvOptions } from "../../src/predictions/csv/csv.ts";
import type { Batch, Column, ColumnRequest } from "../../src/predictions/port.ts";

export type Cell = string | number;

export interface Reading {
  readonly names: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly notes: readonly string[];
}

/**
 * Bytes in memory, cut into chunks of the given sizes (in turn, again and again). All chunks lie in one memory that is
 * overwritten before the next one, as the port allows: a reader that keeps a chunk reads quotes.
 */
export function cutBytes(file: Uint8Array, sizes: readonly number[] = [file.length]): ByteSource {
  const memory = new Uint8Array(Math.max(1, ...sizes));
  return {
    name: "rows.csv",
    async *chunks() {
      for (let at = 0, turn = 0; at < file.length; turn += 1) {
        const size = sizes[turn % sizes.length] ?? file.length;
        const chunk = file.subarray(at, at + size);
        memory.fill(0x22);
        memory.set(chunk);
        yield memory.subarray(0, chunk.length);
        at += size;
      }
    },
  };
}

/** Reads a whole file; without requests all its columns, each by its first name, as bytes. */
export async function readCsv(
  file: string | Uint8Array,
  options: Omit<CsvOptions, "onNote"> & {
    readonly sizes?: readonly number[] | undefined;
    readonly requests?: readonly ColumnRequest[];
  } = {},
): Promise<Reading> {
  const { sizes, requests, ...csvOptions } = options;
  const notes: string[] = [];
  const bytes = typeof file === "string" ? Buffer.from(file) : file;
  const source = csvRows(cutBytes(bytes, sizes), { ...csvOptions, onNote: (note) => notes.push(note) });
  const names = await source.columnNames();
  const all = [...new Set(names)].map((name): ColumnRequest => ({ name, kind: "bytes" }));
  const rows: Cell[][] = [];
  for await (const batch of source.batches(requests ?? all)) {
    if (batch.firstRow !== rows.length) throw new Error(`batch begins at ${batch.firstRow}, expected ${rows.length}`);
    for (let row = 0; row < batch.rows; row += 1) rows.push(batch.columns.map((column) => cell(column, row)));
  }
  return { names, rows, notes };
}

export function cell(column: Column, row: number): Cell {
  switch (column.kind) {
    case "bytes":
      return Buffer.from(column.bytes.subarray(column.offsets[row], column.offsets[row + 1])).toString();
    case "codes":
      return column.dictionary[column.codes[row] ?? -1] ?? "no such code";
    case "numbers":
      return column.values[row] ?? "no such row";
  }
}

export async function collect<T>(values: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}

/** The error with which a file is refused; throws if it is read, or if the error is not the product's own. */
export async function refusal(
  file: string | Uint8Array,
  options: Parameters<typeof readCsv>[1] = {},
): Promise<GateError> {
  const error = await readCsv(file, options).then(
    (reading) => new Error(`was read: ${JSON.stringify(reading)}`),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof GateError)) throw error;
  return error;
}

/** All batches, after the reading has ended: `id` as bytes, `score` as numbers, the rest as codes. */
export async function batchesOf(file: string): Promise<readonly Batch[]> {
  const source = csvRows(cutBytes(Buffer.from(file), [200_000]));
  const names = await source.columnNames();
  const kinds = { id: "bytes", score: "numbers" } as const;
  const kindOf = (name: string) => (name === "id" || name === "score" ? kinds[name] : "codes");
  return collect(source.batches(names.map((name) => ({ name, kind: kindOf(name) }))));
}
