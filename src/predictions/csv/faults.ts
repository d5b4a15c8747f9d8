import { GateError } from "../../errors.ts";
import { MAX_ROW_BYTES } from "../bytes.ts";
import { count, excerpt, EXCERPT_BYTES } from "../text/excerpt.ts";
import type { OtherFormat } from "../text/first-bytes.ts";

/** Everything that can be wrong with a CSV file, in words: what was expected, what was found, where, what to do. */

export function emptyFile(name: string): GateError {
  return unreadable(`${name} is empty`, "A header line and a line for each row are expected");
}

export function notText(name: string, { format, hint }: OtherFormat): GateError {
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
  const wrong = `${name} line ${line}: expected ${count(expected, "field")} as in the header, found ${found}`;
  return unreadable(
    `${wrong}, in ${excerpt(start)}`,
    hasDecimalCommas
      ? "If numbers have a decimal comma, write a decimal point, or separate the fields by semicolons"
      : "A field that holds the separator must stand in double quotes",
    wrong,
  );
}

/** `behind` is what follows the closing quote. */
export function strayQuote(name: string, line: number, behind: Uint8Array): GateError {
  const text = new TextDecoder().decode(behind.subarray(0, EXCERPT_BYTES));
  const found = excerpt(/^[^\r\n]*/.exec(text)?.[0] ?? "");
  const expected = `${name} line ${line}: expected a separator or a line end after a closing quote`;
  return unreadable(`${expected}, found ${found}`, "A quote inside a quoted field must be doubled", expected);
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

function unreadable(message: string, hint: string, withoutData: string = message): GateError {
  return new GateError("PREDICTIONS_UNREADABLE", message, { hint, withoutData });
}
