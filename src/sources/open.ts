import { resolve } from "node:path";

import { baseUnreadable, GateError } from "../errors.ts";
import type { Contents, ReleaseStore, Surroundings } from "../forges/port.ts";
import { type ArtifactPlace, openArtifact } from "./artifact.ts";
import { openFileSource } from "./file.ts";
import { formatOf } from "./formats.ts";
import type { Home } from "./git-commit.ts";
import { findGitFile, openGitSource } from "./git.ts";
import { memoryFile } from "./memory-file.ts";
import { loadMlflowSources } from "./mlflow/load.ts";
import type { MlflowPlace } from "./mlflow/open.ts";
import type { Absent, OpenedSource } from "./port.ts";
import { isMlflowReference } from "./reference-kind.ts";
import { openRelease } from "./release.ts";
import { repositoryPath } from "./repository-path.ts";

/** Where references are resolved. */
export interface Place extends ArtifactPlace, MlflowPlace {
  /** Whose names `git:` references are made of, when that matters. */
  readonly home?: Home;
  /** That relative paths start from. */
  readonly directory: string;
  readonly releases: ReleaseStore | undefined;
  /** The root of the repository, when this is one. */
  readonly root: () => string;
  /** A file of the repository at the base commit of a proposal. */
  readonly readBase: (path: string) => Promise<Contents>;
}

/** The source that a reference names. `absent`: a path that never existed at that commit, which is certain. */
export async function openSource(reference: string, place: Place): Promise<OpenedSource | Absent> {
  if (reference.startsWith("artifact:")) return await openArtifact(reference, place);
  if (reference.startsWith("release:")) return await openRelease(reference, place.releases, place);
  if (isMlflowReference(reference)) {
    const { openMlflowSource } = await loadMlflowSources();
    return await openMlflowSource(reference, place);
  }
  if (!reference.startsWith("git:")) return await openFileSource(reference, place.directory, place);
  const { baseRef, baseSha, defaultBranch, previousSha } = place.surroundings;
  const baseBranch = baseRef ?? defaultBranch;
  const options = {
    ...place,
    ...(baseBranch === undefined ? {} : { baseBranch }),
    ...(baseSha === undefined ? {} : { baseCommit: baseSha }),
  };
  // On the default branch itself the merge base is HEAD: what it is compared with is where the branch stood before.
  const isOnDefault = baseRef === undefined && previousSha !== undefined;
  const at = isOnDefault ? reference.replace(/^git:merge-base:/, `git:${previousSha}:`) : reference;
  const found = await findGitFile(at, options);
  if (found.kind === "absent" && found.history === "never") return { absent: "that path never existed there" };
  return { ...(await openGitSource(at, options)), reference };
}

/**
 * A baseline that nobody may change any more, opened before any code of a proposal runs: one of another commit, run or
 * release, and on proposals a file that git tracks, read at the base. A pull request must not choose what it is compared
 * with. Undefined for a plain file, which the evaluation may still write. Throws BASE_CONFIG_UNREADABLE when nobody can
 * tell what the base holds.
 */
export async function pinnedBaseline(reference: string, place: Place): Promise<OpenedSource | Absent | undefined> {
  if (place.surroundings.isProposal && /^git:(HEAD|@)(?=[~^:@])/.test(reference)) {
    throw new GateError("USAGE", `${reference} is the proposal's own commit, which it would be compared with`, {
      hint: "Name the base: git:merge-base:PATH, or a branch",
    });
  }
  if (/^(git|artifact|release|models|runs):/.test(reference))
    return await openSource(reference, { ...place, ...homeOf(place.surroundings) });
  if (!place.surroundings.isProposal) return undefined;
  const path = repositoryPath(place.root(), place.directory, reference);
  if (path === undefined) return undefined;

  const contents = await place.readBase(path);
  switch (contents.kind) {
    case "absent":
      // The evaluation may be what writes it.
      return undefined;
    case "unreadable":
      throw baseUnreadable(reference, contents);
    case "file": {
      const open = formatOf(reference, path);
      const file = memoryFile(reference, path, contents.bytes);
      const content = await open(file, { onNote: (note) => place.onNote?.(`${reference}: ${note}`) });
      const { baseSha } = place.surroundings;
      return {
        reference,
        location: resolve(place.root(), path),
        content,
        sha256: file.sha256,
        ...(baseSha === undefined ? {} : { commit: baseSha }),
      };
    }
  }
}

/** The repository that a proposal asks to be let into, as far as it is known. */
export function homeOf({ isProposal, context, serverUrl }: Surroundings): { readonly home?: Home } {
  if (!isProposal || serverUrl === undefined || context.repository === null) return {};
  return { home: { serverUrl, repository: context.repository } };
}
