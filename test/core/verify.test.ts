import { describe, expect, test } from "vitest";

import { type Evidence, evidenceText, invalidEvidence } from "../../src/core/evidence.ts";
import type { Policy } from "../../src/core/policy.ts";
import type { Statistics } from "../../src/core/statistics.ts";
import { verifyEvidence } from "../../src/core/verify.ts";
import { evidenceFrom, frameOf, type Leaf, leavesOf, pathText, withLeaf } from "./evidence-fixtures.ts";
import {
  BINARY,
  binaryRows,
  DEFAULT_POLICY,
  DEFAULT_RULE,
  NUMBERS_ONLY,
  numbersOf,
  policyOf,
  rowsOf,
  ruleOf,
  THREE_CLASSES,
  TWEETS,
  VECTOR_1,
  VECTOR_2,
  VECTOR_3,
  VECTOR_4,
} from "./fixtures.ts";

const THREE_CLASS_ROWS = rowsOf([
  ["a", "a", "a", 100],
  ["a", "b", "a", 40],
  ["b", "b", "b", 90],
  ["b", "b", "c", 5],
  ["c", "a", "c", 30],
  ["c", "c", "c", 60],
]);

const MANY_RULES = policyOf([
  ruleOf({ min_absolute_change: 0.02, threshold: 0.7 }),
  ruleOf({ metric: "recall", max_absolute_drop: 0.03, max_relative_drop: 0.05 }),
  ruleOf({ metric: "precision", min_absolute_change: 0.01, decide: "strict" }),
  ruleOf({ metric: "latency_p95_ms", threshold: 500, greater_is_better: false, severity: "warn" }),
]);
const WITH_LATENCY = { ...binaryRows(TWEETS), metrics: { latency_p95_ms: { baseline: "212", candidate: "220.5" } } };

const FOUR_COUNTS = numbersOf({
  true_positives: ["3850", "3950"],
  false_positives: ["1090", "980"],
  false_negatives: ["1150", "1050"],
  true_negatives: ["3910", "4020"],
});
const ONE_SIDE: Statistics = {
  ...numbersOf({ f1_score: ["0.77", undefined] }),
  sides: {
    candidate: [
      ["0", "0", 4020],
      ["0", "1", 980],
      ["1", "0", 1050],
      ["1", "1", 3950],
    ],
  },
};

const SOUND: Readonly<Record<string, Evidence>> = {
  "a pass": evidenceFrom(BINARY, binaryRows(VECTOR_1), DEFAULT_POLICY),
  "an inconclusive one": evidenceFrom(BINARY, binaryRows(VECTOR_2), DEFAULT_POLICY),
  "a failure": evidenceFrom(BINARY, binaryRows(VECTOR_3), DEFAULT_POLICY),
  "a class that never occurs": evidenceFrom(BINARY, binaryRows(VECTOR_4), DEFAULT_POLICY),
  "many rules and a number": evidenceFrom(BINARY, WITH_LATENCY, MANY_RULES),
  "three classes": evidenceFrom(
    THREE_CLASSES,
    THREE_CLASS_ROWS,
    policyOf([ruleOf({ metric: "f1_macro", min_absolute_change: 0.02 })]),
  ),
  "numbers only": evidenceFrom(
    NUMBERS_ONLY,
    numbersOf({ f1_score: ["0.80", "0.83"], loss: ["0.4", "0.35"] }),
    DEFAULT_POLICY,
  ),
  "four counts of both sides": evidenceFrom(
    NUMBERS_ONLY,
    FOUR_COUNTS,
    policyOf([ruleOf({ min_absolute_change: 0.02, decide: "significant" })]),
  ),
  "rows on one side": {
    ...evidenceFrom(BINARY, ONE_SIDE, DEFAULT_POLICY),
    holdout: { rows: 10_000, extra: 0, digest: "set64x2:0123456789abcdef", aligned_by: "id" },
  },
  unchanged: evidenceFrom(BINARY, binaryRows([300, 0, 0, 50, 40, 0, 0, 210], { identical: true }), DEFAULT_POLICY),
  "a metric that is missing": evidenceFrom(NUMBERS_ONLY, numbersOf({ recall: ["0.8", "0.9"] }), DEFAULT_POLICY),
  "no statistics": invalidEvidence(frameOf(DEFAULT_POLICY), BINARY, null, { code: "NO_ROWS", message: "no rows" }),
};

describe("evidence as it was written", () => {
  test.each(Object.entries(SOUND))("of %s is sound", (_, evidence) => {
    expect(verifyEvidence(evidence)).toEqual([]);
  });

  test.each(Object.entries(SOUND))("of %s is sound when it was read again", (_, evidence) => {
    expect(verifyEvidence(JSON.parse(evidenceText(evidence)))).toEqual([]);
  });

  test.each(Object.entries(SOUND))("of %s is sound with numbers that another machine rounded", (_, evidence) => {
    for (const { path, value } of leavesOf({ results: evidence.results, metrics: evidence.metrics })) {
      if (typeof value !== "number") continue;
      for (const factor of [1 + 1e-12, 1 - 1e-12]) {
        expect(verifyEvidence(withLeaf(evidence, path, value * factor)), pathText(path)).toEqual([]);
      }
    }
  });
});

/** Another value of the same kind, too different to be rounding. */
function other(value: unknown): unknown {
  switch (typeof value) {
    case "number":
      return Number.isInteger(value) ? value + 1 : value * 1.1 + 1e-6;
    case "boolean":
      return !value;
    case "string":
      return `${value}x`;
    default:
      return 0.5;
  }
}

function undetected(evidence: Evidence, leaves: readonly Leaf[]): readonly string[] {
  return leaves
    .filter(({ path, value }) => verifyEvidence(withLeaf(evidence, path, other(value))).length === 0)
    .map(({ path }) => pathText(path));
}

/** What the numbers and the verdict of evidence are made of, and they themselves. */
const DECIDING = ["results", "metrics", "verdict", "error", "labels", "positive_label"] as const;

describe("evidence in which one field was changed", () => {
  const judged = Object.entries(SOUND).filter(([, { statistics }]) => statistics !== null);

  test.each(judged)("of %s: each field of results, metrics, verdict, error and labels shows", (_, evidence) => {
    const leaves = DECIDING.flatMap((key) => leavesOf(evidence[key], [key]));
    expect(leaves.length).toBeGreaterThan(20);
    expect(
      undetected(
        evidence,
        leaves.filter(({ path, value }) => !isFree(evidence, path, value)),
      ),
    ).toEqual([]);
  });

  test.each(judged.filter(([, { statistics }]) => statistics?.cells))(
    "of %s: each count and label of its cells shows",
    (_, evidence) => {
      expect(undetected(evidence, leavesOf(evidence.statistics?.cells, ["statistics", "cells"]))).toEqual([]);
      expect(undetected(evidence, [{ path: ["holdout", "rows"], value: evidence.holdout?.rows }])).toEqual([]);
    },
  );

  test.each(["a pass", "an inconclusive one", "a failure", "many rules and a number", "three classes"])(
    "of %s: a cell that was moved from one class to another shows",
    (name) => {
      const evidence = sound(name);
      for (const [i, [label]] of (evidence.statistics?.cells ?? []).entries()) {
        for (const another of evidence.labels.filter((one) => one !== label)) {
          expect(verifyEvidence(withLeaf(evidence, ["statistics", "cells", i, 0], another)), `cell ${i}`).not.toEqual(
            [],
          );
        }
      }
    },
  );

  test.each(Object.entries(SOUND))("of %s: a bound of a rule shows", (_, evidence) => {
    if (evidence.statistics === null) return;
    const bounds = leavesOf(evidence.policy.rules, ["policy", "rules"]).filter(
      ({ value }) => typeof value === "number",
    );
    expect(bounds.length).toBeGreaterThan(0);
    expect(undetected(evidence, bounds)).toEqual([]);
  });

  test.each(["a pass", "an inconclusive one", "a failure", "many rules and a number", "three classes"])(
    "of %s: another confidence shows",
    (name) => expect(undetected(sound(name), [{ path: ["policy", "confidence"], value: 0.95 }])).toEqual([]),
  );

  test.each([
    ["labels in another order", { labels: ["1", "0"] }],
    ["a label too many", { labels: ["0", "1", "2"] }],
    ["a label twice", { labels: ["0", "1", "1"] }],
    ["the other positive label", { positive_label: "0" }],
    ["a positive label that is none of the labels", { positive_label: "2" }],
    ["no positive label", { positive_label: null }],
    ["another task", { task: "multiclass" }],
    ["no hold-out", { holdout: null }],
    ["an error beside a pass", { error: { code: "NO_ROWS", message: "no rows" } }],
    ["no results", { results: [] }],
    ["a result more", { results: [...sound("a pass").results, ...sound("a pass").results] }],
  ] as const)("%s shows", (_, wrong) => {
    expect(verifyEvidence({ ...sound("a pass"), ...wrong })).not.toEqual([]);
  });

  test.each([
    ["an extra field in a result", ["results", 0, "approved"], true],
    ["a metric that cannot be computed", ["metrics", "candidate", "roc_auc"], 0.99],
    ["the severity of the only rule", ["policy", "rules", 0, "severity"], "warn"],
    ["another decision", ["policy", "rules", 0, "decide"], "strict"],
    ["another metric", ["policy", "rules", 0, "metric"], "recall"],
    ["more rows to ask for", ["policy", "rules", 0, "min_rows"], 10_001],
    ["rows that are said to be identical", ["statistics", "identical"], true],
    ["a number beside the rows", ["statistics", "metrics", "latency"], { candidate: "3" }],
    ["no cells", ["statistics", "cells"], null],
    ["a negative count", ["statistics", "cells", 0, 3], -1],
    ["half a row", ["statistics", "cells", 0, 3], 3600.5],
  ] as const)("%s shows", (_, path, value) => {
    expect(verifyEvidence(withLeaf(sound("a pass"), path, value))).not.toEqual([]);
  });

  test("an unchanged candidate that is said to be changed shows", () => {
    const policy: Policy = policyOf([DEFAULT_RULE], { on_unchanged: "pass" });
    const evidence = evidenceFrom(BINARY, binaryRows([300, 0, 0, 50, 40, 0, 0, 210], { identical: true }), policy);
    expect(verifyEvidence(evidence)).toEqual([]);
    expect(verifyEvidence(withLeaf(evidence, ["statistics", "identical"], false))).not.toEqual([]);
    expect(verifyEvidence(withLeaf(evidence, ["policy", "on_unchanged"], "fail"))).not.toEqual([]);
  });

  test("a number of a metrics source shows", () => {
    const evidence = sound("many rules and a number");
    expect(undetected(evidence, leavesOf(evidence.statistics?.metrics, ["statistics", "metrics"]))).toEqual([]);
    expect(
      verifyEvidence(withLeaf(evidence, ["statistics", "metrics", "latency_p95_ms", "candidate"], "220.6")),
    ).not.toEqual([]);
  });

  test("a count of a side shows, and so do rows of the hold-out that are not those of the side", () => {
    const evidence = sound("rows on one side");
    expect(verifyEvidence(evidence)).toEqual([]);
    expect(undetected(evidence, leavesOf(evidence.statistics?.sides, ["statistics", "sides"]))).toEqual([]);
    expect(undetected(evidence, [{ path: ["holdout", "rows"], value: 10_000 }])).toEqual([]);
  });

  test("is reported with its path, what was found and what must stand there", () => {
    const evidence = sound("a pass");
    expect(verifyEvidence(withLeaf(evidence, ["results", 0, "delta"], 0.03))).toEqual([
      { path: "results[0].delta", found: 0.03, expected: evidence.results[0]?.delta },
    ]);
    expect(verifyEvidence(withLeaf(evidence, ["verdict", "outcome"], "fail"))).toEqual(
      expect.arrayContaining([{ path: "verdict.outcome", found: "fail", expected: "pass" }]),
    );
    expect(verifyEvidence(withLeaf(evidence, ["holdout", "rows"], 9_999))).toEqual([
      { path: "holdout.rows", found: 9_999, expected: 10_000 },
    ]);
  });
});

describe("evidence without statistics", () => {
  test.each([
    ["a pass", ["verdict", "outcome"], "pass"],
    ["no error", ["error"], null],
    ["a result that passes", ["results", 0, "outcome"], "pass"],
  ] as const)("cannot be %s", (_, path, value) => {
    expect(verifyEvidence(withLeaf(sound("no statistics"), path, value))).not.toEqual([]);
  });

  test("shows an error that is not the one of its verdict", () => {
    expect(verifyEvidence(withLeaf(sound("no statistics"), ["error", "code"], "ROWS_MISALIGNED"))).not.toEqual([]);
    expect(verifyEvidence(withLeaf(sound("no statistics"), ["verdict", "summary"], "all is well"))).not.toEqual([]);
  });
});

test("invalid evidence with statistics needs an error", () => {
  expect(verifyEvidence({ ...sound("a metric that is missing"), error: null })).not.toEqual([]);
});

describe("a second opinion", () => {
  const evidence = evidenceFrom(BINARY, binaryRows(VECTOR_2), DEFAULT_POLICY, { secondOpinion: true });
  const path = ["results", 0, "second_opinion"] as const;

  test("is made again, and may differ a little where a logarithm does", () => {
    const end = [...path, "interval", 1] as const;
    const value = evidence.results[0]?.second_opinion?.interval[1] ?? Number.NaN;
    expect(verifyEvidence(evidence)).toEqual([]);
    expect(verifyEvidence(withLeaf(evidence, end, value * 1.01))).toEqual([]);
    expect(verifyEvidence(withLeaf(evidence, end, value * 1.1))).toMatchObject([
      { path: "results[0].second_opinion.interval[1]" },
    ]);
  });

  test("of other making, or taken away from one of several results, shows", () => {
    expect(undetected(evidence, leavesOf(evidence.results[0]?.second_opinion, path))).toEqual([]);
  });
});

function sound(name: string): Evidence {
  const evidence = SOUND[name];
  if (evidence === undefined) throw new Error(`no evidence of ${name}`);
  return evidence;
}

/** Fields that nothing can be held against: the words of an error that explains an invalid verdict. */
function isFree({ error, labels }: Evidence, path: Leaf["path"], value: unknown): boolean {
  const isErrorText = path[0] === "error" && error !== null;
  return isErrorText || (path[0] === "positive_label" && value === null && labels.length !== 2);
}
