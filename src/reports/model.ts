import type { Evidence } from "../core/evidence.ts";
import { formatConfidence } from "../core/format.ts";
import type { Outcome } from "../core/policy.ts";
import { type Confusions, confusions } from "./content/confusion.ts";
import type { Fact } from "./content/fact.ts";
import { information } from "./content/information.ts";
import { nextSteps } from "./content/next-steps.ts";
import { type OtherMetrics, otherMetrics } from "./content/other-metrics.ts";
import { type PolicyLine, policyLines } from "./content/policy-lines.ts";
import { type ResultLine, resultLines } from "./content/results.ts";
import { errorPhrase, verdictSentence } from "./content/sentence.ts";
import { sides } from "./content/sides.ts";
import { type WaiverLine, waiverLines } from "./content/waivers.ts";
import { lineOf, type Phrase, say, verbatim } from "./phrase.ts";

/** What a report says, whatever it is printed as. Foreign text stands in it as it came; each renderer makes it inert. */
export interface ReportModel {
  readonly outcome: Outcome;
  /** The model's name; undefined when nobody gave one. */
  readonly title: Phrase | undefined;
  readonly sentence: Phrase;
  /** Code and message, where the sentence does not say them already. */
  readonly error: Phrase | undefined;
  readonly next: readonly Phrase[];
  /** Of the intervals, e.g. `95 %`. */
  readonly confidence: string;
  readonly results: readonly ResultLine[];
  readonly information: readonly Fact[];
  readonly metrics: OtherMetrics;
  readonly confusions: Confusions | undefined;
  readonly sides: readonly Fact[];
  readonly policy: readonly PolicyLine[];
  /** Those that count; what ends soon is told in sight. */
  readonly waivers: readonly WaiverLine[];
  /** By which version, and when. */
  readonly made: Phrase;
}

/**
 * Everything is derived from the evidence, so that the same evidence always reads the same. Throws RangeError when its
 * results belong to another policy, or its counts to other labels.
 */
export function reportModel(evidence: Evidence): ReportModel {
  const sentence = verdictSentence(evidence);
  return {
    outcome: evidence.verdict.outcome,
    title: evidence.model === null ? undefined : verbatim(evidence.model),
    sentence,
    error: unsaidError(evidence, sentence),
    next: nextSteps(evidence),
    confidence: formatConfidence(evidence.policy.confidence),
    results: resultLines(evidence),
    information: information(evidence),
    metrics: otherMetrics(evidence),
    confusions: confusions(evidence),
    sides: sides(evidence),
    policy: policyLines(evidence),
    waivers: waiverLines(evidence),
    made: say`${verbatim(`${evidence.tool.name} ${evidence.tool.version}`)}, ${verbatim(evidence.created_at)}`,
  };
}

function unsaidError({ error }: Evidence, sentence: Phrase): Phrase | undefined {
  if (error === null) return undefined;
  const phrase = errorPhrase(error);
  return lineOf(phrase) === lineOf(sentence) ? undefined : phrase;
}
