import { describe, expect, test } from "vitest";

import type { Artifact } from "../../src/mlflow/port.ts";
import { lineOf } from "../../src/reports/phrase.ts";
import { listArtifacts } from "../../src/runs/run-detail.ts";
import { runPage } from "../../src/runs/run-page.ts";
import { detailOf } from "./reports.ts";
import { runOf } from "./sample-runs.ts";

const file = (path: string): Artifact => ({ path, isFolder: false, bytes: 1 });
const folder = (path: string): Artifact => ({ path, isFolder: true, bytes: undefined });

describe("artifacts of a run", () => {
  test("are listed folder by folder", async () => {
    const store: Readonly<Record<string, readonly Artifact[]>> = {
      "": [folder("eval"), file("model.pkl")],
      eval: [folder("eval/deep"), file("eval/a.csv")],
      "eval/deep": [file("eval/deep/b.csv")],
    };
    const artifacts = async (_: string, path: string) => await Promise.resolve(store[path] ?? []);
    expect(await listArtifacts({ artifacts }, "r")).toEqual({
      entries: [folder("eval"), folder("eval/deep"), file("eval/deep/b.csv"), file("eval/a.csv"), file("model.pkl")],
      isCut: false,
      error: undefined,
    });
  });

  test("a store that answers with itself for ever comes to an end", async () => {
    let asked = 0;
    const artifacts = async () => {
      asked += 1;
      return await Promise.resolve([folder("again")]);
    };
    expect(await listArtifacts({ artifacts }, "r")).toMatchObject({ isCut: true });
    expect(asked).toBe(100);
  });

  test("of very many the first are listed, and that there are more is said", async () => {
    const artifacts = async () => await Promise.resolve(Array.from({ length: 2_000 }, (_, i) => file(`${i}.csv`)));
    const list = await listArtifacts({ artifacts }, "r");
    expect(list.entries).toHaveLength(500);
    expect(runPage(detailOf(runOf(1), list)).notes.map((note) => lineOf(note))).toEqual([
      "the first 500 artifacts are listed; there are more",
    ]);
  });

  test("none at all is said, and why they could not be listed", () => {
    expect(runPage(detailOf(runOf(1))).notes.map((note) => lineOf(note))).toEqual(["it has no artifacts"]);
    const page = runPage(detailOf(runOf(1), { error: "the server answered 500" }));
    expect(page.cautions.map((caution) => lineOf(caution))).toEqual([
      "its artifacts could not be listed: the server answered 500",
    ]);
    expect(page.notes).toEqual([]);
  });
});

test("a run that was deleted is shown as such", () => {
  expect(
    runPage(detailOf(runOf(1, { isDeleted: true, status: "FAILED" }))).cautions.map((caution) => lineOf(caution)),
  ).toEqual(["9e3779b1: it was deleted, and its status is FAILED"]);
});

test("numbers are shown to the last digit", () => {
  const { sections } = runPage(detailOf(runOf(1, { metrics: { f1_score: "0.8993021934197408" } })));
  const table = sections.find(({ title }) => title === "Metrics");
  const rows = table?.kind === "table" ? table.sheet.rows : [];
  expect(rows.map((row) => row.map(({ phrase }) => lineOf(phrase)))).toEqual([["f1_score", "0.8993021934197408"]]);
});
