import { describe, expect, test } from "vitest";

import { differentData } from "../../../src/commands/data-sets.ts";
import type { Dataset, LoggedMetric, LoggedModel, Run } from "../../../src/mlflow/port.ts";
import { numbersOf } from "../../../src/sources/mlflow/numbers.ts";

const HOLDOUT: Dataset = { name: "holdout", digest: "2f83af7a" };
const OTHER: Dataset = { name: "other", digest: "bbbbbbbb" };

function runWith(metrics: Readonly<Record<string, string>>, datasets: readonly Dataset[] = []): Run {
  return {
    id: "r1",
    name: undefined,
    experimentId: "1",
    status: "FINISHED",
    isDeleted: false,
    startedAt: 0,
    endedAt: 0,
    artifactUri: undefined,
    metrics: new Map(Object.entries(metrics)),
    params: new Map(),
    tags: new Map(),
    datasets,
    modelIds: [],
  };
}

function logged(value: string, dataset: Dataset, parts: Partial<LoggedMetric> = {}): LoggedMetric {
  return { key: "f1_score", value, runId: "r2", dataset, step: 0, timestamp: 1, ...parts };
}

function model(...metrics: LoggedMetric[]): LoggedModel {
  return { id: "m-1", metrics };
}

const told = (...args: Parameters<typeof numbersOf>) => Object.fromEntries(numbersOf(...args).metrics.numbers);

describe("the numbers of a version", () => {
  test("are its run's own before those of its model", () => {
    expect(told(runWith({ f1_score: "0.8" }), model(logged("0.9", HOLDOUT)), undefined)).toEqual({ f1_score: "0.8" });
  });

  test("are its model's when the run that trained it measured nothing", () => {
    const { metrics, datasets } = numbersOf(runWith({}), model(logged("0.9", HOLDOUT)), undefined);
    expect([Object.fromEntries(metrics.numbers), datasets]).toEqual([{ f1_score: "0.9" }, [HOLDOUT]]);
  });

  test("of one key and data set are the last one by step, then time", () => {
    const values = model(
      logged("0.5", HOLDOUT, { step: 2, timestamp: 1 }),
      logged("0.9", HOLDOUT, { step: 1, timestamp: 9 }),
      logged("0.7", HOLDOUT, { step: 2, timestamp: 3 }),
    );
    expect(told(undefined, values, undefined)).toEqual({ f1_score: "0.7" });
  });

  test("of two data sets under one key are none, even when the run holds one of them", () => {
    const both = model(logged("0.9", HOLDOUT), logged("0.7", OTHER));
    const { metrics } = numbersOf(runWith({ f1_score: "0.7" }), both, undefined);
    expect(metrics.numbers.has("f1_score")).toBe(false);
    expect(metrics.ambiguous?.get("f1_score")).toBe("holdout 2f83af7a, other bbbbbbbb");
  });

  test.for(["holdout", "2f83af7a"])("of the data set %s are chosen by its name or digest", (asked) => {
    const both = model(logged("0.9", HOLDOUT), logged("0.7", OTHER));
    expect(told(runWith({ f1_score: "0.7" }), both, asked)).toEqual({ f1_score: "0.9" });
  });

  test("of a run are left out when another data set was asked for, or nobody knows which it was", () => {
    expect(told(runWith({ f1_score: "0.7" }, [OTHER]), undefined, "holdout")).toEqual({});
    expect(told(runWith({ f1_score: "0.7" }), undefined, "holdout")).toEqual({});
    expect(told(runWith({ f1_score: "0.7" }, [HOLDOUT]), undefined, "holdout")).toEqual({ f1_score: "0.7" });
  });

  test("of a run that names several data sets are none: nobody says which one they belong to", () => {
    const { metrics } = numbersOf(runWith({ f1_score: "0.7" }, [HOLDOUT, OTHER]), undefined, undefined);
    expect([...metrics.numbers.keys()]).toEqual([]);
    expect(metrics.ambiguous?.get("f1_score")).toBe("holdout 2f83af7a, other bbbbbbbb");
    const chosen = numbersOf(runWith({ f1_score: "0.7" }, [HOLDOUT, OTHER]), undefined, "holdout");
    expect([chosen.metrics.numbers.get("f1_score"), chosen.datasets]).toEqual(["0.7", [HOLDOUT]]);
    const told = numbersOf(runWith({ f1_score: "0.7" }, [HOLDOUT, OTHER]), model(logged("0.9", HOLDOUT)), undefined);
    expect([told.metrics.numbers.get("f1_score"), told.metrics.ambiguous?.size]).toEqual(["0.9", 0]);
  });

  test("were not measured on the data that the model was trained on", () => {
    const training = { name: "train", digest: "cccccccc", context: "training" };
    expect(numbersOf(runWith({ f1_score: "0.7" }, [training, HOLDOUT]), undefined, undefined).datasets).toEqual([
      HOLDOUT,
    ]);
  });
});

describe("two sides' data", () => {
  test("is what was asked for on both sides by its name, whatever the digests cover", () => {
    const [before, after] = [[HOLDOUT], [{ ...HOLDOUT, digest: "dddddddd" }]];
    expect(differentData(before, after)).toContain("holdout dddddddd");
    expect(differentData(before, after, "holdout")).toBeUndefined();
    expect(differentData(before, [OTHER], "holdout")).toContain("other bbbbbbbb");
  });

  test("differ when both have digests and share none", () => {
    expect(differentData([HOLDOUT], [OTHER])).toBe(
      "the baseline was measured on holdout 2f83af7a, the candidate on other bbbbbbbb",
    );
  });

  test.for([
    [[HOLDOUT], [{ ...HOLDOUT, name: "again" }]],
    [[HOLDOUT], []],
    [[HOLDOUT], [{ name: "holdout", digest: undefined }]],
    [[HOLDOUT, OTHER], [OTHER]],
  ] as const)("are not said to differ without proof", ([before, after]) => {
    expect(differentData(before, after)).toBeUndefined();
  });
});
