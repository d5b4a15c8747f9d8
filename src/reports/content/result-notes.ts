import { LOW_SUPPORT, MIN_SUPPORT } from "../../core/decide.ts";
import type { Evidence } from "../../core/evidence.ts";
import { formatCount } from "../../core/format.ts";
import type { Measured } from "../../core/measure.ts";
import type { Result } from "../../core/policy.ts";
import { type Phrase, say } from "../phrase.ts";
import { amountOf, probabilityOf } from "./amounts.ts";
import type { Asked } from "./asked.ts";
import { metricName } from "./names.ts";
import { measuredAgain } from "./rows.ts";

/** What stands behind a result: how sure the change is, how many rows it takes, what is weak about it. */
export function resultNotes(result: Result, asked: Asked, evidence: Evidence): readonly Phrase[] {
  const measured = measuredAgain(result, evidence);
  const notes = [
    confidenceNote(result, asked),
    rowsNote(result),
    minRowsNote(result, asked, measured) ?? supportNote(result, asked, measured),
    powerNote(result),
  ];
  return notes.filter((note) => note !== undefined);
}

function confidenceNote(result: Result, asked: Asked): Phrase | undefined {
  if (result.confidence_of_change === null || result.required === null) return undefined;
  return say`confidence that ${claim(result, asked)}: ${probabilityOf(result.confidence_of_change)}`;
}

/** What the one-sided confidence is about. */
function claim(result: Result, asked: Asked): string {
  const amount = amountOf(result.metric, result.required ?? 0);
  if (result.required === 0) return "the candidate is not worse";
  if (asked.kind === "guard-rail") return `it is worse by at most ${amount}`;
  return asked.greaterIsBetter ? `the change is at least ${amount}` : `it falls by at least ${amount}`;
}

/** Never as "needs N rows": the number is about telling the required change from none, not about this candidate. */
export function rowsNote(result: Result): Phrase | undefined {
  if (result.rows_needed === null || result.required === null) return undefined;
  return say`rows to tell a change of ${amountOf(result.metric, result.required)} from none: ${formatCount(result.rows_needed)}`;
}

function minRowsNote(result: Result, { rule }: Asked, measured: Measured | undefined): Phrase | undefined {
  const rows = measured?.estimate.rows ?? 0;
  if (result.reason !== "low_support" || rule.min_rows === undefined || rows >= rule.min_rows) return undefined;
  return say`the rule asks for at least ${formatCount(rule.min_rows)} rows, and there are ${formatCount(rows)}`;
}

/** Which rows are too few: those of the metric's own class, or those where the models differ (a guard rail asks only the first). */
function supportNote(result: Result, asked: Asked, measured: Measured | undefined): Phrase | undefined {
  if (measured === undefined || (result.reason !== "low_support" && result.note !== "low_support")) return undefined;
  const own = measured.ownRows ?? Number.POSITIVE_INFINITY;
  const differing =
    asked.kind === "change" ? (measured.differing ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
  const carriers =
    differing <= own
      ? `${formatCount(differing)} rows on which the two models differ`
      : `${formatCount(own)} rows of the class that the metric is about`;
  const consequence =
    result.reason === "low_support"
      ? `below ${MIN_SUPPORT} nothing passes`
      : `below ${LOW_SUPPORT} an interval is rough`;
  return say`low support: only ${carriers}; ${consequence}`;
}

function powerNote(result: Result): Phrase | undefined {
  if (result.note !== "underpowered" || result.required === null) return undefined;
  const amount = amountOf(result.metric, result.required);
  return say`the interval still holds ${amount}: this hold-out cannot tell yet whether ${metricName(result.metric)} changes by as much`;
}
