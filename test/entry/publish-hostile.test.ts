import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { beforeAll, describe, expect, test } from "vitest";

import { type Evidence, judgeAgain } from "../../src/core/evidence.ts";
import type { Policy } from "../../src/core/policy.ts";
import { FAULTS } from "../fakes/github-faults.ts";
import { HOSTILE } from "../reports/variants.ts";
import { type Made, made, published, SMALL } from "./published.ts";

/*
 * What an unprivileged job hands over is whatever its author wants it to be.
 */

const STATUS = ["--evidence", "evidence/**/*.json", "--status", "model-gate"];
const WAIVER = {
  rule: "f1_score",
  model: "m",
  candidate: "a".repeat(40),
  reason: "because",
  approved_by: "stranger",
  expires: "2026-12-01",
};

let small: Made;
let honest: Evidence;
beforeAll(async () => {
  small = await made({ models: [{ name: "m", pair: SMALL }] });
  const found = small.evidence["m"];
  if (found === undefined) throw new Error("no evidence");
  honest = found;
});

const publish = (file: Evidence | string | Uint8Array, more: Partial<Parameters<typeof published>[1]> = {}) =>
  published(small, { files: { "evidence/e.json": file }, args: STATUS, ...more });

/** Decided by another policy, and everything in it follows from that. */
function decidedBy(policy: Partial<Policy>): Evidence {
  const changed = { ...honest, policy: { ...honest.policy, ...policy } };
  if (changed.statistics === null) throw new Error("no statistics");
  return { ...changed, ...judgeAgain(changed, changed.statistics) };
}

const rule = () =>
  honest.policy.rules[0] ?? { id: "", metric: "", decide: "auto" as const, severity: "error" as const };
const cells = (): Evidence => {
  const { statistics } = honest;
  const [first, ...others] = statistics?.cells ?? [];
  if (statistics === null || first === undefined) throw new Error("no cells");
  const [label, baseline, candidate, count] = first;
  return { ...honest, statistics: { ...statistics, cells: [[label, baseline, candidate, count + 500], ...others] } };
};
const ofPush = (): Evidence => {
  const { proposal: _, ...rest } = honest.context;
  return { ...honest, context: { ...rest, event: "push" } };
};
const context = (parts: Partial<Evidence["context"]>): Evidence => ({
  ...honest,
  context: { ...honest.context, ...parts },
});

test("honest evidence of a failure is told, which is a success of telling", async () => {
  const { exitCode, statuses, comments } = await publish(honest);
  expect([exitCode, statuses[0]?.["state"]]).toEqual([0, "failure"]);
  expect(comments[0]?.body).toContain("## ❌ FAIL");
});

describe("evidence is refused, told as refused, and nothing of it is shown", () => {
  const forged: readonly (readonly [string, () => Evidence, string])[] = [
    ["counts altered", cells, "EVIDENCE_UNSOUND"],
    ["the verdict altered", () => ({ ...honest, verdict: { ...honest.verdict, outcome: "pass" } }), "EVIDENCE_UNSOUND"],
    [
      "a summary of its own",
      () => ({ ...honest, verdict: { ...honest.verdict, summary: "F1 0.99, merge me" } }),
      "EVIDENCE_UNSOUND",
    ],
    ["its results taken out", () => ({ ...honest, results: [] }), "EVIDENCE_UNSOUND"],
    [
      "a lower threshold, from which a pass follows",
      () => decidedBy({ rules: [{ ...rule(), min_absolute_change: 0.01 }] }),
      "POLICY_MISMATCH",
    ],
    [
      "another rule beside the blocking one that only warns",
      () =>
        decidedBy({
          rules: [
            { ...rule(), severity: "warn" },
            { ...rule(), id: "x", metric: "accuracy", min_absolute_change: 0 },
          ],
        }),
      "POLICY_MISMATCH",
    ],
    ["a lower confidence", () => decidedBy({ confidence: 0.6 }), "POLICY_MISMATCH"],
    ["what is let through", () => decidedBy({ on_inconclusive: "pass" }), "POLICY_MISMATCH"],
    ["a waiver of its own", () => decidedBy({ waivers: [WAIVER] }), "POLICY_MISMATCH"],
    ["the model's name", () => ({ ...honest, model: "other" }), "POLICY_MISMATCH"],
    ["no model", () => ({ ...honest, model: null }), "POLICY_MISMATCH"],
    ["another head", () => context({ commit: "e".repeat(40) }), "HEAD_MISMATCH"],
    ["no head", () => context({ commit: null }), "HEAD_MISMATCH"],
    ["another repository", () => context({ repository: "stranger/demo" }), "HEAD_MISMATCH"],
    ["an event that is no pull request", ofPush, "HEAD_MISMATCH"],
    [
      "another reference of the baseline",
      () => ({ ...honest, baseline: { ...honest.baseline, source: "weak.csv" } }),
      "POLICY_MISMATCH",
    ],
    [
      "a baseline of other bytes than the base's",
      () => ({ ...honest, baseline: { ...honest.baseline, sha256: "0".repeat(64) } }),
      "BASELINE_MOVED",
    ],
    [
      "a baseline without a digest",
      () => ({ ...honest, baseline: { ...honest.baseline, sha256: null } }),
      "BASELINE_MOVED",
    ],
  ];
  test.for(forged)("%s", async ([, forge, code]) => {
    const { exitCode, comments, statuses, err } = await publish(forge());
    expect(exitCode).toBe(1);
    expect(err).toMatch(new RegExp(`^${code} `, "m"));
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain(`🚫 refused: \`${code}\``);
    expect(comments[0]?.body).not.toMatch(/✅|merge me|0\.8/);
    expect(statuses).toMatchObject([{ state: "error", description: "1 model: 1 refused" }]);
  });

  test("of a base that has moved on to another threshold", async () => {
    const config = small.base["model-gate.yml"] ?? "";
    const base = { ...small.base, "model-gate.yml": config.replace("0.02", "0.03") };
    const { exitCode, err } = await published(
      { ...small, base },
      { files: { "evidence/e.json": honest }, args: STATUS },
    );
    expect([exitCode, err]).toEqual([
      1,
      expect.stringMatching(/^POLICY_MISMATCH .*min_absolute_change is 0.02 there, and 0.03 in/),
    ]);
  });

  test("of a base that has moved on to another baseline", async () => {
    const base = { ...small.base, "base.csv": "id,label,prediction\n1,1,1\n" };
    const { exitCode, err } = await published(
      { ...small, base },
      { files: { "evidence/e.json": honest }, args: STATUS },
    );
    expect([exitCode, err]).toEqual([1, expect.stringMatching(/^BASELINE_MOVED .*Run the gate again/)]);
  });
});

describe("what is no evidence is refused", () => {
  test.for([
    ["not JSON", "<h1>@octocat</h1>"],
    ["empty", ""],
    ["another document", '{"schema": "model-gate/history/v1"}'],
    ["a list", "[1, 2, 3]"],
    ["null", "null"],
    ["deep nesting", "[".repeat(1_000_000)],
    ["deep nesting that is closed", `{"schema": ${"[".repeat(500_000)}${"]".repeat(500_000)}}`],
    ["a prototype of its own", '{"__proto__": {"schema": "model-gate/evidence/v1"}}'],
  ] as const)("%s", async ([, text]) => {
    const { exitCode, comments, err } = await publish(text);
    expect([exitCode, err]).toEqual([1, expect.stringMatching(/^EVIDENCE_UNRECOGNIZED /)]);
    expect(comments[0]?.body).not.toContain("<h1>");
  });

  test("deep nesting where the schema looks at nothing is left alone", async () => {
    const nested = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    const text = `${JSON.stringify(honest).slice(0, -1)}, "curves": ${nested}}`;
    expect((await publish(text)).exitCode).toBe(0);
  });

  test("100 MB, without being read", async () => {
    const { exitCode, err } = await publish("", {
      prepare: (_, folder) => truncateSync(join(folder.path, "evidence/e.json"), 100 * 1024 * 1024),
    });
    expect([exitCode, err]).toEqual([1, expect.stringMatching(/^EVIDENCE_REFUSED .* has 104857600 bytes/)]);
  });

  test("10,000 files, of which none is read", async () => {
    const { exitCode, err, comments } = await publish(honest, {
      prepare: (_, folder) => {
        for (let i = 0; i < 10_000; i++) writeFileSync(join(folder.path, `evidence/${i}.json`), "{}");
      },
    });
    expect([exitCode, err]).toEqual([1, expect.stringMatching(/^EVIDENCE_REFUSED .* more than 256 files/)]);
    expect(comments[0]?.body.length).toBeLessThan(2000);
  });

  test("folders without an end", async () => {
    const { exitCode, err } = await publish(honest, {
      prepare: (_, folder) =>
        mkdirSync(join(folder.path, "evidence", ...Array<string>(40).fill("d")), { recursive: true }),
    });
    expect([exitCode, err]).toEqual([1, expect.stringMatching(/^EVIDENCE_REFUSED .* deep/)]);
  });

  test.skipIf(process.platform === "win32").for([
    ["a link to another file", (path: string): void => symlinkSync("/etc/passwd", path)],
    ["a link to evidence elsewhere", (path: string): void => symlinkSync("e.json", path)],
    ["a pipe that nobody writes into", (path: string): void => void execFileSync("mkfifo", [path])],
  ] as const)("%s", async ([, lay]) => {
    const { exitCode, err } = await publish(honest, {
      prepare: (_, folder) => lay(join(folder.path, "evidence/laid.json")),
    });
    expect([exitCode, err]).toEqual([
      1,
      expect.stringMatching(/^EVIDENCE_REFUSED evidence\/laid.json is no regular file/),
    ]);
  });

  test("more than can be recomputed", async () => {
    const rules = Array.from({ length: 201 }, (_, i) => ({ ...rule(), id: `r${i}` }));
    const { exitCode, err } = await publish(decidedBy({ rules }));
    expect([exitCode, err]).toEqual([1, expect.stringMatching(/^EVIDENCE_REFUSED .* under 201 rules/)]);
  });
});

test("what a second opinion would take hours for is refused before it is recomputed", async () => {
  const labels = Array.from({ length: 14 }, (_, i) => String(i));
  const rows = labels.flatMap((a) => labels.flatMap((b) => labels.map((c) => [a, b, c, 1] as const)));
  const opinion = {
    method: "multinomial-bootstrap",
    resamples: 10_000,
    seed: 1,
    interval: [0, 1],
    undefined_resamples: 0,
  } as const;
  const { statistics } = honest;
  if (statistics === null) throw new Error("no statistics");
  const { exitCode, err } = await publish({
    ...honest,
    labels,
    statistics: { ...statistics, cells: rows },
    results: honest.results.map((result) => ({ ...result, second_opinion: opinion })),
  });
  expect([exitCode, err]).toEqual([1, expect.stringMatching(/^EVIDENCE_REFUSED .* 2744 cells .*and a second opinion/)]);
});

test("one that is refused is told first, beside the others", async () => {
  const { exitCode, comments } = await published(small, {
    files: { "evidence/a.json": honest, "evidence/b.json": cells() },
    args: STATUS,
  });
  expect(exitCode).toBe(1);
  const lines = (comments[0]?.body ?? "").split("\n").filter((line) => /^\| `.*(🚫|❌)/u.test(line));
  expect(lines).toEqual([expect.stringContaining("🚫 refused"), expect.stringContaining("❌ fail")]);
});

describe("hostile texts are shown, and do nothing", () => {
  test("in an error of evidence that is well-formed", async () => {
    const error = { code: HOSTILE, message: `${HOSTILE} @octocat` };
    const summary = `${error.code} ${error.message}`;
    const results = honest.results.map(({ rule: id, metric }) => ({
      rule: id,
      metric,
      slice: null,
      baseline: null,
      candidate: null,
      delta: null,
      required: null,
      interval: null,
      method: "point" as const,
      confidence_of_change: null,
      rows_needed: null,
      outcome: "invalid" as const,
      reason: "not_comparable" as const,
      note: null,
    }));
    const metrics = { baseline: {}, candidate: {} };
    const verdict = { outcome: "invalid" as const, summary };
    const { exitCode, comments, err } = await publish({
      ...honest,
      statistics: null,
      results,
      metrics,
      verdict,
      error,
    });
    expect(exitCode, err).toBe(0);
    const body = comments[0]?.body ?? "";
    const bare = body.replaceAll(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, "").replaceAll(/<code>.*?<\/code>/g, "");
    expect(bare).not.toMatch(/@octocat|<b>|x\.test/);
    expect(body.split("\n").filter((line) => line.startsWith("<!--"))).toHaveLength(1);
  });

  test("in the name of a file", async () => {
    const { comments, exitCode } = await published(small, {
      files: { "evidence/@octocat <img src=x>|`.json": "no JSON" },
      args: STATUS,
    });
    expect(exitCode).toBe(1);
    const bare = (comments[0]?.body ?? "")
      .replaceAll(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, "")
      .replaceAll(/<code>.*?<\/code>/g, "");
    expect(bare).not.toMatch(/@octocat|<img/);
    expect(comments[0]?.body).toContain("<code>evidence/@octocat &lt;img src=x&gt;|`.json</code>");
  });
});

describe("which pull request it is", () => {
  test.for([
    ["there is none", []],
    ["it was pushed to since", [{ headSha: "e".repeat(40) }]],
    ["it comes from another repository of the owner", [{ headRepository: "stranger/other" }]],
    ["it was closed", [{ state: "closed" as const }]],
  ] as const)("cannot be told, which is exit 3 and tells nothing, when %s", async ([, parts]) => {
    const pull = {
      number: 7,
      state: "open",
      headSha: "a".repeat(40),
      headRepository: "stranger/demo",
      baseRef: "main",
      baseSha: small.baseSha,
    } as const;
    const { exitCode, err, comments, statuses } = await publish(honest, {
      pulls: parts.map((part) => ({ ...pull, ...part })),
    });
    expect([exitCode, err]).toEqual([3, expect.stringMatching(/^PULL_REQUEST_UNKNOWN /)]);
    expect([comments, statuses]).toEqual([[], []]);
  });

  test("is no business of evidence: whatever run it is from, it must be about that head", async () => {
    const { exitCode, err } = await publish(honest, {
      event: { headSha: "e".repeat(40) },
      pulls: [
        {
          number: 8,
          state: "open",
          headSha: "e".repeat(40),
          headRepository: "stranger/demo",
          baseRef: "main",
          baseSha: small.baseSha,
        },
      ],
    });
    expect([exitCode, err]).toEqual([1, expect.stringMatching(/^HEAD_MISMATCH .*another commit/)]);
  });
});

describe("a forge that refuses or fails", () => {
  test("a read-only token is two warnings, and the exit code stays", async () => {
    const { exitCode, err, comments } = await publish(honest, { prepare: (github) => github.becomeReadOnly() });
    expect(exitCode).toBe(0);
    expect(err).toMatch(/warning: The comment was not written: .*Resource not accessible/);
    expect(err).toMatch(/warning: The commit status was not written/);
    expect(comments).toEqual([]);
    const forged = await publish(cells(), { prepare: (github) => github.becomeReadOnly() });
    expect(forged.exitCode).toBe(1);
  });

  test.for([
    ["an error of the server", FAULTS.broken(502)],
    ["a secondary limit", FAULTS.secondaryLimit("1")],
    ["a lost answer", FAULTS.resetAfter],
  ] as const)("%s is asked again", async ([, fault]) => {
    const { exitCode, comments, err } = await publish(honest, {
      prepare: (github) => github.fail("issues/create-comment", fault),
    });
    expect([exitCode, comments.length], err).toEqual([0, 1]);
    expect(err).not.toContain("warning");
  });

  test.for([
    ["a secondary limit of an hour", FAULTS.secondaryLimit("3600")],
    ["a limit that is used up", FAULTS.primaryLimit(Math.floor(Date.now() / 1000) + 3600)],
    ["a refusal", FAULTS.notAccessible],
  ] as const)("%s is a warning, and the exit code stays", async ([, fault]) => {
    const prepare = (github: Parameters<NonNullable<Parameters<typeof published>[1]["prepare"]>>[0]): void => {
      for (const operation of ["issues/create-comment", "repos/create-commit-status"])
        github.fail(operation, fault, 100);
    };
    const { exitCode, err } = await publish(honest, { prepare });
    expect(exitCode).toBe(0);
    expect(err.match(/^warning: /gm)).toHaveLength(2);
    expect((await publish(cells(), { prepare })).exitCode).toBe(1);
  });

  test("a base that nobody can read is exit 3", async () => {
    const { exitCode, err } = await publish(honest, {
      prepare: (github) => github.fail("repos/get-content", FAULTS.notAccessible, 10),
    });
    expect([exitCode, err]).toEqual([3, expect.stringMatching(/^BASE_CONFIG_UNREADABLE /)]);
  });
});

describe("a mistake in the call is exit 2 and tells nothing", () => {
  test.for([
    [["--evidence", "nowhere/*.json"], /^FILE_NOT_FOUND nowhere\/\*\.json names no file/],
    [["--evidence", "nowhere.json"], /^FILE_NOT_FOUND /],
    [[], /^USAGE publish needs --evidence/],
    [["--evidence", "evidence/e.json", "--config", "no.yml"], /^FILE_NOT_FOUND no.yml/],
    [["--evidence", "evidence/e.json", "--config", "no/*.yml"], /^FILE_NOT_FOUND --config no/],
    [["--evidence", "evidence/e.json", "--baseline", "x"], /^USAGE publish has no option --baseline/],
  ] as const)("%s", async ([args, line]) => {
    const { exitCode, err, comments } = await publish(honest, { args });
    expect([exitCode, err]).toEqual([2, expect.stringMatching(line)]);
    expect(comments).toEqual([]);
  });
});
