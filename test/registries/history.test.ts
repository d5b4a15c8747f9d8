import { describe, expect, test } from "vitest";

import type { PastMove } from "../../src/core/past-move.ts";
import { registryOn, seeded, type VersionSeed } from "./bench.ts";
import { memoryRegistry, type StoredModel } from "./memory-registry.ts";
import { MODEL, PRODUCTION, promotion, rollback, STAGING } from "./requests.ts";

/*
 * What is certain of the moves of others, and only that.
 */

const HELD: readonly VersionSeed[] = [{ stage: "Production", aliases: ["champion"] }, {}, {}];

function on(model: StoredModel, hasStages = true) {
  return registryOn({ io: memoryRegistry(model, { hasStages }), dump: () => Promise.resolve(undefined) });
}

/** `1 → 2 Production`, with `!` before what was moved outside. */
async function told(model: StoredModel, hasStages = true): Promise<readonly string[]> {
  const { moves } = await on(model, hasStages).history(MODEL);
  return moves.map(
    ({ outside, from, to, target }: PastMove) => `${outside ? "!" : ""}${from ?? "–"} → ${to ?? "–"} ${target}`,
  );
}

function stageOf(model: StoredModel, version: string, stage: StoredModel["versions"][number]["stage"]): void {
  for (const one of model.versions) if (one.version === version) one.stage = stage;
}

async function promoted(): Promise<StoredModel> {
  const model = seeded(HELD);
  await on(model).promote(promotion("2", "1"));
  return model;
}

const OURS = ["1 → 2 Production", "!– → 1 Production"];

describe("what stands there now", () => {
  test("is ours, and nothing else is said", async () => {
    expect(await told(await promoted())).toEqual(OURS);
  });

  test("was there before us", async () => {
    expect(await told(seeded(HELD))).toEqual(["!– → 1 Production"]);
  });

  test("came beside ours", async () => {
    const model = await promoted();
    stageOf(model, "3", "Production");
    expect(await told(model)).toEqual(["!– → 3 Production", ...OURS]);
  });

  test("came in the place of ours, by stage and alias", async () => {
    const model = await promoted();
    stageOf(model, "2", "Archived");
    stageOf(model, "3", "Production");
    model.aliases.set("champion", "3");
    expect(await told(model)).toEqual(["!2 → 3 Production", ...OURS]);
  });

  test("came in the place of ours by the stage alone", async () => {
    const model = await promoted();
    stageOf(model, "2", "Archived");
    stageOf(model, "3", "Production");
    expect(await told(model)).toEqual(["!2 → 3 Production", ...OURS]);
  });

  test("came by the alias alone", async () => {
    const model = await promoted();
    model.aliases.set("champion", "3");
    expect(await told(model)).toEqual(["!2 → 3 @champion", ...OURS]);
  });

  test("is gone from the stage", async () => {
    const model = await promoted();
    stageOf(model, "2", "Archived");
    expect(await told(model)).toEqual(["!2 → – Production", ...OURS]);
  });

  test("is gone from the alias, where there are no stages", async () => {
    const model = seeded([{ aliases: ["champion"] }, {}]);
    await on(model, false).promote(promotion("2", "1", { isForced: true }));
    model.aliases.delete("champion");
    expect(await told(model, false)).toEqual(["!2 → – Production", ...OURS]);
  });

  test("of an alias of one's own", async () => {
    const model = seeded(HELD);
    await on(model).promote(promotion("2", "1", { target: { kind: "alias", alias: "shadow" } }));
    model.aliases.set("shadow", "3");
    expect(await told(model)).toEqual(["!– → 1 Production", "!2 → 3 @shadow", "– → 2 @shadow"]);
  });
});

describe("what we took away ourselves was nobody else", () => {
  test("a version that went from Staging to Production", async () => {
    const model = seeded(HELD);
    await on(model).promote(promotion("2", "1", { target: STAGING }));
    await on(model).promote(promotion("2", "1"));
    expect(await told(model)).toEqual(["1 → 2 Production", "!– → 1 Production", "– → 2 Staging"]);
    await on(model).promote(promotion("3", "2", { target: STAGING }));
    expect((await told(model))[0]).toBe("2 → 3 Staging");
  });

  test("a version that was forced from Production to Staging", async () => {
    const model = await promoted();
    await on(model).promote(promotion("2", "1", { target: STAGING, isForced: true }));
    expect(await told(model)).toEqual(["– → 2 Staging", ...OURS]);
  });
});

describe("a deleted version took its tags along, and what is missing may have been ours", () => {
  test("in between", async () => {
    const model = await promoted();
    await on(model).promote(promotion("3", "2"));
    model.versions.splice(1, 1);
    expect(await told(model)).toEqual(["2 → 3 Production"]);
  });

  test("at the end: whoever deleted it has emptied the place", async () => {
    const model = await promoted();
    await on(model).promote(promotion("3", "2"));
    model.versions.splice(2, 1);
    expect(await told(model)).toEqual(["!2 → – Production", ...OURS]);
  });

  test("and an alias that leads to one tells nothing", async () => {
    const model = seeded([{}, {}]);
    model.aliases.set("champion", "9");
    expect(await told(model)).toEqual([]);
  });
});

test("moves of all places are told in the order of time", async () => {
  const model = seeded(HELD);
  const registry = on(model);
  await registry.promote(promotion("2", "1", { target: STAGING }));
  await registry.promote(promotion("2", "1"));
  await registry.promote(promotion("3", "2", { isForced: true, grounds: undefined }));
  await registry.rollback(rollback());
  const { moves } = await registry.history(MODEL);
  expect(moves.map(({ action, target }) => `${action ?? "–"} ${target}`)).toEqual([
    "rollback Production",
    "force Production",
    "promote Production",
    "– Production",
    "promote Staging",
  ]);
  expect(PRODUCTION.alias).toBe("champion");
});

test("tags that only look like events are left out, and that is said", async () => {
  const model = await promoted();
  model.versions[2]?.tags.set("model-gate.event.2026-11-22T11:00:00.000Z", "{}");
  const { notes } = await on(model).history(MODEL);
  expect(notes).toEqual([
    "model-gate.event.2026-11-22T11:00:00.000Z of version 3 is no event of model-gate and was left out",
  ]);
  expect(await told(model)).toEqual(OURS);
});

test("while somebody moves a version, that is said", async () => {
  const model = await promoted();
  model.tags.set("model-gate.promoting", "{}");
  expect((await on(model).history(MODEL)).notes).toEqual(["a version is being moved right now"]);
});
