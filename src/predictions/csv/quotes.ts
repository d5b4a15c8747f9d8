const QUOTE = 0x22;

/**
 * Makes one quote of each two, in place, and moves the end of the field: the bytes are the reader's own, and a field
 * only shrinks. `starts` are the indices in `extents` of the starts of the fields that hold doubled quotes.
 */
export function undoubleQuotes(bytes: Uint8Array, extents: Int32Array, starts: readonly number[]): void {
  for (const index of starts) {
    const end = extents[index + 1]!;
    let to = extents[index]!;
    for (let from = to; from < end; from += 1, to += 1) {
      const byte = bytes[from]!;
      bytes[to] = byte;
      if (byte === QUOTE) from += 1;
    }
    extents[index + 1] = to;
  }
}
