import { createHash } from "node:crypto";

import { describe, expect, test } from "vitest";

import { renderRuns } from "../../src/runs/formats.ts";
import { scaleOver } from "../../src/runs/html/scale.ts";
import { scattersOf } from "../../src/runs/scatter.ts";
import { HOSTILE_TEXTS } from "../reports/hostile-texts.ts";
import { boardOf, detailOf, REPORTS } from "./reports.ts";
import { runOf } from "./sample-runs.ts";

const PAGES = Object.entries(REPORTS).map(([name, report]) => [name, renderRuns(report, "html")] as const);

/** Elements and their attributes, as a parser of HTML finds them: quotes are never left open in our own text. */
function tagsOf(page: string) {
  const withoutCode = page.replaceAll(/<(script|style)>[\s\S]*?<\/\1>/g, "<$1></$1>");
  return [...withoutCode.matchAll(/<([a-z!][a-z0-9]*)((?:\s+[a-z0-9-]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
    ([, name = "", attributes = ""]) => ({
      name: name.toLowerCase(),
      attributes: [...attributes.matchAll(/([a-z0-9-]+)(?:="([^"]*)")?/gi)].map(
        ([, key = "", value = ""]) => [key.toLowerCase(), value] as const,
      ),
    }),
  );
}

describe.each(PAGES)("%s", (_, page) => {
  test("lets in its own style and script by their hashes, and nothing else", () => {
    const policy = /content="(default-src [^"]*)"/.exec(page)?.[1];
    const hash = (name: string): string => {
      const [, text = ""] = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(page) ?? [];
      return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    };
    expect(policy).toBe(
      `default-src 'none'; style-src ${hash("style")}; script-src ${hash("script")}; base-uri 'none'; form-action 'none'`,
    );
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page.match(/<style/g)).toHaveLength(1);
  });

  test("has nothing that loads, navigates, runs or styles", () => {
    for (const { name, attributes } of tagsOf(page)) {
      expect(["a", "img", "iframe", "link", "object", "embed", "form", "base", "image", "use"]).not.toContain(name);
      for (const [key] of attributes) {
        expect(key).not.toMatch(/^(on|style$|src|href|action|srcset|xlink|ping|formaction)/);
      }
    }
  });

  test("every < in it begins an element of ours", () => {
    const own = tagsOf(page).length;
    const closing = page.match(/<\/[a-z0-9]+>/g)?.length ?? 0;
    const code = [...page.matchAll(/<(script|style)>([\s\S]*?)<\/\1>/g)].map(([, , text = ""]) => text).join("");
    expect(page.split("<").length - 1).toBe(own + closing + (code.split("<").length - 1));
  });

  test("hides nothing: no controls, no marks of direction", () => {
    expect(page).not.toMatch(/[\p{Cf}\p{Co}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/u);
  });
});

test("hostile names stand in the page as text that a reader sees", () => {
  const page = renderRuns(REPORTS["leaderboard-hostile"] ?? expect.unreachable(), "html");
  expect(page).toContain("<bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi>");
  expect(page).toContain("<bdi>\\u{202E}gnp.exe\\u{202C}\\u{2066}\\u{200F}</bdi>");
  expect(HOSTILE_TEXTS.filter((text) => text.includes("<")).every((text) => !page.includes(text))).toBe(true);
});

describe("the figure", () => {
  const swept = (values: readonly string[], more: Readonly<Record<string, string>> = {}) =>
    values.map((C, i) => runOf(i, { params: { C, ...more }, metrics: { f1_score: `0.${80 + i}` } }));

  test("takes the numeric parameter with the most distinct values first", () => {
    const runs = ["1", "2", "3", "1"].map((C, i) =>
      runOf(i, { params: { C, depth: String(i), kind: "a", seed: "42" }, metrics: { f1_score: "0.5" } }),
    );
    expect(scattersOf(boardOf(runs)).map(({ parameter, distinct }) => [parameter, distinct])).toEqual([
      ["depth", 4],
      ["C", 3],
    ]);
  });

  test("shows every finished run with both numbers, not only those of the table", () => {
    const runs = [
      ...swept(["1", "2", "3", "x"]),
      runOf(8, { params: { C: "9" } }),
      runOf(9, { params: { C: "9" }, metrics: { f1_score: "NaN" } }),
    ];
    const [scatter] = scattersOf(boardOf(runs, "metrics.f1_score DESC", 1));
    expect(scatter?.dots.map(({ x }) => x)).toEqual([1, 2, 3]);
  });

  test("of very many runs takes them evenly, the best always among them", () => {
    const runs = Array.from({ length: 3_000 }, (_, i) =>
      runOf(i, { params: { C: String(i) }, metrics: { f1_score: i === 1_000 ? "0.9" : "0.5" } }),
    );
    const [scatter] = scattersOf(boardOf(runs));
    expect(scatter?.runs).toBe(3_000);
    expect(scatter?.dots.length).toBeLessThanOrEqual(1_001);
    expect(scatter?.dots.filter(({ isBest }) => isBest).map(({ x }) => x)).toEqual([1_000]);
    expect(renderRuns(boardOf(runs), "html")).toContain("of 3000 finished runs that have both, taken evenly");
  });

  test("is left out where no number changes, and where no metric is sorted by", () => {
    expect(renderRuns(boardOf(swept(["1", "1"])), "html")).not.toContain("<figure>");
    expect(renderRuns(boardOf(swept(["1", "2"]), "params.C ASC"), "html")).not.toContain("<figure>");
    expect(renderRuns(detailOf(runOf(1)), "html")).not.toContain("<figure>");
  });

  test.each([
    [["1", "1.0000000000000002"]],
    [["5e-324", "1e-323"]],
    [["-1e299", "1e299"]],
    [["1e-300", "1e299"]],
    [["-1.5e308", "1.5e308", "1", "2"]],
  ])("draws %j without a place that is no number", (values) => {
    const page = renderRuns(boardOf(swept(values)), "html");
    expect(page).toContain("<circle");
    expect(page).not.toMatch(/="(NaN|-?Infinity|undefined)"/);
  });
});

describe("an axis", () => {
  test("has round marks over its whole length", () => {
    expect(scaleOver([0.81, 0.9], false).ticks).toEqual([0.82, 0.84, 0.86, 0.88, 0.9]);
    expect(scaleOver([0, 30], false).ticks).toEqual([0, 10, 20, 30]);
  });

  test("is logarithmic over orders of magnitude, where that is wanted and all are positive", () => {
    expect(scaleOver([1e-5, 1e-2], true)).toMatchObject({ isLogarithmic: true, ticks: [1e-5, 1e-4, 1e-3, 1e-2] });
    expect(scaleOver([1e-5, 1e-2], false).isLogarithmic).toBe(false);
    expect(scaleOver([0, 1e-2], true).isLogarithmic).toBe(false);
  });

  test("puts one value alone in its middle", () => {
    expect(scaleOver([5], true).place(5)).toBe(0.5);
    expect(scaleOver([0], true).place(0)).toBe(0.5);
  });
});
