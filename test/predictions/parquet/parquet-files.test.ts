import { expect, test } from "vitest";

import { parquetRows } from "../../../src/predictions/parquet/parquet.ts";
import { bytesInMemory, EXPECTED, fixture, readParquet, shown } from "./parquet-reading.ts";

test.for(Object.entries(EXPECTED.files))("%s holds what was written", async ([name, { columns, readings }]) => {
  const bytes = fixture(name);
  expect(await parquetRows(bytesInMemory(bytes).file).columnNames()).toEqual(columns);
  for (const { name: column, kind, values } of readings) {
    const rows = await readParquet(bytes, [{ name: column, kind }]);
    const written = EXPECTED.values[values];
    expect(
      rows.map(([value]) => shown(value ?? "no value")),
      `${column} as ${kind}`,
    ).toEqual(written);
  }
  // All columns at once, in another order than the file's.
  const names = [...new Set(readings.map((reading) => reading.name))].reverse();
  const requests = names.map((column) => ({ name: column, kind: "codes" as const }));
  const together = await readParquet(bytes, requests);
  for (const [index, { name: column }] of requests.entries()) {
    const written = readings.find((reading) => reading.name === column && reading.kind === "codes");
    if (written === undefined) continue;
    expect(together.map((row) => row[index])).toEqual(EXPECTED.values[written.values]);
  }
});
