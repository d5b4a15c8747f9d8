import { describe, expect, test } from "vitest";

import { GateError } from "../../../src/errors.ts";
import { parquetRows } from "../../../src/predictions/parquet/parquet.ts";
import type { Column, ColumnRequest } from "../../../src/predictions/port.ts";
import { bytesInMemory, fixture, readParquet } from "./parquet-reading.ts";

async function refusal(bytes: Uint8Array, name: string, kind: Column["kind"] = "bytes"): Promise<string> {
  const { file, log } = bytesInMemory(bytes);
  const rows = parquetRows(file);
  try {
    for await (const batch of rows.batches([{ name, kind }])) if (batch.rows < 0) break;
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    expect(log, "closed, and not taken for read").toMatchObject({ open: 0, finished: 0 });
    return `${error.code}: ${error.line}`;
  }
  throw new Error("it was read");
}

const snappy = fixture("arrow-snappy");
const ascii = (text: string): Uint8Array => Buffer.from(text);

describe("a file is refused that", () => {
  test.for([
    ["is empty", ascii(""), "rows.parquet is empty"],
    ["is a text", ascii("id,label\n1,0\n"), "rows.parquet is not Parquet, though"],
    ["has three bytes", ascii("PAR"), "rows.parquet is not Parquet, though"],
    ["is only the magic", ascii("PAR1"), "begins as Parquet but does not end so"],
    ["is only the magic twice", ascii("PAR1PAR1"), "begins as Parquet but does not end so"],
    ["lacks its last byte", snappy.subarray(0, -1), "begins as Parquet but does not end so"],
    ["lacks its end", snappy.subarray(0, 3000), "begins as Parquet but does not end so"],
    ["lacks its middle", Buffer.concat([snappy.subarray(0, 100), snappy.subarray(-400)]), "longer than the file"],
    ["is encrypted", fixture("arrow-encrypted"), "rows.parquet is encrypted Parquet"],
    ["has no metadata", ascii("PAR1\0\0\0\0PAR1"), "is corrupt Parquet: its metadata have no end"],
  ] as const)("%s", async ([, bytes, message]) => {
    const line = await refusal(bytes, "id");
    expect(line).toMatch(/^PREDICTIONS_UNREADABLE: /);
    expect(line).toContain(message);
    const names = parquetRows(bytesInMemory(bytes).file).columnNames();
    await expect(names).rejects.toThrow(GateError);
  });

  test("has two columns of one name", async () => {
    expect(await refusal(fixture("arrow-duplicate"), "id")).toContain('two columns are named "id"');
  });
});

describe("a column is refused that is", () => {
  const other = fixture("arrow-other-types");

  test.for([
    ["list", "nested"],
    ["struct", "nested"],
    ["decimal", "a decimal"],
    ["timestamp", "a timestamp"],
    ["date", "a date"],
    ["time", "a time"],
    ["fixed", "a binary value of fixed length"],
  ] as const)("%s", async ([name, type]) => {
    const line = await refusal(other, name);
    expect(line).toContain(
      `PREDICTIONS_UNREADABLE: rows.parquet: column "${name}" is ${type}, expected texts, integers`,
    );
  });

  test("another one than the schema says", async () => {
    const bytes = fixture("arrow-plain");
    const inSchema = bytes.indexOf("label", bytes.length - 8 - bytes.readUInt32LE(bytes.length - 8));
    bytes.write("lobel", bytes.indexOf("label", inSchema + 1));
    expect(await refusal(bytes, "label")).toContain(
      'column "label" in row group 1: the schema has another column in its place',
    );
  });

  test("none of these harms the columns beside it", async () => {
    expect(await readParquet(other, [{ name: "id", kind: "bytes" }])).toEqual([["a"], ["b"]]);
  });

  test("encrypted, when it is asked for", async () => {
    const bytes = fixture("arrow-encrypted-column");
    expect(await refusal(bytes, "label")).toContain("rows.parquet is encrypted Parquet");
  });

  test("no UTF-8", async () => {
    expect(await refusal(fixture("arrow-binary"), "latin")).toContain(
      'column "latin" holds text that is not valid UTF-8',
    );
  });

  test("of too many different texts for labels, though not for ids", async () => {
    const bytes = fixture("arrow-many-rows");
    expect(await refusal(bytes, "id", "codes")).toContain('column "id" holds more than 100000 different values');
    const rows = await readParquet(bytes, [{ name: "id", kind: "bytes" }]);
    expect(rows.every(([id], row) => id === `${row}`)).toBe(true);
    expect(rows).toHaveLength(100_001);
  });
});

describe("a reading", () => {
  const id: ColumnRequest = { name: "id", kind: "bytes" };

  test.for([
    ["a column that is not there", [{ ...id, name: "no such" }], 'no column is named "no such"'],
    ["a column twice", [id, id], 'column "id" is requested twice'],
  ] as const)("of %s is a mistake of ours", async ([, requests, message]) => {
    await expect(readParquet(snappy, requests)).rejects.toThrow(new RangeError(message));
  });

  test("ends once, and closes the file", async () => {
    const { file, log } = bytesInMemory(snappy);
    for await (const batch of parquetRows(file).batches([id])) {
      expect(batch.rows).toBe(200);
      expect(log).toMatchObject({ open: 1, finished: 0 });
    }
    expect(log).toMatchObject({ open: 0, finished: 1 });
  });

  test("that is given up closes the file, too, and is not taken for whole", async () => {
    const { file, log } = bytesInMemory(fixture("arrow-many-rows"));
    for await (const batch of parquetRows(file).batches([id])) if (batch.rows > 0) break;
    expect(log).toMatchObject({ open: 0, finished: 0 });
  });

  test("touches no column that it was not asked for", async () => {
    const { file, log } = bytesInMemory(fixture("arrow-none"));
    await parquetRows(file).columnNames();
    const forNames = log.reads.reduce((sum, { length }) => sum + length, 0);
    log.reads.length = 0;
    for await (const batch of parquetRows(file).batches([{ name: "label", kind: "codes" }]))
      expect(batch.rows).toBe(200);
    const forLabels = log.reads.reduce((sum, { length }) => sum + length, 0);
    expect(forLabels - forNames).toBeGreaterThan(0);
    expect(forLabels - forNames).toBeLessThan(300);
  });

  test("fills batches across row groups, and numbers them", async () => {
    const sizes: (readonly [number, number])[] = [];
    for await (const { firstRow, rows } of parquetRows(bytesInMemory(fixture("arrow-many-rows")).file).batches([id])) {
      sizes.push([firstRow, rows]);
    }
    expect(sizes).toEqual([
      [0, 32_768],
      [32_768, 32_768],
      [65_536, 32_768],
      [98_304, 1697],
    ]);
  });

  test("knows only the categories that some row has", async () => {
    const file = parquetRows(bytesInMemory(fixture("pandas-categorical")).file);
    for await (const { columns } of file.batches([{ name: "label", kind: "codes" }])) {
      expect(columns[0]).toMatchObject({ dictionary: ["spam", "ham", ""] });
    }
    expect.assertions(1);
  });
});
