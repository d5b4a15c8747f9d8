import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

import { cachedProgram, cacheFolder, type Program } from "../act/cached-program.ts";

/** Python with MLflow, every version pinned; made once (about a minute) and kept in the cache. */
export function mlflowPython(major: 2 | 3): Program {
  const pins = join(import.meta.dirname, `mlflow-${major}.txt`);
  const digest = createHash("sha256").update(readFileSync(pins)).digest("hex").slice(0, 12);
  const folder = cacheFolder("mlflow", `${major}-${digest}`);
  const python = join(folder, "bin", "python");
  mkdirSync(cacheFolder("mlflow"), { recursive: true });
  return cachedProgram(join(folder, "ready"), [
    ["python3", "-m", "venv", folder],
    [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", pins],
    [python, "-c", `import mlflow.server, pathlib; pathlib.Path(${JSON.stringify(join(folder, "ready"))}).touch()`],
  ]);
}

export interface MlflowServer extends AsyncDisposable {
  readonly address: string;
}

/** An empty server on this machine, its data in a folder that goes with it: `await using server = await startMlflow(3)`. */
export async function startMlflow(major: 2 | 3, options: readonly string[] = [], env = {}): Promise<MlflowServer> {
  const program = mlflowPython(major);
  if ("missing" in program) throw new Error(program.missing);
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), "model-gate-mlflow-"));
  const log = join(data, "server.log");
  const store = ["--backend-store-uri", `sqlite:///${data}/mlflow.db`, "--artifacts-destination", `${data}/artifacts`];
  writeFileSync(log, "");
  const child = spawn(
    join(program.path, "..", "bin", "python"),
    ["-m", "mlflow", "server", "--host", "127.0.0.1", "--port", String(port), "--workers", "1", ...store, ...options],
    {
      cwd: data,
      // Of a group of its own: a parent that is killed leaves workers that go on answering.
      detached: true,
      stdio: ["ignore", openSync(log, "a"), openSync(log, "a")],
      env: { ...process.env, MLFLOW_SERVER_ENABLE_JOB_EXECUTION: "false", MLFLOW_DISABLE_TELEMETRY: "true", ...env },
    },
  );
  const stop = async (): Promise<void> => {
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    if (child.exitCode === null && child.signalCode === null)
      await new Promise((resolve) => child.once("exit", resolve));
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };
  const address = `http://127.0.0.1:${port}`;
  for (let waited = 0; waited < 240; waited += 1) {
    if (child.exitCode !== null) break;
    const isUp = await fetch(`${address}/health`, { signal: AbortSignal.timeout(2_000) }).then(
      () => true,
      () => false,
    );
    if (isUp) return { address, [Symbol.asyncDispose]: stop };
    await delay(250);
  }
  const said = readFileSync(log, "utf8").slice(-2_000);
  await stop();
  throw new Error(`MLflow ${major} did not start: ${said}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
