import { describe, expect, test } from "vitest";

import { batchesOf, readCsv, refusal } from "./csv-reading.ts";

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
    expect((await readCsv("a,b\n\uFEFF1,\uFEFF\n")).rows).toEqual([["\uFEFF1", "\uFEFF"]]);
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
    expect(gzip.line).toBe('rows.csv is gzip, expected CSV in UTF-8. Let its name end in ".gz", or unpack it');
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
