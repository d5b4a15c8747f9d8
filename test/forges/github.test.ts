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
    await using fake = await fakeGitHub({ files: { "feature/x": { "a.yml": "text" } } });
    const { contents } = forgeOn(fake);
    expect(await contents.read("other.yml", "feature/x")).toEqual({ kind: "absent" });
    expect((await contents.read("a.yml", "feature/x")).kind).toBe("file");
    expect(await contents.read("a.yml", "gone")).toEqual({ kind: "unreadable", why: "no commit gone can be read" });
    // By the hash of its commit: a tag can have the same name.
    const refs = fake.requests.flatMap(({ url }) => url.searchParams.get("ref") ?? []);
    expect(refs.filter((ref) => !/^[0-9a-f]{40}$/.test(ref))).toEqual([]);
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
    expect(await forgeOn(fake).contents.read("models", SHA)).toMatchObject({
      kind: "unreadable",
      why: "models is no file",
    });
  });

  test("is that of the file that a link leads to, in the same commit", async () => {
    await using fake = await fakeGitHub({ files: { [SHA]: { "a/x.yml": "<link ../y.yml>", "y.yml": "text" } } });
    const contents = await forgeOn(fake).contents.read("a/x.yml", SHA);
    expect(contents.kind === "file" && textOf(contents.bytes)).toBe("text");
  });

  test.for([
    ["x.yml", { "x.yml": "<link nowhere>" }, "x.yml is a symbolic link"],
    ["x.yml", { "x.yml": "<submodule>" }, "x.yml is a submodule"],
    ["a/x.yml", { a: "<link b>", "b/x.yml": "text" }, "a is a symbolic link"],
    ["a/b/c/x.yml", { "a/b": "<link ../d>", "a/y": "", "d/c/x.yml": "text" }, "a/b is a symbolic link"],
    ["a/x.yml", { a: "<submodule>" }, "a is a submodule"],
  ] as const)(
    "is neither there nor absent where a link or submodule leads away: %s of %j",
    async ([path, all, why]) => {
      await using fake = await fakeGitHub({ files: { [SHA]: all } });
      expect(await forgeOn(fake).contents.read(path, SHA)).toEqual({ kind: "unreadable", why, isNoFile: true });
    },
  );

  test.for([{}, { "a/y.yml": "" }, { a: "a file" }, { "a/b/y.yml": "", "a/x": "" }])(
    "is absent where the folders on the way hold no such thing: %j",
    async (all) => {
      await using fake = await fakeGitHub({ files: { [SHA]: { "z.yml": "", ...all } } });
      expect(await forgeOn(fake).contents.read("a/b/x.yml", SHA)).toEqual({ kind: "absent" });
    },
  );

  test("is not absent when a folder is too large to be listed whole", async () => {
    await using fake = await fakeGitHub({ files });
    const body = { sha: SHA, tree: [], truncated: true };
    fake.fail("git/get-tree", { kind: "answer", status: 200, body });
    expect(await forgeOn(fake).contents.read("other.yml", SHA)).toMatchObject({ kind: "unreadable" });
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
    const { runs, isLast } = await forgeOn(fake).artifacts.successfulRuns("main", 1, undefined);
    expect(runs.map(({ id }) => id)).toEqual([6, 1]);
    expect(isLast).toBe(true);
  });

  test("page by page, of one workflow or of all", async () => {
    const all = Array.from({ length: 150 }, (_, i) => ({ ...run, id: 1000 - i, workflow: `${"ab"[i % 2]}.yml` }));
    await using fake = await fakeGitHub({ runs: all });
    const page = async (number: number, workflow?: string) => {
      const { runs, isLast } = await forgeOn(fake).artifacts.successfulRuns("main", number, workflow);
      return [runs.length, isLast];
    };
    expect([await page(1), await page(2), await page(3)]).toEqual([
      [100, false],
      [50, true],
      [0, true],
    ]);
    expect(await page(1, ".github/workflows/a.yml")).toEqual([75, true]);
    expect(await page(1, ".github/workflows/new.yml")).toEqual([0, true]);
    const { runs } = await forgeOn(fake).artifacts.successfulRuns("main", 2, undefined);
    expect(runs[0]).toMatchObject({ id: 900, workflow: ".github/workflows/a.yml", event: "push" });
  });

  test("the last page that GitHub gives of very many is not the last one", async () => {
    const all = Array.from({ length: 1500 }, (_, i) => ({ ...run, id: 2000 - i }));
    await using fake = await fakeGitHub({ runs: all });
    expect(await forgeOn(fake).artifacts.successfulRuns("main", 10, undefined)).toMatchObject({ isLast: false });
  });

  test("on the branch itself, and not on a tag that is called like it", async () => {
    await using fake = await fakeGitHub({
      runs: [
        { ...run, id: 1 },
        { ...run, id: 2, isOffBranch: true },
      ],
    });
    const { artifacts } = forgeOn(fake);
    const { runs } = await artifacts.successfulRuns("main", 1, undefined);
    const answers = await Promise.all(runs.map(({ commit }) => artifacts.isOnBranch(commit, "main")));
    expect(answers).toEqual([true, false]);
    expect(await artifacts.isOnBranch("f".repeat(40), "main")).toBe(false);
  });

  test("are found by name unless they have expired, and downloaded from where they lie", async () => {
    const bytes = new Uint8Array([0x50, 0x4b, 3, 4, 255]);
    await using fake = await fakeGitHub({
      artifacts: [
        { id: 11, run: 1, name: "predictions", bytes },
        { id: 12, run: 1, name: "old", expired: true, bytes },
        { id: 14, run: 1, name: "again", bytes },
        { id: 15, run: 1, name: "again", bytes },
        { id: 13, run: 2, name: "other", bytes },
      ],
    });
    const { artifacts } = forgeOn(fake);
    expect(await artifacts.named(1, "predictions")).toBe(11);
    expect(await artifacts.named(1, "old")).toBeUndefined();
    expect(await artifacts.named(1, "other")).toBeUndefined();
    // Of a run that was started anew, both attempts left one.
    expect(await artifacts.named(1, "again")).toBe(15);
    expect([...(await artifacts.download(11, 5))]).toEqual([...bytes]);
    expect(await thrownBy(artifacts.download(11, 4))).toMatchObject({ message: expect.stringContaining("4 bytes") });
    expect(await thrownBy(artifacts.download(12, 5))).toMatchObject({ status: 410 });
  });
});
