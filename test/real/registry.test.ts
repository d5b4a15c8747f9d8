import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import { mlflowRegistry } from "../../src/registries/mlflow-registry.ts";
import type { MoveOutcome } from "../../src/registries/port.ts";
import { registryContract, thrownBy } from "../registries/contract.ts";
import { ALIASES, grounds, MODEL, promotion } from "../registries/requests.ts";
import { openClient, restBench, seed } from "../registries/rest-bench.ts";
import { mlflowPython, type MlflowServer, startMlflow } from "./mlflow-server.ts";

/*
 * The same suite as in memory and on the fake, on MLflow 3.17.2 and 2.22.5, and several who move at once in real time.
 */

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 });

const programs = { 3: mlflowPython(3), 2: mlflowPython(2) };
const servers = new Map<2 | 3, MlflowServer>();

beforeAll(async () => {
  const start = async (major: 2 | 3): Promise<void> => {
    if (!("missing" in programs[major])) servers.set(major, await startMlflow(major));
  };
  await Promise.all([start(3), start(2)]);
});

afterAll(async () => {
  for (const server of servers.values()) await server[Symbol.asyncDispose]();
});

describe.concurrent("at once, each with a model of its own", () => {
  for (const major of [3, 2] as const) {
    const program = programs[major];
    if ("missing" in program) {
      test.skip(`needs MLflow ${major}: ${program.missing}`, () => {});
      continue;
    }
    const url = (): string => servers.get(major)?.address ?? "";

    registryContract(
      `MLflow ${major}`,
      restBench(() => Promise.resolve({ url: url(), [Symbol.asyncDispose]: () => Promise.resolve() })),
      { timeout: 60_000, concurrent: true },
    );

    test(`MLflow ${major}: of two who promote at once, one wins, the other is refused, and one whole state stands`, async () => {
      await Promise.all(Array.from({ length: 4 }, (_, round) => race(url(), `${MODEL} race ${round}`)));
    });
  }
});

async function race(url: string, model: string): Promise<void> {
  await seed(url, model, [{ stage: "Production", aliases: ["champion"] }, {}, {}]);
  const ends = await Promise.allSettled(["2", "3"].map((version) => promoteInRealTime(url, model, version)));
  const io = await openClient(url);
  const versions = await io.versions(model);
  const inStage = versions.filter(({ stage }) => stage === "Production").map(({ version }) => version);
  const registered = await io.registeredModel(model);
  expect(inStage).toEqual([registered?.aliases.get("champion")]);
  expect(registered?.tags.size).toBe(0);
  const winners = ends.flatMap((end) => (end.status === "fulfilled" ? [end.value.to] : []));
  expect(winners).toEqual(inStage);
  for (const end of ends) {
    if (end.status === "fulfilled") continue;
    expect(await thrownBy(Promise.reject(end.reason))).toMatchObject({ exitCode: 1 });
  }
  for (const { version, tags, stage } of versions) {
    if (!winners.includes(version)) expect([tags.size, stage]).toEqual([0, version === "1" ? "Archived" : "None"]);
  }
}

/** With a client, a clock and a nonce of its own, as in a process of its own. */
async function promoteInRealTime(url: string, model: string, version: string): Promise<MoveOutcome> {
  const io = await openClient(url);
  const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  const access = { reader: io, writer: io, now: Date.now, sleep, nonce: () => crypto.randomUUID() };
  const baseline = { reference: `models:/${model}/Production`, version: "1", runId: null };
  return await mlflowRegistry(access, ALIASES).promote(
    promotion(version, "1", { model, grounds: grounds(version, "1", { models: [model], baseline }) }),
  );
}
