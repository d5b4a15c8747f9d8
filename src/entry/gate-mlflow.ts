import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { resolve } from "node:path";

import { writeBack } from "../commands/write-back.ts";
import type { GateOptions } from "../config/gate-options.ts";
import type { Evidence } from "../core/evidence.ts";
import { GateError } from "../errors.ts";
import { Patience } from "../http/patience.ts";
import type { MlflowReader, MlflowWriter } from "../mlflow/port.ts";
import type { Host } from "./host.ts";
import type { Runner } from "./runner.ts";

/** MLflow as this run reaches it; `writer` is undefined for a file store. */
export interface Mlflow {
  readonly reader: MlflowReader;
  readonly writer: MlflowWriter | undefined;
}

/**
 * Opened once, and only when something asks for it. The address is that of the options, else MLflow's own variable.
 * Rejects with USAGE when nobody said where it is.
 */
export function mlflowOf(
  trackingUri: { readonly text: string; readonly from?: string } | undefined,
  host: Host,
  runner: Runner | undefined,
): () => Promise<Mlflow> {
  let opened: Promise<Mlflow> | undefined;
  const open = async (): Promise<Mlflow> => {
    const uri = trackingUri?.text ?? host.env["MLFLOW_TRACKING_URI"] ?? "";
    if (uri === "") {
      throw new GateError("USAGE", "where is MLflow? Neither --tracking-uri nor MLFLOW_TRACKING_URI says it", {
        hint: "Example: --tracking-uri http://mlflow.example.org:5000",
      });
    }
    const { openMlflow } = await import("../mlflow/open.ts");
    const { reader, writer, secrets } = await openMlflow({
      uri: isAddress(uri) ? uri : resolve(trackingUri?.from ?? host.directory, uri),
      env: host.env,
      home: homedir(),
      patience: new Patience(),
    });
    for (const secret of secrets) runner?.mask(secret);
    return { reader, writer };
  };
  return () => (opened ??= open());
}

/** Anything else is the folder of a file store. */
function isAddress(uri: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(uri) || /^databricks(-uc)?$/.test(uri);
}

/** Whether anything that was asked for has to be looked up in MLflow. */
export function needsMlflow(options: GateOptions): boolean {
  const { candidate, baseline, candidateMetrics, baselineMetrics, candidateOf, baselineOf, logToMlflow } = options;
  const references = [candidate, baseline, candidateMetrics, baselineMetrics];
  const belongs = [candidateOf, baselineOf].some(({ version, run }) => version !== undefined || run !== undefined);
  return logToMlflow || belongs || references.some((reference) => /^(models|runs):/.test(reference?.text ?? ""));
}

/** After the verdict: the results on the candidate's run, when that was asked for. Warnings, never an error. */
export async function logToMlflow(
  evidence: Evidence,
  reports: Readonly<Record<string, string>>,
  options: GateOptions,
  isProposal: boolean,
  mlflow: () => Promise<Mlflow>,
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
    return await writeBack(
      { evidence, reports, ...(predictions === undefined ? {} : { predictions }) },
      reader,
      writer,
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
  const isFile = !/^[a-z]{2,}:/i.test(candidate.text);
  if (baseline === undefined || ending === undefined || !isFile || statistics === null || !hasRows) return undefined;
  return { ending: ending.toLowerCase(), bytes: readFileSync(resolve(candidate.from ?? directory, candidate.text)) };
}
