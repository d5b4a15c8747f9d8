import type { GateOptions } from "../config/gate-options.ts";
import type { Side } from "../core/counts.ts";
import type { Holdout } from "../core/evidence.ts";
import { canonicalLabel, sortedLabels } from "../core/labels.ts";
import { metricSpellings } from "../core/metrics/traits.ts";
import type { Statistics, Subject } from "../core/statistics.ts";
import type { CountEngine, CountOptions, PairedCounts } from "../engines/port.ts";
import { GateError } from "../errors.ts";
import type { Belonging, MetricsTable, OpenedSource } from "../sources/port.ts";
import { differentData } from "./data-sets.ts";

/** Everything that there is to decide on. */
export interface Comparison {
  readonly subject: Subject;
  readonly holdout: Holdout | null;
  readonly statistics: Statistics;
}

/** What was opened; no baseline = it is in the candidate's file, or nobody ever held its place. */
export interface Sides {
  readonly candidate: OpenedSource;
  readonly baseline: OpenedSource | undefined;
  readonly candidateMetrics: OpenedSource | undefined;
  readonly baselineMetrics: OpenedSource | undefined;
  /** Which model the baseline is, where its rows do not say it. */
  readonly ofBaseline: Belonging;
}

/** From two opened sources, or one that holds both sides, to statistics. Throws whatever makes them incomparable. */
export async function compareSources(
  { candidate, baseline, candidateMetrics, baselineMetrics }: Sides,
  engine: CountEngine,
  options: GateOptions,
  onRows: (rows: number) => void,
): Promise<Comparison> {
  const counting = countOptions(options, onRows);
  const told = (side: OpenedSource | undefined, more: OpenedSource | undefined): readonly MetricsTable[] =>
    [metricsOf(side), metricsOf(more), more?.beside, side?.beside].filter((metrics) => metrics !== undefined);
  const metrics = metricTexts(told(baseline, baselineMetrics), told(candidate, candidateMetrics));
  const [left, right] = [baseline === undefined ? undefined : rowsOf(baseline), rowsOf(candidate)];
  if (baseline === undefined && options.baseline === undefined) {
    if (right === undefined) throw noBaseline();
    return paired(await engine.countOneFile(right, counting), metrics);
  }
  if (baseline !== undefined) refuseSame(candidate, baseline);
  if (left !== undefined && right !== undefined) {
    return paired(await engine.countPair(left, right, counting), metrics);
  }

  refuseOtherData(baseline, candidate, options);
  const alone = left ?? right;
  const sideOfRows: Side = left === undefined ? "candidate" : "baseline";
  const columns = left === undefined ? options.columns : options.baselineColumns;
  const counted = alone === undefined ? undefined : await engine.countSide(alone, { ...counting, columns });
  return {
    subject: counted?.subject ?? declaredSubject(options),
    holdout: counted?.holdout ?? null,
    statistics: {
      identical: baseline !== undefined && baseline.location === candidate.location,
      cells: null,
      sides: counted === undefined ? {} : { [sideOfRows]: counted.confusion },
      metrics,
    },
  };
}

/** No `baseline` at all: a wiring mistake, never a first model. */
function noBaseline(): GateError {
  return new GateError("USAGE", "gate needs --baseline SOURCE, the model in Production to compare with", {
    hint: "Or one file as --candidate with the columns label, baseline and candidate",
  });
}

function paired(counts: PairedCounts, metrics: Statistics["metrics"]): Comparison {
  const { subject, holdout, cells, identical } = counts;
  return { subject, holdout, statistics: { identical, cells, sides: {}, metrics } };
}

function refuseSame(candidate: OpenedSource, baseline: OpenedSource): void {
  const isOneText = candidate.reference === baseline.reference;
  // Two references that lead to one version or run are no mistake: the model did not change.
  const isOneModel = /^(run|version):/.test(candidate.location);
  if (!isOneText && (candidate.location !== baseline.location || isOneModel)) return;
  throw new GateError("SAME_SOURCE", `candidate and baseline are the same: ${candidate.reference}`, {
    hint: "A model compared with itself says nothing: give the predictions of the model in Production as --baseline",
  });
}

/** Numbers of two data sets say nothing about two models; rows would have shown it by themselves. */
function refuseOtherData(
  baseline: OpenedSource | undefined,
  candidate: OpenedSource,
  { baselineOf, candidateOf }: GateOptions,
): void {
  const name = baselineOf.dataset === candidateOf.dataset ? candidateOf.dataset : undefined;
  const difference = differentData(baseline?.datasets ?? [], candidate.datasets ?? [], name);
  if (difference === undefined) return;
  throw new GateError("NOT_COMPARABLE", `the numbers stand for different data: ${difference}`, {
    hint: "Evaluate both models on the same hold-out; where it is the same although the digests differ, name it with --dataset NAME",
  });
}

function countOptions(options: GateOptions, onRows: (rows: number) => void): CountOptions {
  return {
    ...(options.task === undefined ? {} : { task: options.task }),
    ...(options.positiveLabel === undefined ? {} : { positiveLabel: options.positiveLabel }),
    ...(options.labels === undefined ? {} : { labels: options.labels }),
    scoreThreshold: options.scoreThreshold,
    scoreMeans: options.scoreMeans,
    columns: options.columns,
    baselineColumns: options.baselineColumns,
    align: options.align,
    extraRows: options.extraRows,
    onRows,
  };
}

/** What was said of the classes, where no rows can tell; the positive one is a class, too. */
export function declaredSubject(options: GateOptions): Subject {
  const positive = options.positiveLabel === undefined ? [] : [canonicalLabel(options.positiveLabel)];
  return {
    task: options.task ?? null,
    positive_label: positive[0] ?? null,
    labels: sortedLabels([...positive, ...(options.labels ?? []).map(canonicalLabel)]),
  };
}

/** By name and side, as the text that was read; of two sources of one side the first one counts. */
function metricTexts(baseline: readonly MetricsTable[], candidate: readonly MetricsTable[]): Statistics["metrics"] {
  const first = (tables: readonly MetricsTable[], name: string): string | undefined =>
    tables.find(({ numbers }) => numbers.has(name))?.numbers.get(name);
  const names = new Set([...baseline, ...candidate].flatMap(({ numbers }) => [...numbers.keys()]));
  return Object.fromEntries(
    [...names].toSorted().map((name) => {
      const [before, after] = [first(baseline, name), first(candidate, name)];
      return [
        name,
        { ...(before === undefined ? {} : { baseline: before }), ...(after === undefined ? {} : { candidate: after }) },
      ];
    }),
  );
}

function rowsOf(source: OpenedSource) {
  return source.content.kind === "rows" ? source.content.rows : undefined;
}

/** The metrics of a source that gave numbers. */
export function metricsOf(source: OpenedSource | undefined): MetricsTable | undefined {
  return source?.content.kind === "metrics" ? source.content.metrics : undefined;
}

/** The name under which a metrics source holds this metric, whatever its value is. */
export function heldName(metrics: MetricsTable, metric: string): string | undefined {
  return metricSpellings(metric).find((name) => metrics.numbers.has(name) || metrics.others.has(name));
}
