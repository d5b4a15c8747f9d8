import { GateError } from "../../errors.ts";
import { BATCH_ROWS, type Column, MAX_DICTIONARY } from "../port.ts";
import { excerpt } from "../text/excerpt.ts";
import { parseDecimal } from "./decimal.ts";
import { TextDictionary } from "./text-dictionary.ts";

const COMMA = 0x2c;

/** A longer text is no number with a decimal comma. */
const LONGEST_NUMBER = 40;

/** Fields of one column in a block of rows: field r is `bytes[extents[slot + r · stride] … extents[… + 1])`. */
export interface FieldBlock {
  readonly bytes: Uint8Array;
  readonly extents: Int32Array;
  readonly stride: number;
  readonly rows: number;
}

/** Collects one column, block after block, into the typed array that a batch needs. */
export interface ColumnBuilder {
  append(block: FieldBlock, slot: number): void;
  /** Memory that the column takes beyond its fixed share per row, in bytes. */
  readonly textBytes: number;
  /** The column since the last call; it belongs to the caller. */
  take(): Column;
}

export class BytesBuilder implements ColumnBuilder {
  textBytes = 0;
  #rows = 0;
  #bytes = new Uint8Array(0);
  #offsets = new Int32Array(BATCH_ROWS + 1);

  append({ bytes, extents, stride, rows }: FieldBlock, slot: number): void {
    const last = slot + rows * stride;
    let needed = this.textBytes;
    for (let index = slot; index < last; index += stride) needed += extents[index + 1]! - extents[index]!;
    if (needed > this.#bytes.length) this.#grow(needed);
    const own = this.#bytes;
    const offsets = this.#offsets;
    let used = this.textBytes;
    let row = this.#rows;
    for (let index = slot; index < last; index += stride) {
      const end = extents[index + 1]!;
      for (let at = extents[index]!; at < end; at += 1) own[used++] = bytes[at]!;
      offsets[++row] = used;
    }
    this.textBytes = used;
    this.#rows = row;
  }

  take(): Column {
    const bytes = this.#bytes.subarray(0, this.textBytes);
    const offsets = this.#offsets.subarray(0, this.#rows + 1);
    this.#bytes = new Uint8Array(bytes.length); // The next batch will need about as much.
    this.#offsets = new Int32Array(BATCH_ROWS + 1);
    this.textBytes = 0;
    this.#rows = 0;
    return { kind: "bytes", bytes, offsets };
  }

  #grow(needed: number): void {
    const bytes = new Uint8Array(Math.max(needed, 2 * this.#bytes.length));
    bytes.set(this.#bytes);
    this.#bytes = bytes;
  }
}

export class CodesBuilder implements ColumnBuilder {
  readonly textBytes = 0;
  readonly #dictionary = new TextDictionary();
  readonly #fileName: string;
  readonly #column: string;
  #rows = 0;
  #codes = new Int32Array(BATCH_ROWS);

  constructor(fileName: string, column: string) {
    this.#fileName = fileName;
    this.#column = column;
  }

  append({ bytes, extents, stride, rows }: FieldBlock, slot: number): void {
    const dictionary = this.#dictionary;
    const codes = this.#codes;
    const first = this.#rows;
    for (let row = 0, index = slot; row < rows; row += 1, index += stride) {
      const code = dictionary.code(bytes, extents[index]!, extents[index + 1]!);
      if (code === undefined) throw tooManyTexts(this.#fileName, this.#column);
      codes[first + row] = code;
    }
    this.#rows = first + rows;
  }

  take(): Column {
    const codes = this.#codes.subarray(0, this.#rows);
    this.#codes = new Int32Array(BATCH_ROWS);
    this.#rows = 0;
    return { kind: "codes", codes, dictionary: this.#dictionary.texts };
  }
}

export class NumbersBuilder implements ColumnBuilder {
  readonly textBytes = 0;
  readonly #column: string;
  readonly #onNote: (note: string) => void;
  #rows = 0;
  #values = new Float64Array(BATCH_ROWS);
  #hasNoted = false;

  constructor(column: string, onNote: (note: string) => void) {
    this.#column = column;
    this.#onNote = onNote;
  }

  append({ bytes, extents, stride, rows }: FieldBlock, slot: number): void {
    const values = this.#values;
    const first = this.#rows;
    for (let row = 0, index = slot; row < rows; row += 1, index += stride) {
      const value = parseDecimal(bytes, extents[index]!, extents[index + 1]!);
      values[first + row] = value;
      if (Number.isNaN(value) && !this.#hasNoted) this.#noteDecimalComma(bytes, extents[index]!, extents[index + 1]!);
    }
    this.#rows = first + rows;
  }

  take(): Column {
    const values = this.#values.subarray(0, this.#rows);
    this.#values = new Float64Array(BATCH_ROWS);
    this.#rows = 0;
    return { kind: "numbers", values };
  }

  /** Once, and at once: the value is NaN, and whoever refuses it cannot know why. */
  #noteDecimalComma(bytes: Uint8Array, start: number, end: number): void {
    if (end - start > LONGEST_NUMBER || !bytes.subarray(start, end).includes(COMMA)) return;
    const text = new TextDecoder().decode(bytes.subarray(start, end));
    if (!/^\s*[+-]?\d+,\d+\s*$/.test(text)) return;
    this.#hasNoted = true;
    this.#onNote(`column ${excerpt(this.#column)} has decimal commas (${excerpt(text)}): write decimal points`);
  }
}

function tooManyTexts(name: string, column: string): GateError {
  return new GateError(
    "PREDICTIONS_UNREADABLE",
    `${name}: column ${excerpt(column)} holds more than ${MAX_DICTIONARY} different values`,
    { hint: "Labels, predictions and slices repeat: this is probably the wrong column" },
  );
}
