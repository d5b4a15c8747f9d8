import type { FoldedSection } from "./comment-sections.ts";
import { inlineCode } from "./markdown-escape.ts";
import { lineOf, type Phrase } from "./phrase.ts";

/** GitHub refuses bodies over 65,536 characters, and counts some of them double. */
export const COMMENT_BYTES = 60_000;
/** A runner drops a summary above 1 MiB whole; this leaves room for what else the step wrote. */
export const SUMMARY_BYTES = 900 * 1024;

/** Notices are never left out for a table: so they are short and few. */
const MAX_NOTICES = 20;
const NOTICE_LIMIT = 300;

/** For the reviewer, e.g. that a changed config takes effect after the merge. A bare string is shown as foreign text. */
export type Notice = string | Phrase;

/** The longest text that a count from `most` down to 0 gives within the budget; that of 0 whatever its length. */
export function longestWithin(budget: number, most: number, textOf: (count: number) => string): string {
  if (bytesOf(textOf(most)) <= budget) return textOf(most);
  let [fits, tooMany] = [0, most];
  while (tooMany - fits > 1) {
    const half = Math.floor((fits + tooMany) / 2);
    if (bytesOf(textOf(half)) <= budget) fits = half;
    else tooMany = half;
  }
  return textOf(fits);
}

/** A start and an ending with as many sections between them as there is room for; the ending names what is left out. */
export function withSections(
  start: string,
  sections: readonly FoldedSection[],
  ending: (leftOut: readonly FoldedSection[]) => string,
  budget: number,
): string {
  const complete = `${[start, ...sections.map(({ markdown }) => markdown), ending([])].join("\n\n")}\n`;
  if (bytesOf(complete) <= budget) return complete;
  // With room for the longest ending, which names every section.
  const kept = thatFit(sections, budget - bytesOf(`${start}\n\n${ending(sections)}\n`));
  const leftOut = sections.filter((section) => !kept.includes(section));
  return `${[start, ...kept.map(({ markdown }) => markdown), ending(leftOut)].join("\n\n")}\n`;
}

/** The most important section first has the first claim; a long one does not take a short one behind it along. */
function thatFit(sections: readonly FoldedSection[], bytes: number): readonly FoldedSection[] {
  let left = bytes;
  return sections.filter(({ markdown }) => {
    const size = bytesOf(`\n\n${markdown}`);
    if (size > left) return false;
    left -= size;
    return true;
  });
}

export function noticeBlocks(notices: readonly Notice[]): readonly string[] {
  if (notices.length === 0) return [];
  const lines = notices.slice(0, MAX_NOTICES).map(noticeLine);
  const more = notices.length - lines.length;
  const all = more === 0 ? lines : [...lines, `${more} more`];
  return [`> [!NOTE]\n${all.map((line) => `> - ${line}`).join("\n")}`];
}

function noticeLine(notice: Notice): string {
  const phrase: Phrase = typeof notice === "string" ? [{ verbatim: notice, limit: NOTICE_LIMIT }] : notice;
  return lineOf(phrase, ({ verbatim, limit }) => inlineCode(verbatim, { limit }));
}

/** Only an address of the web, with every character spelled out that Markdown could take for its own. */
export function linkTarget(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  if (protocol !== "https:" && protocol !== "http:") return undefined;
  return href.replaceAll(
    /[^A-Za-z0-9\-._~:/?#@!$&*+,;=%]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}

export function bytesOf(text: string): number {
  return Buffer.byteLength(text, "utf8");
}
