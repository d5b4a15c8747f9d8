import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { tableJsonRows } from "../../src/predictions/json/table-json.ts";
import { BATCH_ROWS, type ColumnRequest } from "../../src/predictions/port.ts";
import { documentText, scalarText, stringText } from "./json-documents.ts";
import { damaged } from "./json-lines.ts";
import { readRows, refusalOf, sourceOf, texts, type Value } from "./json-reading.ts";

const HINT = 'A table {"columns": ["id", …], "data": [[…], …]} is expected';

function table(content: string | Uint8Array, sizes?: readonly number[]) {
  return tableJsonRows(sourceOf(content, sizes, "t.json"));
}

function read(content: string | Uint8Array, ...names: readonly string[]): Promise<Value[][]> {
  return readRows(table(content), texts(...names));
}

function refusal(content: string | Uint8Array, ...names: readonly string[]): Promise<string> {
  return refusalOf(read(content, ...names));
}

/** A table with the columns "id", one to three others, and some other keys; the values of "id" are scalars. */
const writtenTable = fc
  .record({
    others: fc.uniqueArray(stringText, { minLength: 1, maxLength: 3, selector: (text) => String(JSON.parse(text)) }),
    place: fc.nat(3),
    index: fc.option(documentText, { nil: undefined }),
    isDataFirst: fc.boolean(),
    space: fc.constantFrom("", " ", "\n", "\r\n\t"),
  })
  .filter(({ others }) => !others.some((text) => JSON.parse(text) === "id"))
  .chain(({ others, place, index, isDataFirst, space }) => {
    const columns = others.toSpliced(place, 0, '"id"');
    const value = (column: string) => (column === '"id"' ? scalarText : documentText);
    return fc.array(fc.tuple(...columns.map(value)), { maxLength: 6 }).map((rows) => {
      const list = (texts: readonly string[]) => `[${space}${texts.join(`,${space}`)}${space}]`;
      const members = [`"columns":${space}${list(columns)}`, `"data"${space}:${list(rows.map(list))}`];
      if (isDataFirst) members.reverse();
      if (index !== undefined) members.splice(1, 0, `"index": ${index}`);
      return {
        text: `${space}{${members.join(`${space},`)}}${space}`,
        ids: rows.map((row) => row[columns.indexOf('"id"')]),
      };
    });
  });

const chunkSizes = fc.oneof(
  fc.constant([1]),
  fc.constant([1 << 20]),
  fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
);

/** What JSON.parse and the rules make of the column "id"; `undefined` where they refuse. Blind to keys that repeat. */
function parsedIds(bytes: Buffer): unknown[] | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const { columns, data }: { columns?: unknown; data?: unknown } = JSON.parse(text);
    if (!Array.isArray(columns) || !Array.isArray(data)) return undefined;
    const names = columns.map(String);
    if (columns.some((name) => typeof name !== "string" && typeof name !== "number")) return undefined;
    if (new Set(names).size < names.length || !names.includes("id")) return undefined;
    if (data.some((row) => !Array.isArray(row) || row.length !== names.length)) return undefined;
    const ids = data.map((row: readonly unknown[]) => row[names.indexOf("id")]);
    return ids.some((id) => typeof id === "object" && id !== null) ? undefined : ids;
  } catch {
    return undefined;
  }
}

function idOf(value: unknown, found: Value): unknown {
  if (typeof value === "number") return Object.is(Number(found), value) ? found : value;
  return value === null ? "" : typeof value === "string" ? value : JSON.stringify(value);
}

describe("tableJsonRows, held against JSON.parse", () => {
  test("delivers the texts of the tokens, whatever stands around them and wherever chunks are cut", async () => {
    await fc.assert(
      fc.asyncProperty(writtenTable, chunkSizes, async ({ text, ids }, sizes) => {
        const expected = ids.map((token = "") =>
          token.startsWith('"') ? JSON.parse(token) : token === "null" ? "" : token,
        );
        expect(await readRows(table(text, sizes), texts("id"))).toEqual(expected.map((id) => [id]));
        expect(await table(text, sizes).columnNames()).toEqual(JSON.parse(text).columns);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  test("gives the rows of JSON.parse or a refusal, for 1,500 damaged documents", async () => {
    const seen = { read: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(damaged(writtenTable.map(({ text }) => Buffer.from(text))), async (bytes) => {
        const expected = parsedIds(bytes);
        const rows = await read(bytes, "id").catch((error: unknown) => ({ error }));
        seen[expected === undefined ? "refused" : "read"] += 1;
        if (!("error" in rows)) {
          expect(rows).toEqual(expected?.map((id, row) => [idOf(id, rows[row]?.[0])]));
        } else if (rows.error instanceof RangeError) {
          expect(await table(bytes).columnNames()).not.toContain("id");
        } else {
          const message = await refusalOf(Promise.reject(rows.error));
          expect(message).toMatch(/^PREDICTIONS_UNREADABLE t\.json/);
          if (!/occurs twice|whole character/.test(message)) expect(expected).toBeUndefined();
        }
      }),
      { numRuns: 1500 },
    );
    expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(300);
  }, 60_000);
});

describe("tableJsonRows", () => {
  test("reads a table as MLflow logs it", async () => {
    const text = '{"columns":["id","label","score"],"data":[[9007199254740993,1.0,0.25],["a\\u00e9",true,null]]}';
    const requests: ColumnRequest[] = [
      { name: "score", kind: "numbers" },
      { name: "id", kind: "bytes" },
      { name: "label", kind: "codes" },
    ];
    expect(await readRows(table(text), requests)).toEqual([
      [0.25, "9007199254740993", "1.0"],
      [Number.NaN, "aé", "true"],
    ]);
    expect(await table(text).columnNames()).toEqual(["id", "label", "score"]);
  });

  test("finds the lists in any order, and passes index and other keys", async () => {
    const text = '\uFEFF{"index": [0], "data": [[1, {"x": [1]}]], "name": {"data": 3}, "columns": ["a", 7]}\r\n';
    expect(await read(text, "a")).toEqual([["1"]]);
    expect(await table(text).columnNames()).toEqual(["a", "7"]);
  });

  test("has no rows where data is empty", async () => {
    expect(await read('{"columns": ["a"], "data": []}', "a")).toEqual([]);
  });

  test("reads more rows than a batch holds, with escapes that become line ends", async () => {
    const count = BATCH_ROWS + 5000;
    const rows = Array.from({ length: count }, (_, row) => `["\\n${row}"]`);
    const found = await read(`{"columns": ["a"], "data": [${rows.join()}]}`, "a");
    expect(found.length).toBe(count);
    expect(found.findIndex(([id], row) => id !== `\n${row}`)).toBe(-1);
  });

  test("takes a column that is not there, or requested twice, for a mistake of ours", async () => {
    const text = '{"columns": ["a"], "data": [[1]]}';
    await expect(read(text, "b")).rejects.toThrow(RangeError);
    await expect(read(text, "a", "a")).rejects.toThrow(RangeError);
  });
});

describe("tableJsonRows refuses", () => {
  test.for([
    ["", "t.json is empty"],
    [" \n", "t.json is empty"],
    ["[]", 't.json line 1: expected a JSON object, found "[]"'],
    ['{"columns": ["a"]}', 't.json: expected a list under the key "data", found none'],
    ['{"columns": ["a"], "data": {"a": [1]}}', 't.json: expected a list under the key "data", found none'],
    ['{"data": [[1]]}', 't.json: expected a list under the key "columns", found none'],
    [
      '{"columns": [\n["a"]], "data": []}',
      't.json line 2: expected the name of a column, found "[\\"a\\"]], \\"data\\": []}"',
    ],
    [
      '{"columns": ["a", null], "data": []}',
      't.json line 1: expected the name of a column, found "null], \\"data\\": []}"',
    ],
    [
      '{"columns": ["a"], "data": [[1], [2, 3]]}',
      't.json row 2 of "data": expected 1 value, one for each of "columns", found 2',
    ],
    [
      '{"columns": ["a"], "data": [[]]}',
      't.json row 1 of "data": expected 1 value, one for each of "columns", found 0',
    ],
    [
      '{"columns": ["a"], "data": [[1], {"a": 2}]}',
      't.json row 2 of "data": expected a list of values, found "{\\"a\\": 2}]}"',
    ],
    [
      '{"columns": ["a"], "data": [[[1]]]}',
      't.json row 1 of "data": expected a text, a number, true, false or null under "a", found an array',
    ],
    ['{"columns": ["a"],\n\n"data": [[1]]} {', 't.json line 3: expected the end of the file, found "{"'],
    ['{"columns": ["a"], "data": [[01]]}', 't.json line 1: expected "," or "]", found "1]]}"'],
  ])("%j", async ([text = "", message = ""]) => {
    expect(await refusal(text, "a")).toBe(`PREDICTIONS_UNREADABLE ${message}. ${HINT}`);
  });

  test("a name or key that stands twice", async () => {
    const again = "Rename or remove one of them";
    expect(await refusal('{"columns": ["a", "\\u0061"], "data": []}', "a")).toBe(
      `PREDICTIONS_UNREADABLE t.json: two columns are named "a". ${again}`,
    );
    expect(await refusal('{"data": [],\r\r"columns": ["a"], "data": []}', "a")).toBe(
      `PREDICTIONS_UNREADABLE t.json line 3: the key "data" occurs twice. ${again}`,
    );
  });

  test("a document that is cut, before it delivers a row", async () => {
    const text = `{"columns": ["a"], "data": [${"[1],".repeat(BATCH_ROWS + 1)}[2]]}`;
    for (const length of [text.length - 1, text.length - 2, text.length - 3, 40, 12, 1]) {
      const batches = table(text.slice(0, length)).batches(texts("a"));
      await expect(batches[Symbol.asyncIterator]().next()).rejects.toThrow("found the end of the file");
    }
  });

  test("what is no UTF-8 text", async () => {
    const save = "Save the file as UTF-8";
    const broken = Buffer.concat([
      Buffer.from('{"columns": ["a"],\n"data": [["'),
      Buffer.from([0xff]),
      Buffer.from('"]]}'),
    ]);
    expect(await refusal(broken, "a")).toBe(
      `PREDICTIONS_UNREADABLE t.json line 2: the text is not valid UTF-8. ${save}`,
    );
    expect(await refusal(Buffer.from("\uFEFF{", "utf16le"), "a")).toBe(
      `PREDICTIONS_UNREADABLE t.json is UTF-16, not a JSON table. ${save}`,
    );
    expect(await refusal(Buffer.from([0x1f, 0x8b, 8]), "a")).toContain("t.json is gzip, not a JSON table");
  });

  test("a document larger than 512 MiB, and names the formats that may be", async () => {
    const source = {
      name: "t.json",
      async *chunks() {
        yield Buffer.from("{");
        yield new Uint8Array(512 * 1024 * 1024);
      },
    };
    expect(await refusalOf(readRows(tableJsonRows(source), []))).toBe(
      "INPUT_TOO_LARGE t.json is larger than 512 MiB. " +
        "Write the rows as JSON Lines (.jsonl) or as CSV, which are read piece by piece",
    );
  });

  test("more columns than there can be", async () => {
    const columns = Array.from({ length: 100_001 }, (_, column) => column).join();
    expect(await refusal(`{"columns": [${columns}], "data": []}`)).toContain("t.json has more than 100000 columns. ");
  });
});
