import type { Confusion, Side } from "../../core/counts.ts";
import type { Evidence } from "../../core/evidence.ts";
import { formatCount } from "../../core/format.ts";
import { type Phrase, say, verbatim } from "../phrase.ts";
import { left, right, type Table } from "../table.ts";
import { sideCounts } from "./rows.ts";

/** More classes than this make a matrix that nobody reads in a report. */
const MAX_CLASSES = 10;
/** Up to here both matrices fit into one table, side by side. */
const MAX_CLASSES_ABREAST = 4;

export interface Confusions {
  readonly tables: readonly Table[];
  /** How to read them, or why there are none. */
  readonly words: Phrase;
}

/** Undefined when the counts of neither side are known. */
export function confusions(evidence: Evidence): Confusions | undefined {
  const sides = (["baseline", "candidate"] as const).flatMap((side) => {
    const counts = sideCounts(evidence, side);
    return counts === undefined ? [] : [{ side, confusion: counts.confusion }];
  });
  const [first] = sides;
  if (first === undefined) return undefined;
  const classes = first.confusion.labels.length;
  if (classes > MAX_CLASSES) {
    return {
      tables: [],
      words: [`confusion matrices are left out above ${MAX_CLASSES} classes; there are ${classes}`],
    };
  }
  const words = ["rows by label (down) and prediction (across)"];
  if (classes <= MAX_CLASSES_ABREAST) return { tables: [matrix(sides)], words };
  return { tables: sides.map((side) => matrix([side])), words };
}

function matrix(sides: readonly { readonly side: Side; readonly confusion: Confusion }[]): Table {
  const labels = sides[0]?.confusion.labels ?? [];
  return {
    columns: [
      left("label"),
      ...sides.flatMap(({ side }) => labels.map((label) => right(say`${side}: ${verbatim(label)}`))),
    ],
    rows: labels.map((label, i) => [
      verbatim(label),
      ...sides.flatMap(({ confusion }) => labels.map((_, j): Phrase => [count(confusion, i, j)])),
    ]),
  };
}

/** A pair that never occurred is a zero that was counted. */
function count(confusion: Confusion, label: number, prediction: number): string {
  const cell = confusion.cells.find((candidate) => candidate.label === label && candidate.prediction === prediction);
  return cell === undefined ? "0" : formatCount(cell.count);
}
