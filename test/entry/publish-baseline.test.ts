import { createHash } from "node:crypto";

import { describe, expect, test } from "vitest";

import type { Evidence } from "../../src/core/evidence.ts";
import { fakeMlflow } from "../fakes/mlflow.ts";
import { type Made, made, published, SMALL } from "./published.ts";

/*
 * What evidence says of its baseline is looked up by somebody else than the job that made it, where that can be done.
 */

const OLD = "d".repeat(40);
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Evidence whose baseline is called so, and what the config of the base says. */
async function withBaseline(reference: string, baseline: Partial<Evidence["baseline"]>, more = "") {
  const one = await made({ models: [{ name: "m", pair: SMALL }] });
  const evidence = one.evidence["m"];
  if (evidence === undefined) throw new Error("no evidence");
  const config = (one.base["model-gate.yml"] ?? "").replace("baseline: base.csv", `baseline: ${reference}`) + more;
  return {
    one: { ...one, base: { ...one.base, "model-gate.yml": config } } satisfies Made,
    evidence: { ...evidence, baseline: { ...evidence.baseline, source: reference, ...baseline } },
  };
}

async function publish(
  { one, evidence }: Awaited<ReturnType<typeof withBaseline>>,
  {
    history = {},
    files = {},
    env = {},
  }: {
    history?: Record<string, string[]>;
    files?: Record<string, Record<string, string>>;
    env?: Record<string, string>;
  } = {},
) {
  const { exitCode, err, comments } = await published(one, {
    files: { "evidence/e.json": evidence },
    env,
    prepare: (github) => {
      Object.assign(github.state.history, history);
      Object.assign(github.state.files, files);
    },
  });
  return { exitCode, err, said: / · baseline: `([^`]*)`/.exec(comments[0]?.body ?? "")?.[1] };
}

describe("a baseline at another commit", () => {
  const files = { [OLD]: { "eval/prod.csv": SMALL.baseline } };
  const baseline = { commit: OLD, sha256: sha256(SMALL.baseline) };

  test.each(["git:merge-base:eval/prod.csv", "git:main:eval/prod.csv", "git:origin/main:eval/prod.csv"])(
    "%s is what the base branch held there",
    async (reference) => {
      const given = await withBaseline(reference, baseline);
      expect(await publish(given, { files, history: { main: [OLD] } })).toMatchObject({
        exitCode: 0,
        said: `the file of commit ${OLD.slice(0, 7)} of main`,
      });
    },
  );

  test("must be of a commit of the base branch: one of the fork can hold any file", async () => {
    const { exitCode, err } = await publish(await withBaseline("git:merge-base:eval/prod.csv", baseline), { files });
    expect([exitCode, err]).toEqual([1, expect.stringMatching(/^BASELINE_MOVED .* is not on main/)]);
  });

  test("must have the bytes of that commit", async () => {
    const given = await withBaseline("git:main:eval/prod.csv", { ...baseline, sha256: "0".repeat(64) });
    const { exitCode, err } = await publish(given, { files, history: { main: [OLD] } });
    expect([exitCode, err]).toEqual([1, expect.stringMatching(/^BASELINE_MOVED .* is another one/)]);
  });

  test("must be the commit that the reference names, when it names one", async () => {
    const reference = `git:${"1".repeat(40)}:eval/prod.csv`;
    const { exitCode, err } = await publish(await withBaseline(reference, baseline), {
      files,
      history: { main: [OLD] },
    });
    expect([exitCode, err]).toEqual([1, expect.stringMatching(/^BASELINE_MOVED .* it names the commit 1111111/)]);
  });

  test("must name a commit at all", async () => {
    const given = await withBaseline("git:main:eval/prod.csv", { commit: null });
    expect((await publish(given, { files })).err).toMatch(/^BASELINE_MOVED .* names no commit/);
  });
});

describe("a baseline of the registry", () => {
  const reference = "models:/m/Production";

  async function registry() {
    const mlflow = await fakeMlflow();
    const runId = mlflow.run({ metrics: { f1_score: 0.8 } });
    mlflow.version("m", { runId, stage: "Production" });
    return { mlflow, runId };
  }

  test("is asked for where MLflow is named", async () => {
    const { mlflow, runId } = await registry();
    await using _ = mlflow;
    const env = { MLFLOW_TRACKING_URI: mlflow.url };
    const same = await publish(await withBaseline(reference, { version: "1", run_id: runId }), { env });
    expect(same).toMatchObject({ exitCode: 0, said: `version 1 of run ${runId}, as MLflow says now` });
    const moved = await publish(await withBaseline(reference, { version: "7", run_id: runId }), { env });
    expect([moved.exitCode, moved.err]).toEqual([1, expect.stringMatching(/^BASELINE_MOVED .*names version 1 of run/)]);
    const otherRun = await publish(await withBaseline(reference, { version: "1", run_id: "f".repeat(32) }), { env });
    expect(otherRun.exitCode).toBe(1);
  });

  test("is not looked up where none is named, which is told", async () => {
    const { exitCode, said } = await publish(await withBaseline(reference, { version: "7", run_id: "f".repeat(32) }));
    expect([exitCode, said]).toEqual([0, "not looked up: no MLflow is named here that could be asked"]);
  });

  test("of an MLflow that does not let us in is exit 3, and nothing is told", async () => {
    await using mlflow = await fakeMlflow({ token: "another" });
    const env = { MLFLOW_TRACKING_URI: mlflow.url };
    const { exitCode, said } = await publish(await withBaseline(reference, { version: "1" }), { env });
    expect([exitCode, said]).toEqual([3, undefined]);
  });
});

test.each([
  ["artifact:production", "not looked up: it is not looked up a second time"],
  ["left/by/a/step.csv", "not looked up: the base does not hold it: it is the pull request's own word"],
  ["git:other:eval/prod.csv", "not looked up: it is of other, which is not the base branch"],
])("what cannot be looked up is told so: %s", async (reference, words) => {
  const given = await withBaseline(reference, { commit: OLD });
  expect(await publish(given)).toMatchObject({ exitCode: 0, said: words });
});

test("a baseline that only an input of the gate named is the word of the job that made the evidence", async () => {
  const one = await made({ models: [{ name: "m", pair: SMALL }] });
  const config = (one.base["model-gate.yml"] ?? "").replace("baseline: base.csv\n", "");
  const base = { ...one.base, "model-gate.yml": config };
  const given = { one: { ...one, base }, evidence: one.evidence["m"] as Evidence };
  expect(await publish(given)).toMatchObject({
    exitCode: 0,
    said: "not looked up: no config says which baseline is to be taken",
  });
});
