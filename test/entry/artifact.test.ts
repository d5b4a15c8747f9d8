import { crc32 } from "node:zlib";

import { describe, expect, test } from "vitest";

import { fakeGitHub, TOKEN } from "../fakes/github.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { evidenceIn, jointFiles, run } from "./run.ts";

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
  ...args: string[]
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
  };
  const result = await run(
    folder,
    ["gate", "--candidate", "cand.csv", "--baseline", reference, "--comment", "off", ...args],
    env,
  );
  return { ...result, evidence: evidenceIn(folder) };
}

describe("a baseline of the last successful run on the base branch", () => {
  test("is found by walking back, never among a stranger's runs, and the report says where", async () => {
    const { exitCode, err, evidence } = await gate({ "predictions.csv": PAIR.baseline });
    expect(exitCode, err).toBe(0);
    expect(err).toMatch(/note: artifact:production: predictions.csv of run .* on main/);
    expect(evidence?.results[0]?.delta).toBeCloseTo(0.026649, 6);
    expect(evidence?.baseline).toMatchObject({ source: "artifact:production", commit: expect.any(String) });
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
