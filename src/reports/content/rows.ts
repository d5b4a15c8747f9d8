import { confusionOf, type JointCounts, type Side } from "../../core/counts.ts";
import type { Evidence } from "../../core/evidence.ts";
import { type KnownCounts, knownCounts } from "../../core/known-counts.ts";
import { type Measured, measure } from "../../core/measure.ts";
import type { Result } from "../../core/policy.ts";
import { countsOf } from "../../core/statistics.ts";

/** Rows that were compared one by one; undefined when a side gave only numbers. */
export function comparedRows(evidence: Evidence): JointCounts | undefined {
  const cells = evidence.statistics?.cells ?? null;
  return cells === null ? undefined : countsOf(cells, evidence.labels);
}

/** One side's rows by label and prediction; undefined when they are not known. */
export function sideCounts(evidence: Evidence, side: Side): KnownCounts | undefined {
  if (evidence.statistics === null) return undefined;
  const counts = comparedRows(evidence);
  if (counts === undefined) {
    const known = knownCounts(evidence.statistics, evidence, side);
    // Four counts of a metrics file call their classes 0 and 1; the other side's rows know the real names.
    return known === undefined || evidence.labels.length !== known.confusion.labels.length
      ? known
      : { ...known, confusion: { ...known.confusion, labels: evidence.labels } };
  }
  return { confusion: confusionOf(counts, side), positive: evidence.labels.indexOf(evidence.positive_label ?? "") };
}

/** What the result was decided on, measured again; undefined when there was nothing to measure. */
export function measuredAgain(result: Result, evidence: Evidence): Measured | undefined {
  const { statistics, policy } = evidence;
  if (statistics === null) return undefined;
  const measured = measure(result.metric, statistics, evidence, policy.confidence, result.slice ?? undefined);
  return "missing" in measured ? undefined : measured;
}
