import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  changeUnit,
  formatChange,
  formatConfidence,
  formatCount,
  formatInterval,
  formatValue,
  metricTitle,
} from "../../src/core/format.ts";

const MINUS = "\u2212";

describe("a change that misses what was asked for", () => {
  test("of 1.96 points is never printed as two", () => {
    expect(formatChange("f1_score", 0.0196, 0.02)).toBe("+1.96");
    expect(formatChange("f1_score", 0.0196)).toBe("+1.96");
  });

  test.each([
    [0.01999, "+1.999"],
    [0.019996, "+1.9996"],
    [0.0199999, "+1.99999"],
    [0.02 - 2e-9, "+1.9999998"],
  ])("of %d gets as many decimals as it takes", (change, text) => {
    expect(formatChange("f1_score", change, 0.02)).toBe(text);
  });

  test("is told apart from the bound, and is printed below it, wherever the two are", () => {
    const bounds = fc.double({ min: -1, max: 1, noNaN: true }).filter((bound) => Math.abs(bound) > 1e-3);
    const misses = fc.double({ min: -8, max: -1, noNaN: true }).map((exponent) => 10 ** exponent);
    fc.assert(
      fc.property(bounds, misses, (bound, miss) => {
        const text = formatChange("f1_score", bound - miss, bound);
        expect(text).not.toBe(formatChange("f1_score", bound, bound));
        expect(Number(text.replace(MINUS, "-"))).toBeLessThan(bound * 100);
      }),
    );
  });

  test("is told apart also where no change at all was asked for", () => {
    expect(formatChange("f1_score", -0.00004, 0)).toBe(`${MINUS}0.004`);
  });

  test("is told apart also where the metric has a unit of its own", () => {
    // Latency that rose by 20.00001 ms where 20 were allowed.
    expect(formatChange("latency_ms", -20.00001, -20)).not.toBe(formatChange("latency_ms", -20, -20));
  });

  test("that just meets it is printed as it", () => {
    expect(formatChange("f1_score", 0.57 - 0.55, 0.02)).toBe("+2.00");
    expect(formatChange("f1_score", 0.02, 0.02)).toBe("+2.00");
  });
});

describe("a change", () => {
  test("of a rate is in points, with a sign and two decimals", () => {
    expect(formatChange("recall", 0.0209211)).toBe("+2.09");
    expect(formatChange("recall", -0.0645418)).toBe(`${MINUS}6.45`);
    expect(formatChange("recall", 0)).toBe("+0.00");
    expect(changeUnit("recall")).toBe(" points");
  });

  test("of anything else is in its own unit", () => {
    expect(formatChange("latency_p95_ms", 8)).toBe("+8");
    expect(formatChange("latency_p95_ms", -8.25)).toBe(`${MINUS}8.25`);
    expect(formatChange("log_loss", -0.0955)).toBe(`${MINUS}0.0955`);
    expect(changeUnit("latency_p95_ms")).toBe("");
    expect(changeUnit("log_loss")).toBe("");
  });

  test("that is not there is a dash, never 0", () => {
    expect(formatChange("f1_score", null)).toBe("—");
    expect(formatChange("latency", null, 3)).toBe("—");
  });
});

describe("a value", () => {
  test("of a rate has four decimals", () => {
    expect(formatValue("f1_score", 0.7955689828801611)).toBe("0.7956");
    expect(formatValue("matthews_corrcoef", -0.25)).toBe(`${MINUS}0.2500`);
  });

  test("of anything else has up to six significant digits", () => {
    expect(formatValue("latency_p95_ms", 220)).toBe("220");
    expect(formatValue("latency_p95_ms", 1234.56789)).toBe("1234.57");
    expect(formatValue("latency_p95_ms", 0.1 + 0.2)).toBe("0.3");
  });

  test("of very little keeps the sign of its exponent where it is", () => {
    expect(formatValue("loss", -1.5e-7)).toBe(`${MINUS}1.5e-7`);
    expect(formatValue("loss", 1.5e-7)).toBe("1.5e-7");
  });

  test("that is not there is a dash, never 0", () => {
    expect(formatValue("f1_score", null)).toBe("—");
  });
});

test("an interval has the unit and the signs of a change", () => {
  expect(formatInterval("f1_score", [0.0128112, 0.0290225])).toBe("+1.28 to +2.90");
  expect(formatInterval("f1_score", [-0.0259245, 0.0981135])).toBe(`${MINUS}2.59 to +9.81`);
  expect(formatInterval("f1_score", null)).toBe("—");
});

test("a confidence is in per cent", () => {
  expect([0.95, 0.9, 0.999, 0.975].map(formatConfidence)).toEqual(["95 %", "90 %", "99.9 %", "97.5 %"]);
});

test("a count has commas between its thousands", () => {
  expect([0, 999, 1000, 1_570_000].map(formatCount)).toEqual(["0", "999", "1,000", "1,570,000"]);
});

test("a metric has a title, and one that is not known its name", () => {
  expect(["f1", "f1_macro", "roc_auc", "latency_p95_ms"].map(metricTitle)).toEqual([
    "F1",
    "macro F1",
    "ROC-AUC",
    "latency_p95_ms",
  ]);
});
