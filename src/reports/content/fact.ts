import type { Phrase } from "../phrase.ts";

/** One line of information: what it is about, and what there is to say. */
export interface Fact {
  readonly topic: Phrase;
  readonly words: Phrase;
}

export function fact(topic: string | Phrase, words: Phrase): Fact {
  return { topic: typeof topic === "string" ? [topic] : topic, words };
}
