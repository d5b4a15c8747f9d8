import type { ByteSource } from "../bytes.ts";
import { MAX_DICTIONARY } from "../port.ts";
import { invalidUtf8Line } from "../text/utf8.ts";
import {
  documentTooLarge,
  duplicateKey,
  emptyFile,
  foundAt,
  type JsonFile,
  notUtf8,
  textStart,
  tooManyKeys,
  unexpected,
  WAS_CUT,
} from "./faults.ts";
import { skipRest } from "./nesting.ts";
import { JsonTokens } from "./tokens.ts";

const FIRST_CAPACITY = 64 * 1024;

/** How large a document may be, and what to do with a larger one. */
export interface SizeLimit {
  readonly maxBytes: number;
  readonly hint: string;
}

/**
 * Reads a file that is one JSON document, and opens it at its start. The tokens refuse with the line.
 * Throws the file's code (empty, no UTF-8 text), and INPUT_TOO_LARGE.
 */
export async function openDocument(file: JsonFile, source: ByteSource, limit: SizeLimit): Promise<JsonTokens> {
  const bytes = await readAll(source, limit);
  const start = textStart(file, bytes);
  const badLine = invalidUtf8Line(bytes);
  if (badLine !== undefined) throw notUtf8(file, 1 + badLine);
  const refusal = (at: number, expected: string) => {
    const hint = at < bytes.length ? undefined : WAS_CUT;
    return unexpected(file, `line ${lineAt(tokens, at)}`, expected, foundAt(bytes, at, bytes.length), hint);
  };
  const tokens = new JsonTokens(refusal, { newlineIsSpace: true });
  tokens.open(bytes, start, bytes.length);
  if (tokens.peek() < 0) throw emptyFile(file);
  return tokens;
}

/**
 * Reads the whole document, which must be an object, and returns where the lists under its own keys begin: behind the
 * bracket, by key. Throws the file's code for broken grammar and for a key that stands twice.
 */
export function listsByKey(file: JsonFile, tokens: JsonTokens): ReadonlyMap<string, number> {
  const keys = new Set<string>();
  const lists = new Map<string, number>();
  tokens.readOpening("object");
  while (tokens.more("object", keys.size === 0)) {
    tokens.readKey();
    const key = tokens.text();
    if (keys.has(key)) throw duplicateKey(file, lineAt(tokens), key);
    if (keys.size === MAX_DICTIONARY) throw tooManyKeys(file, lineAt(tokens));
    keys.add(key);
    const kind = tokens.readValue();
    if (kind === "array") lists.set(key, tokens.at);
    if (kind === "array" || kind === "object") skipRest(tokens, kind);
  }
  tokens.readEnd();
  return lists;
}

/** The line, from 1, where the last token ended, or that of byte `at`. LF, CRLF and CR end a line. */
export function lineAt({ bytes, end }: JsonTokens, at: number = end): number {
  let line = 1;
  for (let index = 0; index < at; index += 1) {
    if (bytes[index] === 0x0a || (bytes[index] === 0x0d && bytes[index + 1] !== 0x0a)) line += 1;
  }
  return line;
}

async function readAll(source: ByteSource, limit: SizeLimit): Promise<Buffer> {
  let bytes = Buffer.alloc(FIRST_CAPACITY);
  let length = 0;
  for await (const chunk of source.chunks()) {
    const needed = length + chunk.length;
    if (needed > limit.maxBytes) throw documentTooLarge(source.name, limit.maxBytes, limit.hint);
    if (needed > bytes.length) {
      const larger = Buffer.alloc(Math.max(needed, 2 * bytes.length));
      larger.set(bytes.subarray(0, length));
      bytes = larger;
    }
    bytes.set(chunk, length);
    length = needed;
  }
  return bytes.subarray(0, length);
}
