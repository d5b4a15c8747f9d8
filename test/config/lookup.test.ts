import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { findConfig, findWaivers } from "../../src/config/lookup.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { errorOf } from "./config-text.ts";

const textOf = (found: ReturnType<typeof findConfig>) => new TextDecoder().decode(found?.bytes);

describe("the config file", () => {
  test("none is there: none is used", () => {
    using folder = temporaryFolder();
    expect(findConfig(undefined, folder.path)).toBeUndefined();
    folder.write(".github", "a file where a folder might be");
    expect(findConfig(undefined, folder.path)).toBeUndefined();
  });

  test("model-gate.yml, then .github/model-gate.yml", () => {
    using folder = temporaryFolder();
    mkdirSync(join(folder.path, ".github"));
    folder.write(".github/model-gate.yml", "second");
    const second = findConfig(undefined, folder.path);
    expect(second).toMatchObject({ path: ".github/model-gate.yml", directory: join(folder.path, ".github") });
    folder.write("model-gate.yml", "first");
    const first = findConfig(undefined, folder.path);
    expect(first).toMatchObject({ path: "model-gate.yml", directory: folder.path });
    expect([textOf(first), textOf(second)]).toEqual(["first", "second"]);
  });

  test("a named one alone counts, and must be there", () => {
    using folder = temporaryFolder();
    mkdirSync(join(folder.path, "models/X"), { recursive: true });
    folder.write("model-gate.yml", "usual");
    folder.write("models/X/model-gate.yml", "named");
    const found = findConfig("models/X/model-gate.yml", folder.path);
    expect(textOf(found)).toBe("named");
    expect(found?.directory).toBe(join(folder.path, "models/X"));
    for (const path of ["models/Y/model-gate.yml", "models/X"]) {
      const error = errorOf(() => findConfig(path, folder.path));
      expect(error.code).toBe("FILE_NOT_FOUND");
      expect(error.message).toContain(`${path} cannot be read`);
    }
  });

  test("one that is meant but cannot be used is never passed over", () => {
    using dangling = temporaryFolder();
    symlinkSync("nowhere.yml", join(dangling.path, "model-gate.yml"));
    expect(errorOf(() => findConfig(undefined, dangling.path)).code).toBe("FILE_NOT_FOUND");
    using isFolder = temporaryFolder();
    mkdirSync(join(isFolder.path, "model-gate.yml"));
    expect(errorOf(() => findConfig(undefined, isFolder.path)).code).toBe("FILE_NOT_FOUND");
    using misspelt = temporaryFolder();
    misspelt.write("model-gate.yaml", "version: 1");
    expect(errorOf(() => findConfig(undefined, misspelt.path)).line).toBe(
      "model-gate.yaml is not read, since a config is called model-gate.yml. Rename it, or say --config model-gate.yaml",
    );
    expect(textOf(findConfig("model-gate.yaml", misspelt.path))).toBe("version: 1");
  });
});

test("waivers: the named ones, from the folder of who names them, else those beside the config", () => {
  using folder = temporaryFolder();
  mkdirSync(join(folder.path, "models"));
  expect(findWaivers(undefined, join(folder.path, "models"), folder.path)).toBeUndefined();
  folder.write("models/model-gate-waivers.yml", "beside");
  folder.write("models/other.yml", "other");
  folder.write("other.yml", "of the flag");
  const find = (given?: { text: string; from?: string }) =>
    textOf(findWaivers(given, join(folder.path, "models"), folder.path));
  expect(find()).toBe("beside");
  expect(find({ text: "other.yml", from: join(folder.path, "models") })).toBe("other");
  expect(find({ text: "other.yml" })).toBe("of the flag");
  expect(errorOf(() => find({ text: "missing.yml" })).code).toBe("FILE_NOT_FOUND");
});
