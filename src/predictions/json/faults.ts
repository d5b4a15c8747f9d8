import { type ErrorCode, GateError } from "../../errors.ts";
import { MAX_ROW_BYTES } from "../bytes.ts";
import { MAX_DICTIONARY } from "../port.ts";
import { excerpt } from "../text/excerpt.ts";
import { otherFormat, utf8MarkLength } from "../text/first-bytes.ts";

/** What the file is read as: with it go the error code and the words of a message. */
export interface JsonFile {
  /** How messages name it. Foreign text. */
  readonly name: string;
  readonly code: Extract<ErrorCode, "PREDICTIONS_UNREADABLE" | "METRICS_UNREADABLE">;
  /** As in "is gzip, not JSON Lines". */
  readonly format: string;
  /** What the file should hold, a sentence without its full stop. */
  readonly hint: string;
}

export const WAS_CUT = "Was the file cut?";

export function emptyFile(file: JsonFile): GateError {
  return unreadable(file, `${file.name} is empty`);
}

export function notUtf8(file: JsonFile, line: number): GateError {
  return unreadable(file, `${file.name} line ${line}: the text is not valid UTF-8`, "Save the file as UTF-8");
}

/** `where` as in "line 7"; foreign text in `expected` and `found` is quoted already. */
export function unexpected(
  file: JsonFile,
  where: string,
  expected: string,
  found: string,
  hint: string = file.hint,
): GateError {
  const withoutData = `${file.name} ${where}: expected ${expected}`;
  return new GateError(file.code, `${withoutData}, found ${found}`, { hint, withoutData });
}

export function duplicateKey(file: JsonFile, line: number, key: string): GateError {
  return unreadable(
    file,
    `${file.name} line ${line}: the key ${excerpt(key)} occurs twice`,
    "Rename or remove one of them",
  );
}

export function tooManyKeys(file: JsonFile, line: number): GateError {
  const limits = `${MAX_DICTIONARY}, or ${mebibytes(MAX_ROW_BYTES)} of text`;
  const found = `up to here there are more different keys than columns can have (${limits})`;
  return unreadable(file, `${file.name} line ${line}: ${found}`, "Is something that is data written as a key?");
}

export function nameTooLong(file: JsonFile, line: number, name: string): GateError {
  const found = `the name ${excerpt(name)} has ${name.length} characters`;
  return unreadable(
    file,
    `${file.name} line ${line}: ${found}`,
    "Shorten the keys: those of nested objects are joined",
  );
}

export function missingList(file: JsonFile, key: string): GateError {
  return unreadable(file, `${file.name}: expected a list under the key ${excerpt(key)}, found none`);
}

export function duplicateColumn(file: JsonFile, name: string): GateError {
  return unreadable(file, `${file.name}: two columns are named ${excerpt(name)}`, "Rename or remove one of them");
}

export function tooManyColumns(file: JsonFile): GateError {
  return unreadable(file, `${file.name} has more than ${MAX_DICTIONARY} columns`);
}

export function lineTooLong({ name }: JsonFile, line: number): GateError {
  const message = `${name} line ${line} is longer than ${mebibytes(MAX_ROW_BYTES)}`;
  return new GateError("INPUT_TOO_LARGE", message, { hint: "Is this a file of JSON Lines?" });
}

export function documentTooLarge(name: string, maxBytes: number, hint: string): GateError {
  return new GateError("INPUT_TOO_LARGE", `${name} is larger than ${mebibytes(maxBytes)}`, { hint });
}

function mebibytes(bytes: number): string {
  return `${bytes / 1024 / 1024} MiB`;
}

/** Names for a message: the first ten, and how many more there are. */
export function excerpts(names: readonly string[]): string {
  const more = names.length > 10 ? ` and ${names.length - 10} more` : "";
  return names.slice(0, 10).map(excerpt).join(", ") + more;
}

/** What stands at `at`, for a message: the rest of its line, or which end is there. */
export function foundAt(bytes: Uint8Array, at: number, end: number): string {
  if (at >= end) return "the end of the file";
  if (bytes[at] === 0x0a || bytes[at] === 0x0d) return "the end of the line";
  // Forty characters of at most four bytes each; what is cut off behind them is not shown.
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(at, Math.min(at + 200, end)));
  return excerpt(/^[^\r\n]*/.exec(text)?.[0] ?? "");
}

/** Where the text begins: behind a UTF-8 byte order mark. Throws the file's code for other formats. */
export function textStart(file: JsonFile, bytes: Uint8Array): number {
  const other = otherFormat(bytes);
  if (other !== undefined) throw unreadable(file, `${file.name} is ${other.format}, not ${file.format}`, other.hint);
  return utf8MarkLength(bytes);
}

function unreadable(file: JsonFile, message: string, hint: string = file.hint): GateError {
  return new GateError(file.code, message, { hint });
}
