import { binomial, type Random } from "../../src/core/random.ts";
import type { CellRow, Statistics, Subject } from "../../src/core/statistics.ts";
import type { Shares } from "./scenario.ts";

export const SUBJECT: Subject = { task: "binary", positive_label: "1", labels: ["0", "1"] };

/** Multinomial counts of these shares: one binomial after the other on the rows and the shares that are left. */
export function drawCounts(random: Random, rows: number, shares: readonly number[]): number[] {
  let [rowsLeft, shareLeft] = [rows, shares.reduce((sum, share) => sum + share, 0)];
  const last = shares.findLastIndex((share) => share > 0);
  return shares.map((share, i) => {
    // The shares' sum is 1 but for rounding; no row may be left over for that.
    const count = i === last ? rowsLeft : binomial(random, rowsLeft, Math.min(1, share / shareLeft));
    rowsLeft -= count;
    shareLeft -= share;
    return count;
  });
}

/** What the gate would have counted on a hold-out with these eight counts, of two files that are not the same. */
export function statisticsOf(counts: readonly number[]): Statistics {
  const cells = counts.flatMap((count, i): CellRow[] =>
    count === 0 ? [] : [[String(i >> 2), String((i >> 1) & 1), String(i & 1), count]],
  );
  const identical = [1, 2, 5, 6].every((cell) => counts[cell] === 0);
  return { identical, cells, sides: {}, metrics: {} };
}

/** Several candidates on one hold-out: label and baseline are drawn once, each candidate anew. */
export function drawCandidates(random: Random, rows: number, shares: Shares, candidates: number): number[][] {
  const [n00, n01, n10, n11, p00, p01, p10, p11] = shares;
  const pairs = [
    [n00, n01],
    [n10, n11],
    [p00, p01],
    [p10, p11],
  ] as const;
  const hold = drawCounts(
    random,
    rows,
    pairs.map(([a, b]) => a + b),
  );
  return Array.from({ length: candidates }, () => pairs.flatMap((pair, i) => drawCounts(random, hold[i] ?? 0, pair)));
}
