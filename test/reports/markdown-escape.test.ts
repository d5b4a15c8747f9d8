import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { inlineCode } from "../../src/reports/markdown-escape.ts";
import { visibleWithin } from "../../src/reports/visible.ts";
import gfm from "./gfm.json" with { type: "json" };
import { HOSTILE_TEXTS } from "./hostile-texts.ts";

describe("what cmark-gfm makes of it (gfm.json, made by gfm.py)", () => {
  test("the file holds every hostile text", () => {
    expect(gfm.map(({ text }) => text)).toEqual(HOSTILE_TEXTS);
  });

  test.each(gfm)("$text", ({ text, alone, cell, alone_html, cell_html }) => {
    expect(inlineCode(text)).toBe(alone);
    expect(inlineCode(text, { inTable: true })).toBe(cell);
    expect(alone_html).toBe(`<p>${codeElement(visibleWithin(text, 120))}</p>\n`);
    // Behind a backslash a pipe is spelled out: nothing else keeps it from opening a cell.
    const inCell = codeElement(visibleWithin(text, 120).replaceAll(/(?<=\\)\|/g, "\\u{7C}"));
    expect(cell_html).toContain(`<tbody>\n<tr>\n<td>${inCell}</td>\n<td>${inCell}</td>\n</tr>\n</tbody>`);
  });
});

/** Everything inside is text: no element, no link, no mention. */
function codeElement(text: string): string {
  const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return `<code>${text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? "")}</code>`;
}

const nasty = fc.string({
  unit: fc.constantFrom("`", "``", "|", "\\", " ", "a", "<b>", "-->", "@me", "http://x.y", "\n", "\u202E", "*", "~"),
});

test("the fence is closed by nothing inside, on one line (CommonMark 0.31, 6.1)", () => {
  fc.assert(
    fc.property(nasty, (text) => {
      fc.pre(text !== "");
      const code = inlineCode(text);
      const fence = /^`+/.exec(code)?.[0] ?? "";
      const inside = code.slice(fence.length, -fence.length);
      expect(code.endsWith(fence)).toBe(true);
      expect(inside.match(/`+/g) ?? []).not.toContain(fence);
      expect(/^`|`$|\n/.test(inside)).toBe(false);
    }),
  );
});

test("in a table no pipe is bare", () => {
  fc.assert(
    fc.property(nasty, (text) => {
      expect(inlineCode(text, { inTable: true })).not.toMatch(/(?<!\\)(?:\\\\)*\|/);
    }),
  );
});

test("is cut at 120 characters, or where the caller says", () => {
  expect(inlineCode("x".repeat(121))).toBe(`\`${"x".repeat(119)}…\``);
  expect(inlineCode("abcdef", { limit: 3 })).toBe("`ab…`");
});

test("an empty text is said to be empty: an empty code span does not exist", () => {
  expect(inlineCode("")).toBe("(empty)");
});
