import { describe, expect, test } from "vitest";

import type { StickyComment } from "../../src/forges/port.ts";
import { stickComment } from "../../src/forges/sticky-comment.ts";
import { FAULTS } from "../fakes/github-faults.ts";
import { type FakeComment } from "../fakes/github-work.ts";
import { fakeGitHub, TOKEN } from "../fakes/github.ts";
import { forgeOn } from "./forge-on-fake.ts";

const MARKER = "<!-- model-gate:comment v1 key=ci/gate/m ";
const OLD = `${MARKER}says=0 -->\n\nold`;
const NEW = `${MARKER}says=1 -->\n\nnew`;
const BOT = "github-actions[bot]";

const always: StickyComment = {
  body: NEW,
  marker: MARKER,
  decide: (existing) => (existing === undefined ? "create" : "update"),
};

/** So many comments of others, with some of ours in between. */
function talk(count: number, own: Readonly<Record<number, Partial<FakeComment>>> = {}): FakeComment[] {
  return Array.from({ length: count }, (_, i) => ({ id: i + 1, author: "someone", body: "talk", ...own[i + 1] }));
}

function bodiesWithMarker(comments: readonly FakeComment[]): readonly (readonly [number, string])[] {
  return comments.filter(({ body }) => body.startsWith(MARKER)).map(({ id, body }) => [id, body] as const);
}

describe("one comment, edited in place", () => {
  test("is created when there is none", async () => {
    await using fake = await fakeGitHub({ comments: talk(3) });
    const outcome = await stickComment(forgeOn(fake).comments, 7, always);
    expect(outcome).toEqual({ action: "create", url: "https://github.test/octo/demo/pull/7#issuecomment-4" });
    expect(fake.state.comments.at(-1)).toEqual({ id: 4, author: BOT, body: NEW });
  });

  test("is found on page 4 of 350 comments", async () => {
    await using fake = await fakeGitHub({ comments: talk(350, { 333: { author: BOT, body: OLD } }) });
    const outcome = await stickComment(forgeOn(fake).comments, 7, always);
    expect(outcome).toEqual({ action: "update", url: "https://github.test/octo/demo/pull/7#issuecomment-333" });
    expect(bodiesWithMarker(fake.state.comments)).toEqual([[333, NEW]]);
    expect(fake.state.comments).toHaveLength(350);
    expect(fake.calls.filter((call) => call === "issues/list-comments")).toHaveLength(4);
  });

  test("is found on a server that ignores pages, and the search ends", async () => {
    await using fake = await fakeGitHub({
      ignoresPages: true,
      comments: talk(150, { 140: { author: BOT, body: OLD } }),
    });
    await stickComment(forgeOn(fake).comments, 7, always);
    expect(bodiesWithMarker(fake.state.comments)).toEqual([[140, NEW]]);
    expect(fake.calls.filter((call) => call === "issues/list-comments")).toHaveLength(2);
  });

  test("a full last page is the last one", async () => {
    await using fake = await fakeGitHub({ comments: talk(200) });
    expect(await forgeOn(fake).comments.list(7)).toHaveLength(200);
  });

  test("another key is another comment", async () => {
    const other = "<!-- model-gate:comment v1 key=ci/gate/m2 says=0 -->";
    await using fake = await fakeGitHub({ comments: talk(2, { 1: { author: BOT, body: other } }) });
    expect(await stickComment(forgeOn(fake).comments, 7, always)).toMatchObject({ action: "create" });
    expect(fake.state.comments[0]?.body).toBe(other);
  });

  test("nothing is written when nothing is to be said", async () => {
    await using fake = await fakeGitHub({ comments: talk(1, { 1: { author: BOT, body: OLD } }) });
    const asked: (string | undefined)[] = [];
    const outcome = await stickComment(forgeOn(fake).comments, 7, {
      ...always,
      decide: (existing) => {
        asked.push(existing);
        return "none";
      },
    });
    expect(outcome).toEqual({ action: "none", url: "https://github.test/octo/demo/pull/7#issuecomment-1" });
    expect(asked).toEqual([OLD]);
    expect(fake.requests.every(({ method }) => method === "GET")).toBe(true);
  });
});

describe("whose comment it is", () => {
  test("a forged marker by someone else is left alone", async () => {
    await using fake = await fakeGitHub({
      comments: talk(3, { 1: { author: "mallory", body: OLD }, 2: { author: "other-app[bot]", body: OLD } }),
    });
    expect(await stickComment(forgeOn(fake).comments, 7, always)).toMatchObject({ action: "create" });
    expect(bodiesWithMarker(fake.state.comments)).toEqual([
      [1, OLD],
      [2, OLD],
      [4, NEW],
    ]);
  });

  test("a marker that our own login only quotes is no comment of ours", async () => {
    await using fake = await fakeGitHub({ comments: talk(1, { 1: { author: BOT, body: `> ${OLD}` } }) });
    expect(await stickComment(forgeOn(fake).comments, 7, always)).toMatchObject({ action: "create" });
  });

  test("with a person's token it is that person's", async () => {
    await using fake = await fakeGitHub({
      login: "Octo",
      author: "octo",
      comments: talk(2, { 1: { author: BOT, body: OLD }, 2: { author: "octo", body: OLD } }),
    });
    await stickComment(forgeOn(fake).comments, 7, always);
    expect(bodiesWithMarker(fake.state.comments)).toEqual([
      [1, OLD],
      [2, NEW],
    ]);
    expect(fake.calls).not.toContain("issues/create-comment");
  });

  test("with the token of an app that is named, it is that app's", async () => {
    await using fake = await fakeGitHub({
      author: "my-app[bot]",
      comments: talk(2, { 2: { author: "my-app[bot]", body: OLD } }),
    });
    await stickComment(forgeOn(fake, { author: "my-app[bot]" }).comments, 7, always);
    expect(bodiesWithMarker(fake.state.comments)).toEqual([[2, NEW]]);
    expect(fake.calls).not.toContain("users/get-authenticated");
  });

  test("with the token of an app that is not named, its login is learnt, and one comment remains", async () => {
    await using fake = await fakeGitHub({
      author: "my-app[bot]",
      comments: talk(2, { 2: { author: "my-app[bot]", body: OLD } }),
    });
    const outcome = await stickComment(forgeOn(fake).comments, 7, always);
    expect(outcome).toMatchObject({ action: "update", url: expect.stringMatching(/-2$/) });
    expect(bodiesWithMarker(fake.state.comments)).toEqual([[2, NEW]]);
  });

  test("the comment of somebody who has left is nobody's", async () => {
    await using fake = await fakeGitHub({ comments: talk(1, { 1: { author: "", body: OLD } }) });
    expect(await stickComment(forgeOn(fake).comments, 7, always)).toMatchObject({ action: "create" });
  });
});

describe("a comment that cannot be written is a warning", () => {
  test("403 of a fork says what to do", async () => {
    await using fake = await fakeGitHub({ comments: talk(1) });
    fake.becomeReadOnly();
    const { action, url, warning } = await stickComment(forgeOn(fake).comments, 7, always);
    expect([action, url]).toEqual(["none", undefined]);
    expect(warning).toContain("Resource not accessible by integration");
    expect(warning).toContain("POST /repos/octo/demo/issues/7/comments was answered with 403");
    expect(warning).toContain("workflow_run");
    expect(fake.state.comments).toHaveLength(1);
  });

  test.for([
    ["500", "issues/create-comment", FAULTS.broken(500)],
    ["404", "issues/list-comments", FAULTS.notFound],
    ["409", "issues/create-comment", FAULTS.conflict],
    ["503 for ever", "issues/list-comments", FAULTS.broken(503)],
    ["a page of somebody else", "issues/list-comments", FAULTS.html],
  ] as const)("%s", async ([, operation, fault]) => {
    await using fake = await fakeGitHub();
    fake.fail(operation, fault, 100);
    const outcome = await stickComment(forgeOn(fake).comments, 7, always);
    expect(outcome).toEqual({ action: "none", warning: expect.stringMatching(/^The comment was not written: ./) });
    expect(fake.state.comments).toEqual([]);
  });

  test("a wrong token is told without showing it", async () => {
    await using fake = await fakeGitHub();
    const token = `${TOKEN}-wrong`;
    const { warning } = await stickComment(forgeOn(fake, { token }).comments, 7, always);
    expect(warning).toContain("Bad credentials");
    expect(warning).not.toContain(token);
  });

  test("a body over GitHub's limit is refused", async () => {
    await using fake = await fakeGitHub();
    const { warning } = await stickComment(forgeOn(fake).comments, 7, { ...always, body: "x".repeat(65_537) });
    expect(warning).toContain("422");
    expect(warning).toContain("maximum is 65536 characters");
  });

  test("a server that is not there", async () => {
    const outcome = await stickComment(forgeOn({ url: "http://127.0.0.1:9" }).comments, 7, always);
    expect(outcome).toEqual({ action: "none", warning: expect.stringContaining("no answer to GET /user") });
  });
});

describe("an answer that is lost leaves one comment", () => {
  test.for([
    ["the connection breaks after the work", FAULTS.resetAfter],
    ["the connection breaks before the work", FAULTS.reset],
    ["half of the answer comes", FAULTS.truncated],
    ["502", FAULTS.broken(502)],
  ] as const)("%s", async ([, fault]) => {
    await using fake = await fakeGitHub();
    fake.fail("issues/create-comment", fault);
    const outcome = await stickComment(forgeOn(fake).comments, 7, always);
    expect(outcome).toMatchObject({ action: "create", url: expect.stringMatching(/-1$/) });
    expect(bodiesWithMarker(fake.state.comments)).toEqual([[1, NEW]]);
  });
});
