import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { parseDecimal } from "../../src/predictions/columns/decimal.ts";
import { jsonlRows } from "../../src/predictions/json/jsonl.ts";
import { BATCH_ROWS, type ColumnRequest, type RowSource } from "../../src/predictions/port.ts";
import { damaged, plainReading, WANTED, writtenFile } from "./json-lines.ts";
import { readRows, refusalOf, sourceOf, texts, type Value } from "./json-reading.ts";

const HINT = "One JSON object on each line is expected";

function rowsIn(content: string | Uint8Array, sizes?: readonly number[], notes: string[] = []): RowSource {
  return jsonlRows(sourceOf(content, sizes, "p.jsonl"), { onNote: (note) => notes.push(note) });
}

function read(content: string | Uint8Array, ...names: readonly string[]): Promise<Value[][]> {
  return readRows(rowsIn(content), texts(...names));
}

function refusal(content: string | Uint8Array, ...names: readonly string[]): Promise<string> {
  return refusalOf(read(content, ...names));
}

const chunkSizes = fc.oneof(
  fc.constant([1]),
  fc.constant([1 << 20]),
  fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
);
const columnKinds = fc.tuple(...WANTED.map(() => fc.constantFrom<ColumnRequest["kind"]>("bytes", "codes", "numbers")));

describe("jsonlRows, held against JSON.parse", () => {
  test("delivers what JSON.parse finds on each line, whatever the style, the order of keys and the chunks", async () => {
    await fc.assert(
      fc.asyncProperty(writtenFile, columnKinds, chunkSizes, async ({ text, rows }, kinds, sizes) => {
        const requests = WANTED.map((name, index) => ({ name, kind: kinds[index] ?? "bytes" }));
        const found = await readRows(rowsIn(text, sizes), requests);
        const expected = rows.map(({ line, tokens }) => {
          const parsed: unknown = JSON.parse(line);
          const members = new Map(Object.entries(parsed ?? {}));
          return requests.map(({ name, kind }, index) => {
            const words = textOf(members.get(name), tokens[index] ?? "");
            const bytes = Buffer.from(words);
            return kind === "numbers" ? parseDecimal(bytes, 0, bytes.length) : words;
          });
        });
        expect(found).toEqual(expected);
        const [first] = rows;
        expect(await rowsIn(text, sizes).columnNames()).toEqual(Object.keys(JSON.parse(first?.line ?? "")));
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  function textOf(value: unknown, token: string): string {
    if (typeof value === "string") return value;
    if (value === null) return "";
    if (typeof value === "number") expect(Number(token)).toBe(value);
    else expect(token).toBe(JSON.stringify(value));
    return token;
  }
});

describe("jsonlRows under damage", () => {
  test("gives the rows of a plain reading or a refusal, the same for all chunks, for 1,000 damaged files", async () => {
    const wanted = WANTED.slice(0, 2);
    const seen = { read: 0, refused: 0 };
    const files = damaged(writtenFile.map(({ text }) => Buffer.from(text)));
    await fc.assert(
      fc.asyncProperty(files, chunkSizes, async (bytes, sizes) => {
        const expected = plainReading(bytes, wanted);
        seen[expected === undefined ? "refused" : "read"] += 1;
        if (expected !== undefined) {
          expect(await readRows(rowsIn(bytes, sizes), texts(...wanted))).toEqual(expected);
          return;
        }
        const message = await refusal(bytes, ...wanted);
        expect(message).toMatch(/^PREDICTIONS_UNREADABLE p\.jsonl /);
        expect(await refusalOf(readRows(rowsIn(bytes, sizes), texts(...wanted)))).toBe(message);
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(100);
  }, 60_000);

  test("refuses a file that is cut inside its last row, at each place", async () => {
    const text = '{"id": "a", "x": [1, {"y": null}]}\n{"id": "bé", "x": -1.5e3}';
    const bytes = Buffer.from(text);
    for (let length = text.indexOf("\n") + 2; length < bytes.length; length += 1) {
      const message = await refusal(bytes.subarray(0, length), "id");
      expect(message, `cut at ${length}`).toMatch(/^PREDICTIONS_UNREADABLE p\.jsonl line 2: /);
    }
    expect(await read(bytes, "id")).toEqual([["a"], ["bé"]]);
  });
});

describe("jsonlRows", () => {
  test("takes the text of the token, never a number", async () => {
    const lines = [
      "9007199254740993",
      "1.0",
      "1",
      '"1.0"',
      "true",
      "false",
      "-0",
      "1E5",
      '"\\u0061\\n😀"',
      "NaN",
      "-Infinity",
    ];
    const text = lines.map((token) => `{"id": ${token}}\n`).join("");
    const expected = ["9007199254740993", "1.0", "1", "1.0", "true", "false", "-0", "1E5", "a\n😀", "NaN", "-Infinity"];
    expect(await read(text, "id")).toEqual(expected.map((word) => [word]));
    expect(await readRows(rowsIn(text), [{ name: "id", kind: "codes" }])).toEqual(expected.map((word) => [word]));
  });

  test("takes numbers, and NaN for what is none", async () => {
    const tokens = ["0.25", "1e-3", "NaN", "Infinity", "-Infinity", "null", "true", '"0.5"', '"x"', '"\\u0031"'];
    const text = tokens.map((token) => `{"score": ${token}}\n`).join("");
    const found = await readRows(rowsIn(text), [{ name: "score", kind: "numbers" }]);
    const expected = [0.25, 0.001, Number.NaN, Infinity, -Infinity, Number.NaN, Number.NaN, 0.5, Number.NaN, 1];
    expect(found).toEqual(expected.map((value) => [value]));
  });

  test("takes null for an absent value: no text, NaN", async () => {
    const text = '{"a": null, "b": null, "c": null}\n';
    const requests: ColumnRequest[] = [
      { name: "a", kind: "bytes" },
      { name: "b", kind: "codes" },
      { name: "c", kind: "numbers" },
    ];
    expect(await readRows(rowsIn(text), requests)).toEqual([["", "", Number.NaN]]);
  });

  test("delivers columns in the order of the request, not of the file", async () => {
    expect(await read('{"a": 1, "b": 2, "c": 3}\n{"c": 6, "b": 5, "a": 4}', "c", "a")).toEqual([
      ["3", "1"],
      ["6", "4"],
    ]);
  });

  test("names the keys of the first row in their order, nested ones as well", async () => {
    const text = '\n{"z": 1, "a": {"b": [2]}, "é\\n": null}\n{"other": broken';
    expect(await rowsIn(text, [3]).columnNames()).toEqual(["z", "a", "é\n"]);
    expect(await rowsIn("{}\n").columnNames()).toEqual([]);
  });

  test("counts rows when no column is requested", async () => {
    expect(await readRows(rowsIn('{"a": 1}\n{"b": 2}\n{}\n'), [])).toEqual([[], [], []]);
  });

  test("passes keys that come later, and what is nested under keys that nobody asked for", async () => {
    const text = '{"id": 1}\n{"new": {"id": [{"id": 9}]}, "id": 2}\n{"id": 3, "more": []}\n{"id": 4}\n';
    expect(await read(text, "id")).toEqual([["1"], ["2"], ["3"], ["4"]]);
  });

  test("does not take the rest of a decoded key for a key", async () => {
    // Decoding this key in place would leave `label61bel` in the buffer, and so in what is expected of the next row.
    expect(await refusal('{"l\\u0061bel": 1}\n{"label61bel": 2}\n', "label")).toContain(
      'line 2: expected the key "label"',
    );
    expect(await read('{"l\\u0061bel": 1}\n{"label": 2}\n{"l\\u0061bel": 3}', "label")).toEqual([["1"], ["2"], ["3"]]);
  });

  test("does not take an escaped key for the one that was there before, as JSON.parse of Node 24 does", async () => {
    const text = String.raw`{"h": 1, "\\": 2}${"\n"}{"h": 1, "\"": 3, "\\": 4}`;
    expect(await read(text, "\\")).toEqual([["2"], ["4"]]);
    expect(await refusal(text, '"')).toContain('line 1: expected the key "\\""');
  });

  test("reads more rows than a batch holds, in order, with texts that need decoding", async () => {
    const count = 2 * BATCH_ROWS + 5;
    const lines = Array.from({ length: count }, (_, row) => `{"id": "\\u0078${row}", "label": ${row % 3}}`);
    const found = await readRows(rowsIn(lines.join("\n"), [65_536]), [
      { name: "id", kind: "bytes" },
      { name: "label", kind: "codes" },
    ]);
    expect(found.length).toBe(count);
    expect(found.findIndex(([id, label], row) => id !== `x${row}` || label !== `${row % 3}`)).toBe(-1);
  });

  test("can be read again, from the start", async () => {
    const rows = rowsIn('{"a": 1}\n{"a": 2}\n', [5]);
    expect(await readRows(rows, texts("a"))).toEqual([["1"], ["2"]]);
    expect(await rows.columnNames()).toEqual(["a"]);
    expect(await readRows(rows, texts("a"))).toEqual([["1"], ["2"]]);
  });

  test("takes a column that is requested twice for a mistake of ours", async () => {
    await expect(read('{"a": 1}', "a", "a")).rejects.toThrow(RangeError);
  });
});

describe("jsonlRows, lines", () => {
  test("reads LF and CRLF, mixed, with or without the last line end, and tells nobody", async () => {
    for (const end of ["", "\n", "\r\n", " \t"]) {
      const notes: string[] = [];
      const rows = rowsIn(`{"a": 1}\r\n{"a": 2}\n {"a": 3}\t${end}`, [4], notes);
      expect(await readRows(rows, texts("a")), JSON.stringify(end)).toEqual([["1"], ["2"], ["3"]]);
      expect(notes).toEqual([]);
    }
  });

  test("passes blank lines, says at the end how many, and counts them as lines", async () => {
    const notes: string[] = [];
    const text = '\n{"a": 1}\n\n \t\r\n{"a": 2}\n\n';
    expect(await readRows(rowsIn(text, [1], notes), texts("a"))).toEqual([["1"], ["2"]]);
    expect(notes).toEqual(["4 blank lines skipped"]);
    expect(await refusal(`${text}{"b": 1}\n`, "a")).toContain("p.jsonl line 7: ");
  });

  test("strips a byte order mark of UTF-8, at the start of the file only", async () => {
    for (const size of [1, 2, 3, 100]) {
      const rows = rowsIn('\uFEFF{"\uFEFFa": "\uFEFFb"}\n', [size]);
      expect(await rows.columnNames()).toEqual(["\uFEFFa"]);
      expect(await readRows(rows, texts("\uFEFFa"))).toEqual([["\uFEFFb"]]);
    }
    expect(await refusal('{"a": 1}\n\uFEFF{"a": 1}', "a")).toContain("line 2: expected a JSON object, found ");
  });
});

describe("jsonlRows refuses", () => {
  test.for([
    ["", "p.jsonl is empty"],
    ["\n \r\n", "p.jsonl is empty"],
    ["\uFEFF", "p.jsonl is empty"],
    ["\uFEFF\n", "p.jsonl is empty"],
  ])("the empty file %j", async ([text = "", message = ""]) => {
    expect(await refusal(text, "a")).toBe(`PREDICTIONS_UNREADABLE ${message}. ${HINT}`);
    expect(await refusalOf(rowsIn(text).columnNames())).toBe(`PREDICTIONS_UNREADABLE ${message}. ${HINT}`);
  });

  test.for([
    [[0xff, 0xfe, 0x7b, 0x00], "p.jsonl is UTF-16, not JSON Lines. Save the file as UTF-8"],
    [[0xfe, 0xff, 0x00, 0x7b], "p.jsonl is UTF-16, not JSON Lines. Save the file as UTF-8"],
    [[0x00, 0x00, 0xfe, 0xff], "p.jsonl is UTF-32, not JSON Lines. Save the file as UTF-8"],
    [[0xff, 0xfe, 0x00, 0x00], "p.jsonl is UTF-32, not JSON Lines. Save the file as UTF-8"],
    [[0x1f, 0x8b, 0x08, 0x00, 0x0a], 'p.jsonl is gzip, not JSON Lines. Let its name end in ".gz", or unpack it'],
    [[0x50, 0x41, 0x52, 0x31, 0x15], 'p.jsonl is Parquet, not JSON Lines. Let its name end in ".parquet"'],
  ] as const)("other formats by their first bytes, %j", async ([bytes, message]) => {
    for (const size of [1, 3, 100]) {
      const rows = rowsIn(Uint8Array.from(bytes), [size]);
      expect(await refusalOf(readRows(rows, texts("a")))).toBe(`PREDICTIONS_UNREADABLE ${message}`);
      expect(await refusalOf(rows.columnNames())).toBe(`PREDICTIONS_UNREADABLE ${message}`);
    }
  });

  test.for([
    ['[{"a": 1}]', "line 1: expected a JSON object, found a list of them. Write each object on a line of its own, "],
    ['{\n"a": 1}', `line 1: expected a key in double quotes, found the end of the line. ${HINT}`],
    ['{"a": 1}\n{"a":', "line 2: expected a value, found the end of the file. Was the file cut?"],
    ['{"a": 1}\n{"a": 1', 'line 2: expected "," or "}", found the end of the file. Was the file cut?'],
    [
      '{"a": "x\n"}',
      'line 1: expected a closing " (control characters are escaped in JSON), found the end of the line. ',
    ],
    [
      '{"a": "x\r\n"}',
      'line 1: expected a closing " (control characters are escaped in JSON), found the end of the line. ',
    ],
    ['{"a": 1} {"a": 2}', 'line 1: expected the end of the line, found "{\\"a\\": 2}". '],
    ['{"a": 1},\n', 'line 1: expected the end of the line, found ",". '],
    ['{"a": 1}\r{"a": 2}', 'line 1: expected the end of the line, found "{'],
    ['{"a": 1,"b": 2}\n{"a": 1"b": 2}', 'line 2: expected "," or "}", found "\\"b\\": 2}". '],
    ['{"a": 1}\n[1]', 'line 2: expected a JSON object, found "[1]". '],
    ['{"a": 1}\nnull', 'line 2: expected a JSON object, found "null". '],
    ['{"a": 1}\n{"a": 2, "b": tru}', 'line 2: expected a value, found "tru}". '],
    ['{"a": 1, "b": {"c": [1, }}', 'line 1: expected a value, found "}}". '],
    ['{"a": "\\ud800"}', 'line 1: expected a JSON escape of a whole character, found "\\\\ud800\\"}". '],
    ['{"a": {"b": 1}}', 'line 1: expected a text, a number, true, false or null under "a", found an object. '],
    ['{"a": []}', 'line 1: expected a text, a number, true, false or null under "a", found an array. '],
    ['{"a": 1}\n{"b": 1, "c": 2}', 'line 2: expected the key "a", found only "b", "c". Every row needs it, '],
    ['{"a": 1}\n{}', 'line 2: expected the key "a", found no key. '],
    ['{"a": 1, "a": 1}', 'line 1: the key "a" occurs twice. '],
    ['{"a": 1}\n{"a": 1, "b": 2, "c": 3, "b": 2}', 'line 2: the key "b" occurs twice. '],
    ['{"a": 1, "\\u0061": 1}', 'line 1: the key "a" occurs twice. '],
    ['{"a": 1, "b": 1}\n{"a": 1, "b": 1}\n{"a": 1, "b": 1, "a": 2}', 'line 3: the key "a" occurs twice. '],
  ])("%j", async ([text = "", message = ""]) => {
    const found = await refusal(text, "a");
    expect(found).toContain(`PREDICTIONS_UNREADABLE p.jsonl ${message}`);
    expect(await refusalOf(readRows(rowsIn(text, [1]), texts("a")))).toBe(found);
  });

  test("bytes that are no UTF-8, with their line, and only behind the faults before it", async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"a": 1}\n\n{"a": "'),
      Buffer.from([0xe9]),
      Buffer.from('"}\n{"a": 2}\n'),
    ]);
    const broken = Buffer.concat([Buffer.from('{"a": 1}\nx\n'), bytes]);
    const surrogate = Buffer.from([...Buffer.from('{"a": "'), 0xed, 0xa0, 0x80, ...Buffer.from('"}')]);
    for (const size of [1, 7, 1000]) {
      const outcome = (content: Uint8Array) => refusalOf(readRows(rowsIn(content, [size]), texts("a")));
      expect(await outcome(bytes)).toBe(
        "PREDICTIONS_UNREADABLE p.jsonl line 3: the text is not valid UTF-8. Save the file as UTF-8",
      );
      expect(await outcome(broken)).toContain('line 2: expected a JSON object, found "x"');
      expect(await outcome(surrogate)).toContain("line 1: the text is not valid UTF-8");
      expect(await outcome(Buffer.from('{"a": "é').subarray(0, -1))).toContain("line 1: the text is not valid UTF-8");
    }
  });

  test("at most forty characters of foreign text in a message, quoted", async () => {
    const long = "é😀".repeat(500);
    expect(await refusal(`{"a": ${long}}`, "a")).toContain(`found ${JSON.stringify(`${"é😀".repeat(20)}…`)}. `);
    expect(await refusal(`{"${long}": 1, "${long}": 2}`, "a")).toContain(`${"é😀".repeat(20)}…" occurs twice`);
    const keys = Array.from({ length: 30 }, (_, key) => `"k${key}": 1`);
    expect(await refusal(`{${keys.join()}}`, "a")).toContain('"k8", "k9" and 20 more. ');
  });

  test("a line longer than 64 MiB, ended or not, in one chunk or in many", async () => {
    const mebibyte = Buffer.alloc(1 << 20, " ");
    const long = Buffer.concat([
      Buffer.from('{"a": 1}\n{"a": 1'),
      ...Array.from({ length: 64 }, () => mebibyte),
      Buffer.from("}\n"),
    ]);
    const message = "INPUT_TOO_LARGE p.jsonl line 2 is longer than 64 MiB. Is this a file of JSON Lines?";
    expect(await refusalOf(readRows(rowsIn(long, [long.length]), texts("a")))).toBe(message);
    let pulled = 0;
    const endless = {
      name: "p.jsonl",
      async *chunks() {
        yield Buffer.from('{"a": 1}\n');
        for (; pulled < 300; pulled += 1) yield mebibyte;
      },
    };
    expect(await refusalOf(readRows(jsonlRows(endless), texts("a")))).toBe(message);
    expect(pulled).toBeLessThan(140);
    const justFits = Buffer.concat([
      Buffer.from('{"a": 1'),
      ...Array.from({ length: 63 }, () => mebibyte),
      Buffer.from("}\n"),
    ]);
    expect(await read(justFits, "a")).toEqual([["1"]]);
  }, 60_000);

  test("more keys than columns can have: data written as keys", async () => {
    const line = (from: number) =>
      `{"a": 1, ${Array.from({ length: 40_000 }, (_, key) => `"${from + key}": 1`).join()}}\n`;
    const message =
      "line 3: up to here there are more different keys than columns can have (100000, or 64 MiB of text). Is something that is data written as a key?";
    expect(await refusal(line(0) + line(40_000) + line(80_000), "a")).toContain(message);
    expect(await read(line(0) + line(40_000) + line(0), "a")).toEqual([["1"], ["1"], ["1"]]);
  });

  test("more text in keys than a row may have", async () => {
    const line = (key: number) => `{"a": 1, "${String(key).repeat(1 << 20)}": 1}\n`;
    const source = {
      name: "p.jsonl",
      async *chunks() {
        for (let key = 100; key < 200; key += 1) yield Buffer.from(line(key));
      },
    };
    expect(await refusalOf(readRows(jsonlRows(source), texts("a")))).toContain(
      "line 22: up to here there are more different keys",
    );
  }, 60_000);

  test("more different texts than labels can have", async () => {
    const text = Array.from({ length: 100_001 }, (_, row) => `{"a": ${row}}\n`).join("");
    expect(await refusalOf(readRows(rowsIn(text), [{ name: "a", kind: "codes" }]))).toContain(
      'column "a" holds more than',
    );
  });
});
