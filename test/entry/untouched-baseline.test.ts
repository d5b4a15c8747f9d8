import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { fixture } from "../predictions/parquet/parquet-reading.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { committed, pullRequest } from "./repository.ts";
import { evidenceIn, jointFiles, run } from "./run.ts";

/*
 * A baseline that git does not track: an earlier step downloaded it, or the evaluation is to write it. Code of a
 * proposal may do the latter, and must not change the former.
 */

/** Better by 1.07 points, which is too little. */
const SMALL = jointFiles([539, 0, 445, 319, 63, 0, 290, 2544]);
/** The same hold-out, and a model that anything would beat. */
const WORSE = jointFiles([539, 0, 445, 319, 63, 1500, 290, 1044]).baseline;
const CONFIG = "version: 1\ncandidate: cand.csv\nbaseline: base.csv\n";
const WRITE = 'cp held.csv "$MODEL_GATE_OUTPUT"';
const PATH = { PATH: process.env["PATH"] ?? "" };

function project(config = CONFIG, files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const folder = temporaryFolder();
  const ignored = ".gitignore\nbase.*\ncand.*\nnumbers.json\n";
  for (const [name, content] of Object.entries({
    ".gitignore": ignored,
    "model-gate.yml": config,
    "held.csv": SMALL.candidate,
    "worse.csv": WORSE,
    ...files,
  })) {
    folder.write(name, content);
  }
  return { folder, base: committed(folder) };
}

async function gate(
  { folder, base }: ReturnType<typeof project>,
  command: string,
  { args = [], isProposal = true }: { readonly args?: readonly string[]; readonly isProposal?: boolean } = {},
) {
  const env = isProposal ? { ...PATH, ...pullRequest(folder, base) } : PATH;
  const result = await run(folder, ["gate", "--run", command, ...args], env);
  return { ...result, evidence: evidenceIn(folder) };
}

describe("a baseline that was there before the command of a proposal", () => {
  test.for([
    ["writes another", "cp worse.csv base.csv"],
    ["changes it in place", "head -c 30000 worse.csv > base.csv; tail -c +30001 worse.csv >> base.csv"],
    ["takes it away", "rm base.csv"],
    ["makes it a folder", "rm base.csv; mkdir base.csv"],
    ["makes it a pipe", "rm base.csv; mkfifo base.csv"],
    ["makes it a link to another", "ln -sf worse.csv base.csv"],
    ["writes another with the old times", "cp -p base.csv x; cp worse.csv base.csv; touch -r x base.csv"],
  ] as const)("is refused when the command %s", async ([, command]) => {
    const made = project();
    using folder = made.folder;
    folder.write("base.csv", SMALL.baseline);
    const { exitCode, out, evidence } = await gate(made, `${WRITE}; ${command}`);
    expect(exitCode, out).toBe(3);
    expect(evidence).toMatchObject({ verdict: { outcome: "invalid" }, error: { code: "BASELINE_CHANGED" } });
  });

  test("in a folder outside of the repository, too", async () => {
    using outside = temporaryFolder();
    outside.write("base.csv", SMALL.baseline);
    const path = join(outside.path, "base.csv");
    const made = project();
    using _ = made.folder;
    const { exitCode, evidence } = await gate(made, `${WRITE}; cp worse.csv ${path}`, { args: ["--baseline", path] });
    expect([exitCode, evidence?.error?.code]).toEqual([3, "BASELINE_CHANGED"]);
  });

  test.for([
    ["csv.gz", SMALL.baseline, "gzip -c worse.csv > base.csv.gz"],
    ["parquet", fixture("arrow-zstd"), "cp other.parquet base.parquet"],
    ["json", '{"f1_score": 0.9}', "echo '{\"f1_score\": 0.1}' > base.json"],
  ] as const)("as %s", async ([ending, content, command]) => {
    const made = project(CONFIG, { "other.parquet": fixture("arrow-gzip") });
    using folder = made.folder;
    folder.write(`base.${ending}`, content);
    const args = ["--baseline", `base.${ending}`];
    const { exitCode, evidence } = await gate(made, `${WRITE}; ${command}`, { args });
    expect([exitCode, evidence?.error?.code]).toEqual([3, "BASELINE_CHANGED"]);
  });

  test("is refused when only the numbers beside it were changed", async () => {
    const made = project(`${CONFIG}baseline_metrics: numbers.json\n`);
    using folder = made.folder;
    folder.write("base.csv", SMALL.baseline);
    folder.write("numbers.json", '{"latency_p95_ms": 100}');
    const command = `${WRITE}; echo '{"latency_p95_ms": 900}' > numbers.json`;
    const { exitCode, evidence } = await gate(made, command);
    expect([exitCode, evidence?.error?.code]).toEqual([3, "BASELINE_CHANGED"]);
  });

  test("is compared with when it is as it was", async () => {
    const made = project();
    using folder = made.folder;
    folder.write("base.csv", SMALL.baseline);
    const { exitCode, out } = await gate(made, `${WRITE}; touch base.csv; cp base.csv x; cp x base.csv`);
    expect(exitCode, out).toBe(1);
  });
});

describe("a baseline that the command writes", () => {
  const both = `${WRITE}; cp worse.csv base.csv`;

  test("together with the candidate is compared with, when none was there", async () => {
    const made = project();
    using _ = made.folder;
    const { exitCode, out } = await gate(made, both);
    expect(exitCode, out).toBe(0);
  });

  test("over an old one is compared with on the branch itself", async () => {
    const made = project();
    using folder = made.folder;
    folder.write("base.csv", SMALL.baseline);
    const { exitCode, out } = await gate(made, both, { isProposal: false });
    expect(exitCode, out).toBe(0);
  });

  test("as its second role is compared with, whatever it does to an old one", async () => {
    const made = project(`${CONFIG}reevaluate_baseline: true\nbaseline_metrics: numbers.json\n`);
    using folder = made.folder;
    folder.write("base.csv", SMALL.baseline);
    folder.write("numbers.json", "{}");
    const command = `[ $MODEL_GATE_ROLE = candidate ] && ${WRITE} || cp worse.csv "$MODEL_GATE_OUTPUT"; cp worse.csv base.csv; echo '{"a": 1}' > numbers.json`;
    const { exitCode, out } = await gate(made, command);
    expect(exitCode, out).toBe(0);
  });
});

describe("a candidate that is a link to the baseline's file", () => {
  const through = 'cat held.csv > "$MODEL_GATE_OUTPUT"';

  test.for([
    ["that git tracks", true, true, "SAME_SOURCE"],
    ["that was downloaded", false, true, "BASELINE_CHANGED"],
    ["on the branch itself", false, false, "SAME_SOURCE"],
  ] as const)("%s is never a comparison", async ([, isTracked, isProposal, code]) => {
    const made = project(CONFIG, isTracked ? { ".gitignore": "cand.csv\n", "base.csv": SMALL.baseline } : {});
    using folder = made.folder;
    if (!isTracked) folder.write("base.csv", SMALL.baseline);
    symlinkSync("base.csv", join(folder.path, "cand.csv"));
    const { exitCode, evidence } = await gate(made, through, { isProposal });
    expect([exitCode, evidence?.error?.code]).toEqual([3, code]);
  });

  test("by a linked folder neither", async () => {
    const made = project();
    using folder = made.folder;
    mkdirSync(join(folder.path, "old"));
    symlinkSync("old", join(folder.path, "new"));
    const args = ["--baseline", "old/base.csv", "--candidate", "new/base.csv"];
    const { exitCode, evidence } = await gate(made, through, { args });
    expect([exitCode, evidence?.error?.code]).toEqual([3, "SAME_SOURCE"]);
  });
});

test("predictions of another job are judged in a checkout of the base, as docs/ci.md shows it", async () => {
  const made = project(CONFIG, { ".gitignore": ".event.json\nmodel-gate-report\n", "base.csv": SMALL.baseline });
  using folder = made.folder;
  using elsewhere = temporaryFolder();
  elsewhere.write("predictions.csv", SMALL.candidate);
  const args = ["gate", "--candidate", join(elsewhere.path, "predictions.csv"), "--min-improvement", "0.01"];
  const { exitCode, out } = await run(folder, args, pullRequest(folder, made.base));
  expect(exitCode, out).toBe(0);
  expect(evidenceIn(folder)?.baseline.commit).toBe(made.base);
});
