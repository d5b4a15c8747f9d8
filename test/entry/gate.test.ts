import { existsSync, readFileSync, symlinkSync, writeFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { temporaryFolder } from "../temporary-folder.ts";
import { committed, pullRequest } from "./repository.ts";
import { evidenceIn, jointFiles, run } from "./run.ts";

const CASE_1 = jointFiles([3600, 310, 420, 670, 680, 470, 370, 3480]);
const BOTH = ["gate", "--candidate", "cand.csv", "--baseline", "base.csv"] as const;

function folderWith(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) folder.write(name, content);
  return folder;
}

const CASE_1_FILES = { "base.csv": CASE_1.baseline, "cand.csv": CASE_1.candidate };

describe("two files of predictions", () => {
  test("pass: the sentence first, exit 0, evidence, report and JUnit written", async () => {
    using folder = folderWith(CASE_1_FILES);
    const { exitCode, out, err } = await run(folder, BOTH);
    expect(err).toBe("");
    expect(exitCode).toBe(0);
    expect(out.split("\n")[0]).toMatch(/^PASS\s+F1 0\.7746 → 0\.7956, \+2\.09 points \(95 % CI \+1\.28 to \+2\.90\)/);
    const evidence = evidenceIn(folder);
    expect(evidence?.statistics?.cells).toEqual([
      ["0", "0", "0", 3600],
      ["0", "0", "1", 310],
      ["0", "1", "0", 420],
      ["0", "1", "1", 670],
      ["1", "0", "0", 680],
      ["1", "0", "1", 470],
      ["1", "1", "0", 370],
      ["1", "1", "1", 3480],
    ]);
    const [result] = evidence?.results ?? [];
    expect(result?.delta).toBeCloseTo(0.0209211, 7);
    expect(result?.interval?.[0]).toBeCloseTo(0.0128112, 7);
    expect(result?.interval?.[1]).toBeCloseTo(0.0290225, 7);
    expect(result?.confidence_of_change).toBeCloseTo(0.588135, 6);
    expect(result?.rows_needed).toBe(3356);
    for (const name of ["report.md", "report.html", "junit.xml"])
      expect(existsSync(join(folder.path, "model-gate-report", name))).toBe(true);
  });

  test("fail exits 1, inconclusive 4, and 0 under --on-inconclusive warn", async () => {
    const worse = jointFiles([1900, 250, 100, 250, 240, 90, 260, 1910]);
    using failing = folderWith({ "base.csv": worse.baseline, "cand.csv": worse.candidate });
    expect((await run(failing, BOTH)).exitCode).toBe(1);
    const few = jointFiles([70, 6, 9, 15, 14, 12, 8, 66]);
    using unsure = folderWith({ "base.csv": few.baseline, "cand.csv": few.candidate });
    expect((await run(unsure, BOTH)).exitCode).toBe(4);
    expect(evidenceIn(unsure)?.results[0]).toMatchObject({ outcome: "inconclusive", reason: "not_significant" });
    expect((await run(unsure, [...BOTH, "--on-inconclusive", "warn"])).exitCode).toBe(0);
    expect(evidenceIn(unsure)?.verdict.outcome).toBe("inconclusive");
  });

  test("--format json prints the evidence and nothing else", async () => {
    using folder = folderWith(CASE_1_FILES);
    const { out, err } = await run(folder, [...BOTH, "--format", "json"]);
    expect(err).toBe("");
    expect(out).toBe(readFileSync(join(folder.path, "model-gate-report", "evidence.json"), "utf8"));
  });

  test("a second opinion is shown and does not decide", async () => {
    using folder = folderWith(CASE_1_FILES);
    await run(folder, [...BOTH, "--second-opinion"]);
    const opinion = evidenceIn(folder)?.results[0]?.second_opinion;
    expect(opinion?.resamples).toBe(10_000);
    expect(opinion?.interval[0]).toBeCloseTo(0.0128, 2);
    expect((await run(folder, ["verify", "model-gate-report/evidence.json"])).exitCode).toBe(0);
  });

  test("the verdict is the same in every format, and the same bytes of evidence but for time, context, names and hashes", async () => {
    const lines = CASE_1.candidate.trimEnd().split("\n");
    const [header, ...body] = lines;
    const shuffled = [header, ...body.toReversed()].join("\n").concat("\n");
    const json = body
      .map((line) => line.split(","))
      .map(([id, label, prediction]) => ({ id: Number(id), label, prediction: Number(prediction) }));
    const files: Readonly<Record<string, string>> = {
      "same.csv": CASE_1.candidate,
      "shuffled.csv": shuffled,
      "semicolons.csv": shuffled.replaceAll(",", ";"),
      "tabs.tsv": shuffled.replaceAll(",", "\t").replaceAll("\n", "\r\n"),
      "rows.jsonl": json.map((row) => `${JSON.stringify(row)}\n`).join(""),
      "rows.ndjson.gz": json
        .toReversed()
        .map((row) => `${JSON.stringify(row)}\n`)
        .join(""),
      "zipped.csv.gz": shuffled,
      "table.json": JSON.stringify({
        columns: ["id", "label", "prediction"],
        data: json.map((row) => Object.values(row)),
      }),
    };
    using folder = folderWith({ "base.csv": CASE_1.baseline, ...files });
    const written = new Set<string>();
    for (const name of Object.keys(files)) {
      const result = await run(folder, ["gate", "--candidate", name, "--baseline", "base.csv", "--format", "json"]);
      expect(result, name).toMatchObject({ exitCode: 0, err: "" });
      written.add(result.out.replaceAll(/"(source|sha256)": "[^"]*"/g, ""));
    }
    expect(written.size).toBe(1);
  });
});

describe("what is never a plain pass", () => {
  const gate = async (files: Readonly<Record<string, string>>, ...args: string[]) => {
    using folder = folderWith(files);
    const result = await run(folder, [...BOTH, ...args]);
    return { ...result, evidence: evidenceIn(folder) };
  };

  test("the same path twice, also through a link", async () => {
    using folder = folderWith({ "a.csv": CASE_1.candidate });
    symlinkSync("a.csv", join(folder.path, "link.csv"));
    for (const name of ["a.csv", "./a.csv", "link.csv"]) {
      const same = await run(folder, ["gate", "--candidate", "a.csv", "--baseline", name]);
      expect(same.exitCode, name).toBe(3);
      expect(evidenceIn(folder)?.error?.code).toBe("SAME_SOURCE");
    }
  });

  test("identical predictions: unchanged, fail on a push and pass on a pull request", async () => {
    const files = { "base.csv": CASE_1.baseline, "cand.csv": CASE_1.baseline };
    const push = await gate(files);
    expect(push.exitCode).toBe(1);
    expect(push.evidence?.results[0]).toMatchObject({ outcome: "fail", reason: "unchanged" });
    using folder = folderWith(files);
    const env = pullRequest(folder, committed(folder));
    const request = await run(folder, BOTH, env);
    expect(request.exitCode).toBe(0);
    expect(evidenceIn(folder)?.results[0]).toMatchObject({ outcome: "pass", reason: "unchanged" });
    expect((await run(folder, [...BOTH, "--on-unchanged", "fail"], env)).exitCode).toBe(1);
  });

  test("a single row", async () => {
    const unknown = await gate({
      "base.csv": "id,label,prediction\n1,1,0\n",
      "cand.csv": "id,label,prediction\n1,1,1\n",
    });
    expect(unknown).toMatchObject({ exitCode: 3, evidence: { error: { code: "LABELS_UNKNOWN" } } });
    const declared = await gate(
      { "base.csv": "id,label,prediction\n1,1,0\n", "cand.csv": "id,label,prediction\n1,1,1\n" },
      "--labels",
      "0,1",
    );
    expect(declared).toMatchObject({ exitCode: 4, evidence: { results: [{ reason: "low_support" }] } });
  });

  test("a baseline that predicts only the negative class: its F1 is 0, not undefined", async () => {
    const files = jointFiles([50, 2, 0, 0, 10, 40, 0, 0]);
    const { exitCode, evidence } = await gate({ "base.csv": files.baseline, "cand.csv": files.candidate });
    expect(evidence?.results[0]).toMatchObject({ baseline: 0, outcome: "pass" });
    expect(evidence?.metrics.baseline["precision"]).toBeNull();
    expect(exitCode).toBe(0);
  });

  test("an undefined F1 is invalid and says for whom", async () => {
    const files = {
      "base.csv": "id,label,prediction\n1,0,0\n2,0,0\n",
      "cand.csv": "id,label,prediction\n1,0,0\n2,0,1\n",
    };
    const { exitCode, evidence } = await gate(files, "--labels", "0,1");
    expect(exitCode).toBe(3);
    expect(evidence?.error).toMatchObject({ code: "METRIC_UNDEFINED" });
    expect(evidence?.error?.message).toMatch(/f1_score is undefined for the baseline \(base.csv\)/);
    expect(evidence?.results[0]).toMatchObject({ baseline: null, delta: null, outcome: "invalid" });
  });
});

describe("metrics files", () => {
  const metrics = async (baseline: string, candidate: string, ...args: string[]) => {
    using folder = folderWith({ "base.json": baseline, "cand.json": candidate });
    const result = await run(folder, ["gate", "--candidate", "cand.json", "--baseline", "base.json", ...args]);
    return { ...result, evidence: evidenceIn(folder) };
  };

  test("0.80 to 0.82 passes as a point estimate, 0.80 to 0.8199999 fails and is not printed as +2.00", async () => {
    const pass = await metrics('{"f1_score": 0.80}', '{"f1_score": 0.82}');
    expect(pass).toMatchObject({ exitCode: 0 });
    expect(pass.evidence?.verdict.summary).toMatch(/^point estimate, chance not ruled out/);
    const fail = await metrics('{"f1_score": 0.80}', '{"f1_score": 0.8199999}');
    expect(fail.exitCode).toBe(1);
    expect(fail.out).toContain("+1.99999 points");
    expect(fail.out).not.toMatch(/→ 0\.82\d*, \+2\.00 points/);
  });

  test("0.80 to 0.816 passes 2% relative", async () => {
    expect((await metrics('{"f1": 0.80}', '{"f1": 0.816}', "--min-improvement", "2% relative")).exitCode).toBe(0);
    expect((await metrics('{"f1": 0.80}', '{"f1": 0.8159}', "--min-improvement", "2% relative")).exitCode).toBe(1);
  });

  test.for([
    ['{"f1_score": NaN}', "METRIC_NOT_FINITE", /f1_score in cand.json is NaN/],
    ['{"f1_score": -Infinity}', "METRIC_NOT_FINITE", /cand.json is -Infinity/],
    [
      '{"f1_macro": 0.9, "accuracy": 0.9}',
      "METRIC_MISSING",
      /f1_score is not in cand.json \(it has: f1_macro, accuracy\)/,
    ],
    ["{}", "METRIC_MISSING", /it has no numbers/],
    ['{"f1_score": "0.99"}', "METRIC_NOT_FINITE", /f1_score in cand.json is a text, not a number/],
    ['{"f1_score": null}', "METRIC_NOT_FINITE", /is null/],
    ['{"f1_score": 0.9, "f1": 0.99}', "NOT_COMPARABLE", /two different values/],
    ['{"f1_score": 0.9, "f1_score": 0.99}', "METRICS_UNREADABLE", /f1_score/],
    ["[0.99]", "METRICS_UNREADABLE", /./],
    ["", "METRICS_UNREADABLE", /empty/],
  ] as const)("%s is exit 3", async ([candidate, code, message]) => {
    const { exitCode, evidence, err } = await metrics('{"f1_score": 0.5}', candidate);
    expect(exitCode, err).toBe(3);
    expect(evidence?.error?.code).toBe(code);
    expect(evidence?.error?.message).toMatch(message);
    expect(evidence?.verdict.outcome).toBe("invalid");
  });

  test("the four counts on both sides give an unpaired interval", async () => {
    const counts = (tp: number, fp: number, fn: number, tn: number): string =>
      JSON.stringify({ true_positives: tp, false_positives: fp, false_negatives: fn, true_negatives: tn });
    const { exitCode, evidence } = await metrics(counts(3850, 1090, 1150, 3910), counts(3950, 980, 1050, 4020));
    expect(evidence?.results[0]).toMatchObject({ method: "unpaired-delta" });
    expect(exitCode).toBe(0);
  });

  test("rows against numbers: counts on one side, a point estimate, and it verifies", async () => {
    using folder = folderWith({ "cand.csv": CASE_1.candidate, "base.json": '{"f1_score": 0.7746}' });
    const { exitCode } = await run(folder, ["gate", "--candidate", "cand.csv", "--baseline", "base.json"]);
    expect(exitCode).toBe(0);
    expect(evidenceIn(folder)?.results[0]).toMatchObject({ method: "point", interval: null });
    expect(evidenceIn(folder)?.statistics?.sides.candidate).toHaveLength(4);
    expect((await run(folder, ["verify", "model-gate-report/evidence.json"])).exitCode).toBe(0);
  });
});

describe("the user's mistakes are exit 2 and write nothing", () => {
  test.for([
    [["gate"], "USAGE"],
    [["gate", "--candidate", "cand.csv"], "USAGE"],
    [["gate", "--candidate", "m.json"], "USAGE"],
    [["gate", "--candidate", "nowhere.csv", "--baseline", "base.csv"], "FILE_NOT_FOUND"],
    [["gate", "--candidate", "cand.csv", "--baseline", "nowhere.csv"], "FILE_NOT_FOUND"],
    [["gate", "--candidate", ".", "--baseline", "base.csv"], "USAGE"],
    [["gate", "--candidate", "cand.xlsx", "--baseline", "base.csv"], "USAGE"],
    [["gate", "--candidate", "models:/m/Production", "--baseline", "base.csv"], "USAGE"],
    [[...BOTH, "--min-improvement", "2%"], "RULE_INVALID"],
    [[...BOTH, "--metric", "f1_scores"], "RULE_INVALID"],
    [[...BOTH, "--confidence", "95"], "USAGE"],
    [[...BOTH, "--id-column", "tweet_id"], "COLUMN_NOT_FOUND"],
    [[...BOTH, "--positive-label", "yes"], "POSITIVE_LABEL"],
    [[...BOTH, "--bogus", "1"], "USAGE"],
    [["gat"], "USAGE"],
  ] as const)("%j", async ([args, code]) => {
    using folder = folderWith({ ...CASE_1_FILES, "m.json": "{}" });
    const { exitCode, out, err } = await run(folder, args);
    expect(exitCode, err).toBe(2);
    expect(err).toMatch(new RegExp(`^${code} `));
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(out).toBe("");
    expect(evidenceIn(folder)).toBeUndefined();
  });

  test("with --format json the error is JSON on standard output", async () => {
    using folder = folderWith(CASE_1_FILES);
    const { out } = await run(folder, [
      "gate",
      "--candidate",
      "nowhere.csv",
      "--baseline",
      "base.csv",
      "--format",
      "json",
    ]);
    expect(JSON.parse(out)).toEqual({
      error: { code: "FILE_NOT_FOUND", message: expect.stringContaining("nowhere.csv") },
    });
  });

  test("three classes with f1_score ask for an average; the default rule is on macro F1", async () => {
    const text = (shift: number): string =>
      `id,label,prediction\n${Array.from({ length: 90 }, (_, i) => `${i},${i % 3},${(i + (i % 7 < shift ? 1 : 0)) % 3}\n`).join("")}`;
    using folder = folderWith({ "base.csv": text(3), "cand.csv": text(1) });
    const refused = await run(folder, [...BOTH, "--metric", "f1_score"]);
    expect(refused.exitCode).toBe(2);
    expect(refused.err).toMatch(/METRIC_UNSUPPORTED .*f1_macro, f1_micro or f1_weighted/);
    await run(folder, BOTH);
    expect(evidenceIn(folder)?.results[0]).toMatchObject({ metric: "f1_macro", method: "delta" });
  });
});

test("what an earlier run left is gone, whatever goes wrong", async () => {
  for (const args of [[...BOTH, "--bogus", "1"], ["gate", "--candidate", "nowhere.csv"], BOTH]) {
    using folder = folderWith({ "base.csv": "garbage", "cand.csv": "garbage" });
    mkdirSync(join(folder.path, "model-gate-report"));
    for (const name of ["evidence.json", "report.md", "report.html", "junit.xml", "mine.txt"]) {
      writeFileSync(join(folder.path, "model-gate-report", name), "{}");
    }
    await run(folder, args);
    for (const name of ["evidence.json", "report.md", "report.html", "junit.xml"]) {
      const path = join(folder.path, "model-gate-report", name);
      expect(existsSync(path) && readFileSync(path, "utf8") === "{}", name).toBe(false);
    }
    expect(existsSync(join(folder.path, "model-gate-report", "mine.txt"))).toBe(true);
  }
});
