import { type HtmlTable, htmlTable } from "../html-table.ts";
import { type Content, el, type Markup } from "../markup.ts";

export interface FigureParts {
  /** Unique in the document. */
  readonly id: string;
  readonly caption: Content;
  readonly body: Content;
  /** How to read it. */
  readonly legend?: Content;
  /** The same numbers for who cannot see the figure, or wants to read them; undefined where the figure shows them all. */
  readonly numbers: HtmlTable | undefined;
}

/** A picture with its caption, how to read it, and its numbers folded below. */
export function figure({ id, caption, body, legend, numbers }: FigureParts): Markup {
  return el(
    "figure",
    { "aria-labelledby": id },
    el("figcaption", { id }, caption),
    body,
    legend === undefined ? undefined : el("p", { class: "legend" }, legend),
    numbers === undefined
      ? undefined
      : el("details", { class: "numbers" }, el("summary", {}, "Numbers of this figure"), htmlTable(numbers)),
  );
}
