import { inertLine } from "../reports/log-line.ts";
import { lineOf, listed, type Phrase, say } from "../reports/phrase.ts";
import { padded, textTable, widthOf } from "../reports/text-table.ts";
import { wrapped } from "../reports/text-wrap.ts";
import { fittingColumns, leftOutPhrase, shortened, widthOfColumn, withColumns } from "./columns.ts";
import type { Cell, Page, Section, Sheet } from "./page.ts";

/** Of a terminal that is not narrow; logs of CI are as wide. */
const WIDTH = 120;
const INDENT = "  ";
/** Characters of foreign text in a cell. */
const CELL_LIMIT = 32;
const GAP = 2;
/** Of what is told in running text. */
const MOST_ITEMS = 12;

/** For a terminal or a log. */
export function renderPageText(page: Page): string {
  const sections = page.sections.map(sectionLines);
  const notes = [...page.sections.flatMap(leftOut), ...page.notes];
  const blocks = [
    [
      `${lineOf(page.title)}: ${lineOf(page.sentence)}`,
      ...page.cautions.flatMap((caution) => sentences("! ", caution)),
    ],
    ...sections,
    notes.flatMap((note) => sentences("", note)),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map(inertLine).join("\n"))
    .join("\n\n")}\n`;
}

function sectionLines(section: Section): string[] {
  const title = section.title === undefined ? [] : [section.title];
  if (section.kind === "table") {
    if (section.isFolded) return runningLines(section.title ?? "", section.sheet);
    return [...title, ...textTable(tableOf(shownSheet(section.sheet).short)).map((line) => INDENT + line)];
  }
  const width = Math.max(...section.facts.map(({ topic }) => widthOf(lineOf(topic)))) + GAP;
  const facts = section.facts.map(({ topic, words }) => `${INDENT}${padded(lineOf(topic), width)}${lineOf(words)}`);
  return [...title, ...facts];
}

/** What few want to read takes little room. */
function runningLines(title: string, { rows }: Sheet): string[] {
  const items = rows.map((row) =>
    listed(
      row.map(({ phrase }) => shortened(phrase, CELL_LIMIT)),
      " ",
    ),
  );
  const more = items.length - MOST_ITEMS;
  const ending = more > 0 ? ` and ${more} more` : "";
  return [...sentences("", say`${title}: ${listed(items.slice(0, MOST_ITEMS))}${ending}`)];
}

/** Cut to what fits a line, the least telling columns first. */
function shownSheet(sheet: Sheet): { readonly short: Sheet; readonly positions: readonly number[] } {
  const short: Sheet = {
    ...sheet,
    columns: sheet.columns.map((column) => ({ ...column, title: shortened(column.title, CELL_LIMIT) })),
    rows: sheet.rows.map((row) => row.map((cell) => ({ ...cell, phrase: shortened(cell.phrase, limitIn(sheet)) }))),
  };
  const widths = short.columns.map((_, i) => widthOfColumn(short, i) + GAP);
  const positions = fittingColumns(
    short.columns,
    (some) => some.reduce((sum, i) => sum + (widths[i] ?? 0), 0) <= WIDTH,
  );
  return { short: withColumns(short, positions), positions };
}

/** In two columns there is room. */
function limitIn({ columns }: Sheet): number {
  return columns.length === 2 ? 3 * CELL_LIMIT : CELL_LIMIT;
}

function leftOut(section: Section): readonly Phrase[] {
  return section.kind === "facts" ? [] : leftOutPhrase(section.sheet, shownSheet(section.sheet).positions);
}

/** The best of a row has an asterisk; the others keep its place, so that digits stay below each other. */
function tableOf({ columns, rows }: Sheet): Parameters<typeof textTable>[0] {
  const hasBest = columns.map((_, i) => rows.some((row) => row[i]?.tone === "best"));
  const marked = (cell: Cell, i: number): Phrase =>
    hasBest[i] === true ? say`${cell.phrase}${cell.tone === "best" ? " *" : "  "}` : cell.phrase;
  const titles = columns.map((column, i) => ({
    ...column,
    title: hasBest[i] === true ? say`${column.title}  ` : column.title,
  }));
  return { columns: titles, rows: rows.map((row) => row.map(marked)) };
}

function sentences(start: string, phrase: Phrase): readonly string[] {
  return wrapped(lineOf(phrase), WIDTH - INDENT.length - start.length).map(
    (line, i) => INDENT + (i === 0 ? start : " ".repeat(start.length)) + line,
  );
}
