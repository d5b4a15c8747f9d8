import { GateError } from "../../errors.ts";
import { MAX_DICTIONARY } from "../port.ts";
import { excerpt } from "../text/excerpt.ts";

/** Everything that can be wrong with a Parquet file, in words. */

/** Makes the error of one place in a file: `reason` as in "the page ends early". */
export type Refuse = (reason: string, cause?: unknown) => GateError;

const WRITE_AGAIN = "Was the file cut or damaged? Write or fetch it again";

export function emptyFile(name: string): GateError {
  return unreadable(`${name} is empty`, "A Parquet file is expected");
}

export function notParquet(name: string): GateError {
  return unreadable(`${name} is not Parquet, though its name ends in .parquet`, "Give it the ending of its format");
}

export function cutFile(name: string): GateError {
  return unreadable(`${name} begins as Parquet but does not end so`, WRITE_AGAIN);
}

export function encrypted(name: string): GateError {
  return unreadable(`${name} is encrypted Parquet`, "Write the predictions without encryption");
}

/** `place` is, for example, `column "label" in row group 2`; "" for the file as a whole. */
export function corrupt(name: string, place: string): Refuse {
  return (reason, cause) => {
    const where = place === "" ? "" : `, ${place}`;
    return unreadable(`${name} is corrupt Parquet${where}: ${reason}`, WRITE_AGAIN, cause);
  };
}

export function duplicateColumn(name: string, column: string): GateError {
  return unreadable(`${name}: two columns are named ${excerpt(column)}`, "Rename or remove one of them");
}

/** `type` as in "a timestamp". */
export function unsupportedType(name: string, column: string, type: string): GateError {
  return unreadable(
    `${name}: column ${excerpt(column)} is ${type}, expected texts, integers, floats or booleans`,
    "Cast it when you write the file, or name another column",
  );
}

/** `feature` as in "the codec LZO". */
export function unsupportedFeature(name: string, column: string, feature: string): GateError {
  return unreadable(
    `${name}: column ${excerpt(column)} uses ${feature}, which the gate does not read`,
    "Write the file with the defaults of pandas, polars or DuckDB",
  );
}

export function notUtf8(name: string, column: string): GateError {
  return unreadable(`${name}: column ${excerpt(column)} holds text that is not valid UTF-8`, "Write texts as UTF-8");
}

export function tooManyTexts(name: string, column: string): GateError {
  return unreadable(
    `${name}: column ${excerpt(column)} holds more than ${MAX_DICTIONARY} different values`,
    "Labels, predictions and slices repeat: this is probably the wrong column",
  );
}

export function tooLarge(name: string, found: string): GateError {
  return new GateError("INPUT_TOO_LARGE", `${name}: ${found}`, {
    hint: "Write the file with smaller row groups and pages, or name another column",
  });
}

function unreadable(message: string, hint: string, cause?: unknown): GateError {
  return new GateError("PREDICTIONS_UNREADABLE", message, { hint, cause });
}
