import { metricTraits } from "../core/metrics/traits.ts";
import type { Run } from "../mlflow/port.ts";
import { differentDataSets } from "./data-sets.ts";
import { lengthOfShortIds } from "./ids.ts";
import { inReadingOrder } from "./metric-names.ts";
import type { Origin } from "./origin.ts";
import { type Parameters, parametersOf } from "./parameters.ts";
import { metricValue, type Value } from "./value.ts";

/** Some runs side by side, in the order in which they were named. */
export interface Comparison {
  readonly kind: "comparison";
  readonly origin: Origin;
  readonly runs: readonly { readonly shortId: string; readonly run: Run }[];
  readonly parameters: Parameters;
  readonly metrics: readonly ComparedMetric[];
  /** More than one: the numbers do not compare. */
  readonly dataSets: number;
}

interface ComparedMetric {
  readonly name: string;
  /** One for each run, undefined where it is missing. */
  readonly values: readonly (Value | undefined)[];
  /** Which of them are best; none when nobody knows what is better, or when all are equal. */
  readonly best: readonly boolean[];
}

export function comparison(origin: Origin, runs: readonly Run[]): Comparison {
  const ids = runs.map(({ id }) => id);
  const idLength = lengthOfShortIds(ids, ids);
  const names = inReadingOrder(new Set(runs.flatMap((run) => [...run.metrics.keys()])));
  return {
    kind: "comparison",
    origin,
    runs: runs.map((run) => ({ shortId: run.id.slice(0, idLength), run })),
    parameters: parametersOf(runs),
    metrics: names.map((name) => comparedMetric(name, runs)),
    dataSets: differentDataSets(runs),
  };
}

function comparedMetric(name: string, runs: readonly Run[]): ComparedMetric {
  const values = runs.map((run) => {
    const text = run.metrics.get(name);
    return text === undefined ? undefined : metricValue(text);
  });
  return { name, values, best: bestOf(name, values) };
}

/** Only numbers that are finite are good or bad. */
function bestOf(name: string, values: readonly (Value | undefined)[]): readonly boolean[] {
  const numbers = values.map((value) =>
    value?.kind === "number" && Number.isFinite(value.number) ? value.number : undefined,
  );
  const finite = numbers.filter((number) => number !== undefined);
  const traits = metricTraits(name);
  const best = traits?.greaterIsBetter === true ? Math.max(...finite) : Math.min(...finite);
  const isMarked = traits !== undefined && new Set(finite).size > 1;
  return numbers.map((number) => isMarked && number === best);
}
