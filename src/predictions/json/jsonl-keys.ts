import { MAX_DICTIONARY } from "../port.ts";
import { JsonLiteral } from "./literal.ts";
import type { JsonTokens } from "./tokens.ts";

/** The slot before the first key of a row and behind its last one. */
export const ROW_EDGE = 0;

/** Longer ones are not learned: they are read by the grammar each time. */
const MAX_LITERAL_BYTES = 256;

/** Enough for rows of seven keys in any order; what came last is tried first. */
const MAX_STEPS = 8;

/** What stood between two values, and the slot that it led to. */
interface Step {
  readonly literal: JsonLiteral;
  readonly next: number;
}

/**
 * The keys of all rows so far, each with a number: its slot, from 1.
 * Rows are written by programs: what stands between two values, say `, "label": `, is the same in nearly all of them. So
 * the bytes that followed a slot before are expected behind it again and compared as bytes. Only what is new goes
 * through the grammar, and only then is a text made of the key.
 */
export class JsonlKeys {
  /** By slot. */
  readonly names: string[] = [""];
  /** By slot: the last row that had this key, for whoever looks for keys that stand twice; 0 for none. */
  readonly lastRows: number[] = [0];
  /** Characters of all names together. */
  size = 0;

  readonly #slots = new Map<string, number>();
  /** By slot: the steps that led on from it, the last one first. */
  readonly #steps: Step[][] = [[]];
  #learned = 0;

  slot(name: string): number {
    const known = this.#slots.get(name);
    if (known !== undefined) return known;
    const slot = this.names.length;
    this.#slots.set(name, slot);
    this.names.push(name);
    this.lastRows.push(0);
    this.size += name.length;
    this.#steps.push([]);
    return slot;
  }

  /** Reads what stands between two values of a row: the slot of the next one, or ROW_EDGE when the line has ended. */
  readNext(tokens: JsonTokens, previous: number): number {
    const steps = this.#steps[previous]!;
    for (let index = 0; index < steps.length; index += 1) {
      const step = steps[index]!;
      if (!tokens.take(step.literal)) continue;
      if (index > 0) steps.unshift(...steps.splice(index, 1));
      return step.next;
    }
    const from = tokens.at;
    const next = this.#readKey(tokens, previous);
    if (tokens.at - from <= MAX_LITERAL_BYTES) this.#learn(steps, tokens.bytes.subarray(from, tokens.at), next);
    return next;
  }

  #learn(steps: Step[], literal: Uint8Array, next: number): void {
    if (steps.length === MAX_STEPS) steps.pop();
    else if (this.#learned === MAX_DICTIONARY) return;
    else this.#learned += 1;
    steps.unshift({ literal: new JsonLiteral(literal), next });
  }

  #readKey(tokens: JsonTokens, previous: number): number {
    if (previous === ROW_EDGE) tokens.readOpening("object");
    if (!tokens.more("object", previous === ROW_EDGE)) {
      tokens.readEnd();
      return ROW_EDGE;
    }
    tokens.readKey();
    const slot = this.slot(tokens.text());
    tokens.peek();
    return slot;
  }
}
