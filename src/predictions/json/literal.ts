/** Bytes that are looked for again and again: compared four at a time, which JSON Lines spend most of their bytes on. */
export class JsonLiteral {
  readonly length: number;
  readonly #bytes: DataView;

  /** Copies the bytes. */
  constructor(bytes: Uint8Array) {
    this.length = bytes.length;
    this.#bytes = new DataView(new Uint8Array(bytes).buffer);
  }

  /** Whether these bytes stand at `at`, where `text` must have as many. */
  isAt(text: DataView, at: number): boolean {
    const own = this.#bytes;
    const lastWord = this.length - 4;
    for (let index = 0; index < lastWord; index += 4) {
      if (text.getInt32(at + index, true) !== own.getInt32(index, true)) return false;
    }
    // The last word overlaps the one before it.
    if (lastWord >= 0) return text.getInt32(at + lastWord, true) === own.getInt32(lastWord, true);
    for (let index = 0; index < this.length; index += 1) {
      if (text.getUint8(at + index) !== own.getUint8(index)) return false;
    }
    return true;
  }
}
