import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { filesBelow } from "../../src/onboarding/tree.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { place } from "./project.ts";

function below(paths: readonly string[], limits?: Parameters<typeof filesBelow>[1]) {
  using folder = temporaryFolder();
  for (const path of paths) place(folder.path, path, "");
  return filesBelow(folder.path, limits);
}

test("shallow files come first, each folder in the order of its names", () => {
  expect(below(["b/x.csv", "z.csv", "a/c/y.csv", "a/x.csv"]).files).toEqual([
    "z.csv",
    "a/x.csv",
    "b/x.csv",
    "a/c/y.csv",
  ]);
});

test("what tools install, build or log is not looked at, and of the hidden folders only .github", () => {
  const foreign = ["node_modules/a.csv", ".venv/a.csv", "venv/a.csv", "mlruns/a.csv", "model-gate-report/a.json"];
  const { files, isCut } = below([...foreign, ".github/workflows/ci.yml", ".gitlab-ci.yml"]);
  expect({ files, isCut }).toEqual({ files: [".gitlab-ci.yml", ".github/workflows/ci.yml"], isCut: false });
});

test("deeper folders than the limit are left out, and that is told", () => {
  expect(below(["1/2/a.csv", "1/2/3/b.csv"], { depth: 2, entries: 100 })).toMatchObject({
    files: ["1/2/a.csv"],
    isCut: true,
  });
  expect(below(["1/2/a.csv"], { depth: 2, entries: 100 }).isCut).toBe(false);
});

test("more entries than the limit are left out, and that is told", () => {
  const names = Array.from({ length: 10 }, (_, i) => `${i}.csv`);
  const { files, isCut } = below(names, { depth: 4, entries: 9 });
  expect([files.length, isCut]).toEqual([9, true]);
  expect(below(names, { depth: 4, entries: 10 }).isCut).toBe(false);
});

test("links are not followed: neither out of the repository nor in circles", () => {
  using outside = temporaryFolder();
  using folder = temporaryFolder();
  outside.write("secret.csv", "");
  symlinkSync(outside.path, join(folder.path, "out"));
  symlinkSync(join(outside.path, "secret.csv"), join(folder.path, "secret.csv"));
  mkdirSync(join(folder.path, "a"));
  symlinkSync(folder.path, join(folder.path, "a", "circle"));
  expect(filesBelow(folder.path).files).toEqual([]);
});

test("names that nobody could read are set apart", () => {
  const { files, unnameable } = below(["ok é 名.csv", "new\nline.csv", "bidi\u202E.csv", "back\\slash.csv"]);
  expect(files).toEqual(["ok é 名.csv"]);
  expect(unnameable).toHaveLength(3);
});
