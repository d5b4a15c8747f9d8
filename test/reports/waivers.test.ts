import { describe, expect, test } from "vitest";

import type { Waiver } from "../../src/core/policy.ts";
import { renderComment } from "../../src/reports/comment.ts";
import { renderReport } from "../../src/reports/formats.ts";
import { renderSetComment } from "../../src/reports/publication/markdown.ts";
import { publicationOf } from "../../src/reports/publication/publication.ts";
import { binaryRows, TWEETS_BALANCED } from "../core/fixtures.ts";
import { HOSTILE, judged, WITH_ORIGIN } from "./variants.ts";

/* Evidence is made on 2026-11-22; what ends within 14 days of that is told in sight, in every report. */

const waiver = (expires: string, parts: Partial<Waiver> = {}): Waiver => ({
  rule: "f1_score",
  model: "sentiment-classifier",
  candidate: "a".repeat(40),
  reason: "known regression, see the plan",
  approved_by: "jo",
  expires,
  ...parts,
});
const waived = (...waivers: readonly Waiver[]) =>
  judged({ statistics: binaryRows(TWEETS_BALANCED), policy: { ...WITH_ORIGIN, waivers } });

const set = (evidence: ReturnType<typeof waived>): string =>
  renderSetComment(publicationOf([{ kind: "accepted", path: "e.json", evidence, baseline: "looked up" }]), {
    key: "k",
    notices: [],
  });
const comment = (evidence: ReturnType<typeof waived>): string => renderComment(evidence, { key: "k", notices: [] });

describe.each([
  ["2026-11-22", "the day of this verdict"],
  ["2026-11-23", "the day after this verdict"],
  ["2026-12-06", "14 days after this verdict"],
])("a waiver that counts until %s", (expires, words) => {
  const evidence = waived(waiver(expires));

  test("is told in sight in Markdown, comment and the comment of a set", () => {
    for (const text of [renderReport(evidence, "markdown"), comment(evidence), set(evidence)]) {
      const [head = ""] = text.split("<details>");
      expect(head).toContain("> [!WARNING]");
      expect(head).toContain(`until \`${expires}\`, ${words}; approved by \`jo\`: \`known regression, see the plan\``);
    }
  });

  test("is told in the text, before the notes", () => {
    const text = renderReport(evidence, "text").replaceAll(/\s+/g, " ");
    expect(text).toContain(`Soon over: the waiver of f1_score counts until ${expires}, ${words}`);
  });
});

test.each(["2026-12-07", "2027-01-01"])(
  "a waiver until %s is not in sight, and stands beside the policy",
  (expires) => {
    const evidence = waived(waiver(expires));
    for (const text of [renderReport(evidence, "markdown"), comment(evidence), set(evidence)]) {
      expect(text.split("<details>")[0]).not.toContain("WARNING");
      expect(text).toContain(`- the waiver of \`f1_score\` counts until \`${expires}\`; approved by \`jo\``);
    }
    expect(renderReport(evidence, "text")).not.toContain("Soon over");
    expect(renderReport(evidence, "text")).toMatch(/waiver +the waiver of f1_score counts until/);
  },
);

test("a date that is none is shown, and hostile words do nothing", () => {
  const evidence = waived(waiver("soon", { approved_by: HOSTILE, reason: HOSTILE }));
  const text = renderReport(evidence, "markdown").replaceAll(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, "");
  expect(text).not.toMatch(/@octocat|<b>|WARNING/);
});
