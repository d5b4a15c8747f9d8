import type { GateError } from "../../errors.ts";
import { MAX_ROW_BYTES } from "../bytes.ts";
import { MAX_DICTIONARY } from "../port.ts";
import { excerpt } from "../text/excerpt.ts";
import {
  duplicateKey,
  excerpts,
  foundAt,
  type JsonFile,
  lineTooLong,
  tooManyKeys,
  unexpected,
  WAS_CUT,
} from "./faults.ts";
import { JsonlKeys, ROW_EDGE } from "./jsonl-keys.ts";
import { skipRest } from "./nesting.ts";
import { type JsonContainer, JsonTokens } from "./tokens.ts";

/** The other file of rows that JSON writers make by default. */
const NO_LIST =
  'Write each object on a line of its own, without list and commas; pandas: to_json(orient="records", lines=True)';

const NEWLINE = 0x0a;
const OPENING_BRACKET = 0x5b;
const OPENING_BRACE = 0x7b;
const UNWANTED = -1;

/**
 * Finds the values of the wanted keys in lines of JSON, as positions only. A row is one object on one line; all of it is
 * checked, wanted or not.
 */
export class JsonlScanner {
  /** Start and end of each wanted value, row by row, in the order of `wanted`; both the same for null. */
  readonly extents: Int32Array;
  /** Where the last block ended: the first byte that is not yet read. */
  next = 0;
  /** The line at `next`, from 1. */
  line = 1;
  /** Rows so far. */
  rows = 0;
  blankLines = 0;

  readonly #file: JsonFile;
  readonly #wanted: readonly string[];
  readonly #tokens: JsonTokens;
  readonly #keys = new JsonlKeys();
  /** By slot of a key: the place of its value among those of a row, or UNWANTED. */
  readonly #places: number[] = [UNWANTED];

  /** `wanted` are different keys; a block has at most `maxRows` rows. */
  constructor(file: JsonFile, wanted: readonly string[], maxRows: number) {
    this.#file = file;
    this.#wanted = wanted;
    this.extents = new Int32Array(2 * wanted.length * maxRows);
    this.#tokens = new JsonTokens((at, expected) => this.#refusal(at, expected), { newlineIsSpace: false });
    for (const [index, name] of wanted.entries()) this.#places[this.#keys.slot(name)] = 2 * index;
  }

  /** The keys of all rows so far, in the order in which they first came. Those that are wanted stand first. */
  get keys(): readonly string[] {
    return this.#keys.names.slice(1);
  }

  /**
   * Reads up to `maxRows` rows of `bytes[from … to)`, which end with a line, and returns how many. Texts with escapes
   * are decoded in place. Throws the file's code, and INPUT_TOO_LARGE.
   */
  scan(bytes: Buffer, from: number, to: number, maxRows: number): number {
    const tokens = this.#tokens;
    const stride = 2 * this.#wanted.length;
    tokens.open(bytes, from, to);
    let rows = 0;
    while (rows < maxRows && tokens.at < to) {
      const start = tokens.at;
      if (bytes[start] === OPENING_BRACE || !this.#passBlankLine()) {
        this.rows += 1;
        this.#passRow(rows * stride);
        rows += 1;
      }
      if (tokens.at - start > MAX_ROW_BYTES) throw lineTooLong(this.#file, this.line);
      this.line += 1;
    }
    this.next = tokens.at;
    return rows;
  }

  #passRow(firstPlace: number): void {
    const { extents, rows: row } = this;
    const tokens = this.#tokens;
    const keys = this.#keys;
    const places = this.#places;
    let missing = this.#wanted.length;
    let slot = keys.readNext(tokens, ROW_EDGE);
    for (; slot !== ROW_EDGE; slot = keys.readNext(tokens, slot)) {
      if (slot > MAX_DICTIONARY || keys.size > MAX_ROW_BYTES) throw tooManyKeys(this.#file, this.line);
      if (keys.lastRows[slot] === row) throw duplicateKey(this.#file, this.line, keys.names[slot]!);
      keys.lastRows[slot] = row;
      const kind = tokens.readValue();
      const place = places[slot] ?? UNWANTED;
      if (place === UNWANTED) {
        if (kind === "object" || kind === "array") skipRest(tokens, kind);
        continue;
      }
      if (kind === "object" || kind === "array") throw this.#notFlat(slot, kind);
      if (tokens.escaped) tokens.unescape();
      extents[firstPlace + place] = tokens.start;
      extents[firstPlace + place + 1] = kind === "null" ? tokens.start : tokens.end;
      missing -= 1;
    }
    if (missing > 0) throw this.#missingKey();
  }

  /** `false`, and only white space passed, when the line is not blank. */
  #passBlankLine(): boolean {
    const tokens = this.#tokens;
    const byte = tokens.peek();
    if (byte !== NEWLINE && byte !== -1) return false;
    tokens.readEnd();
    this.blankLines += 1;
    return true;
  }

  #refusal(at: number, expected: string): GateError {
    const { bytes, limit } = this.#tokens;
    const isList = this.rows === 1 && at < limit && bytes[at] === OPENING_BRACKET && expected === "a JSON object";
    if (isList) return unexpected(this.#file, this.#where, "a JSON object", "a list of them", NO_LIST);
    return unexpected(this.#file, this.#where, expected, foundAt(bytes, at, limit), at < limit ? undefined : WAS_CUT);
  }

  #notFlat(slot: number, found: JsonContainer): GateError {
    const key = excerpt(this.#keys.names[slot]!);
    return unexpected(this.#file, this.#where, `a text, a number, true, false or null under ${key}`, `an ${found}`);
  }

  #missingKey(): GateError {
    const { names, lastRows } = this.#keys;
    const missing = this.#wanted.find((_, index) => lastRows[index + 1] !== this.rows) ?? "";
    const found = names.filter((_, slot) => lastRows[slot] === this.rows);
    return unexpected(
      this.#file,
      this.#where,
      `the key ${excerpt(missing)}`,
      found.length === 0 ? "no key" : `only ${excerpts(found)}`,
      "Every row needs it, with null where there is no value",
    );
  }

  get #where(): string {
    return `line ${this.line}`;
  }
}
