import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { GateError } from "../../src/errors.ts";
import { openFileSource } from "../../src/sources/file.ts";
import { UntouchedFiles } from "../../src/sources/untouched.ts";
import { fixture } from "../predictions/parquet/parquet-reading.ts";
import { temporaryFolder } from "../temporary-folder.ts";

async function read(source: Awaited<ReturnType<typeof openFileSource>>): Promise<void> {
  if (source.content.kind !== "rows") return;
  for await (const _ of source.content.rows.batches([{ name: "id", kind: "bytes" }]));
}

describe("a file that must be untouched", () => {
  test.for([
    ["csv", "id,label\n1,0\n2,1\n", "id,label\n1,0\n2,0\n"],
    ["csv.gz", "id,label\n1,0\n2,1\n", "id,label\n1,0\n2,0\n"],
    ["jsonl", '{"id": 1}\n', '{"id": 2}\n'],
    ["parquet", fixture("arrow-zstd"), fixture("arrow-gzip")],
  ] as const)(
    "and is changed between being looked at and being read is not read (%s)",
    async ([ending, old, other]) => {
      using folder = temporaryFolder();
      const name = folder.write(`base.${ending}`, old);
      const untouched = new UntouchedFiles();
      await untouched.remember(join(folder.path, name));
      const source = await openFileSource(name, folder.path, { untouched });
      await read(source);
      const again = await openFileSource(name, folder.path, { untouched });
      folder.write(name, other);
      const failure: unknown = await read(again).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(GateError);
      expect(failure).toMatchObject({ code: "PREDICTIONS_UNREADABLE", message: `${name} changed while it was read` });
      await expect(openFileSource(name, folder.path, { untouched })).rejects.toMatchObject({
        code: "BASELINE_CHANGED",
      });
    },
  );

  test("and was not there is read as it is", async () => {
    using folder = temporaryFolder();
    const untouched = new UntouchedFiles();
    await untouched.remember(join(folder.path, "base.csv"));
    const name = folder.write("base.csv", "id,label\n1,0\n");
    await read(await openFileSource(name, folder.path, { untouched }));
  });
});
