import { describe, expect, test } from "vitest";

import { ForgeError } from "../../src/forges/forge-error.ts";
import { type GitLabOptions, gitlabForge } from "../../src/forges/gitlab/forge.ts";
import type { StickyComment } from "../../src/forges/port.ts";
import { stickComment } from "../../src/forges/sticky-comment.ts";
import type { PatienceOptions } from "../../src/http/patience.ts";
import { type FakeNote, fakeGitLab, GITLAB_FAULTS, TOKEN } from "../fakes/gitlab.ts";
import { answerJson, httpServer } from "../fakes/http-server.ts";
import { thrownBy } from "./forge-on-fake.ts";

const BOT = "project_42_bot_1";
const SHA = "1".repeat(40);
const MARKER = "<!-- model-gate:comment v1 key=ci/gate/m ";
const OLD = `${MARKER}says=0 -->\n\nold`;
const NEW = `${MARKER}says=1 -->\n\nnew`;
const always: StickyComment = {
  body: NEW,
  marker: MARKER,
  decide: (existing) => (existing === undefined ? "create" : "update"),
};

/** GitLab's adapter against a fake, with a clock on which waiting costs nothing. */
function forgeOn(
  fake: { readonly url: string },
  parts: Partial<GitLabOptions> & { readonly patience?: PatienceOptions } = {},
) {
  const waits: number[] = [];
  const sleep = (ms: number): Promise<void> => {
    waits.push(ms);
    return Promise.resolve();
  };
  const forge = gitlabForge({
    token: TOKEN,
    apiUrl: fake.url,
    repository: "group/demo",
    serverUrl: "https://gitlab.test",
    ...parts,
    patience: { sleep, ...parts.patience },
  });
  const { comments, statuses, contents, pullRequests } = forge;
  if (!comments || !statuses || !contents || !pullRequests) throw new Error("GitLab can do all of it");
  return { forge, comments, statuses, contents, pullRequests, waits };
}

/** So many notes of others, with some of ours in between. */
function talk(count: number, own: Readonly<Record<number, Partial<FakeNote>>> = {}): FakeNote[] {
  return Array.from({ length: count }, (_, i) => ({ id: i + 1, author: "someone", body: "talk", ...own[i + 1] }));
}

function ours(notes: readonly FakeNote[]): readonly (readonly [number, string])[] {
  return notes.filter(({ body }) => body.startsWith(MARKER)).map(({ id, body }) => [id, body] as const);
}

describe("one note, edited in place", () => {
  test("is created when there is none, and its address is told", async () => {
    await using fake = await fakeGitLab({ notes: talk(3) });
    const outcome = await stickComment(forgeOn(fake).comments, 7, always);
    const url = "https://gitlab.test/group/demo/-/merge_requests/7#note_4";
    expect(outcome).toEqual({ action: "create", url });
    expect(fake.state.notes.at(-1)).toEqual({ id: 4, author: BOT, body: NEW });
  });

  test.for([1, 42, 101, 249, 250])("is found as number %i of 250", async (id) => {
    await using fake = await fakeGitLab({ notes: talk(250, { [id]: { author: BOT, body: OLD } }) });
    expect((await stickComment(forgeOn(fake).comments, 7, always)).action).toBe("update");
    expect(ours(fake.state.notes)).toEqual([[id, NEW]]);
    expect(fake.calls.filter((call) => call === "GET notes")).toHaveLength(3);
  });

  test("is the oldest of two", async () => {
    const own = { author: BOT, body: OLD };
    await using fake = await fakeGitLab({ notes: talk(9, { 3: own, 8: own }) });
    await stickComment(forgeOn(fake).comments, 7, always);
    expect(ours(fake.state.notes)).toEqual([
      [3, NEW],
      [8, OLD],
    ]);
  });

  test("is never one that somebody else wrote, or GitLab itself, whatever stands in it", async () => {
    const notes = talk(4, { 2: { author: "mallory", body: OLD }, 3: { author: BOT, body: OLD, system: true } });
    await using fake = await fakeGitLab({ notes });
    expect((await stickComment(forgeOn(fake).comments, 7, always)).action).toBe("create");
    expect(ours(fake.state.notes)).toEqual([
      [2, OLD],
      [3, OLD],
      [5, NEW],
    ]);
  });

  test("is not written twice when the answer to the first was lost", async () => {
    await using fake = await fakeGitLab();
    fake.fail("POST note", GITLAB_FAULTS.resetAfter);
    expect((await stickComment(forgeOn(fake).comments, 7, always)).action).toBe("create");
    expect(ours(fake.state.notes)).toEqual([[1, NEW]]);
    expect(fake.calls.filter((call) => call === "POST note")).toHaveLength(1);
  });

  test("is written after a server's hiccup that came before the work was done", async () => {
    await using fake = await fakeGitLab();
    fake.fail("POST note", GITLAB_FAULTS.broken(500));
    expect((await stickComment(forgeOn(fake).comments, 7, always)).action).toBe("create");
    expect(ours(fake.state.notes)).toEqual([[1, NEW]]);
  });

  test("can be removed", async () => {
    await using fake = await fakeGitLab({ notes: talk(2) });
    await forgeOn(fake).comments.remove(7, 1);
    expect(fake.state.notes.map(({ id }) => id)).toEqual([2]);
  });

  test("is asked for by the number of the project, or by its path", async () => {
    await using fake = await fakeGitLab();
    await forgeOn(fake, { projectId: "42" }).comments.list(7);
    await forgeOn(fake).comments.list(7);
    const paths = fake.requests.map(({ url }) => url.pathname);
    expect(paths).toEqual([
      "/api/v4/projects/42/merge_requests/7/notes",
      "/api/v4/projects/group%2Fdemo/merge_requests/7/notes",
    ]);
  });
});

describe("a token that may not is told what it lacks, and is no failure of the gate", () => {
  const JOB = "glcbt-64_the-token-of-a-job";
  const tokens = {
    [TOKEN]: { username: BOT, scopes: ["read_api"], role: 30 },
    guest: { username: "guest", scopes: ["api"], role: 10 },
    [JOB]: { username: "someone", scopes: ["api"], role: 30, isOfJob: true },
  } as const;
  const warningOf = async (parts: Partial<GitLabOptions>): Promise<string> => {
    await using fake = await fakeGitLab({ tokens });
    const outcome = await stickComment(forgeOn(fake, parts).comments, 7, always);
    expect(outcome.action).toBe("none");
    expect(fake.state.notes).toEqual([]);
    return outcome.warning ?? "";
  };

  test("that of a job", async () => {
    const warning = await warningOf({ token: JOB, isJobToken: true });
    expect(warning).toContain("CI_JOB_TOKEN, which may not do this");
    expect(warning).not.toContain(JOB);
  });

  test("one without the scope api", async () => {
    expect(await warningOf({})).toContain(
      "higher privileges than provided by the access token. GITLAB_TOKEN needs the scope api",
    );
  });

  test("one that is not valid", async () => {
    expect(await warningOf({ token: "gone" })).toContain("GITLAB_TOKEN is not valid");
  });

  test("a guest's, for a status", async () => {
    await using fake = await fakeGitLab({ tokens });
    const status = { name: "model-gate", state: "success", description: "x" } as const;
    const error = await thrownBy(forgeOn(fake, { token: "guest" }).statuses.publish(SHA, status));
    expect(error).toMatchObject({ failure: "refused", status: 403, hint: expect.stringContaining("Developer") });
  });
});

describe("what may pass is tried again", () => {
  test.for([
    ["429", GITLAB_FAULTS.tooMany("3"), [3_000, 3_000]],
    ["403 of what counts requests", GITLAB_FAULTS.banned, [2_000, 2_000]],
    ["500", GITLAB_FAULTS.broken(500), [1_000, 2_000]],
    ["502", GITLAB_FAULTS.broken(502), [1_000, 2_000]],
    ["a reset", GITLAB_FAULTS.reset, [1_000, 2_000]],
    ["an answer that is cut short", GITLAB_FAULTS.truncated, [1_000, 2_000]],
  ] as const)("%s", async ([, fault, waits]) => {
    await using fake = await fakeGitLab({ notes: talk(2) });
    fake.fail("GET notes", fault, 2);
    const forge = forgeOn(fake);
    expect(await forge.comments.list(7)).toHaveLength(2);
    expect(forge.waits).toEqual(waits);
  });

  test("a server that stays broken is given up, and the note is a warning", async () => {
    await using fake = await fakeGitLab();
    fake.fail("*", GITLAB_FAULTS.broken(500), 100);
    const forge = forgeOn(fake);
    const { warning } = await stickComment(forge.comments, 7, always);
    expect(warning).toBe("The comment was not written: GET /user was answered with 500: 500 Internal Server Error");
    expect(forge.waits).toEqual([1_000, 2_000]);
  });

  test("silence", async () => {
    await using fake = await fakeGitLab();
    fake.fail("GET notes", GITLAB_FAULTS.silent);
    expect(await forgeOn(fake, { patience: { silenceMs: 50 } }).comments.list(7)).toEqual([]);
  });

  test("until 40 s are over, over all requests together", async () => {
    await using fake = await fakeGitLab();
    fake.fail("*", GITLAB_FAULTS.broken(503), 1_000);
    const forge = forgeOn(fake);
    await thrownBy(forge.comments.list(7));
    await thrownBy(forge.comments.author());
    expect(forge.waits.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(40_000);
  });
});

describe("what will not pass is asked once", () => {
  test.for([
    ["403", GITLAB_FAULTS.forbidden, "refused"],
    ["a page of somebody else", GITLAB_FAULTS.html, "unexpected"],
    ["another address", GITLAB_FAULTS.moved, "unexpected"],
    ["a wait of an hour", GITLAB_FAULTS.tooMany("3600"), "unreachable"],
  ] as const)("%s", async ([, fault, failure]) => {
    await using fake = await fakeGitLab();
    fake.fail("GET notes", fault, 100);
    const forge = forgeOn(fake);
    const error = await thrownBy(forge.comments.list(7));
    expect(error).toMatchObject({ name: "ForgeError", failure });
    expect((error as ForgeError).line).not.toContain("private_token");
    expect(fake.calls).toEqual(["GET notes"]);
    expect(forge.waits).toEqual([]);
  });
});

test("a list without an end is no list", async () => {
  await using server = await httpServer((_, response) => answerJson(response, 200, [], { "x-next-page": "2" }));
  expect(await thrownBy(forgeOn(server).comments.list(7))).toMatchObject({ failure: "unexpected" });
  expect(server.requests).toHaveLength(100);
});

test("a token that a server repeats is not in the message, nor are line ends", async () => {
  await using server = await httpServer((_, response) =>
    answerJson(response, 403, { message: `no access for\n::error::${TOKEN}\u202E and ${"long ".repeat(200)}` }),
  );
  const { message } = (await thrownBy(forgeOn(server).comments.list(7))) as ForgeError;
  expect(message).toContain("no access for ::error::*** and");
  expect(message).not.toContain(TOKEN);
  expect(message.length).toBeLessThan(500);
});

test("a server that sends elsewhere does not move the token there", async () => {
  await using elsewhere = await httpServer((_, response) => answerJson(response, 200, { username: "mallory" }));
  await using server = await httpServer(
    (_, response) => void response.writeHead(302, { location: `${elsewhere.url}/user` }).end(),
  );
  expect(await thrownBy(forgeOn(server).comments.author())).toBeInstanceOf(ForgeError);
  expect(elsewhere.requests).toEqual([]);
});

describe("a commit status", () => {
  const status = { name: "model-gate", state: "failure", description: "F1 fell", url: "https://ci.test/1" } as const;

  test("is published in GitLab's words, into the pipeline of this run", async () => {
    await using fake = await fakeGitLab();
    const forge = forgeOn(fake, { pipeline: { id: 9, commit: SHA } });
    await forge.statuses.publish(SHA, status);
    await forge.statuses.publish("2".repeat(40), { ...status, state: "error" });
    const said = { name: "model-gate", state: "failed", description: "F1 fell", target_url: "https://ci.test/1" };
    expect(fake.state.statuses).toEqual([
      { ...said, sha: SHA, pipeline_id: 9 },
      { ...said, sha: "2".repeat(40) },
    ]);
  });

  test("that says so already is as good as new, and one that may not change is a failure", async () => {
    await using fake = await fakeGitLab({ statuses: [{ sha: SHA, name: "model-gate", state: "failed" }] });
    await forgeOn(fake).statuses.publish(SHA, status);
    expect(fake.state.statuses).toHaveLength(1);
    const body = { message: "Cannot transition status via :succeed from :failed" };
    fake.fail("POST status", { kind: "answer", status: 400, body });
    const error = await thrownBy(forgeOn(fake).statuses.publish(SHA, { ...status, state: "success" }));
    expect(error).toMatchObject({ status: 400 });
  });

  test("is cut to 255 characters, never through one", async () => {
    await using fake = await fakeGitLab();
    const description = `${"x".repeat(253)}😀😀`;
    await forgeOn(fake).statuses.publish(SHA, { name: "model-gate", state: "success", description });
    expect(fake.state.statuses[0]?.["description"]).toBe(`${"x".repeat(253)}…`);
  });
});

describe("a file at a commit", () => {
  const files = { [SHA]: { "model-gate.yml": "version: 1 # ü", "models/a b/x#y.yml": "deep", empty: "" } };
  const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

  test.for([
    ["model-gate.yml", "version: 1 # ü"],
    ["models/a b/x#y.yml", "deep"],
    ["empty", ""],
  ] as const)("%s is read", async ([path, text]) => {
    await using fake = await fakeGitLab({ files });
    const contents = await forgeOn(fake).contents.read(path, SHA);
    expect(contents.kind === "file" ? textOf(contents.bytes) : contents).toBe(text);
  });

  test("is found and missed in a folder of 250 files, which comes in pages", async () => {
    const many = Object.fromEntries(Array.from({ length: 250 }, (_, i) => [`f${i}`, `text ${i}`]));
    await using fake = await fakeGitLab({ files: { [SHA]: many } });
    const { contents } = forgeOn(fake);
    expect((await contents.read("f249", SHA)).kind).toBe("file");
    expect(await contents.read("other", SHA)).toEqual({ kind: "absent" });
    expect(fake.calls.filter((call) => call === "GET tree")).toHaveLength(6);
  });

  test.for(["other.yml", "models/other.yml", "nowhere/x.yml", "model-gate.yml/x.yml"])(
    "%s is absent, which the folders on the way prove",
    async (path) => {
      await using fake = await fakeGitLab({ files });
      expect(await forgeOn(fake).contents.read(path, SHA)).toEqual({ kind: "absent" });
    },
  );

  test("of a branch, by the hash of its commit", async () => {
    await using fake = await fakeGitLab({ files: { "feature/x": { "a.yml": "text" } } });
    const { contents } = forgeOn(fake);
    expect((await contents.read("a.yml", "feature/x")).kind).toBe("file");
    expect(await contents.read("b.yml", "feature/x")).toEqual({ kind: "absent" });
    expect(await contents.read("a.yml", "gone")).toEqual({ kind: "unreadable", why: "no commit gone can be read" });
    const refs = fake.requests.flatMap(({ url }) => url.searchParams.get("ref") ?? []);
    expect(refs.filter((ref) => !/^[0-9a-f]{40}$/.test(ref))).toEqual([]);
  });

  test("is not absent when the commit is not there, or the project is none of this token's", async () => {
    await using fake = await fakeGitLab({ files });
    expect((await forgeOn(fake).contents.read("model-gate.yml", "2".repeat(40))).kind).toBe("unreadable");
    const { contents } = forgeOn(fake, { repository: "group/secret" });
    expect((await contents.read("model-gate.yml", SHA)).kind).toBe("unreadable");
  });

  test.for([GITLAB_FAULTS.forbidden, GITLAB_FAULTS.broken(500), GITLAB_FAULTS.html, GITLAB_FAULTS.moved])(
    "is not absent on $status",
    async (fault) => {
      await using fake = await fakeGitLab({ files });
      fake.fail("GET tree", fault, 100);
      expect((await forgeOn(fake).contents.read("other.yml", SHA)).kind).toBe("unreadable");
    },
  );

  test.for([
    ["x.yml", { "x.yml": "<link y.yml>", "y.yml": "text" }, "x.yml is a symbolic link"],
    ["a/x.yml", { a: "<link b>", "b/x.yml": "text" }, "a is a symbolic link"],
    ["a/x.yml", { a: "<submodule>" }, "a is a submodule"],
    ["a", { "a/x.yml": "text" }, "a is no file"],
  ] as const)("is neither there nor absent where no file stands: %s of %j", async ([path, all, why]) => {
    await using fake = await fakeGitLab({ files: { [SHA]: all } });
    expect(await forgeOn(fake).contents.read(path, SHA)).toEqual({ kind: "unreadable", why, isNoFile: true });
  });
});

describe("the merge request of a commit", () => {
  test("is the open one with this head, into the branch that is asked for", async () => {
    await using fake = await fakeGitLab({
      mergeRequests: [
        { iid: 1, sha: SHA, state: "merged" },
        { iid: 2, sha: SHA, target: "release" },
        { iid: 3, sha: SHA },
      ],
    });
    const { pullRequests } = forgeOn(fake);
    expect(await pullRequests.ofCommit(SHA, "main")).toMatchObject({ number: 3, baseRef: "main", isOpen: true });
    expect((await pullRequests.ofCommit(SHA, "other"))?.number).toBe(2);
    expect(await pullRequests.ofCommit("2".repeat(40), "main")).toBeUndefined();
  });

  test("by its number, with the project of its head; and by its head", async () => {
    await using fake = await fakeGitLab({
      mergeRequests: [
        { iid: 8, sha: SHA, sourceProject: 77 },
        { iid: 9, sha: SHA, sourceProject: 78 },
      ],
      forks: { 77: "mallory/demo" },
    });
    const { pullRequests } = forgeOn(fake);
    const base = { isOpen: true, headSha: SHA, baseRef: "main", baseSha: "b".repeat(40) };
    expect(await pullRequests.get(8)).toEqual({ ...base, number: 8, headRepository: "mallory/demo" });
    expect((await pullRequests.get(9))?.headRepository).toBeUndefined();
    expect(await pullRequests.get(10)).toBeUndefined();
    const found = await pullRequests.ofHead({ commit: SHA, repository: "Mallory/demo", branch: undefined });
    expect(found.map(({ number }) => number)).toEqual([8]);
  });
});
