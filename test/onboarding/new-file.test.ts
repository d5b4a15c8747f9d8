import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { isTaken, writeNew } from "../../src/onboarding/new-file.ts";
import { errorOf } from "../config/config-text.ts";
import { temporaryFolder } from "../temporary-folder.ts";

test("a file that appeared since we looked is not written over", () => {
  using folder = temporaryFolder();
  folder.write("x.yml", "mine");
  expect(errorOf(() => writeNew(folder.path, "x.yml", "ours")).code).toBe("OUTPUT_UNWRITABLE");
  expect(readFileSync(join(folder.path, "x.yml"), "utf8")).toBe("mine");
});

test("folders on the way are made, also behind a link within the repository", () => {
  using folder = temporaryFolder();
  mkdirSync(join(folder.path, "real"));
  symlinkSync("real", join(folder.path, "linked"));
  writeNew(folder.path, "linked/a/x.yml", "ours");
  expect(readFileSync(join(folder.path, "real/a/x.yml"), "utf8")).toBe("ours");
});

test("a link that leads nowhere takes its name, too", () => {
  using folder = temporaryFolder();
  symlinkSync("nowhere", join(folder.path, "x.yml"));
  expect([isTaken(folder.path, "x.yml"), isTaken(folder.path, "y.yml")]).toEqual([true, false]);
});
