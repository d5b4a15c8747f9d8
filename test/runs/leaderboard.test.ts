import { setTimeout } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { lineOf } from "../../src/reports/phrase.ts";
import { leaderboardPage } from "../../src/runs/leaderboard-page.ts";
import { boardCautions, boardNotes, boardSentence } from "../../src/runs/leaderboard-words.ts";
import { parseOrder } from "../../src/runs/order.ts";
import { RunTally } from "../../src/runs/tally.ts";
import { compareValues } from "../../src/runs/value.ts";
import { boardOf } from "./reports.ts";
import { runOf, type RunParts, sampleRuns } from "./sample-runs.ts";

const runs = (...parts: readonly RunParts[]) => parts.map((part, i) => runOf(i + 1, part));
const f1 = (value: string): RunParts => ({ metrics: { f1_score: value } });
const names = (board: ReturnType<typeof boardOf>) => board.rows.map(({ run }) => run.name);

describe("the order", () => {
  test("the best first, NaN behind every number, what is missing last", () => {
    const board = boardOf(runs({}, f1("NaN"), f1("0"), f1("0.9"), f1("-Infinity"), f1("0.95")));
    expect(board.rows.map(({ value }) => value?.text)).toEqual(["0.95", "0.9", "0", "-Infinity", "NaN", undefined]);
    expect(board.rows.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, undefined, undefined]);
  });

  test("ascending leaves NaN and what is missing last", () => {
    const board = boardOf(runs({}, f1("NaN"), f1("0.9"), f1("0.5")), "metrics.f1_score ASC");
    expect(board.rows.map(({ value }) => value?.text)).toEqual(["0.5", "0.9", "NaN", undefined]);
  });

  test("equals share a rank, and the one that started last comes first", () => {
    const board = boardOf(runs(f1("0.9"), f1("0.90"), f1("0.8")));
    expect(board.rows.map(({ rank, run }) => [rank, run.name])).toEqual([
      [1, "run-2"],
      [1, "run-1"],
      [3, "run-3"],
    ]);
  });

  test("runs without a start, or with the same, are in the order of their ids", () => {
    const parts = ["b", "a", "c"].map((id) => ({ ...f1("0.9"), id, name: id, startedAt: undefined }));
    expect(names(boardOf(runs(...parts)))).toEqual(["a", "b", "c"]);
  });

  test("numeric parameters sort as numbers, the others behind them", () => {
    const board = boardOf(runs(...["100", "auto", "9", "1e1"].map((C) => ({ params: { C } }))), "params.C");
    expect(board.rows.map(({ value }) => value?.text)).toEqual(["9", "1e1", "100", "auto"]);
  });
});

describe("what is counted", () => {
  test("runs that lack the metric, of all finished ones, also of those that are not shown", () => {
    const board = boardOf(runs(f1("0.9"), {}, {}, f1("0.8")), "metrics.f1_score DESC", 1);
    expect(board.counts).toEqual({ finished: 4, lacking: 2, nan: 0 });
    expect(lineOf(boardCautions(board)[0] ?? [])).toBe(
      "2 of 4 finished runs lack f1_score: last in the order, without a rank (missing is not 0)",
    );
    expect(lineOf(boardNotes(board)[0] ?? [])).toBe("3 more finished runs: --top 4 shows all");
  });

  test("a missing metric is never shown as a number", () => {
    const [section] = leaderboardPage(boardOf(runs({}, f1("0.9")))).sections;
    const rows = section?.kind === "table" ? section.sheet.rows : [];
    expect(rows.map((row) => lineOf(row[3]?.phrase ?? []))).toEqual(["0.9000", "—"]);
  });

  test("unfinished runs are counted by what became of them, and deleted ones are not there at all", () => {
    const board = boardOf(sampleRuns());
    expect([...board.unfinished]).toEqual([
      ["RUNNING", 2],
      ["FAILED", 1],
    ]);
    expect(names(board)).not.toContain("thrown-away");
    expect(lineOf(boardNotes(board).at(-1) ?? [])).toBe("2 runs are running, 1 failed: not shown");
  });

  test("a status that nobody knows is told as it is", () => {
    const board = boardOf(runs({ status: "KILLED" }, { status: "constructor" }, { status: "SCHEDULED" }));
    expect(lineOf(boardSentence(board))).toBe("no finished runs");
    expect(lineOf(boardNotes(board)[0] ?? [])).toBe(
      "1 run is scheduled, 1 was killed, 1 with status constructor: not shown",
    );
  });

  test("different data sets are a warning, of runs that name one", () => {
    const parts = [{ digest: "aa" }, { digest: "bb" }, {}].map((part) => ({ ...f1("0.9"), ...part }));
    expect(boardOf(runs(...parts)).dataSets).toBe(2);
    expect(boardCautions(boardOf(runs(...parts))).map((caution) => lineOf(caution))).toEqual([
      "these runs name 2 different data sets: their numbers may not compare",
    ]);
    expect(boardOf(runs(...parts.slice(1))).dataSets).toBe(1);
  });
});

describe("when no run has what is asked for", () => {
  test.each([
    ["metrics.f1 DESC", "f1_score"],
    ["metrics.f1_macro DESC", "f1_score"],
    ["metrics.acuracy DESC", "accuracy"],
    ["metrics.recall DESC", undefined],
    ["params.c", "C"],
    ["tags.team", undefined],
  ])("%s: did you mean %s?", (orderBy, suggestion) => {
    const board = boardOf(sampleRuns(), orderBy);
    expect(board.suggestion).toBe(suggestion);
    expect(board.rows.every(({ rank }) => rank === undefined)).toBe(true);
    expect(lineOf(boardSentence(board))).toContain("all 9 finished runs lack");
  });

  test("what there is instead is listed with how many runs have it", () => {
    expect(lineOf(boardCautions(boardOf(sampleRuns(), "metrics.f1 DESC"))[0] ?? [])).toBe(
      "the metrics that they have: accuracy (7 runs), f1_score (6 runs), roc_auc (5 runs), system/cpu_percent (5 runs). The runs below are the newest first",
    );
    expect(lineOf(boardCautions(boardOf(runs({}), "metrics.f1 DESC"))[0] ?? [])).toBe("they have no metrics at all");
  });

  test("an attribute that no run has is said without a list", () => {
    const board = boardOf(runs({ name: undefined }), "attributes.run_name");
    expect(lineOf(boardSentence(board))).toBe("the only finished run lacks run name");
    expect(boardCautions(board).map((caution) => lineOf(caution))).toEqual(["the runs below are the newest first"]);
  });

  test("hundreds of names are not all listed", () => {
    const metrics = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`metric_${i}`, "1"]));
    expect(lineOf(boardCautions(boardOf(runs({ metrics })))[0] ?? [])).toMatch(/ and 280 more\. The runs/);
  });
});

describe("ids", () => {
  test("are as short as tells them apart, from all runs of the experiment", () => {
    const board = boardOf(
      runs(
        { ...f1("0.9"), id: "aaaaaaaaaaaaaaaa1" },
        { status: "FAILED", id: "aaaaaaaaab" },
        { ...f1("0.8"), id: "bbbbbbbbbbbb" },
      ),
    );
    expect(board.rows.map(({ shortId }) => shortId)).toEqual(["aaaaaaaaaa", "bbbbbbbbbb"]);
  });
});

describe("parameters", () => {
  test("of one run alone are its parameters, and differ from nobody's", () => {
    const { sections } = leaderboardPage(boardOf(sampleRuns(), "metrics.f1_score DESC", 1));
    expect(sections.map(({ title }) => title)).toEqual([undefined, "its parameters"]);
  });

  test("that all shown runs share are no columns", () => {
    const { parameters } = boardOf(sampleRuns());
    expect(parameters.differing).toEqual(["C", "ngram_range", "epochs"]);
    expect([...parameters.same]).toEqual([
      ["penalty", "l2"],
      ["random_state", "42"],
      ["solver", "liblinear"],
    ]);
  });
});

describe("a tally of many runs", () => {
  test("keeps what a full sort would have put first", () => {
    const part = fc.record({
      metrics: fc.oneof(
        fc.constant({}),
        fc.constantFrom("NaN", "0.5", "0.9", "Infinity", "-1").map((f1_score) => ({ f1_score })),
      ),
    });
    const { order } = parseOrder("metrics.f1_score DESC");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 400 }), fc.integer({ min: 1, max: 5 }), (parts, top) => {
        const all = runs(...parts);
        const tally = new RunTally(order, top);
        for (const run of all) tally.add(run);
        const whole = new RunTally(order, all.length + 1);
        for (const run of all) whole.add(run);
        expect(tally.first().map(({ run }) => run.id)).toEqual(
          whole
            .first()
            .slice(0, top)
            .map(({ run }) => run.id),
        );
        const values = whole.first().map(({ value }) => value);
        expect(values).toEqual(values.toSorted((a, b) => compareValues(a, b, "desc")));
      }),
      { numRuns: 50 },
    );
  });

  test("lets go of the runs that are not shown", async () => {
    const tally = new RunTally(parseOrder("metrics.f1_score DESC").order, 10);
    const added: WeakRef<ReturnType<typeof runOf>>[] = [];
    for (let i = 0; i < 10_000; i++) {
      const run = runOf(i, f1(String(i / 10_000)));
      tally.add(run);
      added.push(new WeakRef(run));
    }
    expect(tally.counts.finished).toBe(10_000);
    expect(tally.first().map(({ value }) => value?.text)).toEqual(
      Array.from({ length: 10 }, (_, i) => String((9_999 - i) / 10_000)),
    );
    expect(tally.seen).toBe(10_000);
    await setTimeout();
    collectGarbage();
    expect(added.filter((run) => run.deref() !== undefined).length).toBeLessThan(200);
  });
});

/** What `node --expose-gc` gives. */
function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
}
