import { describe, expect, test } from "vitest";

import { onNumbers, onRows, VECTOR_1, VECTOR_3 } from "./fixtures.ts";

describe("a floor", () => {
  test("looks at the candidate only", () => {
    expect(onRows(VECTOR_3, { threshold: 0.79 })).toMatchObject({
      outcome: "pass",
      reason: "above_threshold",
      required: 0.79,
    });
    expect(onRows(VECTOR_1, { threshold: 0.8 })).toMatchObject({ outcome: "fail", reason: "below_threshold" });
  });

  test("has no interval, no confidence and asks for no rows", () => {
    expect(onRows(VECTOR_1, { threshold: 0.7 })).toMatchObject({
      interval: null,
      method: "point",
      confidence_of_change: null,
      rows_needed: null,
      note: null,
    });
  });

  test.each(["significant", "strict", "point", "auto"] as const)(
    "decides alike under %s, on rows and on numbers",
    (decide) => {
      expect(onRows(VECTOR_1, { threshold: 0.79, decide }).outcome).toBe("pass");
      expect(onNumbers({ f1_score: ["0.9", "0.79"] }, { threshold: 0.79, decide }).outcome).toBe("pass");
    },
  );

  test("passes when it is just met: 1,600 of 2,000 rows are 0.8", () => {
    expect(onRows([800, 0, 0, 200, 200, 0, 0, 800], { metric: "accuracy", threshold: 0.8 }).outcome).toBe("pass");
    expect(onRows([799, 0, 0, 201, 200, 0, 0, 800], { metric: "accuracy", threshold: 0.8 }).outcome).toBe("fail");
  });

  test("is not missed for the sake of a double: 0.7 and 0.1 are no numbers of a computer", () => {
    expect(onRows([35, 0, 0, 15, 15, 0, 0, 35], { metric: "accuracy", threshold: 0.7 }).outcome).toBe("pass");
    expect(onNumbers({ f1_score: ["0.5", String(0.1 + 0.2)] }, { threshold: 0.3 }).outcome).toBe("pass");
    expect(onNumbers({ f1_score: ["0.5", String(0.8 - 0.1)] }, { threshold: 0.7 }).outcome).toBe("pass");
  });

  test("is missed by a ten-millionth", () => {
    expect(onNumbers({ f1_score: ["0.5", "0.7999999"] }, { threshold: 0.8 }).outcome).toBe("fail");
  });

  test("is a ceiling when lower is better, and equality passes there, too", () => {
    const latency = (candidate: string) =>
      onNumbers(
        { latency_p95_ms: ["480", candidate] },
        { metric: "latency_p95_ms", threshold: 500, greater_is_better: false },
      );
    expect(latency("499")).toMatchObject({ outcome: "pass", reason: "above_threshold" });
    expect(latency("500").outcome).toBe("pass");
    expect(latency("500.001")).toMatchObject({ outcome: "fail", reason: "below_threshold" });
  });

  test("is a ceiling without being told for a metric that is known to be better when lower", () => {
    expect(onNumbers({ log_loss: ["0.4", "0.3"] }, { metric: "log_loss", threshold: 0.35 }).outcome).toBe("pass");
    expect(onNumbers({ log_loss: ["0.4", "0.36"] }, { metric: "log_loss", threshold: 0.35 }).outcome).toBe("fail");
  });
});
