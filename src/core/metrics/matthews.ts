import type { CountMetric } from "./count-metric.ts";
import type { Margins } from "./margins.ts";

/**
 * Matthews correlation coefficient for any number of classes (Gorodkin 2004, Computational Biology and Chemistry 28:367;
 * as scikit-learn's `matthews_corrcoef`, but undefined where that says 0: one class only, true or predicted).
 * M = (C − Σ P_k T_k) / √((1 − ΣP²)(1 − ΣT²)) with C the share of right rows, P and T the shares predicted and true.
 */
export const matthews: CountMetric = {
  value(margins) {
    const { covariance, spreadPredicted, spreadActual } = terms(margins);
    return spreadPredicted === 0 || spreadActual === 0
      ? undefined
      : covariance / Math.sqrt(spreadPredicted * spreadActual);
  },
  exact: () => undefined,
  influence(margins) {
    const { right, cross, predicted, actual, covariance, spreadPredicted, spreadActual } = terms(margins);
    const root = Math.sqrt(spreadPredicted * spreadActual);
    const value = covariance / root;
    // Gradient by the share of a cell, then centred: the shares sum to 1.
    const gradient = (isRight: number, ofPrediction: number, ofLabel: number, cov: number): number =>
      (isRight - cov) / root + value * (ofPrediction / spreadPredicted + ofLabel / spreadActual);
    const mean = gradient(right, 1 - spreadPredicted, 1 - spreadActual, 2 * cross);
    return (label, prediction) =>
      gradient(
        label === prediction ? 1 : 0,
        predicted[prediction] ?? 0,
        actual[label] ?? 0,
        (actual[prediction] ?? 0) + (predicted[label] ?? 0),
      ) - mean;
  },
};

function terms(margins: Margins) {
  const share = (counts: readonly number[]): number[] => counts.map((count) => count / margins.rows);
  const dot = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0);
  const [predicted, actual] = [share(margins.predicted), share(margins.actual)];
  const right = share(margins.hits).reduce((sum, hits) => sum + hits, 0);
  const cross = dot(predicted, actual);
  const isOneClass = (counts: readonly number[]): boolean => counts.filter((count) => count > 0).length <= 1;
  return {
    right,
    cross,
    predicted,
    actual,
    covariance: right - cross,
    spreadPredicted: isOneClass(margins.predicted) ? 0 : 1 - dot(predicted, predicted),
    spreadActual: isOneClass(margins.actual) ? 0 : 1 - dot(actual, actual),
  };
}
