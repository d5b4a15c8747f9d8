import { expect, test } from "vitest";

import { renderReport } from "../../src/reports/formats.ts";
import { ALL_VARIANTS } from "./variants.ts";

const all = ALL_VARIANTS;

test.each(all)("%s: nothing but printable characters and line ends", (_, evidence) => {
  expect(renderReport(evidence, "text")).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
});

const ESCAPE = new RegExp(String.raw`\u001B\[[0-9;]*m`, "g");

test.each(all)("%s: colours are plain ANSI, and taken away leave the same text", (_, evidence) => {
  const coloured = renderReport(evidence, "text", { colour: true });
  const escapes = coloured.match(ESCAPE) ?? [];
  expect(escapes.length).toBeGreaterThan(0);
  expect(coloured.replaceAll(ESCAPE, "")).toBe(renderReport(evidence, "text"));
});

const single = all.filter(([name, { results }]) => !name.startsWith("hostile") && results.length === 1);

test.each(single)("%s fits a terminal of 100 columns", (_, evidence) => {
  const lines = renderReport(evidence, "text").split("\n");
  // Sentence and error are one line each, however long: they are what a log is searched for.
  const indented = lines.filter((line) => line.startsWith(" "));
  for (const line of indented) expect(Array.from(line).length).toBeLessThanOrEqual(100);
});

test("the sentence comes first, after the word", () => {
  for (const [, evidence] of all.filter(([name]) => !name.startsWith("hostile"))) {
    const { outcome, summary } = evidence.verdict;
    expect(renderReport(evidence, "text").split("\n")[0]).toBe(`${outcome.toUpperCase()}  ${summary}`);
  }
});
