import type { Fraction } from "../fraction.ts";
import type { Margins } from "./margins.ts";

/** ψ(label, prediction): how far one more row of this kind moves the metric, per row; its mean over the rows is 0. */
export type Influence = (label: number, prediction: number) => number;

/**
 * A metric that is a smooth function of the counts of one model. `positive` is the index of the positive class; metrics
 * over all classes ignore it. All of ours lie in [-1, 1], and higher is better.
 */
export interface CountMetric {
  /** Undefined where the definition divides by 0; never 0 for it. */
  value(margins: Margins, positive: number): number | undefined;
  /** The exact value from integer counts; undefined where {@link value} is, or where the metric is irrational. */
  exact(margins: Margins, positive: number): Fraction | undefined;
  /** Only called where {@link value} is defined. */
  influence(margins: Margins, positive: number): Influence;
}
