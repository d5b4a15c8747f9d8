import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { renderRuns } from "../../src/runs/formats.ts";
import { boardOf, comparisonOf, REPORTS } from "./reports.ts";
import { sampleRuns } from "./sample-runs.ts";

const PAGE = readFileSync(join(import.meta.dirname, "..", "..", "docs", "runs.md"), "utf8");

describe("docs/runs.md", () => {
  const SHOWN = [...PAGE.matchAll(/```text\n([\s\S]*?)```/g)].map((match) => match[1] ?? "");
  const compared = ["daa66d13", "9e3779b1", "17156075"].flatMap((id) =>
    sampleRuns().filter((run) => run.id.startsWith(id)),
  );

  test.each([
    ["a leaderboard", boardOf(sampleRuns())],
    ["a leaderboard without its metric", boardOf(sampleRuns(), "metrics.f1 DESC", 3)],
    ["a comparison", comparisonOf(compared)],
  ])("shows true output: %s", (_, report) => {
    expect(SHOWN).toContain(renderRuns(report, "text"));
  });

  test("names every key of the JSON", () => {
    const [, json = ""] = PAGE.split("## JSON");
    for (const report of Object.values(REPORTS)) {
      const document = JSON.parse(renderRuns(report, "json")) as Readonly<Record<string, unknown>>;
      const [run] = [document["runs"], document["run"]].flat() as (object | undefined)[];
      for (const key of [...Object.keys(document), ...Object.keys(run ?? {})])
        expect(json, key).toMatch(new RegExp(`[\`"]${key}[\`"]`));
    }
  });
});
