import { describe, expect, test } from "vitest";

import type { Evidence } from "../../src/core/evidence.ts";
import { type CommentMode, decideComment, toldBy } from "../../src/reports/comment-decision.ts";
import { commentKey, markerOf } from "../../src/reports/comment-marker.ts";
import { renderComment } from "../../src/reports/comment.ts";
import { VARIANTS } from "./variants.ts";

const [PASS, FAIL, UNCHANGED] = [VARIANTS["case-1-pass"], VARIANTS["balanced-fail"], VARIANTS.unchanged];
const INVALID = VARIANTS["not-aligned"];

function commentOf(evidence: Evidence): string {
  return renderComment(evidence, { key: "k", notices: [] });
}

const NONE = undefined;

describe("what happens to the comment", () => {
  test.for<readonly [CommentMode, string, Evidence, string | undefined, string]>([
    ["off", "pass, none yet", PASS, NONE, "none"],
    ["off", "fail, one there", FAIL, commentOf(PASS), "none"],
    ["always", "pass, none yet", PASS, NONE, "create"],
    ["always", "unchanged, none yet", UNCHANGED, NONE, "create"],
    ["always", "the same, one there", PASS, commentOf(PASS), "update"],
    ["auto", "pass, none yet", PASS, NONE, "create"],
    ["auto", "fail, none yet", FAIL, NONE, "create"],
    ["auto", "invalid, none yet", INVALID, NONE, "create"],
    ["auto", "unchanged, none yet", UNCHANGED, NONE, "none"],
    ["auto", "unchanged, one there", UNCHANGED, commentOf(FAIL), "update"],
    ["auto", "the same, one there", PASS, commentOf(PASS), "update"],
    ["changes", "none yet", PASS, NONE, "create"],
    ["changes", "the same, one there", PASS, commentOf(PASS), "none"],
    ["changes", "another verdict", FAIL, commentOf(PASS), "update"],
    ["changes", "an old comment without a fingerprint", PASS, `${markerOf("k")}-->\n\ntext`, "update"],
    ["failure", "pass, none yet", PASS, NONE, "none"],
    ["failure", "pass, one there", PASS, commentOf(FAIL), "update"],
    ["failure", "fail, none yet", FAIL, NONE, "create"],
    ["failure", "invalid, none yet", INVALID, NONE, "create"],
    ["failure", "inconclusive, none yet", VARIANTS["low-support"], NONE, "create"],
  ])("%s: %s", ([mode, , evidence, existing, action]) => {
    expect(decideComment(mode, toldBy(evidence), existing)).toBe(action);
  });

  test("one result of another reason is enough for a comment", () => {
    const [first] = UNCHANGED.results;
    if (first === undefined) throw new Error("there is a result");
    const mixed = { ...UNCHANGED, results: [first, { ...first, reason: "within_margin" as const }] };
    expect(decideComment("auto", toldBy(mixed), NONE)).toBe("create");
  });
});

test("no result at all is not `unchanged`", () => {
  expect(decideComment("auto", toldBy({ ...INVALID, results: [] }), NONE)).toBe("create");
});

describe("`changes` sees", () => {
  const before = commentOf(PASS);
  const [first] = PASS.results;
  if (first === undefined) throw new Error("there is a result");
  const result = first;

  test.for<readonly [string, Evidence]>([
    ["a value", { ...PASS, results: [{ ...result, candidate: (result.candidate ?? 0) + 1e-9 }] }],
    ["an end of the interval", { ...PASS, results: [{ ...result, interval: [0.01, 0.03] }] }],
    ["the required change", { ...PASS, results: [{ ...result, required: 0.01 }] }],
    ["a reason", { ...PASS, results: [{ ...result, reason: "waived" }] }],
    ["the verdict", { ...PASS, verdict: { ...PASS.verdict, outcome: "fail" } }],
    ["a metric without a rule", { ...PASS, metrics: { ...PASS.metrics, candidate: { accuracy: 0.5 } } }],
    ["more rows", { ...PASS, holdout: PASS.holdout && { ...PASS.holdout, rows: 1 } }],
  ])("%s", ([, evidence]) => {
    expect(decideComment("changes", toldBy(evidence), before)).toBe("update");
  });

  test.for<readonly [string, Evidence]>([
    ["the time", { ...PASS, created_at: "2027-01-01T00:00:00Z" }],
    ["the commit", { ...PASS, context: { ...PASS.context, commit: "fff", run_url: "https://x.test" } }],
    ["a digest", { ...PASS, candidate: { ...PASS.candidate, sha256: "0" } }],
    ["line ends that a browser changed", PASS],
  ])("but not %s", ([name, evidence]) => {
    const existing = name.startsWith("line") ? before.replaceAll("\n", "\r\n") : before;
    expect(decideComment("changes", toldBy(evidence), existing)).toBe("none");
  });
});

describe("the key", () => {
  const subject = { workflow: "ci", job: "gate", model: "m", candidate: "a.csv", baseline: "b.csv" };

  test("is workflow, job and model", () => {
    expect(commentKey(subject)).toBe("ci/gate/m");
    expect(commentKey({ ...subject, workflow: undefined, job: undefined })).toBe("//m");
  });

  test("without a model it is a hash of the two references, in their order", () => {
    const keys = [
      commentKey({ ...subject, model: null }),
      commentKey({ ...subject, model: null, candidate: "c.csv" }),
      commentKey({ ...subject, model: null, candidate: "b.csv", baseline: "a.csv" }),
    ];
    expect(new Set(keys).size).toBe(3);
    expect(keys[0]).toMatch(/^ci\/gate\/[0-9a-f]{16}$/);
  });

  test("keeps its parts apart", () => {
    expect(commentKey({ ...subject, workflow: "ci/gate", job: "m" })).not.toBe(
      commentKey({ ...subject, workflow: "ci", job: "gate/m" }),
    );
    expect(commentKey({ ...subject, workflow: "a%2Fb" })).not.toBe(commentKey({ ...subject, workflow: "a/b" }));
  });

  test("is no beginning of another's marker, and a long one is no other's", () => {
    expect(markerOf("ci/gate/m2").startsWith(markerOf("ci/gate/m"))).toBe(false);
    expect(markerOf("x".repeat(300))).not.toBe(markerOf("x".repeat(301)));
    expect(markerOf("x".repeat(300)).length).toBeLessThan(60);
  });
});
