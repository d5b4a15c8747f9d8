import { describe, expect, test } from "vitest";

import { BOOTSTRAP_RESAMPLES, BOOTSTRAP_SEED, multinomialBootstrap } from "../../src/core/bootstrap.ts";
import { judge } from "../../src/core/judge.ts";
import { countMetric } from "../../src/core/metrics/table.ts";
import { countsOf } from "../../src/core/statistics.ts";
import { BINARY, binaryRows, cellsOf, DEFAULT_POLICY, type EightCounts, only, VECTOR_1 } from "./fixtures.ts";
import { oracle, type OracleTable } from "./oracles.ts";

function f1Opinion(table: Pick<OracleTable, "cells" | "labels">, seed = BOOTSTRAP_SEED) {
  const f1 = countMetric("f1_score");
  if (f1 === undefined) throw new Error("no F1");
  return multinomialBootstrap(f1.metric, countsOf(table.cells, table.labels), 1, 0.95, { seed });
}

const binary = (counts: EightCounts) => ({ cells: cellsOf(counts), labels: BINARY.labels });

describe("the second opinion, held against a million resamples by numpy", () => {
  describe.each(oracle("bootstrap").cases)("$name", (table) => {
    /** How far both ends are off, in units of the standard error. */
    const errors = (seed: number): readonly [number, number] => {
      const [lower = Number.NaN, upper = Number.NaN] = f1Opinion(table, seed)?.interval ?? [];
      return [(lower - table.lower) / table.standard_deviation, (upper - table.upper) / table.standard_deviation];
    };

    // Chance moves an end by 2.7 % of the standard error at 10,000 resamples: four of that.
    test.each([BOOTSTRAP_SEED, 1])("is off by no more than chance, seed %d", (seed) => {
      for (const error of errors(seed)) expect(Math.abs(error)).toBeLessThanOrEqual(0.11);
    });

    test("is right on average: over 10 seeds within 3.5 percent of the standard error", () => {
      const all = Array.from({ length: 10 }, (_, seed) => errors(seed));
      for (const end of [0, 1] as const) {
        expect(Math.abs(all.reduce((sum, error) => sum + error[end], 0) / all.length)).toBeLessThanOrEqual(0.035);
      }
    });
  });
});

describe("the second opinion", () => {
  test("says how it was made, and is the same at every run", () => {
    const opinion = f1Opinion(binary(VECTOR_1));
    expect(opinion).toMatchObject({
      method: "multinomial-bootstrap",
      resamples: BOOTSTRAP_RESAMPLES,
      seed: BOOTSTRAP_SEED,
      undefined_resamples: 0,
    });
    expect(BOOTSTRAP_RESAMPLES).toBe(10_000);
    expect(f1Opinion(binary(VECTOR_1))).toEqual(opinion);
  });

  test("leaves out the resamples in which the metric is undefined, and counts them", () => {
    // Two rows of five carry the class: (3/5)^5 = 8 % of the resamples have neither.
    const opinion = f1Opinion(binary([3, 0, 0, 0, 0, 1, 0, 1]));
    expect(opinion?.undefined_resamples).toBeGreaterThan(600);
    expect(opinion?.undefined_resamples).toBeLessThan(950);
    expect(opinion?.interval.every(Number.isFinite)).toBe(true);
  });

  test("is absent when the metric is undefined in most resamples", () => {
    // One row of four carries the class: (3/4)^4 = 32 % lack it; one of two hundred: 37 % have it.
    expect(f1Opinion(binary([3, 0, 0, 0, 0, 0, 0, 1]))).toBeDefined();
    expect(f1Opinion(binary([100, 0, 0, 0, 0, 0, 0, 0]))).toBeUndefined();
  });

  test("is absent when a table has too many cells for it to be quick", () => {
    const labels = Array.from({ length: 50 }, (_, k) => String(k));
    const cells = labels.flatMap((a) => labels.map((b) => [a, b, a, 1] as const));
    expect(f1Opinion({ labels, cells })).toBeUndefined();
  });

  test("is asked for, and stands beside a result that it does not change", () => {
    const asked = only(judge(BINARY, binaryRows(VECTOR_1), DEFAULT_POLICY, { secondOpinion: true }));
    const { second_opinion, ...rest } = asked;
    expect(rest).toEqual(only(judge(BINARY, binaryRows(VECTOR_1), DEFAULT_POLICY)));
    expect(second_opinion?.interval[0]).toBeCloseTo(0.0128, 3);
  });
});
