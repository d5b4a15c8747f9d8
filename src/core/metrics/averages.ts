import { add, fraction, type Fraction, multiply } from "../fraction.ts";
import type { CountMetric } from "./count-metric.ts";
import type { Margins } from "./margins.ts";
import { type ClassRatio, ratioExact, ratioInfluence, ratioValue } from "./ratio.ts";

/**
 * The plain mean over all known classes. Undefined when it is undefined for one of them: leaving that class out would
 * compare a mean over three classes with a mean over two.
 */
export function macro(ratio: ClassRatio): CountMetric {
  return average(ratio, equalWeights);
}

/** The mean weighted by the rows of each class; a class that never occurs has no weight, whatever its own value. */
export function weighted(ratio: ClassRatio): CountMetric {
  return average(ratio, rowWeights);
}

/** How much each class counts; they sum to 1. */
interface ClassWeights {
  exact(margins: Margins, k: number): Fraction;
  approximate(margins: Margins, k: number): number;
  /** What estimating the weights from the same rows adds to ψ of a row of this class. */
  influence(valueOfClass: number, mean: number): number;
}

const equalWeights: ClassWeights = {
  exact: (margins) => fraction(1, margins.actual.length),
  approximate: (margins) => 1 / margins.actual.length,
  influence: () => 0,
};

const rowWeights: ClassWeights = {
  exact: (margins, k) => fraction(margins.actual[k] ?? 0, margins.rows),
  approximate: (margins, k) => (margins.actual[k] ?? 0) / margins.rows,
  // Σ_k (1{label = k} − w_k)·V_k
  influence: (valueOfClass, mean) => valueOfClass - mean,
};

/** Only for ratios that a row of other classes does not touch (F1, precision, recall): ψ then has at most two terms. */
function average(ratio: ClassRatio, weights: ClassWeights): CountMetric {
  return {
    value(margins) {
      let sum = 0;
      for (const k of margins.actual.keys()) {
        const weight = weights.approximate(margins, k);
        if (weight === 0) continue;
        const value = ratioValue(ratio, margins, k);
        if (value === undefined) return undefined;
        sum += weight * value;
      }
      return sum;
    },
    exact(margins) {
      let sum = fraction(0);
      for (const k of margins.actual.keys()) {
        const weight = weights.exact(margins, k);
        if (weight.numerator === 0n) continue;
        const value = ratioExact(ratio, margins, k);
        if (value === undefined) return undefined;
        sum = add(sum, multiply(weight, value));
      }
      return sum;
    },
    influence(margins) {
      const classes = margins.actual.map((_, k) => {
        const weight = weights.approximate(margins, k);
        return weight === 0
          ? { weight, value: 0, influence: () => 0 }
          : { weight, value: ratioValue(ratio, margins, k) ?? 0, influence: ratioInfluence(ratio, margins, k) };
      });
      const mean = classes.reduce((sum, { weight, value }) => sum + weight * value, 0);
      const share = (k: number, label: number, prediction: number): number =>
        (classes[k]?.weight ?? 0) * (classes[k]?.influence(label, prediction) ?? 0);
      return (label, prediction) =>
        share(label, label, prediction) +
        (prediction === label ? 0 : share(prediction, label, prediction)) +
        weights.influence(classes[label]?.value ?? 0, mean);
    },
  };
}
