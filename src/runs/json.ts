import type { Artifact, Run } from "../mlflow/port.ts";
import type { Comparison } from "./comparison.ts";
import type { Leaderboard } from "./leaderboard.ts";
import { orderText } from "./order.ts";
import type { Origin } from "./origin.ts";
import type { RunDetail } from "./run-detail.ts";

const SCHEMA = "model-gate/runs/v1";

/**
 * Everything, for programs. Numbers are the texts that MLflow gave, since JSON has neither NaN nor Infinity and doubles
 * lose digits; what is missing is null, or no key at all.
 */
export function leaderboardJson(board: Leaderboard): string {
  const { counts, order, experiment, rows } = board;
  return jsonText({
    schema: SCHEMA,
    kind: board.kind,
    ...originJson(board.origin),
    experiment: { id: experiment.id, name: experiment.name },
    order_by: orderText(order),
    counts: { ...counts, shown: rows.length, unfinished: Object.fromEntries(board.unfinished) },
    names: Object.fromEntries(board.names),
    suggestion: board.suggestion ?? null,
    data_sets: board.dataSets,
    parameters: parametersJson(board),
    runs: rows.map(({ rank, value, run }) => ({ rank: rank ?? null, value: value?.text ?? null, ...runJson(run) })),
  });
}

export function comparisonJson(compared: Comparison): string {
  const { runs, metrics } = compared;
  return jsonText({
    schema: SCHEMA,
    kind: compared.kind,
    ...originJson(compared.origin),
    data_sets: compared.dataSets,
    parameters: parametersJson(compared),
    best: Object.fromEntries(
      metrics.map(({ name, best }) => [name, runs.flatMap(({ run }, i) => (best[i] ? [run.id] : []))]),
    ),
    runs: runs.map(({ run }) => runJson(run)),
  });
}

export function runDetailJson({ kind, origin, run, experiment, artifacts }: RunDetail): string {
  return jsonText({
    schema: SCHEMA,
    kind,
    ...originJson(origin),
    experiment: { id: run.experimentId, name: experiment?.name ?? null },
    run: runJson(run),
    artifacts: artifacts.error === undefined ? artifacts.entries.map(artifactJson) : null,
    artifacts_complete: artifacts.error === undefined && !artifacts.isCut,
    artifacts_error: artifacts.error ?? null,
  });
}

function originJson({ address, readAt }: Origin): object {
  return { tracking: address, read_at: isoTime(readAt) };
}

function parametersJson({ parameters }: Pick<Leaderboard, "parameters">): object {
  return { differing: parameters.differing, same: Object.fromEntries(parameters.same) };
}

function runJson(run: Run): object {
  return {
    run_id: run.id,
    name: run.name ?? null,
    experiment_id: run.experimentId,
    parent_run_id: run.tags.get("mlflow.parentRunId") ?? null,
    status: run.status,
    deleted: run.isDeleted,
    started_at: isoTime(run.startedAt),
    ended_at: isoTime(run.endedAt),
    artifact_uri: run.artifactUri ?? null,
    metrics: Object.fromEntries(run.metrics),
    params: Object.fromEntries(run.params),
    tags: Object.fromEntries(run.tags),
    data_sets: run.datasets.map(({ name, digest }) => ({ name: name ?? null, digest: digest ?? null })),
    model_ids: run.modelIds,
  };
}

function artifactJson({ path, isFolder, bytes }: Artifact): object {
  return { path, folder: isFolder, bytes: bytes ?? null };
}

function isoTime(time: number | undefined): string | null {
  const date = new Date(time ?? Number.NaN);
  return Number.isFinite(date.getTime()) ? date.toISOString() : null;
}

/** What no reader of a log sees, or what a runner of CI would obey, is written as an escape: the same to a program. */
function jsonText(value: object): string {
  const text = JSON.stringify(value, null, 2)
    .replaceAll(/[\p{Cf}\p{Co}\p{Zl}\p{Zp}\u007F-\u009F]|\p{Default_Ignorable_Code_Point}/gu, escaped)
    .replaceAll(/##(?=\[|vso\[)/g, "#\\u0023");
  return `${text}\n`;
}

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, i) => character.charCodeAt(i));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
