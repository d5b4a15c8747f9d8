import { GateError } from "../../src/errors.ts";
import type { ByteSource } from "../../src/predictions/bytes.ts";
import { BATCH_ROWS, type Column, type ColumnRequest, type RowSource } from "../../src/predictions/port.ts";

export type Value = string | number | undefined;

/** Chunks of these sizes, over and over. Each chunk is spoilt as soon as the next is asked for, as the port allows. */
export function sourceOf(
  content: string | Uint8Array,
  sizes: readonly number[] = [1 << 20],
  name = "rows",
): ByteSource {
  const bytes = Buffer.from(content);
  return {
    name,
    async *chunks() {
      for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
        const size = sizes[turn % sizes.length] ?? 1;
        const chunk = Uint8Array.from(bytes.subarray(at, at + size));
        yield chunk;
        chunk.fill(0x5a);
        at += size;
      }
    },
  };
}

/** All rows, as texts and numbers, in the order of the request; throws when a batch breaks a promise of the port. */
export async function readRows(source: RowSource, requests: readonly ColumnRequest[]): Promise<Value[][]> {
  const rows: Value[][] = [];
  for await (const { firstRow, rows: count, columns } of source.batches(requests)) {
    if (firstRow !== rows.length) throw new Error(`a batch from row ${firstRow} instead of ${rows.length}`);
    if (count < 1 || count > BATCH_ROWS) throw new Error(`a batch of ${count} rows`);
    const kinds = columns.map(({ kind }) => kind);
    if (kinds.join() !== requests.map(({ kind }) => kind).join()) throw new Error(`columns of kinds ${kinds.join()}`);
    if (columns.some((column) => rowsOf(column) !== count)) throw new Error(`a column without ${count} rows`);
    for (let row = 0; row < count; row += 1) rows.push(columns.map((column) => valueAt(column, row)));
  }
  return rows;
}

function valueAt(column: Column, row: number): Value {
  switch (column.kind) {
    case "bytes":
      return Buffer.from(column.bytes.subarray(column.offsets[row], column.offsets[row + 1])).toString();
    case "codes":
      return column.dictionary[column.codes[row] ?? -1];
    case "numbers":
      return column.values[row];
  }
}

function rowsOf(column: Column): number {
  switch (column.kind) {
    case "bytes":
      return column.offsets.length - 1;
    case "codes":
      return column.codes.length;
    case "numbers":
      return column.values.length;
  }
}

export function texts(...names: readonly string[]): readonly ColumnRequest[] {
  return names.map((name) => ({ name, kind: "bytes" }));
}

/** Code, message and hint of the refusal that must come, as one line; an error of another class is thrown on. */
export async function refusalOf(reading: Promise<unknown>): Promise<string> {
  let value: unknown;
  try {
    value = await reading;
  } catch (error) {
    if (error instanceof GateError) return `${error.code} ${error.line}`;
    throw error;
  }
  throw new Error(`expected a refusal, got ${JSON.stringify(value)}`);
}
