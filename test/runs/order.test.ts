import { describe, expect, test } from "vitest";

import { orderText, parseOrder, valueIn } from "../../src/runs/order.ts";
import { runOf } from "./sample-runs.ts";

describe("what --order-by says", () => {
  test.each([
    ["metrics.f1_score DESC", "metric", "f1_score", "desc"],
    ["metrics.f1_score asc", "metric", "f1_score", "asc"],
    ["metric.f1_score DESC", "metric", "f1_score", "desc"],
    ["metrics.`val f1` DESC", "metric", "val f1", "desc"],
    ["metrics.val f1 DESC", "metric", "val f1", "desc"],
    ['metrics."eval/f1.macro" DESC', "metric", "eval/f1.macro", "desc"],
    ["params.C", "parameter", "C", "asc"],
    ["parameters.C DESC", "parameter", "C", "desc"],
    ["tags.mlflow.user", "tag", "mlflow.user", "asc"],
    ["attributes.start_time DESC", "attribute", "start_time", "desc"],
    ["attribute.end_time", "attribute", "end_time", "asc"],
    ["start_time DESC", "attribute", "start_time", "desc"],
    [" run_name ", "attribute", "run_name", "asc"],
  ] as const)("%s", (text, kind, name, direction) => {
    expect(parseOrder(text)).toEqual({ order: { kind, name, direction } });
  });

  test.each([
    ["metrics.f1_score", "desc"],
    ["metrics.log_loss", "asc"],
    ["metrics.root_mean_squared_error", "asc"],
    ["metrics.r2_score", "desc"],
  ] as const)("%s without a direction: the best first, %s", (text, direction) => {
    expect(parseOrder(text).order.direction).toBe(direction);
  });

  test("nobody knows which end of an unknown metric is the good one", () => {
    expect(() => parseOrder("metrics.eval_loss")).toThrow(
      expect.objectContaining({
        code: "USAGE",
        message: "--order-by does not say whether a high or a low eval_loss is better",
        hint: 'Say "metrics.eval_loss DESC" to see the highest first, or ASC for the lowest',
      }),
    );
  });

  test("a bare name is a metric, and that is said", () => {
    expect(parseOrder("f1_score").note).toBe('--order-by f1_score is taken as "metrics.f1_score DESC"');
    expect(parseOrder("eval.f1 ASC")).toMatchObject({ order: { kind: "metric", name: "eval.f1", direction: "asc" } });
  });

  test("an attribute that is none is refused with the ones there are", () => {
    expect(() => parseOrder("attributes.start_tme")).toThrow(
      '--order-by knows attributes.start_time, attributes.end_time, attributes.run_name; got "attributes.start_tme". Did you mean start_time?',
    );
  });

  test.each(["metrics.f1_score DESC, metrics.accuracy DESC", "f1_score,params.C", "accuracy desc , f1_score"])(
    "several keys are not half of them: %s",
    (text) => {
      expect(() => parseOrder(text)).toThrow("--order-by takes one key");
    },
  );

  test("is written as MLflow writes it", () => {
    for (const text of ["metrics.f1_score DESC", "params.C ASC", "tags.team ASC", "attributes.start_time DESC"])
      expect(orderText(parseOrder(text).order)).toBe(text);
  });
});

describe("what a run is sorted by", () => {
  const run = runOf(1, { metrics: { f1_score: "0.9" }, params: { C: "10" }, tags: { team: "a" } });

  test.each([
    ["metrics.f1_score", { kind: "number", number: 0.9, text: "0.9" }],
    ["params.C", { kind: "number", number: 10, text: "10" }],
    ["tags.team", { kind: "text", text: "a" }],
    ["attributes.run_name", { kind: "text", text: "run-1" }],
  ])("%s", (text, value) => {
    expect(valueIn(run, parseOrder(text).order)).toEqual(value);
  });

  test.each(["metrics.accuracy", "params.D", "tags.mlflow.user"])("%s is missing, and that is no value", (text) => {
    expect(valueIn(run, parseOrder(text).order)).toBeUndefined();
  });

  test("a name of an object's own is no key", () => {
    expect(valueIn(run, parseOrder("params.constructor").order)).toBeUndefined();
  });
});
