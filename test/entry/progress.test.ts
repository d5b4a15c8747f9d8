import { describe, expect, test } from "vitest";

import { Progress } from "../../src/entry/progress.ts";

function watched(isTerminal: boolean) {
  let [clock, written] = [0, ""];
  const progress = new Progress({
    env: {},
    directory: ".",
    isTerminal,
    print: () => {},
    printError: (text) => void (written += text),
    now: () => clock,
  });
  return { progress, at: (ms: number) => void (clock = ms), written: () => written };
}

describe("progress of a reading", () => {
  test("says nothing when it is quick", () => {
    const { progress, at, written } = watched(false);
    progress.onBytes("a.csv", 10, 100);
    at(1999);
    progress.onRows(1_000_000);
    progress.done();
    expect(written()).toBe("");
  });

  test("is a line every few seconds in a log, with rows per second", () => {
    const { progress, at, written } = watched(false);
    progress.onBytes("a.csv", 25, 100);
    progress.onBytes("b.csv", 25, 100);
    for (let ms = 0; ms <= 12_000; ms += 500) {
      at(ms);
      progress.onRows(ms * 400);
    }
    progress.done();
    expect(written()).toBe(
      "reading predictions: 2,000,000 rows (25 %), 400,000 rows/s\nreading predictions: 4,000,000 rows (25 %), 400,000 rows/s\n",
    );
  });

  test("is one line on a terminal, which is gone at the end", () => {
    const { progress, at, written } = watched(true);
    at(3000);
    progress.onRows(3_000_000);
    at(3300);
    progress.onRows(3_300_000);
    progress.done();
    expect(written()).not.toContain("\n");
    expect(written().split("\r\u001B[K")).toEqual([
      "",
      "reading predictions: 3,000,000 rows, 1,000,000 rows/s",
      "reading predictions: 3,300,000 rows, 1,000,000 rows/s",
      "",
    ]);
  });
});
