import { MAX_DICTIONARY } from "../port.ts";

/** All texts of a dictionary together. With 100,000 labels that is 670 bytes each: more means the wrong column, too. */
const MAX_TEXT_BYTES = 64 * 1024 * 1024;

const NONE = -1;

/**
 * Numbers the different texts of a column in the order in which they appear: texts are compared as bytes and decoded
 * once. Labels are mostly one byte long, and those cost one look into a table; the rest are found by open addressing.
 */
export class TextDictionary {
  readonly #texts: string[] = [];
  /** Code of each text of one byte. */
  readonly #short = new Int32Array(256).fill(NONE);
  /** Codes, by hash; at most half full. */
  #table = new Int32Array(256).fill(NONE);
  /** By code. The bytes of text c are `#bytes[#offsets[c] … #offsets[c + 1])`. */
  #hashes = new Int32Array(128);
  #offsets = new Int32Array(129);
  #bytes = new Uint8Array(4096);

  /** Only grows. */
  get texts(): readonly string[] {
    return this.#texts;
  }

  /** The code of the UTF-8 text `bytes[start … end)`; `undefined` if it would be one text too many. */
  code(bytes: Uint8Array, start: number, end: number): number | undefined {
    if (end - start !== 1) return this.#find(bytes, start, end);
    const byte = bytes[start]!;
    const known = this.#short[byte]!;
    if (known !== NONE) return known;
    const code = this.#find(bytes, start, end);
    if (code !== undefined) this.#short[byte] = code;
    return code;
  }

  #find(bytes: Uint8Array, start: number, end: number): number | undefined {
    const hash = hashOf(bytes, start, end);
    const mask = this.#table.length - 1;
    let place = hash & mask;
    for (;;) {
      const code = this.#table[place]!;
      if (code === NONE) return this.#add(bytes, start, end, hash, place);
      if (this.#hashes[code] === hash && this.#isText(code, bytes, start, end)) return code;
      place = (place + 1) & mask;
    }
  }

  #isText(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.#offsets[code]!;
    const length = end - start;
    if (this.#offsets[code + 1]! - from !== length) return false;
    const own = this.#bytes;
    for (let index = 0; index < length; index += 1) {
      if (own[from + index] !== bytes[start + index]) return false;
    }
    return true;
  }

  #add(bytes: Uint8Array, start: number, end: number, hash: number, place: number): number | undefined {
    const code = this.#texts.length;
    const from = this.#offsets[code]!;
    const to = from + end - start;
    if (code === MAX_DICTIONARY || to > MAX_TEXT_BYTES) return undefined;
    if (to > this.#bytes.length) this.#bytes = grown(this.#bytes, new Uint8Array(2 * to));
    if (code === this.#hashes.length) {
      this.#hashes = grown(this.#hashes, new Int32Array(2 * code));
      this.#offsets = grown(this.#offsets, new Int32Array(2 * code + 1));
    }
    const text = bytes.subarray(start, end);
    this.#bytes.set(text, from);
    this.#offsets[code + 1] = to;
    this.#hashes[code] = hash;
    this.#table[place] = code;
    this.#texts.push(decoder.decode(text));
    if (2 * this.#texts.length > this.#table.length) this.#rehash();
    return code;
  }

  #rehash(): void {
    const table = new Int32Array(2 * this.#table.length).fill(NONE);
    const mask = table.length - 1;
    for (let code = 0; code < this.#texts.length; code += 1) {
      let place = this.#hashes[code]! & mask;
      while (table[place] !== NONE) place = (place + 1) & mask;
      table[place] = code;
    }
    this.#table = table;
  }
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** FNV-1a with the last step of MurmurHash3, for its low bits. Equal hashes are always confirmed on the bytes. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

function grown<A extends Int32Array | Uint8Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
