import { describe, expect, test } from "vitest";

import { GateError, type ErrorCode } from "../../src/errors.ts";
import type { PromoteRequest } from "../../src/registries/port.ts";
import { type Bench, type BenchMaker, registryOn, type VersionSeed, withoutStages } from "./bench.ts";
import { grounds, MODEL, promotion, rollback, SIGNATURE, STAGING } from "./requests.ts";

/** What every registry has to do; `make` gives one whose model is new. */
export function registryContract(
  name: string,
  maker: BenchMaker,
  /** `concurrent`: all at once, for servers that take their time; each test has a model of its own. */
  options: { readonly timeout: number; readonly concurrent?: boolean } = { timeout: 5_000 },
): void {
  const on = (versions: readonly VersionSeed[], work: (bench: Bench) => Promise<void>) => async () => {
    await using bench = await maker.make(versions);
    await work(bench);
  };
  const IN_PRODUCTION: readonly VersionSeed[] = [{ stage: "Production", aliases: ["champion"] }, {}, {}];

  describe(`a registry (${name})`, options, () => {
    describe("promote", () => {
      test(
        "puts the first model into Production",
        on([{}], async (bench) => {
          const outcome = await registryOn(bench).promote(promotion("1", null));
          expect(outcome).toMatchObject({ from: undefined, to: "1", changed: true });
          expect(await places(bench)).toEqual({ champion: "1", Production: ["1"] });
          expect(await state(bench, "1")).toMatchObject({ verdict: "pass", commit: SIGNATURE.commit });
          expect(await state(bench, "1")).not.toHaveProperty("previous_version");
        }),
      );

      test(
        "writes the tags, moves alias and stage, archives who was there, and gives the lock back",
        on(IN_PRODUCTION, async (bench) => {
          const asked = promotion("2", "1", { signature: { ...SIGNATURE, reason: "better on tweets" } });
          const outcome = await registryOn(bench).promote(asked);
          expect(outcome).toMatchObject({ action: "promote", from: "1", to: "2", changed: true, overridden: [] });
          expect(outcome.steps).toEqual([
            { kind: "tags", version: "2" },
            { kind: "alias", alias: "champion", from: "1", to: "2" },
            { kind: "stage", stage: "Production", to: "2", archived: ["1"] },
          ]);
          expect(await places(bench)).toEqual({ champion: "2", Production: ["2"], Archived: ["1"] });
          const { promoted_at: at, ...rest } = await state(bench, "2");
          const event = {
            action: "promote",
            from: "1",
            to: "2",
            target: "Production",
            actor: "octo",
            reason: "better on tweets",
            evidence_sha256: asked.grounds?.sha256,
            run_url: SIGNATURE.runUrl,
            commit: SIGNATURE.commit,
          };
          expect(rest).toEqual({
            verdict: "pass",
            evidence_sha256: asked.grounds?.sha256,
            commit: SIGNATURE.commit,
            run_url: SIGNATURE.runUrl,
            actor: "octo",
            previous_version: "1",
            reason: "better on tweets",
            [`event.${at}`]: JSON.stringify(event),
          });
          expect(at).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
          expect((await bench.io.registeredModel(MODEL))?.tags.size).toBe(0);
        }),
      );

      test(
        "changes nothing when it is run again, and says so",
        on(IN_PRODUCTION, async (bench) => {
          await registryOn(bench).promote(promotion("2", "1"));
          const before = await bench.dump();
          const again = await registryOn(bench).promote(promotion("2", "1"));
          expect(again).toMatchObject({ from: "2", to: "2", changed: false, steps: [] });
          expect(await bench.dump()).toEqual(before);
        }),
      );

      test(
        "of Staging moves the challenger, and leaves Production alone",
        on(IN_PRODUCTION, async (bench) => {
          await registryOn(bench).promote(promotion("2", "1", { target: STAGING }));
          await registryOn(bench).promote(promotion("3", "1", { target: STAGING }));
          expect(await places(bench)).toEqual({
            champion: "1",
            challenger: "3",
            Production: ["1"],
            Staging: ["3"],
            Archived: ["2"],
          });
          expect(await state(bench, "3")).toMatchObject({ previous_version: "2" });
        }),
      );

      test(
        "of an alias moves the alias alone",
        on(IN_PRODUCTION, async (bench) => {
          await registryOn(bench).promote(promotion("2", "1", { target: { kind: "alias", alias: "shadow" } }));
          expect(await places(bench)).toEqual({ champion: "1", shadow: "2", Production: ["1"] });
        }),
      );

      test(
        "where there are no stages moves the alias alone",
        on([{ aliases: ["champion"] }, {}], async (bench) => {
          const reference = `models:/${MODEL}@champion`;
          const asked = promotion("2", "1");
          await registryOn(withoutStages(bench)).promote({
            ...asked,
            grounds: grounds("2", "1", { baseline: { reference, version: "1", runId: null } }),
          });
          expect(await places(bench)).toEqual({ champion: "2" });
        }),
      );

      test(
        "ends what a run before it left half done",
        on(IN_PRODUCTION, async (bench) => {
          await registryOn(bench).promote(promotion("2", "1"));
          const whole = await bench.dump();
          await bench.io.moveToStage(MODEL, "2", "None", false);
          await bench.io.moveToStage(MODEL, "1", "Production", false);
          const outcome = await registryOn(bench).promote(promotion("2", "1"));
          expect(outcome).toMatchObject({ from: "1", to: "2", changed: true });
          expect(await bench.dump()).toEqual(whole);
        }),
      );
    });

    describe("promote refuses, and changes nothing", () => {
      const refusals: readonly (readonly [
        what: string,
        code: ErrorCode,
        versions: readonly VersionSeed[],
        asked: PromoteRequest,
      ])[] = [
        [
          "evidence about another version",
          "CANDIDATE_MISMATCH",
          IN_PRODUCTION,
          promotion("3", "1", { grounds: grounds("2", "1") }),
        ],
        [
          "evidence about another model",
          "CANDIDATE_MISMATCH",
          IN_PRODUCTION,
          promotion("2", "1", { grounds: grounds("2", "1", { models: ["other"] }) }),
        ],
        [
          "a baseline reference that names another version now",
          "BASELINE_MOVED",
          [{ stage: "Archived" }, {}, { stage: "Production", aliases: ["champion"] }],
          promotion("2", "1"),
        ],
        [
          "a baseline that is not the one in Production",
          "PRODUCTION_MOVED",
          [{ stage: "Archived" }, {}, { stage: "Production", aliases: ["champion"] }],
          promotion("2", "1", {
            grounds: grounds("2", "1", {
              baseline: { reference: `models:/${MODEL}/1`, version: "1", runId: null },
            }),
          }),
        ],
        [
          "a baseline without a version",
          "BASELINE_UNKNOWN",
          IN_PRODUCTION,
          promotion("2", "1", {
            grounds: grounds("2", "1", { baseline: { reference: "base.csv", version: null, runId: null } }),
          }),
        ],
        ["a first model where there is one by now", "BASELINE_MOVED", IN_PRODUCTION, promotion("2", null)],
        ["a first model where there was one", "BASELINE_MOVED", [{ stage: "Archived" }, {}], promotion("2", null)],
        [
          "a stage and an alias that disagree",
          "PRODUCTION_AMBIGUOUS",
          [{ stage: "Production" }, {}, { aliases: ["champion"] }],
          promotion("2", "1", {
            grounds: grounds("2", "1", { baseline: { reference: "base.csv", version: "1", runId: null } }),
          }),
        ],
        [
          "taking the version that serves out of Production",
          "HOLDS_PRODUCTION",
          IN_PRODUCTION,
          promotion("1", "1", { target: STAGING }),
        ],
        ["a version that does not exist", "MODEL_NOT_FOUND", IN_PRODUCTION, promotion("9", "1")],
        ["a model that does not exist", "MODEL_NOT_FOUND", IN_PRODUCTION, promotion("2", "1", { model: "other" })],
      ];
      for (const [what, code, versions, asked] of refusals) {
        test(
          what,
          on(versions, async (bench) => {
            const before = await bench.dump();
            expect(await codeOf(registryOn(bench).promote(asked))).toBe(code);
            expect(await codeOf(registryOn(bench).promote({ ...asked, isDryRun: true }))).toBe(code);
            expect(await bench.dump()).toEqual(before);
          }),
        );
      }

      test.skipIf(!maker.canSetStatus)(
        "a version that is not READY, forced or not",
        on([{ stage: "Production" }, { status: "PENDING_REGISTRATION" }], async (bench) => {
          const before = await bench.dump();
          for (const isForced of [false, true]) {
            const asked = promotion("2", "1", { isForced });
            expect(await codeOf(registryOn(bench).promote(asked))).toBe("VERSION_NOT_READY");
          }
          expect(await bench.dump()).toEqual(before);
        }),
      );

      test(
        "while somebody else holds the lock, and names them",
        on(IN_PRODUCTION, async (bench) => {
          const at = new Date(Date.UTC(2026, 10, 22, 10)).toISOString();
          const tag = JSON.stringify({ nonce: "n0nce", at, actor: "ann", run_url: "https://ci.test/7" });
          await bench.io.setModelTag(MODEL, "model-gate.promoting", tag);
          const before = await bench.dump();
          for (const isDryRun of [false, true]) {
            const error = await thrownBy(registryOn(bench).promote(promotion("2", "1", { isDryRun })));
            expect(error).toMatchObject({ code: "LOCKED", exitCode: 1 });
            expect(error.message).toMatch(/ann, https:\/\/ci\.test\/7 \(n0nce/);
          }
          expect(await codeOf(registryOn(bench).rollback(rollback()))).toBe("NO_ROLLBACK_TARGET");
          expect(await bench.dump()).toEqual(before);
        }),
      );

      test(
        "but takes over a lock that is older than two minutes, and says so",
        on(IN_PRODUCTION, async (bench) => {
          const tag = JSON.stringify({ nonce: "old", at: new Date(Date.UTC(2026, 10, 22, 9, 57)).toISOString() });
          await bench.io.setModelTag(MODEL, "model-gate.promoting", tag);
          const outcome = await registryOn(bench).promote(promotion("2", "1"));
          expect(outcome).toMatchObject({
            changed: true,
            notes: [expect.stringContaining("took over the lock of (old")],
          });
          expect((await bench.io.registeredModel(MODEL))?.tags.size).toBe(0);
        }),
      );
    });

    test(
      "a forced promotion goes past all of that, says past what, and is written down as forced",
      on([{ stage: "Archived" }, {}, { stage: "Production" }], async (bench) => {
        const signature = { ...SIGNATURE, reason: "the site is down" };
        const outcome = await registryOn(bench).promote(promotion("2", "1", { isForced: true, signature }));
        expect(outcome).toMatchObject({ action: "force", from: "3", to: "2", changed: true });
        expect(outcome.overridden.map(({ code }) => code)).toEqual(["BASELINE_MOVED", "PRODUCTION_MOVED"]);
        expect(await places(bench)).toEqual({ champion: "2", Production: ["2"], Archived: ["1", "3"] });
        expect(await state(bench, "2")).toMatchObject({ verdict: "forced", reason: "the site is down" });
      }),
    );

    test(
      "a forced promotion needs no evidence",
      on(IN_PRODUCTION, async (bench) => {
        await registryOn(bench).promote(promotion("2", "1", { isForced: true, grounds: undefined }));
        expect(await places(bench)).toMatchObject({ Production: ["2"] });
        expect(await state(bench, "2")).not.toHaveProperty("evidence_sha256");
      }),
    );

    test(
      "a dry run tells every step and changes nothing",
      on(IN_PRODUCTION, async (bench) => {
        const before = await bench.dump();
        const outcome = await registryOn(bench).promote(promotion("2", "1", { isDryRun: true }));
        expect(outcome).toMatchObject({ from: "1", to: "2", changed: false });
        expect(outcome.steps).toHaveLength(3);
        expect(await bench.dump()).toEqual(before);
      }),
    );

    describe("rollback", () => {
      test(
        "goes one step back each time, and stops where nothing was before",
        on(IN_PRODUCTION, async (bench) => {
          const registry = registryOn(bench);
          await registry.promote(promotion("2", "1"));
          await registry.promote(promotion("3", "2"));
          const before = await bench.dump();
          expect(await registry.rollback(rollback({ isDryRun: true }))).toMatchObject({
            from: "3",
            to: "2",
            changed: false,
          });
          expect(await bench.dump()).toEqual(before);

          expect(await registry.rollback(rollback())).toMatchObject({
            action: "rollback",
            from: "3",
            to: "2",
            changed: true,
          });
          expect(await places(bench)).toEqual({ champion: "2", Production: ["2"], Archived: ["1", "3"] });
          expect(await state(bench, "2")).toMatchObject({
            verdict: "rollback",
            rolled_back_from: "3",
            previous_version: "1",
            evidence_sha256: promotion("2", "1").grounds?.sha256,
          });
          expect(await registry.rollback(rollback())).toMatchObject({ from: "2", to: "1", changed: true });
          expect(await places(bench)).toEqual({ champion: "1", Production: ["1"], Archived: ["2", "3"] });

          const error = await thrownBy(registry.rollback(rollback()));
          expect(error).toMatchObject({ code: "NO_ROLLBACK_TARGET", exitCode: 1 });
          expect(error.message).toMatch(/Archived are 3 \(registered \d{4}-\d{2}-\d{2}.*\), 2 \(registered/);
          expect(await places(bench)).toEqual({ champion: "1", Production: ["1"], Archived: ["2", "3"] });
        }),
      );

      test(
        "goes back to who was there, not to the highest archived number",
        on([{ stage: "Production" }, { stage: "Archived" }, { stage: "Archived" }, {}], async (bench) => {
          await registryOn(bench).promote(promotion("4", "1"));
          expect(await registryOn(bench).rollback(rollback())).toMatchObject({ from: "4", to: "1" });
          expect(await places(bench)).toMatchObject({ champion: "1", Production: ["1"] });
        }),
      );

      test(
        "works when several versions sit in one stage",
        on(IN_PRODUCTION, async (bench) => {
          await registryOn(bench).promote(promotion("2", "1"));
          await bench.io.moveToStage(MODEL, "3", "Production", false);
          await bench.io.moveToStage(MODEL, "1", "Production", false);
          expect(await registryOn(bench).rollback(rollback())).toMatchObject({ from: "2", to: "1", changed: true });
          expect(await places(bench)).toEqual({ champion: "1", Production: ["1"], Archived: ["2", "3"] });
        }),
      );

      test(
        "goes to a version that is named, when it was there once",
        on([...IN_PRODUCTION, {}], async (bench) => {
          const registry = registryOn(bench);
          await registry.promote(promotion("2", "1"));
          await registry.promote(promotion("3", "2"));
          expect(await codeOf(registry.rollback(rollback({ version: "4" })))).toBe("NO_ROLLBACK_TARGET");
          expect(await codeOf(registry.rollback(rollback({ version: "9" })))).toBe("MODEL_NOT_FOUND");
          expect(await registry.rollback(rollback({ version: "1" }))).toMatchObject({
            from: "3",
            to: "1",
            changed: true,
          });
          expect(await registry.rollback(rollback({ version: "1" }))).toMatchObject({
            from: "1",
            to: "1",
            changed: false,
          });
          expect(await places(bench)).toEqual({ champion: "1", Production: ["1"], Archived: ["2", "3"] });
        }),
      );

      test(
        "of an alias goes back to who held it, whatever else the version was promoted to since",
        on([{ stage: "Production" }, {}, {}], async (bench) => {
          const registry = registryOn(bench);
          const shadow = { kind: "alias", alias: "shadow" } as const;
          await registry.promote(promotion("2", "1", { target: shadow }));
          await registry.promote(promotion("3", "1", { target: shadow }));
          await registry.promote(promotion("3", "1"));
          expect(await registry.rollback(rollback({ target: shadow }))).toMatchObject({ from: "3", to: "2" });
          expect(await places(bench)).toMatchObject({ champion: "3", shadow: "2", Production: ["3"] });
        }),
      );
    });

    describe("history", () => {
      test(
        "tells promote, promote, rollback and promote of the same version, the newest first",
        on(IN_PRODUCTION, async (bench) => {
          const registry = registryOn(bench);
          await registry.promote(promotion("2", "1"));
          await registry.promote(promotion("3", "2"));
          await registry.rollback(rollback({ signature: { ...SIGNATURE, reason: "slow" } }));
          await registry.promote(promotion("3", "2"));
          const { moves } = await registry.history(MODEL);
          expect(moves.map(({ action, from, to, reason, outside }) => [action, from, to, reason, outside])).toEqual([
            ["promote", "2", "3", null, false],
            ["rollback", "3", "2", "slow", false],
            ["promote", "2", "3", null, false],
            ["promote", "1", "2", null, false],
            [null, null, "1", null, true],
          ]);
          const times = moves.flatMap(({ at }) => at ?? []);
          expect(times).toEqual(times.toSorted().toReversed());
          expect(new Set(times).size).toBe(4);
        }),
      );

      test(
        "marks what others moved: where it stands now, and in between",
        on(IN_PRODUCTION, async (bench) => {
          const registry = registryOn(bench);
          await registry.promote(promotion("2", "1"));
          await bench.io.moveToStage(MODEL, "3", "Production", true);
          await bench.io.setAlias(MODEL, "champion", "3");
          const now = (await registry.history(MODEL)).moves[0];
          expect(now).toEqual({
            at: null,
            action: null,
            from: "2",
            to: "3",
            target: "Production",
            actor: null,
            reason: null,
            commit: null,
            run_url: null,
            evidence_sha256: null,
            outside: true,
          });
          await registry.promote(promotion("1", "3"));
          const { moves } = await registry.history(MODEL);
          expect(moves.map(({ from, to, outside }) => [from, to, outside])).toEqual([
            ["3", "1", false],
            ["2", "3", true],
            ["1", "2", false],
            [null, "1", true],
          ]);
        }),
      );

      test(
        "is empty for a model that nobody moved",
        on([{}], async (bench) => {
          expect(await registryOn(bench).history(MODEL)).toEqual({ model: MODEL, moves: [], notes: [] });
        }),
      );
    });
  });
}

/** What the model's names lead to: alias to version, stage to versions. */
async function places({ io }: Bench): Promise<Readonly<Record<string, string | readonly string[]>>> {
  const aliases = [...((await io.registeredModel(MODEL))?.aliases ?? [])];
  const stages = new Map<string, string[]>();
  for (const { version, stage = "None" } of (await io.versions(MODEL)).toReversed()) {
    if (stage !== "None") stages.set(stage, [...(stages.get(stage) ?? []), version]);
  }
  return Object.fromEntries([...aliases, ...stages]);
}

/** The tags of ours on a version, without their prefix. */
async function state({ io }: Bench, version: string): Promise<Readonly<Record<string, string>>> {
  const tags = [...((await io.version(MODEL, version))?.tags ?? [])];
  return Object.fromEntries(tags.map(([key, value]) => [key.replace(/^model-gate\./, ""), value]));
}

async function codeOf(action: Promise<unknown>): Promise<ErrorCode> {
  return (await thrownBy(action)).code;
}

export async function thrownBy(action: Promise<unknown>): Promise<GateError> {
  try {
    await action;
  } catch (error) {
    if (error instanceof GateError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}
