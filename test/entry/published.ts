import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { type Evidence, evidenceText } from "../../src/core/evidence.ts";
import { fakeGitHub, TOKEN } from "../fakes/github.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { committed, pullRequest, workflowRun } from "./repository.ts";
import { evidenceIn, jointFiles, run } from "./run.ts";

/*
 * Evidence as an unprivileged job of a fork leaves it, and a job after it that has the rights of the repository, no
 * checkout, and a forge that knows pull request and base.
 */

export const GOOD = jointFiles([534, 5, 266, 498, 48, 15, 71, 2763]);
/** Better by 1.07 points: fails at 2 points, would pass at 1. */
export const SMALL = jointFiles([539, 0, 445, 319, 63, 0, 290, 2544]);

export const HEAD = "a".repeat(40);

type Folder = ReturnType<typeof temporaryFolder>;
type GitHub = Awaited<ReturnType<typeof fakeGitHub>>;

export const configOf = (model: string, more = ""): string =>
  `version: 1\nmodel: ${model}\ncandidate: cand.csv\nbaseline: base.csv\nrules: [{metric: f1_score, min_absolute_change: 0.02}]\n${more}`;

export interface Model {
  readonly name: string;
  readonly pair?: typeof GOOD;
  /** More lines of its config. */
  readonly config?: string;
}

interface Making {
  readonly models: readonly Model[];
  /** Beside the config of each model, at the base. */
  readonly files?: Readonly<Record<string, string>>;
}

/** The evidence of each model by its name, made by the gate itself in the job of a pull request, and what the base holds. */
export async function made({ models, files = {} }: Making) {
  using folder = temporaryFolder();
  const base: Record<string, string> = { ...files };
  const path = ({ name }: Model, file: string): string => (models.length === 1 ? file : `models/${name}/${file}`);
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder.path, name)), { recursive: true });
    folder.write(name, text);
  };
  for (const model of models) {
    base[path(model, "model-gate.yml")] = configOf(model.name, model.config);
    base[path(model, "base.csv")] = (model.pair ?? GOOD).baseline;
  }
  for (const [name, text] of Object.entries(base)) write(name, text);
  const baseSha = committed(folder);
  const evidence: Record<string, Evidence> = {};
  for (const model of models) {
    write(path(model, "cand.csv"), (model.pair ?? GOOD).candidate);
    const env = pullRequest(folder, baseSha, { headSha: HEAD, headRepository: "stranger/demo" });
    const { err } = await run(folder, ["gate", "--config", path(model, "model-gate.yml")], env);
    const found = evidenceIn(folder, path(model, "model-gate-report")) ?? evidenceIn(folder);
    if (found === undefined) throw new Error(`the gate left no evidence: ${err}`);
    evidence[model.name] = found;
  }
  return { evidence, base, baseSha };
}

export type Made = Awaited<ReturnType<typeof made>>;

interface Publishing {
  /** By path; an object is written as the gate writes it. */
  readonly files: Readonly<Record<string, Evidence | string | Uint8Array>>;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly event?: Parameters<typeof workflowRun>[1];
  readonly prepare?: (github: GitHub, folder: Folder) => void;
  readonly pulls?: GitHub["state"]["pulls"];
  readonly comments?: GitHub["state"]["comments"];
}

/** Publishes in a job after the pull request's, where nothing is checked out. */
export async function published({ base, baseSha }: Pick<Made, "base" | "baseSha">, publishing: Publishing) {
  const { files, args = ["--evidence", "evidence/**/*.json"], env = {}, event = {}, comments = [] } = publishing;
  const pull = {
    number: 7,
    state: "open",
    headSha: HEAD,
    headRepository: "stranger/demo",
    baseRef: "main",
    baseSha,
  } as const;
  await using github = await fakeGitHub({ pulls: publishing.pulls ?? [pull], files: { [baseSha]: base }, comments });
  using folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.path, name)), { recursive: true });
    const isText = typeof content === "string" || content instanceof Uint8Array;
    writeFileSync(join(folder.path, name), isText ? content : evidenceText(content));
  }
  publishing.prepare?.(github, folder);
  const result = await run(folder, ["publish", ...args], {
    ...workflowRun(folder, { headSha: HEAD, ...event }),
    GITHUB_WORKFLOW: "publish",
    GITHUB_JOB: "publish",
    GITHUB_API_URL: github.url,
    GITHUB_TOKEN: TOKEN,
    ...env,
  });
  return { ...result, comments: github.state.comments, statuses: github.state.statuses, calls: github.calls };
}
