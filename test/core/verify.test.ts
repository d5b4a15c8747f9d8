import { describe, expect, test } from "vitest";

import { evidenceText } from "../../src/core/evidence.ts";
import { verifyEvidence } from "../../src/core/verify.ts";
import { evidenceFrom, leavesOf, pathText, withLeaf } from "./evidence-fixtures.ts";
import { BINARY, binaryRows, DEFAULT_POLICY, VECTOR_2 } from "./fixtures.ts";
import { SOUND, sound, undetected } from "./sound-evidence.ts";

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

describe("evidence without statistics", () => {
  test.each([
    ["a pass", ["verdict", "outcome"], "pass"],
    ["no error", ["error"], null],
    ["a result that passes", ["results", 0, "outcome"], "pass"],
  ] as const)("cannot be %s", (_, path, value) => {
    expect(verifyEvidence(withLeaf(sound("no statistics"), path, value))).not.toEqual([]);
  });

  test.each([
    ["a value that was never measured", ["results", 0, "candidate"], 0.99],
    ["a reason of another outcome", ["results", 0, "reason"], "improved"],
    ["no results", ["results"], []],
    ["a metric", ["metrics", "candidate"], { f1_score: 0.99 }],
  ] as const)("cannot claim %s", (_, path, value) => {
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

  test("of other making shows", () => {
    expect(undetected(evidence, leavesOf(evidence.results[0]?.second_opinion, path))).toEqual([]);
  });
});
