import { visibleWithin } from "./visible.ts";

/**
 * Text that is shown as it was written: it came from others (a model's name, a label, a path), or is something to type.
 * Every renderer makes it inert; everything else in a phrase is our own.
 */
export interface Verbatim {
  readonly verbatim: string;
  readonly limit: number;
}

/** What a report says, before any renderer has touched it. */
export type Phrase = readonly (string | Verbatim)[];

/** Characters of a name; more would break every table. */
const NAME_LIMIT = 120;
/** Characters of a message; it says what to do, and is worth reading to its end. */
const MESSAGE_LIMIT = 1_000;

export function verbatim(text: string, limit = NAME_LIMIT): Phrase {
  return [{ verbatim: text, limit }];
}

export function verbatimMessage(text: string): Phrase {
  return [{ verbatim: text, limit: MESSAGE_LIMIT }];
}

/** Whether it is a message, to be read as sentences are, and no name. */
export function isMessage({ limit }: Verbatim): boolean {
  return limit >= MESSAGE_LIMIT;
}

/** Template tag: our own words (numbers among them) with phrases in between. */
export function say(words: TemplateStringsArray, ...values: readonly (string | Phrase)[]): Phrase {
  return words.flatMap((word, i) => {
    const value = values[i] ?? "";
    return [word, ...(typeof value === "string" ? [value] : value)].filter((span) => span !== "");
  });
}

/** Phrases one after the other, as in a list. */
export function listed(phrases: readonly Phrase[], separator = ", "): Phrase {
  return phrases.flatMap((phrase, i) => (i === 0 ? phrase : [separator, ...phrase]));
}

/** The phrase as a line of text; `show` says how verbatim text looks, by default made visible and nothing more. */
export function lineOf(phrase: Phrase, show: (text: Verbatim) => string = inert): string {
  return phrase.map((span) => (typeof span === "string" ? span : show(span))).join("");
}

function inert({ verbatim: text, limit }: Verbatim): string {
  return visibleWithin(text, limit);
}
