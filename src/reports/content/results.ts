import type { Evidence } from "../../core/evidence.ts";
import { changeUnit, formatChange, formatInterval, formatValue } from "../../core/format.ts";
import type { Outcome, Result } from "../../core/policy.ts";
import { reasonWords } from "../../core/reason-words.ts";
import { type Phrase, verbatim } from "../phrase.ts";
import { type Asked, askedOf, requiredDelta } from "./asked.ts";
import { resultName } from "./names.ts";
import { resultNotes } from "./result-notes.ts";
import { secondOpinion } from "./second-opinion.ts";

/** One line of the table of results, in words and numbers as they are printed. */
export interface ResultLine {
  readonly rule: Phrase;
  readonly name: Phrase;
  readonly baseline: string;
  readonly candidate: string;
  /** `+2.09`, and `+2.09 points` where it is one. */
  readonly change: string;
  readonly changeWithUnit: string;
  readonly isInPoints: boolean;
  /** `+1.28 to +2.90`; undefined where chance cannot be told, and for a floor. */
  readonly interval: string | undefined;
  /** `≥ +2.00`, on the scale of the change; for a floor on that of the value. */
  readonly required: string;
  readonly outcome: Outcome;
  /** The reason in words. */
  readonly words: string;
  readonly notes: readonly Phrase[];
  readonly secondOpinion: Phrase | undefined;
  /** Of severity `error`: it takes part in the verdict. */
  readonly isBlocking: boolean;
  /** What a drawing of the change needs; undefined for a floor, which asks for no change. */
  readonly scale: ChangeScale | undefined;
}

/** Numbers in the metric's own unit, on the scale of candidate − baseline. */
export interface ChangeScale {
  readonly delta: number;
  readonly required: number | undefined;
  readonly interval: readonly [number, number] | undefined;
}

/** Empty when nothing could be compared: a table of dashes would say nothing. */
export function resultLines(evidence: Evidence): readonly ResultLine[] {
  const hasNumbers = evidence.results.some(({ baseline, candidate }) => baseline !== null || candidate !== null);
  return hasNumbers ? evidence.results.map((result) => resultLine(result, evidence)) : [];
}

function resultLine(result: Result, evidence: Evidence): ResultLine {
  const asked = askedOf(result, evidence.policy);
  const { metric, delta, interval } = result;
  const required = requiredDelta(result, asked);
  const change = formatChange(metric, delta, required);
  return {
    rule: verbatim(result.rule),
    name: resultName(result),
    baseline: formatValue(metric, result.baseline),
    candidate: formatValue(metric, result.candidate, asked.kind === "floor" ? result.required : undefined),
    change,
    changeWithUnit: change + (delta === null ? "" : changeUnit(metric)),
    isInPoints: changeUnit(metric) !== "",
    interval: interval === null ? undefined : formatInterval(metric, interval),
    required: requiredText(result, asked),
    outcome: result.outcome,
    words: reasonWords(result, asked.rule.decide),
    notes: resultNotes(result, asked, evidence),
    secondOpinion: secondOpinion(result, evidence),
    isBlocking: asked.rule.severity === "error",
    scale: delta === null || asked.kind === "floor" ? undefined : { delta, required, interval: interval ?? undefined },
  };
}

function requiredText(result: Result, asked: Asked): string {
  const sign = asked.greaterIsBetter ? "≥" : "≤";
  if (asked.kind === "floor") return `${sign} ${formatValue(result.metric, result.required)}`;
  const required = requiredDelta(result, asked);
  // A first model has nothing to be better than.
  return required === undefined
    ? formatChange(result.metric, null)
    : `${sign} ${formatChange(result.metric, required)}`;
}
