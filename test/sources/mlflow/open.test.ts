import { describe, expect, test } from "vitest";

import { openMlflowSource } from "../../../src/sources/mlflow/open.ts";
import { fakeMlflow } from "../../fakes/mlflow.ts";
import { opened } from "../../mlflow/opened.ts";

/*
 * What a reference to a registry leads to, on a server with a memory.
 */

const ROWS = "id,label,prediction\n1,1,1\n2,0,1\n";

type Fake = Awaited<ReturnType<typeof fakeMlflow>>;

async function open(
  fake: Fake,
  reference: string,
  asked: { readonly predictionsArtifact?: string; readonly dataset?: string } = {},
) {
  const { client } = await opened(fake.url);
  const notes: string[] = [];
  const source = await openMlflowSource(reference, {
    mlflow: async () => client,
    onNote: (note) => notes.push(note),
    ...asked,
  });
  return { source, notes };
}

async function refused(fake: Fake, reference: string, asked = {}): Promise<string> {
  const error: unknown = await open(fake, reference, asked).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  const { code, line } = error as { readonly code?: string; readonly line?: string };
  return `${code} ${line}`;
}

describe.each([2, 3] as const)("MLflow %i", (major) => {
  test("a version that is not READY is no side of a comparison", async () => {
    await using fake = await fakeMlflow({ major });
    fake.version("mood", { stage: "Production", status: "PENDING_REGISTRATION" });
    expect(await refused(fake, "models:/mood/Production")).toMatch(/^NOT_COMPARABLE .*PENDING_REGISTRATION/);
    expect(await refused(fake, "models:/mood/1")).toMatch(/^NOT_COMPARABLE .*not READY/);
  });

  test("a stage and an alias that disagree leave nobody to compare with, but a number is what it says", async () => {
    await using fake = await fakeMlflow({ major });
    const runId = fake.run({ artifacts: { "predictions.csv": ROWS } });
    fake.version("mood", { runId, stage: "Production" });
    fake.version("mood", { runId, aliases: ["champion"] });
    for (const reference of ["models:/mood/Production", "models:/mood@champion"])
      expect(await refused(fake, reference)).toMatch(/^NOT_COMPARABLE .*holds version 1 .* names version 2/);
    expect((await open(fake, "models:/mood/1")).source).toMatchObject({ version: "1", why: expect.any(String) });
  });

  test("several versions in a stage are told, and the highest number is taken, as MLflow does", async () => {
    await using fake = await fakeMlflow({ major });
    for (const stage of ["Production", "Production"] as const)
      fake.version("mood", { stage, runId: fake.run({ artifacts: { "predictions.csv": ROWS } }) });
    const why = "stage Production, the highest number there; 1 also, rows of predictions.csv";
    expect((await open(fake, "models:/mood/Production")).source).toMatchObject({ version: "2", why });
  });

  test("several tables are a question, which an option answers", async () => {
    await using fake = await fakeMlflow({ major });
    const id = fake.run({ artifacts: { "predictions.csv": ROWS, "eval/predictions.csv": ROWS } });
    expect(await refused(fake, `runs:/${id}`)).toMatch(/^NOT_COMPARABLE .*predictions\.csv, eval\/predictions\.csv/);
    const { source } = await open(fake, `runs:/${id}`, { predictionsArtifact: "eval/predictions.csv" });
    expect(source).toMatchObject({ why: "rows of eval/predictions.csv", content: { kind: "rows" } });
    expect(await refused(fake, `runs:/${id}`, { predictionsArtifact: "eval/none.csv" })).toMatch(
      /no artifact eval\/none\.csv.*eval\/predictions\.csv/,
    );
  });

  test("a table that log_table noted is found wherever it lies", async () => {
    await using fake = await fakeMlflow({ major });
    const table = '{"columns": ["id", "label", "prediction"], "data": [["1", "1", "1"]]}';
    const tags = { "mlflow.loggedArtifacts": '[{"path": "tables/predictions.json", "type": "table"}]' };
    const id = fake.run({ tags, artifacts: { "tables/predictions.json": table } });
    expect((await open(fake, `runs:/${id}`)).source).toMatchObject({ why: "rows of tables/predictions.json" });
  });

  test("a run that was deleted is used and said so", async () => {
    await using fake = await fakeMlflow({ major });
    const id = fake.run({ isDeleted: true, metrics: { f1_score: 0.8 } });
    const { notes, source } = await open(fake, `runs:/${id}`);
    expect(notes).toEqual([expect.stringContaining("has been deleted")]);
    expect(source).toMatchObject({ runId: id, content: { kind: "metrics" } });
  });

  test.for([
    ["nobody registered it", "models:/none/Production", /no model none is registered at .*Registered are: mood/],
    ["no version was ever there", "models:/mood/Production", /no version of mood was ever in Production/],
    ["it never had that alias", "models:/mood@champion", /mood never had the alias champion/],
  ] as const)("is absent when %s", async ([, reference, why]) => {
    await using fake = await fakeMlflow({ major });
    fake.version("mood");
    expect((await open(fake, reference)).source).toEqual({ absent: expect.stringMatching(why) });
  });

  test.for([
    ["an archived version", { stage: "Archived" }, "models:/mood/Production", "version 1 is in Archived"],
    [
      "a promotion into it",
      { tags: { "model-gate.event.2026-11-22T10:00:00.000Z": '{"target": "Production"}' } },
      "models:/mood@champion",
      "tagged as promoted once",
    ],
    [
      "a note that cannot be read",
      { tags: { "model-gate.event.2026-11-22T10:00:00.000Z": "{" } },
      "models:/mood/Production",
      "tagged as promoted once",
    ],
  ] as const)("is not new after %s", async ([, seed, reference, trace]) => {
    await using fake = await fakeMlflow({ major });
    fake.version("mood", seed);
    expect(await refused(fake, reference)).toMatch(new RegExp(`^BASELINE_NOT_FOUND .*not new: .*${trace}`));
  });

  test("is new in Production after a promotion to Staging only", async () => {
    await using fake = await fakeMlflow({ major });
    fake.version("mood", { tags: { "model-gate.event.2026-11-22T10:00:00.000Z": '{"target": "Staging"}' } });
    expect((await open(fake, "models:/mood/Production")).source).toHaveProperty("absent");
  });
});
