import { describe, expect, test } from "vitest";

import { pairedEstimate } from "../../src/core/estimate.ts";
import { judge } from "../../src/core/judge.ts";
import { COUNT_METRICS, countMetric } from "../../src/core/metrics/table.ts";
import type { Result } from "../../src/core/policy.ts";
import { countsOf, type Subject } from "../../src/core/statistics.ts";
import { onRows, policyOf, rowsOf, ruleOf } from "./fixtures.ts";
import { oracle, type OracleTable } from "./oracles.ts";

const { cases, confidence, required_change } = oracle("intervals");

function subjectOf(table: OracleTable): Subject {
  return {
    task: table.positive === undefined ? "multiclass" : "binary",
    positive_label: table.positive ?? null,
    labels: table.labels,
  };
}

/** The result of a change rule on each of these metrics. */
function judged(table: OracleTable, metrics: readonly string[]): readonly Result[] {
  const rules = metrics.map((metric) => ruleOf({ metric, min_absolute_change: required_change }));
  return judge(subjectOf(table), rowsOf(table.cells), policyOf(rules, { confidence })).results;
}

function rawStandardError(table: OracleTable, metric: string): number | undefined {
  const entry = countMetric(metric);
  const positive = table.labels.indexOf(table.positive ?? "");
  return (
    entry && pairedEstimate(entry.metric, countsOf(table.cells, table.labels), positive, confidence)?.standardError
  );
}

/** Within 1e-9 of the expected value, and `rounding` more. */
function expectClose(what: string, found: number | null | undefined, expected: number, rounding = 0): void {
  const error = Math.abs((found ?? Number.NaN) - expected);
  expect(error, `${what}: ${found} against ${expected}`).toBeLessThanOrEqual(1e-9 * Math.abs(expected) + rounding);
}

describe("paired changes, held against the multinomial delta method in 100 digits", () => {
  test.each(cases)("$name", (table) => {
    for (const found of judged(table, Object.keys(table.metrics))) {
      const { metric } = found;
      const answer = table.metrics[metric];
      if (answer === null || answer === undefined) {
        expect(found, metric).toMatchObject({ reason: "metric_not_finite", delta: null, interval: null });
        continue;
      }
      expect(found.method, metric).toBe(table.method);
      // A difference of two values near 1 carries their rounding, 1e-16, however small it is itself.
      expectClose(`${metric} delta`, found.delta, answer.delta, 1e-15);
      expectClose(`${metric} SE`, rawStandardError(table, metric), answer.standard_error, 1e-16);
      expectClose(`${metric} low`, found.interval?.[0], answer.interval[0]);
      expectClose(`${metric} high`, found.interval?.[1], answer.interval[1]);
      if (answer.confidence_of_change === null) expect(found.confidence_of_change, metric).toBeNull();
      else expectClose(`${metric} confidence`, found.confidence_of_change, answer.confidence_of_change);
      expect(found.rows_needed, metric).toBe(answer.rows_needed);
    }
  });

  test("every metric of ours has an answer to be held against", () => {
    const answered = new Set(cases.flatMap(({ metrics }) => Object.keys(metrics)));
    // Micro averages are accuracy, which has.
    const names = COUNT_METRICS.map(({ name }) => name).filter((name) => !name.endsWith("_micro"));
    expect(names.filter((name) => !answered.has(name))).toEqual([]);
  });
});

describe("an interval", () => {
  test("is wide, never a point, when one row is all there is", () => {
    const [low = 0, high = 0] = onRows([0, 0, 0, 0, 0, 1, 0, 0]).interval ?? [];
    expect([low.toFixed(2), high.toFixed(2)]).toEqual(["-0.48", "1.31"]);
  });

  test("is wider at a higher confidence", () => {
    const width = (level: number): number => {
      const [low = 0, high = 0] =
        onRows([70, 6, 9, 15, 14, 12, 8, 66], undefined, { confidence: level }).interval ?? [];
      return high - low;
    };
    expect(width(0.99) / width(0.95)).toBeCloseTo(2.5758293 / 1.959964, 6);
    expect(width(0.8)).toBeLessThan(width(0.95));
  });
});

test("a standard error that is zero but for rounding is zero", () => {
  // Every row goes from wrong to right: the Matthews correlation from -1 to 1, without any spread.
  expect(onRows([0, 0, 30, 0, 0, 17, 0, 0], { metric: "matthews_corrcoef", min_absolute_change: 0.02 })).toMatchObject({
    delta: 2,
    confidence_of_change: null,
    rows_needed: null,
  });
});

test("asks for no rows when no change is required", () => {
  expect(onRows([3600, 310, 420, 670, 680, 470, 370, 3480], { min_absolute_change: 0 })).toMatchObject({
    rows_needed: null,
    required: 0,
  });
});
