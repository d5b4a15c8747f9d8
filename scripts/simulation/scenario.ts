import type { Random } from "../../src/core/random.ts";

/**
 * Shares of the rows in the cells 000, 001, 010, 011, 100, 101, 110, 111 (label, baseline, candidate); they sum to 1.
 * The true value of a metric is the one that these shares have: what an endless hold-out of this kind would show.
 */
export type Shares = readonly [number, number, number, number, number, number, number, number];

export interface Scenario {
  readonly name: string;
  readonly shares: Shares;
}

/** Rows in ten thousand. In each the candidate is exactly as good as the baseline, and still another model. */
export const BASE_SCENARIOS: readonly Scenario[] = [
  scenario("A: half of the rows positive, similar models", [3525, 375, 375, 725, 725, 375, 375, 3525]),
  scenario("B: half of the rows positive, unlike models", [3275, 625, 625, 475, 475, 625, 625, 3275]),
  scenario("C: one row in ten positive", [8480, 120, 120, 280, 280, 120, 120, 480]),
];

function scenario(name: string, perTenThousand: Shares): Scenario {
  return { name, shares: mapped(perTenThousand, (rows) => rows / 10_000) };
}

function mapped(shares: Shares, change: (share: number) => number): Shares {
  const [a, b, c, d, e, f, g, h] = shares;
  return [change(a), change(b), change(c), change(d), change(e), change(f), change(g), change(h)];
}

/** F1 of both models in these shares, 2·TP / (2·TP + FP + FN). Written anew, so as not to ask the core about itself. */
export function trueF1([, n01, n10, n11, p00, p01, p10, p11]: Shares): { baseline: number; candidate: number } {
  const f1 = (found: number, falseAlarms: number, missed: number): number =>
    (2 * found) / (2 * found + falseAlarms + missed);
  return { baseline: f1(p10 + p11, n10 + n11, p00 + p01), candidate: f1(p01 + p11, n01 + n11, p00 + p10) };
}

export function trueChange(shares: Shares): number {
  const { baseline, candidate } = trueF1(shares);
  return candidate - baseline;
}

/**
 * The scenario with a candidate that is truly better by `change`. In both classes the same share of the candidate's
 * errors is put right: half of them are rows that both models had wrong, half are rows that the baseline had right. So
 * the two models go on differing on as many rows as before. Throws RangeError when there are too few errors for that.
 */
export function improvedBy(shares: Shares, change: number): Shares {
  let [low, high] = [0, 1];
  if (trueChange(corrected(shares, high)) < change) throw new RangeError(`no room for a change of ${change}`);
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (trueChange(corrected(shares, middle)) < change) low = middle;
    else high = middle;
  }
  const improved = corrected(shares, high);
  if (improved.some((share) => share < 0)) throw new RangeError(`no room for a change of ${change}`);
  return improved;
}

function corrected([n00, n01, n10, n11, p00, p01, p10, p11]: Shares, share: number): Shares {
  const [negatives, positives] = [((n01 + n11) * share) / 2, ((p00 + p10) * share) / 2];
  return [
    n00 + negatives,
    n01 - negatives,
    n10 + negatives,
    n11 - negatives,
    p00 - positives,
    p01 + positives,
    p10 - positives,
    p11 + positives,
  ];
}

/**
 * Prevalence 2 to 60 %, log-uniform; the baseline's recall and precision 0.4 to 0.95, the candidate's up to 0.1 from
 * them; agreement beyond chance from a tenth to nine tenths of what these allow, in each class.
 */
export function randomScenario(random: Random): Shares {
  const between = (low: number, high: number): number => low + (high - low) * random();
  const near = (value: number): number => Math.min(0.98, Math.max(0.3, value + between(-0.1, 0.1)));
  for (;;) {
    const prevalence = 0.02 * 30 ** random();
    const [recall, precision] = [between(0.4, 0.95), between(0.4, 0.95)];
    const [otherRecall, otherPrecision] = [near(recall), near(precision)];
    const falseAlarms = (found: number, precise: number): number =>
      (prevalence * found * (1 - precise)) / precise / (1 - prevalence);
    const [alarms, otherAlarms] = [falseAlarms(recall, precision), falseAlarms(otherRecall, otherPrecision)];
    // A model that calls most negatives positive is none that anyone would compare.
    if (Math.max(alarms, otherAlarms) > 0.5) continue;
    const agreement = between(0.1, 0.9);
    return [
      ...together(1 - prevalence, alarms, otherAlarms, agreement),
      ...together(prevalence, recall, otherRecall, agreement),
    ];
  }
}

/** Shares of 00, 01, 10, 11 for two models that say "positive" in these shares of one class. */
function together(
  rows: number,
  baseline: number,
  candidate: number,
  agreement: number,
): [number, number, number, number] {
  const byChance = baseline * candidate;
  const both = byChance + agreement * (Math.min(baseline, candidate) - byChance);
  return [rows * (1 - baseline - candidate + both), rows * (candidate - both), rows * (baseline - both), rows * both];
}
