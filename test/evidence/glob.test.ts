import { describe, expect, test } from "vitest";

import { filesLike, type FolderEntry } from "../../src/evidence/glob.ts";

const FILES = [
  "evidence.json",
  "a/evidence.json",
  "a/report.md",
  "a/.hidden/evidence.json",
  "b/deep/er/evidence.json",
  "b/link.json@",
  "c+(1)/evidence.json",
];

/** Paths as a tree; one that ends with `@` is a link. */
const list = (folder: string): Promise<readonly FolderEntry[]> => {
  const under = folder === "" || folder === "/" ? "" : `${folder.replace(/^\//, "")}/`;
  const inside = FILES.filter((path) => path.startsWith(under)).map((path) => path.slice(under.length).split("/"));
  const entries = inside.map(([name = "", ...rest]): FolderEntry => {
    if (rest.length > 0) return { name, kind: "folder" };
    return name.endsWith("@") ? { name: name.slice(0, -1), kind: "other" } : { name, kind: "file" };
  });
  return Promise.resolve([...new Map(entries.map((entry) => [entry.name, entry])).values()]);
};
const LIMITS = { maxEntries: 100, maxDepth: 5 };

describe("a pattern names files by their names", () => {
  test.for([
    ["*.json", ["evidence.json"]],
    ["*/evidence.json", ["a/evidence.json", "c+(1)/evidence.json"]],
    ["**/evidence.json", ["a/evidence.json", "b/deep/er/evidence.json", "c+(1)/evidence.json", "evidence.json"]],
    ["b/**/*.json", ["b/deep/er/evidence.json", "b/link.json"]],
    ["?/evidence.json", ["a/evidence.json"]],
    ["c+(1)/*", ["c+(1)/evidence.json"]],
    ["./a/*.md", ["a/report.md"]],
    ["a/.hidden/*", ["a/.hidden/evidence.json"]],
    ["a/**", ["a/evidence.json", "a/report.md"]],
    ["/a/*.json", ["/a/evidence.json"]],
    ["nowhere/*", []],
    ["evidence.json/*", []],
    ["*", ["evidence.json"]],
  ] as const)("%s", async ([pattern, files]) => {
    expect((await filesLike(pattern, list, LIMITS)).toSorted()).toEqual([...files].toSorted());
  });
});

test("no more is looked at than the limits allow, and what they are about is told", async () => {
  await expect(filesLike("**/x", list, { ...LIMITS, maxEntries: 3 })).rejects.toThrow(/more than 3 files and folders/);
  await expect(filesLike("**/x", list, { ...LIMITS, maxDepth: 1 })).rejects.toThrow(/more than 1 deep/);
});
