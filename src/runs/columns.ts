import { lineOf, listed, type Phrase, say } from "../reports/phrase.ts";
import type { Sheet, SheetColumn } from "./page.ts";

/** Columns that were left out and are named; more of them are counted. */
const NAMED = 8;
const TITLE_LIMIT = 40;

/** The positions of the columns for which there is room; `fits` is asked with ever fewer until it says yes. */
export function fittingColumns(
  columns: readonly SheetColumn[],
  fits: (positions: readonly number[]) => boolean,
): readonly number[] {
  const priorityAt = (i: number): number => columns[i]?.priority ?? 0;
  let shown: readonly number[] = columns.map((_, i) => i);
  while (!fits(shown)) {
    const least = Math.max(0, ...shown.map(priorityAt));
    if (least === 0) break;
    shown = shown.filter((i) => priorityAt(i) < least);
  }
  return shown;
}

/** The sheet with the columns at these positions only. */
export function withColumns({ columns, rows, isSortable, sorted }: Sheet, positions: readonly number[]): Sheet {
  const column = sorted === undefined ? -1 : positions.indexOf(sorted.column);
  return {
    columns: positions.flatMap((i) => columns[i] ?? []),
    rows: rows.map((row) => positions.flatMap((i) => row[i] ?? [])),
    ...(isSortable === undefined ? {} : { isSortable }),
    ...(sorted === undefined || column === -1 ? {} : { sorted: { ...sorted, column } }),
  };
}

/** `no room for the columns recall, C and 3 more`; nothing when all are shown. */
export function leftOutPhrase(
  { columns }: Sheet,
  positions: readonly number[],
  where = "--format html or json",
): readonly Phrase[] {
  const titles = columns.filter((_, i) => !positions.includes(i)).map(({ title }) => title);
  if (titles.length === 0) return [];
  const named = titles.length <= NAMED + 1 ? titles : titles.slice(0, NAMED);
  const more = titles.length - named.length;
  return [
    say`no room for ${titles.length === 1 ? "the column" : "the columns"} ${listed(named.map((title) => shortened(title, TITLE_LIMIT)))}${more === 0 ? "" : ` and ${more} more`}: ${where} has all`,
  ];
}

/** The phrase with foreign text cut to so many characters. */
export function shortened(phrase: Phrase, limit: number): Phrase {
  return phrase.map((span) => (typeof span === "string" ? span : { ...span, limit: Math.min(span.limit, limit) }));
}

/** Characters of the widest line of the column at this position. */
export function widthOfColumn({ columns, rows }: Sheet, position: number): number {
  const phrases = [columns[position]?.title ?? [], ...rows.map((row) => row[position]?.phrase ?? [])];
  return Math.max(...phrases.map((phrase) => Array.from(lineOf(phrase)).length));
}
