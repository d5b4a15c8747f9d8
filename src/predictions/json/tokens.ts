import { JsonLiteral } from "./literal.ts";
import { isDigit, numberEnd } from "./numbers.ts";
import { decodeEscapes, escapeLength } from "./strings.ts";

/** What a value is. Of an object or array only the bracket is read: go on with `more`, or pass it by `skipRest`. */
export type JsonKind = JsonContainer | "string" | "number" | "true" | "false" | "null";
export type JsonContainer = "object" | "array";

/** Makes the error to throw at byte `at`: the reader, not the tokenizer, knows file, line and code. */
export type JsonRefusal = (at: number, expected: string) => Error;

const NEWLINE = 0x0a;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;

/**
 * A cursor over bytes that hold JSON: RFC 8259 to the letter, and the three words that Python's json writes for numbers
 * that are none (NaN, Infinity, -Infinity). It checks all that it passes, never builds a value and never recurses.
 * The bytes must be valid UTF-8 (`isUtf8`): inside strings only the grammar is looked at.
 */
export class JsonTokens {
  bytes: Buffer = Buffer.alloc(0);
  /** The next byte to read. */
  at = 0;
  limit = 0;
  /** The last scalar or key: the bytes of its token, of a string those between the quotes. */
  start = 0;
  end = 0;
  /** Whether it is a string with escapes, so that its bytes are not its text. */
  escaped = false;

  readonly refusal: JsonRefusal;
  readonly #newlineIsSpace: boolean;
  #view = new DataView(this.bytes.buffer);

  /** With `newlineIsSpace: false` a document must end on its line. */
  constructor(refusal: JsonRefusal, options: { readonly newlineIsSpace: boolean }) {
    this.refusal = refusal;
    this.#newlineIsSpace = options.newlineIsSpace;
  }

  open(bytes: Buffer, at: number, limit: number): void {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.at = at;
    this.limit = limit;
  }

  /** Passes white space and returns the byte that follows, unread; -1 at the end. */
  peek(): number {
    const { bytes, limit } = this;
    let at = this.at;
    while (at < limit && bytes[at]! <= 0x20 && isSpace(bytes[at]!, this.#newlineIsSpace)) at += 1;
    this.at = at;
    return at < limit ? bytes[at]! : -1;
  }

  /** Reads these very bytes, if they come next. */
  take(literal: JsonLiteral): boolean {
    const { at } = this;
    const end = at + literal.length;
    if (end > this.limit || !literal.isAt(this.#view, at)) return false;
    this.at = end;
    return true;
  }

  /** Reads the opening bracket of a container that must be there. */
  readOpening(container: JsonContainer): void {
    const isThere = this.peek() === (container === "object" ? 0x7b : 0x5b);
    if (!isThere) throw this.refusal(this.at, container === "object" ? "a JSON object" : "a JSON array");
    this.at += 1;
  }

  /** Reads a scalar to its end; of an object or array only the bracket. */
  readValue(): JsonKind {
    const byte = this.peek();
    switch (byte) {
      case QUOTE:
        return this.#string();
      case 0x5b:
        this.at += 1;
        return "array";
      case 0x7b:
        this.at += 1;
        return "object";
      case 0x74:
        return this.#word(TRUE, "true");
      case 0x66:
        return this.#word(FALSE, "false");
      case 0x6e:
        return this.#word(NULL, "null");
      case 0x4e:
        return this.#word(NAN, "number");
      case 0x49:
        return this.#word(INFINITY, "number");
      case 0x2d:
        return this.bytes[this.at + 1] === 0x49 ? this.#word(MINUS_INFINITY, "number") : this.#number();
      default:
        if (!isDigit(byte)) throw this.refusal(this.at, "a value");
        return this.#number();
    }
  }

  /** Whether the open container has one more member; reads the comma before it, or the closing bracket. */
  more(container: JsonContainer, isFirst: boolean): boolean {
    const byte = this.peek();
    const isClosed = byte === (container === "object" ? 0x7d : 0x5d);
    if (!isClosed && isFirst) return true;
    if (!isClosed && byte !== COMMA) throw this.refusal(this.at, container === "object" ? '"," or "}"' : '"," or "]"');
    this.at += 1;
    return !isClosed;
  }

  /** Reads a key and the colon; `start`, `end` and `escaped` are the key's. */
  readKey(): void {
    if (this.peek() !== QUOTE) throw this.refusal(this.at, "a key in double quotes");
    this.#string();
    if (this.peek() !== COLON) throw this.refusal(this.at, '":"');
    this.at += 1;
  }

  /** Reads the end of the document: of the bytes, or of the line where a document must end on it. */
  readEnd(): void {
    const byte = this.peek();
    if (byte === -1) return;
    if (byte !== NEWLINE) throw this.refusal(this.at, `the end of the ${this.#newlineIsSpace ? "file" : "line"}`);
    this.at += 1;
  }

  /** Puts the text of a string with escapes in the place of its token: `start` and `end` are its bytes afterwards. */
  unescape(): void {
    if (!this.escaped) return;
    this.end = this.start + decodeEscapes(this.bytes, this.start, this.end, this.bytes.subarray(this.start));
    this.escaped = false;
  }

  /** The text of the last scalar or key as a string: for names and messages, too slow for the rows. */
  text(): string {
    const token = this.bytes.subarray(this.start, this.end);
    if (!this.escaped) return token.toString("utf8");
    const text = Buffer.alloc(token.length);
    return text.toString("utf8", 0, decodeEscapes(token, 0, token.length, text));
  }

  #string(): "string" {
    const { bytes, limit } = this;
    let at = this.at + 1;
    this.start = at;
    this.escaped = false;
    for (; at < limit; at += 1) {
      const byte = bytes[at]!;
      if (byte === QUOTE) {
        this.end = at;
        this.at = at + 1;
        return "string";
      }
      if (byte === BACKSLASH) {
        const length = escapeLength(bytes, at, limit);
        if (length === 0) throw this.refusal(at, "a JSON escape of a whole character");
        this.escaped = true;
        at += length - 1;
      } else if (byte < 0x20) {
        throw this.refusal(at, 'a closing " (control characters are escaped in JSON)');
      }
    }
    throw this.refusal(at, 'a closing "');
  }

  #number(): "number" {
    const end = numberEnd(this.bytes, this.at, this.limit);
    if (end < 0) throw this.refusal(~end, "a digit");
    this.start = this.at;
    this.end = end;
    this.escaped = false;
    this.at = end;
    return "number";
  }

  #word<Kind extends JsonKind>(word: JsonLiteral, kind: Kind): Kind {
    this.start = this.at;
    this.escaped = false;
    if (!this.take(word)) throw this.refusal(this.at, "a value");
    this.end = this.at;
    return kind;
  }
}

const [TRUE, FALSE, NULL] = [literal("true"), literal("false"), literal("null")];
const [NAN, INFINITY, MINUS_INFINITY] = [literal("NaN"), literal("Infinity"), literal("-Infinity")];

function literal(word: string): JsonLiteral {
  return new JsonLiteral(Buffer.from(word));
}

function isSpace(byte: number, newlineIsSpace: boolean): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d || (byte === NEWLINE && newlineIsSpace);
}
