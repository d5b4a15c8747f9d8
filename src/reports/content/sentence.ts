import type { Evidence } from "../../core/evidence.ts";
import { metricTraits } from "../../core/metrics/traits.ts";
import type { Policy, Result } from "../../core/policy.ts";
import { describe } from "../../core/verdict.ts";
import { type Phrase, say, verbatim, verbatimMessage } from "../phrase.ts";

/** Private characters that stand for the foreign parts while the core composes its sentence. */
const METRIC = "\uE000";
const SLICE = "\uE001";

/** What the core appends when several rules block. */
const TALLY = /^( \(\d+ of \d+ rules: [a-z]+(; first model)?\))?$/;

/**
 * `verdict.summary` with its foreign parts told apart. A sentence that does not follow from the results (a file that
 * somebody wrote by hand) is foreign as a whole.
 */
export function verdictSentence({ verdict, results, policy, error }: Evidence): Phrase {
  const { summary } = verdict;
  if (error !== null && summary === `${error.code} ${error.message}`) return errorPhrase(error);
  for (const result of results) {
    const said = describe(result, policy);
    const tally = summary.slice(said.length);
    if (summary.startsWith(said) && TALLY.test(tally)) return say`${describedInParts(result, policy)}${tally}`;
  }
  return verbatimMessage(summary);
}

export function errorPhrase(error: NonNullable<Evidence["error"]>): Phrase {
  return say`${verbatim(error.code)} ${verbatimMessage(error.message)}`;
}

function describedInParts(result: Result, policy: Policy): Phrase {
  const isKnown = metricTraits(result.metric) !== undefined;
  const masked = {
    ...result,
    metric: isKnown ? result.metric : METRIC,
    slice: result.slice === null ? null : SLICE,
  };
  return describe(masked, policy)
    .split(/([\uE000\uE001])/)
    .flatMap((part): Phrase => {
      if (part === METRIC) return verbatim(result.metric);
      if (part === SLICE) return verbatim(result.slice ?? "");
      return part === "" ? [] : [part];
    });
}
