import { describe, expect, test } from "vitest";

import { csvRows } from "../../src/predictions/csv/csv.ts";
import { BATCH_ROWS, MAX_DICTIONARY } from "../../src/predictions/port.ts";
import { batchesOf, cell, collect, cutBytes, readCsv, refusal } from "./csv-reading.ts";

describe("columns", () => {
  const file = "id,label,score\n007,cat,0.25\nx9,dog,1e3\n";

  test("are named in file order", async () => {
    expect(await csvRows(cutBytes(Buffer.from(file))).columnNames()).toEqual(["id", "label", "score"]);
  });

  test("come as bytes, codes and numbers, in the order of the request", async () => {
    const requests = [
      { name: "score", kind: "numbers" },
      { name: "id", kind: "bytes" },
      { name: "label", kind: "codes" },
    ] as const;
    const { rows } = await readCsv(file, { requests });
    expect(rows).toEqual([
      [0.25, "007", "cat"],
      [1000, "x9", "dog"],
    ]);
  });

  test("may be none: the rows are still checked and counted", async () => {
    expect((await readCsv(file, { requests: [] })).rows).toEqual([[], []]);
    expect((await refusal(`${file}1,2\n`, { requests: [] })).message).toContain("line 4");
  });

  test("that the header lacks, or that are requested twice, are bugs of the caller", async () => {
    await expect(readCsv(file, { requests: [{ name: "nope", kind: "codes" }] })).rejects.toThrow(RangeError);
    const twice = [
      { name: "id", kind: "bytes" },
      { name: "id", kind: "codes" },
    ] as const;
    await expect(readCsv(file, { requests: twice })).rejects.toThrow(RangeError);
  });

  test("number texts in the order in which they appear", async () => {
    const [batch] = await batchesOf('label\nb\nlong text\n""\nb\n');
    expect(batch?.columns[0]).toMatchObject({ codes: Int32Array.of(0, 1, 2, 0), dictionary: ["b", "long text", ""] });
  });

  test("have one code for each text, however many there are", { timeout: 60_000 }, async () => {
    // Among 90,000 texts two have equal 32-bit hashes more often than not.
    for (const prefix of ["a", "bb", "ccc", "dddd", "eeeee"]) {
      const texts = Array.from({ length: 90_000 }, (_, index) => `${prefix}${Math.imul(index, 0x9e3779b1) >>> 0}`);
      const batches = await batchesOf(`label\n${[...texts, ...texts].join("\n")}\n`);
      const read = batches.flatMap(({ rows, columns: [column] }) =>
        Array.from({ length: rows }, (_, row) => (column === undefined ? "" : cell(column, row))),
      );
      expect(read.find((text, row) => text !== texts[row % texts.length])).toBeUndefined();
      expect(batches[0]?.columns[0]).toHaveProperty("dictionary.length", texts.length);
    }
  });

  test("keep texts apart that are equal as numbers, and ids beyond 2^53", async () => {
    const { rows } = await readCsv("id,label\n9007199254740993,1\n9007199254740992,1.0\n01,true\n1, 1\n");
    expect(rows).toEqual([
      ["9007199254740993", "1"],
      ["9007199254740992", "1.0"],
      ["01", "true"],
      ["1", " 1"],
    ]);
  });

  test("of numbers are NaN where the text is none", async () => {
    const requests = [{ name: "score", kind: "numbers" }] as const;
    const texts = ["0.5", " 1 ", "-Inf", "NaN", "", "high", "0x10", "1_0", "+infinity"];
    const { rows } = await readCsv(`score,x\n${texts.map((text) => `${text},\n`).join("")}`, { requests });
    expect(rows.flat()).toEqual([0.5, 1, -Infinity, NaN, NaN, NaN, NaN, NaN, Infinity]);
  });

  test("refuse more different texts than a column of labels can have", { timeout: 60_000 }, async () => {
    const lines = Array.from({ length: MAX_DICTIONARY }, (_, row) => `label ${row}\n`);
    const requests = [{ name: "label", kind: "codes" }] as const;
    const { rows } = await readCsv(`label\n${lines.join("")}label 0\n`, { requests });
    expect(rows.at(-2)).toEqual([`label ${MAX_DICTIONARY - 1}`]);
    expect(rows.at(-1)).toEqual(["label 0"]);
    const error = await refusal(`label\n${lines.join("")}label -1\n`, { requests });
    expect(error.code).toBe("PREDICTIONS_UNREADABLE");
    expect(error.line).toMatch(/^rows\.csv: column "label" holds more than 100000 different values.*wrong column/);
  });
});

describe("batches", { timeout: 60_000 }, () => {
  const count = 2 * BATCH_ROWS + 5;
  const file = `id,label,score\n${Array.from({ length: count }, (_, row) => `${row},${row % 3},${row}.5\n`).join("")}`;

  test("have BATCH_ROWS rows, say where they begin, and belong to the consumer", async () => {
    const batches = await batchesOf(file);
    expect(batches.map(({ rows, firstRow }) => [rows, firstRow])).toEqual([
      [BATCH_ROWS, 0],
      [BATCH_ROWS, BATCH_ROWS],
      [5, 2 * BATCH_ROWS],
    ]);
    const rows = batches.flatMap((batch) =>
      Array.from({ length: batch.rows }, (_, row) => batch.columns.map((column) => cell(column, row)).join()),
    );
    expect(rows).toHaveLength(count);
    expect(rows.find((row, index) => row !== `${index},${index % 3},${index + 0.5}`)).toBeUndefined();
  });

  test("share one dictionary", async () => {
    const [first, , last] = await batchesOf(file);
    const dictionaries = [first, last]
      .map((batch) => batch?.columns[1])
      .map((column) => column?.kind === "codes" && column.dictionary);
    expect(dictionaries[0]).toBe(dictionaries[1]);
  });

  test("end early when their texts are long", async () => {
    const long = "x".repeat(1024 * 1024);
    const sizes = (await batchesOf(`id\n${`${long}\n`.repeat(80)}`)).map(({ rows }) => rows);
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes.reduce((sum, rows) => sum + rows)).toBe(80);
  });

  test("can be read again from the start", async () => {
    const source = csvRows(cutBytes(Buffer.from("id\n1\n")));
    for (let reading = 0; reading < 2; reading += 1) {
      const batches = await collect(source.batches([{ name: "id", kind: "numbers" }]));
      expect(batches).toEqual([{ rows: 1, firstRow: 0, columns: [{ kind: "numbers", values: Float64Array.of(1) }] }]);
    }
  });
});

test("rows may be longer than chunks and than the first memory, and be cut anywhere", { timeout: 60_000 }, async () => {
  const lengths = [1, 65_535, 3, 65_536, 700_000, 2, 262_144, 262_143, 5, 1_500_000, 8, 524_288, 1];
  const texts = lengths.map((length, row) => (row % 2 === 0 ? `${row}`.repeat(length) : '",\n'.repeat(length / 3)));
  const lines = texts.map((text, row) => `${row},"${text.replaceAll('"', '""')}",${row % 3}\n`);
  for (const size of [1000, 65_536, 262_144, 3_000_000]) {
    const { rows } = await readCsv(`id,text,label\n${lines.join("")}`, { sizes: [size] });
    expect(rows.map((row) => row[0])).toEqual(texts.map((_, row) => `${row}`));
    expect(rows.every((row, index) => row[1] === texts[index] && row[2] === `${index % 3}`)).toBe(true);
  }
});

describe("reading stops where the consumer stops", () => {
  const watched = (text: string) => {
    const seen = { chunks: 0, isClosed: false };
    const bytes = cutBytes(Buffer.from(text), [100]);
    return {
      seen,
      name: "rows.csv",
      async *chunks() {
        try {
          for await (const chunk of bytes.chunks()) {
            seen.chunks += 1;
            yield chunk;
          }
        } finally {
          seen.isClosed = true;
        }
      },
    };
  };
  const file = `id\n${"1\n".repeat(100_000)}`;

  test("for the names after the header", async () => {
    const source = watched(file);
    await csvRows(source).columnNames();
    expect(source.seen).toEqual({ chunks: 1, isClosed: true });
  });

  test("for the batches after the last one taken", async () => {
    const source = watched(file);
    for await (const batch of csvRows(source).batches([{ name: "id", kind: "codes" }])) if (batch.rows > 0) break;
    expect(source.seen.isClosed).toBe(true);
    expect(source.seen.chunks).toBeLessThan(1000);
  });
});
