import type { Artifact, Experiment, MlflowReader, Run } from "../mlflow/port.ts";
import type { Origin } from "./origin.ts";

/** One run with everything that is known of it. */
export interface RunDetail {
  readonly kind: "run";
  readonly origin: Origin;
  readonly run: Run;
  /** Undefined when only its id is known. */
  readonly experiment: Experiment | undefined;
  readonly artifacts: ArtifactList;
}

export interface ArtifactList {
  /** Folders and files, a folder before what lies in it. */
  readonly entries: readonly Artifact[];
  /** There are more than anyone reads. */
  readonly isCut: boolean;
  /** Why they could not be listed. */
  readonly error: string | undefined;
}

const MOST_ENTRIES = 500;
const MOST_FOLDERS = 100;

/** All artifacts of a run, folder by folder. */
export async function listArtifacts(reader: Pick<MlflowReader, "artifacts">, runId: string): Promise<ArtifactList> {
  const entries: Artifact[] = [];
  let folders = 0;
  let isCut = false;
  const list = async (folder: string): Promise<void> => {
    folders += 1;
    for (const artifact of await reader.artifacts(runId, folder)) {
      if (entries.length === MOST_ENTRIES) {
        isCut = true;
        return;
      }
      entries.push(artifact);
      if (!artifact.isFolder) continue;
      if (folders < MOST_FOLDERS) await list(artifact.path);
      else isCut = true;
    }
  };
  await list("");
  return { entries, isCut, error: undefined };
}
