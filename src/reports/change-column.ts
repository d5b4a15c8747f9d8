import type { ResultLine } from "./content/results.ts";

/** Points stand in the title where every change is told in them, else beside each number that is. */
export function changeTitle(results: readonly ResultLine[]): string {
  return isAllPoints(results) ? "change in points" : "change";
}

/** `+2.09`, or `+2.09 points` in a table of mixed units. */
export function changeText(line: ResultLine, results: readonly ResultLine[]): string {
  return isAllPoints(results) ? line.change : line.changeWithUnit;
}

function isAllPoints(results: readonly ResultLine[]): boolean {
  return results.every(({ isInPoints }) => isInPoints);
}
