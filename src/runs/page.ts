import type { Fact } from "../reports/content/fact.ts";
import type { Phrase } from "../reports/phrase.ts";

/** What text, Markdown and HTML show alike; foreign text stands in it as it came, and each renderer makes it inert. */
export interface Page {
  readonly title: Phrase;
  readonly sentence: Phrase;
  /** What nobody may overlook. */
  readonly cautions: readonly Phrase[];
  readonly sections: readonly Section[];
  readonly notes: readonly Phrase[];
  /** Where and when all of it was read. */
  readonly source: Phrase;
}

export type Section =
  | { readonly kind: "facts"; readonly title: string | undefined; readonly facts: readonly Fact[] }
  | {
      readonly kind: "table";
      readonly title: string | undefined;
      readonly sheet: Sheet;
      /** Only whoever asks for it wants to see it. */
      readonly isFolded: boolean;
    };

export interface Sheet {
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Whoever can, lets the reader sort it. */
  readonly isSortable?: true;
  /** The column that the rows are in the order of. */
  readonly sorted?: { readonly column: number; readonly direction: "asc" | "desc" };
}

export interface SheetColumn {
  readonly title: Phrase;
  readonly align: "left" | "right";
  /** 0: is always shown; of the others the highest leaves first where there is no room. */
  readonly priority: number;
  /** Sorted by it, people want the smallest first; of other numbers the highest. */
  readonly isRank?: true;
}

export interface Cell {
  readonly phrase: Phrase;
  readonly tone?: "best" | "missing" | "odd";
  /** What a reader sorts the column by; undefined stands last. */
  readonly sort?: number | string;
}

/** Text starts at the left, numbers end at the right. */
export function left(title: string | Phrase, priority = 0): SheetColumn {
  return { title: typeof title === "string" ? [title] : title, align: "left", priority };
}

export function right(title: string | Phrase, priority = 0): SheetColumn {
  return { ...left(title, priority), align: "right" };
}
