import { FourHashes } from "./hash.ts";

const SEPARATOR = 0x1f;

/**
 * What says that two comparisons were made on the same hold-out: two sums, modulo 2⁶⁴, of a 64-bit hash of every
 * (id, 0x1F, label), so that neither order nor format matters. Without ids the row number stands for the id. The
 * definition, with a script that computes it, is in `docs/evidence.md`.
 */
export class HoldoutDigest {
  readonly #hashes = new FourHashes();
  #scratch = new Uint8Array(256);
  #first = 0n;
  #second = 0n;
  // 32-bit halves are summed as doubles and carried into the BigInts long before 2^53.
  #halves = new Float64Array(4);
  #pending = 0;

  /** One row: the id is `bytes[start … end)`, the label its UTF-8 text. */
  add(bytes: Uint8Array, start: number, end: number, label: Uint8Array): void {
    const length = end - start;
    const total = length + 1 + label.length;
    if (total > this.#scratch.length) this.#scratch = new Uint8Array(total * 2);
    const scratch = this.#scratch;
    for (let i = 0; i < length; i++) scratch[i] = bytes[start + i] as number;
    scratch[length] = SEPARATOR;
    for (let i = 0; i < label.length; i++) scratch[length + 1 + i] = label[i] as number;

    const hashes = this.#hashes;
    hashes.of(scratch, 0, total);
    const halves = this.#halves;
    halves[0] = (halves[0] as number) + hashes.a;
    halves[1] = (halves[1] as number) + hashes.b;
    halves[2] = (halves[2] as number) + hashes.c;
    halves[3] = (halves[3] as number) + hashes.d;
    this.#pending += 1;
    if (this.#pending === 1_000_000) this.#carry();
  }

  /** `set64x2:` or `seq64x2:` and 32 hexadecimal digits. */
  text(prefix: "set64x2" | "seq64x2"): string {
    this.#carry();
    const hex = (sum: bigint): string => sum.toString(16).padStart(16, "0");
    return `${prefix}:${hex(this.#first)}${hex(this.#second)}`;
  }

  #carry(): void {
    const [a, b, c, d] = Array.from(this.#halves, BigInt);
    this.#first = BigInt.asUintN(64, this.#first + ((a ?? 0n) << 32n) + (b ?? 0n));
    this.#second = BigInt.asUintN(64, this.#second + ((c ?? 0n) << 32n) + (d ?? 0n));
    this.#halves.fill(0);
    this.#pending = 0;
  }
}
