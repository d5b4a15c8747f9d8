import { IdIndex } from "./id-index.ts";
import type { SideRows } from "./side.ts";

/** All rows of one side in memory, found by id. The number of a row is the number of its id in the index. */
export class RowStore {
  readonly ids = new IdIndex();
  #labels = new Int32Array(1 << 17);
  #predictions = new Int32Array(1 << 17);
  #scores: Float64Array | undefined;

  /** Adds one row; false, and nothing is added, when its id is there already. */
  add(from: SideRows, row: number): boolean {
    const ids = from.ids;
    if (ids === undefined) throw new RangeError("rows are stored by id");
    const at = this.ids.size;
    if (!this.ids.add(ids.bytes, ids.offsets[row] as number, ids.offsets[row + 1] as number)) return false;
    if (at >= this.#labels.length) this.#grow();
    this.#labels[at] = from.labels[row] as number;
    this.#predictions[at] = from.predictions[row] as number;
    if (from.scores !== undefined) {
      this.#scores ??= new Float64Array(this.#labels.length);
      this.#scores[at] = from.scores[row] as number;
    }
    return true;
  }

  /** What was stored, as one stretch of rows; ids are asked for by number. */
  get rows(): SideRows {
    return {
      rows: this.ids.size,
      labels: this.#labels,
      predictions: this.#predictions,
      ...(this.#scores === undefined ? {} : { scores: this.#scores }),
    };
  }

  #grow(): void {
    const length = this.#labels.length * 2;
    const [labels, predictions] = [new Int32Array(length), new Int32Array(length)];
    labels.set(this.#labels);
    predictions.set(this.#predictions);
    [this.#labels, this.#predictions] = [labels, predictions];
    if (this.#scores !== undefined) {
      const scores = new Float64Array(length);
      scores.set(this.#scores);
      this.#scores = scores;
    }
  }
}
