import { visible } from "./visible.ts";

/** Characters that XML 1.0 forbids even as a reference (§2.2), where {@link visible} has left any. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Foreign text for an attribute or an element: nothing hidden, nothing that XML forbids, everything escaped. */
export function xmlText(text: string): string {
  return visible(text)
    .replaceAll(ILLEGAL, "")
    .replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
