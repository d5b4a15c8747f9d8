import { describe, expect, test } from "vitest";

import type { Evidence } from "../../src/core/evidence.ts";
import type { Policy } from "../../src/core/policy.ts";
import { verifyEvidence } from "../../src/core/verify.ts";
import { evidenceFrom, type Leaf, leavesOf, withLeaf } from "./evidence-fixtures.ts";
import { BINARY, binaryRows, DEFAULT_RULE, policyOf } from "./fixtures.ts";
import { SOUND, sound, undetected } from "./sound-evidence.ts";

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

/** Fields that nothing can be held against: the words of an error that explains an invalid verdict. */
function isFree({ error, labels }: Evidence, path: Leaf["path"], value: unknown): boolean {
  const isErrorText = path[0] === "error" && error !== null;
  return isErrorText || (path[0] === "positive_label" && value === null && labels.length !== 2);
}
