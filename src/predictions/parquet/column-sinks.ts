import { TextDictionary } from "../columns/text-dictionary.ts";
import { BATCH_ROWS, type Column, type ColumnRequest } from "../port.ts";
import { tooManyTexts } from "./faults.ts";
import { TextBuffer } from "./text-buffer.ts";
import { TextValues, type Values } from "./values.ts";

/** Collects one column into the typed array that a batch needs. */
export interface ColumnSink {
  append(values: Values, from: number, count: number): void;
  /** Appends values that stand at these places. */
  appendFrom(values: Values, indices: Int32Array, count: number): void;
  /** The last `values` values belong to those rows where `present` is 1; the others are absent. */
  spread(present: Uint8Array, values: number): void;
  /** Memory that the column takes beyond its fixed share per row, in bytes. */
  readonly textBytes: number;
  /** The column since the last call; it belongs to the caller. */
  take(): Column;
}

export function columnSink(fileName: string, { name, kind }: ColumnRequest): ColumnSink {
  switch (kind) {
    case "bytes":
      return new BytesSink();
    case "codes":
      return new CodesSink(fileName, name);
    case "numbers":
      return new NumbersSink();
  }
}

class BytesSink implements ColumnSink {
  #texts = new TextBuffer();
  #offsets = new Int32Array(BATCH_ROWS + 1);
  #rows = 0;

  get textBytes(): number {
    return this.#texts.used;
  }

  append(values: Values, from: number, count: number): void {
    if (values instanceof TextValues) return this.#appendTexts(values, from, count);
    const texts = this.#texts;
    for (let index = 0; index < count; index += 1) {
      values.text(from + index, texts);
      this.#offsets[++this.#rows] = texts.used;
    }
  }

  appendFrom(values: Values, indices: Int32Array, count: number): void {
    const texts = this.#texts;
    for (let index = 0; index < count; index += 1) {
      values.text(indices[index]!, texts);
      this.#offsets[++this.#rows] = texts.used;
    }
  }

  spread(present: Uint8Array, values: number): void {
    const offsets = this.#offsets;
    const first = this.#rows - values;
    let from = this.#rows;
    for (let row = present.length; row > 0; row -= 1) {
      offsets[first + row] = offsets[from]!;
      if (present[row - 1] === 1) from -= 1;
    }
    this.#rows = first + present.length;
  }

  take(): Column {
    const bytes = this.#texts.bytes.subarray(0, this.#texts.used);
    const offsets = this.#offsets.subarray(0, this.#rows + 1);
    this.#texts = new TextBuffer(bytes.length); // The next batch will need about as much.
    this.#offsets = new Int32Array(BATCH_ROWS + 1);
    this.#rows = 0;
    return { kind: "bytes", bytes, offsets };
  }

  /** They stand together in the page, too. */
  #appendTexts({ bytes, offsets }: TextValues, from: number, count: number): void {
    const start = offsets[from]!;
    const moved = this.#texts.used - start;
    this.#texts.append(bytes, start, offsets[from + count]!);
    for (let index = 1; index <= count; index += 1) this.#offsets[++this.#rows] = offsets[from + index]! + moved;
  }
}

const UNKNOWN = -1;

class CodesSink implements ColumnSink {
  readonly textBytes = 0;
  readonly #dictionary = new TextDictionary();
  readonly #fileName: string;
  readonly #column: string;
  readonly #text = new TextBuffer();
  #codes = new Int32Array(BATCH_ROWS);
  #rows = 0;
  /** The code of each value of a dictionary of the file, once it is used: what no row has must not become a label. */
  #known: Values | undefined;
  #knownCodes = new Int32Array(0);

  constructor(fileName: string, column: string) {
    this.#fileName = fileName;
    this.#column = column;
  }

  append(values: Values, from: number, count: number): void {
    for (let index = 0; index < count; index += 1) this.#codes[this.#rows++] = this.#code(values, from + index);
  }

  appendFrom(values: Values, indices: Int32Array, count: number): void {
    if (values !== this.#known) {
      this.#known = values;
      this.#knownCodes = new Int32Array(values.length).fill(UNKNOWN);
    }
    const known = this.#knownCodes;
    const codes = this.#codes;
    const first = this.#rows;
    for (let at = 0; at < count; at += 1) {
      const index = indices[at]!;
      let code = known[index]!;
      if (code === UNKNOWN) {
        code = this.#code(values, index);
        known[index] = code;
      }
      codes[first + at] = code;
    }
    this.#rows = first + count;
  }

  spread(present: Uint8Array, values: number): void {
    if (values === present.length) return;
    const absent = this.#codeOfText(0);
    spreadNumbers(this.#codes, this.#rows - values, present, values, absent);
    this.#rows += present.length - values;
  }

  take(): Column {
    const codes = this.#codes.subarray(0, this.#rows);
    this.#codes = new Int32Array(BATCH_ROWS);
    this.#rows = 0;
    return { kind: "codes", codes, dictionary: this.#dictionary.texts };
  }

  #code(values: Values, index: number): number {
    this.#text.used = 0;
    values.text(index, this.#text);
    return this.#codeOfText(this.#text.used);
  }

  #codeOfText(length: number): number {
    const code = this.#dictionary.code(this.#text.bytes, 0, length);
    if (code === undefined) throw tooManyTexts(this.#fileName, this.#column);
    return code;
  }
}

class NumbersSink implements ColumnSink {
  readonly textBytes = 0;
  #values = new Float64Array(BATCH_ROWS);
  #rows = 0;
  #known: Values | undefined;
  #knownNumbers = new Float64Array(0);

  append(values: Values, from: number, count: number): void {
    values.numbers(from, count, this.#values, this.#rows);
    this.#rows += count;
  }

  appendFrom(values: Values, indices: Int32Array, count: number): void {
    if (values !== this.#known) {
      this.#known = values;
      this.#knownNumbers = new Float64Array(values.length);
      values.numbers(0, values.length, this.#knownNumbers, 0);
    }
    for (let at = 0; at < count; at += 1) this.#values[this.#rows + at] = this.#knownNumbers[indices[at]!]!;
    this.#rows += count;
  }

  spread(present: Uint8Array, values: number): void {
    spreadNumbers(this.#values, this.#rows - values, present, values, Number.NaN);
    this.#rows += present.length - values;
  }

  take(): Column {
    const values = this.#values.subarray(0, this.#rows);
    this.#values = new Float64Array(BATCH_ROWS);
    this.#rows = 0;
    return { kind: "numbers", values };
  }
}

/** From the end, so that no value is overwritten before it is moved. */
function spreadNumbers(
  column: Int32Array | Float64Array,
  first: number,
  present: Uint8Array,
  values: number,
  absent: number,
): void {
  let from = first + values - 1;
  for (let row = present.length - 1; row >= 0; row -= 1) {
    column[first + row] = present[row] === 1 ? column[from--]! : absent;
  }
}
