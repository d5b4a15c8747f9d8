import { describe, expect, test } from "vitest";

import { binomial, seededRandom } from "../../src/core/random.ts";

const DRAWS = 100_000;

/** How often each number was drawn. */
function tally(draw: () => number): ReadonlyMap<number, number> {
  const seen = new Map<number, number>();
  for (let i = 0; i < DRAWS; i++) {
    const value = draw();
    seen.set(value, (seen.get(value) ?? 0) + 1);
  }
  return seen;
}

function moments(n: number, p: number): { readonly mean: number; readonly variance: number } {
  const random = seededRandom(7);
  const draws = Array.from({ length: DRAWS }, () => binomial(random, n, p));
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / DRAWS;
  const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / (DRAWS - 1);
  return { mean, variance };
}

describe("binomial draws have the mean and the variance of the distribution", () => {
  test.each([
    { branch: "inversion", n: 20, p: 0.1 },
    { branch: "inversion", n: 1_000, p: 0.009 },
    { branch: "inversion, from the other end", n: 30, p: 0.8 },
    { branch: "inversion, a rare row of many", n: 1_600_000, p: 2e-6 },
    { branch: "rejection", n: 40, p: 0.3 },
    { branch: "rejection", n: 10_000, p: 0.348 },
    { branch: "rejection, from the other end", n: 200, p: 0.9 },
    { branch: "rejection, many rows", n: 1_600_000, p: 0.43 },
  ])("$branch: n = $n, p = $p", ({ n, p }) => {
    const expected = n * p * (1 - p);
    const { mean, variance } = moments(n, p);
    // Five standard errors; the variance of a sample variance is (kurtosis − 1)·σ⁴/N.
    expect(Math.abs(mean - n * p)).toBeLessThan(5 * Math.sqrt(expected / DRAWS));
    const kurtosis = 3 + (1 - 6 * p * (1 - p)) / expected;
    expect(Math.abs(variance - expected)).toBeLessThan(5 * expected * Math.sqrt((kurtosis - 1) / DRAWS));
  });

  test("each count comes as often as it must, on both sides of the switch between the two methods", () => {
    for (const n of [24, 26]) {
      const p = 0.4;
      const random = seededRandom(3);
      const seen = tally(() => binomial(random, n, p));
      let mass = (1 - p) ** n;
      for (let k = 0; k <= n; k++) {
        expect(Math.abs((seen.get(k) ?? 0) - DRAWS * mass), `n = ${n}, k = ${k}`).toBeLessThan(
          5 * Math.sqrt(DRAWS * mass) + 3,
        );
        mass *= ((n - k) / (k + 1)) * (p / (1 - p));
      }
    }
  });

  test("nothing is drawn from nothing", () => {
    const random = seededRandom(1);
    expect([binomial(random, 0, 0.5), binomial(random, 9, 0), binomial(random, 9, 1)]).toEqual([0, 0, 9]);
  });
});

describe("seeded random numbers", () => {
  test("lie in [0, 1) and are spread evenly", () => {
    const random = seededRandom(42);
    const bins = tally(() => Math.floor(random() * 10));
    expect([...bins.keys()].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const count of bins.values()) expect(Math.abs(count - DRAWS / 10)).toBeLessThan(5 * Math.sqrt(DRAWS * 0.09));
  });

  test("are the same for one seed and others for another", () => {
    const first = (seed: number): number => seededRandom(seed)();
    expect(first(1)).toBe(first(1));
    expect(new Set([0, 1, 2, 3, 4].map(first)).size).toBe(5);
  });
});
