import type { Run } from "../mlflow/port.ts";

/**
 * How many different sets of data these runs say that they used, as far as they say it: numbers of two of them do not
 * compare. 1 when nobody contradicts.
 */
export function differentDataSets(runs: readonly Run[]): number {
  const told = runs.map(digestsOf).filter((digests) => digests !== "");
  return Math.max(1, new Set(told).size);
}

function digestsOf({ datasets }: Run): string {
  const digests = datasets.flatMap(({ digest }) => (digest === undefined ? [] : [digest]));
  return [...new Set(digests)].sort().join("\n");
}
