import { readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { drawCandidates, drawCounts } from "../../scripts/simulation/draw.ts";
import { page } from "../../scripts/simulation/page.ts";
import { coverages, ROWS, simulate } from "../../scripts/simulation/plan.ts";
import {
  BASE_SCENARIOS,
  improvedBy,
  randomScenario,
  type Shares,
  trueChange,
  trueF1,
} from "../../scripts/simulation/scenario.ts";
import { outcomeRates, policyFrom } from "../../scripts/simulation/verdicts.ts";
import { normalCdf, twoSidedQuantile } from "../../src/core/normal.ts";
import { binomial, seededRandom } from "../../src/core/random.ts";

const SEED = 20_261_125;
/** At this confidence every interval is half as wide: the fault that the bounds below must not let through. */
const HALVED = 2 * normalCdf(twoSidedQuantile(0.95) / 2) - 1;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;

describe("scenarios", () => {
  test.for(BASE_SCENARIOS)("$name: shares of all rows, two models that are equally good", ({ shares }) => {
    expect(sum(shares)).toBeCloseTo(1, 12);
    expect(trueChange(shares)).toBeCloseTo(0, 12);
  });

  test.for(BASE_SCENARIOS)("$name: a change moves rows, and no others", ({ shares }) => {
    const improved = improvedBy(shares, 0.06);
    expect(trueChange(improved)).toBeCloseTo(0.06, 9);
    expect(trueF1(improved).baseline).toBeCloseTo(trueF1(shares).baseline, 12);
    const differing = (of: Shares): number => of[1] + of[2] + of[5] + of[6];
    expect(differing(improved)).toBeCloseTo(differing(shares), 12);
    expect(() => improvedBy(shares, 0.5)).toThrow(RangeError);
  });

  test("random ones are shares, too", () => {
    const random = seededRandom(SEED);
    for (let i = 0; i < 500; i++) {
      const shares = randomScenario(random);
      expect(sum(shares)).toBeCloseTo(1, 12);
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
    }
  });
});

describe("draws", () => {
  const shares: Shares = [0.3, 0.05, 0.1, 0, 0.15, 0.2, 0.1, 0.1];

  test("every row lands in a cell, and each cell has its share, variance and covariance", () => {
    const random = seededRandom(SEED);
    const draws = Array.from({ length: 5000 }, () => drawCounts(random, 200, shares));
    expect(draws.every((counts) => sum(counts) === 200)).toBe(true);
    shares.forEach((share, cell) => {
      const counts = draws.map((draw) => draw[cell] ?? 0);
      const variance = 200 * share * (1 - share);
      expect(Math.abs(mean(counts) - 200 * share)).toBeLessThanOrEqual(4.5 * Math.sqrt(variance / 5000));
      const found = mean(counts.map((drawn) => (drawn - 200 * share) ** 2));
      expect(Math.abs(found - variance)).toBeLessThanOrEqual(0.1 * variance);
    });
    const covariance = mean(draws.map((draw) => ((draw[0] ?? 0) - 60) * ((draw[5] ?? 0) - 40)));
    expect(covariance).toBeCloseTo(-200 * 0.3 * 0.2, -0.5);
  });

  test("candidates of one hold-out share its labels and its baseline", () => {
    const candidates = drawCandidates(seededRandom(SEED), 500, shares, 5);
    const held = candidates.map((counts) => [0, 2, 4, 6].map((i) => (counts[i] ?? 0) + (counts[i + 1] ?? 0)));
    expect(new Set(held.map(String)).size).toBe(1);
    expect(new Set(candidates.map(String)).size).toBe(5);
    expect(binomial(seededRandom(SEED), 0, 0.5)).toBe(0);
  });
});

function falsePasses(confidence: number): readonly number[] {
  const random = seededRandom(SEED);
  const policy = { ...policyFrom(), confidence };
  return BASE_SCENARIOS.flatMap(({ shares }) =>
    ROWS.map((rows) => outcomeRates(random, shares, rows, 300, policy)["f1_score"]?.pass ?? Number.NaN),
  );
}

function covered(confidence: number): readonly number[] {
  return coverages(seededRandom(SEED), { scenarios: 30, coverage: 300 }, confidence).map(({ covered }) => covered);
}

describe("what the gate promises", { timeout: 60_000 }, () => {
  test("a candidate that is no better passes in 2.5 % of the hold-outs at most", () => {
    const passes = falsePasses(0.95);
    expect(Math.max(...passes)).toBeLessThanOrEqual(0.055);
    expect(mean(passes)).toBeLessThanOrEqual(0.025);
  });

  test("the interval holds the truth, with few rows as well", () => {
    const shares = covered(0.95);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.9);
    expect(Math.abs(mean(shares) - 0.955)).toBeLessThanOrEqual(0.01);
  });

  test("half an interval would be noticed by each of these bounds", () => {
    const [passes, shares] = [falsePasses(HALVED), covered(HALVED)];
    expect(Math.max(...passes)).toBeGreaterThan(0.1);
    expect(mean(passes)).toBeGreaterThan(0.04);
    expect(Math.min(...shares)).toBeLessThan(0.7);
    expect(mean(shares)).toBeLessThan(0.8);
  });
});

test("the page says the same each time, and the committed one has its headings and tables", { timeout: 60_000 }, () => {
  const sizes = { noChange: 5, change: 2, scenarios: 30, coverage: 20, holdOuts: 2 };
  const text = page(simulate(SEED, sizes), "node scripts/simulate.ts --seed 20261125");
  expect(page(simulate(SEED, sizes), "node scripts/simulate.ts --seed 20261125")).toBe(text);
  expect(text).not.toMatch(/NaN|Infinity/);
  const frame = (page: string): readonly string[] =>
    page.split("\n").filter((line) => /^(#|<!--|node |\| (rows|margin|support|scenario))/.test(line));
  expect(frame(readFileSync("docs/operating-characteristics.md", "utf8"))).toEqual(frame(text));
});
