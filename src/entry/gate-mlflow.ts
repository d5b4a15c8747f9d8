import { existsSync, readFileSync, realpathSync } from "node:fs";
import { resolve } from "node:path";

import { writeBack } from "../commands/write-back.ts";
import type { GateOptions } from "../config/gate-options.ts";
import type { Located } from "../config/resolve.ts";
import type { Evidence } from "../core/evidence.ts";
import { GateError } from "../errors.ts";
import type { OpenedMlflow } from "../mlflow/open.ts";
import { loadMlflowSources } from "../sources/mlflow/load.ts";
import { isFilePath, isMlflowReference } from "../sources/reference-kind.ts";
import { isWithin } from "../sources/repository-path.ts";
import type { Host } from "./host.ts";
import { openMlflowAt } from "./mlflow.ts";
import type { Runner } from "./runner.ts";

/** Opened once, and only when something asks for it. */
export function mlflowOf(
  trackingUri: Located | undefined,
  host: Host,
  runner: Runner | undefined,
): () => Promise<OpenedMlflow> {
  let opened: Promise<OpenedMlflow> | undefined;
  return () => (opened ??= openMlflowAt(trackingUri, host, runner));
}

/** Throws BASE_CONFIG_UNREADABLE for a file store that lies in the checkout: nobody reads it at the base. */
export function assertNoStoreOfCheckout({ reader, writer }: OpenedMlflow, root: string): void {
  if (writer !== undefined || !existsSync(reader.address)) return;
  if (!isWithin(realpathSync(reader.address), realpathSync(root))) return;
  throw new GateError(
    "BASE_CONFIG_UNREADABLE",
    `the local store ${reader.address} is part of the checkout, which a proposal may change`,
    { hint: "Serve MLflow, or commit the predictions as a file: that is read at the base" },
  );
}

/** Whether anything that was asked for has to be looked up in MLflow. */
export function needsMlflow(options: GateOptions): boolean {
  const { candidate, baseline, candidateMetrics, baselineMetrics, candidateOf, baselineOf, logToMlflow } = options;
  const references = [candidate, baseline, candidateMetrics, baselineMetrics];
  const belongs = [candidateOf, baselineOf].some(({ version, run }) => version !== undefined || run !== undefined);
  return logToMlflow || belongs || references.some((reference) => isMlflowReference(reference?.text ?? ""));
}

/** After the verdict: the results on the candidate's run, when that was asked for. Warnings, never an error. */
export async function logToMlflow(
  evidence: Evidence,
  reports: Readonly<Record<string, string>>,
  options: GateOptions,
  isProposal: boolean,
  mlflow: () => Promise<OpenedMlflow>,
  directory: string,
): Promise<readonly string[]> {
  if (!options.logToMlflow) return [];
  // The config of a proposal may ask for it, and the proposal is not merged.
  if (isProposal) return ["nothing is logged to MLflow for a proposal: it is done after the merge"];
  try {
    const { reader, writer } = await mlflow();
    if (writer === undefined)
      return [`nothing was logged to MLflow: ${reader.address} is a file store, which is only read`];
    const predictions = predictionsOf(evidence, options, directory);
    const { tableOf } = await loadMlflowSources();
    return await writeBack(
      { evidence, reports, ...(predictions === undefined ? {} : { predictions }) },
      {
        reader,
        writer,
        tableOf: (run) => tableOf(run, reader),
      },
    );
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    return [`nothing was logged to MLflow: ${error.line}`];
  }
}

/** The candidate's own file; one that holds both sides is no table of the candidate's. */
function predictionsOf({ statistics }: Evidence, { candidate, baseline }: GateOptions, directory: string) {
  const ending = /\.(csv|tsv|jsonl|ndjson|json|parquet)(\.gz)?$/i.exec(candidate.text)?.[0];
  const hasRows = statistics?.cells !== null || statistics.sides.candidate !== undefined;
  const isFile = isFilePath(candidate.text);
  if (baseline === undefined || ending === undefined || !isFile || statistics === null || !hasRows) return undefined;
  return { ending: ending.toLowerCase(), bytes: readFileSync(resolve(candidate.from ?? directory, candidate.text)) };
}
