import { type Dataset, datasetName } from "../mlflow/port.ts";

/**
 * Why two sides' numbers do not stand for the same rows; undefined when nothing says so. `name` is the data set that was
 * asked for on both sides: a digest may cover more than the hold-out (that of `mlflow.models.evaluate` the predictions,
 * too), so that whoever names it has the word.
 */
export function differentData(
  baseline: readonly Dataset[],
  candidate: readonly Dataset[],
  name?: string,
): string | undefined {
  const isNamed = (datasets: readonly Dataset[]): boolean => datasets.some((dataset) => dataset.name === name);
  if (name !== undefined && isNamed(baseline) && isNamed(candidate)) return undefined;
  const before = baseline.filter(({ digest }) => digest !== undefined);
  const after = candidate.filter(({ digest }) => digest !== undefined);
  if (before.length === 0 || after.length === 0) return undefined;
  if (before.some(({ digest }) => after.some((other) => other.digest === digest))) return undefined;
  const told = (datasets: readonly Dataset[]): string => [...new Set(datasets.map(datasetName))].join(", ");
  return `the baseline was measured on ${told(before)}, the candidate on ${told(after)}`;
}
