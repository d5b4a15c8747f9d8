import { execFileSync } from "node:child_process";
import { truncateSync, utimesSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { assertFresh, watchOutputs } from "../../src/evaluation/freshness.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const PATH = "out.csv";
const OLD = new Date("2026-01-01T00:00:00Z");
const FUTURE = new Date("2036-01-01T00:00:00Z");

/** What is said of a file that is of January 2026 and then treated by a command of the shell. */
async function afterwards(command: string, prepare?: (path: string) => void): Promise<string> {
  using folder = temporaryFolder();
  const path = join(folder.path, PATH);
  folder.write(PATH, "id,label\n");
  folder.write("other.csv", "id,other\n");
  folder.write("same.csv", "id,label\n");
  for (const name of [PATH, "other.csv", "same.csv"]) utimesSync(join(folder.path, name), OLD, OLD);
  prepare?.(path);
  const watched = await watchOutputs([path]);
  execFileSync("bash", ["-e", "-c", command], { cwd: folder.path });
  return await assertFresh(watched).then(
    () => "fresh",
    (error: { code: string; message: string }) => `${error.code} ${error.message.replace(folder.path, "")}`,
  );
}

describe("is fresh", () => {
  test.for([
    ["other bytes", `echo id,new > ${PATH}`],
    ["the same bytes, written again", `cat same.csv > ${PATH}`],
    ["touched, which cannot be told from it", `touch ${PATH}`],
    [
      "other bytes of the same length in the same file, at the old time",
      `cat other.csv > ${PATH}; touch -r same.csv ${PATH}`,
    ],
    ["other bytes, set back to long ago", `echo id,new > ${PATH}; touch -d 2001-01-01 ${PATH}`],
    ["other bytes, set to the future", `echo id,new > ${PATH}; touch -d 2040-01-01 ${PATH}`],
    ["another file with the same bytes and time", `cp -p same.csv new; mv new ${PATH}`],
    ["a link to another file", `ln -sf other.csv ${PATH}`],
    ["emptied", `: > ${PATH}`],
  ] as const)("%s", async ([, command]) => {
    expect(await afterwards(command)).toBe("fresh");
  });

  test("what was not there before, however old it says it is", async () => {
    using folder = temporaryFolder();
    const watched = await watchOutputs([join(folder.path, PATH)]);
    utimesSync(join(folder.path, folder.write(PATH, "x")), OLD, OLD);
    await expect(assertFresh(watched)).resolves.toBeUndefined();
  });

  test("the same bytes, when an earlier run has set the time into the future", async () => {
    expect(await afterwards(`cat same.csv > ${PATH}`, (path) => utimesSync(path, FUTURE, FUTURE))).toBe("fresh");
  });

  test("more than 64 MiB of another size at an older time", async () => {
    const command = `truncate -s 80M ${PATH}; touch -r same.csv ${PATH}`;
    expect(await afterwards(command, (path) => truncateSync(path, 70 * 1024 * 1024))).toBe("fresh");
  });

  test("the same bytes on a disk whose clock is late", async () => {
    expect(await afterwards(`touch -d 2026-01-02 ${PATH}`)).toBe("fresh");
  });
});

describe("is RUN_NO_OUTPUT", () => {
  const OLDER = "RUN_NO_OUTPUT the evaluation command wrote nothing new: /out.csv is from before the command started";

  test.for([
    ["only read", `cat ${PATH}`],
    ["given other rights", `chmod 640 ${PATH}`],
    ["set back with the same bytes", `touch -d 2001-01-01 ${PATH}`],
    ["overwritten with the same bytes at the same time", `cp -p same.csv ${PATH}`],
    ["moved away and back", `mv ${PATH} x; mv x ${PATH}`],
  ] as const)("%s", async ([, command]) => {
    expect(await afterwards(command)).toBe(OLDER);
  });

  test("of the future, and not written", async () => {
    expect(await afterwards("true", (path) => utimesSync(path, FUTURE, FUTURE))).toBe(OLDER);
  });

  test("more than 64 MiB, and not written", async () => {
    expect(await afterwards("true", (path) => truncateSync(path, 70 * 1024 * 1024))).toBe(OLDER);
  });

  test("deleted", async () => {
    expect(await afterwards(`rm ${PATH}`)).toBe("RUN_NO_OUTPUT the evaluation command wrote no /out.csv");
  });

  test("turned into a directory or a pipe", async () => {
    const words = "RUN_NO_OUTPUT the evaluation command left no regular file at /out.csv";
    expect(await afterwards(`rm ${PATH}; mkdir ${PATH}`)).toBe(words);
    expect(await afterwards(`rm ${PATH}; mkfifo ${PATH}`)).toBe(words);
  });
});

test("every output is watched", async () => {
  using folder = temporaryFolder();
  const paths = ["a", "b"].map((name) => join(folder.path, folder.write(name, "1")));
  const watched = await watchOutputs(paths);
  folder.write("a", "22");
  await expect(assertFresh(watched)).rejects.toThrow(/b is from before/);
  folder.write("b", "22");
  await expect(assertFresh(watched)).resolves.toBeUndefined();
});
