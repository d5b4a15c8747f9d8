import type { Run } from "../mlflow/port.ts";
import { keysIn, type Order, valueIn } from "./order.ts";
import { compareValues, textValue, type Value } from "./value.ts";

/** A finished run with what it is sorted by. */
export interface Ranked {
  readonly run: Run;
  readonly value: Value | undefined;
}

/** A finished run whose metric is a number, for the figure: its numeric parameters, and nothing else of it. */
export interface Point {
  readonly id: string;
  readonly name: string | undefined;
  readonly metric: number;
  readonly parameters: ReadonlyMap<string, number>;
}

/** An experiment may have any number of names; more of them help nobody. */
const MOST_NAMES = 2_000;
const MOST_PARAMETERS = 50;

/**
 * What a leaderboard needs of an experiment whose runs go by in pages: the first `top` runs whole, counts of all others,
 * and on request a point for each. Runs that were deleted are not looked at.
 */
export class RunTally {
  readonly #order: Order;
  readonly #top: number;
  readonly #wantsPoints: boolean;
  #ranked: Ranked[] = [];
  #points: Point[] = [];
  #ids: string[] = [];
  #counts = { finished: 0, lacking: 0, nan: 0 };
  #unfinished = new Map<string, number>();
  #metricNames = new Map<string, number>();
  #keyNames = new Map<string, number>();

  constructor(order: Order, top: number, wantsPoints = false) {
    this.#order = order;
    this.#top = top;
    this.#wantsPoints = wantsPoints && order.kind === "metric";
  }

  add(run: Run): void {
    if (run.isDeleted) return;
    this.#ids.push(run.id);
    if (run.status !== "FINISHED") {
      count(this.#unfinished, run.status);
      return;
    }
    const value = valueIn(run, this.#order);
    this.#counts.finished += 1;
    if (value === undefined) this.#counts.lacking += 1;
    if (value?.kind === "nan") this.#counts.nan += 1;
    for (const name of run.metrics.keys()) count(this.#metricNames, name);
    if (this.#order.kind !== "metric") for (const name of keysIn(run, this.#order.kind)) count(this.#keyNames, name);
    if (this.#wantsPoints && value?.kind === "number" && Number.isFinite(value.number)) {
      this.#points.push({ id: run.id, name: run.name, metric: value.number, parameters: numbersOf(run) });
    }
    this.#ranked.push({ run, value });
    if (this.#ranked.length >= 2 * this.#top + 100) this.#ranked = this.first();
  }

  /** Runs that were looked at, the unfinished ones among them. */
  get seen(): number {
    return this.#ids.length;
  }

  get ids(): readonly string[] {
    return this.#ids;
  }

  get points(): readonly Point[] {
    return this.#points;
  }

  /** Finished runs; how many of them have nothing to be sorted by, and how many have NaN. */
  get counts(): { readonly finished: number; readonly lacking: number; readonly nan: number } {
    return this.#counts;
  }

  /** How many runs are RUNNING, SCHEDULED, FAILED, KILLED. */
  get unfinished(): ReadonlyMap<string, number> {
    return this.#unfinished;
  }

  /** How many finished runs have each metric. */
  get metricNames(): ReadonlyMap<string, number> {
    return this.#metricNames;
  }

  /** The same for the kind of key that is sorted by. */
  get keyNames(): ReadonlyMap<string, number> {
    return this.#order.kind === "metric" ? this.#metricNames : this.#keyNames;
  }

  /** The first `top` finished runs in order; of equals the one that started last, as MLflow does. */
  first(): Ranked[] {
    return this.#ranked
      .toSorted(
        (a, b) =>
          compareValues(a.value, b.value, this.#order.direction) ||
          (b.run.startedAt ?? 0) - (a.run.startedAt ?? 0) ||
          (a.run.id < b.run.id ? -1 : 1),
      )
      .slice(0, this.#top);
  }
}

function count(names: Map<string, number>, name: string): void {
  const before = names.get(name);
  if (before !== undefined || names.size < MOST_NAMES) names.set(name, (before ?? 0) + 1);
}

function numbersOf(run: Run): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const [name, text] of run.params) {
    const value = textValue(text);
    if (value.kind === "number" && Number.isFinite(value.number)) numbers.set(name, value.number);
    if (numbers.size === MOST_PARAMETERS) break;
  }
  return numbers;
}
