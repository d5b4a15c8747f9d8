import { describe, expect, test } from "vitest";

import type { Grounds, PromoteRequest } from "../../src/registries/port.ts";
import { registryOn, seeded, type VersionSeed } from "./bench.ts";
import { thrownBy } from "./contract.ts";
import { memoryRegistry, type StoredModel } from "./memory-registry.ts";
import { grounds, MODEL, promotion, rollback, STAGING } from "./requests.ts";

/*
 * What is decided on a registry as it stands; that nothing is changed by a refusal is in the contract.
 */

const HELD: readonly VersionSeed[] = [{ stage: "Production", aliases: ["champion"] }, {}, {}];

function on(model: StoredModel, hasStages = true) {
  return registryOn({ io: memoryRegistry(model, { hasStages }), dump: () => Promise.resolve(undefined) });
}

/** The codes that speak against it, in order. */
async function against(model: StoredModel, asked: PromoteRequest, hasStages = true): Promise<readonly string[]> {
  const outcome = await on(model, hasStages).promote({ ...asked, isForced: true, isDryRun: true });
  return outcome.overridden.map(({ code }) => code);
}

const about = (candidate: Partial<Grounds["candidate"]>, more: Partial<Grounds> = {}): PromoteRequest =>
  promotion("2", "1", {
    grounds: grounds("2", "1", {
      candidate: { reference: "candidate.csv", version: null, runId: null, ...candidate },
      ...more,
    }),
  });

const heldAgainst = (baseline: Partial<Grounds["baseline"]>, more: Partial<PromoteRequest> = {}): PromoteRequest =>
  promotion("2", "1", {
    grounds: grounds("2", "1", { baseline: { reference: "base.csv", version: "1", runId: null, ...baseline } }),
    ...more,
  });

describe("the candidate of the evidence is the version", () => {
  test.for([
    ["by its number", about({ version: "2" })],
    ["by its run", about({ runId: "run2" })],
    ["by its run, without a model's name", about({ runId: "run2" }, { models: [] })],
    ["by the model in its reference", about({ reference: `models:/${MODEL}/2`, version: "2" }, { models: [] })],
    ["by number and run", about({ version: "2", runId: "run2" })],
  ] as const)("%s", async ([, asked]) => {
    expect(await against(seeded(HELD), asked)).toEqual([]);
  });

  test.for([
    ["of another number", about({ version: "3" }), /about version 3/],
    ["of another number, although of one run", about({ version: "3", runId: "run2" }), /about version 3/],
    ["of another run", about({ runId: "run3" }), /its run is run3, and this version's is run2/],
    ["of this number with another run", about({ version: "2", runId: "run9" }), /its run is run9/],
    ["that nobody knows", about({}), /does not say which version candidate.csv belongs to/],
    ["of a number without a model", about({ version: "2" }, { models: [] }), /of which model/],
    ["of a model in its reference", about({ reference: "models:/other/2", version: "2" }), /the model other/],
  ] as const)("and not one %s", async ([, asked, words]) => {
    const error = await thrownBy(on(seeded(HELD)).promote(asked));
    expect(error).toMatchObject({ code: "CANDIDATE_MISMATCH" });
    expect(error.message).toMatch(words);
  });
});

describe("the baseline is still the version that it was", () => {
  const aliased = seeded([{ stage: "Production", aliases: ["champion", "shadow"] }, {}, { stage: "Staging" }]);

  test.for([
    `models:/${MODEL}/Production`,
    `models:/${MODEL}/production`,
    `models:/${MODEL}@champion`,
    `models:/${MODEL}@shadow`,
    `models:/${MODEL}/1`,
    "base.csv",
    "git:merge-base:eval/base.csv",
    "runs:/run1",
  ])("%s", async (reference) => {
    expect(await against(aliased, heldAgainst({ reference }))).toEqual([]);
  });

  test.for([
    [`models:/${MODEL}/Staging`, "BASELINE_MOVED"],
    [`models:/${MODEL}/latest`, "BASELINE_MOVED"],
    [`models:/${MODEL}@Champion`, "BASELINE_MOVED"],
    [`models:/${MODEL}/3`, "BASELINE_MOVED"],
    ["models:/other/Production", "BASELINE_UNKNOWN"],
  ] as const)("and not %s", async ([reference, code]) => {
    expect(await against(aliased, heldAgainst({ reference }))).toEqual([code]);
  });

  test.for([
    ["@champion", [{ stage: "Production" }, {}, { aliases: ["champion"] }], "3"],
    ["/Production", [{ stage: "Production" }, {}, { aliases: ["champion"] }], "1"],
    ["/Production", [{ aliases: ["champion"] }, {}, {}], "1"],
  ] as const)(
    "which %s does not tell while stage and alias disagree, or the stage is empty",
    async ([name, versions, version]) => {
      const asked = heldAgainst({ reference: `models:/${MODEL}${name}`, version }, { target: STAGING });
      expect(await against(seeded(versions), asked)).toEqual(["BASELINE_MOVED"]);
    },
  );

  test("of the same run: a registry that was made anew has other versions of the same numbers", async () => {
    expect(await against(seeded(HELD), heldAgainst({ runId: "run1" }))).toEqual([]);
    expect(await against(seeded(HELD), heldAgainst({ runId: "run of before" }))).toEqual(["BASELINE_MOVED"]);
  });

  test("and one that was deleted is none", async () => {
    const model = seeded(HELD);
    model.versions.shift();
    expect(await against(model, heldAgainst({}))).toEqual(["BASELINE_MOVED"]);
  });

  test("Staging and aliases ask for no more than that; a file without a version cannot have moved", async () => {
    const staging = { target: STAGING };
    const elsewhere = seeded([{}, {}, { stage: "Production", aliases: ["champion"] }]);
    expect(await against(elsewhere, heldAgainst({ version: null }, staging))).toEqual([]);
    expect(await against(elsewhere, heldAgainst({ version: "1" }, staging))).toEqual([]);
    expect(await against(elsewhere, heldAgainst({ version: "9" }, staging))).toEqual(["BASELINE_MOVED"]);
  });
});

describe("the first model", () => {
  const first = (more: Partial<PromoteRequest> = {}): PromoteRequest => promotion("2", null, more);

  test("is one as long as nothing ever was there", async () => {
    expect(await against(seeded([{}, {}]), first())).toEqual([]);
    expect(await against(seeded([{}, {}]), first(), false)).toEqual([]);
  });

  test("and not once a version has been promoted there, though it has been taken away since", async () => {
    const model = seeded([{}, {}]);
    await on(model).promote(promotion("1", null));
    model.aliases.clear();
    for (const version of model.versions) version.stage = "None";
    expect(await against(model, first())).toEqual(["BASELINE_MOVED"]);
  });

  test("is one for Production although another version is in Staging by us", async () => {
    const model = seeded([{}, {}]);
    await on(model).promote(promotion("1", null, { target: STAGING }));
    expect(await against(model, first())).toEqual([]);
  });

  test("and not when an alias leads to a version that is gone", async () => {
    const model = seeded([{}, {}]);
    model.aliases.set("champion", "7");
    expect(await against(model, first())).toEqual(["BASELINE_MOVED", "PRODUCTION_MOVED"]);
  });

  test("and not when its reference names a version now, wherever it goes", async () => {
    const model = seeded([{ aliases: ["champion"] }, {}]);
    const asked = first({
      target: STAGING,
      grounds: grounds("2", null, { baseline: { reference: `models:/${MODEL}@champion`, version: null, runId: null } }),
    });
    expect(await against(model, asked, false)).toEqual(["BASELINE_MOVED"]);
  });
});

describe("the champion's alias stands for Production", () => {
  const champion = { target: { kind: "alias", alias: "champion" } } as const;

  test("so that it goes only to what was held against who has it", async () => {
    const model = seeded([{}, {}, { aliases: ["champion"] }]);
    expect(await against(model, heldAgainst({ version: "1" }, champion))).toEqual(["PRODUCTION_MOVED"]);
    expect(await against(model, heldAgainst({ version: "3" }, champion))).toEqual([]);
  });

  test("and where nobody has it yet, the reference has told enough", async () => {
    expect(await against(seeded([{}, {}]), heldAgainst({ version: "1" }, champion))).toEqual([]);
  });

  test("and a stage that says something else is told of", async () => {
    const outcome = await on(seeded(HELD)).promote(heldAgainst({}, champion));
    expect(outcome.notes).toEqual([
      "the stage Production holds version 1, the alias champion version 2: --to Production moves both",
    ]);
  });
});

describe("an A/B test names places, and who stands there now is meant", () => {
  const model = seeded([{ stage: "Production", aliases: ["champion"] }, { stage: "Staging" }, {}]);
  const judged = (version: string, candidate: string, baseline: string): PromoteRequest =>
    promotion(version, null, {
      grounds: {
        sha256: "a".repeat(64),
        models: [MODEL],
        candidate: { reference: `models:/${MODEL}/${candidate}`, version: null, runId: null },
        baseline: { reference: `models:/${MODEL}/${baseline}`, version: null, runId: null },
        isFirst: false,
        isOfPlaces: true,
      },
    });

  test.for([
    ["the version in Staging", "2", "staging", "production", []],
    ["another version", "3", "staging", "production", ["CANDIDATE_MISMATCH"]],
    ["a place that there is not", "2", "blue", "production", ["CANDIDATE_MISMATCH"]],
    ["a baseline that is not in Production", "2", "staging", "green", ["BASELINE_UNKNOWN"]],
    ["Staging held against itself", "2", "staging", "staging", ["PRODUCTION_MOVED"]],
  ] as const)("%s", async ([, version, candidate, baseline, codes]) => {
    expect(await against(model, judged(version, candidate, baseline))).toEqual(codes);
  });
});

describe("run again", () => {
  test("the same promotion is done already", async () => {
    const model = seeded(HELD);
    await on(model).promote(promotion("2", "1"));
    expect(await on(model).promote(promotion("2", "1"))).toMatchObject({ changed: false, from: "2", to: "2" });
  });

  test("it is done also while somebody else holds the lock: nothing has to be moved", async () => {
    const model = seeded(HELD);
    await on(model).promote(promotion("2", "1"));
    model.tags.set("model-gate.promoting", "held");
    expect(await on(model).promote(promotion("2", "1"))).toMatchObject({ changed: false });
  });

  test("after a rollback it is a promotion, which no longer tells of the rollback", async () => {
    const model = seeded(HELD);
    await on(model).promote(promotion("2", "1"));
    await on(model).promote(promotion("3", "2"));
    await on(model).rollback(rollback());
    expect(model.versions[1]?.tags.get("model-gate.rolled_back_from")).toBe("3");
    await on(model).promote(promotion("3", "2"));
    await on(model).promote(promotion("2", "3"));
    expect(model.versions[1]?.tags.has("model-gate.rolled_back_from")).toBe(false);
    expect(model.versions[1]?.tags.get("model-gate.verdict")).toBe("pass");
  });

  const refused = async (model: StoredModel, asked: PromoteRequest): Promise<string> =>
    (await thrownBy(on(model).promote(asked))).code;

  test("on other evidence it is another promotion, and Production has moved", async () => {
    const model = seeded(HELD);
    await on(model).promote(promotion("2", "1"));
    const other = promotion("2", "1", { grounds: grounds("2", "1", { sha256: "f".repeat(64) }) });
    expect(await refused(model, other)).toBe("BASELINE_MOVED");
    expect(await against(model, other)).toEqual(["BASELINE_MOVED", "PRODUCTION_MOVED"]);
  });

  test("after another version came, it is refused", async () => {
    const model = seeded(HELD);
    await on(model).promote(promotion("2", "1"));
    await on(model).promote(promotion("3", "2"));
    expect(await refused(model, promotion("2", "1"))).toBe("BASELINE_MOVED");
  });

  test("after a third version was put beside it, it is refused", async () => {
    const model = seeded([...HELD, {}]);
    await on(model).promote(promotion("2", "1"));
    model.aliases.set("champion", "4");
    expect(await refused(model, promotion("2", "1"))).toBe("BASELINE_MOVED");
    expect(await against(model, promotion("2", "1"))).toContain("PRODUCTION_AMBIGUOUS");
  });

  test("after others put back who was there, it is a new move", async () => {
    const model = seeded(HELD);
    await on(model).promote(promotion("2", "1"));
    leaveHalfDone(model, "1", "2");
    model.aliases.set("champion", "1");
    expect(await on(model).promote(promotion("2", "1"))).toMatchObject({ from: "1", to: "2", changed: true });
    const { moves } = await on(model).history(MODEL);
    expect(moves.map(({ from, to, outside }) => [from, to, outside])).toEqual([
      ["1", "2", false],
      ["2", "1", true],
      ["1", "2", false],
      [null, "1", true],
    ]);
  });

  test("forced and left half done, it is ended as the one move that it is", async () => {
    const model = seeded(HELD);
    const forced = promotion("2", "1", { isForced: true, grounds: undefined });
    await on(model).promote(forced);
    leaveHalfDone(model, "1", "2");
    expect(await on(model).promote(forced)).toMatchObject({ action: "force", from: "1", to: "2", changed: true });
    expect((await on(model).history(MODEL)).moves.map(({ to }) => to)).toEqual(["2", "1"]);
  });

  test("forced where the version stands already, nothing is changed", async () => {
    const model = seeded(HELD);
    const forced = promotion("1", null, { isForced: true, grounds: undefined });
    expect(await on(model).promote(forced)).toMatchObject({ action: "force", changed: false, to: "1" });
  });

  test("forced where only its stage is set, the version before it is not itself", async () => {
    const model = seeded([{}, { stage: "Production", tags: { "model-gate.previous_version": "1" } }]);
    const forced = promotion("2", null, { isForced: true, grounds: undefined });
    expect(await on(model).promote(forced)).toMatchObject({ from: "1", changed: true });
  });
});

/** As a run leaves it that breaks off between the alias and the stage. */
function leaveHalfDone(model: StoredModel, from: string, to: string): void {
  for (const one of model.versions) {
    if (one.version === to) one.stage = "Archived";
    if (one.version === from) one.stage = "Production";
  }
}

describe("the way back", () => {
  test("that was left half done is ended, and not gone one step further", async () => {
    const model = seeded(HELD);
    await on(model).promote(promotion("2", "1"));
    await on(model).promote(promotion("3", "2"));
    await on(model).rollback(rollback());
    leaveHalfDone(model, "3", "2");
    expect(await on(model).rollback(rollback())).toMatchObject({ from: "3", to: "2", changed: true });
    expect(model.versions.map(({ stage }) => stage)).toEqual(["Archived", "Production", "Archived"]);
    expect((await on(model).history(MODEL)).moves.map(({ action }) => action)).toEqual([
      "rollback",
      "promote",
      "promote",
      null,
    ]);
  });

  test("from nothing leads nowhere, and says what there is", async () => {
    const error = await thrownBy(on(seeded([{}])).rollback(rollback()));
    expect(error).toMatchObject({ code: "NO_ROLLBACK_TARGET" });
    expect(error.message).toMatch(/nothing stands in Production.*No version is archived/);
  });

  test("to a deleted version leads nowhere", async () => {
    const model = seeded(HELD);
    await on(model).promote(promotion("2", "1"));
    model.versions.shift();
    expect((await thrownBy(on(model).rollback(rollback()))).message).toMatch(/version 1, which has been deleted/);
  });

  test("to a version that is not READY is refused", async () => {
    const model = seeded(HELD);
    await on(model).promote(promotion("2", "1"));
    for (const version of model.versions) version.status = "FAILED_REGISTRATION";
    expect(await thrownBy(on(model).rollback(rollback()))).toMatchObject({ code: "VERSION_NOT_READY" });
  });

  test("never leads to the version itself", async () => {
    const model = seeded([{ stage: "Production", tags: { "model-gate.previous_version": "1" } }]);
    expect(await thrownBy(on(model).rollback(rollback()))).toMatchObject({ code: "NO_ROLLBACK_TARGET" });
  });

  test("is found from the tag alone, where others wrote it", async () => {
    const model = seeded([
      { stage: "Archived" },
      { stage: "Production", tags: { "model-gate.previous_version": "1" } },
    ]);
    expect(await on(model).rollback(rollback())).toMatchObject({ from: "2", to: "1", changed: true });
  });

  test("is not that of another place: what Staging came after is nothing to Production", async () => {
    const model = seeded([{ stage: "Staging", aliases: ["challenger"] }, {}]);
    await on(model).promote(promotion("2", null, { target: STAGING }));
    for (const version of model.versions) if (version.version === "2") version.stage = "Production";
    expect(await thrownBy(on(model).rollback(rollback()))).toMatchObject({ code: "NO_ROLLBACK_TARGET" });
  });

  test("where nobody can tell which version stands there, asks for one", async () => {
    const model = seeded([{ stage: "Production" }, { aliases: ["champion"] }, { stage: "Archived" }]);
    expect(await thrownBy(on(model).rollback(rollback()))).toMatchObject({ code: "PRODUCTION_AMBIGUOUS" });
    expect(await on(model).rollback(rollback({ version: "3" }))).toMatchObject({ from: "1", to: "3", changed: true });
  });

  test("of several in the stage counts the one that we put there last, whatever the alias says", async () => {
    const model = seeded(HELD);
    await on(model).promote(promotion("2", "1"));
    for (const one of model.versions) if (one.version === "3") one.stage = "Production";
    model.aliases.set("champion", "3");
    expect(await on(model).rollback(rollback())).toMatchObject({ from: "2", to: "1" });
  });

  test("of several in the stage counts the one with the alias", async () => {
    const model = seeded([
      { stage: "Archived" },
      { stage: "Production", aliases: ["champion"], tags: { "model-gate.previous_version": "1" } },
      { stage: "Production" },
    ]);
    expect(await on(model).rollback(rollback())).toMatchObject({ from: "2", to: "1" });
    expect(model.versions.map(({ stage }) => stage)).toEqual(["Production", "Archived", "Archived"]);
  });
});
