/** What must never be read: struck out of every message, and offered to whoever writes logs. */
export class Secrets {
  readonly #texts = new Set<string>();

  constructor(texts: readonly (string | undefined)[]) {
    for (const text of texts) {
      if (text === undefined || text === "") continue;
      // As it is, and as an address or a form would carry it.
      for (const form of [text, encodeURIComponent(text), encodeURI(text)]) this.#texts.add(form);
    }
  }

  /** The longest first, so that one that holds another goes whole. */
  get texts(): readonly string[] {
    return [...this.#texts].sort((a, b) => b.length - a.length);
  }

  strike(text: string): string {
    return this.texts.reduce((rest, secret) => rest.replaceAll(secret, "***"), text);
  }
}
