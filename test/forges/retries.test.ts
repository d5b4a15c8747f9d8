import { describe, expect, test } from "vitest";

import { ForgeError } from "../../src/forges/forge-error.ts";
import { FAULTS } from "../fakes/github-faults.ts";
import { fakeGitHub, TOKEN } from "../fakes/github.ts";
import { answerJson, httpServer } from "../fakes/http-server.ts";
import { forgeOn, thrownBy } from "./forge-on-fake.ts";

const LIST = "issues/list-comments";

describe("what may pass is tried again", () => {
  test.for([
    ["429", FAULTS.tooMany("3"), [3_000, 3_000]],
    ["429 that asks for no wait", FAULTS.tooMany("0"), [1_000, 2_000]],
    ["429 that asks for nonsense", FAULTS.tooMany("soon"), [1_000, 2_000]],
    ["a secondary limit", FAULTS.secondaryLimit("5"), [5_000, 5_000]],
    ["a secondary limit that names no time", FAULTS.secondaryLimit(), [1_000, 2_000]],
    ["502", FAULTS.broken(502), [1_000, 2_000]],
    ["503", FAULTS.broken(503), [1_000, 2_000]],
    ["504", FAULTS.broken(504), [1_000, 2_000]],
    ["a reset", FAULTS.reset, [1_000, 2_000]],
    ["a truncated body", FAULTS.truncated, [1_000, 2_000]],
  ] as const)("%s", async ([, fault, waits]) => {
    await using fake = await fakeGitHub({ comments: [{ id: 1, author: "a", body: "b" }] });
    fake.fail(LIST, fault, 2);
    const forge = forgeOn(fake);
    expect(await forge.comments.list(7)).toHaveLength(1);
    expect(forge.waits).toEqual(waits);
  });

  test("Retry-After as a date", async () => {
    await using fake = await fakeGitHub();
    fake.fail(LIST, FAULTS.tooMany(new Date(Date.now() + 20_000).toUTCString()));
    const forge = forgeOn(fake);
    await forge.comments.list(7);
    expect(forge.waits[0]).toBeGreaterThan(15_000);
    expect(forge.waits[0]).toBeLessThanOrEqual(20_000);
  });

  test("the primary limit, when it ends soon", async () => {
    await using fake = await fakeGitHub();
    fake.fail(LIST, FAULTS.primaryLimit(Math.floor(Date.now() / 1_000) + 10));
    const forge = forgeOn(fake);
    await forge.comments.list(7);
    expect(forge.waits).toHaveLength(1);
    expect(forge.waits[0]).toBeGreaterThan(8_000);
  });

  test("an answer that does not come", async () => {
    await using fake = await fakeGitHub();
    fake.fail(LIST, FAULTS.silent);
    const forge = forgeOn(fake, { patience: { silenceMs: 50 } });
    expect(await forge.comments.list(7)).toEqual([]);
  });
});

describe("what will not pass is asked once", () => {
  test.for([
    ["401", FAULTS.badCredentials, "refused"],
    ["403", FAULTS.notAccessible, "refused"],
    ["404", FAULTS.notFound, "refused"],
    ["500", FAULTS.broken(500), "unexpected"],
    ["a page of somebody else", FAULTS.html, "unexpected"],
    ["the primary limit, for an hour", FAULTS.primaryLimit(Math.floor(Date.now() / 1_000) + 3_600), "unreachable"],
    ["a wait of an hour", FAULTS.secondaryLimit("3600"), "unreachable"],
  ] as const)("%s", async ([, fault, failure]) => {
    await using fake = await fakeGitHub();
    fake.fail(LIST, fault, 100);
    const forge = forgeOn(fake);
    expect(await thrownBy(forge.comments.list(7))).toMatchObject({ name: "ForgeError", failure });
    expect(fake.calls).toEqual([LIST]);
    expect(forge.waits).toEqual([]);
  });
});

describe("patience has an end", () => {
  test("after 40 s of waiting, whatever the server asks for", async () => {
    await using fake = await fakeGitHub();
    fake.fail("*", FAULTS.tooMany("0"), 1_000);
    const forge = forgeOn(fake);
    const error = await thrownBy(forge.comments.list(7));
    expect(error).toBeInstanceOf(ForgeError);
    expect(error).toMatchObject({ failure: "unreachable", status: 429 });
    expect(forge.waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000]);
    expect(fake.calls).toHaveLength(6);
  });

  test("it is one for all requests: the next one waits only for what is left", async () => {
    await using fake = await fakeGitHub();
    fake.fail("*", FAULTS.broken(503), 1_000);
    const forge = forgeOn(fake);
    await thrownBy(forge.comments.list(7));
    await thrownBy(forge.comments.author());
    expect(forge.waits.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(40_000);
    expect(forge.waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 1_000, 2_000, 4_000]);
  });

  test("attempts are counted as well as waits", async () => {
    await using fake = await fakeGitHub();
    fake.fail("*", FAULTS.broken(503), 1_000);
    let clock = 0;
    // Every look at the clock is 10 s later than the one before.
    const forge = forgeOn(fake, { patience: { now: () => (clock += 10_000) } });
    await thrownBy(forge.comments.list(7));
    expect(forge.waits).toEqual([1_000, 2_000, 4_000]);
    expect(fake.calls).toHaveLength(4);
  });

  test("a server that stays silent is given up", async () => {
    await using fake = await fakeGitHub();
    fake.fail("*", FAULTS.silent, 1_000);
    const forge = forgeOn(fake, { patience: { totalMs: 120, silenceMs: 50 } });
    const error = await thrownBy(forge.comments.list(7));
    expect(error).toMatchObject({ failure: "unreachable", message: expect.stringContaining("no answer in time") });
    expect(fake.calls).toEqual([LIST]);
  });

  test("when it is gone nothing is asked any more", async () => {
    await using fake = await fakeGitHub();
    const forge = forgeOn(fake, { patience: { totalMs: 0 } });
    expect(await thrownBy(forge.comments.list(7))).toMatchObject({ failure: "unreachable" });
    expect(fake.calls).toEqual([]);
  });
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

test("a slow download is not a silent one", async () => {
  await using server = await httpServer(async (_, response) => {
    response.writeHead(200, { "content-type": "application/zip" });
    for (let i = 0; i < 8; i++) {
      response.write("x");
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    response.end();
  });
  const forge = forgeOn(server, { patience: { silenceMs: 200 } });
  expect(await forge.artifacts.download(1, 100)).toHaveLength(8);
});
