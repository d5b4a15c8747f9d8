import { FourHashes } from "./hash.ts";

/**
 * Ids by their bytes: a 64-bit hash finds the place, the bytes decide. Open addressing over typed arrays, because a Map
 * of strings takes five times the memory and three times the time.
 */
export class IdIndex {
  readonly #hashes = new FourHashes();
  #bytes = new Uint8Array(1 << 20);
  #offsets = new Uint32Array(1 << 17);
  /** The first half of each id's hash says where it stands; the second tells nearly all others apart from it. */
  #places = new Uint32Array(1 << 17);
  #checks = new Uint32Array(1 << 17);
  /** 1 + the number of the id; 0 = free. */
  #slots = new Uint32Array(1 << 18);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of this id (0 for the first one added), or -1. */
  find(bytes: Uint8Array, start: number, end: number): number {
    this.#hashes.of(bytes, start, end);
    return (this.#slots[this.#slotOf(bytes, start, end)] as number) - 1;
  }

  /** Adds an id and returns true; false when it is there already. */
  add(bytes: Uint8Array, start: number, end: number): boolean {
    if (this.#size * 2 >= this.#slots.length) this.#growSlots();
    this.#hashes.of(bytes, start, end);
    const slot = this.#slotOf(bytes, start, end);
    if (this.#slots[slot] !== 0) return false;
    this.#append(bytes, start, end);
    this.#slots[slot] = this.#size;
    return true;
  }

  text(number: number): string {
    const id = this.#bytes.subarray(this.#offsets[number], this.#offsets[number + 1]);
    return new TextDecoder().decode(id);
  }

  /** The slot of the id last hashed: its own, or the free one where it would stand. */
  #slotOf(bytes: Uint8Array, start: number, end: number): number {
    const mask = this.#slots.length - 1;
    const check = this.#hashes.b;
    let slot = this.#hashes.a & mask;
    for (;;) {
      const number = this.#slots[slot] as number;
      if (number === 0) return slot;
      if (this.#checks[number - 1] === check && this.#isSame(number - 1, bytes, start, end)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #isSame(number: number, bytes: Uint8Array, start: number, end: number): boolean {
    const own = this.#offsets[number] as number;
    const length = end - start;
    if ((this.#offsets[number + 1] as number) - own !== length) return false;
    for (let i = 0; i < length; i++) if (this.#bytes[own + i] !== bytes[start + i]) return false;
    return true;
  }

  #append(bytes: Uint8Array, start: number, end: number): void {
    const from = this.#offsets[this.#size] as number;
    const to = from + end - start;
    if (to > this.#bytes.length) this.#bytes = grown(this.#bytes, new Uint8Array(Math.max(to, this.#bytes.length * 2)));
    const own = this.#bytes;
    for (let i = from, j = start; j < end; i++, j++) own[i] = bytes[j] as number;
    if (this.#size + 2 > this.#offsets.length) {
      this.#offsets = grown(this.#offsets, new Uint32Array(this.#offsets.length * 2));
      this.#places = grown(this.#places, new Uint32Array(this.#places.length * 2));
      this.#checks = grown(this.#checks, new Uint32Array(this.#checks.length * 2));
    }
    this.#places[this.#size] = this.#hashes.a;
    this.#checks[this.#size] = this.#hashes.b;
    this.#size += 1;
    this.#offsets[this.#size] = to;
  }

  #growSlots(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let number = 0; number < this.#size; number++) {
      let slot = (this.#places[number] as number) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = number + 1;
    }
  }
}

function grown<A extends { set(from: A): void }>(from: A, to: A): A {
  to.set(from);
  return to;
}
