import { rmSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { pagesOf, plantedStore, refusal, runMeta } from "./planted-store.ts";

describe("runs page by page", () => {
  test("the newest first, those of one time by id, those that never started last", async () => {
    using store = plantedStore({
      "0/b/meta.yaml": runMeta("b", { start_time: "5" }),
      "0/a/meta.yaml": runMeta("a", { start_time: "5" }),
      "0/c/meta.yaml": runMeta("c", { start_time: "null" }),
      "0/d/meta.yaml": runMeta("d", { start_time: "-5" }),
    });
    const pages = await pagesOf(store.open().runs({ experimentId: "0", finishedOnly: false, pageSize: 2 }));
    expect(pages.map((page) => page.map(({ id }) => id))).toEqual([["run1", "a"], ["b", "d"], ["c"]]);
  });

  test("read no more than was asked for: a later page may be damaged", async () => {
    const files = Array.from({ length: 300 }, (_, at) => [
      `0/r${at}/meta.yaml`,
      runMeta(`r${at}`, { start_time: `${at}` }),
    ]);
    using store = plantedStore({ ...Object.fromEntries(files), "0/r7/metrics/f1": "damaged\n" });
    const pages = store.open().runs({ experimentId: "0", finishedOnly: true })[Symbol.asyncIterator]();
    expect((await pages.next()).value).toHaveLength(100);
    expect((await pages.next()).value).toHaveLength(100);
    expect(await refusal(pages.next(), store.path)).toContain("mlruns/0/r7/metrics/f1:1: expected");
  });

  test("a run that is deleted between two pages is not skipped in silence", async () => {
    using store = plantedStore({ "0/a/meta.yaml": runMeta("a", { start_time: "5" }) });
    const pages = store.open().runs({ experimentId: "0", finishedOnly: true, pageSize: 1 })[Symbol.asyncIterator]();
    expect((await pages.next()).value).toMatchObject([{ id: "run1" }]);
    rmSync(join(store.path, "0/a"), { recursive: true });
    expect(await refusal(pages.next(), store.path)).toContain(
      "mlruns/0/a/meta.yaml: expected a file, found none any more",
    );
  });
});

describe("artifacts", () => {
  test.for([
    ["s3://bucket/0/run1/artifacts"],
    ["mlflow-artifacts:/0/run1/artifacts"],
    ["file:///data/models/run1/artifacts"],
    ["/data/models/run1/artifacts"],
  ] as const)("that are elsewhere, at %s, are not taken for none", async ([uri]) => {
    using store = plantedStore({
      "0/run1/meta.yaml": runMeta("run1", { artifact_uri: uri }),
      "0/run1/artifacts": undefined,
    });
    expect(await refusal(store.open().artifacts("run1", ""), store.path)).toBe(
      `REMOTE_FAILED 3 the artifacts of run run1 are not in the store, but at ${uri}. ` +
        "Copy them to mlruns/0/run1/artifacts, or give the path of the file itself",
    );
    store.write("0/run1/artifacts/predictions.csv", "id\n");
    expect(await store.open().artifacts("run1", "")).toHaveLength(1);
  });

  test.for([
    ["file:///home/author/mlruns/0/run1/artifacts"],
    ["/home/author/mlruns/0/run1/artifacts/"],
    ["file:///C:/Users/author/mlruns/0/run1/artifacts"],
    ["C:\\Users\\author\\mlruns\\0\\run1\\artifacts"],
    ["./mlruns/0/run1/artifacts"],
    ["null"],
  ] as const)("of a run that has none, with the address %s of the author's machine", async ([uri]) => {
    using store = plantedStore({
      "0/run1/meta.yaml": runMeta("run1", { artifact_uri: uri }),
      "0/run1/artifacts": undefined,
    });
    expect(await store.open().artifacts("run1", "")).toEqual([]);
    expect(await store.open().artifacts("run1", "eval")).toEqual([]);
  });

  test("of a run that is not there, or a file that is not", async () => {
    using store = plantedStore();
    const reader = store.open();
    expect(await refusal(reader.artifacts("run9", ""), store.path)).toContain(
      'REMOTE_FAILED 3 mlruns has no run "run9"',
    );
    const missing = { path: "eval/rows.csv", isFolder: false, bytes: 3 };
    expect(await refusal(reader.download("run1", missing, 100), store.path)).toContain(
      'REMOTE_FAILED 3 artifact "eval/rows.csv" of run run1 is not there',
    );
    expect(await refusal(reader.download("run1", { ...missing, path: "" }, 100), store.path)).toContain("is a folder");
    expect(await reader.artifacts("run1", "predictions.csv")).toEqual([]);
    expect(await reader.artifacts("run1", "eval/")).toEqual([]);
  });
});
