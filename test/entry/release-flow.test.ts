import { describe, expect, test } from "vitest";

import { fakeMlflow } from "../fakes/mlflow.ts";
import { answersOf, MADE_BY, storePath } from "../mlflow/file-store/store-answers.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { GOOD, MODEL, places } from "./promotable.ts";
import { evidenceIn, run, type Run } from "./run.ts";

/*
 * From the gate to the registry and back, with the evidence that the gate itself writes of models in MLflow.
 */

const CONFIG = `version: 1
model: ${MODEL}
baseline: models:/${MODEL}/Production
no_baseline: pass
rules:
  - {metric: f1_score, min_absolute_change: 0.02, threshold: 0.5}
`;
const EVIDENCE = "model-gate-report/evidence.json";

describe.for([3, 2] as const)("on MLflow %s", (major) => {
  test("a first model, a better one, one that is judged too late, and the way back", async () => {
    await using mlflow = await fakeMlflow({ major });
    using folder = temporaryFolder();
    folder.write("model-gate.yml", CONFIG);
    const call = (...args: readonly string[]): Promise<Run> =>
      run(folder, args, { MLFLOW_TRACKING_URI: mlflow.url, USER: "ann" });
    const register = (predictions: string): string =>
      mlflow.version(MODEL, { runId: mlflow.run({ artifacts: { "predictions.csv": predictions } }) });
    const promote = (version: string): Promise<Run> =>
      call("promote", "--version", version, "--to", "Production", "--evidence", EVIDENCE);

    const first = register(GOOD.baseline);
    expect((await call("gate", "--candidate", `models:/${MODEL}/${first}`)).exitCode).toBe(0);
    expect(await promote(first)).toMatchObject({ exitCode: 0, err: "" });
    expect(places(mlflow)).toEqual({ champion: "1", "1": "Production" });
    // The first one again, now that there is one.
    expect((await promote(first)).out).toMatch(/is in Production .* already: nothing was changed/);

    const [second, third] = [register(GOOD.candidate), register(GOOD.candidate)];
    expect((await call("gate", "--candidate", `models:/${MODEL}/${third}`)).exitCode).toBe(0);
    folder.write("late.json", JSON.stringify(evidenceIn(folder)));
    expect((await call("gate", "--candidate", `models:/${MODEL}/${second}`)).exitCode).toBe(0);
    expect((await promote(third)).err).toMatch(/^CANDIDATE_MISMATCH/);
    expect(await promote(second)).toMatchObject({ exitCode: 0, err: "" });
    const late = await call("promote", "--version", third, "--to", "Production", "--evidence", "late.json");
    expect(late).toMatchObject({ exitCode: 1 });
    expect(late.err).toMatch(
      /^BASELINE_MOVED models:\/sentiment-classifier\/Production was version 1 and names version 2 now/,
    );
    expect(places(mlflow)).toMatchObject({ champion: "2", "1": "Archived", "2": "Production", "3": "None" });

    expect((await call("rollback", "--reason", "slow")).exitCode).toBe(0);
    expect(places(mlflow)).toMatchObject({ champion: "1", "1": "Production", "2": "Archived" });
    // What was held against version 1 may go there again.
    expect((await call("promote", "--version", third, "--to", "Production", "--evidence", "late.json")).exitCode).toBe(
      0,
    );
    const { moves } = JSON.parse((await call("history", "--format", "json")).out) as {
      readonly moves: readonly { readonly action: string; readonly from: string; readonly to: string }[];
    };
    expect(moves.map(({ action, from, to }) => [action, from, to])).toEqual([
      ["promote", "1", "3"],
      ["rollback", "2", "1"],
      ["promote", "1", "2"],
      ["promote", null, "1"],
    ]);
  });
});

test.for(MADE_BY)("a local store of %s is read for a history, and nothing can be moved there", async (madeBy) => {
  using folder = temporaryFolder();
  const [model = ""] = Object.keys(answersOf(madeBy).models);
  const place = ["--model", model, "--tracking-uri", storePath(madeBy)];
  const history = await run(folder, ["history", ...place]);
  expect(history.exitCode, history.err).toBe(0);
  const back = await run(folder, ["rollback", ...place]);
  expect(back).toMatchObject({ exitCode: 2, out: "" });
  expect(back.err).toMatch(/^REGISTRY_READ_ONLY nothing can be moved at .*mlruns: it is only read/);
});
