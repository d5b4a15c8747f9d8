import type { BytesColumn } from "../port.ts";
import { FourHashes } from "./hash.ts";

/**
 * Proof that no id occurs twice. Ids that strictly increase, as text or as (length, text), prove it for nothing; else
 * a 64-bit hash of each is kept and compared at the end. A hash can only accuse wrongly, never acquit wrongly.
 */
export class DistinctIds {
  readonly #hashes = new FourHashes();
  readonly #keys: BigUint64Array[] = [];
  #isFirstBatch = true;
  #increases: "by length" | "by text" | "either" | "neither" = "either";
  #last: Uint8Array = new Uint8Array(0);

  /** False when the proof cannot go on, because ids stopped increasing after the first batch: begin anew. */
  add(ids: BytesColumn, from: number, to: number): boolean {
    if (this.#increases !== "neither") this.#follow(ids, from, to);
    if (this.#increases === "neither") {
      if (!this.#isFirstBatch && this.#keys.length === 0) return false;
      this.#keys.push(this.#hash(ids, from, to));
    }
    this.#isFirstBatch = false;
    return true;
  }

  /** True only when no id occurs twice. */
  proven(): boolean {
    if (this.#increases !== "neither") return true;
    const total = this.#keys.reduce((sum, keys) => sum + keys.length, 0);
    const all = new BigUint64Array(total);
    let at = 0;
    for (const keys of this.#keys) {
      all.set(keys, at);
      at += keys.length;
    }
    all.sort();
    for (let i = 1; i < total; i++) if (all[i] === all[i - 1]) return false;
    return true;
  }

  #follow(ids: BytesColumn, from: number, to: number): void {
    const { bytes, offsets } = ids;
    let previous = this.#last;
    let [start, end] = [0, previous.length];
    for (let row = from; row < to; row++) {
      const [nextStart, nextEnd] = [offsets[row] as number, offsets[row + 1] as number];
      const order = compareBytes(previous, start, end, bytes, nextStart, nextEnd);
      const longer = nextEnd - nextStart - (end - start);
      this.#narrow(order < 0, longer > 0 || (longer === 0 && order < 0));
      if (this.#increases === "neither") return;
      [previous, start, end] = [bytes, nextStart, nextEnd];
    }
    this.#last = previous.slice(start, end);
  }

  #narrow(byText: boolean, byLength: boolean): void {
    if (byText && byLength) return;
    if (byText && this.#increases !== "by length") this.#increases = "by text";
    else if (byLength && this.#increases !== "by text") this.#increases = "by length";
    else this.#increases = "neither";
  }

  #hash(ids: BytesColumn, from: number, to: number): BigUint64Array {
    const halves = new Uint32Array((to - from) * 2);
    const hashes = this.#hashes;
    for (let row = from; row < to; row++) {
      hashes.of(ids.bytes, ids.offsets[row] as number, ids.offsets[row + 1] as number);
      halves[(row - from) * 2] = hashes.a;
      halves[(row - from) * 2 + 1] = hashes.b;
    }
    return new BigUint64Array(halves.buffer);
  }
}

function compareBytes(
  left: Uint8Array,
  leftStart: number,
  leftEnd: number,
  right: Uint8Array,
  rightStart: number,
  rightEnd: number,
): number {
  const length = Math.min(leftEnd - leftStart, rightEnd - rightStart);
  for (let i = 0; i < length; i++) {
    const difference = (left[leftStart + i] as number) - (right[rightStart + i] as number);
    if (difference !== 0) return difference;
  }
  return leftEnd - leftStart - (rightEnd - rightStart);
}
