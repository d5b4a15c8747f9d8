import { describe, expect, test } from "vitest";

import { type HistoryReport, renderHistory } from "../../src/reports/history.ts";
import { inlineCode } from "../../src/reports/markdown-escape.ts";
import { type MoveReport, renderMove } from "../../src/reports/move.ts";
import { moveOutputs } from "../../src/reports/outputs-of-moves.ts";
import { HOSTILE_TEXTS } from "./hostile-texts.ts";

/** A report whose foreign texts are all this one. */
function moved(text: string, more: Partial<MoveReport> = {}): MoveReport {
  return {
    schema: "model-gate/move/v1",
    action: "promote",
    model: text,
    target: text,
    from: text,
    to: text,
    changed: true,
    dry_run: false,
    steps: [
      { kind: "tags", version: text },
      { kind: "alias", alias: text, from: text, to: text },
      { kind: "stage", stage: text, to: text, archived: [text, text] },
    ],
    overridden: [{ code: text, message: text }],
    reason: text,
    evidence_sha256: text,
    notes: [text],
    ...more,
  };
}

function told(text: string): HistoryReport {
  const line = { action: text, from: text, to: text, target: text, actor: text, reason: text };
  return {
    schema: "model-gate/history/v1",
    model: text,
    moves: [{ at: text, ...line, commit: "c", run_url: text, evidence_sha256: "e", outside: false }],
  };
}

describe("foreign text is inert", () => {
  test.for(HOSTILE_TEXTS)("%j in Markdown of a move", (text) => {
    const spanned = (limit: number): string => inlineCode(text, { limit });
    const whole = renderMove(moved("HERE"), "markdown")
      .replaceAll(/(past `HERE`: |reason: |note: )`HERE`/g, (_, words: string) => `${words}${spanned(1_000)}`)
      .replaceAll("`HERE`", () => spanned(120));
    expect(renderMove(moved(text), "markdown")).toBe(whole);
  });

  test.for(HOSTILE_TEXTS)("%j in Markdown of a history", (text) => {
    const [, , row = ""] = renderHistory(told(text), [text], "markdown")
      .split("\n")
      .filter((line) => line.startsWith("| "));
    const [cell, long] = [120, 1_000].map((limit) => inlineCode(text, { inTable: true, limit }));
    const commit = "`c`";
    const cells = [cell, cell, cell, cell, cell, cell, "`e`", commit, long, cell];
    expect(row).toBe(`| ${cells.join(" | ")} |`);
  });

  test.for(HOSTILE_TEXTS)("%j in text opens no line of its own", (text) => {
    expect(renderMove(moved(text), "text").split("\n")).toHaveLength(renderMove(moved("x"), "text").split("\n").length);
    expect(renderHistory(told(text), [text], "text").split("\n")).toHaveLength(4);
  });

  test("nor is a line of text one that a CI obeys", () => {
    const command = moved("::set-output name=changed::true", { steps: [] });
    expect(renderMove(command, "text")).not.toMatch(/^\s*::/m);
    expect(renderHistory(told("##vso[task.complete]"), [], "text")).not.toContain("##vso[");
  });
});

describe("a move in one sentence", () => {
  const said = (more: Partial<MoveReport>): string =>
    renderMove(moved("m", { from: "1", to: "2", target: "Production", ...more }), "text").split("\n")[0] ?? "";

  test.for([
    [{}, "put version 2 into Production of m, where version 1 was"],
    [{ from: null }, "put version 2 into Production of m, where nothing was"],
    [{ action: "force" }, "forced version 2 into Production of m, where version 1 was"],
    [{ action: "rollback" }, "Production of m went back from version 1 to version 2"],
    [{ dry_run: true }, "dry run: version 2 would be put into Production of m, where version 1 was"],
    [{ dry_run: true, action: "rollback" }, "dry run: Production of m would go back from version 1 to version 2"],
    [{ changed: false, steps: [] }, "version 2 is in Production of m already: nothing was changed"],
    [{ changed: false, steps: [], dry_run: true }, "version 2 is in Production of m already: nothing would be changed"],
  ] as const)("%j", ([more, sentence]) => {
    expect(
      said({
        ...more,
        steps: "steps" in more ? [] : moved("m").steps,
        changed: !("changed" in more) && !("dry_run" in more),
      }),
    ).toBe(sentence);
  });
});

test("outputs are texts, empty where nothing was there", () => {
  expect(moveOutputs(moved("m", { from: null, to: "2", changed: true }))).toEqual({
    "from-version": "",
    "to-version": "2",
    changed: "true",
  });
});

test("a history without moves says so, and its notes", () => {
  const none: HistoryReport = { schema: "model-gate/history/v1", model: "m", moves: [] };
  expect(renderHistory(none, ["a note"], "text")).toMatch(/^no version of m was ever moved.*\nnote: a note\n$/);
  expect(renderHistory(none, [], "markdown")).toMatch(/^## History · `m`\n\nno version of `m`/);
  expect(JSON.parse(renderHistory(none, ["a note"], "json"))).toEqual(none);
});
