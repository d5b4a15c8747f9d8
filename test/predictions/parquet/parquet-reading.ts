import { readFileSync } from "node:fs";
import { join } from "node:path";

import { parquetRows } from "../../../src/predictions/parquet/parquet.ts";
import type { RandomAccess } from "../../../src/predictions/parquet/random-access.ts";
import type { ColumnRequest } from "../../../src/predictions/port.ts";
import { type Cell, cell } from "../csv-reading.ts";

const FILES = join(import.meta.dirname, "files");

interface Expected {
  readonly values: readonly (readonly (string | number)[])[];
  readonly files: Readonly<
    Record<string, { readonly columns: readonly string[]; readonly readings: readonly ExpectedReading[] }>
  >;
}

interface ExpectedReading extends ColumnRequest {
  /** A place in `values`. */
  readonly values: number;
}

/** Written by make_files.py from the values that went into the files. */
export const EXPECTED = JSON.parse(readFileSync(join(FILES, "expected.json"), "utf8")) as Expected;

export function fixture(name: string): Buffer {
  return readFileSync(join(FILES, `${name}.parquet`));
}

/** Bytes in memory; tells what was read, and whether the reading was ended and closed. */
export function bytesInMemory(bytes: Uint8Array) {
  const log = { reads: [] as { readonly offset: number; readonly length: number }[], open: 0, finished: 0 };
  const file: RandomAccess = {
    name: "rows.parquet",
    open() {
      log.open += 1;
      return {
        byteLength: bytes.length,
        read(offset, length) {
          if (offset < 0 || offset + length > bytes.length) throw new Error("read outside of the file");
          log.reads.push({ offset, length });
          return Uint8Array.from(bytes.subarray(offset, offset + length));
        },
        finish: () => void (log.finished += 1),
        close: () => void (log.open -= 1),
      };
    },
  };
  return { file, log };
}

export async function readParquet(
  bytes: Uint8Array,
  requests: readonly ColumnRequest[],
): Promise<readonly (readonly Cell[])[]> {
  const rows: Cell[][] = [];
  for await (const batch of parquetRows(bytesInMemory(bytes).file).batches(requests)) {
    if (batch.firstRow !== rows.length) throw new Error(`batch begins at ${batch.firstRow}, expected ${rows.length}`);
    for (let row = 0; row < batch.rows; row += 1) rows.push(batch.columns.map((column) => cell(column, row)));
  }
  return rows;
}

/** JSON has no word for a number that is none. */
export function shown(value: Cell): Cell {
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}
