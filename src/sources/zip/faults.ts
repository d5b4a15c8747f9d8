import { GateError } from "../../errors.ts";

const FETCH_AGAIN = "Fetch or make the archive again";

/** `reason` as in "its directory is damaged". */
export function corruptZip(archive: string, reason: string, cause?: unknown): GateError {
  return new GateError("PREDICTIONS_UNREADABLE", `${archive} cannot be unzipped: ${reason}`, {
    hint: FETCH_AGAIN,
    cause,
  });
}

/** `reason` as in "is encrypted". The name is cut: it is foreign, and may be longer than a message can bear. */
export function hostileZip(archive: string, name: string, reason: string): GateError {
  return new GateError(
    "PREDICTIONS_UNREADABLE",
    `${archive} is refused: ${JSON.stringify(name.slice(0, 80))} ${reason}`,
    {
      hint: "Only plain files are read, as actions/upload-artifact zips them",
    },
  );
}

export function largeZip(archive: string, found: string): GateError {
  return new GateError("INPUT_TOO_LARGE", `${archive} is refused: ${found}`, {
    hint: "Upload only the file of predictions",
  });
}
