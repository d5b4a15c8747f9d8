import { expect, test } from "vitest";

import { amountOf, probabilityOf, pValueOf } from "../../src/reports/content/amounts.ts";

test.each([
  ["f1_score", 0.02, "2 points"],
  ["f1_score", 0.01, "1 point"],
  ["f1_score", -0.01, "1 point"],
  ["f1_score", 0.2, "20 points"],
  ["f1_score", 0.0259, "2.59 points"],
  ["f1_score", 0.025, "2.5 points"],
  ["f1_score", 0, "0 points"],
  ["latency_ms", 50, "50"],
  ["latency_ms", 100.5, "100.5"],
])("a change of %s by %d is %s", (metric, change, words) => {
  expect(amountOf(metric, change)).toBe(words);
});

test("a probability is never shown as certain", () => {
  expect([0, 0.009, 0.01, 0.588, 0.99, 0.9999, 1].map(probabilityOf)).toEqual([
    "<0.01",
    "<0.01",
    "0.01",
    "0.59",
    "0.99",
    ">0.99",
    ">0.99",
  ]);
});

test("p is never 0, also where it is too small for a double", () => {
  expect([0, 5e-324, 1.3e-7, 0.0009, 0.05, 0.6, 1].map(pValueOf)).toEqual([
    "p < 1e-300",
    "p < 1e-300",
    "p = 1.3e-7",
    "p = 9.0e-4",
    "p = 0.050",
    "p = 0.60",
    "p = 1",
  ]);
});
