import { spawnSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { pullRequest } from "../entry/repository.ts";
import { evidenceIn, jointFiles } from "../entry/run.ts";
import { fakeGitHub, TOKEN } from "../fakes/github.ts";
import { fakeMlflow } from "../fakes/mlflow.ts";
import { certificates } from "../mlflow/certificates.ts";
import { tlsServer } from "../mlflow/tls-server.ts";
import { fixture } from "../predictions/parquet/parquet-reading.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { NODE_VERSIONS, nodeOfVersion } from "./node-versions.ts";
import { startAction, workspace } from "./start-action.ts";

/*
 * The evaluation command is the proposal's own code, and runs as the same user as the gate. Whatever it does to the
 * files around it, it must not turn a fail into a pass.
 */

const ROOT = join(import.meta.dirname, "..", "..");
/** Better by 1.07 points, which is too little. */
const SMALL = jointFiles([539, 0, 445, 319, 63, 0, 290, 2544]);

/** Code that is loaded from disk after the command has run is the command's own, and would end the gate well. */
const HIJACK = "sh hijack.sh";
const HIJACK_FILE =
  'for file in "$BUNDLE"/*; do echo \'process.stdout.write("HIJACKED\\n"); process.exit(0);\' > "$file"; done\n';

const jsonl = (csv: string): string => {
  const [, ...lines] = csv.trimEnd().split("\n");
  const row = (line: string): string => {
    const [id, label, prediction] = line.split(",");
    return JSON.stringify({ id, label, prediction });
  };
  return lines.map((line) => `${row(line)}\n`).join("");
};
const table = (csv: string): string => {
  const [header = "", ...lines] = csv.trimEnd().split("\n");
  return JSON.stringify({ columns: header.split(","), data: lines.map((line) => line.split(",")) });
};
const THREE_CLASSES = ["--labels", "0,1,2"];

/** Both sides in one format: how it ends when nobody touches the bundle is how it must end. */
const FORMATS: readonly (readonly [
  ending: string,
  candidate: string | Uint8Array,
  baseline: string | Uint8Array,
  more: readonly string[],
])[] = [
  ["csv", SMALL.candidate, SMALL.baseline, []],
  ["csv.gz", SMALL.candidate, SMALL.baseline, []],
  ["jsonl", jsonl(SMALL.candidate), jsonl(SMALL.baseline), []],
  ["json", table(SMALL.candidate), table(SMALL.baseline), []],
  ["json", '{"f1_score": 0.81}', '{"f1_score": 0.8}', []],
  ["parquet", fixture("arrow-zstd"), fixture("arrow-snappy"), THREE_CLASSES],
  ["parquet", fixture("arrow-brotli"), fixture("arrow-gzip"), THREE_CLASSES],
  ["parquet", fixture("arrow-lz4"), fixture("arrow-none"), THREE_CLASSES],
];

function bundleBeside(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = temporaryFolder();
  cpSync(join(ROOT, "dist"), join(folder.path, "dist"), { recursive: true });
  for (const [name, content] of Object.entries({ ...files, "hijack.sh": HIJACK_FILE })) folder.write(name, content);
  return folder;
}

/** In an environment that holds nothing but the way to the programs. */
function gate(folder: { readonly path: string }, args: readonly string[], node = process.execPath) {
  return spawnSync(node, ["dist/cli.js", "gate", ...args], {
    cwd: folder.path,
    encoding: "utf8",
    env: { PATH: process.env["PATH"] ?? "", BUNDLE: "dist", NODE: process.execPath },
    timeout: 20_000,
    killSignal: "SIGKILL",
  });
}

describe("a command that replaces every file of the bundle", () => {
  test.for(FORMATS.map((row, i) => [`${i + 1}: ${row[0]}`, row] as const))(
    "changes nothing for candidates in format %s",
    ([, [ending, candidate, baseline, more]]) => {
      const [name, held] = [`cand.${ending}`, `held.${ending}`];
      using folder = bundleBeside({ [held]: candidate, [`base.${ending}`]: baseline });
      const write = `cp ${held} "$MODEL_GATE_OUTPUT"`;
      const args = ["--candidate", name, "--baseline", `base.${ending}`, ...more];
      for (const run of [write, `${write}; ${HIJACK}`]) {
        const { status, stdout, stderr } = gate(folder, ["--run", run, ...args]);
        expect(status, stdout + stderr).toBe(1);
        expect(stdout).toMatch(/^FAIL /m);
        expect(stdout).not.toContain("HIJACKED");
        expect(evidenceIn(folder)?.verdict.outcome).toBe("fail");
      }
    },
  );

  test.for([
    ["a mistake in the call", 'rm -r base.csv; cp held.csv "$MODEL_GATE_OUTPUT"', [], 2],
    ["a mistake in the call, told as JSON", 'rm base.csv; cp held.csv "$MODEL_GATE_OUTPUT"', ["--format", "json"], 2],
    ["no output", "true", [], 3],
    ["a failure", "false", [], 3],
    ["rows that do not match", 'head -9 held.csv > "$MODEL_GATE_OUTPUT"', [], 3],
    ["bytes that are no text", 'head -c 999 /dev/urandom > "$MODEL_GATE_OUTPUT"', [], 3],
    ["a folder where the report goes", 'mkdir -p model-gate-report/evidence.json; cp held.csv "$MODEL_GATE_OUTPUT"', [], 2],
  ] as const)("cannot open the gate by %s", ([, command, more, exitCode]) => {
    using folder = bundleBeside({ "held.csv": SMALL.candidate, "base.csv": SMALL.baseline });
    const args = ["--candidate", "cand.csv", "--baseline", "base.csv", ...more];
    const { status, stdout, stderr } = gate(folder, ["--run", `${HIJACK}; ${command}`, ...args]);
    expect(status, stdout + stderr).toBe(exitCode);
    expect(stdout).not.toContain("HIJACKED");
  });

  test.for([
    ["a fail", 'cp held.csv "$MODEL_GATE_OUTPUT"', 1],
    ["a mistake in the call", 'mkdir -p model-gate-report/junit.xml; cp held.csv "$MODEL_GATE_OUTPUT"', 2],
    ["a failure", "false", 3],
  ] as const)("cannot keep the action from telling %s", async ([, command, exitCode]) => {
    await using github = await fakeGitHub();
    const { folder, base } = workspace(SMALL);
    using _ = folder;
    github.state.files[base] = {};
    folder.write("held.csv", SMALL.candidate);
    folder.write("hijack.sh", HIJACK_FILE);
    const inputs = {
      run: `${HIJACK}; ${command}`,
      candidate: "cand.csv",
      baseline: "base.csv",
      "github-token": TOKEN,
      status: "model-gate",
    };
    const env = { ...pullRequest(folder, base), GITHUB_API_URL: github.url, BUNDLE: "action/dist" };
    const result = await startAction(folder, inputs, env);
    expect(result.exitCode, result.log).toBe(exitCode);
    expect(result.log).not.toContain("HIJACKED");
    expect(result.outputs["passed"]).toBe("false");
    expect(github.state.statuses.map(({ state }) => state)).not.toContain("success");
    expect(github.state.comments).toHaveLength(exitCode === 2 ? 0 : 1);
  });
});

describe("a command that replaces every file of the bundle, where a side is looked up in MLflow,", () => {
  test.for([
    ["candidate", { "log-to-mlflow": "true" }],
    ["candidate-metrics", {}],
    ["candidate-run", { "log-to-mlflow": "true" }],
    ["candidate", { "log-to-mlflow": "true" }, "over TLS"],
  ] as const)("changes nothing for %s on a server (%o, %s)", async ([option, more, way]) => {
    await using mlflow = await fakeMlflow();
    using keys = temporaryFolder();
    const pem = readFileSync(certificates(keys.path).server, "utf8");
    await using secure = await tlsServer(mlflow.url, pem);
    const server = { MLFLOW_TRACKING_URI: way === undefined ? mlflow.url : secure.url, MLFLOW_TRACKING_INSECURE_TLS: "true" };
    const runId = mlflow.run({ metrics: { f1_score: 0.5 }, artifacts: { "eval/predictions.csv": SMALL.candidate } });
    const { folder } = workspace(SMALL);
    using _ = folder;
    folder.write("held.csv", SMALL.candidate);
    folder.write("hijack.sh", HIJACK_FILE);
    const given = { candidate: "cand.csv", [option]: option === "candidate-run" ? runId : `runs:/${runId}` };
    const write = option === "candidate" ? "true" : 'cp held.csv "$MODEL_GATE_OUTPUT"';
    const inputs = { ...given, run: `${HIJACK}; ${write}`, baseline: "base.csv", ...more };
    const result = await startAction(folder, inputs, { ...server, BUNDLE: "action/dist" });
    expect(result.exitCode, result.log).toBe(1);
    expect(result.log).not.toContain("HIJACKED");
    expect(mlflow.calls.includes("PUT mlflow-artifacts")).toBe("log-to-mlflow" in more);
  });

  test("changes nothing for a local store", () => {
    using folder = bundleBeside({ "base.json": '{"f1_score": 0.99}' });
    const store = join(import.meta.dirname, "..", "mlflow", "file-store", "stores", "mlflow-3", "mlruns");
    // A run of that store whose F1 is 0.96.
    const candidate = "runs:/004498f4b98747c18c9c26a813678d7a";
    const args = ["--candidate", candidate, "--baseline", "base.json", "--tracking-uri", store];
    for (const run of ["true", HIJACK]) {
      const { status, stdout, stderr } = gate(folder, ["--run", run, ...args]);
      expect(status, stdout + stderr).toBe(1);
      expect(stdout).not.toContain("HIJACKED");
    }
  });
});

test("a process that hides and forges the outputs later does not change the exit code, which is what counts", async () => {
  const { folder, base } = workspace(SMALL);
  using _ = folder;
  folder.write("held.csv", SMALL.candidate);
  const forge =
    'for _ in $(seq 200); do [ -e "$0" ] || exit; echo passed=true >> "$0"; echo "{}" > model-gate-report/evidence.json; sleep 0.01; done';
  const run = `cp held.csv "$MODEL_GATE_OUTPUT"; env -i PATH="$PATH" setsid sh -c '${forge}' "$PWD/.runner-output" < /dev/null > /dev/null 2>&1 &`;
  const result = await startAction(folder, { run, candidate: "cand.csv", baseline: "base.csv" }, pullRequest(folder, base));
  expect(result.exitCode, result.log).toBe(1);
});

/** Signals a process until its inspector answers, and then has it end as if all were well. Heeds our own folder only. */
const INTRUDER = `
  import { setTimeout as delay } from "node:timers/promises";
  const [pid, folder, seconds] = process.argv.slice(2);
  setTimeout(() => process.exit(0), seconds * 1000);
  for (;; await delay(50)) {
    try {
      process.kill(Number(pid), "SIGUSR1");
      const targets = await (await fetch("http://127.0.0.1:9229/json/list")).json();
      const target = targets.find(({ url }) => url.includes(folder));
      if (target === undefined) continue;
      const socket = new WebSocket(target.webSocketDebuggerUrl);
      socket.onopen = () =>
        socket.send(JSON.stringify({ id: 1, method: "Runtime.evaluate", params: { expression: "process.reallyExit(0)" } }));
      await delay(300);
      process.exit(0);
    } catch (error) {
      if (error.code === "ESRCH") process.exit(0);
    }
  }
`;

describe.for(NODE_VERSIONS)("on Node %s a command that signals the gate to open its inspector", (version) => {
  const node = nodeOfVersion(version);
  const intrude = (seconds: number): string => `"$NODE" intruder.mjs $PPID "$PWD" ${seconds}`;

  test.for([
    ["while it runs", `${intrude(1)}; cp held.csv "$MODEL_GATE_OUTPUT"`],
    [
      "from a process that it leaves behind",
      `cp held.csv "$MODEL_GATE_OUTPUT"; env -i NODE="$NODE" setsid sh -c '${intrude(3).replace("$PPID", "$0")}' $PPID < /dev/null > /dev/null 2>&1 &`,
    ],
  ] as const)("gets nothing by it %s", ([, run], context) => {
    if (node === undefined) context.skip(`node ${version} could not be installed`);
    using folder = bundleBeside({ "held.csv": SMALL.candidate, "base.csv": SMALL.baseline, "intruder.mjs": INTRUDER });
    const args = ["--run", run, "--timeout", "20s", "--candidate", "cand.csv", "--baseline", "base.csv"];
    const { status, signal, stdout, stderr } = gate(folder, args, node);
    // A signal that comes while Node already takes its listeners off ends the process: no success, as a fail is none.
    expect(status ?? signal, stdout + stderr).toBe(signal === null ? 1 : "SIGUSR1");
    expect(stderr).not.toMatch(/debugger|inspector/i);
    expect(evidenceIn(folder)?.verdict.outcome).toBe("fail");
  });
});
