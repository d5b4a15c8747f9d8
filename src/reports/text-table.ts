import { lineOf, type Phrase } from "./phrase.ts";
import type { Table } from "./table.ts";

const GAP = "  ";

/** A table in aligned columns, one line each, without borders. */
export function textTable({ columns, rows }: Table): readonly string[] {
  const lines = [
    columns.map(({ title }) => lineOf(title)),
    ...rows.map((row) => row.map((cell: Phrase) => lineOf(cell))),
  ];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => widthOf(line[i] ?? ""))));
  return lines.map((line) =>
    line
      .map((cell, i) => padded(cell, widths[i] ?? 0, columns[i]?.align ?? "left"))
      .join(GAP)
      .trimEnd(),
  );
}

export function padded(text: string, width: number, align: "left" | "right" = "left"): string {
  const space = " ".repeat(Math.max(0, width - widthOf(text)));
  return align === "left" ? text + space : space + text;
}

/** Characters, not columns: wide scripts are not told apart. */
export function widthOf(text: string): number {
  return Array.from(text).length;
}
