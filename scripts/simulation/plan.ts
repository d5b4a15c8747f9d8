import { type Random, seededRandom } from "../../src/core/random.ts";
import { type Coverage, coverage } from "./coverage.ts";
import { BASE_SCENARIOS, improvedBy, randomScenario, type Scenario } from "./scenario.ts";
import { anyPassRate, outcomeRates, policyFrom, policyWith, type Rates } from "./verdicts.ts";

export const ROWS = [200, 500, 1000, 2000, 5000, 20_000];
export const TRUE_CHANGES = [0, 0.01, 0.02, 0.03, 0.04, 0.06];
export const MARGINS = [0.005, 0.01, 0.02, 0.03];
export const COVERAGE_ROWS = [50, 100, 200, 500, 1000, 2000, 10_000];
export const LOOKS = { rows: 1000, candidates: 20 };

/** How many data sets are drawn for each figure. */
export interface Sizes {
  /** Where the candidate is no better: small shares, which the most depends on. */
  readonly noChange: number;
  readonly change: number;
  readonly scenarios: number;
  readonly coverage: number;
  readonly holdOuts: number;
}

export const FULL: Sizes = { noChange: 20_000, change: 4000, scenarios: 40, coverage: 10_000, holdOuts: 4000 };

export interface PassRates {
  readonly scenario: string;
  readonly rows: number;
  readonly change: number;
  readonly rates: Rates;
}

export interface Simulation {
  readonly seed: number;
  readonly sizes: Sizes;
  readonly passRates: readonly PassRates[];
  /** How often one of {@link LOOKS} candidates that are no better passes on one hold-out, in the first scenario. */
  readonly anyPass: number;
  readonly coverage: readonly Coverage[];
}

/** Every table has a generator of its own, so that one can be made longer without changing the others. */
export function simulate(seed: number, sizes: Sizes): Simulation {
  return {
    seed,
    sizes,
    passRates: BASE_SCENARIOS.flatMap((scenario, i) => passRates(seededRandom(seed + i), scenario, sizes)),
    anyPass: anyPass(seededRandom(seed + BASE_SCENARIOS.length), sizes),
    coverage: coverages(seededRandom(seed + BASE_SCENARIOS.length + 1), sizes, policyFrom().confidence),
  };
}

function passRates(random: Random, { name, shares }: Scenario, sizes: Sizes): PassRates[] {
  const policies = { noChange: policyWith(["point", "strict"], MARGINS), change: policyWith(["point", "strict"], []) };
  return ROWS.flatMap((rows) =>
    TRUE_CHANGES.map((change) => {
      const kind = change === 0 ? "noChange" : "change";
      const changed = change === 0 ? shares : improvedBy(shares, change);
      return { scenario: name, rows, change, rates: outcomeRates(random, changed, rows, sizes[kind], policies[kind]) };
    }),
  );
}

function anyPass(random: Random, { holdOuts }: Sizes): number {
  const [first] = BASE_SCENARIOS;
  return first === undefined
    ? Number.NaN
    : anyPassRate(random, first.shares, LOOKS.rows, holdOuts, LOOKS.candidates, policyFrom());
}

export function coverages(
  random: Random,
  sizes: Pick<Sizes, "scenarios" | "coverage">,
  confidence: number,
): Coverage[] {
  const scenarios = Array.from({ length: sizes.scenarios }, () => randomScenario(random));
  return COVERAGE_ROWS.flatMap((rows) =>
    scenarios.map((shares) => coverage(random, shares, rows, sizes.coverage, confidence)),
  );
}

/** {@link FULL} with this part of the data sets, the same scenarios. */
export function sizesOf(part: number): Sizes {
  const fewer = (dataSets: number): number => Math.ceil(dataSets * part);
  return {
    noChange: fewer(FULL.noChange),
    change: fewer(FULL.change),
    scenarios: FULL.scenarios,
    coverage: fewer(FULL.coverage),
    holdOuts: fewer(FULL.holdOuts),
  };
}
