import { describe, expect, test } from "vitest";

import type { MlflowReader, MlflowWriter } from "../../src/mlflow/port.ts";
import { all, opened, thrownBy } from "./opened.ts";
import { Seed } from "./seed.ts";

export interface MlflowUnderTest {
  readonly url: string;
  readonly major: 2 | 3;
}

type Given = (server: MlflowUnderTest & { seed: Seed; client: MlflowReader & MlflowWriter }) => Promise<void>;

/** What every MLflow server must be to this client; `serving` gives one to each test, a new one or always the same. */
export function mlflowContract(serving: (use: (server: MlflowUnderTest) => Promise<void>) => Promise<void>): void {
  const on = (given: Given) => () =>
    serving(async (server) => {
      const { client } = await opened(server.url, { pageSize: 2 });
      await given({ ...server, client, seed: new Seed(server.url) });
    });

  describe("the registry", () => {
    test(
      "a model with its aliases, tags and the newest version of each stage",
      on(async ({ seed, client }) => {
        const name = await seed.model();
        expect(await client.registeredModel(name)).toEqual({
          name,
          aliases: new Map(),
          tags: new Map(),
          newestOfStages: [],
        });
        for (let count = 0; count < 3; count++) await seed.version(name);
        await client.setModelTag(name, "model-gate.promoting", '{"nonce": "é"}');
        await client.setAlias(name, "champion", "2");
        await client.moveToStage(name, "1", "Production", true);
        const model = await client.registeredModel(name);
        expect(model?.aliases).toEqual(new Map([["champion", "2"]]));
        expect(model?.tags).toEqual(new Map([["model-gate.promoting", '{"nonce": "é"}']]));
        const newest = model?.newestOfStages.map(({ version, stage }) => `${stage} ${version}`);
        expect(newest?.toSorted()).toEqual(["None 3", "Production 1"]);
        await client.deleteModelTag(name, "model-gate.promoting");
        await client.deleteModelTag(name, "model-gate.promoting");
        expect((await client.registeredModel(name))?.tags).toEqual(new Map());
        expect(await client.registeredModelNames()).toContain(name);
      }),
    );

    test(
      "what is not registered is undefined, and has no versions",
      on(async ({ client, seed }) => {
        expect(await client.registeredModel("nobody's model")).toBeUndefined();
        expect(await client.version("nobody's model", "1")).toBeUndefined();
        expect(await client.versions("nobody's model")).toEqual([]);
        const name = await seed.model();
        expect(await client.versions(name)).toEqual([]);
        expect(await client.version(name, "1")).toBeUndefined();
        expect(await client.version(name, "champion")).toBeUndefined();
      }),
    );

    test(
      "all versions over all pages, the highest number first",
      on(async ({ client, seed }) => {
        const name = await seed.model();
        for (let count = 0; count < 11; count++) await seed.version(name);
        const versions = await client.versions(name);
        expect(versions.map(({ version }) => version)).toEqual("11 10 9 8 7 6 5 4 3 2 1".split(" "));
      }),
    );

    test(
      "a version: what is empty is undefined",
      on(async ({ client, seed }) => {
        const runId = await seed.run(await seed.experiment());
        const name = await seed.model();
        await seed.version(name);
        await seed.call("POST", "model-versions/create", { name, source: `runs:/${runId}/model`, run_id: runId });
        const [time, outside] = [expect.any(Number), { runId: undefined, source: "s3://bucket/model" }];
        const common = { name, stage: "None", status: "READY", tags: new Map(), createdAt: time, updatedAt: time };
        expect(await client.version(name, "1")).toEqual({ ...common, version: "1", ...outside });
        expect(await client.version(name, "2")).toMatchObject({ version: "2", runId });
      }),
    );

    test.for(["sentiment é", "a+b & c?", "50% #1", "it's", 'say "hi"', "emoji 🙂"])("the name %s", async (start) => {
      await serving(async ({ url }) => {
        const seed = new Seed(url);
        const { client } = await opened(url);
        const name = await seed.model(seed.newName(start));
        await seed.version(name);
        await client.setAlias(name, "champion", "1");
        expect(await client.registeredModel(name)).toMatchObject({ name, aliases: new Map([["champion", "1"]]) });
        expect(await client.version(name, "1")).toMatchObject({ name });
        expect(await client.versions(name)).toHaveLength(1);
      });
    });

    test(
      "an alias is set, moved and taken away, each any number of times",
      on(async ({ client, seed }) => {
        const name = await seed.model();
        for (let count = 0; count < 2; count++) await seed.version(name);
        const aliases = async () => (await client.registeredModel(name))?.aliases;
        await client.setAlias(name, "Production", "1");
        await client.setAlias(name, "production", "1");
        await client.setAlias(name, "production", "2");
        await client.setAlias(name, "production", "2");
        expect(await aliases()).toEqual(
          new Map([
            ["Production", "1"],
            ["production", "2"],
          ]),
        );
        await client.deleteAlias(name, "production");
        await client.deleteAlias(name, "production");
        expect(await aliases()).toEqual(new Map([["Production", "1"]]));
      }),
    );

    test(
      "an alias of a deleted version: MLflow 2 keeps it, MLflow 3 does not",
      on(async ({ client, seed, major }) => {
        const name = await seed.model();
        await seed.version(name);
        await client.setAlias(name, "champion", "1");
        await seed.call("DELETE", "model-versions/delete", { name, version: "1" });
        expect((await client.registeredModel(name))?.aliases.get("champion")).toBe(major === 2 ? "1" : undefined);
        expect(await client.version(name, "1")).toBeUndefined();
        // A number is never given twice.
        expect(await seed.version(name)).toBe("2");
      }),
    );

    test(
      "a stage archives who was in it, or does not",
      on(async ({ client, seed }) => {
        const name = await seed.model();
        for (let count = 0; count < 3; count++) await seed.version(name);
        const stages = async () => (await client.versions(name)).map(({ version, stage }) => `${version} ${stage}`);
        await client.moveToStage(name, "2", "Production", true);
        await client.moveToStage(name, "3", "Production", true);
        await client.moveToStage(name, "3", "Production", true);
        expect(await stages()).toEqual(["3 Production", "2 Archived", "1 None"]);
        await client.moveToStage(name, "1", "Production", false);
        expect(await stages()).toEqual(["3 Production", "2 Archived", "1 Production"]);
        const newest = (await client.registeredModel(name))?.newestOfStages ?? [];
        expect(newest.find(({ stage }) => stage === "Production")?.version).toBe("3");
        await client.moveToStage(name, "3", "Archived", false);
        expect(await stages()).toEqual(["3 Archived", "2 Archived", "1 Production"]);
      }),
    );

    test(
      "tags of a version",
      on(async ({ client, seed }) => {
        const name = await seed.model();
        await seed.version(name);
        const event = "model-gate.event.2026-11-22T10:00:00.000Z";
        await client.setVersionTag(name, "1", event, '{"reason": "„besser“"}');
        await client.setVersionTag(name, "1", "model-gate.reason", "");
        await client.setVersionTag(name, "1", "model-gate.reason", "");
        const tags = new Map([
          [event, '{"reason": "„besser“"}'],
          ["model-gate.reason", ""],
        ]);
        expect((await client.version(name, "1"))?.tags).toEqual(tags);
        expect((await client.versions(name))[0]?.tags).toEqual(tags);
        await client.deleteVersionTag(name, "1", "model-gate.reason");
        await client.deleteVersionTag(name, "1", "model-gate.reason");
        expect((await client.version(name, "1"))?.tags).toEqual(new Map([...tags].slice(0, 1)));
      }),
    );

    test(
      "refusals are told in the server's own words",
      on(async ({ client, seed }) => {
        const name = await seed.model();
        await seed.version(name);
        const refusals = [
          [() => client.setAlias(name, "v3", "1"), /400: INVALID_PARAMETER_VALUE: Version alias name 'v3' is reserved/],
          [() => client.setAlias(name, "champion", "7"), /404: RESOURCE_DOES_NOT_EXIST: Model Version .* not found/],
          [() => client.setVersionTag(name, "7", "a", "b"), /404: RESOURCE_DOES_NOT_EXIST: Model Version/],
          [() => client.setVersionTag(name, "1", "*", "b"), /400: INVALID_PARAMETER_VALUE: Invalid value "\*"/],
          [
            () => client.moveToStage(name, "1", "Archived", true),
            /500: INTERNAL_ERROR: Model version transition cannot/,
          ],
          [() => client.setModelTag("nobody's model", "a", "b"), /404: RESOURCE_DOES_NOT_EXIST: Registered Model/],
        ] as const;
        for (const [call, message] of refusals) {
          expect(await thrownBy(call())).toMatchObject({
            code: "REMOTE_FAILED",
            message: expect.stringMatching(message),
          });
        }
      }),
    );
  });

  describe("runs", () => {
    test(
      "a run with everything that was logged",
      on(async ({ client, seed }) => {
        const experimentId = await seed.experiment();
        const id = await seed.run(experimentId);
        await seed.log(id, { f1_score: 0.7956, tiny: 1e-7, whole: 1, nan: "NaN", up: "Infinity", down: "-Infinity" });
        await seed.log(id, { f1_score: 0.1 }, { step: -1 });
        await seed.call("POST", "runs/log-batch", { run_id: id, params: [{ key: "C", value: "1.0" }] });
        const tags = [{ key: "mlflow.data.context", value: "eval" }];
        const dataset = { name: "holdout", digest: "2f83af7a", source_type: "local", source: "{}" };
        await seed.call("POST", "runs/log-inputs", { run_id: id, datasets: [{ tags, dataset }] });
        await client.setRunTag(id, "model-gate.verdict", "pass é");
        await seed.finish(id);
        expect(await client.run(id)).toEqual({
          id,
          name: "train",
          experimentId,
          status: "FINISHED",
          isDeleted: false,
          startedAt: 1_700_000_000_000,
          endedAt: 1_700_000_009_000,
          artifactUri: `mlflow-artifacts:/${experimentId}/${id}/artifacts`,
          metrics: new Map([
            ["f1_score", "0.7956"],
            ["tiny", "1e-7"],
            ["whole", "1"],
            ["nan", "NaN"],
            ["up", "Infinity"],
            ["down", "-Infinity"],
          ]),
          params: new Map([["C", "1.0"]]),
          tags: expect.toSatisfy((tags: Map<string, string>) => tags.get("model-gate.verdict") === "pass é"),
          datasets: [{ name: "holdout", digest: "2f83af7a", context: "eval" }],
          modelIds: [],
        });
      }),
    );

    test(
      "a run of which nothing was logged, and one that is not there",
      on(async ({ client, seed }) => {
        const id = await seed.run(await seed.experiment());
        expect(await client.run(id)).toMatchObject({
          status: "RUNNING",
          endedAt: undefined,
          metrics: new Map(),
          params: new Map(),
          datasets: [],
        });
        expect(await client.run("0".repeat(32))).toBeUndefined();
        expect(await client.run("no run")).toBeUndefined();
      }),
    );

    test(
      "a deleted run still has its numbers",
      on(async ({ client, seed }) => {
        const id = await seed.run(await seed.experiment());
        await seed.log(id, { f1_score: 0.5 });
        await seed.call("POST", "runs/delete", { run_id: id });
        expect(await client.run(id)).toMatchObject({ isDeleted: true, metrics: new Map([["f1_score", "0.5"]]) });
        expect(await thrownBy(client.setRunTag(id, "a", "b"))).toMatchObject({
          message: expect.stringMatching(/deleted/),
        });
      }),
    );

    test(
      "the runs of an experiment, page by page, the newest first",
      on(async ({ client, seed }) => {
        const experimentId = await seed.experiment("exp/é" + seed.newName());
        const ids: string[] = [];
        for (let count = 0; count < 5; count++) ids.unshift(await seed.run(experimentId, 1_700_000_000_000 + count));
        const [running = "", failed = "", deleted = "", ...finished] = ids;
        for (const id of [deleted, ...finished]) await seed.finish(id);
        await seed.finish(failed, "FAILED");
        await seed.call("POST", "runs/delete", { run_id: deleted });
        const found = async (finishedOnly: boolean) => {
          const pages = client.runs({ experimentId, finishedOnly, pageSize: 1 });
          return (await all(pages)).map(({ id }) => id);
        };
        expect(await found(false)).toEqual([running, failed, ...finished]);
        expect(await found(true)).toEqual(finished);
      }),
    );

    test(
      "an experiment by its name",
      on(async ({ client, seed }) => {
        const name = seed.newName("team/é +&");
        const id = await seed.experiment(name);
        expect(await client.experiment(name)).toEqual({ id, name });
        expect(await all(client.runs({ experimentId: id, finishedOnly: false }))).toEqual([]);
        expect(await client.experiment("nobody's experiment")).toBeUndefined();
        expect(await client.experimentNames()).toContain(name);
        await seed.call("POST", "experiments/delete", { experiment_id: id });
        expect(await client.experiment(name)).toBeUndefined();
      }),
    );

    test(
      "a logged model: several values of one key, and NaN is not 0",
      on(async ({ client, seed, major }) => {
        if (major === 2) {
          expect(await client.loggedModel(`m-${"0".repeat(32)}`)).toBeUndefined();
          return;
        }
        const experimentId = await seed.experiment();
        const [training, evaluation] = [await seed.run(experimentId), await seed.run(experimentId)];
        const made = await seed.call("POST", "logged-models", {
          experiment_id: experimentId,
          name: "model",
          source_run_id: training,
        });
        const { model_id: id } = (made as { model: { info: { model_id: string } } }).model.info;
        await seed.call("POST", "runs/outputs", { run_id: training, models: [{ model_id: id, step: 0 }] });
        const dataset = { dataset_name: "holdout", dataset_digest: "2f83af7a" };
        await seed.log(training, { f1_score: 0.7 }, { model_id: id });
        await seed.log(
          evaluation,
          { f1_score: 0.9, nan: "NaN", zero: 0, up: "Infinity" },
          { model_id: id, ...dataset },
        );
        const metrics = (await client.loggedModel(id))?.metrics ?? [];
        const named = (key: string) => metrics.filter((metric) => metric.key === key);
        expect(named("f1_score").toSorted((a, b) => Number(a.value) - Number(b.value))).toEqual([
          { key: "f1_score", value: "0.7", runId: training, dataset: {}, step: 0, timestamp: 1 },
          {
            key: "f1_score",
            value: "0.9",
            runId: evaluation,
            dataset: { name: "holdout", digest: "2f83af7a" },
            step: 0,
            timestamp: 1,
          },
        ]);
        expect(named("nan")).toMatchObject([{ value: "NaN" }]);
        expect(named("zero")).toMatchObject([{ value: "0" }]);
        expect(named("up")).toMatchObject([{ value: "Infinity" }]);
        expect((await client.run(training))?.modelIds).toEqual([id]);
        expect(await client.loggedModel(`m-${"0".repeat(32)}`)).toBeUndefined();
      }),
    );
  });

  describe("artifacts", () => {
    test(
      "what lies in a folder, and in none",
      on(async ({ client, seed }) => {
        const run = await client.run(await seed.run(await seed.experiment()));
        if (run === undefined) throw new Error("the run is not there");
        expect(await client.artifacts(run.id, "")).toEqual([]);
        await client.upload(run, "eval/predictions.csv", Buffer.from("id,label\n"));
        await client.upload(run, "empty.csv", Buffer.from(""));
        expect(await client.artifacts(run.id, "")).toEqual([
          { path: "empty.csv", isFolder: false, bytes: undefined },
          { path: "eval", isFolder: true, bytes: undefined },
        ]);
        const listed = [{ path: "eval/predictions.csv", isFolder: false, bytes: 9 }];
        expect(await client.artifacts(run.id, "eval")).toEqual(listed);
        expect(await client.artifacts(run.id, "eval/")).toEqual(listed);
        expect(await client.artifacts(run.id, "eval/predictions.csv")).toEqual([]);
        expect(await client.artifacts(run.id, "no")).toEqual([]);
      }),
    );

    test.for(["predictions.csv", "a b.csv", "é.csv", "q?.csv", "100%.csv", "a+b&c;d=e.csv", "deep/er/x.parquet"])(
      "the file %s goes up and comes down as it was",
      async (path) => {
        await serving(async ({ url }) => {
          const seed = new Seed(url);
          const { client } = await opened(url);
          const run = await client.run(await seed.run(await seed.experiment()));
          if (run === undefined) throw new Error("the run is not there");
          const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 251);
          await client.upload(run, path, bytes);
          const [artifact] = await client.artifacts(run.id, path.split("/").slice(0, -1).join("/"));
          if (artifact === undefined) throw new Error("it is not listed");
          expect(artifact).toEqual({ path, isFolder: false, bytes: 70_000 });
          expect(Buffer.compare(await client.download(run.id, artifact, 100_000), bytes)).toBe(0);
          expect(await thrownBy(client.download(run.id, artifact, 69_999))).toMatchObject({ code: "INPUT_TOO_LARGE" });
        });
      },
    );

    test(
      "an empty file is empty, and a file that is not there is an error",
      on(async ({ client, seed }) => {
        const run = await client.run(await seed.run(await seed.experiment()));
        if (run === undefined) throw new Error("the run is not there");
        await client.upload(run, "empty.csv", new Uint8Array(0));
        const [empty] = await client.artifacts(run.id, "");
        if (empty === undefined) throw new Error("it is not listed");
        expect(await client.download(run.id, empty, 10)).toHaveLength(0);
        const missing = { path: "no.csv", isFolder: false, bytes: 3 };
        expect(await thrownBy(client.download(run.id, missing, 10))).toMatchObject({ code: "REMOTE_FAILED" });
        const taller = { path: "empty.csv", isFolder: false, bytes: 3 };
        expect(await thrownBy(client.download(run.id, taller, 10))).toMatchObject({
          code: "REMOTE_FAILED",
          message: expect.stringMatching(/0 bytes where 3 were listed/),
        });
      }),
    );
  });
}
