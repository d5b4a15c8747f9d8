import { GateError } from "../../errors.ts";

/**
 * What a file of the store says is not what MLflow writes: nothing of it is used, since a guess would decide.
 *
 * @param place from {@link StoreFolder.shown}
 */
export function damaged(place: string, expected: string, found: string, cause?: unknown): GateError {
  return new GateError("REMOTE_FAILED", `${place}: expected ${expected}, found ${found}`, {
    hint: "Copy the store once more from where MLflow wrote it, after it has finished writing",
    ...(cause === undefined ? {} : { cause }),
  });
}

/** Foreign text for a message: one line, and not too long. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}

/** The code of Node's error, such as EACCES. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : String(error);
}
