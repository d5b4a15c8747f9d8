import type { Phrase } from "./phrase.ts";

/** Rows and columns of phrases; each renderer draws it in its own way. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Phrase[])[];
}

export interface Column {
  readonly title: Phrase;
  readonly align: "left" | "right";
}

export function left(title: string | Phrase): Column {
  return { title: typeof title === "string" ? [title] : title, align: "left" };
}

export function right(title: string | Phrase): Column {
  return { title: typeof title === "string" ? [title] : title, align: "right" };
}
