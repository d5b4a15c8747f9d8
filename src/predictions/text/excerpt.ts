const SHOWN_CHARACTERS = 40;

/** Enough bytes for an excerpt, whatever the characters are. */
export const EXCERPT_BYTES = 4 * (SHOWN_CHARACTERS + 1);

/** Foreign text, fit for a message: quoted, and not longer than a message can bear. */
export function excerpt(text: string): string {
  const characters = Array.from(text.slice(0, 2 * SHOWN_CHARACTERS + 2));
  if (characters.length <= SHOWN_CHARACTERS) return JSON.stringify(text);
  return JSON.stringify(`${characters.slice(0, SHOWN_CHARACTERS).join("")}…`);
}

/** `1 row`, `2 rows` */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
