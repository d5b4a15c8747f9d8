import type { GateError } from "../../errors.ts";
import { MAX_DICTIONARY } from "../port.ts";
import { count, excerpt } from "../text/excerpt.ts";
import { duplicateColumn, foundAt, type JsonFile, tooManyColumns, unexpected } from "./faults.ts";
import { skipRest } from "./nesting.ts";
import type { JsonTokens } from "./tokens.ts";

/** A table whose document is checked. */
export interface OpenTable {
  readonly file: JsonFile;
  /** Behind the bracket that opens the list of rows. */
  readonly tokens: JsonTokens;
  readonly names: readonly string[];
}

/** Reads the list of names, behind its bracket. pandas writes numbers for columns that were never named. */
export function readColumnNames(file: JsonFile, tokens: JsonTokens): readonly string[] {
  const names = new Set<string>();
  while (tokens.more("array", names.size === 0)) {
    tokens.peek();
    const at = tokens.at;
    const kind = tokens.readValue();
    if (kind !== "string" && kind !== "number") throw tokens.refusal(at, "the name of a column");
    const name = tokens.text();
    if (names.has(name)) throw duplicateColumn(file, name);
    if (names.size === MAX_DICTIONARY) throw tooManyColumns(file);
    names.add(name);
  }
  return [...names];
}

/** Finds the wanted values in the rows of a table, as positions only. The grammar of the document is checked before. */
export class TableScanner {
  /** Start and end of each wanted value, row by row, in the order of the request; both the same for null. */
  readonly extents: Int32Array;
  /** Rows so far. */
  rows = 0;

  readonly #file: JsonFile;
  readonly #tokens: JsonTokens;
  readonly #names: readonly string[];
  /** By column: its place among the wanted ones. */
  readonly #places: readonly (number | undefined)[];
  readonly #stride: number;
  #hasEnded = false;

  /** `tokens` stands behind the bracket of the rows; `wanted` are different names out of `names`. */
  constructor(table: OpenTable, wanted: readonly string[], maxRows: number) {
    this.#file = table.file;
    this.#tokens = table.tokens;
    this.#names = table.names;
    const places = new Map(wanted.map((name, place) => [name, place]));
    this.#places = table.names.map((name) => places.get(name));
    this.#stride = 2 * wanted.length;
    this.extents = new Int32Array(this.#stride * maxRows);
  }

  /** Reads up to `maxRows` rows and returns how many; 0 at the end. Texts with escapes are decoded in place. */
  scan(maxRows: number): number {
    let rows = 0;
    while (rows < maxRows && !this.#hasEnded) {
      if (this.#tokens.more("array", this.rows === 0)) {
        this.rows += 1;
        this.#passRow(rows * this.#stride);
        rows += 1;
      } else {
        this.#hasEnded = true;
      }
    }
    return rows;
  }

  #passRow(first: number): void {
    const { extents } = this;
    const tokens = this.#tokens;
    const places = this.#places;
    tokens.peek();
    const { at } = tokens;
    if (tokens.readValue() !== "array") {
      throw this.#unexpected("a list of values", foundAt(tokens.bytes, at, tokens.limit));
    }
    let column = 0;
    for (; tokens.more("array", column === 0); column += 1) {
      const kind = tokens.readValue();
      const place = places[column];
      if (place === undefined) {
        if (kind === "object" || kind === "array") skipRest(tokens, kind);
        continue;
      }
      if (kind === "object" || kind === "array") {
        throw this.#unexpected(
          `a text, a number, true, false or null under ${excerpt(this.#names[column]!)}`,
          `an ${kind}`,
        );
      }
      if (tokens.escaped) tokens.unescape();
      extents[first + 2 * place] = tokens.start;
      extents[first + 2 * place + 1] = kind === "null" ? tokens.start : tokens.end;
    }
    if (column !== places.length) {
      throw this.#unexpected(`${count(places.length, "value")}, one for each of "columns"`, `${column}`);
    }
  }

  #unexpected(expected: string, found: string): GateError {
    return unexpected(this.#file, `row ${this.rows} of "data"`, expected, found);
  }
}
