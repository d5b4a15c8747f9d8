import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";

import { GateError } from "../../src/errors.ts";
import { chunkSizes, csvFile } from "./csv-files.ts";
import { readCsv, type Reading } from "./csv-reading.ts";

/** Bytes that mean something, so that most damage is not just another letter. */
const byte = fc.oneof(fc.constantFrom(...Buffer.from('",;\t\r\n 0a')), fc.nat(255));

const damage = fc.oneof(
  fc.record({ kind: fc.constant("flip" as const), at: fc.nat(), byte }),
  fc.record({ kind: fc.constant("insert" as const), at: fc.nat(), byte }),
  fc.record({ kind: fc.constant("delete" as const), at: fc.nat(), byte }),
  fc.record({ kind: fc.constant("truncate" as const), at: fc.nat(), byte }),
);

type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function damaged(file: Uint8Array, { kind, at, byte: value }: Damage): Uint8Array {
  const place = at % (file.length + 1);
  const before = file.subarray(0, place);
  switch (kind) {
    case "flip":
      return Buffer.concat([before, Buffer.of(value), file.subarray(place + 1)]);
    case "insert":
      return Buffer.concat([before, Buffer.of(value), file.subarray(place)]);
    case "delete":
      return Buffer.concat([before, file.subarray(place + 1)]);
    case "truncate":
      return Uint8Array.from(before);
  }
}

/**
 * Rows as csv-parse reads them: strictly, and if it refuses, with quotes inside unquoted fields allowed, which for us
 * are ordinary characters. `undefined` if it refuses either way.
 */
function peerRows(file: Uint8Array, delimiter: string): readonly (readonly string[])[] | undefined {
  const options = { bom: true, delimiter, record_delimiter: ["\r\n", "\n", "\r"], skip_empty_lines: true };
  for (const relax_quotes of [false, true]) {
    try {
      return parse(Buffer.from(file), { ...options, relax_quotes });
    } catch {
      continue;
    }
  }
  return undefined;
}

test("a damaged file is refused with a line, or read as csv-parse reads it: no row is lost or merged", async () => {
  let readings = 0;
  let refusals = 0;
  const damages = fc.array(damage, { minLength: 1, maxLength: 2 });
  await fc.assert(
    fc.asyncProperty(csvFile(",", "\t"), damages, chunkSizes, async (written, faults, sizes) => {
      const file = faults.reduce<Uint8Array>(damaged, Buffer.from(written.text));
      const { separator } = written;
      let reading: Reading;
      try {
        reading = await readCsv(file, { sizes, separator });
      } catch (error) {
        if (!(error instanceof GateError)) throw error;
        expect(error.code).toBe("PREDICTIONS_UNREADABLE");
        expect(error.message).toMatch(/^rows\.csv (line \d+: |is )/);
        refusals += 1;
        return;
      }
      const [names, ...rows] = peerRows(file, separator) ?? [];
      expect(reading.names).toEqual(names?.map((name) => name.replace(/^[\t-\r ]+|[\t-\r ]+$/g, "")));
      const fields = [...new Set(reading.names)].map((name) => reading.names.indexOf(name));
      expect(reading.rows).toEqual(rows.map((row) => fields.map((field) => row[field])));
      readings += 1;
    }),
    { numRuns: 4000 },
  );
  // Or the test would prove little.
  expect(readings).toBeGreaterThan(800);
  expect(refusals).toBeGreaterThan(800);
}, 60_000);
