import fc from "fast-check";
import { parquetMetadata } from "hyparquet/src/metadata.js";
import { expect, test } from "vitest";

import { GateError } from "../../../src/errors.ts";
import { parquetRows } from "../../../src/predictions/parquet/parquet.ts";
import { thriftEnd } from "../../../src/predictions/parquet/thrift.ts";
import { type Column, type ColumnRequest } from "../../../src/predictions/port.ts";
import type { Cell } from "../csv-reading.ts";
import { bytesInMemory, fixture, readParquet } from "./parquet-reading.ts";

const KINDS: readonly Column["kind"][] = ["bytes", "codes", "numbers"];

/** All columns under all kinds in turn; `undefined` if the file is refused. */
async function readAll(bytes: Uint8Array): Promise<readonly (readonly Cell[])[] | undefined> {
  try {
    const names = await parquetRows(bytesInMemory(bytes).file).columnNames();
    const requests = names.map((name, index): ColumnRequest => ({ name, kind: KINDS[index % 3] ?? "bytes" }));
    return await readParquet(bytes, requests);
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    expect(error.code).toMatch(/^(PREDICTIONS_UNREADABLE|INPUT_TOO_LARGE)$/);
    expect(error.message).toMatch(/^rows\.parquet/);
    return undefined;
  }
}

const damage = fc.array(
  fc.record({ at: fc.nat(), byte: fc.oneof(fc.nat(255), fc.constantFrom(0, 1, 0x7f, 0x80, 0xff)) }),
  {
    minLength: 1,
    maxLength: 4,
  },
);

function damaged(file: Buffer, faults: readonly { readonly at: number; readonly byte: number }[]): Buffer {
  const copy = Buffer.from(file);
  for (const { at, byte } of faults) copy[at % copy.length] = byte;
  return copy;
}

const FILES = [
  "arrow-snappy",
  "arrow-gzip",
  "arrow-lz4",
  "arrow-v2-pages-zstd",
  "arrow-nulls",
  "arrow-nulls-plain",
  "arrow-integers-delta",
  "arrow-floats-split",
  "arrow-delta-text",
  "arrow-rle-bool",
  "arrow-other-types",
  "duckdb-v2",
  "duckdb-uuid",
  "polars-uncompressed",
];

test("a damaged file is refused or read, and never breaks or hangs the reader", async () => {
  let [read, refused] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...FILES), damage, fc.boolean(), async (name, faults, isFooter) => {
      const file = fixture(name);
      // Half of them in the metadata, which are a small part of the file.
      const shift = isFooter ? file.length - file.readUInt32LE(file.length - 8) - 8 : 0;
      const bytes = Buffer.concat([file.subarray(0, shift), damaged(file.subarray(shift), faults)]);
      const rows = await readAll(bytes);
      if (rows === undefined) refused += 1;
      else read += 1;
    }),
    { numRuns: 3000 },
  );
  // Or the test would prove little.
  expect(read).toBeGreaterThan(300);
  expect(refused).toBeGreaterThan(300);
}, 60_000);

test("a file that was cut is refused, wherever that happened", async () => {
  const file = fixture("arrow-checksums");
  for (let length = 0; length < file.length; length += 37)
    expect(await readAll(file.subarray(0, length))).toBeUndefined();
  expect(await readAll(file)).toHaveLength(200);
});

/** Where the pages lie, without their headers. */
function pageBodies(file: Buffer): (readonly [start: number, end: number])[] {
  const bodies: (readonly [number, number])[] = [];
  const footer = file.length - 8 - file.readUInt32LE(file.length - 8);
  for (const { columns } of parquetMetadata(file.subarray(footer)).row_groups) {
    for (const { meta_data: place } of columns) {
      const start = Number(place?.dictionary_page_offset ?? place?.data_page_offset);
      const chunk = file.subarray(start, start + Number(place?.total_compressed_size));
      bodies.push([start + (thriftEnd(chunk, 0) ?? 0), start + chunk.length]);
    }
  }
  return bodies;
}

test.for(["arrow-checksums", "arrow-checksums-v2"])("%s: no damage to a page goes unseen", async (name) => {
  const file = fixture(name);
  const written = await readAll(file);
  const bodies = pageBodies(file);
  expect(bodies.length).toBeGreaterThan(6);
  let refused = 0;
  // The first page of each column: behind it there are headers, and those have no checksum.
  for (const [start, end] of bodies) {
    for (const at of [start, start + 1, Math.min(start + 7, end - 1)]) {
      const rows = await readAll(damaged(file, [{ at, byte: (file[at] ?? 0) ^ 0x10 }]));
      if (rows === undefined) refused += 1;
      else expect(rows).toEqual(written);
    }
  }
  expect(refused).toBe(3 * bodies.length);
});
