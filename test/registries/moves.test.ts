import { describe, expect, test } from "vitest";

import { LOCK_TAG } from "../../src/registries/tags.ts";
import { registryOn, seeded } from "./bench.ts";
import { thrownBy } from "./contract.ts";
import { intervened, unreachable } from "./interventions.ts";
import { dump, type StoredModel } from "./memory-registry.ts";
import { PRODUCTION, promotion } from "./requests.ts";

const start = (): StoredModel => seeded([{ stage: "Production", aliases: ["champion"] }, { stage: "Staging" }, {}]);

/** Promotes version 2 while others do something at an exact moment. */
async function promoteWhile(model: StoredModel, interventions: Parameters<typeof intervened>[1], parts = {}) {
  const io = intervened(model, interventions);
  const bench = { io, dump: () => Promise.resolve(dump(model)) };
  return await registryOn(bench, parts).promote(promotion("2", "1"));
}

/** Somebody else's whole move. */
function moveTo(model: StoredModel, version: string): void {
  for (const one of model.versions) if (one.stage === "Production") one.stage = "Archived";
  for (const one of model.versions) if (one.version === version) one.stage = "Production";
  model.aliases.set("champion", version);
}

function stage(model: StoredModel, version: string, to: StoredModel["versions"][number]["stage"]): void {
  for (const one of model.versions) if (one.version === version) one.stage = to;
}

function alias(model: StoredModel, version: string): void {
  model.aliases.set("champion", version);
}

function places({ aliases, versions }: StoredModel): unknown {
  return [...aliases, ...versions.map(({ stage }) => stage)];
}

describe("when somebody else moves the model", () => {
  test("before the first change is made, nothing of ours is left", async () => {
    const model = start();
    const act = (): void => moveTo(model, "3");
    const error = await thrownBy(promoteWhile(model, [{ call: "setVersionTag", nth: 3, act }]));
    expect(error).toMatchObject({ code: "MOVE_CONFLICT", exitCode: 1 });
    expect(error.message).toMatch(/meanwhile: its alias names version 3, its stage holds 3/);
    const untouched = start();
    moveTo(untouched, "3");
    expect(dump(model)).toEqual(dump(untouched));
  });

  test.for([
    ["takes away who was there", (model: StoredModel): void => (model.aliases.clear(), stage(model, "1", "None"))],
    [
      "puts a third one there, and ours beside it",
      (model: StoredModel): void => (moveTo(model, "3"), alias(model, "2")),
    ],
  ] as const)("and %s before the first change is made, we stop", async ([, others]) => {
    const model = start();
    const act = (): void => others(model);
    expect(await thrownBy(promoteWhile(model, [{ call: "setVersionTag", nth: 3, act }]))).toMatchObject({
      code: "MOVE_CONFLICT",
    });
    const untouched = start();
    others(untouched);
    expect(places(model)).toEqual(places(untouched));
  });

  test("after ours, we lose: the version goes back to the stage that it was in", async () => {
    const model = start();
    const error = await thrownBy(
      promoteWhile(model, [{ call: "moveToStage", when: "after", act: () => moveTo(model, "3") }]),
    );
    expect(error).toMatchObject({ code: "MOVE_CONFLICT" });
    expect(error.message).toMatch(/version 3 stands in Production now/);
    const untouched = start();
    moveTo(untouched, "3");
    expect(dump(model)).toEqual(dump(untouched));
  });

  test("and we cannot even take our traces back, that is said", async () => {
    const model = start();
    const interventions = [
      { call: "moveToStage", when: "after", act: () => moveTo(model, "3") },
      { call: "deleteVersionTag", act: unreachable },
    ] as const;
    const error = await thrownBy(promoteWhile(model, interventions));
    expect(error).toMatchObject({ code: "MOVE_CONFLICT" });
    expect(error.message).toMatch(/what we wrote on version 2 could not be taken back: the registry does not answer/);
  });

  test("and only the alias went to another one, the stage follows it", async () => {
    const model = start();
    const act = (): void => void model.aliases.set("champion", "3");
    expect(await thrownBy(promoteWhile(model, [{ call: "setAlias", when: "after", act }]))).toMatchObject({
      code: "MOVE_CONFLICT",
    });
    expect(model.versions.map(({ stage }) => stage)).toEqual(["Archived", "Staging", "Production"]);
  });

  test.for([
    ["is taken away", (model: StoredModel): void => void model.aliases.delete("champion")],
    ["goes to a version that is not there", (model: StoredModel): void => void model.aliases.set("champion", "9")],
  ] as const)("and the alias %s, it is set again", async ([, act]) => {
    const model = start();
    const interventions = [{ call: "moveToStage", when: "after", act: () => act(model) }] as const;
    expect(await promoteWhile(model, interventions)).toMatchObject({ changed: true });
    expect(model.aliases.get("champion")).toBe("2");
  });

  test("and puts another version beside ours into the stage, that one is archived", async () => {
    const model = start();
    const act = (): void => void model.versions.map((one) => one.version === "3" && (one.stage = "Production"));
    await promoteWhile(model, [{ call: "moveToStage", when: "after", act }]);
    expect(model.versions.map(({ stage }) => stage)).toEqual(["Archived", "Production", "Archived"]);
  });

  test("and never rests, we give up and say so", async () => {
    const model = start();
    const act = (): void => void model.versions.map((one) => one.version === "3" && (one.stage = "Production"));
    const always = Array.from(
      { length: 20 },
      (_, i) => ({ call: "moveToStage", nth: i + 1, when: "after", act }) as const,
    );
    expect((await thrownBy(promoteWhile(model, always))).message).toMatch(/does not come to rest/);
  });

  test("to the same version, the later one's tags stand and our event goes", async () => {
    const model = start();
    const later = "2026-12-01T00:00:00.000Z";
    const act = (): void =>
      void model.versions[1]?.tags.set("model-gate.promoted_at", later).set("model-gate.actor", "ann");
    expect(await promoteWhile(model, [{ call: "moveToStage", when: "after", act }])).toMatchObject({ changed: true });
    const tags = [...(model.versions[1]?.tags ?? [])];
    expect(Object.fromEntries(tags)).toMatchObject({ "model-gate.promoted_at": later, "model-gate.actor": "ann" });
    expect(tags.filter(([key]) => key.startsWith("model-gate.event."))).toEqual([]);
  });

  test("to the same version and takes our tags away, they are written again", async () => {
    const model = start();
    const act = (): void => void model.versions[1]?.tags.delete("model-gate.verdict");
    await promoteWhile(model, [{ call: "moveToStage", when: "after", act }]);
    expect(model.versions[1]?.tags.get("model-gate.verdict")).toBe("pass");
  });

  test("to the same version while we are refused, the tags that tell of it stay", async () => {
    const model = start();
    const act = (): void => {
      moveTo(model, "2");
      model.versions[1]?.tags.set("model-gate.verdict", "forced");
      model.tags.set(LOCK_TAG, JSON.stringify({ nonce: "theirs", at: "2026-11-22T10:00:00.000Z" }));
    };
    const interventions = [{ call: "setVersionTag", nth: 3, act }] as const;
    expect(await thrownBy(promoteWhile(model, interventions))).toMatchObject({ code: "LOCKED" });
    expect(model.versions[1]?.tags.get("model-gate.verdict")).toBe("forced");
  });

  test("to the same version while we take our tags back, they are written again", async () => {
    const model = start();
    const interventions = [
      { call: "setVersionTag", nth: 3, act: unreachable },
      { call: "deleteVersionTag", nth: 2, act: () => moveTo(model, "2") },
    ] as const;
    expect(await thrownBy(promoteWhile(model, interventions))).toMatchObject({ code: "REMOTE_FAILED" });
    expect(model.versions[1]?.tags.get("model-gate.previous_version")).toBe("1");
  });

  test("and takes our lock, we stop before the first change", async () => {
    const model = start();
    const theirs = JSON.stringify({ nonce: "theirs", at: "2026-11-22T10:00:00.000Z" });
    const act = (): void => void model.tags.set(LOCK_TAG, theirs);
    expect(await thrownBy(promoteWhile(model, [{ call: "setVersionTag", nth: 3, act }]))).toMatchObject({
      code: "LOCKED",
    });
    const untouched = start();
    untouched.tags.set(LOCK_TAG, theirs);
    expect(dump(model)).toEqual(dump(untouched));
  });

  test("while we waited for the lock, we decide again on what stands there then", async () => {
    const model = start();
    const act = (): void => moveTo(model, "3");
    expect(await thrownBy(promoteWhile(model, [{ call: "setModelTag", act }]))).toMatchObject({
      code: "BASELINE_MOVED",
    });
  });
});

describe("when the registry stops answering", () => {
  test.for([
    ["while tags are written", "setVersionTag", 3],
    ["at the alias", "setAlias", 1],
    ["at the stage", "moveToStage", 1],
  ] as const)("%s, everything is put back as it was", async ([, call, nth]) => {
    const model = start();
    const error = await thrownBy(promoteWhile(model, [{ call, nth, act: unreachable }]));
    expect(error).toMatchObject({ code: "REMOTE_FAILED", exitCode: 3 });
    expect(error.message.includes("everything was put back")).toBe(call !== "setVersionTag");
    expect(dump(model)).toEqual(dump(start()));
  });

  test("where nobody had the alias before, it is taken away again", async () => {
    const model = start();
    model.aliases.clear();
    await thrownBy(promoteWhile(model, [{ call: "moveToStage", act: unreachable }]));
    expect([...model.aliases]).toEqual([]);
  });

  test("after the stage was moved, everything is put back as it was", async () => {
    const model = start();
    const error = await thrownBy(promoteWhile(model, [{ call: "moveToStage", when: "after", act: unreachable }]));
    expect(error.message).toMatch(/everything was put back as it was/);
    expect(dump(model)).toEqual(dump(start()));
  });

  test("for good, it says what is left, and the same command ends it later", async () => {
    const model = start();
    const interventions = [
      { call: "moveToStage", act: unreachable },
      { call: "setAlias", nth: 2, act: unreachable },
    ] as const;
    const error = await thrownBy(promoteWhile(model, interventions));
    expect(error.message).toMatch(/left half done: its alias names version 2, its stage holds 1/);
    expect(await promoteWhile(model, [])).toMatchObject({ from: "1", to: "2", changed: true });
    expect(model.versions[1]).toMatchObject({ stage: "Production" });
    expect(model.versions[1]?.tags.get("model-gate.previous_version")).toBe("1");
  });
});

describe("when the process is asked to end", () => {
  test("before the first change, nothing is changed", async () => {
    const model = start();
    const ending = new AbortController();
    const act = (): void => ending.abort();
    const interventions = [{ call: "setModelTag", act }] as const;
    const error = await thrownBy(promoteWhile(model, interventions, { ending: ending.signal }));
    expect(error).toMatchObject({ code: "CANCELLED", exitCode: 1 });
    expect(dump(model)).toEqual(dump(start()));
  });

  test("after it, the move is brought to its end", async () => {
    const model = start();
    const ending = new AbortController();
    const act = (): void => ending.abort();
    const interventions = [{ call: "setAlias", when: "after", act }] as const;
    expect(await promoteWhile(model, interventions, { ending: ending.signal })).toMatchObject({ changed: true });
  });
});

test("tells when the first change begins that others see", async () => {
  const model = start();
  let seen: unknown;
  const io = intervened(model, []);
  await registryOn({ io, dump: () => Promise.resolve(undefined) }).promote({
    ...promotion("2", "1", { target: PRODUCTION }),
    onMove: () => (seen = [model.aliases.get("champion"), model.versions[0]?.stage]),
  });
  expect(seen).toEqual(["1", "Production"]);
});
