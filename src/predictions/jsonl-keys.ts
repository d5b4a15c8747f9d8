import { JsonLiteral } from "./json-literal.ts";
import type { JsonTokens } from "./json-tokens.ts";

/** The slot before the first key of a row and behind its last one. */
export const ROW_EDGE = 0;

/** Longer ones are not learned: they are read by the grammar each time. */
const MAX_LITERAL = 256;

const NOTHING = new JsonLiteral(new Uint8Array(0));

/**
 * The keys of all rows so far, each with a number: its slot, from 1.
 * Rows are written by programs: what stands between two values, say `, "label": `, is the same in nearly all of them. So
 * the bytes that followed a slot last time are expected behind it again and compared as bytes. Only what differs goes
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
  /** By slot: the slot that came behind it last time, and the bytes between the two values. */
  readonly #followers: number[] = [ROW_EDGE];
  readonly #literals: JsonLiteral[] = [NOTHING];

  slot(name: string): number {
    const known = this.#slots.get(name);
    if (known !== undefined) return known;
    const slot = this.names.length;
    this.#slots.set(name, slot);
    this.names.push(name);
    this.lastRows.push(0);
    this.size += name.length;
    this.#followers.push(ROW_EDGE);
    this.#literals.push(NOTHING);
    return slot;
  }

  /** Reads what stands between two values of a row: the slot of the next one, or ROW_EDGE when the line has ended. */
  readNext(tokens: JsonTokens, previous: number): number {
    const literal = this.#literals[previous]!;
    if (literal.length > 0 && tokens.take(literal)) return this.#followers[previous]!;
    const from = tokens.at;
    const next = this.#readKey(tokens, previous);
    this.#followers[previous] = next;
    this.#literals[previous] =
      tokens.at - from > MAX_LITERAL ? NOTHING : new JsonLiteral(tokens.bytes.subarray(from, tokens.at));
    return next;
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
