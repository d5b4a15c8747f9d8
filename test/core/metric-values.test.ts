import { describe, expect, test } from "vitest";

import type { Side } from "../../src/core/counts.ts";
import { judge } from "../../src/core/judge.ts";
import { marginsOfSide } from "../../src/core/metrics/margins.ts";
import { COUNT_METRICS, countMetric } from "../../src/core/metrics/table.ts";
import { countsOf } from "../../src/core/statistics.ts";
import { BINARY, binaryRows, DEFAULT_POLICY, relativeError, VECTOR_1 } from "./fixtures.ts";
import { oracle, type OracleTable } from "./oracles.ts";

const { cases } = oracle("metrics");

function valueOf(name: string, table: OracleTable, side: Side): number | undefined {
  const counts = countsOf(table.cells, table.labels);
  return countMetric(name)?.metric.value(marginsOfSide(counts, side), table.labels.indexOf(table.positive ?? ""));
}

describe("metrics on counts, held against scikit-learn", () => {
  test.each(cases.flatMap((table) => (["baseline", "candidate"] as const).map((side) => ({ table, side }))))(
    "$table.name, $side",
    ({ table, side }) => {
      for (const [name, expected] of Object.entries(table[side])) {
        const found = valueOf(name, table, side);
        if (expected === null || found === undefined)
          expect({ [name]: found }).toEqual({ [name]: expected ?? undefined });
        else expect(relativeError(found, expected), `${name}: ${found} against ${expected}`).toBeLessThanOrEqual(1e-12);
      }
    },
  );

  test("every metric of ours has an answer to be held against", () => {
    const answered = new Set(cases.flatMap((table) => Object.keys(table.baseline)));
    expect(COUNT_METRICS.map(({ name }) => name).filter((name) => !answered.has(name))).toEqual([]);
  });
});

describe("a metric", () => {
  test("is undefined, not zero, when the class never occurs", () => {
    const never = { ...BINARY, name: "no positives", positive: "1", cells: [["0", "0", "0", 90] as const] };
    expect(valueOf("recall", never, "baseline")).toBeUndefined();
    expect(valueOf("f1_score", never, "baseline")).toBeUndefined();
    expect(valueOf("f1_macro", never, "baseline")).toBeUndefined();
  });

  test("is zero, not undefined, when the class is predicted and never right", () => {
    const wrong = { ...BINARY, name: "false positives", positive: "1", cells: [["0", "1", "0", 7] as const] };
    expect(valueOf("f1_score", wrong, "baseline")).toBe(0);
    expect(valueOf("precision", wrong, "baseline")).toBe(0);
  });

  test("is undefined without rows", () => {
    const empty = { ...BINARY, name: "empty", positive: "1", cells: [] };
    for (const { name } of COUNT_METRICS) {
      expect({ [name]: valueOf(name, empty, "candidate") }).toEqual({ [name]: undefined });
    }
  });

  test("goes by its aliases, too", () => {
    for (const [alias, name] of [
      ["f1", "f1_score"],
      ["accuracy_score", "accuracy"],
      ["recall_score", "recall"],
    ] as const) {
      expect(countMetric(alias)).toBe(countMetric(name));
    }
    expect(countMetric("latency_p95_ms")).toBeUndefined();
  });
});

test("the evidence lists every metric that the counts give, whatever the rules ask for", () => {
  const { metrics } = judge(BINARY, binaryRows(VECTOR_1), DEFAULT_POLICY);
  expect(Object.keys(metrics.candidate)).toEqual(COUNT_METRICS.map(({ name }) => name));
  expect(metrics.baseline["accuracy"]).toBe(0.776);
});
