import { describe, expect, test } from "vitest";

import { GateError } from "../../src/errors.ts";
import { MAX_ROW_BYTES } from "../../src/predictions/bytes.ts";
import { csvRows } from "../../src/predictions/csv.ts";
import { BATCH_ROWS, type Batch, MAX_DICTIONARY } from "../../src/predictions/port.ts";
import { cell, collect, cutBytes, readCsv } from "./csv-reading.ts";

const rowsOf = async (file: string | Uint8Array): Promise<unknown> => (await readCsv(file)).rows;

async function refusal(file: string | Uint8Array, options: Parameters<typeof readCsv>[1] = {}): Promise<GateError> {
  const error = await readCsv(file, options).then(
    (reading) => new Error(`was read: ${JSON.stringify(reading)}`),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof GateError)) throw error;
  return error;
}

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

describe("the separator", () => {
  test.for([
    ["a comma", "a,b\n1;2\t3,4\n", [["1;2\t3", "4"]]],
    ["a semicolon", "a;b\n1,2\t3;4\n", [["1,2\t3", "4"]]],
    ["a tab", "a\tb\n1,2;3\t4\n", [["1,2;3", "4"]]],
    ["the most frequent in the header", "a,x;b;c\n1;2;3,4\n", [["1", "2", "3,4"]]],
    ["looked for outside quotes", '"a,,"";,,";b\n1;2\n', [["1", "2"]]],
    ["looked for behind an inch sign", 'size 10",b;c;d"\n1;2;3\n', [["1", "2", "3"]]],
    ["looked for behind blank lines", "\n\r\na;b\n1;2\n", [["1", "2"]]],
    ["a comma if the header has none", "a\n1;2\n", [["1;2"]]],
  ] as const)("is %s", async ([, file, rows]) => {
    for (const sizes of [undefined, [1], [5]]) expect((await readCsv(file, { sizes })).rows).toEqual(rows);
  });

  test("is not decided before the header is whole", async () => {
    const name = "n".repeat(200);
    const { names } = await readCsv(`x,"a";${name};b\n1;2;3\n`, { sizes: [200] });
    expect(names).toEqual(['x,"a"', name, "b"]);
  });

  test("is the one that is given", async () => {
    expect(await readCsv("a,b,c\n1\n", { separator: "\t" })).toMatchObject({ names: ["a,b,c"], rows: [["1"]] });
    expect(await readCsv("a;b;c,d\n1,2\n", { separator: "," })).toMatchObject({ names: ["a;b;c", "d"] });
  });

  test("leaves decimal commas in their field, which is no number, and says so once", async () => {
    const requests = [{ name: "score", kind: "numbers" }] as const;
    const { rows, notes } = await readCsv("id;score\n1;0,5\n2;0,7\n3;x\n", { requests });
    expect(rows).toEqual([[NaN], [NaN], [NaN]]);
    expect(notes).toEqual(['column "score" has decimal commas ("0,5"): write decimal points']);
  });
});

describe("quotes", () => {
  test.for([
    ["hold separators", 'a,b\n"x,y",2\n', [["x,y", "2"]]],
    ["hold line ends", 'a,b\n"x\r\ny\n\rz",2\n', [["x\r\ny\n\rz", "2"]]],
    ["hold quotes, doubled", 'a,b\n"""x"" ""","é"""""\n', [['"x" "', 'é""']]],
    ["hold nothing", 'a,b\n"",""\n', [["", ""]]],
    ["may end the file", 'a,b\n1,"2"', [["1", "2"]]],
    ["may end a row of one field", 'a\n""\n"x"\r', [[""], ["x"]]],
    ["inside an unquoted field are ordinary", 'a,b\n1"2", "3"\n', [['1"2"', ' "3"']]],
  ] as const)("%s", async ([, file, rows]) => {
    for (const sizes of [undefined, [1], [2], [3, 1]]) expect((await readCsv(file, { sizes })).rows).toEqual(rows);
  });

  test("inside an unquoted field stay two, also where thousands of rows before had them doubled", async () => {
    const many = 20_000;
    const { rows } = await readCsv(`a\n${'"1""2"\n'.repeat(many)}${'1""2\n'.repeat(many)}`);
    expect(rows).toHaveLength(2 * many);
    expect(rows.find(([text], row) => text !== (row < many ? '1"2' : '1""2'))).toBeUndefined();
  });

  test("are followed by a separator or a line end only", async () => {
    const error = await refusal('a,b\n1,2\n"x\ny"z é,3\n');
    expect(error.code).toBe("PREDICTIONS_UNREADABLE");
    expect(error.line).toBe(
      'rows.csv line 4: expected a separator or a line end after a closing quote, found "z é,3". ' +
        "A quote inside a quoted field must be doubled",
    );
    expect((await refusal('a,b\n"x" ,3\n')).message).toContain("line 2: expected a separator or a line end");
    expect((await refusal('"a"b,c\n1,2\n')).message).toContain("line 1: expected a separator or a line end");
  });

  test("must be closed: the line is that of the opening", async () => {
    const error = await refusal('a,b\n1,2\n"3\n4","5\n6,7\n8,9\n');
    expect(error.code).toBe("PREDICTIONS_UNREADABLE");
    expect(error.message).toBe("rows.csv line 4: the quote that opens here is never closed");
    expect((await refusal('a,"b\n1,2\n')).message).toContain("line 1: the quote");
    expect((await refusal('a,b\n1,"2""\n')).message).toContain("line 2: the quote");
  });
});

describe("line ends", () => {
  test.for([
    ["LF", "a,b\n1,2\n3,4\n"],
    ["CRLF", "a,b\r\n1,2\r\n3,4\r\n"],
    ["CR", "a,b\r1,2\r3,4\r"],
    ["mixed", "a,b\r1,2\r\n3,4\n"],
  ] as const)("may be %s", async ([, file]) => {
    for (const sizes of [undefined, [1], [2], [3], [4]]) {
      const reading = await readCsv(file, { sizes });
      expect(reading.rows).toEqual([
        ["1", "2"],
        ["3", "4"],
      ]);
      expect(reading.notes).toEqual([]);
    }
  });

  test("may lack at the end of the file, which is noted", async () => {
    const note = "the last line has no line end: was the file cut?";
    expect(await readCsv("a,b\n1,2\n3,4")).toMatchObject({
      rows: [
        ["1", "2"],
        ["3", "4"],
      ],
      notes: [note],
    });
    expect(await readCsv("a,b")).toMatchObject({ rows: [], notes: [note] });
    expect(await readCsv("a,b\n1,2\n")).toMatchObject({ notes: [] });
  });

  test("alone are blank lines: skipped, counted and noted once", async () => {
    const { rows, notes } = await readCsv("\r\n\na,b\n\n1,2\r\r3,4\n\n");
    expect(rows).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
    expect(notes).toEqual(["5 blank lines skipped"]);
    expect((await readCsv("a\n1\n\n2\n")).notes).toEqual(["1 blank line skipped"]);
  });
});

describe("encodings", () => {
  test("a mark of UTF-8 is no part of the first name", async () => {
    for (const sizes of [undefined, [1], [2]]) {
      expect((await readCsv("\uFEFFid,b\n1,2\n", { sizes })).names).toEqual(["id", "b"]);
      expect((await readCsv('\uFEFF"id",b\n1,2\n', { sizes })).names).toEqual(["id", "b"]);
    }
  });

  test("a mark elsewhere is a character", async () => {
    expect(await rowsOf("a,b\n\uFEFF1,\uFEFF\n")).toEqual([["\uFEFF1", "\uFEFF"]]);
    const requests = [{ name: "a", kind: "codes" }] as const;
    expect((await readCsv("a\n\uFEFF1\n", { requests })).rows).toEqual([["\uFEFF1"]]);
  });

  const text = "id,label\n1,é\n";
  const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();
  const utf32 = Buffer.from([
    0xff,
    0xfe,
    0,
    0,
    ...Array.from(text).flatMap((character) => [character.charCodeAt(0), 0, 0, 0]),
  ]);
  test.for([
    ["UTF-16LE", Buffer.from(`\uFEFF${text}`, "utf16le"), "is UTF-16"],
    ["UTF-16BE", swapped(Buffer.from(`\uFEFF${text}`, "utf16le")), "is UTF-16"],
    ["UTF-16LE without mark", Buffer.from(text, "utf16le"), "is UTF-16 or binary (NUL bytes in the header)"],
    ["UTF-16BE without mark", swapped(Buffer.from(`"a",b\n${text}`, "utf16le")), "is UTF-16 or binary"],
    ["UTF-32LE", utf32, "is UTF-32"],
    ["UTF-32BE", Buffer.from(utf32).swap32(), "is UTF-32"],
  ] as const)("%s is refused with the way out", async ([, file, message]) => {
    for (const sizes of [undefined, [1]]) {
      const error = await refusal(file, { sizes });
      expect(error.code).toBe("PREDICTIONS_UNREADABLE");
      expect(error.message).toContain(`rows.csv ${message}`);
      expect(error.hint).toBe("Save the file as UTF-8");
    }
  });

  test("gzip and Parquet are recognized", async () => {
    const gzip = await refusal(Buffer.from([0x1f, 0x8b, 8, 0, 0, 0]));
    expect(gzip.line).toBe("rows.csv is gzip, expected CSV in UTF-8. Name it .csv.gz");
    expect((await refusal(Buffer.from("PAR1\x15\x04"))).line).toContain("is Parquet");
  });

  test.for([
    ["an id in latin-1", "id,b\n1,2\nCaf\xe9,2\n", 3],
    ["a column that nobody reads", "b,id\n1,2\r\n\xe9,2\r\n", 3],
    ["quotes over several lines", 'id,b\n"x\ny\r\xff\nz",2\n', 4],
    ["the header", "id,\xe9\n1,2\n", 1],
    ["behind blank lines", "\n\nid,b\n\n\xc3,1\n", 5],
    ["a last line without end", "id,b\n1,2\n1,\xe9", 3],
  ] as const)("bytes that are not UTF-8 are refused with their line: %s", async ([, file, line]) => {
    const requests = [{ name: "id", kind: "bytes" }] as const;
    for (const sizes of [undefined, [1], [3]]) {
      const error = await refusal(Buffer.from(file, "latin1"), { sizes, requests });
      expect(error.code).toBe("PREDICTIONS_UNREADABLE");
      expect(error.line).toBe(`rows.csv line ${line}: the text is not valid UTF-8. Save the file as UTF-8`);
    }
  });
});

describe("rows of the wrong length", () => {
  test.for([
    ["short", "a,b,c\n1,2,3\n4,5\n", 'line 3: expected 3 fields as in the header, found 2, in "4,5"'],
    ["long", "a,b\n1,2,3\n", 'line 2: expected 2 fields as in the header, found 3, in "1,2,3"'],
    ["long by an empty field", "a,b\n1,2,\n", "line 2: expected 2 fields as in the header, found 3"],
    ["of one column", "a\n1,2\n", "line 2: expected 1 field as in the header, found 2"],
    ["behind quoted line ends", 'a,b\n"1\r\n2\r3\n4",2\n\n5\n', "line 7: expected 2 fields as in the header, found 1"],
    ["cut at the end", "a,b\n1,2\n3", "line 3: expected 2 fields as in the header, found 1"],
    ["blank but for a space", "a,b\n \n", "line 2: expected 2 fields as in the header, found 1"],
  ] as const)("are refused, not mended: %s", async ([, file, message]) => {
    for (const sizes of [undefined, [1], [4]]) {
      const error = await refusal(file, { sizes });
      expect(error.code).toBe("PREDICTIONS_UNREADABLE");
      expect(error.message).toContain(`rows.csv ${message}`);
    }
  });

  test("have a hint at decimal commas where it fits", async () => {
    const fits = "If numbers have a decimal comma, write a decimal point, or separate the fields by semicolons";
    expect((await refusal("id,score\n7,0,25\n")).hint).toBe(fits);
    expect((await refusal("id,score\nx,-0,25\n")).hint).toBe(fits);
    expect((await refusal("id,text\n7,a,b\n")).hint).not.toBe(fits);
    expect((await refusal("id,score,x\n7,0\n")).hint).not.toBe(fits);
    expect((await refusal("id;score\n7;0;25\n")).hint).not.toBe(fits);
  });

  test("show at most 40 characters of themselves, quoted", async () => {
    const error = await refusal(`a,b\n${"\u{1F600}\t".repeat(30)}\n`, { separator: "," });
    expect(error.message).toContain(`found 1, in ${JSON.stringify(`${"\u{1F600}\t".repeat(20)}…`)}`);
  });
});

describe("headers", { timeout: 60_000 }, () => {
  test.for(["", "\n", "\r\n\r\n", "\uFEFF", "\uFEFF\n"])("a file with nothing in it is empty: %j", async (file) => {
    const error = await refusal(file);
    expect(error.code).toBe("PREDICTIONS_UNREADABLE");
    expect(error.message).toBe("rows.csv is empty");
  });

  test("alone are fine: no batch, and no note", async () => {
    expect(await readCsv("id,label\n")).toEqual({ names: ["id", "label"], rows: [], notes: [] });
    expect(await batchesOf("id,label\n")).toEqual([]);
  });

  test("are trimmed of ASCII blanks, quoted or not", async () => {
    const { names } = await readCsv(' id ,"\t b, ""c""\n",\u00a0d\n1,2,3\n');
    expect(names).toEqual(["id", 'b, "c"', "\u00a0d"]);
  });

  test("may not have a name twice", async () => {
    const error = await refusal("\na,label,b, label\n1,2,3,4\n");
    expect(error.code).toBe("PREDICTIONS_UNREADABLE");
    expect(error.line).toBe('rows.csv line 2: two columns are named "label". Rename or remove one of them');
    expect((await refusal(`${"x".repeat(50)},${"x".repeat(50)}\n`)).message).toContain(`"${"x".repeat(40)}…"`);
  });

  test("may have no name twice", async () => {
    expect((await readCsv(",a,\n1,2,3\n")).names).toEqual(["", "a", ""]);
  });

  test("take no long time to trim", async () => {
    const name = `a${" ".repeat(3_000_000)}b`;
    expect((await readCsv(`${name},c\n1,2\n`)).names).toEqual([name, "c"]);
  });

  test("may be longer than any chunk", async () => {
    const names = Array.from({ length: 200_000 }, (_, column) => `column ${column}`);
    const file = `${names.join()}\n${names.map((_, column) => column).join()}\n`;
    const requests = [{ name: "column 199999", kind: "numbers" }] as const;
    expect((await readCsv(file, { requests, sizes: [65_536] })).rows).toEqual([[199_999]]);
  });
});

describe("faults", { timeout: 60_000 }, () => {
  test("come in file order and are the same wherever the chunks are cut", async () => {
    const files = [
      "id,b\n1,2\n\xe9,2\n1,2\n1\n",
      "id,b\n1,2\n1\n\xe9,2\n",
      'id,b\n1,2\n"x"y,2\n"',
      `id,b\n1,2\n"x"${"é".repeat(100)},2\n`,
      'id,b\n1,2\n3,"4\n5,6\n',
    ];
    for (const file of files) {
      const bytes = Buffer.from(file, "latin1");
      const whole = (await refusal(bytes)).line;
      for (let size = 1; size < 20; size += 1) expect((await refusal(bytes, { sizes: [size] })).line).toBe(whole);
    }
    expect((await refusal(Buffer.from(files[0] ?? "", "latin1"))).message).toContain("line 3: the text is not valid");
    expect((await refusal(Buffer.from(files[1] ?? "", "latin1"))).message).toContain("line 3: expected 2 fields");
  });

  const half = Buffer.alloc(MAX_ROW_BYTES / 2, "x");
  test.for([
    ["cut off by the end", [Buffer.from("id\n1\n"), half, half, Buffer.from("x")]],
    ["complete", [Buffer.from("id\n1\n"), half, half, Buffer.from("x\n2\n")]],
    ["inside quotes", [Buffer.from('id\n1\n"'), half, half, half]],
    ["a header", [Buffer.from("\n\n"), half, half, Buffer.from("x\n")]],
  ] as const)("of size: a row that is longer than any should be, %s", async ([, parts]) => {
    const source = {
      name: "rows.csv",
      chunks: async function* () {
        yield* parts;
      },
    };
    const rows = csvRows(source).batches([{ name: "id", kind: "bytes" }]);
    const error: unknown = await collect(rows).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "INPUT_TOO_LARGE" });
    expect(error).toHaveProperty("message", "rows.csv line 3: the row that begins here is longer than 64 MiB");
  });

  test("of size end a header that never ends", async () => {
    const source = {
      name: "rows.csv",
      async *chunks() {
        for (;;) yield half;
      },
    };
    await expect(csvRows(source).columnNames()).rejects.toMatchObject({ code: "INPUT_TOO_LARGE" });
  });

  test("of size spare a row that is just small enough", async () => {
    const source = {
      name: "rows.csv",
      async *chunks() {
        yield Buffer.from("id\n");
        yield half;
        yield half;
        yield Buffer.from("\n2\n");
      },
    };
    const batches = await collect(csvRows(source).batches([{ name: "id", kind: "bytes" }]));
    expect(batches.reduce((sum, { rows }) => sum + rows, 0)).toBe(2);
  });
});

/** All batches, after the reading has ended: the first column that is no id as codes, scores as numbers. */
async function batchesOf(file: string): Promise<readonly Batch[]> {
  const source = csvRows(cutBytes(Buffer.from(file), [200_000]));
  const names = await source.columnNames();
  const kinds = { id: "bytes", score: "numbers" } as const;
  const kindOf = (name: string) => (name === "id" || name === "score" ? kinds[name] : "codes");
  return collect(source.batches(names.map((name) => ({ name, kind: kindOf(name) }))));
}
