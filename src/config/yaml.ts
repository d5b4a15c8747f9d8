import { constructFromEvents, parseEvents, YAMLException } from "js-yaml";

import { type Fault, GateError } from "../errors.ts";
import { type Position, positionsIn, treeOf, type YamlNode } from "./yaml-positions.ts";

/** One YAML document as a person wrote it. Nothing about its shape is known yet. */
export interface YamlFile {
  /** How messages and annotations name the file. */
  readonly path: string;
  readonly value: unknown;
  readonly root: YamlNode;
  readonly positionOf: (offset: number) => Position;
}

/** A config is written by hand; what is larger is none. */
const MAX_BYTES = 1024 * 1024;

/** Each alias is a pointer, but whoever walks the value sees its copies: a few bytes could become gigabytes. */
const MAX_ALIASES = 20;

/** Throws CONFIG_INVALID with the place of the mistake. */
export function parseYaml(bytes: Uint8Array, path: string): YamlFile {
  if (bytes.length > MAX_BYTES) throw faulty(path, { line: 1, column: 1 }, "is larger than 1 MiB");
  const source = decode(bytes, path);
  try {
    const events = parseEvents(source, { maxDepth: 20 });
    const documents = constructFromEvents(events, { source, maxAliases: MAX_ALIASES });
    if (documents.length !== 1) {
      const found = documents.length === 0 ? "is empty" : "holds several documents, separated by ---";
      throw faulty(path, { line: 1, column: 1 }, `${found}; expected keys and values, with version: 1`);
    }
    return { path, value: documents[0], root: treeOf(events, source), positionOf: positionsIn(source) };
  } catch (error) {
    // js-yaml warns that it may throw other errors than its own on hostile text.
    if (error instanceof GateError || !(error instanceof Error)) throw error;
    const mark = error instanceof YAMLException ? error.mark : undefined;
    const reason = error instanceof YAMLException ? error.reason : error.message;
    throw faulty(
      path,
      { line: (mark?.line ?? 0) + 1, column: (mark?.column ?? 0) + 1 },
      `is no YAML: ${reason}`,
      error,
    );
  }
}

/** A mistake at a place in the text; its words are found only when it is told. */
export interface FoundFault {
  readonly offset: number;
  readonly message: () => string;
}

/** What is told at once: nobody reads more, and a runner shows ten. */
const MOST_TOLD = 20;

/** One error for all faults of one file: the topmost are told, of the others how many they are. */
export function faultsError(file: YamlFile, faults: readonly FoundFault[]): GateError {
  const topmost = faults.toSorted((a, b) => a.offset - b.offset).slice(0, MOST_TOLD);
  const left = faults.length - topmost.length;
  const told = topmost.map(({ offset, message }, i): Fault => {
    const more = left > 0 && i === topmost.length - 1 ? ` (and ${left} more mistakes below)` : "";
    return { file: file.path, ...file.positionOf(offset), message: `${message()}${more}` };
  });
  return invalid(told, faults.length);
}

function invalid(faults: readonly Fault[], total: number, cause?: unknown): GateError {
  const [first] = faults;
  if (first === undefined) throw new RangeError("no fault");
  const others = total === 1 ? "" : ` (the first of ${total} mistakes)`;
  return new GateError("CONFIG_INVALID", `${first.file}:${first.line}:${first.column} ${first.message}${others}`, {
    faults,
    ...(cause === undefined ? {} : { cause }),
  });
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw faulty(path, { line: lineOfBadBytes(bytes), column: 1 }, "is not UTF-8", cause);
  }
}

/** A line feed is never part of a longer UTF-8 sequence, so every line can be tried alone. */
function lineOfBadBytes(bytes: Uint8Array): number {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for (let line = 1, start = 0; ; line++) {
    const end = bytes.indexOf(0x0a, start);
    try {
      decoder.decode(bytes.subarray(start, end === -1 ? bytes.length : end));
    } catch {
      return line;
    }
    if (end === -1) return 1;
    start = end + 1;
  }
}

function faulty(file: string, position: Position, message: string, cause?: unknown): GateError {
  return invalid([{ file, ...position, message }], 1, cause);
}
