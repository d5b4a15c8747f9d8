import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";

import { load } from "js-yaml";
import { describe, expect, test } from "vitest";

import { initiated, PATH, place, ROWS, said, text } from "../onboarding/project.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { committed, pullRequest } from "./repository.ts";
import { evidenceIn, run } from "./run.ts";

const WORKFLOW = ".github/workflows/model-gate.yml";
const GITHUB = { ".github/workflows/ci.yml": "on: push\n" };

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: object;
  readonly jobs: Readonly<Record<string, { readonly permissions: object; readonly steps: readonly Step[] }>>;
}

const workflowIn = (project: { readonly path: string }): Workflow => load(text(project, WORKFLOW)) as Workflow;
const stepsIn = (project: { readonly path: string }): readonly Step[] =>
  workflowIn(project).jobs["model-gate"]?.steps ?? [];

describe("the config that is proposed", () => {
  test("for the example project lets the gate run at once", async () => {
    using folder = temporaryFolder();
    cpSync(join(import.meta.dirname, "../../examples/air-paradis/predictions"), join(folder.path, "predictions"), {
      recursive: true,
    });
    committed(folder);
    expect(await run(folder, ["init"], PATH)).toMatchObject({ exitCode: 0, err: "" });
    expect(await run(folder, ["gate"], PATH)).toMatchObject({ exitCode: 0, err: "" });
    expect(evidenceIn(folder)).toMatchObject({
      candidate: { source: "predictions/candidate.csv" },
      baseline: { source: "predictions/baseline.csv" },
      verdict: { outcome: "pass" },
    });
  });

  test("for an empty folder says what has to be made, and is valid", async () => {
    using project = await initiated({}, { git: "folder" });
    expect(project).toMatchObject({ exitCode: 0, err: "", written: ["model-gate.yml"] });
    expect(said(project)).toMatchObject({ candidate: "predictions.csv", baseline: "eval/production.csv" });
    expect(said(project)).not.toHaveProperty("run");
    expect(project.out).toMatch(/next:\n {2}- let something write predictions\.csv/);
  });

  test("with only a script runs it", async () => {
    using project = await initiated({ "evaluate.py": "", "requirements.txt": "numpy\n", ...GITHUB });
    expect(said(project)).toMatchObject({ run: "python evaluate.py", candidate: "predictions.csv" });
    const steps = stepsIn(project);
    expect(steps.map(({ run }) => run)).toContain("pip install -r requirements.txt");
    expect(steps.some(({ uses }) => uses?.startsWith("actions/setup-python@"))).toBe(true);
  });

  test("with committed predictions runs nothing unasked, and neither does it train", async () => {
    using project = await initiated({ "evaluate.py": "", "candidate.csv": ROWS, "baseline.csv": ROWS });
    expect(said(project)).not.toHaveProperty("run");
    expect(text(project)).toContain("# run: python evaluate.py\n");
    using training = await initiated({ "train.py": "" });
    expect(said(training)).not.toHaveProperty("run");
    expect(text(training)).toContain("# run: python train.py\n");
  });

  test("runs the script where git does not track the candidate, and says what has to be committed", async () => {
    const files = { "evaluate.py": "", "candidate.csv": ROWS, "baseline.csv": ROWS };
    using project = await initiated(files, { git: "repository" });
    expect(said(project)).toMatchObject({ run: "python evaluate.py", baseline: "baseline.csv" });
    expect(project.out).toContain("- commit baseline.csv");
  });

  test("with one file of both sides has no baseline, and the gate reads it", async () => {
    const rows = Array.from({ length: 200 }, (_, i) => `${i % 2},${i % 4 === 1 ? 0 : i % 2},${i % 2}\n`).join("");
    using project = await initiated({ "both.csv": `label,baseline,candidate\n${rows}` });
    expect(said(project)).not.toHaveProperty("baseline");
    expect(await run(project, ["gate"], PATH)).toMatchObject({ exitCode: 0 });
  });

  test("without ids pairs rows by their order, and the gate reads it", async () => {
    const rows = `label,prediction\n${"1,1\n0,0\n".repeat(100)}`;
    using project = await initiated({ "candidate.tsv": rows.replaceAll(",", "\t"), "baseline.csv": rows });
    expect(said(project)["align"]).toBe("row-order");
    await run(project, ["gate"], PATH);
    expect(evidenceIn(project)?.holdout).toMatchObject({ rows: 200, aligned_by: "row-order" });
  });

  test("with metrics only decides by a metric that they have", async () => {
    const metrics = (f1: number): string => JSON.stringify({ loss: 1, f1_macro: f1 });
    using project = await initiated({ "candidate.json": metrics(0.85), "baseline.json": metrics(0.8) });
    expect(said(project)).toMatchObject({ metric: "f1_macro", candidate: "candidate.json" });
    expect(await run(project, ["gate"], PATH)).toMatchObject({ exitCode: 0 });
    using nested = await initiated({
      "candidate.json": '{"t":{"recall":0.9}}',
      "baseline.json": '{"t":{"recall":0.8}}',
    });
    expect(await run(nested, ["gate"], PATH)).toMatchObject({ exitCode: 0 });
    expect(evidenceIn(nested)?.results[0]).toMatchObject({ metric: "t.recall", outcome: "pass" });
  });

  test("compares a single committed file with its past: on a pull request, and by the workflow on a push", async () => {
    const f1 = (value: number): string => JSON.stringify({ f1_score: value });
    using project = await initiated({ "it's {0}.json": f1(0.8), ...GITHUB });
    const base = committed(project, "init");
    place(project.path, "it's {0}.json", f1(0.9));
    execFileSync("git", ["checkout", "-q", "-b", "better"], { cwd: project.path });
    committed(project, "better");
    expect(said(project)["baseline"]).toBe("git:merge-base:it's {0}.json");
    const env = { ...PATH, ...pullRequest(project, base) };
    expect(await run(project, ["gate"], env)).toMatchObject({ exitCode: 0 });
    expect(stepsIn(project).at(-1)?.with).toEqual({
      baseline:
        "${{ github.event_name == 'push' && format('git:{0}:{1}', github.event.before, 'it''s {0}.json') || '' }}",
    });
    expect(await run(project, ["gate", "--baseline", `git:${base}:it's {0}.json`], PATH)).toMatchObject({
      exitCode: 0,
    });
  });

  test("tells that the registry of MLflow comes later, and proposes a file", async () => {
    using project = await initiated({ "requirements.txt": "mlflow==3\n", "candidate.csv": ROWS, "baseline.csv": ROWS });
    expect(text(project)).toMatch(
      /# MLflow is used here \("requirements\.txt"\)\. This version cannot read its registry yet/,
    );
    expect(said(project)["baseline"]).toBe("baseline.csv");
    using other = await initiated({ "candidate.csv": ROWS, "baseline.csv": ROWS });
    expect(text(other)).not.toContain("MLflow");
  });
});

describe("names from hostile hands", () => {
  test.for([
    "a: b #.csv",
    "'\"{}[]&*!|>%@`.csv",
    "-run=x.csv",
    "${{ secrets.X }} }}.csv",
    "::error::x.csv",
    "git:main:x.csv",
    "true.csv",
  ])("%s is one value in both files, and the gate reads it", async (name) => {
    using project = await initiated({ [name]: ROWS, "baseline.csv": ROWS, ...GITHUB });
    expect(said(project)).toMatchObject({ candidate: name.includes(":") ? `./${name}` : name });
    expect(said(project)["run"]).toBeUndefined();
    await run(project, ["gate"], PATH);
    expect(evidenceIn(project)?.holdout?.rows).toBe(2);
  });

  test("do not break out of comments, commands or the log", async () => {
    const script = "eval';touch x;#\u00A0.py";
    using project = await initiated({ [script]: "", "a\nrun: evil.csv": ROWS, "\u202Egnp.csv": ROWS, ...GITHUB });
    expect(said(project)["run"]).toBe(`python 'eval'\\'';touch x;#\u00A0.py'`);
    expect(project.out).toContain("left out, for their names: a\\nrun: evil.csv, \\u{202E}gnp.csv");
    expect(project.out).not.toContain("\u202E");
  });

  test("a folder's name is the model's name, whatever it is", async () => {
    using folder = temporaryFolder();
    const path = join(folder.path, "x: [y] #z");
    mkdirSync(path);
    await run({ path }, ["init"], PATH);
    expect(said({ path })["model"]).toBe("x: [y] #z");
  });
});

describe("what is there already", () => {
  test.for(["model-gate.yml", "model-gate.yaml", ".github/model-gate.yml"])("%s is left as it is", async (name) => {
    using project = await initiated({ [name]: "mine", "candidate.csv": ROWS }, { git: "folder" });
    expect(project.after[name]).toBe("mine");
    expect(project.written.filter((path) => path !== WORKFLOW)).toEqual([]);
    expect(project.out).toContain(`exists: ${name}, left as it is`);
  });

  test("with both files nothing had to be written, and that is no mistake", async () => {
    const files = { "model-gate.yml": "mine", [WORKFLOW]: "mine" };
    using project = await initiated(files);
    expect(project).toMatchObject({ exitCode: 0, written: [], before: project.after });
    expect(project.out).toContain("nothing had to be written");
  });

  test("a workflow that uses the gate under another name is enough", async () => {
    const ci = "jobs:\n  a:\n    steps:\n      - uses: octo/model-gate@v1\n";
    using project = await initiated({ ".github/workflows/ci.yml": ci });
    expect(project.written).toEqual(["model-gate.yml"]);
  });

  test("a second run writes nothing", async () => {
    using project = await initiated({ ...GITHUB });
    const again = await run(project, ["init"], PATH);
    expect(again.out).toContain("nothing had to be written");
    expect(text(project)).toBe(project.after["model-gate.yml"]);
  });

  test("a workflow beside a config of someone's own says nothing against it", async () => {
    using project = await initiated({ "model-gate.yml": "mine", "m.json": '{"f1_score": 0.5}', ...GITHUB });
    expect(project.written).toEqual([WORKFLOW]);
    expect(stepsIn(project).at(-1)?.with).toBeUndefined();
  });

  test("a link that leads nowhere, or out of the repository, is not written through", async () => {
    using outside = temporaryFolder();
    using folder = temporaryFolder();
    symlinkSync(join(outside.path, "x"), join(folder.path, "model-gate.yml"));
    symlinkSync(outside.path, join(folder.path, ".github"));
    const { exitCode, err } = await run(folder, ["init"], PATH);
    expect(exitCode).toBe(2);
    expect(err).toMatch(/OUTPUT_UNWRITABLE cannot write .* outside of the repository/);
    expect(readdirSync(outside.path)).toEqual([]);
  });
});

describe("the workflow", () => {
  test("has the least permissions, exact commits, both events, and keeps no token", async () => {
    using project = await initiated({ "candidate.csv": ROWS, "baseline.csv": ROWS, "evaluate.py": "", ...GITHUB });
    const { on, permissions, jobs } = workflowIn(project);
    expect(on).toEqual({ pull_request: { branches: ["main"] }, push: { branches: ["main"] } });
    expect(permissions).toEqual({});
    expect(Object.values(jobs).map((job) => job.permissions)).toEqual([{ contents: "read", "pull-requests": "write" }]);
    const uses = stepsIn(project).flatMap(({ uses }) => uses ?? []);
    expect(uses.at(-1)).toBe("OWNER/model-gate@v1");
    for (const action of uses.slice(0, -1)) expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
    for (const line of text(project, WORKFLOW)
      .split("\n")
      .filter((line) => line.includes("uses: actions/"))) {
      expect(line).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
    expect(stepsIn(project)[0]?.with).toEqual({ "fetch-depth": 0, "persist-credentials": false });
  });

  test("pushes to the branch that origin has as its default", async () => {
    using folder = temporaryFolder();
    place(folder.path, ".github/workflows/ci.yml", "on: push\n");
    const head = committed(folder);
    const git = (...args: readonly string[]) => execFileSync("git", args, { cwd: folder.path });
    git("update-ref", "refs/remotes/origin/release,+x", head.trim());
    git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/release,+x");
    await run(folder, ["init"], PATH);
    expect(workflowIn(folder).on["push"]).toEqual({ branches: ["release,\\+x"] });
  });

  test("stands in the root, wherever in the repository init was called", async () => {
    using project = await initiated({ "models/a/candidate.csv": ROWS, ...GITHUB }, { args: ["--dry-run"] });
    await run({ path: join(project.path, "models/a") }, ["init"], PATH);
    expect(said(project)["candidate"]).toBe("models/a/candidate.csv");
    expect(stepsIn(project)).not.toEqual([]);
  });

  test("is a snippet on GitLab, and nothing where no CI is known", async () => {
    using gitlab = await initiated({ ".gitlab-ci.yml": "x: 1\n", "candidate.csv": ROWS, "baseline.csv": ROWS });
    expect(gitlab.written).toEqual(["model-gate.yml"]);
    const snippet = gitlab.out.split("for .gitlab-ci.yml:\n\n")[1]?.split("\n\n")[0] ?? "";
    expect(load(snippet)).toMatchObject({
      "model-gate": { script: ["npx --yes model-gate@1 gate"], variables: { GIT_DEPTH: "0" } },
    });
    using none = await initiated({ "candidate.csv": ROWS });
    expect(none.written).toEqual(["model-gate.yml"]);
    expect(none.out).toContain("npx model-gate gate");
  });
});

describe("--dry-run", () => {
  test("shows the very texts that would be written, and writes nothing", async () => {
    const files = { "candidate.csv": ROWS, "baseline.csv": ROWS, ...GITHUB };
    using dry = await initiated(files, { args: ["--dry-run"] });
    expect(dry).toMatchObject({ exitCode: 0, err: "", written: [], before: dry.after });
    await run(dry, ["init", "--dry-run=false"], PATH);
    for (const path of ["model-gate.yml", WORKFLOW]) {
      expect(dry.out).toContain(`would write ${path}:\n\n${text(dry, path)}`);
    }
  });

  test("must be true or false", async () => {
    using project = await initiated({}, { args: ["--dry-run=yes"] });
    expect(project).toMatchObject({ exitCode: 2, written: [] });
  });
});

describe("what is large is not read", () => {
  const long = "x".repeat(3 * 1024 * 1024);

  test("a header without an end, and JSON that is no metrics file of a person", async () => {
    using project = await initiated({
      "candidate.csv": `label,prediction,${long}\n1,1,1\n`,
      "candidate.json": JSON.stringify({ f1_score: 0.5, long }),
      "p.jsonl": `{"label":1,"prediction":1,"${long}":1}\n`,
    });
    expect(project.exitCode).toBe(0);
    expect(project.out).toMatch(/predictions: none\n {2}metrics: none/);
  });

  test("the rows behind a header", async () => {
    using project = await initiated({ "candidate.csv": `${ROWS}${long}"broken,\n`, "baseline.csv": ROWS });
    expect(said(project)["candidate"]).toBe("candidate.csv");
  });

  test("more data files than anyone keeps predictions in, and that is told", async () => {
    const parts = Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`data/${1000 + i}.csv`, "a\n"]));
    using project = await initiated({ ...parts, "data/z.csv": ROWS });
    expect(project.out).toContain("there is more, which was not looked at");
    expect(project.out).toContain("predictions: none");
  });
});

test("every format of the gate is recognised by its header", async () => {
  const jsonl = '{"id":1,"label":1,"prediction":1}\n';
  const table = JSON.stringify({ columns: ["id", "y_true", "y_pred"], data: [[1, 1, 1]] });
  using project = await initiated({
    "a.csv": "id;target;proba\n1;1;0.5\n",
    "b.tsv": "id\tlabel\tpredicted\n1\t1\t1\n",
    "c.ndjson": jsonl,
    "d.json": table,
  });
  expect(project.out).toContain("predictions: a.csv, b.tsv, c.ndjson, d.json");
});
