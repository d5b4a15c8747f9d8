import { GateError } from "../../errors.ts";
import type { MlflowReader, Run } from "../../mlflow/port.ts";
import type { Absent, Belonging } from "../port.ts";
import { numbersOf } from "./numbers.ts";
import { identity, loggedModelOf, type MlflowPlace, type Subject, subjectOf } from "./open.ts";
import { parseMlflowReference } from "./reference.ts";
import { findTable } from "./table.ts";

/**
 * Looks up the version (a number or `latest` of `model`) and run that a file is said to belong to. Throws USAGE,
 * INPUT_CONFLICT when the version belongs to another run, REMOTE_FAILED, MODEL_NOT_FOUND, NOT_COMPARABLE.
 */
export async function belongingOf(
  { version, run }: { readonly version?: string; readonly run?: string },
  model: string | undefined,
  place: MlflowPlace,
): Promise<Belonging> {
  const ofRun = run === undefined ? undefined : await lookedUp(`runs:/${run}`, place);
  if (version === undefined) return ofRun === undefined ? {} : await known(ofRun, place);
  if (model === undefined) {
    throw new GateError("USAGE", `version ${version} of which model?`, { hint: "Name it with --model" });
  }
  const ofVersion = await lookedUp(`models:/${model}/${version}`, place);
  if (ofRun !== undefined && ofVersion.run?.id !== ofRun.run?.id) {
    throw new GateError(
      "INPUT_CONFLICT",
      `version ${ofVersion.found?.version.version ?? version} of ${model} belongs to run ${ofVersion.run?.id ?? "none"}, not to ${run ?? ""}`,
      { hint: "Give one of the two" },
    );
  }
  return await known(ofVersion, place);
}

/** What a reference names, when its files are not wanted: the evaluation command makes new ones. */
export async function belongingOfReference(reference: string, place: MlflowPlace): Promise<Belonging | Absent> {
  const subject = await namedBy(reference, place);
  return "absent" in subject ? subject : await known(subject, place);
}

/** Path of the predictions table that a run has. Throws NOT_COMPARABLE when there are several. */
export async function tableOf(run: Run, reader: MlflowReader): Promise<string | undefined> {
  return (await findTable(`runs:/${run.id}`, run, undefined, reader))?.path;
}

async function lookedUp(reference: string, place: MlflowPlace): Promise<Subject> {
  const subject = await namedBy(reference, place);
  if (!("absent" in subject)) return subject;
  throw new GateError("MODEL_NOT_FOUND", `${reference} names nothing: ${subject.absent}`);
}

async function namedBy(reference: string, place: MlflowPlace): Promise<Subject | Absent> {
  const parsed = parseMlflowReference(reference);
  return await subjectOf(reference, parsed, await place.mlflow(), place);
}

async function known(subject: Subject, place: MlflowPlace): Promise<Belonging> {
  const model = await loggedModelOf(subject, await place.mlflow());
  const { metrics, datasets } = numbersOf(subject.run, model, place.dataset);
  return { ...identity(subject, undefined), beside: metrics, datasets };
}
