import { describe, expect, test } from "vitest";

import type { Run } from "../../src/mlflow/port.ts";
import { findRuns } from "../../src/runs/find-runs.ts";
import { runOf } from "./sample-runs.ts";

const EXPERIMENT = { id: "7", name: "sentiment" };
const first = runOf(1, { id: `6ed6b866${"0".repeat(24)}`, name: "baseline" });
const second = runOf(2, { id: `6ed6b867${"1".repeat(24)}`, name: "candidate" });
const stranger: Run = { ...runOf(3, { id: "f".repeat(32) }), experimentId: "9" };

/** A store of these three, the third in another experiment; `pages` counts how often it is searched. */
function store() {
  const all = [first, second, stranger];
  const searched = { pages: 0 };
  return {
    searched,
    reader: {
      address: "http://mlflow.test",
      run: async (id: string) => await Promise.resolve(all.find((run) => run.id === id)),
      async *runs({ experimentId }: { readonly experimentId: string }) {
        for (const run of all.filter((one) => one.experimentId === experimentId)) {
          searched.pages += 1;
          yield await Promise.resolve([run]);
        }
      },
    },
  };
}

describe("runs by their ids", () => {
  test("are found in the order in which they were named, without a search", async () => {
    const { reader, searched } = store();
    expect(await findRuns([second.id, first.id], EXPERIMENT, reader)).toEqual([second, first]);
    expect(searched.pages).toBe(0);
  });

  test("are found by the beginning of an id within an experiment", async () => {
    const { reader } = store();
    expect(await findRuns(["6ed6b867", "6ed6b866"], EXPERIMENT, reader)).toEqual([second, first]);
  });

  test("a beginning that several have is refused with all of them", async () => {
    await expect(findRuns(["6ed6"], EXPERIMENT, store().reader)).rejects.toMatchObject({
      code: "RUN_NOT_FOUND",
      message: `more than one run begins with 6ed6: ${first.id}, ${second.id}`,
    });
  });

  test("one that is nowhere is a clear error", async () => {
    await expect(findRuns([first.id, "abc"], EXPERIMENT, store().reader)).rejects.toMatchObject({
      code: "RUN_NOT_FOUND",
      exitCode: 2,
      message: 'there is no run "abc" in experiment "sentiment" of http://mlflow.test',
    });
    await expect(findRuns(["6ed6b866"], undefined, store().reader)).rejects.toMatchObject({
      message: 'there is no run "6ed6b866" in http://mlflow.test',
      hint: "With --experiment the beginning of an id is enough",
    });
  });

  test("a name is answered with the id that it means", async () => {
    await expect(findRuns(["candidate"], EXPERIMENT, store().reader)).rejects.toMatchObject({
      hint: `Did you mean ${second.id}, which is called so?`,
    });
  });

  test("a run of another experiment is no run of this one", async () => {
    await expect(findRuns([stranger.id], EXPERIMENT, store().reader)).rejects.toMatchObject({
      code: "INPUT_CONFLICT",
      message: `run ${stranger.id} is not of experiment "sentiment", but of the one with id 9`,
    });
    expect(await findRuns([stranger.id], undefined, store().reader)).toEqual([stranger]);
  });

  test("the same run by two names is named twice", async () => {
    await expect(findRuns([first.id, "6ed6b866"], EXPERIMENT, store().reader)).rejects.toMatchObject({ code: "USAGE" });
  });
});
