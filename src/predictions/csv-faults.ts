import { GateError } from "../errors.ts";
import { MAX_ROW_BYTES } from "./bytes.ts";
import { MAX_DICTIONARY } from "./port.ts";

/** Everything that can be wrong with a CSV file, in words: what was expected, what was found, where, what to do. */

const SHOWN_CHARACTERS = 40;

/** Enough bytes for an excerpt, whatever the characters are. */
export const EXCERPT_BYTES = 4 * (SHOWN_CHARACTERS + 1);

export function emptyFile(name: string): GateError {
  return unreadable(`${name} is empty`, "A header line and a line for each row are expected");
}

/** `format` as in "is gzip". */
export function otherFormat(name: string, format: string, hint: string): GateError {
  return unreadable(`${name} is ${format}, expected CSV in UTF-8`, hint);
}

export function duplicateColumn(name: string, line: number, column: string): GateError {
  return unreadable(`${name} line ${line}: two columns are named ${excerpt(column)}`, "Rename or remove one of them");
}

export function notUtf8(name: string, line: number): GateError {
  return unreadable(`${name} line ${line}: the text is not valid UTF-8`, "Save the file as UTF-8");
}

export function raggedRow(
  name: string,
  line: number,
  expected: number,
  found: number,
  separator: number,
  row: Uint8Array,
): GateError {
  const start = new TextDecoder().decode(row.subarray(0, 1000));
  const hasDecimalCommas = found > expected && separator === ",".charCodeAt(0) && /(^|,)-?\d+,\d+(,|$)/.test(start);
  return unreadable(
    `${name} line ${line}: expected ${count(expected, "field")} as in the header, found ${found}, in ${excerpt(start)}`,
    hasDecimalCommas
      ? "If numbers have a decimal comma, write a decimal point, or separate the fields by semicolons"
      : "A field that holds the separator must stand in double quotes",
  );
}

/** `behind` is what follows the closing quote. */
export function strayQuote(name: string, line: number, behind: Uint8Array): GateError {
  const text = new TextDecoder().decode(behind.subarray(0, EXCERPT_BYTES));
  const found = excerpt(/^[^\r\n]*/.exec(text)?.[0] ?? "");
  return unreadable(
    `${name} line ${line}: expected a separator or a line end after a closing quote, found ${found}`,
    "A quote inside a quoted field must be doubled",
  );
}

export function unclosedQuote(name: string, line: number): GateError {
  return unreadable(
    `${name} line ${line}: the quote that opens here is never closed`,
    "Was the file cut? A field that begins with a quote must end with one",
  );
}

export function rowTooLong(name: string, line: number): GateError {
  const mib = MAX_ROW_BYTES / 1024 / 1024;
  return new GateError("INPUT_TOO_LARGE", `${name} line ${line}: the row that begins here is longer than ${mib} MiB`, {
    hint: "Is a quote not closed, or is this not a CSV file?",
  });
}

export function tooManyTexts(name: string, column: string): GateError {
  return unreadable(
    `${name}: column ${excerpt(column)} holds more than ${MAX_DICTIONARY} different values`,
    "Labels, predictions and slices repeat: this is probably the wrong column",
  );
}

/** Foreign text, fit for a message: quoted, and not longer than a message can bear. */
export function excerpt(text: string): string {
  const characters = Array.from(text.slice(0, 2 * SHOWN_CHARACTERS + 2));
  if (characters.length <= SHOWN_CHARACTERS) return JSON.stringify(text);
  return JSON.stringify(`${characters.slice(0, SHOWN_CHARACTERS).join("")}…`);
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function unreadable(message: string, hint: string): GateError {
  return new GateError("PREDICTIONS_UNREADABLE", message, { hint });
}
