import { readFileSync } from "node:fs";
import { join } from "node:path";

import formats from "ajv-formats";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";

import { evidenceText } from "../../../src/core/evidence.ts";
import { verifyEvidence } from "../../../src/core/verify.ts";
import { parseEvidence } from "../../../src/evidence/read.ts";
import { CURVES, PAGE_VARIANTS } from "./pages.ts";

const evidence = PAGE_VARIANTS.curves;

function withCurves(curves: unknown): string {
  return JSON.stringify({ ...evidence, statistics: { ...evidence.statistics, curves } });
}

test("curves are read as they were written, and decide nothing", () => {
  const read = parseEvidence("evidence.json", evidenceText(evidence));
  expect(read.statistics?.curves).toEqual(CURVES);
  expect(verifyEvidence(read)).toEqual([]);
  expect(read.results).toEqual(parseEvidence("evidence.json", withCurves(undefined)).results);
});

test("the published schema takes them, too", () => {
  const schema: unknown = JSON.parse(
    readFileSync(join(import.meta.dirname, "..", "..", "..", "schema", "evidence.v1.json"), "utf8"),
  );
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  const validate = ajv.compile(schema as object);
  expect(validate(JSON.parse(evidenceText(evidence)))).toBe(true);
  expect(validate(JSON.parse(withCurves({ roc: { baseline: [[0, 2]] } })))).toBe(false);
});

describe("refused", () => {
  const many = Array.from({ length: 201 }, () => [0, 0]);
  test.each([
    ["a point outside of [0, 1]", { roc: { baseline: [[0, 1.5]] } }],
    ["half a point", { calibration: { candidate: [[0.5]] } }],
    ["more than 200 points", { precision_recall: { baseline: many } }],
    ["half a row", { scores: { edges: [0, 1], baseline: { negative: [0.5], positive: [1] } } }],
    ["a class without counts", { scores: { edges: [0, 1], candidate: { positive: [1] } } }],
  ])("%s", (_, curves) => {
    expect(() => parseEvidence("evidence.json", withCurves(curves))).toThrow(
      /is no model-gate\/evidence\/v1 at statistics/,
    );
  });
});
