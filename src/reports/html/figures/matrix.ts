import { formatCount } from "../../../core/format.ts";
import type { Grid } from "../../content/confusion-grids.ts";
import { type Content, el, type Markup } from "../markup.ts";

/*
 * Matrices are tables: they are read cell by cell, by the eye and by a screen reader. Colour says what is right and
 * what is wrong, or better and worse; its strength follows the number, and the number is there as well.
 */

export interface Matrix {
  readonly caption: Content;
  readonly labels: readonly Content[];
  readonly cells: readonly (readonly MatrixCell[])[];
}

interface MatrixCell {
  readonly text: string;
  /** A second, smaller line. */
  readonly share?: string | undefined;
  readonly tone: "right" | "wrong";
  /** From 0, no colour, to 1. */
  readonly strength: number;
  /** Underlined: tells the tone where colours cannot be told apart. */
  readonly isMarked?: boolean;
}

const STEPS = 8;
/** Above, the names of columns stand upright and the shares are left out. */
export const MAX_WIDE = 6;

export function matrix({ caption, labels, cells }: Matrix): Markup {
  const isDense = labels.length > MAX_WIDE;
  const name = (label: Content): Markup => el("span", { class: "clamped" }, label);
  const corner = [el("span", {}, "prediction →"), " ", el("span", {}, "label ↓")];
  const head = [el("td", { class: "corner" }, corner), labels.map((label) => el("th", { scope: "col" }, name(label)))];
  const rows = cells.map((row, i) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, name(labels[i])),
      row.map((cell) => matrixCell(cell, isDense)),
    ),
  );
  return el(
    "div",
    { class: "scroll" },
    el(
      "table",
      { class: isDense ? "matrix dense" : "matrix" },
      el("caption", {}, caption),
      el("thead", {}, el("tr", {}, head)),
      el("tbody", {}, rows),
    ),
  );
}

function matrixCell({ text, share, tone, strength, isMarked = false }: MatrixCell, isDense: boolean): Markup {
  const step = Math.ceil(Math.min(1, strength) * STEPS);
  const hasShare = share !== undefined && !isDense;
  return el(
    "td",
    { class: step === 0 ? undefined : `${tone} h${step}` },
    isMarked ? el("u", {}, text) : text,
    hasShare ? [" ", el("span", { class: "share" }, share)] : undefined,
  );
}

/** Counts with their share of the label's rows; the diagonal is right, everything else is wrong. */
export function confusionCells(grid: Grid): Matrix["cells"] {
  return grid.map((row, label) => {
    const total = sumOf(row);
    return row.map((count, prediction) => ({
      text: formatCount(count),
      share: total === 0 ? undefined : percentText(count / total),
      tone: label === prediction ? "right" : "wrong",
      strength: total === 0 ? 0 : count / total,
    }));
  });
}

/**
 * Candidate − baseline, cell by cell: as rows where both models were measured on equally many rows of each label, else
 * as points of the label's share. More on the diagonal is better, more beside it is worse.
 */
export function differenceCells(
  baseline: Grid,
  candidate: Grid,
): { readonly unit: "rows" | "points"; readonly cells: Matrix["cells"] } {
  const totals = baseline.map((row, i) => [sumOf(row), sumOf(candidate[i] ?? [])] as const);
  const areRows = totals.every(([b, c]) => b === c);
  const differences = baseline.map((row, label) =>
    row.map((count, prediction) => {
      const other = candidate[label]?.[prediction] ?? 0;
      const [b, c] = totals[label] ?? [0, 0];
      return areRows ? other - count : (c === 0 ? 0 : (other / c) * 100) - (b === 0 ? 0 : (count / b) * 100);
    }),
  );
  const most = differences.flat().reduce((max, difference) => Math.max(max, Math.abs(difference)), 0);
  return {
    unit: areRows ? "rows" : "points",
    cells: differences.map((row, label) =>
      row.map((difference, prediction) => {
        const isBetter = difference > 0 === (label === prediction);
        return {
          text: areRows ? signedCount(difference) : signed(difference, difference.toFixed(1)),
          tone: isBetter ? "right" : "wrong",
          strength: most === 0 ? 0 : Math.abs(difference) / most,
          isMarked: difference !== 0 && !isBetter,
        };
      }),
    ),
  };
}

export function signedCount(count: number): string {
  return signed(count, formatCount(Math.abs(count)));
}

function signed(value: number, text: string): string {
  if (value === 0) return "0";
  return value > 0 ? `+${text}` : `−${text.replace(/^-/, "")}`;
}

/** Never 0 % or 100 % unless it is. */
export function percentText(share: number): string {
  if (share > 0 && share < 0.001) return "<0.1 %";
  if (share < 1 && share > 0.999) return ">99.9 %";
  return `${(share * 100).toFixed(1)} %`;
}

function sumOf(row: readonly number[]): number {
  return row.reduce((sum, count) => sum + count, 0);
}
