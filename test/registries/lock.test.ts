import { describe, expect, test } from "vitest";

import { GateError } from "../../src/errors.ts";
import { type Access, underLock } from "../../src/registries/lock.ts";
import { LOCK_TAG } from "../../src/registries/tags.ts";
import { seeded, steadyClock } from "./bench.ts";
import { thrownBy } from "./contract.ts";
import { intervened, unreachable } from "./interventions.ts";
import type { StoredModel } from "./memory-registry.ts";
import { MODEL } from "./requests.ts";

const WHO = { actor: "octo", runUrl: "https://ci.test/1" } as const;
const NOW = Date.UTC(2026, 10, 22, 10);

function accessTo(
  model: StoredModel,
  interventions: Parameters<typeof intervened>[1] = [],
  parts: Partial<Access> = {},
) {
  const io = intervened(model, interventions);
  return { reader: io, writer: io, nonce: () => "ours", ...steadyClock(NOW), ...parts };
}

function tag(nonce: string, secondsAgo: number): string {
  return JSON.stringify({ nonce, at: new Date(NOW - secondsAgo * 1_000).toISOString() });
}

test("the tag says who holds it, and since when; afterwards it is gone", async () => {
  const model = seeded([{}]);
  let held: string | undefined;
  await underLock(MODEL, WHO, accessTo(model), () => Promise.resolve((held = model.tags.get(LOCK_TAG))));
  expect(JSON.parse(held ?? "")).toEqual({
    nonce: "ours",
    at: "2026-11-22T10:00:01.000Z",
    actor: "octo",
    run_url: "https://ci.test/1",
  });
  expect(model.tags.size).toBe(0);
});

test("it waits a second before it looks again, and longer where the server is slow", async () => {
  const waits: number[] = [];
  const sleep = (ms: number): Promise<void> => Promise.resolve(void waits.push(ms));
  for (const took of [10, 3_000, 60_000]) {
    let now = NOW;
    const clock = { sleep, now: () => now };
    const act = (): void => void (now += took);
    const access = accessTo(seeded([{}]), [{ call: "setModelTag", act }], clock);
    await underLock(MODEL, WHO, access, () => Promise.resolve());
  }
  expect(waits).toEqual([1_000, 6_000, 10_000]);
});

describe("it is refused", () => {
  test.for([
    ["that is held", tag("theirs", 5), /\(theirs, since 2026-11-22T09:59:55.000Z\)/],
    ["that is just not two minutes old", tag("theirs", 118), /theirs/],
    ["of a clock that is ahead", tag("theirs", -3_600), /theirs/],
    ["that a person set", "no release today", /"no release today"/],
    ["that is no time", JSON.stringify({ nonce: "theirs", at: "soon" }), /theirs, since soon/],
    ["with a name in many lines", JSON.stringify({ nonce: "x", at: 1e15, actor: "a\nb" }), /a\nb \(x/],
  ] as const)("when there is one %s, which is then left alone", async ([, held, name]) => {
    const model = seeded([{}]);
    model.tags.set(LOCK_TAG, held);
    const error = await thrownBy(underLock(MODEL, WHO, accessTo(model), () => Promise.reject(new Error("inside"))));
    expect(error).toMatchObject({ code: "LOCKED", exitCode: 1 });
    expect(error.message).toMatch(name);
    expect(model.tags.get(LOCK_TAG)).toBe(held);
  });

  test("when somebody else wrote it in the same second", async () => {
    const model = seeded([{}]);
    const act = (): void => void model.tags.set(LOCK_TAG, tag("theirs", 0));
    const access = accessTo(model, [{ call: "setModelTag", when: "after", act }]);
    expect(await thrownBy(underLock(MODEL, WHO, access, () => Promise.resolve()))).toMatchObject({ code: "LOCKED" });
    expect(model.tags.get(LOCK_TAG)).toBe(tag("theirs", 0));
  });

  test("when MLflow 3 refuses ours because somebody else's came at the same moment", async () => {
    const model = seeded([{}]);
    const act = (): never => {
      model.tags.set(LOCK_TAG, tag("theirs", 0));
      throw new GateError("REMOTE_FAILED", "BAD_REQUEST: UNIQUE constraint failed");
    };
    const access = accessTo(model, [{ call: "setModelTag", act }]);
    expect(await thrownBy(underLock(MODEL, WHO, access, () => Promise.resolve()))).toMatchObject({ code: "LOCKED" });
  });
});

test("one that is older than two minutes is taken over, and that is said", async () => {
  const model = seeded([{}]);
  model.tags.set(LOCK_TAG, tag("theirs", 121));
  const notes = await underLock(MODEL, WHO, accessTo(model), ({ notes }) => Promise.resolve(notes));
  expect(notes).toEqual(["took over the lock of (theirs, since 2026-11-22T09:57:59.000Z): it is older than 2 minutes"]);
});

describe("it is given back", () => {
  test("when the work fails", async () => {
    const model = seeded([{}]);
    const work = (): Promise<never> => Promise.reject(new Error("inside"));
    await expect(underLock(MODEL, WHO, accessTo(model), work)).rejects.toThrow("inside");
    expect(model.tags.size).toBe(0);
  });

  test("when the answer to our writing it was lost", async () => {
    const model = seeded([{}]);
    const access = accessTo(model, [{ call: "setModelTag", when: "after", act: unreachable }]);
    expect(await thrownBy(underLock(MODEL, WHO, access, () => Promise.resolve()))).toMatchObject({
      code: "REMOTE_FAILED",
    });
    expect(model.tags.size).toBe(0);
  });

  test("unless it is somebody else's by then", async () => {
    const model = seeded([{}]);
    const work = (): Promise<void> => Promise.resolve(void model.tags.set(LOCK_TAG, tag("theirs", 0)));
    await underLock(MODEL, WHO, accessTo(model), work);
    expect(model.tags.get(LOCK_TAG)).toBe(tag("theirs", 0));
  });

  test("and when even that fails, what failed before is told", async () => {
    const model = seeded([{}]);
    const access = accessTo(model, [{ call: "deleteModelTag", act: unreachable }]);
    await expect(underLock(MODEL, WHO, access, () => Promise.reject(new Error("inside")))).rejects.toThrow("inside");
    await expect(underLock(MODEL, WHO, accessTo(seeded([{}])), () => Promise.resolve("done"))).resolves.toBe("done");
  });
});
