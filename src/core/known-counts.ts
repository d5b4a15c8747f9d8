import type { Confusion, Side } from "./counts.ts";
import { type Margins, marginsOf, marginsOfSide } from "./metrics/margins.ts";
import { confusionFrom, countsOf, numberFromText, type Statistics, type Subject } from "./statistics.ts";

/** MLflow's names for the four counts of two classes, as [actual, predicted], 1 = the positive class. */
const COUNT_NAMES = [
  ["true_negatives", 0, 0],
  ["false_positives", 0, 1],
  ["false_negatives", 1, 0],
  ["true_positives", 1, 1],
] as const;

export interface KnownCounts {
  readonly confusion: Confusion;
  /** Index of the positive class; -1 where there is none. */
  readonly positive: number;
}

/**
 * The counts of one side that gave no rows for a joint table: from its own rows, or from the four counts of a metrics
 * source (classes 0 and 1 then). Undefined when they are not known whole.
 */
export function knownCounts(statistics: Statistics, subject: Subject, side: Side): KnownCounts | undefined {
  const rows = statistics.sides[side];
  if (rows !== undefined) {
    const positive = subject.labels.indexOf(subject.positive_label ?? "");
    return { confusion: confusionFrom(rows, subject.labels), positive };
  }
  const counts = COUNT_NAMES.map(([name]) => numberFromText(statistics.metrics[name]?.[side]));
  if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0)) return undefined;
  if (counts.every((count) => count === 0)) return undefined;
  // In the order of the other side's classes, so that both sides have the positive class at one index.
  const positive = subject.labels.length === 2 && subject.labels[0] === subject.positive_label ? 0 : 1;
  const at = (isPositive: number): number => (isPositive === 1 ? positive : 1 - positive);
  const cells = COUNT_NAMES.map(([, actual, predicted], i) => ({
    label: at(actual),
    prediction: at(predicted),
    count: counts[i] ?? 0,
  }));
  return { confusion: { labels: positive === 1 ? ["0", "1"] : ["1", "0"], cells }, positive };
}

/** The margins of one side, whichever way its counts are known; `positive` is -1 where no class is the positive one. */
export function countsOfSide(
  statistics: Statistics,
  subject: Subject,
  side: Side,
): { readonly margins: Margins; readonly positive: number } | undefined {
  if (statistics.cells !== null) {
    const positive = subject.task === "binary" ? subject.labels.indexOf(subject.positive_label ?? "") : -1;
    return { margins: marginsOfSide(countsOf(statistics.cells, subject.labels), side), positive };
  }
  const known = knownCounts(statistics, subject, side);
  return known === undefined ? undefined : { margins: marginsOf(known.confusion), positive: known.positive };
}
