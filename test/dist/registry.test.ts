import { spawn } from "node:child_process";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { evidence, type Folder, GOOD, MODEL, type Mlflow, places, registry, SMALL, UNTOUCHED } from "../entry/promotable.ts";
import { FAULTS } from "../fakes/github-faults.ts";
import { fakeGitHub, TOKEN } from "../fakes/github.ts";
import { MLFLOW_FAULTS } from "../fakes/mlflow-faults.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { NODE_VERSIONS, nodeOfVersion } from "./node-versions.ts";
import { startAction, workspace } from "./start-action.ts";

/*
 * The built bundle as actions and as processes of their own: what two of them do at once, and what a signal does.
 */

const ROOT = join(import.meta.dirname, "..", "..");
const COMMIT = "c".repeat(40);

/** The built action, and evidence beside it. */
async function prepared(...made: Parameters<typeof evidence> extends [Folder, ...infer Rest] ? Rest : never) {
  const { folder } = workspace(GOOD);
  await evidence(folder, ...made);
  return folder;
}

const PUSH = {
  GITHUB_ACTIONS: "true",
  GITHUB_EVENT_NAME: "push",
  GITHUB_REPOSITORY: "octo/demo",
  GITHUB_SHA: COMMIT,
  GITHUB_SERVER_URL: "https://github.com",
  GITHUB_RUN_ID: "7",
  GITHUB_ACTOR: "octo",
} as const;

const RUN_URL = "https://github.com/octo/demo/actions/runs/7";

function inputs(mlflow: Mlflow, more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return {
    command: "promote",
    model: MODEL,
    version: "2",
    to: "Production",
    evidence: "evidence.json",
    "tracking-uri": mlflow.url,
    "github-token": TOKEN,
    ...more,
  };
}

describe.for(NODE_VERSIONS)("the action promote on Node %s", (version) => {
  test("moves the version, sets outputs and summary, writes the deployment down", async (context) => {
    const node = nodeOfVersion(version);
    if (node === undefined) context.skip(`node ${version} could not be installed`);
    await using mlflow = await registry();
    await using github = await fakeGitHub();
    using folder = await prepared();
    const env = { ...PUSH, GITHUB_API_URL: github.url };
    const result = await startAction(folder, inputs(mlflow, { environment: "production" }), env, node);
    expect(result.exitCode, result.log).toBe(0);
    expect(result.outputs).toEqual({ "from-version": "1", "to-version": "2", changed: "true" });
    expect(result.summary).toMatch(/^## ✅ Promotion · `sentiment-classifier`\n/);
    expect(places(mlflow)).toMatchObject({ champion: "2", "1": "Archived", "2": "Production" });
    const { tags } = mlflow.state.versionOf(MODEL, "2");
    expect(Object.fromEntries(tags)).toMatchObject({ "model-gate.actor": "octo", "model-gate.run_url": RUN_URL });
    expect(github.state.deployments).toMatchObject([
      {
        body: {
          ref: COMMIT,
          environment: "production",
          payload: { model: MODEL, version: "2", evidence_sha256: tags.get("model-gate.evidence_sha256") },
        },
        statuses: [{ state: "success", log_url: RUN_URL }],
      },
    ]);
    expect(result.log.replaceAll(/^::add-mask::.*$/gm, "")).not.toContain(TOKEN);
  });
});

describe("the actions", () => {
  test("a refusal fails the step with its code, and no output says that anything was moved", async () => {
    await using mlflow = await registry();
    await using github = await fakeGitHub();
    using folder = await prepared(undefined, { pair: SMALL });
    const env = { ...PUSH, GITHUB_API_URL: github.url };
    const result = await startAction(folder, inputs(mlflow, { environment: "production" }), env);
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toEqual({ "from-version": "", "to-version": "", changed: "false" });
    expect(result.log).toMatch(/^::error title=model-gate%3A VERDICT_NOT_PASS::the verdict of evidence.json is fail/m);
    expect(places(mlflow)).toEqual(UNTOUCHED);
    expect(github.state.deployments).toEqual([]);
  });

  test("a dry run sets the outputs, and changed is false", async () => {
    await using mlflow = await registry();
    using folder = await prepared();
    const result = await startAction(folder, inputs(mlflow, { "dry-run": "true" }), PUSH);
    expect(result.exitCode, result.log).toBe(0);
    expect(result.outputs).toEqual({ "from-version": "1", "to-version": "2", changed: "false" });
    expect(places(mlflow)).toEqual(UNTOUCHED);
  });

  test("a forced promotion is a warning in the log and in the summary", async () => {
    await using mlflow = await registry();
    using folder = await prepared(undefined, { pair: SMALL });
    const result = await startAction(folder, inputs(mlflow, { force: "true", reason: "the site is down" }), PUSH);
    expect(result.exitCode, result.log).toBe(0);
    expect(result.log).toMatch(/^::warning title=model-gate::forced past VERDICT_NOT_PASS: forced version 2 into Production/m);
    expect(result.summary).toMatch(/^## ⚠️ Forced promotion/);
    expect(result.summary).toContain("- reason: `the site is down`");
  });

  test.for([
    ["is refused", "repos/create-deployment", FAULTS.notAccessible],
    ["has no status", "repos/create-deployment-status", FAULTS.broken(500)],
  ] as const)("a deployment that %s is a warning, and the move stands", async ([, operation, fault]) => {
    await using mlflow = await registry();
    await using github = await fakeGitHub();
    github.fail(operation, fault, 99);
    using folder = await prepared();
    const env = { ...PUSH, GITHUB_API_URL: github.url };
    const result = await startAction(folder, inputs(mlflow, { environment: "production" }), env);
    expect(result.exitCode, result.log).toBe(0);
    expect(result.outputs["changed"]).toBe("true");
    expect(result.log).toMatch(/^::warning title=model-gate::The deployment was not written down: /m);
  });

  test("a move that breaks off is written down as a failure", async () => {
    await using mlflow = await registry();
    await using github = await fakeGitHub();
    mlflow.fail("POST model-versions/transition-stage", MLFLOW_FAULTS.forbidden, 1);
    using folder = await prepared();
    const env = { ...PUSH, GITHUB_API_URL: github.url };
    const result = await startAction(folder, inputs(mlflow, { environment: "production" }), env);
    expect(result.exitCode, result.log).toBe(3);
    expect(result.log).toMatch(/^::error title=model-gate%3A REMOTE_FAILED::.*everything was put back as it was/m);
    expect(places(mlflow)).toEqual(UNTOUCHED);
    expect(github.state.deployments[0]?.statuses).toMatchObject([{ state: "failure" }]);
  });

  test("rollback puts back who was there, and the deployment is of that version's commit", async () => {
    await using mlflow = await registry();
    await using github = await fakeGitHub();
    using folder = await prepared();
    mlflow.state.versionOf(MODEL, "1").tags.set("model-gate.commit", "a".repeat(40));
    const env = { ...PUSH, GITHUB_API_URL: github.url };
    await startAction(folder, inputs(mlflow), env);
    const { version: _, to: __, evidence: ___, ...rest } = inputs(mlflow, { command: "rollback", environment: "production" });
    const result = await startAction(folder, rest, env);
    expect(result.exitCode, result.log).toBe(0);
    expect(result.outputs).toEqual({ "from-version": "2", "to-version": "1", changed: "true" });
    expect(result.summary).toMatch(/^## ⏪ Rollback/);
    expect(github.state.deployments).toMatchObject([{ body: { ref: "a".repeat(40), payload: { version: "1" } } }]);
  });

  test("a command that is none, and an input of another one, are exit 2", async () => {
    await using mlflow = await registry();
    using folder = await prepared();
    const wrong = await startAction(folder, inputs(mlflow, { command: "promot" }), PUSH);
    expect(wrong.exitCode).toBe(2);
    expect(wrong.log).toMatch(/there is no action "promot".*Did you mean promote\?/);
    const other = await startAction(folder, inputs(mlflow, { candidate: "x.csv" }), PUSH);
    expect(other.exitCode).toBe(2);
    expect(other.outputs["changed"]).toBe("false");
    expect(places(mlflow)).toEqual(UNTOUCHED);
  });

  test("a crash fails the step, and no output says that anything was moved", async () => {
    await using mlflow = await registry();
    using folder = await prepared();
    folder.write("break.mjs", "Array.prototype.flatMap = () => { throw new Error('planted'); };");
    const result = await startAction(folder, inputs(mlflow), { ...PUSH, NODE_OPTIONS: "--import ./break.mjs" });
    expect(result.exitCode).not.toBe(0);
    expect(result.outputs["changed"] ?? "").not.toBe("true");
  });
});

interface Ended {
  readonly exitCode: number | null;
  readonly err: string;
}

/** The command line as a process of its own; `onStart` gets a way to send it a signal. */
async function cli(
  folder: Folder,
  args: readonly string[],
  onStart: (kill: (signal: NodeJS.Signals) => void) => void = () => undefined,
): Promise<Ended> {
  const child = spawn(process.execPath, [join(ROOT, "dist", "cli.js"), ...args], {
    cwd: folder.path,
    env: { PATH: process.env["PATH"] ?? "" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let err = "";
  child.stderr.on("data", (bytes: Buffer) => void (err += bytes.toString()));
  onStart((signal) => void child.kill(signal));
  return await new Promise((resolve) => child.on("close", (exitCode) => resolve({ exitCode, err })));
}

function promoteArgs(mlflow: Mlflow, version: string): readonly string[] {
  const forced = ["--force", "--reason", "a race"];
  return ["promote", "--model", MODEL, "--version", version, "--to", "Production", "--tracking-uri", mlflow.url, ...forced];
}

test("of two processes that promote at once, one wins and the other one is refused", { timeout: 60_000 }, async () => {
  using folder = temporaryFolder();
  const rounds = Array.from({ length: 4 }, async () => {
    await using mlflow = await registry();
    const ends = await Promise.all(["2", "3"].map((version) => cli(folder, promoteArgs(mlflow, version))));
    expect(ends.map(({ exitCode }) => exitCode).toSorted()).toEqual([0, 1]);
    expect(ends.find(({ exitCode }) => exitCode === 1)?.err).toMatch(/^(LOCKED|MOVE_CONFLICT) /);
    const [winner, loser] = ends[0]?.exitCode === 0 ? ["2", "3"] : ["3", "2"];
    expect(places(mlflow)).toEqual({ champion: winner, "1": "Archived", [winner]: "Production", [loser]: "None" });
    expect([...mlflow.state.versionOf(MODEL, loser).tags]).toEqual([]);
    expect([...mlflow.state.modelOf(MODEL).tags]).toEqual([]);
  });
  await Promise.all(rounds);
});

describe("a signal", () => {
  /** Sends it as soon as the registry has seen this call. */
  const when = (mlflow: Mlflow, call: string, signal: NodeJS.Signals) => (kill: (signal: NodeJS.Signals) => void) => {
    const timer = setInterval(() => {
      if (!mlflow.calls.includes(call)) return;
      clearInterval(timer);
      kill(signal);
    }, 5);
  };

  test.for(["SIGINT", "SIGTERM"] as const)("%s before the move ends it with nothing moved and no lock left", async (signal) => {
    await using mlflow = await registry();
    using folder = temporaryFolder();
    const ended = await cli(folder, promoteArgs(mlflow, "2"), when(mlflow, "POST registered-models/set-tag", signal));
    expect(ended).toMatchObject({ exitCode: 1, err: expect.stringMatching(/^CANCELLED /) });
    expect(places(mlflow)).toEqual(UNTOUCHED);
    expect([...mlflow.state.versionOf(MODEL, "2").tags, ...mlflow.state.modelOf(MODEL).tags]).toEqual([]);
  });

  test("in the middle of the move waits for its end", async () => {
    await using mlflow = await registry();
    using folder = temporaryFolder();
    mlflow.fail("POST registered-models/alias", MLFLOW_FAULTS.slow(500), 1);
    const ended = await cli(folder, promoteArgs(mlflow, "2"), when(mlflow, "POST registered-models/alias", "SIGTERM"));
    expect(ended).toEqual({ exitCode: 0, err: "" });
    expect(places(mlflow)).toMatchObject({ champion: "2", "2": "Production" });
  });
});
