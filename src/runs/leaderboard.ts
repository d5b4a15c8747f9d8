import { nearest } from "../config/nearest.ts";
import type { Experiment, Run } from "../mlflow/port.ts";
import { differentDataSets } from "./data-sets.ts";
import { lengthOfShortIds } from "./ids.ts";
import { inReadingOrder, likelyMetric } from "./metric-names.ts";
import type { Order } from "./order.ts";
import type { Origin } from "./origin.ts";
import { type Parameters, parametersOf } from "./parameters.ts";
import type { Point, RunTally } from "./tally.ts";
import type { Value } from "./value.ts";

/** The finished runs of an experiment in order, and what must not be overlooked about the others. */
export interface Leaderboard {
  readonly kind: "leaderboard";
  readonly origin: Origin;
  readonly experiment: Experiment;
  readonly order: Order;
  /** Of finished runs; `lacking` have nothing to be sorted by, `nan` have NaN. */
  readonly counts: { readonly finished: number; readonly lacking: number; readonly nan: number };
  /** How many runs are RUNNING, SCHEDULED, FAILED, KILLED: they are not shown. */
  readonly unfinished: ReadonlyMap<string, number>;
  readonly rows: readonly LeaderboardRow[];
  /** Of the shown runs, without the one that is sorted by. */
  readonly metrics: readonly string[];
  readonly parameters: Parameters;
  /** Of the shown runs; more than one: their numbers do not compare. */
  readonly dataSets: number;
  /** Every metric (or parameter, or tag, where that is sorted by), with how many finished runs have it. */
  readonly names: ReadonlyMap<string, number>;
  /** Of `names`, when no run has what was asked for. */
  readonly suggestion: string | undefined;
  readonly points: readonly Point[];
}

export interface LeaderboardRow {
  /** From 1; equals share it. A run without a number has none. */
  readonly rank: number | undefined;
  readonly shortId: string;
  readonly run: Run;
  /** What the run is sorted by. */
  readonly value: Value | undefined;
}

export function leaderboard(origin: Origin, experiment: Experiment, order: Order, tally: RunTally): Leaderboard {
  const ranked = tally.first();
  const runs = ranked.map(({ run }) => run);
  const idLength = lengthOfShortIds(
    runs.map(({ id }) => id),
    tally.ids,
  );
  let rank = 0;
  const rows = ranked.map(({ run, value }, i): LeaderboardRow => {
    if (!isSame(value, ranked[i - 1]?.value)) rank = i + 1;
    const hasRank = value !== undefined && value.kind !== "nan";
    return { rank: hasRank ? rank : undefined, shortId: run.id.slice(0, idLength), run, value };
  });
  const metrics = new Set(runs.flatMap((run) => [...run.metrics.keys()]));
  if (order.kind === "metric") metrics.delete(order.name);
  return {
    kind: "leaderboard",
    origin,
    experiment,
    order,
    counts: tally.counts,
    unfinished: tally.unfinished,
    rows,
    metrics: inReadingOrder(metrics),
    parameters: parametersOf(runs),
    dataSets: differentDataSets(runs),
    names: tally.keyNames,
    suggestion: hasNothingToSortBy(tally.counts) ? likely(order, tally.keyNames) : undefined,
    points: tally.points,
  };
}

/** Finished runs there are, but what was asked for is in none of them: no order means anything. */
export function hasNothingToSortBy({ finished, lacking }: Leaderboard["counts"]): boolean {
  return finished > 0 && lacking === finished;
}

function likely({ kind, name }: Order, known: ReadonlyMap<string, number>): string | undefined {
  return kind === "metric" ? likelyMetric(name, known) : nearest(name, known.keys());
}

function isSame(a: Value | undefined, b: Value | undefined): boolean {
  if (a?.kind === "number") return b?.kind === "number" && a.number === b.number;
  return a?.kind === "text" && b?.kind === "text" && a.text === b.text;
}
