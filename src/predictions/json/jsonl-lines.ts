import { isUtf8 } from "node:buffer";

import type { GateError } from "../../errors.ts";
import { type ByteSource, MAX_ROW_BYTES } from "../bytes.ts";
import { ChunkBuffer } from "../text/chunk-buffer.ts";
import { HEAD_BYTES } from "../text/first-bytes.ts";
import { type JsonFile, lineTooLong, notUtf8, textStart } from "./faults.ts";

/** Whole lines of UTF-8, `bytes[start … end)`, valid until the next are asked for. Only the last may lack its newline. */
export interface Lines {
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
  /** What is wrong with the line at `end`, whose number the reader knows: to be thrown when it gets there. */
  readonly fault: ((line: number) => GateError) | undefined;
}

const NEWLINE = 0x0a;

/**
 * Cuts a file into pieces that end with a line, wherever its chunks are cut. A fault is told only behind the sound lines
 * before it: so faults come in file order. Throws the file's code for what is no UTF-8 text by its first bytes.
 */
export async function* wholeLines(file: JsonFile, source: ByteSource): AsyncGenerator<Lines, void> {
  const text = new ChunkBuffer();
  let isBegun = false;
  for await (const isLast of text.fill(source)) {
    if (!isBegun && !isLast && text.end < HEAD_BYTES) continue;
    if (!isBegun) text.start = textStart(file, text.bytes.subarray(0, text.end));
    isBegun = true;
    const { bytes, start } = text;
    const whole = isLast ? text.end : bytes.subarray(0, text.end).lastIndexOf(NEWLINE) + 1;
    const end = whole > start ? endOfUtf8(bytes, start, whole) : start;
    const fault = end < whole ? notUtf8 : text.end - end > MAX_ROW_BYTES ? lineTooLong : undefined;
    text.start = end;
    yield { bytes, start, end, fault: fault && ((line) => fault(file, line)) };
  }
}

/** The end of the last line before the first that is not valid UTF-8. */
function endOfUtf8(bytes: Buffer, start: number, end: number): number {
  if (isUtf8(bytes.subarray(start, end))) return end;
  for (let at = start; ;) {
    const newline = bytes.subarray(at, end).indexOf(NEWLINE);
    const next = newline < 0 ? end : at + newline + 1;
    if (!isUtf8(bytes.subarray(at, next))) return at;
    at = next;
  }
}
