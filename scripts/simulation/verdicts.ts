import { gateOptions } from "../../src/config/gate-options.ts";
import { policyOf } from "../../src/config/gate-policy.ts";
import { rulesOf } from "../../src/config/gate-rules.ts";
import { resolveOptions } from "../../src/config/resolve.ts";
import { judge } from "../../src/core/judge.ts";
import type { Outcome, Policy, Rule } from "../../src/core/policy.ts";
import type { Random } from "../../src/core/random.ts";
import { drawCandidates, drawCounts, statisticsOf, SUBJECT } from "./draw.ts";
import type { Shares } from "./scenario.ts";

/** What `gate` decides by when nothing but two files is given; these flags apart. */
export function policyFrom(...flags: readonly string[]): Policy {
  const options = gateOptions(resolveOptions("gate", ["--candidate=c.csv", "--baseline=b.csv", ...flags], {}));
  return policyOf(options, rulesOf(options, SUBJECT), false, []);
}

/** The default policy, its rule decided in other ways, too, and guard rails on F1 with these margins. */
export function policyWith(decisions: readonly Rule["decide"][], margins: readonly number[]): Policy {
  const policy = policyFrom();
  const others = decisions.flatMap((decide) => policy.rules.map((rule) => ({ ...rule, id: decide, decide })));
  const guardRails = margins.map((margin): Rule => ({
    id: guardRailId(margin),
    metric: "f1_score",
    max_absolute_drop: margin,
    decide: "auto",
    severity: "error",
  }));
  return { ...policy, rules: [...policy.rules, ...others, ...guardRails] };
}

export function guardRailId(margin: number): string {
  return `drop-${margin}`;
}

/** Shares of the data sets with each outcome, by the id of the rule. */
export type Rates = Readonly<Record<string, Readonly<Record<Outcome, number>>>>;

export function outcomeRates(random: Random, shares: Shares, rows: number, dataSets: number, policy: Policy): Rates {
  const tallies = new Map(policy.rules.map(({ id }) => [id, { pass: 0, inconclusive: 0, fail: 0, invalid: 0 }]));
  for (let i = 0; i < dataSets; i++) {
    const { results } = judge(SUBJECT, statisticsOf(drawCounts(random, rows, shares)), policy);
    for (const { rule, outcome } of results) {
      const tally = tallies.get(rule);
      if (tally !== undefined) tally[outcome] += 1;
    }
  }
  const share = (count: number): number => count / dataSets;
  return Object.fromEntries(
    [...tallies].map(([id, { pass, inconclusive, fail, invalid }]) => [
      id,
      { pass: share(pass), inconclusive: share(inconclusive), fail: share(fail), invalid: share(invalid) },
    ]),
  );
}

/** How often at least one of several candidates passes on the same hold-out. */
export function anyPassRate(
  random: Random,
  shares: Shares,
  rows: number,
  holdOuts: number,
  candidates: number,
  policy: Policy,
): number {
  let passed = 0;
  for (let i = 0; i < holdOuts; i++) {
    const all = drawCandidates(random, rows, shares, candidates);
    if (all.some((counts) => judge(SUBJECT, statisticsOf(counts), policy).verdict.outcome === "pass")) passed += 1;
  }
  return passed / holdOuts;
}
