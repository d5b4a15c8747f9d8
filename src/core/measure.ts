import { type Confusion, differingRows, type JointCounts, rowsPerLabel, type Side, totalRows } from "./counts.ts";
import { type Estimate, pairedEstimate, unpairedEstimate } from "./estimate.ts";
import type { Fraction } from "./fraction.ts";
import { type KnownCounts, knownCounts } from "./known-counts.ts";
import { marginsOf, marginsOfSide } from "./metrics/margins.ts";
import { countMetric, type MetricEntry } from "./metrics/table.ts";
import { isInRange, metricSpellings } from "./metrics/traits.ts";
import type { Reason } from "./policy.ts";
import { type CellRow, countsOf, numberFromText, type Statistics, type Subject } from "./statistics.ts";

/** A metric on both sides, with what is needed to decide on it; or why there is none. */
export type Measurement = Measured | Unmeasured;

export interface Measured {
  readonly estimate: Estimate;
  /** Exact values, where both sides have integer counts and the metric is rational. */
  readonly exact?: { readonly baseline: Fraction; readonly candidate: Fraction };
  /** Rows that carry the metric's own classes; undefined where no class does, or where there is no interval. */
  readonly ownRows?: number;
  /** Rows where the two models differ, or the most that can; undefined where that is not known. */
  readonly differing?: number;
}

interface Unmeasured {
  readonly missing: Extract<Reason, "metric_missing" | "metric_not_finite" | "not_comparable">;
  readonly baseline?: number;
  readonly candidate?: number;
}

/** One value under two names may differ in its last bits. */
const SAME_WITHIN = 1e-9;

/** A value rounded to three decimals may differ this much from the one that the counts give. */
const ROUNDING = 5.1e-4;

/** Rows on both sides first, then known counts, then bare numbers; `confidence` is that of the interval, two-sided. */
export function measure(
  name: string,
  statistics: Statistics,
  subject: Subject,
  confidence: number,
  slice?: string,
): Measurement {
  // Deciding a rule about some rows on all of them would be a wrong answer to another question.
  if (slice !== undefined) return { missing: "not_comparable" };
  const entry = countMetric(name);
  return entry !== undefined && statistics.cells !== null
    ? measureRows(entry, statistics.cells, subject, confidence)
    : measureNumbers(name, entry, statistics, subject, confidence);
}

function measureRows(entry: MetricEntry, cells: readonly CellRow[], subject: Subject, confidence: number): Measurement {
  const counts: JointCounts = countsOf(cells, subject.labels);
  const positive = subject.labels.indexOf(subject.positive_label ?? "");
  if (entry.task === "binary" && positive === -1) return { missing: "not_comparable" };
  const estimate = pairedEstimate(entry.metric, counts, positive, confidence);
  const [before, after] = [marginsOfSide(counts, "baseline"), marginsOfSide(counts, "candidate")];
  if (estimate === undefined) {
    return {
      missing: "metric_not_finite",
      ...known("baseline", entry.metric.value(before, positive)),
      ...known("candidate", entry.metric.value(after, positive)),
    };
  }
  return {
    estimate,
    ...exactly(entry.metric.exact(before, positive), entry.metric.exact(after, positive)),
    ...known("ownRows", ownRowsOf(entry, counts, positive)),
    differing: differingRows(counts),
  };
}

function measureNumbers(
  name: string,
  entry: MetricEntry | undefined,
  statistics: Statistics,
  subject: Subject,
  confidence: number,
): Measurement {
  const valueOf = (side: Side): SideValue => sideValue(name, entry, statistics, subject, side);
  const [baseline, candidate] = [valueOf("baseline"), valueOf("candidate")];
  if ("missing" in baseline || "missing" in candidate) {
    return {
      missing: "missing" in baseline ? baseline.missing : "missing" in candidate ? candidate.missing : "metric_missing",
      ...known("baseline", "missing" in baseline ? undefined : baseline.value),
      ...known("candidate", "missing" in candidate ? undefined : candidate.value),
    };
  }
  const exact = exactly(baseline.exact, candidate.exact);
  if (entry !== undefined && baseline.counts !== undefined && candidate.counts !== undefined) {
    const sides = { baseline: baseline.counts.confusion, candidate: candidate.counts.confusion };
    // Other labels are another hold-out: a change of the data is no change of the model.
    if (rowsPerLabel(sides.baseline).join() !== rowsPerLabel(sides.candidate).join()) {
      return { missing: "not_comparable", baseline: baseline.value, candidate: candidate.value };
    }
    const { positive } = candidate.counts;
    const estimate = unpairedEstimate(entry.metric, sides, positive, confidence);
    const ownRows = ownRowsOf(entry, sides.candidate, positive);
    // Nobody counted the rows that differ; there are at most all of them.
    const differing = ownRows === undefined ? totalRows(sides.candidate) : undefined;
    if (estimate !== undefined)
      return { estimate, ...exact, ...known("ownRows", ownRows), ...known("differing", differing) };
  }
  const delta = candidate.value - baseline.value;
  if (!Number.isFinite(delta)) {
    return { missing: "metric_not_finite", baseline: baseline.value, candidate: candidate.value };
  }
  return { estimate: { baseline: baseline.value, candidate: candidate.value, delta, method: "point" }, ...exact };
}

/** The candidate alone, for the floors of a first model. */
export function measureCandidate(
  name: string,
  statistics: Statistics,
  subject: Subject,
): { readonly value: number; readonly measured: Measured } | Pick<Unmeasured, "missing"> {
  const side = sideValue(name, countMetric(name), statistics, subject, "candidate");
  if ("missing" in side) return side;
  const { value, exact } = side;
  const estimate = { baseline: value, candidate: value, delta: 0, method: "point" } as const;
  return { value, measured: { estimate, ...exactly(exact, exact) } };
}

type SideValue =
  | { readonly value: number; readonly exact?: Fraction; readonly counts?: KnownCounts }
  | { readonly missing: Unmeasured["missing"] };

function sideValue(
  name: string,
  entry: MetricEntry | undefined,
  statistics: Statistics,
  subject: Subject,
  side: Side,
): SideValue {
  const texts = metricSpellings(name).flatMap((spelling) => statistics.metrics[spelling]?.[side] ?? []);
  const [told, ...others] = texts.map(numberFromText);
  if ([told, ...others].some((value) => value !== undefined && !Number.isFinite(value))) {
    return { missing: "metric_not_finite" };
  }
  if ([told, ...others].some((value) => value !== undefined && !isInRange(name, value))) {
    return { missing: "not_comparable" };
  }
  if (others.some((value) => Math.abs(value - (told ?? value)) > SAME_WITHIN)) return { missing: "not_comparable" };

  const counts = entry === undefined ? undefined : knownCounts(statistics, subject, side);
  if (entry === undefined || counts === undefined || (entry.task === "binary" && counts.positive === -1)) {
    return told === undefined ? { missing: "metric_missing" } : { value: told };
  }
  const margins = marginsOf(counts.confusion);
  const value = entry.metric.value(margins, counts.positive);
  if (value === undefined) return { missing: "metric_not_finite" };
  // Two definitions under one name (macro F1 called f1_score, say) must not be mixed.
  if (told !== undefined && Math.abs(told - value) > ROUNDING) return { missing: "not_comparable" };
  const exact = entry.metric.exact(margins, counts.positive);
  return { value, counts, ...(exact === undefined ? {} : { exact }) };
}

/** Undefined where no class of its own carries the metric, as for accuracy. */
function ownRowsOf(entry: MetricEntry, counts: JointCounts | Confusion, positive: number): number | undefined {
  const rows = rowsPerLabel(counts);
  switch (entry.support) {
    case "positive":
      return rows[positive] ?? 0;
    case "negative":
      return totalRows(counts) - (rows[positive] ?? 0);
    case "smallest-class":
      return Math.min(...rows);
    case "differing":
      return undefined;
  }
}

function exactly(baseline: Fraction | undefined, candidate: Fraction | undefined): Pick<Measured, "exact"> {
  return baseline === undefined || candidate === undefined ? {} : { exact: { baseline, candidate } };
}

function known<K extends string>(key: K, value: number | undefined): Partial<Record<K, number>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, number>);
}
