import { describe, expect, test } from "vitest";

import { MAX_ROW_BYTES } from "../../src/predictions/bytes.ts";
import { csvRows } from "../../src/predictions/csv/csv.ts";
import { collect, refusal } from "./csv-reading.ts";

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
