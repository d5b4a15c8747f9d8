import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { GateError } from "../../src/errors.ts";
import type { Access } from "../../src/registries/lock.ts";
import { mlflowRegistry } from "../../src/registries/mlflow-registry.ts";
import { makeMove } from "../../src/registries/moves.ts";
import type { MoveOutcome } from "../../src/registries/port.ts";
import { readStanding } from "../../src/registries/standing.ts";
import { nextTime, stateChanges } from "../../src/registries/tags.ts";
import { memoryRegistry, storedModel, type StoredModel } from "./memory-registry.ts";
import { ALIASES, MODEL, PRODUCTION, promotion } from "./requests.ts";
import { VirtualClock } from "./virtual-clock.ts";

interface Course {
  readonly candidates: readonly string[];
  /** When each of them begins. */
  readonly starts: readonly number[];
  readonly delays: Iterator<number>;
  readonly hasLock: boolean;
  readonly isTorn: boolean;
}

/** Several promotions at once, each on a line to the server with delays of its own. */
async function race({ candidates, starts, delays, hasLock, isTorn }: Course) {
  const clock = new VirtualClock();
  const model = storedModel(MODEL, [{ stage: "Production" }, {}, {}, {}]);
  model.aliases.set("champion", "1");
  const movers = candidates.map(async (version, i): Promise<Pick<MoveOutcome, "to">> => {
    await clock.sleep(starts[i] ?? 0);
    const io = memoryRegistry(model, { isTorn, travel: () => clock.sleep(delays.next().value as number) });
    const access = { reader: io, writer: io, now: clock.now, sleep: clock.sleep, nonce: () => `mover ${i}` };
    return await (hasLock
      ? mlflowRegistry(access, ALIASES).promote(promotion(version, "1"))
      : unlocked(version, access));
  });
  return { model, ends: await clock.run(movers) };
}

/** A mover whom the lock let in although there was another one inside. */
async function unlocked(version: string, access: Access): Promise<Pick<MoveOutcome, "to">> {
  const before = await readStanding(MODEL, access.reader);
  if (before === undefined) throw new Error("no model");
  const at = nextTime(access.now(), before.versions);
  const state = stateChanges({ verdict: "pass", previous_version: "1", actor: access.nonce(), promoted_at: at });
  const tags = new Map([...state, [`model-gate.event.${at}`, access.nonce()] as const]);
  const lock = { notes: [], assertOurs: () => undefined };
  await makeMove({ target: PRODUCTION, to: version, tags }, before, lock, access, () => undefined);
  return { to: version };
}

type Ended = Awaited<ReturnType<typeof race>>;

/** Stage and alias name one version, whose mover was told so; everybody else was refused, and the lock is free. */
function expectWhole({ model, ends }: Ended): readonly string[] {
  const inStage = model.versions.filter(({ stage }) => stage === "Production").map(({ version }) => version);
  expect(inStage).toEqual([model.aliases.get("champion")]);
  for (const end of ends) if (end.status === "rejected") expect(end.reason).toBeInstanceOf(GateError);
  const winners = ends.flatMap((end) => (end.status === "fulfilled" ? [end.value.to] : []));
  expect(winners).toContain(inStage[0]);
  expect(model.tags.size).toBe(0);
  return winners;
}

/** What a mover that lost has left. */
function expectNoTraces({ versions }: StoredModel, winners: readonly string[]): void {
  for (const { version, tags, stage } of versions) {
    if (winners.includes(version)) expect(tags.get("model-gate.previous_version")).toBe("1");
    else
      expect({ version, tags: [...tags], stage }).toEqual({
        version,
        tags: [],
        stage: version === "1" ? "Archived" : "None",
      });
  }
}

const any = fc.array(fc.constantFrom("2", "3", "4"), { minLength: 2, maxLength: 3 });
const distinct = fc.uniqueArray(fc.constantFrom("2", "3", "4"), { minLength: 2, maxLength: 3 });
const starts = fc.array(fc.integer({ min: 0, max: 1500 }), { minLength: 3, maxLength: 3 });
const within = (max: number) => fc.infiniteStream(fc.integer({ min: 0, max }));
/** Mostly quick, and now and then a call that takes longer than anybody waits. */
const fits = fc.infiniteStream(
  fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 100 }) }, fc.integer({ min: 0, max: 30_000 })),
);

async function races(course: { readonly [K in keyof Course]: fc.Arbitrary<Course[K]> }, check: (ended: Ended) => void) {
  await fc.assert(
    fc.asyncProperty(fc.record(course), async (one) => check(await race(one))),
    { numRuns: 500 },
  );
}

const yes = fc.constant(true);
const no = fc.constant(false);

describe("promotions at once", { timeout: 60_000 }, () => {
  test("one wins and all others are refused, as long as the server answers within the wait of the lock", async () => {
    await races({ candidates: any, starts, delays: within(240), hasLock: yes, isTorn: yes }, (ended) => {
      expectNoTraces(ended.model, expectWhole(ended));
      expect(ended.ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    });
  });

  test.for([
    ["is slow", within(4_000), yes],
    ["is slow at times", fits, yes],
    ["lets everybody through the lock", within(300), no],
    ["lets everybody through the lock and is slow at times", fits, no],
  ] as const)("end in one whole state when the server %s", async ([, delays, hasLock]) => {
    await races({ candidates: any, starts, delays, hasLock, isTorn: yes }, (ended) => void expectWhole(ended));
  });

  test("whoever loses takes its traces back, lock or no lock", async () => {
    await races({ candidates: distinct, starts, delays: fits, hasLock: no, isTorn: no }, (ended) => {
      expectNoTraces(ended.model, expectWhole(ended));
    });
  });
});
