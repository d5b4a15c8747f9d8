import { describe, expect, test } from "vitest";

import type { MlflowReader, Run } from "../../../src/mlflow/port.ts";
import { EXPERIMENT_META, plantedStore, refusal, runMeta, versionMeta } from "./planted-store.ts";

const HINT = "Copy the store once more from where MLflow wrote it, after it has finished writing";

async function firstPage(store: MlflowReader, pageSize = 100): Promise<readonly Run[]> {
  for await (const page of store.runs({ experimentId: "0", finishedOnly: false, pageSize })) return page;
  return [];
}

describe("a damaged run is refused, alone and among others", () => {
  test.for([
    ["an empty meta.yaml", "", "expected keys and values, found an empty file"],
    [
      "no YAML",
      "a: [",
      "expected one document of YAML, found unexpected end of the stream within a flow collection in line 1",
    ],
    ["a list", "- a\n", "expected keys and values, found something else"],
    ["a key twice", "status: 3\nstatus: 4\n", "expected one document of YAML, found duplicated mapping key in line 2"],
    [
      "two documents",
      "a: 1\n---\nb: 1\n",
      "expected one document of YAML, found expected a single document in the stream, but found more",
    ],
    ["an unknown status", runMeta("run1", { status: "7" }), "expected a status from 1 to 5, found 7"],
    ["no status", runMeta("run1", { status: "null" }), "expected a status from 1 to 5, found none"],
    [
      "a status in words",
      runMeta("run1", { status: "FINISHED" }),
      'expected a whole number as status, found "FINISHED"',
    ],
    [
      "an unknown stage of its life",
      runMeta("run1", { lifecycle_stage: "gone" }),
      'expected one of active, deleted as lifecycle_stage, found "gone"',
    ],
    ["another run", runMeta("run2"), 'expected "run1" as run_id, found "run2"'],
    [
      "a time that is none",
      runMeta("run1", { start_time: "today" }),
      'expected a whole number as start_time, found "today"',
    ],
  ] as const)("%s", async ([, meta, message]) => {
    using store = plantedStore({ "0/run1/meta.yaml": meta });
    const expected = `REMOTE_FAILED 3 mlruns/0/run1/meta.yaml: ${message}. ${HINT}`;
    expect(await refusal(store.open().run("run1"), store.path)).toBe(expected);
    expect(await refusal(firstPage(store.open()), store.path)).toBe(expected);
  });

  test("a run without meta.yaml", async () => {
    using store = plantedStore({ "0/run1/meta.yaml": undefined });
    const expected = `REMOTE_FAILED 3 mlruns/0/run1/meta.yaml: expected a file that tells of this run, found none. ${HINT}`;
    expect(await refusal(store.open().run("run1"), store.path)).toBe(expected);
    expect(await refusal(firstPage(store.open()), store.path)).toBe(expected);
  });

  test("a folder of something else is no run", async () => {
    using store = plantedStore({
      "0/plots/roc.png": "",
      "0/.hidden/meta.yaml": "",
      "0/tags/team": "fraud",
      "0/notes": "",
    });
    expect((await firstPage(store.open())).map(({ id }) => id)).toEqual(["run1"]);
    for (const id of ["plots", ".hidden", "tags", "datasets", "models", "notes"]) {
      if (id !== "notes") expect(await store.open().run(id)).toBeUndefined();
    }
  });

  test("a run that was copied into another experiment belongs to the one it says", async () => {
    using store = plantedStore({
      "1/meta.yaml": EXPERIMENT_META.replace("'0'", "'1'").replace("Default", "other"),
      "1/run1/meta.yaml": runMeta("run1", { experiment_id: "'1'" }),
      "1/run1/metrics/f1": "1 0.9 0\n",
      "1/run2/meta.yaml": runMeta("run2"),
      "0/run1/meta.yaml": runMeta("run1", { experiment_id: "'1'" }),
    });
    expect((await store.open().run("run1"))?.metrics.get("f1")).toBe("0.9");
    expect(await refusal(store.open().run("run2"), store.path)).toContain(
      'mlruns/1/run2/meta.yaml: expected "1" as experiment_id, found "0"',
    );
    expect(await firstPage(store.open())).toEqual([]);
  });

  test("what the run says it has and the store has not", async () => {
    using store = plantedStore({ "0/run1/inputs/a/meta.yaml": "source_type: DATASET\nsource_id: gone\n" });
    expect(await refusal(store.open().run("run1"), store.path)).toBe(
      `REMOTE_FAILED 3 mlruns/0/datasets/gone/meta.yaml: expected a file, found none. ${HINT}`,
    );
    store.write("0/run1/inputs", undefined);
    store.write("0/run1/outputs/m-1/meta.yaml", undefined);
    store.write("0/run1/outputs/m-1/other", "");
    expect(await refusal(store.open().run("run1"), store.path)).toContain(
      "outputs/m-1/meta.yaml: expected a file, found none",
    );
  });

  test("a tag that is no text, a folder that is a file", async () => {
    using store = plantedStore({ "0/run1/tags/a": Uint8Array.of(0xff) });
    expect(await refusal(store.open().run("run1"), store.path)).toContain(
      "mlruns/0/run1/tags/a: expected text in UTF-8",
    );
    store.write("0/run1/tags", undefined);
    store.write("0/run1/params", "x");
    expect(await refusal(store.open().run("run1"), store.path)).toContain(
      "mlruns/0/run1/params: expected a folder, found a file",
    );
  });
});

describe("early versions of MLflow wrote less", () => {
  test("run_uuid, numbers as ids, no stage of life, the name as a tag", async () => {
    using store = plantedStore({
      "0/meta.yaml": "experiment_id: 0\nname: Default\n",
      "0/run1/meta.yaml": "run_uuid: run1\nexperiment_id: 0\nstatus: 3\nname: ''\nstart_time: 5\n",
      "0/run1/tags/mlflow.runName": "first",
    });
    expect(await store.open().experiment("Default")).toEqual({ id: "0", name: "Default" });
    expect(await firstPage(store.open())).toMatchObject([
      { id: "run1", name: "first", isDeleted: false, startedAt: 5 },
    ]);
  });

  test("a run without name, times, metrics or anything", async () => {
    using store = plantedStore({
      "0/run1/meta.yaml": "run_id: run1\nexperiment_id: '0'\nstatus: 1\n",
      "0/run1/metrics": undefined,
    });
    expect(await store.open().run("run1")).toEqual({
      id: "run1",
      name: undefined,
      experimentId: "0",
      status: "RUNNING",
      isDeleted: false,
      startedAt: undefined,
      endedAt: undefined,
      artifactUri: undefined,
      metrics: new Map(),
      params: new Map(),
      tags: new Map(),
      datasets: [],
      modelIds: [],
    });
  });
});

describe("texts are kept as they were written", () => {
  test("a byte order mark, line ends and spaces in a tag", async () => {
    using store = plantedStore({ "0/run1/tags/a/b": "\uFEFF a\r\nb\n\n" });
    expect((await store.open().run("run1"))?.tags).toEqual(new Map([["a/b", "\uFEFF a\r\nb\n\n"]]));
  });

  test.for(["1e5", "0x1F", "0o17", "12e3456", ".5", "true", "yes", "2001-01-01", "1_000", "-.inf", "1:30"])(
    "a name that YAML could take for something else: %s",
    async (name) => {
      using store = plantedStore({ "0/run1/meta.yaml": runMeta("run1", { run_name: name }) });
      expect((await store.open().run("run1"))?.name).toBe(name);
    },
  );

  test("a Mac's own files are no tags", async () => {
    using store = plantedStore({ "0/run1/tags/.DS_Store": Uint8Array.of(0xff), "0/run1/metrics/.DS_Store": "" });
    expect((await store.open().run("run1"))?.tags).toEqual(new Map());
  });
});

describe("experiments", () => {
  test("two of one name are not chosen between", async () => {
    using store = plantedStore({ "1/meta.yaml": EXPERIMENT_META.replace("'0'", "'1'") });
    expect(await refusal(store.open().experiment("Default"), store.path)).toBe(
      'REMOTE_FAILED 3 mlruns has several experiments "Default": 0, 1. Remove the copies',
    );
  });

  test("a copy under another id, and a folder without meta.yaml, are passed over as MLflow does", async () => {
    using store = plantedStore({ "copy/meta.yaml": EXPERIMENT_META, "plots/roc.png": "" });
    expect(await store.open().experiment("Default")).toEqual({ id: "0", name: "Default" });
    expect(await store.open().experimentNames()).toEqual(["Default"]);
  });

  test("a damaged one is refused, whichever was asked for", async () => {
    using store = plantedStore({ "1/meta.yaml": "experiment_id: '1'\n" });
    expect(await refusal(store.open().experiment("Default"), store.path)).toBe(
      `REMOTE_FAILED 3 mlruns/1/meta.yaml: expected a text as name, found none. ${HINT}`,
    );
  });
});

describe("a damaged registry is refused", () => {
  test.for([
    ["version-1/meta.yaml", undefined, "version-1/meta.yaml: expected a file, found none"],
    ["version-1/meta.yaml", versionMeta(2), 'version-1/meta.yaml: expected "1" as version, found "2"'],
    [
      "version-1/meta.yaml",
      versionMeta(1, { name: "spam" }),
      'version-1/meta.yaml: expected "fraud" as name, found "spam"',
    ],
    [
      "version-1/meta.yaml",
      versionMeta(1, { status: "''" }),
      "version-1/meta.yaml: expected a text as status, found none",
    ],
    [
      "version-1/meta.yaml",
      versionMeta(1, { current_stage: "production" }),
      "version-1/meta.yaml: expected one of None, Staging, Production, Archived, Deleted_Internal as current_stage, " +
        'found "production"',
    ],
    ["version-x/meta.yaml", versionMeta(1), 'version-x: expected a number behind version-, found "x"'],
    ["meta.yaml", undefined, "meta.yaml: expected a file, found none"],
    ["meta.yaml", "name: spam\n", 'meta.yaml: expected "fraud" as name, found "spam"'],
    ["aliases/champion", "one", 'aliases/champion: expected the number of a version, found "one"'],
    ["aliases/champion", "", 'aliases/champion: expected the number of a version, found ""'],
  ] as const)("%s: %j", async ([path, content, message]) => {
    using store = plantedStore({ [`models/fraud/${path}`]: content, "models/fraud/version-1/other": "" });
    expect(await refusal(store.open().registeredModel("fraud"), store.path)).toBe(
      `REMOTE_FAILED 3 mlruns/models/fraud/${message}. ${HINT}`,
    );
  });

  test("but an alias may name a version that is gone", async () => {
    using store = plantedStore({
      "models/fraud/version-1/meta.yaml": versionMeta(1, { current_stage: "Deleted_Internal" }),
      "models/fraud/aliases/line-end": "7\n",
    });
    const model = await store.open().registeredModel("fraud");
    expect(model?.aliases).toEqual(
      new Map([
        ["champion", "1"],
        ["line-end", "7"],
      ]),
    );
    expect(model?.newestOfStages).toEqual([]);
    expect(await store.open().version("fraud", "1")).toBeUndefined();
  });

  test("and a store may have no registry", async () => {
    using store = plantedStore({ models: undefined });
    expect(await store.open().registeredModel("fraud")).toBeUndefined();
    expect(await store.open().registeredModelNames()).toEqual([]);
    expect(await store.open().versions("fraud")).toEqual([]);
  });
});
