import { GateError } from "../errors.ts";
import type { ArtifactStore, Surroundings } from "../forges/port.ts";
import { formatOf } from "./formats.ts";
import { memoryFile } from "./memory-file.ts";
import type { OpenedSource, OpenOptions } from "./port.ts";
import { entryBytes, readZip, type ZipEntry } from "./zip/zip.ts";

/** A baseline is looked for in so many runs; each costs a request. */
const MAX_RUNS = 20;
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
export async function openArtifact(reference: string, place: ArtifactPlace): Promise<OpenedSource | "absent"> {
  const match = /^artifact:([^/:]+)(?:\/(.+))?$/.exec(reference);
  const name = match?.[1];
  if (name === undefined)
    throw new GateError("USAGE", `${reference} must have the form artifact:NAME or artifact:NAME/path`);
  const branch = place.surroundings.baseRef ?? place.surroundings.defaultBranch;
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
  const runs = (await asked(reference, artifacts.successfulRuns(branch))).slice(0, MAX_RUNS);
  for (const run of runs) {
    const found = (await asked(reference, artifacts.of(run.id))).find((artifact) => artifact.name === name);
    if (found === undefined) continue;
    const entry = chosen(
      reference,
      readZip(reference, await asked(reference, artifacts.download(found.id, MAX_ZIP_BYTES))),
      match?.[2],
    );
    const file = memoryFile(reference, entry.name, entryBytes(entry));
    place.onNote?.(`${reference}: ${entry.name} of run ${run.url} at ${run.commit.slice(0, 7)} on ${branch}`);
    return {
      reference,
      location: `artifact:${found.id}:${entry.name}`,
      content: await formatOf(reference, entry.name)(file, {
        onNote: (note) => place.onNote?.(`${reference}: ${note}`),
      }),
      sha256: file.sha256,
      commit: run.commit,
    };
  }
  if (runs.length === 0) return "absent";
  throw new GateError(
    "BASELINE_NOT_FOUND",
    `none of the last ${runs.length} successful runs on ${branch} has an artifact ${name}`,
    {
      hint: "Has it expired? Let the workflow on that branch upload it again",
    },
  );
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
