import { spawnSync } from "node:child_process";

import { describe, expect, test } from "vitest";

import type { Evidence } from "../../src/core/evidence.ts";
import { exitCodeOf } from "../../src/core/verdict.ts";
import { renderJunit } from "../../src/reports/junit.ts";
import { binaryRows, policyOf, type RuleParts, ruleOf, TWEETS, TWEETS_FIRST_50 } from "../core/fixtures.ts";
import { ALL_VARIANTS, judged, VARIANTS } from "./variants.ts";
import { parseXml, type XmlElement } from "./xml.ts";

const all = ALL_VARIANTS;

function casesOf(evidence: Evidence): readonly XmlElement[] {
  return parseXml(renderJunit(evidence)).children[0]?.children ?? [];
}

function faults(evidence: Evidence): (readonly (string | undefined)[])[] {
  return casesOf(evidence).map(({ attributes, children }) => {
    const fault = children.find(({ name }) => name !== "system-out");
    return [attributes["name"], fault?.name, fault?.attributes["type"]];
  });
}

function onRows(counts: Parameters<typeof binaryRows>[0], ...rules: readonly RuleParts[]): Evidence {
  return judged({ statistics: binaryRows(counts), policy: policyOf(rules.map(ruleOf)) });
}

describe.each(all)("%s", (_, evidence) => {
  const root = parseXml(renderJunit(evidence));

  test("is well-formed, with totals that are true", () => {
    const [suite] = root.children;
    const cases = suite?.children ?? [];
    const having = (kind: string): number =>
      cases.filter(({ children }) => children.some(({ name }) => name === kind)).length;
    for (const { attributes } of [root, suite ?? root]) {
      expect(attributes).toMatchObject({
        tests: String(cases.length),
        failures: String(having("failure")),
        errors: String(having("error")),
      });
    }
  });

  test("is red exactly when the gate is closed", () => {
    const { verdict, results, policy } = evidence;
    const isRed = root.attributes["failures"] !== "0" || root.attributes["errors"] !== "0";
    expect(isRed).toBe(exitCodeOf(verdict.outcome, results, policy) !== 0);
  });
});

test("each result is a case, named by its rule; only what blocks fails", () => {
  expect(faults(VARIANTS["several-rules"])).toEqual([
    ["f1_score", undefined, undefined],
    ["recall", "failure", "fail"],
    ["floor", "failure", "fail"],
    ["specific-enough", undefined, undefined],
    ["mcc", undefined, undefined],
  ]);
});

test("a warning is read in the output of its case, and fails nothing", () => {
  const evidence = onRows(
    TWEETS,
    { min_absolute_change: 0.02 },
    { metric: "recall", max_absolute_drop: 0.01, severity: "warn" },
  );
  expect(faults(evidence)).toEqual([
    ["f1_score", undefined, undefined],
    ["recall", undefined, undefined],
  ]);
  expect(casesOf(evidence)[1]?.children[0]?.text).toMatch(/^fail: recall 0\.9783 → 0\.9589/);
});

test("inconclusive fails where it closes the gate, and says that it is no plain failure", () => {
  expect(faults(onRows(TWEETS_FIRST_50, { min_absolute_change: 0.02 }))).toEqual([
    ["f1_score", "failure", "inconclusive"],
  ]);
  expect(
    faults(onRows(TWEETS_FIRST_50, { min_absolute_change: 0.02, on_inconclusive: "warn" }))[0]?.[1],
  ).toBeUndefined();
});

test("what could not be compared is an error with its code", () => {
  expect(faults(VARIANTS["not-aligned"])).toEqual([["f1_score", "error", "ROWS_MISALIGNED"]]);
});

test("without any result the comparison itself is the case", () => {
  const evidence = VARIANTS["not-aligned"];
  expect(faults({ ...evidence, results: [] })).toEqual([["comparison", "error", "ROWS_MISALIGNED"]]);
});

test("a closed gate is red, even if its results were all green", () => {
  const evidence = onRows(TWEETS, { min_absolute_change: 0.02 });
  const forged = { ...evidence, verdict: { outcome: "fail", summary: "forged" } } as const;
  expect(faults(forged)).toEqual([
    ["f1_score", undefined, undefined],
    ["comparison", "failure", "fail"],
  ]);
});

test("characters that XML forbids are removed, the rest is escaped or spelled out", () => {
  const evidence = {
    ...onRows(TWEETS, { min_absolute_change: 0.02 }),
    model: "a\u0000\uFFFE\uFFFF<&\"'>\u202E\uD800\n🙂",
  };
  const xml = renderJunit(evidence);
  expect(xml).not.toMatch(/[^\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u);
  expect(parseXml(xml).attributes["name"]).toBe("a\\u{0}<&\"'>\\u{202E}\\u{D800}\\n🙂");
});

const hasPython = spawnSync("python3", ["-c", "import xml.etree.ElementTree"]).status === 0;

test.skipIf(!hasPython)("a strict parser reads every variant (expat)", () => {
  const script =
    "import json, sys, xml.etree.ElementTree as e\nfor x in json.load(sys.stdin): e.fromstring(x.encode())";
  const { status, stderr } = spawnSync("python3", ["-c", script], {
    input: JSON.stringify(all.map(([, evidence]) => renderJunit(evidence))),
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
});
