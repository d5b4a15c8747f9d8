import { type Attributes, type Content, el, type Markup } from "./markup.ts";

export interface HtmlTable {
  /** What the table is, for who hears it; the eye has the heading above. */
  readonly caption: Content;
  readonly columns: readonly HtmlColumn[];
  /** The first cell of each row is its header. */
  readonly rows: readonly (readonly Content[])[];
  /** With buttons in the head; the page's script makes them, so that none is there that does nothing. */
  readonly isSortable?: boolean;
  /** Each row becomes a card where the page is narrow, instead of scrolling. */
  readonly isStacked?: boolean;
  readonly className?: string;
}

export interface HtmlColumn {
  readonly title: string;
  readonly isNumeric?: boolean;
}

export function textColumn(title: string): HtmlColumn {
  return { title };
}

export function numberColumn(title: string): HtmlColumn {
  return { title, isNumeric: true };
}

export function htmlTable(table: HtmlTable): Markup {
  const { caption, columns, rows, isSortable = false, isStacked = false, className } = table;
  const classes = [className, isSortable && rows.length > 1 ? "sortable" : "", isStacked ? "stacked" : ""];
  // Cards are no table to a browser: their roles are said.
  const role = (name: string): Attributes => (isStacked ? { role: name } : {});
  const look = (i: number): Attributes => (columns[i]?.isNumeric === true ? { class: "num" } : {});
  const cell = (content: Content, i: number): Markup =>
    i === 0
      ? el("th", { scope: "row", ...role("rowheader"), ...look(i) }, content)
      : el("td", { ...role("cell"), ...look(i) }, isStacked ? cardLine(columns[i]?.title ?? "", content) : content);
  const heads = columns.map(({ title }, i) =>
    title === "" ? el("td", role("cell")) : el("th", { scope: "col", ...role("columnheader"), ...look(i) }, title),
  );
  return el(
    "div",
    { class: "scroll" },
    el(
      "table",
      { class: classes.filter(Boolean).join(" ") || undefined, ...role("table") },
      el("caption", {}, caption),
      el("thead", role("rowgroup"), el("tr", role("row"), heads)),
      el(
        "tbody",
        role("rowgroup"),
        rows.map((row) => el("tr", role("row"), row.map(cell))),
      ),
    ),
  );
}

function cardLine(title: string, content: Content): Content {
  return [el("span", { class: "card-title", "aria-hidden": "true" }, title), el("span", {}, content)];
}
