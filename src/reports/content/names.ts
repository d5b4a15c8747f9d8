import { metricTraits } from "../../core/metrics/traits.ts";
import type { Result } from "../../core/policy.ts";
import { type Phrase, say, verbatim } from "../phrase.ts";

/** The title of a metric that we know; the name of one that we do not is foreign text. */
export function metricName(metric: string): Phrase {
  const known = metricTraits(metric);
  return known === undefined ? verbatim(metric) : [known.title];
}

/** `F1`, or ``F1 on `lang=fr` ``. */
export function resultName(result: Pick<Result, "metric" | "slice">): Phrase {
  return result.slice === null
    ? metricName(result.metric)
    : say`${metricName(result.metric)} on ${verbatim(result.slice)}`;
}
