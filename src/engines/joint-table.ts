import type { SideRows } from "../predictions/alignment/side.ts";

/** Up to this many classes the table is a dense cube (2 MB); above it only the cells that occur are kept. */
const MAX_DENSE = 64;

/** Counts label × baseline × candidate while rows stream by; grows with the labels that turn up. */
export class JointTable {
  #classes = 8;
  #dense: Float64Array | undefined = new Float64Array(8 ** 3);
  #sparse = new Map<string, number>();

  /** Must be called before {@link add} with indices up to `classes` − 1. */
  ensure(classes: number): void {
    if (classes <= this.#classes || this.#dense === undefined) return;
    const cells = [...this.cells()];
    let size = this.#classes;
    while (size < classes) size *= 2;
    this.#classes = size;
    this.#dense = size <= MAX_DENSE ? new Float64Array(size ** 3) : undefined;
    for (const cell of cells) this.#put(cell.label, cell.baseline, cell.candidate, cell.count);
  }

  add(baseline: SideRows, b: number, candidate: SideRows, c: number, count: number): void {
    const { labels, predictions } = baseline;
    const others = candidate.predictions;
    const dense = this.#dense;
    if (dense === undefined) {
      for (let i = 0; i < count; i++) {
        this.#put(labels[b + i] as number, predictions[b + i] as number, others[c + i] as number, 1);
      }
      return;
    }
    const k = this.#classes;
    for (let i = 0; i < count; i++) {
      const cell = ((labels[b + i] as number) * k + (predictions[b + i] as number)) * k + (others[c + i] as number);
      dense[cell] = (dense[cell] as number) + 1;
    }
  }

  *cells(): Generator<{
    readonly label: number;
    readonly baseline: number;
    readonly candidate: number;
    readonly count: number;
  }> {
    const k = this.#classes;
    for (const [key, count] of this.#dense?.entries() ?? []) {
      if (count === 0) continue;
      yield { label: Math.floor(key / (k * k)), baseline: Math.floor(key / k) % k, candidate: key % k, count };
    }
    for (const [key, count] of this.#sparse) {
      const [label = 0, baseline = 0, candidate = 0] = key.split(",").map(Number);
      yield { label, baseline, candidate, count };
    }
  }

  #put(label: number, baseline: number, candidate: number, count: number): void {
    if (this.#dense === undefined) {
      const key = `${label},${baseline},${candidate}`;
      this.#sparse.set(key, (this.#sparse.get(key) ?? 0) + count);
      return;
    }
    const cell = (label * this.#classes + baseline) * this.#classes + candidate;
    this.#dense[cell] = (this.#dense[cell] as number) + count;
  }
}
