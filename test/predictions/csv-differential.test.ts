import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";

import type { ColumnRequest } from "../../src/predictions/port.ts";
import { chunkSizes, type CsvFile, csvFile } from "./csv-files.ts";
import { readCsv } from "./csv-reading.ts";

/** What a cell of a column of numbers must hold; the grammar is that of the port, `Number` the arithmetic. */
function numberIn(text: string): number {
  const trimmed = text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(trimmed) ? Number(trimmed) : Number.NaN;
}

function peerRows(file: CsvFile): readonly (readonly string[])[] {
  return parse(file.text, {
    bom: true,
    delimiter: file.separator,
    record_delimiter: ["\r\n", "\n", "\r"],
    skip_empty_lines: true,
  });
}

/** Some of the columns, in any order, each as any kind. */
function requestsOf(file: CsvFile): fc.Arbitrary<readonly ColumnRequest[]> {
  const kinds = fc.constantFrom<ColumnRequest["kind"]>("bytes", "codes", "numbers");
  return fc
    .shuffledSubarray([...file.names])
    .chain((names) => fc.tuple(...names.map((name) => fc.record({ name: fc.constant(name), kind: kinds }))));
}

test("reads what was written, value by value, as csv-parse does, wherever the chunks are cut", async () => {
  const cases = csvFile(",", ";", "\t").chain((file) => fc.tuple(fc.constant(file), requestsOf(file), chunkSizes));
  await fc.assert(
    fc.asyncProperty(cases, async ([file, requests, sizes]) => {
      expect(peerRows(file)).toEqual([file.names, ...file.rows]);
      const { names, rows, notes } = await readCsv(file.text, { sizes, requests });
      expect(names).toEqual(file.names);
      const columns = requests.map(({ name, kind }) => ({ field: file.names.indexOf(name), kind }));
      const expected = file.rows.map((row) =>
        columns.map(({ field, kind }) => (kind === "numbers" ? numberIn(row[field] ?? "") : row[field])),
      );
      expect(rows).toEqual(expected);
      expect(notes.filter((note) => note.includes("blank"))).toHaveLength(file.blankLines > 0 ? 1 : 0);
      if (file.blankLines > 0) expect(notes.join()).toContain(`${file.blankLines} blank line`);
      expect(notes.some((note) => note.includes("no line end"))).toBe(file.isLastLineOpen);
    }),
    { numRuns: 3500 },
  );
}, 60_000);
