import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { openFileStore } from "../../../src/mlflow/file-store/file-store.ts";
import { plantedStore, refusal, runMeta } from "./planted-store.ts";

describe("what is no store is said, and what to do", () => {
  const nothing = { "0": undefined, models: undefined };
  const expected = "USAGE 2 mlruns is no local store of MLflow: expected EXPERIMENT/meta.yaml in it.";
  const serve = (path: string): string =>
    `mlflow server --backend-store-uri sqlite:///${path}, and give its address, http://127.0.0.1:5000`;

  test.for([
    ["an empty folder", {}, "Give the folder that MLflow wrote to, usually mlruns"],
    [
      "a database",
      { "mlflow.db": "" },
      `The runs are in the database mlflow.db. Serve it: ${serve("mlruns/mlflow.db")}`,
    ],
    [
      "a database of another name",
      { "my.sqlite": "" },
      `The runs are in the database my.sqlite. Serve it: ${serve("mlruns/my.sqlite")}`,
    ],
    [
      "artifacts of runs that a database has",
      { "1/run1/artifacts/rows.csv": "id\n" },
      `MLflow 3 keeps runs in mlflow.db beside this folder. Serve it: ${serve("mlflow.db")}`,
    ],
    ["the folder above", { "mlruns/0/meta.yaml": "", "mlflow.db": "" }, "Give mlruns/mlruns"],
    [
      "one experiment of a store",
      { "meta.yaml": "", "run1/meta.yaml": runMeta("run1") },
      "It looks like a part of a store: give the folder that holds all experiments",
    ],
  ] as const)("%s", async ([, files, hint]) => {
    using store = plantedStore({ ...nothing, ...files });
    expect(await refusal(() => store.open(), store.path)).toBe(`${expected} ${hint}`);
  });

  test("no folder at all", async () => {
    using store = plantedStore({ "mlflow.db": "" });
    const hint = "Check the path; an mlflow.db has to be served: mlflow server --backend-store-uri sqlite:///mlflow.db";
    for (const path of ["mlflow.db", "nothing"]) {
      expect(await refusal(() => openFileStore(join(store.path, path)), store.path)).toBe(
        `FILE_NOT_FOUND 2 mlruns/${path} is no folder; expected MLflow's local store, usually mlruns. ${hint}`,
      );
    }
  });
});

test("a registry alone is a store, and so is one whose experiments were all deleted", async () => {
  using store = plantedStore({ "0": undefined });
  expect(await store.open().registeredModelNames()).toEqual(["fraud"]);
  store.write(".trash/5/meta.yaml", "experiment_id: '5'\nname: old\nlifecycle_stage: deleted\n");
  store.write("models", undefined);
  expect(await store.open().experimentNames()).toEqual([]);
});

test("the folder may be reached by a link, and named by a path from here", async () => {
  using store = plantedStore();
  const link = `${store.path}-link`;
  symlinkSync(store.path, link);
  expect(await openFileStore(link).experimentNames()).toEqual(["Default"]);
  store.link("0/run1/artifacts/again.csv", join(link, "0/run1/artifacts/predictions.csv"));
  const reader = openFileStore(`${link}/`);
  expect(reader.address).toBe(`${link}/`);
  expect(reader.hasStages).toBe(true);
  expect((await reader.artifacts("run1", "")).find(({ path }) => path === "again.csv")?.bytes).toBe(13);
  rmSync(link);
});
