import { canonicalLabel } from "../../core/labels.ts";

/** Stands for "the score is below the threshold" until it is known which label that is. */
export const CUT_NEGATIVE = 0;
/** Stands for "the score reaches the threshold". */
export const CUT_POSITIVE = 1;

/**
 * One numbering of labels for both sides, all files and formats: texts that are the same label in their shortest form
 * (`1.0`, `1`) get the same index. Two indices are reserved for predictions cut from a score.
 */
export class LabelSpace {
  readonly #indices = new Map<string, number>();
  readonly #texts: string[] = ["", ""];
  readonly #utf8: Uint8Array[] = [new Uint8Array(0), new Uint8Array(0)];

  indexOf(text: string): number {
    const label = canonicalLabel(text);
    const known = this.#indices.get(label);
    if (known !== undefined) return known;
    const index = this.#texts.length;
    this.#indices.set(label, index);
    this.#texts.push(label);
    this.#utf8.push(new TextEncoder().encode(label));
    return index;
  }

  text(index: number): string {
    return this.#texts[index] ?? "";
  }

  utf8(index: number): Uint8Array {
    return this.#utf8[index] as Uint8Array;
  }

  /** One more than the largest index. */
  get size(): number {
    return this.#texts.length;
  }
}
