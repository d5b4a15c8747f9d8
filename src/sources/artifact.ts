import { GateError } from "../errors.ts";
import type { ArtifactStore, Surroundings, WorkflowRun } from "../forges/port.ts";
import { type ArtifactSearch, searchArtifact } from "./artifact-search.ts";
import { formatOf } from "./formats.ts";
import { memoryFile } from "./memory-file.ts";
import type { Absent, OpenedSource, OpenOptions } from "./port.ts";
import { entryBytes, readZip, type ZipEntry } from "./zip/zip.ts";

const MAX_ZIP_BYTES = 256 * 1024 * 1024;

export interface ArtifactPlace extends OpenOptions {
  readonly surroundings: Surroundings;
  readonly artifacts: ArtifactStore | undefined;
}

/**
 * `artifact:NAME`, or `artifact:NAME/path` when it holds several files: a file that the last successful run on the base
 * branch left behind, found by walking back. `absent`: there never was a successful run on that branch.
 * Throws USAGE, REMOTE_FAILED, BASELINE_NOT_FOUND, PREDICTIONS_UNREADABLE, INPUT_TOO_LARGE.
 */
export async function openArtifact(reference: string, place: ArtifactPlace): Promise<OpenedSource | Absent> {
  const [, name, path] = /^artifact:([^/:]+)(?:\/(.+))?$/.exec(reference) ?? [];
  if (name === undefined)
    throw new GateError("USAGE", `${reference} must have the form artifact:NAME or artifact:NAME/path`);
  const { baseRef, defaultBranch, workflowFile } = place.surroundings;
  const branch = baseRef ?? defaultBranch;
  const { artifacts } = place;
  if (artifacts === undefined || branch === undefined) {
    throw new GateError(
      "REMOTE_FAILED",
      `${reference} needs a token and a branch to look on, and neither may be missing`,
      {
        hint: "Run as an action, with the permission actions: read",
      },
    );
  }
  const search = await asked(reference, searchArtifact(artifacts, name, branch, workflowFile));
  if (search.kind === "none") {
    // Whoever saw every run and none of this repository's own knows that there was never a baseline.
    if (search.isAll && search.looked === 0 && search.passedOver === 0)
      return { absent: `there was no successful run on ${branch} yet` };
    throw notFound(name, branch, search);
  }
  const { run, artifact } = search;
  const zip = await asked(reference, artifacts.download(artifact, MAX_ZIP_BYTES));
  const entry = chosen(reference, readZip(reference, zip), path);
  const file = memoryFile(reference, entry.name, entryBytes(entry));
  const at = `at ${run.commit.slice(0, 7)} on ${branch}`;
  place.onNote?.(`${reference}: ${entry.name} of run ${run.url} of ${run.workflow} ${at}`);
  return {
    reference,
    location: `artifact:${artifact}:${entry.name}`,
    content: await formatOf(reference, entry.name)(file, {
      onNote: (note) => place.onNote?.(`${reference}: ${note}`),
    }),
    sha256: file.sha256,
    commit: run.commit,
    why: whyOf(run, branch, workflowFile),
  };
}

/** Artifacts of one name in two workflows need not be the same thing: who reads the report has to know which it was. */
function whyOf({ id, workflow }: WorkflowRun, branch: string, own: string | undefined): string {
  const found = `walking back to run ${id} of ${workflow} on ${branch}`;
  return own === undefined || own === workflow ? found : `${found}, since no recent run of ${own} there has it`;
}

function notFound(
  name: string,
  branch: string,
  { looked, passedOver, isAll }: ArtifactSearch & { kind: "none" },
): GateError {
  const hint = "Has it expired? Let the workflow that a push to that branch starts upload it again";
  if (looked === 0 && passedOver === 0) {
    const found = `none of the newest 1000 successful runs on ${branch} is this repository's own, and older ones are not told`;
    return new GateError("BASELINE_NOT_FOUND", found, { hint });
  }
  const found =
    looked === 0
      ? `no successful run on ${branch} was started by a push, a schedule or by hand`
      : `none of the last ${looked} successful runs on ${branch} has an artifact ${name}`;
  const others = `; ${passedOver} ${passedOver === 1 ? "was" : "were"} started by another run or a comment, and may hold what a pull request left`;
  const older = "; older ones were not looked at";
  return new GateError("BASELINE_NOT_FOUND", `${found}${passedOver === 0 ? "" : others}${isAll ? "" : older}`, {
    hint,
  });
}

function chosen(reference: string, entries: readonly ZipEntry[], path: string | undefined): ZipEntry {
  const [first, ...others] = path === undefined ? entries : entries.filter((entry) => entry.name === path);
  if (first !== undefined && others.length === 0) return first;
  const names = entries.slice(0, 10).map((entry) => JSON.stringify(entry.name));
  throw new GateError("USAGE", `${reference}: which file? The artifact holds ${names.join(", ") || "none"}`, {
    hint: "Name it: artifact:NAME/path",
  });
}

/** A forge that fails is the world's fault, whatever it says. */
export async function asked<T>(reference: string, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    if (cause instanceof GateError) throw cause;
    throw new GateError("REMOTE_FAILED", `${reference}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      hint: "The job needs the permission to read it (actions: read, contents: read)",
      cause,
    });
  }
}
