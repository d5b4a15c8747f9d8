import { describe, expect, test } from "vitest";

import { config, mistakes, rulesFrom } from "./config-text.ts";

const rule = (text: string) => rulesFrom(`rules:\n  - {${text}}\n`)[0];

describe("a rule is read", () => {
  test("with all its keys", () => {
    const all =
      "metric: recall, id: french, slice: lang=fr, max_absolute_drop: 0.03, min_rows: 200, severity: warn, decide: strict, on_inconclusive: pass, greater_is_better: true";
    const [first] = rulesFrom(`rules:\n  - {${all}}\n  - {metric: f1, threshold: 0.5}\n`);
    expect(first).toEqual({
      id: "french",
      metric: "recall",
      slice: "lang=fr",
      max_absolute_drop: 0.03,
      greater_is_better: true,
      min_rows: 200,
      decide: "strict",
      severity: "warn",
      on_inconclusive: "pass",
    });
  });

  test("blocks unless it says otherwise, by its metric's own name, and decides as the call does", () => {
    expect(rule("metric: f1, min_absolute_change: 0.02")).toEqual({
      id: "f1_score",
      metric: "f1_score",
      min_absolute_change: 0.02,
      decide: "auto",
      severity: "error",
    });
    expect(rule("metric: precision_recall_auc, threshold: 0.5")?.metric).toBe("average_precision");
    expect(rule("metric: recall, slice: lang=fr, threshold: 0.5")?.id).toBe("recall@lang=fr");
  });

  test("decide: rule over flag over top level", () => {
    const rules = "rules: [{metric: f1, threshold: 0.5}, {metric: recall, threshold: 0.5, decide: point}]\n";
    const decided = (text: string, ...flags: string[]) => rulesFrom(text, ...flags).map(({ decide }) => decide);
    expect(decided(rules)).toEqual(["auto", "point"]);
    expect(decided(`decide: strict\n${rules}`)).toEqual(["strict", "point"]);
    expect(decided(`decide: strict\n${rules}`, "--decide=significant")).toEqual(["significant", "point"]);
  });

  test.for([
    ["min_absolute_change: 0.02", 0.02],
    ['min_absolute_change: "2 points"', 0.02],
    ["min_relative_change: 0.02", 0.02],
    ['min_relative_change: "2%"', 0.02],
    ['min_relative_change: "2% relative"', 0.02],
    ["max_absolute_drop: 1 point", 0.01],
    ["max_relative_drop: 7%", 0.07],
    ["max_absolute_drop: 0", 0],
    ["threshold: 0.8", 0.8],
    ["threshold: 80 points", 0.8],
    ["threshold: 0", 0],
  ] as const)("%s", ([text, bound]) => {
    const key = text.split(":")[0] ?? "";
    expect(Object.entries(rule(`metric: f1, ${text}`) ?? {})).toContainEqual([key, bound]);
  });

  test("a metric of the user's own, in its own unit", () => {
    expect(rule("metric: latency_p95_ms, threshold: 500, greater_is_better: false")).toMatchObject({
      metric: "latency_p95_ms",
      threshold: 500,
      greater_is_better: false,
    });
    expect(rule("metric: margin, min_absolute_change: 30, threshold: -2, greater_is_better: true")).toMatchObject({
      min_absolute_change: 30,
      threshold: -2,
    });
    expect(rule("metric: constructor, threshold: 1, greater_is_better: true")?.metric).toBe("constructor");
    expect(rule("metric: matthews_corrcoef, threshold: -0.5")?.threshold).toBe(-0.5);
  });
});

describe("a rule is refused", () => {
  const at = (place: string, words: string) => `rules[0].${place} ${words}`;
  test.for([
    ["metric: f1, min_absolute_change: 2%", at("min_absolute_change", '"2%" can mean two things')],
    ["metric: f1, min_absolute_change: 2", at("min_absolute_change", "asks for a change of 2 on f1_score")],
    ["metric: f1, max_absolute_drop: 1", at("max_absolute_drop", "asks for a change of 1 on f1_score")],
    [
      "metric: f1, min_relative_change: 2",
      at("min_relative_change", 'asks for a change of 2 on f1_score, which lives in [0, 1]: "2%" or "200%"?'),
    ],
    ["metric: f1, min_absolute_change: two", at("min_absolute_change", "must be a fraction or a text with a unit")],
    ["metric: f1, max_relative_drop: -0.1", at("max_relative_drop", "must not be negative")],
    [
      "metric: f1, min_absolute_change: 2% relative",
      at("min_absolute_change", 'is absolute, got "2% relative": for that say min_relative_change'),
    ],
    [
      "metric: f1, max_relative_drop: 2 points",
      at("max_relative_drop", 'is relative, got "2 points": for that say max_absolute_drop'),
    ],
    ["metric: f1, threshold: 80", at("threshold", "must lie in [0, 1] on f1_score, got 80. Did you mean 0.8?")],
    ["metric: f1, threshold: -0.1", at("threshold", "must lie in [0, 1] on f1_score, got -0.1")],
    ["metric: f1, threshold: 80%", at("threshold", 'must be a number such as 0.8 or "80 points", got "80%"')],
    ['metric: log_loss, threshold: "80 points"', at("threshold", 'must be a number, got "80 points"')],
    [
      "metric: latency, threshold: 500",
      at("metric", '"latency" is not a metric of ours, so its rule must say greater_is_better'),
    ],
    ["metric: f1_scor, threshold: 0.8", "Did you mean f1_score?"],
    [
      "metric: f1, threshold: 0.8, greater_is_better: false",
      at("greater_is_better", "must be true, or left out: that is known of f1"),
    ],
    ["metric: log_loss, threshold: 1, greater_is_better: true", at("greater_is_better", "must be false, or left out")],
    ["metric: f1", "rules[0] on f1_score asks for nothing: give it one of threshold, min_absolute_change"],
    ["metric: f1, threshold: 0.8, min_rows: 0", at("min_rows", "must be a whole number from 1 on, got 0")],
    ["metric: f1, threshold: 0.8, min_rows: 1.5", at("min_rows", "must be a whole number from 1 on, got 1.5")],
    ["metric: f1, threshold: 0.8, slice: fr", at("slice", 'must be column=value, got "fr"')],
    ["metric: f1, threshold: .inf", at("threshold", "must be a number, got Infinity")],
    ["metric: f1, threshold: 0.8, decide: 'yes'", at("decide", "must be one of auto, point, significant, strict")],
    ["metric: f1, threshold: 0.8, severity: warning", at("severity", 'must be one of error, warn, off, got "warning"')],
  ] as const)("%s", ([text, expected]) => {
    const [first, ...others] = mistakes(`rules:\n  - {${text}}\n`);
    expect(first?.startsWith("3:")).toBe(true);
    expect(first).toContain(expected);
    expect(others).toEqual([]);
  });
});

describe("rules together", () => {
  const both = (first: string, second: string) => mistakes(`rules:\n  - {${first}}\n  - {${second}}\n`);

  test("ids are their own, whatever the spelling of the metric", () => {
    const taken = ["4:5 rules[1] would be another one with results named f1_score; give it an id"];
    expect(both("metric: f1, threshold: 0.5", "metric: f1_score, min_absolute_change: 0.1")).toEqual(taken);
    expect(both("metric: f1, threshold: 0.5", "metric: recall, threshold: 0.5, id: f1_score")).toEqual(taken);
    expect(both("metric: f1, threshold: 0.5, max_absolute_drop: 0.1", "metric: f1, min_absolute_change: 0.1")).toEqual(
      taken,
    );
    const onSlice = "rules: [{metric: f1, threshold: 0.5}, {metric: f1, slice: lang=fr, threshold: 0.5}]\n";
    expect(rulesFrom(onSlice).map(({ id }) => id)).toEqual(["f1_score", "f1_score@lang=fr"]);
  });

  test("so are the ids of results, in either order", () => {
    const two = "metric: f1, threshold: 0.5, max_absolute_drop: 0.1";
    const named = "metric: recall, threshold: 0.5, id: f1_score.threshold";
    for (const [first, second] of [
      [two, named],
      [named, two],
    ] as const) {
      expect(both(first, second)).toEqual([
        "4:5 rules[1] would be another one with results named f1_score.threshold; give it an id",
      ]);
    }
  });

  test("one at least can close the gate", () => {
    const never = ["3:3 rules holds none of severity error, so the gate could never close"];
    expect(both("metric: f1, threshold: 0.5, severity: warn", "metric: recall, threshold: 0.5, severity: off")).toEqual(
      never,
    );
  });

  test("every mistake of every rule is found", () => {
    const found = both(
      "metric: f1, min_absolute_change: 2%, threshold: 7",
      "metric: nobody_knows, max_relative_drop: x",
    );
    expect(found.map((mistake) => mistake.split(" ")[1])).toEqual([
      "rules[0].min_absolute_change",
      "rules[0].threshold",
      "rules[1].metric",
      "rules[1].max_relative_drop",
    ]);
  });

  test("the rules of the contract's example", () => {
    const document = config(`model: sentiment-classifier
run: python evaluate.py
candidate: predictions.csv
candidate_metrics: metrics.json
baseline: models:/sentiment-classifier/Production
rules:
  - {metric: f1_score, min_absolute_change: 0.02}           # the default rule when none is given
  - {metric: roc_auc, max_absolute_drop: 0.01, on_inconclusive: warn}   # guard rail
  - {metric: latency_p95_ms, threshold: 500, greater_is_better: false, severity: warn}
  - {metric: recall, slice: "lang=fr", max_absolute_drop: 0.03, min_rows: 200}
`);
    expect(document.rules?.map(({ id }) => id)).toEqual(["f1_score", "roc_auc", "latency_p95_ms", "recall@lang=fr"]);
  });
});
