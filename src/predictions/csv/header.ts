import { MAX_ROW_BYTES } from "../bytes.ts";
import { isBlank } from "../columns/decimal.ts";
import type { ChunkBuffer } from "../text/chunk-buffer.ts";
import { HEAD_BYTES, otherFormat, utf8MarkLength } from "../text/first-bytes.ts";
import { duplicateColumn, emptyFile, notText } from "./faults.ts";
import { CR, CsvScanner, LF } from "./scanner.ts";
import { mostFrequentSeparator } from "./separator.ts";

export interface CsvHeader {
  /** In file order, trimmed of ASCII blanks; only the empty name may occur more than once. */
  readonly names: readonly string[];
  readonly separator: number;
  /** Physical line, from 1, at which the rows begin. */
  readonly line: number;
  readonly blankLines: number;
  readonly isLastLineOpen: boolean;
}

const NUL_BYTES = { format: "UTF-16 or binary (NUL bytes in the header)", hint: "Save the file as UTF-8" };

/**
 * Reads the first line that is not blank, and moves `text.start` behind it; `undefined` while it is not whole.
 * Throws PREDICTIONS_UNREADABLE: empty, another format or encoding, a name twice, misplaced quotes.
 */
export function readHeader(
  name: string,
  text: ChunkBuffer,
  forcedSeparator: string | undefined,
  isLast: boolean,
): CsvHeader | undefined {
  const { bytes, end } = text;
  const file = bytes.subarray(text.start, end);
  if (file.length < HEAD_BYTES && !isLast) return undefined;
  const start = text.start + utf8MarkLength(file);
  refuseOtherFormats(name, file);
  // A header that is too long is the scanner's to refuse, whatever the separator.
  const isDecided = isLast || end - start > MAX_ROW_BYTES;
  const separator = forcedSeparator?.charCodeAt(0) ?? mostFrequentSeparator(bytes, start, end, isDecided);
  if (separator === undefined) return undefined;

  // Twice: once to learn how many fields there are, and once to get them.
  const counting = headerScanner(name, separator, 0);
  const rows = counting.scan(bytes, start, end, isLast, 1);
  if (rows === 0 && isLast) throw emptyFile(name);
  if (rows === 0) return undefined;
  const scanner = headerScanner(name, separator, counting.fieldCount);
  scanner.scan(bytes, start, end, isLast, 1);
  text.start = scanner.next;

  const { line, blankLines, isLastLineOpen } = scanner;
  const names = namesIn(bytes, scanner.extents);
  const repeated = firstRepeated(names);
  if (repeated !== undefined) throw duplicateColumn(name, 1 + blankLines, repeated);
  return { names, separator, line, blankLines, isLastLineOpen };
}

function headerScanner(name: string, separator: number, fields: number): CsvScanner {
  const slots = Int32Array.from({ length: fields }, (_, field) => 2 * field);
  return new CsvScanner({ name, separator, fields: undefined, slots, line: 1 }, 1);
}

function refuseOtherFormats(name: string, file: Uint8Array): void {
  const other = otherFormat(file);
  if (other !== undefined) throw notText(name, other);
  if (firstLine(file).includes(0)) throw notText(name, NUL_BYTES);
}

/** The first line that is not blank, or what there is of it. */
function firstLine(file: Uint8Array): Uint8Array {
  let start = 0;
  while (file[start] === LF || file[start] === CR) start += 1;
  const ends = [file.indexOf(LF, start), file.indexOf(CR, start)].filter((end) => end >= 0);
  return file.subarray(start, Math.min(file.length, ...ends));
}

function namesIn(bytes: Uint8Array, extents: Int32Array): readonly string[] {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const names: string[] = [];
  for (let slot = 0; slot < extents.length; slot += 2) {
    let start = extents[slot]!;
    let end = extents[slot + 1]!;
    while (start < end && isBlank(bytes[start]!)) start += 1;
    while (start < end && isBlank(bytes[end - 1]!)) end -= 1;
    names.push(decoder.decode(bytes.subarray(start, end)));
  }
  return names;
}

function firstRepeated(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => name !== "" && seen.size === seen.add(name).size);
}
