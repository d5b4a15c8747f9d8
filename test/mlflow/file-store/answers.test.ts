import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { openFileStore } from "../../../src/mlflow/file-store/file-store.ts";
import type { Artifact, MlflowReader, Run } from "../../../src/mlflow/port.ts";
import { answersOf, MADE_BY, storePath } from "./store-answers.ts";

const EXPERIMENT = "fraud detection é & #1/weekly";
const MODEL = "Fraud & Co é #1";

describe.each(MADE_BY)("of a store that %s made, the reader says what its client says", (madeBy) => {
  const store = openFileStore(storePath(madeBy));
  const answers = answersOf(madeBy);

  test("experiments by name, also one whose name looks like a number", async () => {
    const active = answers.experiments.filter((one) => one.lifecycle_stage === "active");
    for (const { id, name } of active) expect(await store.experiment(name)).toEqual({ id, name });
    expect((await store.experimentNames()).toSorted()).toEqual(active.map(({ name }) => name).toSorted());
    expect(active.map(({ name }) => name)).toEqual(expect.arrayContaining(["1e5", EXPERIMENT]));
  });

  test("no experiment that was deleted or never was", async () => {
    expect(answers.experiments.map(({ name }) => name)).toContain("thrown away");
    expect(await store.experiment("thrown away")).toBeUndefined();
    expect(await store.experiment("never")).toBeUndefined();
  });

  test("runs, with all that they hold", async () => {
    for (const [id, answer] of Object.entries(answers.runs)) {
      const { info } = answer;
      const run = await store.run(id);
      expect(run, id).toEqual({
        id,
        name: info.run_name,
        experimentId: info.experiment_id,
        status: info.status,
        isDeleted: info.lifecycle_stage === "deleted",
        startedAt: info.start_time,
        endedAt: info.end_time ?? undefined,
        artifactUri: `file:///home/author/project/mlruns/${info.experiment_id}/${id}/artifacts`,
        metrics: new Map(Object.entries(answer.metrics).map(([key, value]) => [key, ours(value)])),
        params: new Map(Object.entries(answer.params)),
        tags: new Map(Object.entries(answer.tags)),
        datasets: expect.arrayContaining(answer.datasets.map(([name, digest]) => ({ name, digest }))),
        modelIds: answer.models,
      });
      expect(run?.datasets).toHaveLength(answer.datasets.length);
    }
  });

  test("runs of an experiment, the newest first, without deleted ones", async () => {
    for (const { id, runs } of answers.experiments) {
      const found = await runsOf(store, { experimentId: id, finishedOnly: false });
      expect(found.map((run) => run.id)).toEqual(runs);
    }
  });

  test("finished runs alone", async () => {
    const { id, runs } = answers.experiments.find((one) => one.name === EXPERIMENT) ?? { id: "", runs: [] };
    const found = await runsOf(store, { experimentId: id, finishedOnly: true, pageSize: 2 });
    expect(found.map((run) => run.id)).toEqual(runs.filter((run) => answers.runs[run]?.info.status === "FINISHED"));
    expect(found.length).toBeLessThan(runs.length);
  });

  test("registered models: tags, aliases by their files, and the newest of each stage", async () => {
    expect((await store.registeredModelNames()).toSorted()).toEqual(Object.keys(answers.models).toSorted());
    for (const [name, answer] of Object.entries(answers.models)) {
      const model = await store.registeredModel(name);
      expect(model?.tags).toEqual(new Map(Object.entries(answer.tags)));
      expect(model?.aliases).toEqual(new Map(Object.entries(answer.aliases)));
      const newest = model?.newestOfStages.map(({ stage, version }) => [stage, version]) ?? [];
      expect(Object.fromEntries(newest)).toEqual(answer.latest);
      for (const [alias, version] of Object.entries(answer.by_alias)) {
        expect(model?.aliases.get(alias), alias).toBe(typeof version === "string" ? version : undefined);
      }
    }
  });

  test("versions, without deleted ones, the highest number first", async () => {
    for (const [name, answer] of Object.entries(answers.models)) {
      const versions = Object.values(answer.versions).map((version) => ({
        name,
        version: version.version,
        stage: version.stage,
        status: version.status,
        runId: version.run_id ?? undefined,
        source: version.source,
        tags: new Map(Object.entries(version.tags)),
        createdAt: version.created,
        updatedAt: version.updated,
      }));
      const highestFirst = versions.toSorted((a, b) => Number(b.version) - Number(a.version));
      expect(await store.versions(name)).toEqual(highestFirst);
      for (const version of versions) expect(await store.version(name, version.version)).toEqual(version);
    }
  });

  test("two versions in Production, and a deleted one that took its alias along", async () => {
    const versions = await store.versions(MODEL);
    const production = versions.filter(({ stage }) => stage === "Production").map(({ version }) => version);
    expect(production).toEqual(["3", "2"]);
    expect(versions.map(({ version }) => version)).not.toContain("4");
    expect(await store.version(MODEL, "4")).toBeUndefined();
    expect((await store.registeredModel(MODEL))?.aliases.get("gone")).toBeUndefined();
  });

  test("artifacts in folders, with their bytes", async () => {
    for (const [id, { artifacts }] of Object.entries(answers.runs)) {
      if (artifacts === null) continue;
      const found = await allArtifacts(store, id, "");
      expect(found.map(({ path }) => path).toSorted()).toEqual(artifacts.map(({ path }) => path).toSorted());
      for (const artifact of found) {
        const answer = artifacts.find(({ path }) => path === artifact.path);
        expect(artifact).toEqual({ path: answer?.path, isFolder: answer?.folder, bytes: answer?.bytes });
        if (artifact.isFolder) continue;
        const bytes = await store.download(id, artifact, 1000);
        expect(createHash("sha256").update(bytes).digest("hex")).toBe(answer?.sha256);
      }
    }
  });

  test("logged models, with the last value for each data set, whichever run measured it", async () => {
    for (const [id, answer] of Object.entries(answers.logged_models)) {
      const model = await store.loggedModel(id);
      expect(model === undefined).toBe(answer === null);
      for (const [key, value, step, timestamp, runId, name, digest] of answer ?? []) {
        const ofDataset = model?.metrics.filter((one) => one.key === key && (one.dataset.digest ?? "") === digest);
        const last = ofDataset?.toSorted((a, b) => b.step - a.step || b.timestamp - a.timestamp)[0];
        expect(last).toEqual({
          key,
          value: ours(value),
          step,
          timestamp,
          runId,
          dataset: { name: name === "" ? undefined : name, digest: digest === "" ? undefined : digest },
        });
      }
      expect(new Set(model?.metrics.map(({ key }) => key))).toEqual(new Set(answer?.map(([key]) => key)));
    }
  });

  test("nothing of what is not there", async () => {
    const answers = [
      store.registeredModel("never"),
      store.version("never", "1"),
      store.version(MODEL, "99"),
      store.run("0".repeat(32)),
      store.loggedModel(`m-${"0".repeat(32)}`),
    ];
    expect(await Promise.all(answers)).toEqual(answers.map(() => undefined));
    expect(await store.versions("never")).toEqual([]);
    expect(await runsOf(store, { experimentId: "99", finishedOnly: false })).toEqual([]);
  });

  test("and no file tells of the machine that made it", () => {
    const files = readdirSync(join(storePath(madeBy), ".."), { recursive: true, withFileTypes: true });
    for (const file of files.filter((entry) => entry.isFile())) {
      const text = readFileSync(join(file.parentPath, file.name), "latin1");
      const paths = text.match(/(?<![\w.:/-])\/[a-z]\w*\/\w+|file:\/\/\/\w+\/\w+/g) ?? [];
      expect(paths.filter((path) => !/^(file:\/\/)?\/home\/author$/.test(path))).toEqual([]);
    }
  });
});

test("logged models of a store from before MLflow 3 are unknown", async () => {
  const store = openFileStore(storePath("mlflow-2"));
  expect(await store.loggedModel(`m-${"0".repeat(32)}`)).toBeUndefined();
});

test("a model that was logged outside of a run has no run, and the metrics that others measured", async () => {
  const store = openFileStore(storePath("mlflow-3"));
  const version = await store.version("others", "4");
  expect(version?.runId).toBeUndefined();
  expect(version?.source).toMatch(/^models:\/m-[0-9a-f]{32}$/);
  const model = await store.loggedModel(version?.source?.slice("models:/".length) ?? "");
  expect(model?.metrics.map(({ key, value }) => [key, value])).toEqual([
    ["f1_score", "0.5"],
    ["f1_score", "0.65"],
  ]);
});

/** The same number in our words. */
function ours(python: string): string {
  return { nan: "NaN", inf: "Infinity", "-inf": "-Infinity" }[python] ?? python;
}

async function runsOf(store: MlflowReader, query: Parameters<MlflowReader["runs"]>[0]): Promise<readonly Run[]> {
  const runs: Run[] = [];
  for await (const page of store.runs(query)) {
    expect(page.length).toBeLessThanOrEqual(query.pageSize ?? 100);
    runs.push(...page);
  }
  return runs;
}

async function allArtifacts(store: MlflowReader, runId: string, folder: string): Promise<readonly Artifact[]> {
  const found = await store.artifacts(runId, folder);
  const below = found.filter(({ isFolder }) => isFolder).map(({ path }) => allArtifacts(store, runId, path));
  return [...found, ...(await Promise.all(below)).flat()];
}
