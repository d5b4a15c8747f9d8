import { describe, expect, test } from "vitest";

import { renderReport } from "../../src/reports/formats.ts";
import { ALL_VARIANTS, HOSTILE, VARIANTS } from "./variants.ts";

const all = ALL_VARIANTS;

/** What is left when every code span is taken out, as CommonMark pairs them: a fence closes at a run of its own length. */
function outsideCode(markdown: string): string {
  return markdown.replaceAll(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, "");
}

describe.each(all)("%s", (_, evidence) => {
  const markdown = renderReport(evidence, "markdown");

  test("no foreign text stands outside a code span", () => {
    const ours = outsideCode(markdown);
    for (const piece of ["`", "|<b>", "@octo", "![", "](", "--><", "<!--", "# h", "www.", "]]>", "&amp;", "\\u{"]) {
      expect(ours).not.toContain(piece);
    }
  });

  test("our own HTML is what GitHub lets through, and is closed", () => {
    const tags = outsideCode(markdown).match(/<[/!?a-z][^>]*>/gi) ?? [];
    const allowed = ["<br>", "<sub>", "</sub>", "<details>", "</details>", "<summary>", "</summary>"];
    expect(tags.filter((tag) => !allowed.includes(tag))).toEqual([]);
    const count = (tag: string): number => tags.filter((candidate) => candidate === tag).length;
    for (const name of ["sub", "details", "summary"]) expect(count(`<${name}>`)).toBe(count(`</${name}>`));
  });

  test("every row of a table has the cells of its head", () => {
    for (const table of markdown.match(/(?:^\|.*\n)+/gm) ?? []) {
      const widths = table
        .trimEnd()
        .split("\n")
        .map((row) => row.replaceAll("\\|", "").split("|").length);
      expect(new Set(widths).size).toBe(1);
    }
  });

  test("the heading names the verdict", () => {
    expect(markdown.split("\n")[0]).toMatch(new RegExp(`^## (✅|❌|⚠️|⛔) ${evidence.verdict.outcome.toUpperCase()}`));
  });
});

test("the check would see foreign text, were it there", () => {
  expect(outsideCode(`by \`name\` and ${HOSTILE}`)).toContain("www.x.test");
});

test("one result has its notes in sight; those of several are folded", () => {
  const text = (name: keyof typeof VARIANTS): string => renderReport(VARIANTS[name], "markdown");
  expect(text("case-1-pass").indexOf("confidence that")).toBeLessThan(text("case-1-pass").indexOf("<details>"));
  expect(text("several-rules").indexOf("confidence that")).toBeGreaterThan(text("several-rules").indexOf("<details>"));
});
