import type { PageHeader } from "hyparquet";
import { describe, expect, test } from "vitest";

import { GateError } from "../../../src/errors.ts";
import type { RawPage } from "../../../src/predictions/parquet/chunk-pages.ts";
import { ColumnChunk } from "../../../src/predictions/parquet/column-chunk.ts";
import { columnSink } from "../../../src/predictions/parquet/column-sinks.ts";
import type { PageColumn } from "../../../src/predictions/parquet/data-page.ts";
import { rareValues } from "../../../src/predictions/parquet/rare-encodings.ts";

const column: PageColumn = {
  fileName: "rows.parquet",
  name: "label",
  type: { kind: "int32", isSigned: true },
  isOptional: false,
  codec: "UNCOMPRESSED",
  refuse: (reason) => new GateError("PREDICTIONS_UNREADABLE", reason),
  refuseText: () => new GateError("PREDICTIONS_UNREADABLE", "no text"),
};

function page(body: readonly number[], header: Partial<PageHeader>): RawPage {
  const bytes = Uint8Array.from(body);
  const sizes = { compressed_page_size: bytes.length, uncompressed_page_size: bytes.length };
  return { body: bytes, header: { type: "DATA_PAGE", ...sizes, ...header } };
}

const dictionary = page([5, 0, 0, 0, 6, 0, 0, 0], {
  type: "DICTIONARY_PAGE",
  dictionary_page_header: { num_values: 2, encoding: "PLAIN" },
});

/** Three rows that all have the value at this place of the dictionary. */
function run(index: number, header: Partial<PageHeader> = {}): RawPage {
  const levels = { definition_level_encoding: "RLE", repetition_level_encoding: "RLE" } as const;
  return page([2, 6, index], { data_page_header: { num_values: 3, encoding: "RLE_DICTIONARY", ...levels }, ...header });
}

function read(pages: readonly RawPage[], rows: number) {
  const left = [...pages];
  const chunk = new ColumnChunk(column, { next: () => left.shift() });
  const sink = columnSink("rows.parquet", { name: "label", kind: "codes" });
  chunk.read(rows, sink);
  chunk.finish();
  return sink.take();
}

describe("the pages of a column", () => {
  test("are read one after another", () => {
    expect(read([dictionary, run(1), run(0)], 6)).toMatchObject({
      codes: Int32Array.of(0, 0, 0, 1, 1, 1),
      dictionary: ["6", "5"],
    });
  });

  test("each belong to the dictionary before them", () => {
    const other = { ...dictionary, body: Uint8Array.of(7, 0, 0, 0, 8, 0, 0, 0) };
    expect(read([dictionary, run(1), other, run(1)], 6)).toMatchObject({ dictionary: ["6", "8"] });
  });

  test.for([
    ["a place behind the end of the dictionary", [dictionary, run(2)], 3, "a value is not in its dictionary"],
    ["no dictionary", [run(0)], 3, "a page needs a dictionary, and there is none"],
    ["too few rows", [dictionary, run(0)], 4, "it has fewer rows than its row group"],
    ["too many rows", [dictionary, run(0), run(0)], 3, "it has more rows than its row group"],
    ["another length than said", [dictionary, run(0, { uncompressed_page_size: 4 })], 3, "not the length that it says"],
    ["a page of no kind", [dictionary, page([0], {})], 3, "a page of the type DATA_PAGE"],
  ] as const)("are refused with %s", ([, pages, rows, message]) => {
    expect(() => read(pages, rows)).toThrow(message);
  });
});

describe("texts that repeat the start of the one before", () => {
  const text: PageColumn = { ...column, type: { kind: "text" } };
  /** One integer, as a block of deltas. */
  const integer = (value: number): number[] => [0x80, 1, 4, 1, 2 * value];

  test("may repeat nothing at first", () => {
    const values = rareValues(text, "DELTA_BYTE_ARRAY", Uint8Array.of(...integer(0), ...integer(1), 97), 0, 1);
    expect(values).toMatchObject({ length: 1 });
  });

  test("cannot repeat more than there is", () => {
    const bytes = Uint8Array.of(...integer(5), ...integer(1), 97);
    expect(() => rareValues(text, "DELTA_BYTE_ARRAY", bytes, 0, 1)).toThrow("a page ends within a text");
  });
});
