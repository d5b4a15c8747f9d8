import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { plantedStore, refusal } from "./planted-store.ts";

async function valueOf(lines: string): Promise<string | undefined> {
  using store = plantedStore({ "0/run1/metrics/f1": lines });
  return (await store.open().run("run1"))?.metrics.get("f1");
}

describe("a metric of a run is its last value", () => {
  test.for([
    ["by step, wherever it stands", "5 0.9 2\n6 0.7 3\n7 0.8 1\n", "0.7"],
    ["then by time", "5 0.9 1\n7 0.1 1\n6 0.8 1\n", "0.1"],
    ["then by size", "5 0.4 1\n5 0.9 1\n5 0.6 1\n", "0.9"],
    ["by size of negative values", "5 -0.4 1\n5 -0.9 1\n", "-0.4"],
    ["NaN, when nothing tells which of two is the last", "5 0.9 1\n5 nan 1\n", "NaN"],
    ["NaN, whichever of the two stands first", "5 nan 1\n5 inf 1\n", "NaN"],
    ["a number, when NaN was before", "5 nan 1\n5 0.9 2\n", "0.9"],
    ["without steps, as early versions wrote it", "5 0.9\n6 0.8\n", "0.8"],
    ["of steps beyond 2^53", "5 0.2 9223372036854775807\n5 0.9 9223372036854775806\n", "0.2"],
    ["of negative steps", "5 0.9 -2\n5 0.1 -1\n", "0.1"],
    // MLflow 3.17 itself takes the step of such a line for 0.
    ["by step also where a data set is told", "5 0.9 1 hold-out 5b7e6d2b\n5 0.7 2 my hold-out 5b7e6d2b\n", "0.7"],
    ["of a store that Windows wrote or checked out", "5 0.9 1\r\n5 0.8 2\r\n", "0.8"],
    ["with a sign and a short form", "5 +.5 0\n", "+.5"],
    [
      "of more digits than a double has",
      "5 0.1000000000000000055511151231257827 0\n",
      "0.1000000000000000055511151231257827",
    ],
    ["infinite when it is too large for a double", "5 1e999 0\n", "Infinity"],
    ["infinite", "5 -Infinity 0\n", "-Infinity"],
    ["what a database makes of infinity, as it is", "5 1.7976931348623157e+308 0\n", "1.7976931348623157e+308"],
  ] as const)("%s", async ([, lines, value]) => {
    expect(await valueOf(lines)).toBe(value);
  });

  test("of a history that is longer than one reading", async () => {
    const lines = Array.from({ length: 200_000 }, (_, step) => `${1_760_000_000_000 + step} ${step / 4e5} ${step}\n`);
    expect(await valueOf(lines.join(""))).toBe("0.4999975");
  });

  test("whatever the order of the lines", async () => {
    const line = fc.tuple(fc.integer({ min: 0, max: 2 }), fc.constantFrom("0.1", "0.9", "nan"), fc.nat(2));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 5 }), async (points) => {
        const lines = points.map((point) => `${point.join(" ")}\n`);
        expect(await valueOf(lines.join(""))).toBe(await valueOf(lines.toReversed().join("")));
      }),
      { numRuns: 30 },
    );
  });
});

describe("a metric file that MLflow does not write is refused, with its line", () => {
  const expected =
    "expected a time in milliseconds, a number, a step, then nothing or a data set and its digest, found";
  test.for([
    ["no number", "5 0.9 0\n6 high 1\n", `mlruns/0/run1/metrics/f1:2: ${expected} "6 high 1"`],
    ["no step", "5 0.9 x\n", `mlruns/0/run1/metrics/f1:1: ${expected} "5 0.9 x"`],
    ["one word behind the step", "5 0.9 0 hold-out\n", `mlruns/0/run1/metrics/f1:1: ${expected} "5 0.9 0 hold-out"`],
    ["an empty line", "5 0.9 0\n\n6 0.8 1\n", `mlruns/0/run1/metrics/f1:2: ${expected} ""`],
    ["an empty file", "", `mlruns/0/run1/metrics/f1: ${expected} an empty file`],
    ["a comma", "5 0,9 0\n", `mlruns/0/run1/metrics/f1:1: ${expected} "5 0,9 0"`],
    ["a hexadecimal number", "5 0x1 0\n", `mlruns/0/run1/metrics/f1:1: ${expected} "5 0x1 0"`],
    [
      "a last line that was cut, though what is left is a number",
      "5 0.9 0\n6 0.8",
      "mlruns/0/run1/metrics/f1: expected lines that each have an end, found none at the end of line 2",
    ],
    [
      "a line without end",
      "9".repeat(200_000),
      "mlruns/0/run1/metrics/f1: expected lines that each have an end, found none at the end of line 1",
    ],
  ] as const)("%s", async ([, lines, message]) => {
    using store = plantedStore({ "0/run1/metrics/f1": lines });
    const hint = "Copy the store once more from where MLflow wrote it, after it has finished writing";
    expect(await refusal(store.open().run("run1"), store.path)).toBe(`REMOTE_FAILED 3 ${message}. ${hint}`);
  });

  test("bytes that are no text", async () => {
    using store = plantedStore({ "0/run1/metrics/f1": Uint8Array.of(0x35, 0xff, 0x0a) });
    expect(await refusal(store.open().run("run1"), store.path)).toContain(
      "REMOTE_FAILED 3 mlruns/0/run1/metrics/f1: expected text in UTF-8, found other bytes",
    );
  });
});

describe("a metric of a logged model", () => {
  const MODEL = "m-0123456789abcdef0123456789abcdef";
  const META = `model_id: ${MODEL}\nexperiment_id: '0'\nlifecycle_stage: active\n`;

  async function metricsOf(lines: string) {
    using store = plantedStore({ [`0/models/${MODEL}/meta.yaml`]: META, [`0/models/${MODEL}/metrics/val/f1`]: lines });
    return (await store.open().loggedModel(MODEL))?.metrics;
  }

  test("is the last one for each run and data set, whose name may have spaces", async () => {
    const lines =
      "5 0.9 0 a my hold-out 5b7e6d2b\n5 0.8 1 a my hold-out 5b7e6d2b\n5 0.7 0 b my hold-out 5b7e6d2b\n5 nan 0 b\n";
    const dataset = { name: "my hold-out", digest: "5b7e6d2b" };
    const point = { key: "val/f1", step: 0, timestamp: 5 };
    expect(await metricsOf(lines)).toEqual([
      { ...point, value: "0.8", step: 1, runId: "a", dataset },
      { ...point, value: "0.7", runId: "b", dataset },
      { ...point, value: "NaN", runId: "b", dataset: { name: undefined, digest: undefined } },
    ]);
  });

  test.for(["5 0.9 0\n", "5 0.9 0 run name\n", "5 0.9\n"])("is refused without run or digest: %j", async (lines) => {
    await expect(metricsOf(lines)).rejects.toMatchObject({ code: "REMOTE_FAILED" });
  });

  test("is not read of a model that is another's, strayed, or damaged", async () => {
    const path = `0/models/${MODEL}/meta.yaml`;
    for (const meta of [
      META.replace("m-0", "m-1"),
      META.replace("'0'", "'1'"),
      META.replace("active", "gone"),
      undefined,
    ]) {
      using store = plantedStore({ [path]: meta, [`0/models/${MODEL}/metrics/f1`]: "5 0.9 0 a\n" });
      await expect(store.open().loggedModel(MODEL)).rejects.toMatchObject({ code: "REMOTE_FAILED" });
    }
  });

  test("is unknown where only the files of the model are here, and a database has the rest", async () => {
    using store = plantedStore({ [`0/models/${MODEL}/artifacts/MLmodel`]: "flavors: {}\n" });
    expect(await store.open().loggedModel(MODEL)).toBeUndefined();
  });
});
