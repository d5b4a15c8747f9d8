import { createHash } from "node:crypto";

import type { Evidence } from "../core/evidence.ts";
import { GateError } from "../errors.ts";
import type { MlflowReader, MlflowWriter, Run } from "../mlflow/port.ts";

/** What is put on the candidate's run, beside what already lies there. */
export interface Results {
  readonly evidence: Evidence;
  /** Texts by file name, as they lie on disk. */
  readonly reports: Readonly<Record<string, string>>;
  /** The candidate's own table; undefined when it came from MLflow, or holds both sides. */
  readonly predictions?: { readonly ending: string; readonly bytes: Uint8Array };
}

export interface WriteBackPorts {
  readonly reader: MlflowReader;
  readonly writer: MlflowWriter;
  /** Path of the predictions table that a run has. */
  readonly tableOf: (run: Run) => Promise<string | undefined>;
}

const FOLDER = "model-gate";

/**
 * Puts evidence, report and predictions on the candidate's run, so that the next comparison is one of rows, and the
 * verdict into tags of its version. What fails is returned as warnings: a verdict stands, whatever becomes of its copies.
 */
export async function writeBack(results: Results, ports: WriteBackPorts): Promise<readonly string[]> {
  const { reader, writer } = ports;
  const { evidence, reports } = results;
  const runId = evidence.candidate.run_id;
  if (runId === null) {
    return ["nothing was logged to MLflow: say which run the candidate is with --candidate-version or --candidate-run"];
  }
  const warnings: string[] = [];
  const attempt = async (what: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      const why = error instanceof GateError ? error.line : String(error);
      warnings.push(`${what} could not be logged to MLflow: ${why}`);
    }
  };
  await attempt("the results", async () => {
    const run = await reader.run(runId);
    if (run === undefined) throw new GateError("MODEL_NOT_FOUND", `there is no run ${runId}`);
    for (const [name, text] of Object.entries(reports)) {
      await writer.upload(run, `${FOLDER}/${name}`, Buffer.from(text));
    }
    await writer.setRunTag(runId, `${FOLDER}.verdict`, evidence.verdict.outcome);
    const refused = await putPredictions(results, run, ports);
    if (refused !== undefined) warnings.push(refused);
  });
  await attempt("the verdict", () => tagVersion(results, writer));
  return warnings;
}

/** Why they were not put there; undefined when they were, or there is nothing to put. */
async function putPredictions(
  { evidence, predictions }: Results,
  run: Run,
  { writer, tableOf }: WriteBackPorts,
): Promise<string | undefined> {
  if (predictions === undefined) return undefined;
  if (sha256(predictions.bytes) !== evidence.candidate.sha256) {
    return "the candidate's predictions changed after they were judged: they were not logged to MLflow";
  }
  const path = `eval/predictions${predictions.ending}`;
  const there = await tableOf(run);
  if (there !== undefined && there !== path)
    return `run ${run.id} has ${there} already: the predictions were not logged a second time`;
  await writer.upload(run, path, predictions.bytes);
  return undefined;
}

async function tagVersion({ evidence, reports }: Results, writer: MlflowWriter): Promise<void> {
  const { model, candidate, context, verdict } = evidence;
  if (model === null || candidate.version === null) return;
  const tags = {
    verdict: verdict.outcome,
    evidence_sha256: sha256(Buffer.from(reports["evidence.json"] ?? "")),
    commit: candidate.commit ?? context.commit ?? "",
    run_url: context.run_url ?? "",
  };
  for (const [key, value] of Object.entries(tags)) {
    if (value !== "") await writer.setVersionTag(model, candidate.version, `${FOLDER}.${key}`, value);
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
