import { fraction } from "../fraction.ts";
import type { CountMetric } from "./count-metric.ts";
import type { Margins } from "./margins.ts";

/** Rows that were right over all rows. With one label a row it is also micro-averaged F1, precision and recall. */
export const accuracy: CountMetric = {
  value: (margins) => (margins.rows === 0 ? undefined : right(margins) / margins.rows),
  exact: (margins) => (margins.rows === 0 ? undefined : fraction(right(margins), margins.rows)),
  influence: (margins) => {
    const value = right(margins) / margins.rows;
    return (label, prediction) => (label === prediction ? 1 : 0) - value;
  },
};

function right(margins: Margins): number {
  return margins.hits.reduce((sum, hits) => sum + hits, 0);
}
