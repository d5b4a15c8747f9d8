import { inlineCode } from "./markdown-escape.ts";
import { lineOf, type Phrase } from "./phrase.ts";
import type { Table } from "./table.ts";

/** A table as GitHub draws it; foreign text in its cells is an inert code span without a bare pipe. */
export function markdownTable({ columns, rows }: Table): string {
  const rule = columns.map(({ align }) => (align === "right" ? "--:" : ":--"));
  return [columns.map(({ title }) => cell(title)), rule, ...rows.map((row) => row.map(cell))]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function cell(phrase: Phrase): string {
  return lineOf(phrase, ({ verbatim, limit }) => inlineCode(verbatim, { inTable: true, limit }));
}
