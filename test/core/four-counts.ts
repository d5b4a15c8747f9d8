import { type EightCounts, type numbersOf, VECTOR_1 } from "./fixtures.ts";

export interface FourCounts {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly tn: number;
}

/** MLflow's names for the counts, both sides. */
export function countTexts(baseline: FourCounts, candidate: FourCounts): Parameters<typeof numbersOf>[0] {
  return {
    true_positives: [String(baseline.tp), String(candidate.tp)],
    false_positives: [String(baseline.fp), String(candidate.fp)],
    false_negatives: [String(baseline.fn), String(candidate.fn)],
    true_negatives: [String(baseline.tn), String(candidate.tn)],
  };
}

function fourCounts([a, b, c, d, e, f, g, h]: EightCounts): readonly [FourCounts, FourCounts] {
  return [
    { tn: a + b, fp: c + d, fn: e + f, tp: g + h },
    { tn: a + c, fp: b + d, fn: e + g, tp: f + h },
  ];
}

/** Vector 1 of statistics.md, known by its counts only. */
export const [BASELINE, CANDIDATE] = fourCounts(VECTOR_1);
export const TEXTS = countTexts(BASELINE, CANDIDATE);
