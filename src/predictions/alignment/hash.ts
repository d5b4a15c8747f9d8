/**
 * MurmurHash3_x86_32 (Appleby, public domain) of one text under four seeds at once: what the words of the text are
 * mixed into does not depend on the seed, so four cost little more than one. 32-bit arithmetic only: a 64-bit hash
 * would cost a BigInt a row.
 */
export class FourHashes {
  a = 0;
  b = 0;
  c = 0;
  d = 0;

  /** Leaves the unsigned 32-bit hashes of `bytes[start … end)` under the seeds 1, 2, 3, 4 in a, b, c and d. */
  of(bytes: Uint8Array, start: number, end: number): void {
    let [a, b, c, d] = [1, 2, 3, 4];
    let i = start;
    for (; i + 4 <= end; i += 4) {
      const k = scramble(at(bytes, i) | (at(bytes, i + 1) << 8) | (at(bytes, i + 2) << 16) | (at(bytes, i + 3) << 24));
      a = mix(a, k);
      b = mix(b, k);
      c = mix(c, k);
      d = mix(d, k);
    }
    if (i < end) {
      let tail = at(bytes, i);
      if (i + 1 < end) tail |= at(bytes, i + 1) << 8;
      if (i + 2 < end) tail |= at(bytes, i + 2) << 16;
      const k = scramble(tail);
      a ^= k;
      b ^= k;
      c ^= k;
      d ^= k;
    }
    const length = end - start;
    this.a = finish(a ^ length);
    this.b = finish(b ^ length);
    this.c = finish(c ^ length);
    this.d = finish(d ^ length);
  }
}

function at(bytes: Uint8Array, index: number): number {
  return bytes[index] as number;
}

function scramble(word: number): number {
  const k = Math.imul(word, 0xcc9e2d51);
  return Math.imul((k << 15) | (k >>> 17), 0x1b873593);
}

function mix(hash: number, k: number): number {
  const h = hash ^ k;
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

function finish(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
