import { type Fraction, fraction } from "../fraction.ts";
import type { CountMetric, Influence } from "./count-metric.ts";
import type { Margins } from "./margins.ts";

/** A sum over rows of: 1, "is of the class", "is predicted as the class", "is both". */
interface Sum {
  readonly rows?: number;
  readonly actual?: number;
  readonly predicted?: number;
  readonly hits?: number;
}

/** A metric of one class that is one sum over another, as F1, precision, recall and specificity are. */
export interface ClassRatio {
  readonly numerator: Sum;
  readonly denominator: Sum;
}

export function ratioValue(ratio: ClassRatio, margins: Margins, k: number): number | undefined {
  const denominator = total(ratio.denominator, margins, k);
  return denominator === 0 ? undefined : total(ratio.numerator, margins, k) / denominator;
}

export function ratioExact(ratio: ClassRatio, margins: Margins, k: number): Fraction | undefined {
  const denominator = total(ratio.denominator, margins, k);
  return denominator === 0 ? undefined : fraction(total(ratio.numerator, margins, k), denominator);
}

/**
 * ψ = (a − V·b) / mean(b) for V = Σa / Σb: the delta method for a ratio of means (for F1: Takahashi et al. 2022,
 * Applied Intelligence 52:4961).
 */
export function ratioInfluence(ratio: ClassRatio, margins: Margins, k: number): Influence {
  const denominator = total(ratio.denominator, margins, k);
  const value = total(ratio.numerator, margins, k) / denominator;
  const mean = denominator / margins.rows;
  const ofRow = (isActual: number, isPredicted: number): number =>
    (sumOf(ratio.numerator, 1, isActual, isPredicted, isActual * isPredicted) -
      value * sumOf(ratio.denominator, 1, isActual, isPredicted, isActual * isPredicted)) /
    mean;
  const [neither, predicted, actual, both] = [ofRow(0, 0), ofRow(0, 1), ofRow(1, 0), ofRow(1, 1)];
  return (label, prediction) =>
    label === k ? (prediction === k ? both : actual) : prediction === k ? predicted : neither;
}

/** The ratio of the positive class, as a metric. */
export function ofPositiveClass(ratio: ClassRatio): CountMetric {
  return {
    value: (margins, positive) => ratioValue(ratio, margins, positive),
    exact: (margins, positive) => ratioExact(ratio, margins, positive),
    influence: (margins, positive) => ratioInfluence(ratio, margins, positive),
  };
}

function total(sum: Sum, margins: Margins, k: number): number {
  return sumOf(sum, margins.rows, margins.actual[k] ?? 0, margins.predicted[k] ?? 0, margins.hits[k] ?? 0);
}

function sumOf(sum: Sum, rows: number, actual: number, predicted: number, hits: number): number {
  return (
    (sum.rows ?? 0) * rows + (sum.actual ?? 0) * actual + (sum.predicted ?? 0) * predicted + (sum.hits ?? 0) * hits
  );
}
