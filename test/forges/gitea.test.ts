import { describe, expect, test } from "vitest";

import { giteaForge } from "../../src/forges/github/forge.ts";
import type { StickyComment } from "../../src/forges/port.ts";
import { stickComment } from "../../src/forges/sticky-comment.ts";
import { fakeGitea, GITEA_TOKEN } from "../fakes/gitea.ts";
import { thrownBy } from "./forge-on-fake.ts";

const SHA = "1".repeat(40);
const MARKER = "<!-- model-gate:comment v1 key=ci/gate/m ";
const NEW = `${MARKER}says=1 -->\n\nnew`;
const always: StickyComment = {
  body: NEW,
  marker: MARKER,
  decide: (existing) => (existing === undefined ? "create" : "update"),
};

function forgeOn(fake: { readonly url: string }, vendor: "gitea" | "forgejo" = "gitea", token = GITEA_TOKEN) {
  const forge = giteaForge({ token, apiUrl: fake.url, repository: "octo/demo", vendor });
  const { comments, statuses, contents } = forge;
  if (!comments || !statuses || !contents) throw new Error("Gitea can do all of it");
  return { forge, comments, statuses, contents };
}

test("what Gitea does not have is not there to be asked for", async () => {
  await using fake = await fakeGitea();
  expect(Object.keys(forgeOn(fake).forge).toSorted()).toEqual(["comments", "contents", "statuses", "vendor"]);
});

describe("one comment, edited in place", () => {
  test.for([
    ["gitea", "gitea-actions"],
    ["forgejo", "forgejo-actions"],
  ] as const)("by the token of a job on %s, which is not told its own name", async ([vendor, author]) => {
    await using fake = await fakeGitea({ author });
    const { comments } = forgeOn(fake, vendor);
    expect((await stickComment(comments, 7, always)).action).toBe("create");
    expect((await stickComment(comments, 7, always)).action).toBe("update");
    expect(fake.state.comments).toEqual([{ id: 1, author, body: NEW }]);
    expect(fake.missing).toEqual([]);
  });

  test("is found among 150, which come at once for every page", async () => {
    const comments = Array.from({ length: 150 }, (_, i) => ({
      id: i + 1,
      author: i === 139 ? "me" : "someone",
      body: i === 139 || i === 20 ? `${MARKER}says=0 -->` : "talk",
    }));
    await using fake = await fakeGitea({ login: "me", comments });
    const outcome = await stickComment(forgeOn(fake).comments, 7, always);
    expect(outcome.url).toContain("#issuecomment-140");
    expect(fake.state.comments.filter(({ body }) => body === NEW).map(({ id }) => id)).toEqual([140]);
    expect(fake.requests.filter(({ url }) => url.pathname.endsWith("/comments"))).toHaveLength(2);
  });

  test("a wrong token is told as such", async () => {
    await using fake = await fakeGitea();
    const { warning } = await stickComment(forgeOn(fake, "gitea", "gone").comments, 7, always);
    expect(warning).toContain("401");
    expect(warning).toContain("The token is not valid");
  });
});

test("a commit status, although its answer says it in other words", async () => {
  await using fake = await fakeGitea();
  const status = { name: "model-gate", state: "failure", description: "F1 fell", url: "https://ci.test/1" } as const;
  await forgeOn(fake).statuses.publish(SHA, status);
  expect(fake.state.statuses).toEqual([
    { sha: SHA, context: "model-gate", state: "failure", description: "F1 fell", target_url: "https://ci.test/1" },
  ]);
  expect(await thrownBy(forgeOn(fake, "gitea", "gone").statuses.publish(SHA, status))).toMatchObject({ status: 401 });
});

test("a file at a commit or branch, which comes as JSON", async () => {
  const files = { "model-gate.yml": "version: 1 # ü", "link.yml": "<link other.yml>" };
  await using fake = await fakeGitea({ files: { [SHA]: files, main: files } });
  const { contents } = forgeOn(fake);
  for (const ref of [SHA, "main"]) {
    const found = await contents.read("model-gate.yml", ref);
    expect(found.kind === "file" && new TextDecoder().decode(found.bytes)).toBe("version: 1 # ü");
    expect(await contents.read("other.yml", ref)).toEqual({ kind: "absent" });
    expect(await contents.read("link.yml", ref)).toMatchObject({ kind: "unreadable", isNoFile: true });
  }
  expect((await contents.read("model-gate.yml", "2".repeat(40))).kind).toBe("unreadable");
});
