import { expect, test } from "vitest";

import { runAction } from "../../src/entry/action-face.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { jointFiles } from "./run.ts";

test.for([
  ["a verdict", "base.csv", 70, /^Error: no such file/],
  ["a mistake in the call", "nowhere.csv", 2, /^nowhere\.csv does not exist/],
] as const)(
  "a runner's file that is gone fails the step, and %s is not lost",
  async ([, baseline, expected, message]) => {
    using folder = temporaryFolder();
    const good = jointFiles([534, 5, 266, 498, 48, 15, 71, 2763]);
    folder.write("cand.csv", good.candidate);
    folder.write("base.csv", good.baseline);
    const said: string[] = [];
    const exitCode = await runAction(
      {
        env: { INPUT_CANDIDATE: "cand.csv", INPUT_BASELINE: baseline },
        directory: folder.path,
        isTerminal: false,
        print: () => {},
        printError: () => {},
        now: Date.now,
      },
      {
        output: () => {
          throw new Error("no such file");
        },
        annotate: (_, text) => void said.push(text),
        summarize: async () => undefined,
        mask: () => {},
      },
    );
    expect(exitCode).toBe(expected);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(message);
  },
);
