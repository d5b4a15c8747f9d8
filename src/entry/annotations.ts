import { inertLine } from "../reports/log-line.ts";
import type { Runner } from "./runner.ts";

/** GitHub shows so many of each level for a step, and drops the others without a word. */
const MOST_OF_EACH_LEVEL = 10;

/** Annotations as far as they are shown; what comes after them is said in the log, so that nothing is lost. */
export function withinBudget(annotate: Runner["annotate"], log: (line: string) => void): Runner["annotate"] {
  const said = { error: 0, warning: 0, notice: 0 };
  return (level, message, title, place) => {
    if (said[level]++ < MOST_OF_EACH_LEVEL) return annotate(level, message, title, place);
    const where = place === undefined ? "" : `${place.file}${place.line === undefined ? "" : `:${place.line}`}: `;
    for (const line of `${level}: ${title}: ${where}${message}`.split("\n")) log(inertLine(line));
  };
}
