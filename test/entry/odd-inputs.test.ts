import { describe, expect, test } from "vitest";

import { temporaryFolder } from "../temporary-folder.ts";
import { evidenceIn, rows, run } from "./run.ts";

/*
 * Every odd input that a reader of predictions has been seen to mangle: refused with one clear line, or read right.
 * The other side is a good file, so that nothing but the odd one can stop a pass.
 */

const COUNTS = [
  ["1", "1", 60],
  ["1", "0", 40],
  ["0", "0", 90],
  ["0", "1", 10],
] as const;
const BASE = rows(COUNTS);
const GOOD = rows(COUNTS.map(([label, , count]) => [label, label, count]));
const lines = GOOD.trimEnd().split("\n");
const edit = (row: number, text: string): string =>
  [...lines.slice(0, row), text, ...lines.slice(row + 1)].join("\n").concat("\n");
const utf16 = (text: string): Uint8Array => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);

async function gate(name: string, content: string | Uint8Array, ...args: readonly string[]) {
  using folder = temporaryFolder();
  folder.write("base.csv", BASE);
  folder.write(name, content);
  const result = await run(folder, ["gate", "--candidate", name, "--baseline", "base.csv", ...args]);
  return { ...result, evidence: evidenceIn(folder) };
}

test("the good file passes, so that a pass of an odd one would be seen", async () => {
  expect((await gate("good.csv", GOOD)).exitCode).toBe(0);
});

describe("refused with exit 3, one line, and evidence of an invalid verdict", () => {
  test.for([
    ["UTF-16 with a byte order mark", utf16(GOOD), /UTF-8/],
    ["UTF-16 without one", Buffer.from(GOOD, "utf16le"), /UTF|NUL|column/i],
    ["a short row", edit(5, "5,1"), /line 6/],
    ["a long row", edit(5, "5,1,1,9"), /line 6/],
    ["an unclosed quote", edit(5, '5,1,"1'), /quote.*line 6|line 6.*quote/i],
    ["a stray quote", edit(5, '5,1,"1"x'), /line 6/],
    ["an empty file", "", /empty/],
    ["only blank lines", "\n\n\n", /empty/],
    ["a header and nothing else", "id,label,prediction\n", /no rows/],
    ["a duplicate column", GOOD.replace("id,label,prediction", "id,label,label"), /label/],
    ["no header", GOOD.slice(GOOD.indexOf("\n") + 1), /line 1/],
    ["an empty label", edit(5, "5,,1"), /label of row 5/],
    ["a label that is NaN", edit(5, "5,NaN,1"), /label of row 5/],
    ["an empty prediction", edit(5, "5,1,"), /prediction of row 5/],
    ["a label that differs for one id", edit(5, "5,0,1"), /1 id with two labels \("5"\)/],
    ["a missing row", edit(5, "").replace("\n\n", "\n"), /1 id only in the baseline \("5"\)/],
    ["a doubled row", `${GOOD}5,1,1\n`, /1 id twice in the candidate \("5"\)/],
    ["an unknown prediction", edit(5, "5,1,maybe"), /"maybe" is not among the known labels/],
    ["latin-1 bytes", Buffer.from(edit(5, "5,1,\u00e9"), "latin1"), /UTF-8/],
    ["zipped bytes without .gz", Buffer.from([0x1f, 0x8b, 8, 0, 0, 0]), /gz/],
    ["a Parquet file called CSV", "PAR1....PAR1", /Parquet/],
    ["binary garbage", Uint8Array.from({ length: 5000 }, (_, i) => (i * 37 + (i >> 3)) % 256), /./],
    ["HTML of an error page", "<!DOCTYPE html>\n<html><body>404, not found</body></html>\n", /./],
  ] as const)("%s", async ([, content, message]) => {
    const { exitCode, out, err, evidence } = await gate("odd.csv", content);
    expect(exitCode, out + err).toBe(3);
    expect(evidence?.verdict.outcome).toBe("invalid");
    expect(`${evidence?.error?.message} ${err}`).toMatch(message);
    expect(evidence?.error?.message).not.toContain("\n");
    expect(out + err).not.toMatch(/^\s+at .*\(/m);
    expect(evidence?.results.every((result) => result.outcome === "invalid")).toBe(true);
  });

  test.for([
    ["cut.jsonl", '{"id": 1, "label": 1, "prediction": 1}\n{"id": 2, "lab', /line 2/],
    ["key.jsonl", '{"id": 1, "label": 1, "prediction": 1}\n{"id": 2, "label": 1}\n', /prediction/],
    ["twice.jsonl", '{"id": 1, "label": 1, "label": 0, "prediction": 1}\n', /label/],
    ["array.jsonl", "[1, 2]\n", /line 1|object/],
    ["bad.csv.gz", "", /./],
    ["rows.json", '{"columns": ["id", "label", "prediction"], "data": [[1, 1]]}', /row 1/],
  ] as const)("%s", async ([name, content, message]) => {
    const { exitCode, evidence, err } = await gate(name, content);
    expect(exitCode).toBe(3);
    expect(`${evidence?.error?.message} ${err}`).toMatch(message);
  });
});

describe("read right", () => {
  test.for([
    ["a UTF-8 byte order mark", `\uFEFF${GOOD}`],
    ["CRLF", GOOD.replaceAll("\n", "\r\n")],
    ["CR", GOOD.replaceAll("\n", "\r")],
    ["mixed line ends", GOOD.replaceAll(/\n(?=[5-9])/g, "\r\n")],
    ["semicolons", GOOD.replaceAll(",", ";")],
    ["tabs", GOOD.replaceAll(",", "\t")],
    ["quotes around everything", GOOD.replaceAll(/[^,\n]+/g, '"$&"')],
    ["blanks in the header", GOOD.replace("id,label,prediction", "id, label , prediction")],
    ["labels as floats", GOOD.replaceAll(/,(\d)(?=[,\n])/g, ",$1.0")],
    [
      "columns in another order, and more of them",
      lines
        .map((line, i) => `${i === 0 ? "text" : '"a, ""b""\nc"'},${line.split(",").toReversed().join(",")}\n`)
        .join(""),
    ],
  ] as const)("%s", async ([, content]) => {
    const { exitCode, err } = await gate("odd.csv", content);
    expect(exitCode, err).toBe(0);
    expect(err).toBe("");
  });

  test("blank lines are skipped and told", async () => {
    const { exitCode, err } = await gate("odd.csv", GOOD.replace("\n5,", "\n\n\n5,"));
    expect(exitCode).toBe(0);
    expect(err).toMatch(/2 blank lines/);
  });

  test("a missing last line end is told", async () => {
    const { exitCode, err } = await gate("odd.csv", GOOD.trimEnd());
    expect(exitCode).toBe(0);
    expect(err).toMatch(/line end/);
  });
});

test("a zip bomb of 0.3 MB is stopped by the cap", { timeout: 60_000 }, async () => {
  const bomb = Buffer.concat([Buffer.from("id,label,prediction\n"), Buffer.alloc(315 * 1024 * 1024, "1,1,1\n")]);
  const { exitCode, evidence } = await gate("bomb.csv.gz", bomb);
  expect(exitCode).toBe(3);
  expect(evidence?.error?.code).toBe("INPUT_TOO_LARGE");
});

test("hostile text in an error is shown, not obeyed", async () => {
  const { out } = await gate("odd.csv", GOOD.replace("id,label,prediction", "id,\u001B[31mlabel\u202E,prediction"));
  expect(out).not.toContain("\u001B");
  expect(out).not.toContain("\u202E");
});
