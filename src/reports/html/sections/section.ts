import { type Content, el, type Markup } from "../markup.ts";

/** A part of a report with a heading of its own. */
export interface Section {
  /** Unique within its report. */
  readonly name: string;
  readonly title: string;
  readonly body: Content;
}

/** Where a report stands in its page. */
export interface Place {
  /** What its ids begin with. */
  readonly prefix: string;
  /** Of its first heading. */
  readonly level: 1 | 2;
  /** What tells it apart from others to who cannot see where it stands, e.g. `report 2`. */
  readonly name: string;
}

export function sectionMarkup({ name, title, body }: Section, { prefix, level }: Place): Markup {
  const id = `${prefix}-${name}`;
  // As landmarks the same parts of several reports could not be told apart.
  const label = level === 1 ? { "aria-labelledby": id } : {};
  return el("section", label, el(level === 1 ? "h2" : "h3", { id }, title), body);
}
