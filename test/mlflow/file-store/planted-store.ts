import { mkdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { GateError } from "../../../src/errors.ts";
import { openFileStore } from "../../../src/mlflow/file-store/file-store.ts";
import type { Run } from "../../../src/mlflow/port.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

export const EXPERIMENT_META = "experiment_id: '0'\nname: Default\nlifecycle_stage: active\n";
const RUN_META = runMeta("run1");

export function runMeta(id: string, values: Readonly<Record<string, string>> = {}): string {
  const meta = {
    run_id: id,
    run_name: "one",
    experiment_id: "'0'",
    status: "3",
    start_time: "1760000000000",
    end_time: "null",
    lifecycle_stage: "active",
    artifact_uri: `file:///home/author/project/mlruns/0/${id}/artifacts`,
    ...values,
  };
  return Object.entries(meta)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join("");
}

export function versionMeta(version: number, values: Readonly<Record<string, string>> = {}): string {
  const meta = { name: "fraud", version, current_stage: "None", status: "READY", run_id: "run1", ...values };
  return Object.entries(meta)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join("");
}

/** A store with one experiment, one run and one model with one version. */
const SOUND: Readonly<Record<string, string>> = {
  "0/meta.yaml": EXPERIMENT_META,
  "0/run1/meta.yaml": RUN_META,
  "0/run1/metrics/f1": "1760000000000 0.5 0\n",
  "0/run1/artifacts/predictions.csv": "id,label\n1,1\n",
  "models/fraud/meta.yaml": "name: fraud\n",
  "models/fraud/aliases/champion": "1",
  "models/fraud/version-1/meta.yaml": versionMeta(1),
};

/** `mlruns` in a folder of its own, {@link SOUND} but for `files`; undefined takes a file away. */
export function plantedStore(files: Readonly<Record<string, string | Uint8Array | undefined>> = {}) {
  const folder = temporaryFolder();
  const above = realpathSync(folder.path);
  const path = join(above, "mlruns");
  const write = (name: string, content: string | Uint8Array | undefined): void => {
    const target = join(path, name);
    mkdirSync(dirname(target), { recursive: true });
    if (content === undefined) rmSync(target, { recursive: true, force: true });
    else writeFileSync(target, content);
  };
  for (const all of [SOUND, files]) for (const [name, content] of Object.entries(all)) write(name, content);
  return {
    path,
    /** Beside the store. */
    outside: join(above, "outside"),
    write,
    /** Replaces what is there. */
    link(name: string, target: string): void {
      write(name, undefined);
      symlinkSync(target, join(path, name));
    },
    open: () => openFileStore(path),
    [Symbol.dispose]: () => folder[Symbol.dispose](),
  };
}

export async function pagesOf(runs: AsyncIterable<readonly Run[]>): Promise<readonly (readonly Run[])[]> {
  const pages: (readonly Run[])[] = [];
  for await (const page of runs) pages.push(page);
  return pages;
}

/** Code and line of the error, with the path of the store cut off. */
export async function refusal(answer: Promise<unknown> | (() => unknown), path: string): Promise<string> {
  try {
    const value = await (typeof answer === "function" ? answer() : answer);
    return `no error, but ${JSON.stringify(value)}`;
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    return `${error.code} ${error.exitCode} ${error.line}`.replaceAll(path, "mlruns");
  }
}
