import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { afterAll, describe, expect, test } from "vitest";

import { GateError } from "../../src/errors.ts";
import type { RowSource } from "../../src/predictions/port.ts";
import { openFileSource } from "../../src/sources/file.ts";
import { fixture } from "../predictions/parquet/parquet-reading.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const folder = temporaryFolder();
afterAll(() => folder[Symbol.dispose]());

async function open(name: string, content: Uint8Array, onBytes?: (...progress: [string, number, number]) => void) {
  folder.write(name, content);
  const source = await openFileSource(name, folder.path, onBytes === undefined ? {} : { onBytes });
  if (source.content.kind !== "rows") throw new Error("no rows");
  return { source, rows: source.content.rows };
}

async function readIds(rows: RowSource): Promise<number> {
  let count = 0;
  for await (const batch of rows.batches([{ name: "id", kind: "bytes" }])) count += batch.rows;
  return count;
}

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

describe("a Parquet file", () => {
  const bytes = fixture("arrow-snappy");

  test("is opened by its name, in capitals too, and read again and again", async () => {
    const { rows } = await open("ROWS.PARQUET", bytes);
    for (let pass = 0; pass < 3; pass += 1) expect(await readIds(rows)).toBe(200);
  });

  test("has the sha256 of what is on disk, once it is read to the end", async () => {
    const { source, rows } = await open("rows.parquet", bytes);
    await rows.columnNames();
    expect(source.sha256()).toBeUndefined();
    for await (const batch of rows.batches([])) if (batch.rows > 0) break;
    expect(source.sha256()).toBeUndefined();
    await readIds(rows);
    expect(source.sha256()).toBe(sha256(bytes));
  });

  test("larger than a chunk is hashed as a whole", async () => {
    // Whatever stands between the magic and the first page belongs to nobody.
    const { source, rows } = await open("large.parquet", moved(fixture("arrow-no-rows"), 700_001));
    expect(await readIds(rows)).toBe(0);
    expect(source.sha256()).toBe(sha256(moved(fixture("arrow-no-rows"), 700_001)));
  });

  test("tells how many bytes are read, up to all of them", async () => {
    const told: number[] = [];
    const { rows } = await open("rows.parquet", bytes, (name, read, total) => {
      expect([name, total]).toEqual(["rows.parquet", bytes.length]);
      told.push(read);
    });
    await readIds(rows);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(bytes.length);
  });

  test("that is another at the second reading is refused", async () => {
    const { rows } = await open("rows.parquet", bytes);
    await readIds(rows);
    folder.write("rows.parquet", fixture("arrow-zstd"));
    await expect(readIds(rows)).rejects.toThrow("rows.parquet changed while it was read");
  });

  test("that is written to during a reading is refused", async () => {
    const { source, rows } = await open("rows.parquet", fixture("arrow-many-rows"));
    const path = join(folder.path, "rows.parquet");
    const reading = (async () => {
      for await (const batch of rows.batches([{ name: "id", kind: "bytes" }])) {
        if (batch.firstRow > 0) continue;
        writeFileSync(path, fixture("arrow-many-rows"));
        utimesSync(path, 1, 1);
      }
    })();
    await expect(reading).rejects.toThrow("rows.parquet changed while it was read");
    expect(source.sha256()).toBeUndefined();
  });

  test("is told from one that is only named so", async () => {
    const { rows } = await open("rows.parquet", Buffer.from("id,label\n"));
    await expect(readIds(rows)).rejects.toMatchObject({
      code: "PREDICTIONS_UNREADABLE",
      message: "rows.parquet is not Parquet, though its name ends in .parquet",
    });
  });

  test("inside of gzip is refused before it is looked for", async () => {
    const opening = openFileSource("none.parquet.gz", folder.path, {});
    await expect(opening).rejects.toThrow(GateError);
    await expect(opening).rejects.toMatchObject({ code: "USAGE", hint: expect.stringContaining("unzip it") });
  });
});

/** The same file without rows, and something in front of its metadata. */
function moved(file: Buffer, by: number): Buffer {
  return Buffer.concat([file.subarray(0, 4), Buffer.alloc(by, "x"), file.subarray(4)]);
}

/** What a process loads that opens this file and reads its names. */
function loaded(name: string): string {
  const program = `
    import { registerHooks } from "node:module";
    const urls = [];
    registerHooks({ resolve: (...args) => { const found = args[2](args[0], args[1]); urls.push(found.url); return found; } });
    const { openFileSource } = await import(${JSON.stringify(pathToFileURL("src/sources/file.ts").href)});
    const { content } = await openFileSource(${JSON.stringify(name)}, ${JSON.stringify(folder.path)}, {});
    await content.rows.columnNames();
    console.log(urls.join("\\n"));`;
  return execFileSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" });
}

test("the Parquet reader is loaded for Parquet only", () => {
  folder.write("rows.csv", "id,label\n1,0\n");
  folder.write("rows.parquet", fixture("arrow-snappy"));
  expect(loaded("rows.parquet")).toMatch(/node_modules\/hyparquet/);
  expect(loaded("rows.csv")).toMatch(/csv\.ts/);
  expect(loaded("rows.csv")).not.toMatch(/hyparquet|parquet\.ts/);
});
