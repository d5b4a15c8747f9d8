import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { temporaryFolder } from "../temporary-folder.ts";
import { evidenceIn, jointFiles, run } from "./run.ts";

/*
 * What careless and hostile callers have been seen to do: none of it may open the gate, end in a stack, or be obeyed.
 */

const PAIR = jointFiles([3600, 310, 420, 670, 680, 470, 370, 3480]);
const BOTH = ["gate", "--candidate", "cand.csv", "--baseline", "base.csv"] as const;

function pairFolder(files: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries({ "base.csv": PAIR.baseline, "cand.csv": PAIR.candidate, ...files })) {
    folder.write(name, content);
  }
  return folder;
}

async function metrics(baseline: object | string, candidate: object | string, ...args: readonly string[]) {
  const text = (value: object | string): string => (typeof value === "string" ? value : JSON.stringify(value));
  using folder = pairFolder({ "base.json": text(baseline), "cand.json": text(candidate) });
  const result = await run(folder, ["gate", "--candidate", "cand.json", "--baseline", "base.json", ...args]);
  const verified = await run(folder, ["verify", "model-gate-report/evidence.json"]);
  return { ...result, evidence: evidenceIn(folder), verified };
}

describe("a number that cannot be right is not compared", () => {
  test.for([
    [79, 79.1],
    [1, 1.02],
    [-3, 0.9],
    [0.8, 1.00001],
  ])("F1 %f against %f", async ([before, after]) => {
    const { exitCode, evidence, verified } = await metrics({ f1_score: before }, { f1_score: after });
    expect(exitCode).toBe(3);
    expect(evidence?.error).toMatchObject({
      code: "NOT_COMPARABLE",
      message: expect.stringContaining("outside [0, 1]"),
    });
    expect(verified.exitCode).toBe(0);
  });

  test("one last bit above 1 is 1", async () => {
    expect((await metrics({ f1_score: 0.9 }, { f1_score: 1.0000000000000002 })).exitCode).toBe(0);
  });

  test("a change that is not finite", async () => {
    const args = ["--metric", "mean", "--min-improvement", "0.1"];
    const { exitCode, verified } = await metrics({ mean: -1e308 }, { mean: 1e308 }, ...args);
    expect(exitCode).toBe(3);
    expect(verified.exitCode).toBe(0);
  });
});

describe("what gate wrote, verify finds sound", () => {
  test.for([
    ["a required change near nothing", ["--min-improvement", "1e-9"]],
    ["and one nearer still", ["--min-improvement", "1e-200"]],
    ["a long name", ["--model", "m".repeat(20_000)]],
  ] as const)("%s", async ([, args]) => {
    using folder = pairFolder();
    expect((await run(folder, [...BOTH, ...args])).exitCode).toBe(0);
    expect((await run(folder, ["verify", "model-gate-report/evidence.json"])).out).toMatch(/^sound/);
    expect((await run(folder, ["report", "model-gate-report/evidence.json"])).exitCode).toBe(0);
  });

  test("a positive label where there are only numbers", async () => {
    const { verified } = await metrics({ f1_score: 0.7 }, { f1_score: 0.8 }, "--positive-label", "yes");
    expect(verified.exitCode).toBe(0);
  });

  test("metrics that are called like parts of every object", async () => {
    const { exitCode, verified } = await metrics(
      { f1_score: 0.7 },
      '{"toString": 1, "constructor": 2, "__proto__": 3, "f1_score": 0.9}',
    );
    expect(exitCode).toBe(0);
    expect(verified.exitCode).toBe(0);
  });
});

describe("an empty output directory is the default one", () => {
  test.for([
    [[], { MODEL_GATE_OUTPUT_DIR: "" }],
    [["--output-dir="], {}],
  ] as const)("%j %j", async ([args, env]) => {
    using folder = pairFolder({ "evidence.json": "mine" });
    await run(folder, BOTH);
    const stale = join(folder.path, "model-gate-report", "evidence.json");
    expect(existsSync(stale)).toBe(true);
    const { exitCode } = await run(folder, ["gate", "--candidate", "nope.csv", "--baseline", "base.csv", ...args], env);
    expect(exitCode).toBe(2);
    expect(existsSync(stale)).toBe(false);
    expect(readFileSync(join(folder.path, "evidence.json"), "utf8")).toBe("mine");
  });
});

describe("mistakes that are exit 2, not a bug of ours", () => {
  test.for([
    ["--min-improvement", "1e999"],
    ["--confidence", "0.9999999999999999"],
    ["--prediction-column", "label"],
    ["--id-column", "prediction"],
    ["--labels", "0,1,"],
  ] as const)("%s %s", async ([flag, value]) => {
    using folder = pairFolder();
    const { exitCode, err } = await run(folder, [...BOTH, flag, value]);
    expect(exitCode, err).toBe(2);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });

  test("very small points are a small change", async () => {
    using folder = pairFolder();
    expect((await run(folder, [...BOTH, "--min-improvement", "0.0000001 points"])).exitCode).toBe(0);
  });

  test("a column of one model named for a file of both", async () => {
    using folder = pairFolder({ "both.csv": "label,baseline,candidate\n1,1,1\n0,0,1\n" });
    expect((await run(folder, ["gate", "--candidate", "both.csv", "--prediction-column", "x"])).exitCode).toBe(2);
  });

  test("-h as a value of an option is no call for help", async () => {
    using folder = pairFolder();
    const { out } = await run(folder, [...BOTH, "--model", "-h"]);
    expect(out).toMatch(/^PASS/);
    expect((await run(folder, ["gate", "-h"])).out).toMatch(/^Usage/);
  });
});

describe("labels", () => {
  test("a written-out nothing among numbers is no class", async () => {
    const holed = (text: string): string => text.replace("\n5,0,", "\n5,None,");
    using folder = pairFolder({ "base.csv": holed(PAIR.baseline), "cand.csv": holed(PAIR.candidate) });
    expect((await run(folder, BOTH)).exitCode).toBe(3);
    expect(evidenceIn(folder)?.error?.code).toBe("LABELS_UNKNOWN");
  });

  test("ids taken for labels are refused at once", async () => {
    const text = `id,label,prediction\n${Array.from({ length: 3000 }, (_, i) => `${i},c${i},c${i}\n`).join("")}`;
    using folder = pairFolder({ "base.csv": text, "cand.csv": `${text}x,c1,c1\n`.replace("x,c1,c1\n", "") });
    expect((await run(folder, BOTH)).exitCode).toBe(3);
    expect(evidenceIn(folder)?.error?.message).toMatch(/3000 different values.*--label-column/);
  });

  test("one score that is no number does not hide that all others are the confidence of the answer", async () => {
    const scored = (text: string): string =>
      text
        .trimEnd()
        .split("\n")
        .map((line, i) => `${line},${i === 0 ? "score" : i === 3 ? "nan" : "0.8"}\n`)
        .join("");
    using folder = pairFolder({ "base.csv": scored(PAIR.baseline), "cand.csv": scored(PAIR.candidate) });
    await run(folder, BOTH);
    expect(evidenceIn(folder)?.error?.code).toBe("SCORE_MEANING");
  });
});

describe("evidence and reports hold nothing of the rows", () => {
  test("ids go to standard error only", async () => {
    using folder = pairFolder({ "cand.csv": PAIR.candidate.replace("\n7,", "\nsecret-7,") });
    const { exitCode, out, err } = await run(folder, BOTH);
    expect(exitCode).toBe(3);
    expect(err).toContain('"secret-7"');
    for (const file of ["evidence.json", "report.md", "report.html", "junit.xml"]) {
      expect(readFileSync(join(folder.path, "model-gate-report", file), "utf8")).not.toContain("secret");
    }
    expect(out).not.toContain("secret");
    expect(out).toContain("1 id only in the baseline");
  });

  test("nor does the text of a row that does not fit", async () => {
    using folder = pairFolder({ "cand.csv": PAIR.candidate.replace("\n7,0,0", "\n7,0,0,secret") });
    const { err } = await run(folder, BOTH);
    expect(err).toContain("secret");
    expect(JSON.stringify(evidenceIn(folder))).not.toContain("secret");
  });
});

describe("words that a CI would obey are shown", () => {
  test("in labels", async () => {
    const renamed = (text: string): string => text.replaceAll(/,0(?=[,\n])/g, ",::error::pwned");
    using folder = pairFolder({ "base.csv": renamed(PAIR.baseline), "cand.csv": renamed(PAIR.candidate) });
    const { out } = await run(folder, [
      ...BOTH,
      "--positive-label",
      "1",
      "--model",
      "##vso[task.setvariable variable=x]y",
    ]);
    expect(out).toContain("pwned");
    expect(out).not.toMatch(/^\s*::/m);
    expect(out).not.toContain("##vso[");
  });

  test("in file names", async () => {
    const name = "x\u001B[31m\n::error::hi.csv";
    using folder = pairFolder({});
    writeFileSync(join(folder.path, name), PAIR.candidate.replace("\n5,", "\n\n5,"));
    const { err } = await run(folder, ["gate", "--candidate", name, "--baseline", "base.csv"]);
    expect(err).toContain("1 blank line");
    expect(err).not.toMatch(/^\s*::/m);
    expect(err).not.toContain("\u001B");
  });
});

test("what is odd about a file is told once, however often it is read", async () => {
  const shuffled = `id,label,prediction\n${PAIR.candidate.trimEnd().split("\n").slice(1).toReversed().join("\n\n")}\n`;
  using folder = pairFolder({ "cand.csv": shuffled });
  const { err } = await run(folder, BOTH);
  expect(err.match(/blank lines/g)).toHaveLength(1);
});

test("counts of two hold-outs say so", async () => {
  const counts = (tp: number, fn: number) => ({
    true_positives: tp,
    false_positives: 9,
    false_negatives: fn,
    true_negatives: 90,
  });
  const { evidence } = await metrics(counts(80, 20), counts(90, 20));
  expect(evidence?.error?.message).toMatch(/two different hold-outs/);
});
