import { describe, expect, test } from "vitest";

import { FAULTS } from "../fakes/github-faults.ts";
import { fakeGitHub } from "../fakes/github.ts";
import { forgeOn, thrownBy } from "./forge-on-fake.ts";

const SHA = "1".repeat(40);
const OTHER_SHA = "2".repeat(40);

describe("a file at a commit", () => {
  const files = {
    [SHA]: { "model-gate.yml": "version: 1 # ü", "models/a b/x#y.yml": "deep", models: "<folder>", empty: "" },
  };
  const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

  test.for([
    ["model-gate.yml", "version: 1 # ü"],
    ["models/a b/x#y.yml", "deep"],
    ["empty", ""],
  ] as const)("%s is read", async ([path, text]) => {
    await using fake = await fakeGitHub({ files });
    const contents = await forgeOn(fake).contents.read(path, SHA);
    expect(contents.kind === "file" && textOf(contents.bytes)).toBe(text);
  });

  test("is absent when the commit can be read and has no such file", async () => {
    await using fake = await fakeGitHub({ files });
    expect(await forgeOn(fake).contents.read("other.yml", SHA)).toEqual({ kind: "absent" });
  });

  test("of a branch, too", async () => {
    await using fake = await fakeGitHub({ files: { "feature/x": {} } });
    expect(await forgeOn(fake).contents.read("other.yml", "feature/x")).toEqual({ kind: "absent" });
  });

  test("is not absent when the commit is not there", async () => {
    await using fake = await fakeGitHub({ files });
    const contents = await forgeOn(fake).contents.read("model-gate.yml", OTHER_SHA);
    expect(contents).toEqual({ kind: "unreadable", why: `no commit ${OTHER_SHA} can be read` });
  });

  test("is not absent when the repository cannot be read", async () => {
    await using fake = await fakeGitHub({ files });
    const contents = await forgeOn(fake, { repository: "octo/secret" }).contents.read("model-gate.yml", SHA);
    expect(contents.kind).toBe("unreadable");
  });

  test.for([
    ["403", FAULTS.notAccessible, /Resource not accessible/],
    ["500", FAULTS.broken(500), /500/],
    ["401", FAULTS.badCredentials, /Bad credentials/],
  ] as const)("is not absent on %s", async ([, fault, why]) => {
    await using fake = await fakeGitHub({ files });
    fake.fail("repos/get-content", fault);
    const contents = await forgeOn(fake).contents.read("model-gate.yml", SHA);
    expect(contents).toEqual({ kind: "unreadable", why: expect.stringMatching(why) });
  });

  test("a folder is no file", async () => {
    await using fake = await fakeGitHub({ files });
    expect(await forgeOn(fake).contents.read("models", SHA)).toEqual({ kind: "unreadable", why: "models is no file" });
  });

  test("a connection that breaks in the middle is tried again", async () => {
    await using fake = await fakeGitHub({ files });
    fake.fail("repos/get-content", FAULTS.reset);
    const contents = await forgeOn(fake).contents.read("model-gate.yml", SHA);
    expect(contents.kind).toBe("file");
  });
});

describe("a commit status", () => {
  test("is published with its address", async () => {
    await using fake = await fakeGitHub();
    const status = { name: "model-gate", state: "failure", description: "F1 fell", url: "https://ci.test/1" } as const;
    await forgeOn(fake).statuses.publish(SHA, status);
    expect(fake.state.statuses).toEqual([
      { sha: SHA, context: "model-gate", state: "failure", description: "F1 fell", target_url: "https://ci.test/1" },
    ]);
  });

  test("is cut to 140 characters, never through one", async () => {
    await using fake = await fakeGitHub();
    const description = `${"x".repeat(138)}😀😀`;
    await forgeOn(fake).statuses.publish(SHA, { name: "model-gate", state: "success", description });
    expect(fake.state.statuses[0]?.["description"]).toBe(`${"x".repeat(138)}…`);
  });
});

describe("a deployment", () => {
  const deployment = {
    commit: SHA,
    environment: "production",
    description: "sentiment-classifier 1 → 2 (promote)",
    payload: { model: "sentiment-classifier", version: "2", evidence_sha256: "e".repeat(64) },
    isSuccess: true,
    logUrl: "https://ci.test/1",
  } as const;

  test("is written down with what was deployed, and merges and asks for nothing", async () => {
    await using fake = await fakeGitHub();
    await forgeOn(fake).deployments.record(deployment);
    const { commit, environment, description, payload } = deployment;
    expect(fake.state.deployments).toEqual([
      {
        id: 1,
        body: { ref: commit, environment, description, payload, auto_merge: false, required_contexts: [] },
        statuses: [{ state: "success", description, log_url: "https://ci.test/1" }],
      },
    ]);
  });

  test("that failed says so", async () => {
    await using fake = await fakeGitHub();
    await forgeOn(fake).deployments.record({ ...deployment, isSuccess: false });
    expect(fake.state.deployments[0]?.statuses).toMatchObject([{ state: "failure" }]);
  });

  test("its description is cut to what GitHub takes", async () => {
    await using fake = await fakeGitHub();
    await forgeOn(fake).deployments.record({ ...deployment, description: `${"x".repeat(138)}😀😀` });
    expect(fake.state.deployments[0]?.body).toMatchObject({ description: `${"x".repeat(138)}…` });
  });

  test("is not written twice when only the answer was lost", async () => {
    await using fake = await fakeGitHub();
    fake.fail("repos/create-deployment", FAULTS.resetAfter);
    expect(await thrownBy(forgeOn(fake).deployments.record(deployment))).toMatchObject({ failure: "unreachable" });
    expect(fake.state.deployments).toHaveLength(1);
  });

  test("of a commit that GitHub does not know is refused", async () => {
    await using fake = await fakeGitHub({ refs: [OTHER_SHA] });
    expect(await thrownBy(forgeOn(fake).deployments.record(deployment))).toMatchObject({ status: 422 });
  });
});

describe("the pull request of a commit", () => {
  const pull = { state: "open", headSha: SHA, headRepository: "octo/demo", baseRef: "main" } as const;

  test("is the open one with this head, into the base that is asked for", async () => {
    await using fake = await fakeGitHub({
      pulls: [
        { ...pull, number: 1, state: "closed" },
        { ...pull, number: 2, headSha: OTHER_SHA },
        { ...pull, number: 3, baseRepository: "other/demo" },
        { ...pull, number: 4, baseRef: "release" },
        { ...pull, number: 5 },
      ],
    });
    const { pullRequests } = forgeOn(fake);
    expect(await pullRequests.ofCommit(SHA, "main")).toMatchObject({ number: 5, baseRef: "main", headSha: SHA });
    expect(await pullRequests.ofCommit(SHA, "other")).toMatchObject({ number: 4 });
  });

  test("is none when no open one has this head", async () => {
    await using fake = await fakeGitHub({ pulls: [{ ...pull, number: 1, state: "closed" }] });
    expect(await forgeOn(fake).pullRequests.ofCommit(SHA, "main")).toBeUndefined();
  });

  test("by its number, with the repository of its head", async () => {
    await using fake = await fakeGitHub({
      pulls: [
        { ...pull, number: 8, headRepository: "fork/demo" },
        { ...pull, number: 9, headRepository: null },
      ],
    });
    const { pullRequests } = forgeOn(fake);
    expect(await pullRequests.get(8)).toEqual({
      number: 8,
      isOpen: true,
      headSha: SHA,
      headRepository: "fork/demo",
      baseRef: "main",
      baseSha: "b".repeat(40),
    });
    expect((await pullRequests.get(9))?.headRepository).toBeUndefined();
    expect(await pullRequests.get(10)).toBeUndefined();
  });
});

describe("artifacts of earlier runs", () => {
  const run = { branch: "main", event: "push", headRepository: "octo/demo" } as const;

  test("only of successful runs of this repository's own code on this branch", async () => {
    await using fake = await fakeGitHub({
      runs: [
        { ...run, id: 6 },
        { ...run, id: 5, branch: "other" },
        { ...run, id: 4, conclusion: "failure" },
        { ...run, id: 3, headRepository: "fork/demo" },
        { ...run, id: 2, event: "pull_request" },
        { ...run, id: 1, event: "schedule" },
      ],
    });
    const runs = await forgeOn(fake).artifacts.successfulRuns("main");
    expect(runs.map(({ id }) => id)).toEqual([6, 1]);
  });

  test("are listed without expired ones, and downloaded from where they lie", async () => {
    const bytes = new Uint8Array([0x50, 0x4b, 3, 4, 255]);
    await using fake = await fakeGitHub({
      artifacts: [
        { id: 11, run: 1, name: "predictions", bytes },
        { id: 12, run: 1, name: "old", expired: true, bytes },
        { id: 13, run: 2, name: "other", bytes },
      ],
    });
    const { artifacts } = forgeOn(fake);
    expect(await artifacts.of(1)).toMatchObject([{ id: 11, name: "predictions", sizeInBytes: 5 }]);
    expect([...(await artifacts.download(11, 5))]).toEqual([...bytes]);
    expect(await thrownBy(artifacts.download(11, 4))).toMatchObject({ message: expect.stringContaining("4 bytes") });
    expect(await thrownBy(artifacts.download(12, 5))).toMatchObject({ status: 410 });
  });
});
