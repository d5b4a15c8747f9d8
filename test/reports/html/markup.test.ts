import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { type Content, el, markupOf, verbatimBlock } from "../../../src/reports/html/markup.ts";
import { phraseMarkup, plainPhrase } from "../../../src/reports/html/phrase-markup.ts";
import { say, verbatim, verbatimMessage } from "../../../src/reports/phrase.ts";
import { visible } from "../../../src/reports/visible.ts";
import { HOSTILE_TEXTS } from "../hostile-texts.ts";
import { HOSTILE } from "../variants.ts";
import { everyElement, one, parsePage, textOf } from "./document.ts";

const page = (content: Content): string => `<!doctype html>\n${el("html", {}, content).markup}`;

/** The text of a paragraph that holds it; throws where it has become a tag. */
function read(content: Content): string {
  const root = parsePage(page(el("code", {}, content)));
  expect(everyElement(root).map(({ name }) => name)).toEqual(["html", "code"]);
  return one(root, "code")
    .children.filter((child) => typeof child === "string")
    .join("");
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  return one(parsePage(page(el("p", { title: text }))), "p").attributes;
}

describe.each([...HOSTILE_TEXTS, HOSTILE, "##vso[task.setvariable]x", "\uFFFE\uFFFF"])("%j", (text) => {
  test("is a text, with nothing hidden in it", () => {
    expect(read(text)).toBe(visible(text));
    expect(page(text)).not.toMatch(/[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|##/u);
  });

  test("is the value of an attribute, and no other one", () => {
    expect(attributesOf(text)).toEqual({ title: visible(text) });
  });
});

test("any text comes out as it is seen, wherever it stands", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(read(text)).toBe(visible(text));
      expect(read([text, [text]])).toBe(visible(text) + visible(text));
      expect(attributesOf(text)).toEqual({ title: visible(text) });
    }),
  );
});

test("markup in markup is not escaped again, and nothing at all is nothing", () => {
  expect(el("b", {}, el("i", {}, "<"), undefined, [], 3).markup).toBe("<b><i>&lt;</i>3</b>");
  expect(el("b", { class: undefined, id: "x" }).markup).toBe('<b id="x"></b>');
});

describe("a phrase", () => {
  test("sets foreign names apart, and isolates their direction", () => {
    expect(markupOf(phraseMarkup(say`F1 on ${verbatim("lang=עברית")}`))).toBe(
      'F1 on <code dir="auto">lang=עברית</code>',
    );
    expect(markupOf(plainPhrase(verbatim("a<b")))).toBe("<bdi>a&lt;b</bdi>");
  });

  test("lets a message be read as a sentence", () => {
    expect(markupOf(phraseMarkup(verbatimMessage("no such file.")))).toBe(
      '<span class="message" dir="auto">no such file.</span>',
    );
  });

  test("breaks a name behind a separator only, and not a date", () => {
    const text = (words: string): string => markupOf(phraseMarkup(verbatim(words))).replaceAll("<wbr/>", "|");
    expect(text("latency_p95_ms")).toContain("latency_|p95_|ms");
    expect(text("models:/m/Production")).toContain("models:/|m/|Production");
    expect(text("2026-12-31")).toContain("2026-12-31");
  });

  test("is cut at its limit, and an empty one is said to be so", () => {
    expect(textOf(parsePage(page(phraseMarkup(verbatim("x".repeat(300))))))).toBe(`${"x".repeat(119)}…`);
    expect(markupOf(phraseMarkup(verbatim("")))).toBe('<span class="empty">(empty)</span>');
  });
});

test("our own style cannot end before its element does", () => {
  expect(verbatimBlock("style", "p > b { color: red }").markup).toBe("<style>p > b { color: red }</style>\n");
  expect(() => verbatimBlock("script", "'</script>'")).toThrow(RangeError);
});
