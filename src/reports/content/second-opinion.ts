import { decide } from "../../core/decide.ts";
import type { Evidence } from "../../core/evidence.ts";
import { formatConfidence, formatCount, formatInterval } from "../../core/format.ts";
import { questionOf } from "../../core/judge.ts";
import type { Outcome, Result } from "../../core/policy.ts";
import { type Phrase, say } from "../phrase.ts";
import { askedOf } from "./asked.ts";
import { measuredAgain } from "./rows.ts";

/** The bootstrap's interval, and whether the gate would have decided otherwise on it. Undefined when none was asked for. */
export function secondOpinion(result: Result, evidence: Evidence): Phrase | undefined {
  const opinion = result.second_opinion;
  if (opinion === undefined) return undefined;
  const outcome = outcomeOn(opinion.interval, result, evidence);
  const agreement = outcome === undefined || outcome === result.outcome ? "the same outcome" : outcome;
  const leftOut =
    opinion.undefined_resamples === 0
      ? ""
      : `, ${formatCount(opinion.undefined_resamples)} of them left out because the metric is undefined there`;
  const interval = `${formatConfidence(evidence.policy.confidence)} CI ${formatInterval(result.metric, opinion.interval)}`;
  const resamples = `${formatCount(opinion.resamples)} resamples, seed ${opinion.seed}${leftOut}`;
  return say`bootstrap ${interval} (${resamples}), shown only: deciding on it would give ${agreement}`;
}

/** Decides again with the other interval in the place of ours. */
function outcomeOn(interval: readonly [number, number], result: Result, evidence: Evidence): Outcome | undefined {
  const measured = measuredAgain(result, evidence);
  if (measured === undefined) return undefined;
  const { policy, statistics } = evidence;
  if (statistics === null) return undefined;
  const { key, bound, rule } = askedOf(result, policy);
  const question = questionOf(rule, key, bound, policy, statistics, measured);
  return decide(question, { ...measured, estimate: { ...measured.estimate, interval } }).outcome;
}
