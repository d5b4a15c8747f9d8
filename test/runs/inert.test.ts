import { describe, expect, test } from "vitest";

import { lineOf } from "../../src/reports/phrase.ts";
import { renderRuns } from "../../src/runs/formats.ts";
import { leaderboardPage } from "../../src/runs/leaderboard-page.ts";
import { renderPageMarkdown } from "../../src/runs/markdown.ts";
import { HOSTILE_TEXTS } from "../reports/hostile-texts.ts";
import { boardOf, REPORTS } from "./reports.ts";
import { runOf, sampleRuns } from "./sample-runs.ts";

const UNSEEN = /[\p{Cf}\p{Co}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/u;

describe.each(Object.entries(REPORTS))("%s", (_, report) => {
  test.each(["text", "markdown", "json"] as const)("hides nothing in %s", (format) => {
    expect(renderRuns(report, format)).not.toMatch(UNSEEN);
  });

  test("every row of a Markdown table has the cells of its head, whatever stands in them", () => {
    let columns = 0;
    for (const line of renderRuns(report, "markdown").split("\n")) {
      const isRow = line.startsWith("| ");
      const cells = line.split(/(?<!\\)\|/).length;
      if (isRow && columns > 0) expect(cells, line).toBe(columns);
      columns = isRow ? cells : 0;
    }
  });

  test("outside of code spans there is no HTML but ours", () => {
    const text = renderRuns(report, "markdown").replaceAll(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, "");
    expect(new Set(text.match(/<[^>]*>/g))).toEqual(
      new Set(text.match(/<\/?(sub|details|summary)>/g) ?? expect.unreachable()),
    );
    expect(text).not.toMatch(/[@#](?!#* |\s\|| \|)\w|https?:/);
  });

  test("the JSON says what the runs say, to the last character", () => {
    expect(() => JSON.parse(renderRuns(report, "json")) as unknown).not.toThrow();
  });
});

test("JSON escapes what nobody sees, and keeps it", () => {
  const json = JSON.parse(renderRuns(REPORTS["leaderboard-hostile"] ?? expect.unreachable(), "json")) as {
    readonly runs: readonly { readonly name: string }[];
  };
  expect(new Set(json.runs.map(({ name }) => name))).toEqual(new Set(HOSTILE_TEXTS));
});

describe("lines that a CI would obey", () => {
  const names = ["::error::x", " ::set-output name=a::b", "##vso[task.complete]", "##[group]x"];
  const runs = names.map((name, i) => runOf(i, { name, params: { [name]: name }, metrics: { [name]: "1" } }));

  test.each(["text", "json"] as const)("are none in %s", (format) => {
    for (const orderBy of ["metrics.f1_score DESC", "attributes.run_name ASC"]) {
      const board = boardOf(runs, orderBy);
      for (const one of [board, { ...board, experiment: { id: "1", name: "::stop-commands::x" } }]) {
        const text = renderRuns(one, format);
        expect(text).not.toMatch(/^\s*::/m);
        expect(text).not.toMatch(/##(\[|vso\[)/);
      }
    }
  });
});

describe("what does not fit", () => {
  const many = Array.from({ length: 400 }, (_, i) =>
    runOf(i, {
      name: `run ${i} ${"é".repeat(60)}`,
      params: Object.fromEntries(Array.from({ length: 30 }, (__, j) => [`p${j}`, `${i}-${"ü".repeat(80)}`])),
      metrics: { f1_score: `0.${i + 100}` },
    }),
  );

  test("Markdown stays within its budget, leaves out the last rows, and says so", () => {
    const page = leaderboardPage(boardOf(many, "metrics.f1_score DESC", 400));
    const text = renderPageMarkdown(page, 20_000);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(20_000);
    expect(Buffer.byteLength(text)).toBeGreaterThan(17_000);
    expect(text).toContain("| 1 |");
    const rows = text.match(/^\| \d+ \|/gm)?.length ?? 0;
    expect(text).toContain(`- ${400 - rows} rows left out for length`);
  });

  test("Markdown of the most hostile names is never longer than its budget", () => {
    expect(Buffer.byteLength(renderRuns(boardOf(many, "metrics.f1 DESC", 400), "markdown"))).toBeLessThanOrEqual(
      60_000,
    );
  });

  test("a line of text is at most 120 characters wide, and names the columns that it leaves out", () => {
    const text = renderRuns(boardOf(many), "text");
    for (const line of text.split("\n")) expect(Array.from(line).length, line).toBeLessThanOrEqual(120);
    expect(text).toContain("no room for the columns p1, p10, p11,");
    expect(text).toContain("--format html or json has all");
  });

  test("what is sorted by, and the name, always stay", () => {
    const [head] = renderRuns(boardOf(many, "metrics.f1_score DESC"), "text").split("\n").slice(2);
    expect(head).toMatch(/^ {3}# {2}run +name +f1_score/);
  });
});

test("the columns of the machine leave first", () => {
  const [section] = leaderboardPage(boardOf(sampleRuns())).sections;
  const columns = section?.kind === "table" ? section.sheet.columns : [];
  const least = columns.toSorted((a, b) => b.priority - a.priority)[0];
  expect(lineOf(least?.title ?? [])).toBe("system/cpu_percent");
});
