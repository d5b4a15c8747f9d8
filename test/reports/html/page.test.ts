import { createHash } from "node:crypto";

import { describe, expect, test } from "vitest";

import { evidenceText } from "../../../src/core/evidence.ts";
import { parseEvidence } from "../../../src/evidence/read.ts";
import { SCRIPT } from "../../../src/reports/html/script.ts";
import { STYLE } from "../../../src/reports/html/style/style.ts";
import { HOSTILE, VARIANTS } from "../variants.ts";
import { all, everyElement, one, type PageElement, parsePage, rowsOf, textOf } from "./document.ts";
import { ALL_PAGES, manyClasses, manyRules, PAGE_VARIANTS, pageOf } from "./pages.ts";

const SEVERAL = ALL_PAGES.map(([, evidence]) => evidence);
const everyPage: readonly (readonly [string, string])[] = [
  ...ALL_PAGES.map(([name, evidence]) => [name, pageOf(evidence)] as const),
  ["all of them", pageOf(...SEVERAL)],
];

function sha256(text: string): string {
  return `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
}

const headings = (root: PageElement): readonly PageElement[] =>
  everyElement(root).filter(({ name }) => /^h[1-6]$/.test(name));
const linkedTo = (root: PageElement, name: string): readonly string[] =>
  everyElement(root).flatMap(({ attributes }) => attributes[name] ?? []);

describe.each(everyPage)("%s", (_, page) => {
  const root = parsePage(page);
  const [head, body] = [one(root, "head"), one(root, "body")];

  test("lets a browser run our style and script and nothing else", () => {
    const policy = all(head, "meta").find(
      ({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy",
    )?.attributes;
    const [style, ...otherStyles] = all(root, "style");
    const [script, ...otherScripts] = all(root, "script");
    expect([otherStyles, otherScripts]).toEqual([[], []]);
    expect([style?.children, script?.children]).toEqual([[STYLE], [SCRIPT]]);
    expect(policy?.["content"]).toBe(
      `default-src 'none'; style-src ${sha256(STYLE)}; script-src ${sha256(SCRIPT)}; base-uri 'none'; form-action 'none'`,
    );
  });

  test("has no attribute that a policy would have to stop, and asks for nothing", () => {
    const names = everyElement(body).map(({ name }) => name);
    for (const name of ["iframe", "img", "image", "object", "embed", "form", "input", "base", "use", "link"]) {
      expect(names).not.toContain(name);
    }
    for (const { attributes } of everyElement(body)) {
      for (const attribute of Object.keys(attributes)) expect(attribute).not.toMatch(/^(on|style$|src|srcset|action)/);
      if (attributes["href"] !== undefined) expect(attributes["href"]).toMatch(/^#[a-z0-9-]+$/);
    }
    expect(STYLE).not.toMatch(/url\(|@import|@font-face/);
    expect(SCRIPT).not.toMatch(/innerHTML|fetch|eval|Function|document\.write|https?:/);
  });

  test("says what it is: language, title, charset", () => {
    expect(root.attributes["lang"]).toBe("en");
    expect(all(head, "meta")[0]?.attributes).toEqual({ charset: "utf-8" });
    expect(textOf(one(head, "title"))).toMatch(/model-gate$/);
  });

  test("has one first heading, and none that skips a level", () => {
    const levels = headings(body).map(({ name }) => Number(name.slice(1)));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    for (const heading of headings(body)) expect(textOf(heading)).not.toBe("");
  });

  test("has every id once, and every link and label leads to one", () => {
    const ids = linkedTo(root, "id");
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [
      ...linkedTo(root, "href").map((href) => href.slice(1)),
      ...linkedTo(root, "aria-labelledby").flatMap((list) => list.split(" ")),
    ];
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    expect(one(body, "a").attributes["href"]).toBe("#report");
  });

  test("says every figure in words, and has its numbers in a table", () => {
    for (const svg of all(body, "svg")) {
      if (svg.attributes["role"] === "img") {
        expect(textOf(one(svg, "title"))).not.toBe("");
        expect(textOf(one(svg, "desc"))).not.toBe("");
      }
    }
    for (const figure of all(body, "figure")) {
      expect(textOf(one(figure, "figcaption"))).not.toBe("");
      // The shares of all rows are told in the key below the bar.
      if (all(figure, "ul", "keys").length === 0) expect(all(figure, "table").length).toBeGreaterThan(0);
    }
  });

  test("has a caption, a head and row headers in every table, and as many cells as heads", () => {
    for (const table of all(body, "table")) {
      expect(textOf(one(table, "caption"))).not.toBe("");
      const rows = rowsOf(table);
      for (const row of rows) expect(row).toHaveLength(rows[0]?.length ?? 0);
      for (const row of all(one(table, "tbody"), "tr")) expect(one(row, "th").attributes["scope"]).toBe("row");
    }
  });

  test("hides no character, and knows no empty number", () => {
    expect(page).not.toMatch(/[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    expect(page).not.toMatch(/[^\P{Cc}\n]/u);
    expect(textOf(body)).not.toMatch(/\bNaN\b|undefined metric|\[object|Infinity/);
  });
});

describe.each(ALL_PAGES)("%s", (_, evidence) => {
  test("names verdict and model first, in word, colour and shape", () => {
    const header = one(parsePage(pageOf(evidence)), "header", "verdict");
    const { outcome } = evidence.verdict;
    expect(header.attributes["class"]).toBe(`verdict ${outcome}`);
    expect(textOf(one(header, "h1"))).toMatch(new RegExp(`^${outcome.toUpperCase()}`));
    expect(all(one(header, "h1"), "svg", outcome)).toHaveLength(1);
  });

  test("is the same from its file", () => {
    expect(pageOf(parseEvidence("evidence.json", evidenceText(evidence)))).toBe(pageOf(evidence));
  });
});

test.each(["case-1-pass", "not-aligned"] as const)("%s reads as the reviewed page", async (name) => {
  // Style and script have tests of their own: a reviewed page should change with what it says.
  const page = pageOf(VARIANTS[name])
    .replace(STYLE, "")
    .replace(SCRIPT, "")
    .replaceAll(/sha256-[A-Za-z0-9+/=]+/g, "sha256-…");
  await expect(page).toMatchFileSnapshot(`../../golden/${name}.html`);
});

describe("foreign text", () => {
  const pages = [VARIANTS.hostile, VARIANTS["hostile-error"]].map((evidence) => parsePage(pageOf(evidence)));

  test("becomes no element and no attribute of a page", () => {
    const plain = new Set(
      everyPage.filter(([name]) => !name.includes("hostile")).flatMap(([, page]) => shapesOf(page)),
    );
    for (const name of ["hostile", "hostile-error"]) {
      const page = everyPage.find(([known]) => known === name)?.[1] ?? "";
      expect(shapesOf(page).filter((shape) => !plain.has(shape))).toEqual([]);
    }
  });

  test("stands in the page where it belongs", () => {
    for (const root of pages) {
      expect(textOf(one(root, "h1"))).toContain("<b>@octocat");
      expect(textOf(one(root, "body"))).toContain("\\u{202E}exe\\u{200B}");
    }
    expect(HOSTILE).toContain("\u202E");
  });

  /** Elements with the names of their attributes, as `td[class]`. */
  function shapesOf(page: string): readonly string[] {
    return everyElement(parsePage(page)).map(
      ({ name, attributes }) => `${name}[${Object.keys(attributes).toSorted().join()}]`,
    );
  }
});

describe("the parts of a report", () => {
  const titles = (page: string): readonly string[] => all(parsePage(page), "h2").map(textOf);

  test("are there for what the evidence holds, and only then", () => {
    const whole = ["Results", "Change", "Fixed and broken rows", "Confusion matrices", "Other metrics"];
    const ends = ["What was compared", "Policy"];
    expect(titles(pageOf(VARIANTS["case-1-pass"]))).toEqual([...whole, ...ends]);
    expect(titles(pageOf(VARIANTS["not-aligned"]))).toEqual(ends);
    expect(titles(pageOf(VARIANTS["first-model"]))).toContain("Values and floors");
    expect(titles(pageOf(VARIANTS["point-estimate"]))).not.toContain("Confusion matrices");
    expect(titles(pageOf(PAGE_VARIANTS.curves))).toContain("Scores");
    expect(titles(pageOf(PAGE_VARIANTS.waived))).toContain("Waivers");
  });

  test("are linked in their order", () => {
    const root = parsePage(pageOf(VARIANTS["several-rules"]));
    expect(all(one(root, "nav"), "a").map(textOf)).toEqual(all(root, "h2").map(textOf));
  });
});

test("an error is told as what was expected, what was found, and what to do", () => {
  const root = parsePage(pageOf(VARIANTS["not-aligned"]));
  expect(all(one(root, "dl", "obstacle"), "div").map(textOf)).toEqual([
    "ExpectedBoth models were evaluated on the same rows: the same ids, each once, with the same labels.",
    `Found${VARIANTS["not-aligned"].verdict.summary}`,
    "What to doNothing was decided. Put right what the message names, then run the gate again; docs/errors.md explains ROWS_MISALIGNED.",
  ]);
  const unlike = one(parsePage(pageOf(VARIANTS.undefined)), "header");
  expect(textOf(one(unlike, "p", "sentence"))).toBe("F1; the metric is undefined or not finite");
  expect(textOf(one(unlike, "dl"))).toContain("FoundMETRIC_UNDEFINED f1_score is undefined for the baseline");
  const foreign = all(one(parsePage(pageOf(VARIANTS["hostile-error"])), "dl", "obstacle"), "dt").map(textOf);
  expect(foreign).toEqual(["Found", "What to do"]);
});

test("the baseline's trail is told in full", () => {
  const table = one(parsePage(pageOf(VARIANTS["case-1-pass"])), "table", "trail");
  expect(rowsOf(table)).toEqual([
    ["", "baseline", "candidate"],
    ["source", "models:/sentiment-classifier/Production", "candidate.csv"],
    ["found by", "stage Production", "—"],
    ["version", "7", "—"],
    ["run", "6ed6b866d1f14d0c9c3f6a51f6b7a111", "—"],
    [
      "sha256 of the file",
      "04c1f0aa917e3b2d5c6f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5",
      "9f2a1c7be04d5d6a8b1f3c2e7d90a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5",
    ],
  ]);
});

test("a waiver is told with its reason, its name and its last day, and its result is marked", () => {
  const root = parsePage(pageOf(PAGE_VARIANTS.waived));
  const [, waivers] = all(root, "table", "stacked");
  expect(rowsOf(waivers ?? root)[1]).toEqual([
    "recall",
    "Accepted for the launch in France; the next training run gets more data.",
    "Jeanne Martin",
    "7f3c2b1a0d9e8f7a6b5c4d3e2f1a0b9c8d7e6f5a",
    "2026-12-31",
  ]);
  expect(all(root, "span", "needs").map(textOf)).toContain("needs the whole interval > −1.00; waived");
});

test("where the gate ran is text, not a link", () => {
  const root = parsePage(pageOf(PAGE_VARIANTS.waived));
  expect(textOf(one(root, "body"))).toContain("https://github.com/octo/sentiment/actions/runs/99");
  expect(linkedTo(root, "href").filter((href) => !href.startsWith("#"))).toEqual([]);
});

describe("weak results", () => {
  test("are marked where they rest on few rows or cannot tell yet", () => {
    const weak = (name: keyof typeof VARIANTS): number => all(parsePage(pageOf(VARIANTS[name])), "li", "weak").length;
    expect(weak("low-support")).toBe(1);
    expect(weak("underpowered")).toBe(1);
    expect(weak("case-1-pass")).toBe(0);
  });
});

describe("many", () => {
  test("classes: up to 20 in a matrix, then the mistakes that changed most", () => {
    const captions = (count: number): readonly string[] =>
      all(parsePage(pageOf(manyClasses(count))), "caption").map(textOf);
    expect(captions(20)).toEqual(expect.arrayContaining(["baseline", "candidate", "candidate − baseline, in rows"]));
    const thirty = captions(30);
    expect(thirty).toContain("The mistakes whose number changed most (30 of 60)");
    expect(thirty).not.toContain("baseline");
    expect(pageOf(manyClasses(30))).toContain("Matrices are left out above 20 classes; there are 30.");
    expect(pageOf(manyClasses(30))).toContain("; 10 classes with fewer of them, or none, left out");
  });

  test("rules: all in the table, the first sixty drawn, those that failed among them", () => {
    const page = pageOf(manyRules(200));
    const root = parsePage(page);
    expect(all(one(root, "table", "results"), "tr")).toHaveLength(201);
    expect(all(one(root, "ul", "forest"), "li")).toHaveLength(61);
    expect(all(one(root, "ul", "forest"), "svg", "fail")).toHaveLength(20);
    expect(page).toContain("140 more results are in the table only");
  });

  test("rules and classes make a page of a few megabytes at most", () => {
    expect(Buffer.byteLength(pageOf(manyRules(1000)))).toBeLessThan(2.5e6);
    expect(Buffer.byteLength(pageOf(manyClasses(200)))).toBeLessThan(0.3e6);
    expect(Buffer.byteLength(pageOf(VARIANTS["case-1-pass"]))).toBeLessThan(50_000);
  });
});

describe("several reports", () => {
  const root = parsePage(
    pageOf(VARIANTS["case-1-pass"], VARIANTS["not-aligned"], VARIANTS["low-support"], VARIANTS["balanced-fail"]),
  );

  test("are counted, and listed with the worst first", () => {
    expect(textOf(one(root, "h1"))).toBe("4 reports: 1 invalid, 1 fail, 1 inconclusive, 1 pass");
    expect(textOf(one(root, "title"))).toBe("4 reports: 1 invalid, 1 fail, 1 inconclusive, 1 pass · model-gate");
    const [, ...lines] = rowsOf(one(root, "table"));
    expect(lines.map(([, verdict, , file]) => [verdict, file])).toEqual([
      ["invalid", "run-1/evidence.json"],
      ["fail", "run-3/evidence.json"],
      ["inconclusive", "run-2/evidence.json"],
      ["pass", "run-0/evidence.json"],
    ]);
  });

  test("follow in the same order, each below its own heading", () => {
    expect(all(root, "article").map((article) => textOf(one(article, "h2")))).toEqual([
      "INVALID sentiment-classifier",
      "FAIL sentiment-classifier",
      "INCONCLUSIVE sentiment-classifier",
      "PASS sentiment-classifier",
    ]);
  });

  test("without a model's name are called by their file", () => {
    const page = parsePage(pageOf(VARIANTS["tweets-pass"], VARIANTS["case-1-pass"]));
    expect(rowsOf(one(page, "table"))[1]?.[0]).toBe("run-0/evidence.json");
  });
});

describe("curves", () => {
  const root = parsePage(pageOf(PAGE_VARIANTS.curves));

  test("are one figure each, with both models told apart by dashes and in words", () => {
    expect(all(one(root, "div", "charts"), "figcaption").map(textOf)).toEqual([
      "ROC curve",
      "Precision and recall",
      "Calibration",
      "Scores of the negative class",
      "Scores of the positive class",
    ]);
    const [roc] = all(one(root, "div", "charts"), "figure");
    expect(all(roc ?? root, "span", "key").map(textOf)).toEqual(["baseline", "candidate", "chance"]);
    expect(rowsOf(one(roc ?? root, "table"))).toHaveLength(51);
  });

  test("of one side only are drawn alone, and counts without their edges not at all", () => {
    const evidence = PAGE_VARIANTS.curves;
    const { statistics } = evidence;
    if (statistics === null) throw new Error("there are statistics");
    const half = {
      ...evidence,
      statistics: {
        ...statistics,
        curves: {
          roc: { candidate: [[0, 0] as const, [1, 1] as const] },
          scores: { edges: [0, 1], candidate: { negative: [1, 2, 3], positive: [4] } },
        },
      },
    };
    const figures = all(one(parsePage(pageOf(half)), "div", "charts"), "figcaption").map(textOf);
    expect(figures).toEqual(["ROC curve", "Scores of the positive class"]);
    const none = { ...evidence, statistics: { ...statistics, curves: {} } };
    expect(all(parsePage(pageOf(none)), "h2").map(textOf)).not.toContain("Scores");
  });
});
