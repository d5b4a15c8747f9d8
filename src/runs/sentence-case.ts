import type { Phrase } from "../reports/phrase.ts";

/** Our own first word with a capital letter; a foreign one is left as it is. */
export function capitalized(phrase: Phrase): Phrase {
  const [first, ...rest] = phrase;
  return typeof first === "string" ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest] : phrase;
}
