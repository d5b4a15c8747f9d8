import type { GateError } from "../../errors.ts";
import { MAX_ROW_BYTES } from "../bytes.ts";
import { EXCERPT_BYTES } from "../text/excerpt.ts";
import { invalidUtf8Line } from "../text/utf8.ts";
import { notUtf8, raggedRow, rowTooLong, strayQuote, unclosedQuote } from "./faults.ts";
import { undoubleQuotes } from "./quotes.ts";

export const LF = 0x0a;
export const CR = 0x0d;
export const QUOTE = 0x22;

const QUOTES = Math.imul(QUOTE, 0x01010101);

export interface CsvLayout {
  /** How messages name the file. */
  readonly name: string;
  /** The byte between fields. */
  readonly separator: number;
  /** Fields of each row; `undefined` lets a row have any number: of a header nobody knows it before. */
  readonly fields: number | undefined;
  /** Where in a row of `extents` each field has its start, or -1: 0, 2, 4 … in whatever order. */
  readonly slots: Int32Array;
  /** Physical line, from 1, at which scanning begins. */
  readonly line: number;
}

/** Instead of the place of a line end: the region, or the file, ended inside quotes. */
const UNCLOSED = -1;
/** Instead of the place of a line end: something else than a separator or line end followed a closing quote. */
const STRAY = -2;

/**
 * Finds the rows and fields of a separated text, as positions only: what fields hold is not its business.
 * The grammar is RFC 4180 with more line ends (LF, CR, mixed), other separators, blank lines, and quotes inside
 * unquoted fields, where they are ordinary characters. A row that the region cuts is left for the next scan.
 */
export class CsvScanner {
  /** Of the last block: row by row, start and end of each field that has a slot; between them is plain UTF-8. */
  readonly extents: Int32Array;
  /** Where the last block ended: the first byte that is not yet passed. */
  next = 0;
  /** Physical line at `next`. */
  line: number;
  blankLines = 0;
  /** Fields of the row passed last. */
  fieldCount = 0;
  /** Whether the file ended without a line end after its last row. */
  isLastLineOpen = false;

  readonly #layout: CsvLayout;
  readonly #stride: number;
  /** Of the last block: indices in `extents` of the starts of fields that hold doubled quotes. */
  readonly #escaped: number[] = [];
  /** Line breaks inside the quotes of the row being passed, and how many of them lay before the last opening quote. */
  #quotedBreaks = 0;
  #breaksBeforeQuote = 0;
  #hasDoubledQuote = false;
  #strayAt = 0;

  /** A block is at most `blockRows` rows. */
  constructor(layout: CsvLayout, blockRows: number) {
    this.#layout = layout;
    this.#stride = 2 * layout.slots.filter((slot) => slot >= 0).length;
    this.extents = new Int32Array(this.#stride * blockRows);
    this.line = layout.line;
  }

  /**
   * Passes up to `maxRows` rows of `bytes[from … to)` and returns how many. The bytes are the scanner's to change, also
   * at `to`, and three more must follow there.
   * A faulty row ends the block; as the first row of the next one it is thrown (PREDICTIONS_UNREADABLE,
   * INPUT_TOO_LARGE): so rows and faults come in file order, wherever the chunks were cut.
   */
  scan(bytes: Uint8Array, from: number, to: number, isLast: boolean, maxRows: number): number {
    bytes[to] = LF; // So that no loop has to ask for the end.
    this.#escaped.length = 0;
    const firstLine = this.line;
    const words = new DataView(bytes.buffer, bytes.byteOffset);
    let rows = 0;
    let at = from;
    while (rows < maxRows && at < to) {
      const lineEnd = this.#passRow(bytes, words, at, to, rows * this.#stride);
      const isWhole = isLast || this.#isInside(bytes, lineEnd, to);
      const fault = this.#fault(bytes, at, isWhole ? lineEnd : to, isWhole);
      if (fault !== undefined && rows === 0) throw fault;
      if (fault !== undefined || !isWhole) break;
      if (lineEnd === at) this.blankLines += 1;
      else rows += 1;
      this.isLastLineOpen = lineEnd === to;
      this.line += 1 + this.#quotedBreaks;
      const isPair = bytes[lineEnd] === CR && bytes[lineEnd + 1] === LF;
      at = Math.min(lineEnd + (isPair ? 2 : 1), to); // The sentinel is no line end of the file.
    }
    this.next = at;
    const invalid = invalidUtf8Line(bytes.subarray(from, at));
    if (invalid !== undefined) throw notUtf8(this.#layout.name, firstLine + invalid);
    while (this.#escaped.length > 0 && this.#escaped.at(-1)! >= rows * this.#stride) this.#escaped.pop();
    undoubleQuotes(bytes, this.extents, this.#escaped);
    return rows;
  }

  /** Returns the place of the line end behind the row (`to` if there is none), UNCLOSED or STRAY. */
  #passRow(bytes: Uint8Array, words: DataView, from: number, to: number, rowSlot: number): number {
    const { extents } = this;
    const { separator, slots } = this.#layout;
    const separators = Math.imul(separator, 0x01010101);
    let field = 0;
    let at = from;
    this.#quotedBreaks = 0;
    for (;;) {
      let start = at;
      let end = at;
      let byte = bytes[at]!;
      if (byte === QUOTE) {
        at = this.#passQuotes(bytes, words, at + 1, to);
        if (at === UNCLOSED) return UNCLOSED;
        start += 1;
        end = at - 1;
        byte = bytes[at]!;
        if (byte !== separator && byte !== LF && byte !== CR) {
          this.#strayAt = at;
          return STRAY;
        }
        if (this.#hasDoubledQuote && slots[field]! >= 0) this.#escaped.push(rowSlot + slots[field]!);
      } else {
        for (let next = at; ; next = at + 1) {
          at = markAt(words, next, separators);
          byte = bytes[at]!;
          if (byte === separator || byte === LF || byte === CR) break;
        }
        end = at;
      }
      const slot = slots[field]!;
      if (slot >= 0) {
        extents[rowSlot + slot] = start;
        extents[rowSlot + slot + 1] = end;
      }
      field += 1;
      if (byte !== separator) break;
      at += 1;
    }
    this.fieldCount = field;
    return at;
  }

  /** From behind an opening quote to behind the closing one; UNCLOSED if the region ends before. */
  #passQuotes(bytes: Uint8Array, words: DataView, from: number, to: number): number {
    this.#breaksBeforeQuote = this.#quotedBreaks;
    this.#hasDoubledQuote = false;
    for (let next = from; ;) {
      const at = markAt(words, next, QUOTES);
      const byte = bytes[at]!;
      next = at + 1;
      if (byte === QUOTE) {
        if (bytes[next] !== QUOTE) return next;
        this.#hasDoubledQuote = true;
        next += 1;
      } else if (byte === LF) {
        if (at >= to) return UNCLOSED;
        this.#quotedBreaks += 1;
      } else if (byte === CR && bytes[next] !== LF) {
        this.#quotedBreaks += 1;
      }
    }
  }

  /** Whether all is known of a row: of a CR at the very end of the region, say, not yet whether an LF follows. */
  #isInside(bytes: Uint8Array, lineEnd: number, to: number): boolean {
    if (lineEnd === STRAY) return this.#strayAt + EXCERPT_BYTES <= to;
    return lineEnd !== UNCLOSED && lineEnd < to - (bytes[lineEnd] === CR ? 1 : 0);
  }

  /** What is wrong with the row from `rowStart` to `lineEnd`, the last one passed. */
  #fault(bytes: Uint8Array, rowStart: number, lineEnd: number, isWhole: boolean): GateError | undefined {
    const { name, fields, separator } = this.#layout;
    if (lineEnd === UNCLOSED) return unclosedQuote(name, this.line + this.#breaksBeforeQuote);
    if (lineEnd === STRAY) return strayQuote(name, this.line + this.#quotedBreaks, bytes.subarray(this.#strayAt));
    if (lineEnd - rowStart > MAX_ROW_BYTES) return rowTooLong(name, this.line);
    if (!isWhole || lineEnd === rowStart || fields === undefined || this.fieldCount === fields) return undefined;
    return raggedRow(name, this.line, fields, this.fieldCount, separator, bytes.subarray(rowStart, lineEnd));
  }
}

/**
 * The place of the first byte, from `from`, that is the mark, given four times in `marks`, or a control character as low
 * as a line end. Nearly all bytes are neither, and are passed four at a time. (S. E. Anderson, Bit Twiddling Hacks,
 * "Determine if a word has a byte equal to n" and "less than n": right for the lowest such byte.)
 */
function markAt(words: DataView, from: number, marks: number): number {
  for (let at = from; ; at += 4) {
    const word = words.getInt32(at, true);
    const other = word ^ marks;
    const found = (((word - 0x0e0e0e0e) & ~word) | ((other - 0x01010101) & ~other)) & 0x80808080;
    if (found !== 0) return at + ((31 - Math.clz32(found & -found)) >> 3);
  }
}
