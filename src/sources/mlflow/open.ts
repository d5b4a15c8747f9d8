import { GateError } from "../../errors.ts";
import type { Artifact, LoggedModel, MlflowReader, Run } from "../../mlflow/port.ts";
import { formatOf } from "../formats.ts";
import { memoryFile } from "../memory-file.ts";
import type { Absent, OpenedSource, OpenOptions } from "../port.ts";
import { numbersOf } from "./numbers.ts";
import { type MlflowReference, parseMlflowReference } from "./reference.ts";
import { findTable } from "./table.ts";
import { findVersion, type FoundVersion } from "./version.ts";

const MAX_BYTES = 1024 * 1024 * 1024;

export interface MlflowPlace extends OpenOptions {
  /** Throws USAGE when nobody said where MLflow is. */
  readonly mlflow: () => Promise<MlflowReader>;
  /** Path of the predictions table in the run's artifacts, when it is not found by its name. */
  readonly predictionsArtifact?: string | undefined;
  /** Name or digest of the data set that numbers have to be measured on. */
  readonly dataset?: string | undefined;
}

/** A version or run, with everything that is known before its files are looked at. */
export interface Subject {
  readonly found: FoundVersion | undefined;
  readonly run: Run | undefined;
}

/**
 * A model of the registry, or a run: its rows when it has a predictions table, else its numbers. `absent`: nobody ever
 * held that stage or alias. Throws USAGE, REMOTE_FAILED, MODEL_NOT_FOUND, BASELINE_NOT_FOUND, NOT_COMPARABLE and what readers throw.
 */
export async function openMlflowSource(reference: string, place: MlflowPlace): Promise<OpenedSource | Absent> {
  const parsed = parseMlflowReference(reference);
  const reader = await place.mlflow();
  const subject = await subjectOf(reference, parsed, reader, place);
  if ("absent" in subject) return subject;
  const asked = (parsed.kind === "run" ? parsed.path : undefined) ?? place.predictionsArtifact;
  const table = subject.run && (await findTable(reference, subject.run, asked, reader));
  return table === undefined || subject.run === undefined
    ? await openNumbers(reference, subject, reader, place)
    : await openTable(reference, subject, subject.run, table, reader, place);
}

/** What a reference names now, without its files. */
export async function subjectOf(
  reference: string,
  parsed: MlflowReference,
  reader: MlflowReader,
  place: OpenOptions,
): Promise<Subject | Absent> {
  if (parsed.kind === "run") return { found: undefined, run: await existingRun(reference, parsed.run, reader, place) };
  const found = await findVersion(reference, parsed, reader);
  if ("absent" in found) return found;
  const { runId, version } = found.version;
  if (runId === undefined) return { found, run: undefined };
  return { found, run: await existingRun(`${reference}, version ${version}`, runId, reader, place) };
}

async function existingRun(reference: string, id: string, reader: MlflowReader, place: OpenOptions): Promise<Run> {
  const run = await reader.run(id);
  if (run === undefined) {
    throw new GateError("MODEL_NOT_FOUND", `${reference}: there is no run ${id} at ${reader.address}`, {
      hint: "It may have been removed for good; log the model again, or name another one",
    });
  }
  if (run.isDeleted)
    place.onNote?.(`${reference}: its run ${id} has been deleted; its data is still there and is used`);
  return run;
}

async function openTable(
  reference: string,
  subject: Subject,
  run: Run,
  table: Artifact,
  reader: MlflowReader,
  place: MlflowPlace,
): Promise<OpenedSource> {
  const open = formatOf(reference, table.path);
  const file = memoryFile(`${reference} (${table.path})`, table.path, await reader.download(run.id, table, MAX_BYTES));
  const content = await open(file, { onNote: (note) => place.onNote?.(`${reference}: ${note}`) });
  const { metrics, datasets } = numbersOf(run, undefined, place.dataset);
  return {
    reference,
    location: `run:${run.id}:${table.path}`,
    content,
    sha256: file.sha256,
    ...identity(subject, `rows of ${table.path}`),
    beside: metrics,
    datasets,
  };
}

async function openNumbers(
  reference: string,
  subject: Subject,
  reader: MlflowReader,
  place: MlflowPlace,
): Promise<OpenedSource> {
  const model = await loggedModelOf(subject, reader);
  const { metrics, datasets } = numbersOf(subject.run, model, place.dataset);
  const from =
    subject.run === undefined && model !== undefined ? `numbers of its model ${model.id}` : "numbers of its run";
  return {
    reference,
    location: locationOf(subject),
    content: { kind: "metrics", metrics },
    sha256: () => undefined,
    ...identity(subject, from),
    datasets,
  };
}

/** The same for all references that lead to one version or run. */
function locationOf({ found, run }: Subject): string {
  return run === undefined ? `version:${found?.version.name ?? ""}:${found?.version.version ?? ""}` : `run:${run.id}`;
}

/** In MLflow 3 a model has an id of its own, under which any run may have logged what it measured. */
export async function loggedModelOf({ found, run }: Subject, reader: MlflowReader): Promise<LoggedModel | undefined> {
  const ofVersion = /^models:\/(m-[0-9a-f]+)/.exec(found?.version.source ?? "")?.[1];
  const id = ofVersion ?? (found === undefined && run?.modelIds.length === 1 ? run.modelIds[0] : undefined);
  return id === undefined ? undefined : await reader.loggedModel(id);
}

/** Who it is and why it was taken. */
export function identity(
  { found, run }: Subject,
  from: string | undefined,
): Pick<OpenedSource, "version" | "runId" | "why"> {
  const words = [found?.why, from].filter((word) => word !== undefined);
  return {
    ...(found === undefined ? {} : { version: found.version.version }),
    ...(run === undefined ? {} : { runId: run.id }),
    ...(words.length === 0 ? {} : { why: words.join(", ") }),
  };
}
