import { visibleWithin } from "./visible.ts";

/** Facts about GitHub: mentions, links, images and HTML are dead inside a code span, and nowhere else. */
const MAX_CHARACTERS = 120;

interface CodeSpanOptions {
  /** A table splits its cells at pipes before it looks for code spans. */
  readonly inTable?: boolean;
  readonly limit?: number;
}

/**
 * Foreign text as an inert code span: one line, nothing invisible, at most 120 characters, fenced by more backticks than
 * it holds. Held against cmark-gfm, the parser that GitHub uses: `test/reports/gfm.json`.
 */
export function inlineCode(text: string, { inTable = false, limit = MAX_CHARACTERS }: CodeSpanOptions = {}): string {
  const shown = visibleWithin(text, limit);
  if (shown === "") return "(empty)";
  const fence = "`".repeat(longestRun(shown) + 1);
  const code = `${fence}${padded(shown)}${fence}`;
  return inTable ? withoutPipes(code) : code;
}

/** A space at each end is taken off by the parser; one beside a backtick keeps it from joining the fence. */
function padded(text: string): string {
  const isBlank = /^ +$/.test(text);
  const needsSpace = text.startsWith("`") || text.endsWith("`") || (text.startsWith(" ") && text.endsWith(" "));
  return needsSpace && !isBlank ? ` ${text} ` : text;
}

/** `\|` is a pipe in a table; behind a backslash it would be an escaped backslash and a new cell, so it is spelled out. */
function withoutPipes(code: string): string {
  return code.replaceAll(/(?<=\\)\|/g, "\\u{7C}").replaceAll("|", "\\|");
}

function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
}
