import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";

import { describe, expect, test } from "vitest";

import { fakeGitHub, TOKEN } from "../fakes/github.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { evidenceIn, jointFiles, run } from "./run.ts";

const REPORT = "model-gate-report/report.md";

const PAIR = jointFiles([534, 5, 266, 498, 48, 15, 71, 2763]);

/** The smallest zip archive with these files, stored. */
function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const [bytes, title] = [Buffer.from(text), Buffer.from(name)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, title, bytes]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    centrals.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), common, place, title]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0, "latin1");
  end.writeUInt16LE(centrals.length, 8);
  end.writeUInt16LE(centrals.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

describe("a baseline of a release", () => {
  test("is its asset", async () => {
    expect((await gate(undefined, "release:v1:base.csv")).exitCode).toBe(0);
  });

  test("that does not exist is none yet; an asset that it lacks is a mistake", async () => {
    const none = await gate(undefined, "release:v2:base.csv");
    expect(none).toMatchObject({ exitCode: 3, evidence: { error: { code: "BASELINE_NOT_FOUND" } } });
    const other = await gate(undefined, "release:v1:other.csv");
    expect(other.evidence?.error?.message).toContain('it has: "base.csv"');
  });
});

async function gate(
  files: Readonly<Record<string, string>> | undefined,
  reference = "artifact:production",
  prepare: (state: Awaited<ReturnType<typeof fakeGitHub>>["state"]) => void = () => undefined,
) {
  await using github = await fakeGitHub();
  const runs = [
    { id: 3, branch: "main", event: "push", headRepository: "octo/demo", conclusion: "success" },
    { id: 2, branch: "main", event: "push", headRepository: "octo/demo", conclusion: "success" },
    { id: 9, branch: "main", event: "pull_request", headRepository: "stranger/demo", conclusion: "success" },
  ];
  github.state.releases["v1"] = { "base.csv": PAIR.baseline };
  if (files !== undefined) {
    github.state.runs.push(...runs);
    github.state.artifacts.push({ id: 22, run: 2, name: "production", bytes: zipOf(files) });
    github.state.artifacts.push({ id: 99, run: 9, name: "production", bytes: zipOf({ "evil.csv": PAIR.candidate }) });
  }
  prepare(github.state);
  using folder = temporaryFolder();
  folder.write("cand.csv", PAIR.candidate);
  folder.write("event.json", JSON.stringify({ repository: { full_name: "octo/demo", default_branch: "main" } }));
  const env = {
    GITHUB_ACTIONS: "true",
    GITHUB_EVENT_NAME: "push",
    GITHUB_EVENT_PATH: `${folder.path}/event.json`,
    GITHUB_REPOSITORY: "octo/demo",
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_TOKEN: TOKEN,
    GITHUB_WORKFLOW_REF: "octo/demo/.github/workflows/gate.yml@refs/heads/main",
  };
  const args = ["gate", "--candidate", "cand.csv", "--baseline", reference, "--comment", "off"];
  const result = await run(folder, args, env);
  const report = existsSync(join(folder.path, REPORT)) ? readFileSync(join(folder.path, REPORT), "utf8") : "";
  return { ...result, report, evidence: evidenceIn(folder), calls: github.calls };
}

describe("a baseline of the last successful run on the base branch", () => {
  test("is found by walking back, never among a stranger's runs, and the report says where", async () => {
    const { exitCode, err, evidence } = await gate({ "predictions.csv": PAIR.baseline });
    expect(exitCode, err).toBe(0);
    expect(err).toMatch(
      /note: artifact:production: predictions.csv of run .*runs\/2 of .github\/workflows\/ci.yml at .* on main/,
    );
    expect(evidence?.results[0]?.delta).toBeCloseTo(0.026649, 6);
    expect(evidence?.baseline).toMatchObject({ source: "artifact:production", commit: expect.any(String) });
  });

  const run1 = { branch: "main", event: "push", headRepository: "octo/demo" } as const;
  const left = (run: number, id: number) => ({
    id,
    run,
    name: "production",
    bytes: zipOf({ "predictions.csv": PAIR.baseline }),
  });

  test("is one of the same workflow, when that has it, and the report names workflow and run", async () => {
    const same = await gate({ "predictions.csv": PAIR.candidate }, undefined, ({ runs, artifacts }) => {
      runs.push({ ...run1, id: 1, workflow: "gate.yml" });
      artifacts.push(left(1, 11));
    });
    expect(same.exitCode, same.err).toBe(0);
    expect(same.evidence?.baseline.why).toBe("walking back to run 1 of .github/workflows/gate.yml on main");
    expect(same.report).toContain("found by `walking back to run 1 of .github/workflows/gate.yml on main`");
  });

  test("is one of another workflow only when the same one has none, and the report says so", async () => {
    const { exitCode, err, evidence, report } = await gate(
      { "predictions.csv": PAIR.baseline },
      undefined,
      ({ runs }) => void runs.push({ ...run1, id: 1, workflow: "gate.yml" }),
    );
    expect(exitCode, err).toBe(0);
    const why =
      "walking back to run 2 of .github/workflows/ci.yml on main, since no recent run of .github/workflows/gate.yml there has it";
    expect(evidence?.baseline.why).toBe(why);
    expect(report).toContain(`found by \`${why}\``);
  });

  test("is found although hundreds of runs of forks and of pull requests came since", async () => {
    const { exitCode, err } = await gate({ "predictions.csv": PAIR.baseline }, undefined, ({ runs }) => {
      const foreign = Array.from({ length: 450 }, (_, i) =>
        i % 2 === 0
          ? { ...run1, id: 5000 - i, headRepository: "stranger/demo" }
          : { ...run1, id: 5000 - i, event: "pull_request" },
      );
      runs.unshift(...foreign);
    });
    expect(exitCode, err).toBe(0);
  });

  test("is never absent while not all runs were seen", async () => {
    const { exitCode, evidence, calls } = await gate(undefined, undefined, ({ runs }) => {
      runs.push(
        ...Array.from({ length: 1200 }, (_, i) => ({ ...run1, id: 5000 - i, headRepository: "stranger/demo" })),
      );
    });
    expect(exitCode).toBe(3);
    expect(evidence?.error?.message).toMatch(
      /none of the newest 1000 successful runs on main is this repository's own/,
    );
    expect(calls.filter((call) => call === "actions/list-workflow-runs-for-repo")).toHaveLength(10);
  });

  test("is not looked for without end", async () => {
    const { evidence, calls } = await gate(undefined, undefined, ({ runs }) => {
      runs.push(...Array.from({ length: 900 }, (_, i) => ({ ...run1, id: 5000 - i })));
    });
    expect(evidence?.error?.message).toMatch(/none of the last 30 successful runs on main has .*; older ones were not/);
    expect(calls.filter((call) => call === "actions/list-workflow-run-artifacts")).toHaveLength(30);
  });

  test.for(["workflow_run", "issue_comment"])(
    "is none that a %s left, which may be a pull request's",
    async (event) => {
      const { exitCode, evidence } = await gate(undefined, undefined, ({ runs, artifacts }) => {
        runs.push({ ...run1, id: 7, event });
        artifacts.push(left(7, 77));
      });
      expect(exitCode).toBe(3);
      expect(evidence?.error?.message).toMatch(
        /no successful run on main was started by a push, a schedule or by hand/,
      );
      expect(evidence?.error?.message).toMatch(/1 was started by another run or a comment/);
    },
  );

  test("is none of a tag that is called like the branch", async () => {
    const { exitCode, err, evidence } = await gate({ "predictions.csv": PAIR.baseline }, undefined, (state) => {
      state.runs.unshift({ ...run1, id: 8, isOffBranch: true });
      state.artifacts.push({ ...left(8, 88), bytes: zipOf({ "predictions.csv": PAIR.candidate }) });
    });
    expect(exitCode, err).toBe(0);
    expect(evidence?.baseline.why).toContain("run 2 of");
  });

  test("of several files must be named", async () => {
    const files = { "a.csv": PAIR.baseline, "log.txt": "x" };
    const unnamed = await gate(files);
    expect(unnamed.exitCode).toBe(2);
    expect(unnamed.err).toContain('"a.csv", "log.txt"');
    expect((await gate(files, "artifact:production/a.csv")).exitCode).toBe(0);
  });

  test("that no run has is no pass", async () => {
    const { exitCode, evidence } = await gate({ "a.csv": PAIR.baseline }, "artifact:other");
    expect(exitCode).toBe(3);
    expect(evidence?.error?.message).toMatch(/none of the last 2 successful runs on main has an artifact other/);
  });

  test("of a branch that never had a successful run is none yet", async () => {
    const { exitCode, evidence } = await gate(undefined);
    expect(exitCode).toBe(3);
    expect(evidence?.error?.code).toBe("BASELINE_NOT_FOUND");
  });

  test("is refused when the archive lies about its files", async () => {
    const { exitCode, evidence } = await gate({ "../../etc/a.csv": PAIR.baseline });
    expect(exitCode).toBe(3);
    expect(evidence?.error?.code).toBe("PREDICTIONS_UNREADABLE");
  });
});
