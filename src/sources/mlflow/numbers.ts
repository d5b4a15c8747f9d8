import { type Dataset, datasetName, type LoggedMetric, type LoggedModel, type Run } from "../../mlflow/port.ts";
import type { MetricsTable } from "../port.ts";

/** Numbers, and the data sets that they were measured on, as far as MLflow knows. */
export interface Numbers {
  readonly metrics: MetricsTable;
  readonly datasets: readonly Dataset[];
}

/**
 * The run's own metrics, then those that were logged on its model by whichever run evaluated it. A key that stands there
 * for several data sets is no number until `asked`, the name or digest of a data set, chooses.
 */
export function numbersOf(run: Run | undefined, model: LoggedModel | undefined, asked: string | undefined): Numbers {
  const measured = (run?.datasets ?? []).filter(({ context }) => context === undefined || !/^train/i.test(context));
  const chosen = asked === undefined ? measured : measured.filter((dataset) => isAsked(dataset, asked));
  const isOfRun = asked === undefined || chosen.length > 0;
  // MLflow keeps one value of a key, and does not say which of several data sets it belongs to.
  const isUnclear = asked === undefined && new Set(measured.map(({ digest }) => digest)).size > 1;
  const numbers = new Map(isOfRun && !isUnclear ? run?.metrics : []);
  const several = measured.map(datasetName).join(", ");
  const ambiguous = new Map(isUnclear ? [...(run?.metrics.keys() ?? [])].map((key) => [key, several] as const) : []);
  const datasets = isOfRun ? [...chosen] : [];
  for (const [key, values] of byKey(model?.metrics ?? [])) {
    const fitting = asked === undefined ? values : values.filter(({ dataset }) => isAsked(dataset, asked));
    const last = fitting.toSorted((a, b) => a.step - b.step || a.timestamp - b.timestamp).at(-1);
    const names = new Set(fitting.map(({ dataset }) => datasetName(dataset)));
    if (names.size > 1) {
      numbers.delete(key);
      ambiguous.set(key, [...names].join(", "));
    } else if (last !== undefined && !numbers.has(key)) {
      // The model's own value says what it was measured on, where the run's does not.
      ambiguous.delete(key);
      numbers.set(key, last.value);
      datasets.push(last.dataset);
    }
  }
  return { metrics: { numbers, others: new Map(), ambiguous }, datasets };
}

function isAsked({ name, digest }: Dataset, asked: string): boolean {
  return name === asked || digest === asked;
}

function byKey(metrics: readonly LoggedMetric[]): ReadonlyMap<string, readonly LoggedMetric[]> {
  const grouped = new Map<string, LoggedMetric[]>();
  for (const metric of metrics) {
    const group = grouped.get(metric.key);
    if (group === undefined) grouped.set(metric.key, [metric]);
    else group.push(metric);
  }
  return grouped;
}
