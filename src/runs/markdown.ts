import { inlineCode } from "../reports/markdown-escape.ts";
import { markdownTable } from "../reports/markdown-table.ts";
import { lineOf, type Phrase, say } from "../reports/phrase.ts";
import { fittingColumns, leftOutPhrase, shortened, withColumns } from "./columns.ts";
import type { Cell, Page, Section, Sheet } from "./page.ts";
import { capitalized } from "./sentence-case.ts";

/** A comment may be as long; the summary of a job has room for more. */
const BUDGET_BYTES = 60_000;
/** More of them make every column narrow. */
const MOST_COLUMNS = 10;
const CELL_LIMIT = 60;

/** For the summary of a job. What does not fit the budget is rows of the longest tables, and that is said. */
export function renderPageMarkdown(page: Page, budgetBytes = BUDGET_BYTES): string {
  const longest = Math.max(
    1,
    ...page.sections.map((section) => (section.kind === "table" ? section.sheet.rows.length : 0)),
  );
  const complete = withRows(page, longest);
  if (Buffer.byteLength(complete) <= budgetBytes) return complete;
  let [fits, tooMany] = [1, longest];
  while (tooMany - fits > 1) {
    const half = Math.floor((fits + tooMany) / 2);
    if (Buffer.byteLength(withRows(page, half)) <= budgetBytes) fits = half;
    else tooMany = half;
  }
  return withRows(page, fits);
}

function withRows(page: Page, mostRows: number): string {
  const notes = [
    ...page.sections.flatMap((section) => (section.kind === "table" ? leftOut(section.sheet, mostRows) : [])),
    ...page.notes,
  ];
  const blocks = [
    `## ${markdown(page.title)}`,
    markdown(capitalized(page.sentence)),
    ...(page.cautions.length === 0 ? [] : [`> [!WARNING]\n${list(page.cautions, "> - ")}`]),
    ...page.sections.flatMap((section) => sectionBlocks(section, mostRows)),
    ...(notes.length === 0 ? [] : [list(notes, "- ")]),
    `<sub>${markdown(page.source)}</sub>`,
  ];
  return `${blocks.join("\n\n")}\n`;
}

function sectionBlocks(section: Section, mostRows: number): readonly string[] {
  const title = section.title === undefined ? undefined : lineOf(capitalized([section.title]));
  if (section.kind === "facts") {
    const facts = section.facts.map(({ topic, words }) => `- **${markdown(topic)}**: ${markdown(words)}`).join("\n");
    return [...(title === undefined ? [] : [`### ${title}`]), facts];
  }
  const table = markdownTable(tableOf(section.sheet, mostRows));
  if (section.isFolded) return [`<details><summary>${title ?? ""}</summary>`, table, "</details>"];
  return [...(title === undefined ? [] : [`### ${title}`]), table];
}

function tableOf(sheet: Sheet, mostRows: number): Parameters<typeof markdownTable>[0] {
  const { columns, rows } = withColumns(sheet, positionsIn(sheet));
  return {
    columns: columns.map((column) => ({ ...column, title: shortened(column.title, CELL_LIMIT) })),
    rows: rows.slice(0, mostRows).map((row) => row.map(cellPhrase)),
  };
}

/** Only numbers of ours are ever the best: bold never touches foreign text. */
function cellPhrase({ phrase, tone }: Cell): Phrase {
  const short = shortened(phrase, CELL_LIMIT);
  return tone === "best" ? say`**${short}**` : short;
}

function positionsIn({ columns }: Sheet): readonly number[] {
  return fittingColumns(columns, (positions) => positions.length <= MOST_COLUMNS);
}

function leftOut(sheet: Sheet, mostRows: number): readonly Phrase[] {
  const rows = sheet.rows.length - mostRows;
  const rowWords = rows <= 0 ? [] : [[`${rows} ${rows === 1 ? "row" : "rows"} left out for length`]];
  return [...rowWords, ...leftOutPhrase(sheet, positionsIn(sheet))];
}

function list(phrases: readonly Phrase[], start: string): string {
  return phrases.map((phrase) => `${start}${markdown(capitalized(phrase))}`).join("\n");
}

function markdown(phrase: Phrase): string {
  return lineOf(phrase, ({ verbatim, limit }) => inlineCode(verbatim, { limit }));
}
