import type { Run } from "../mlflow/port.ts";

/** Parameters of several runs: where they differ is what people look for. */
export interface Parameters {
  /** A run that lacks one differs from a run that has it. Those that most runs have come first. */
  readonly differing: readonly string[];
  /** With the one value that all runs have. */
  readonly same: ReadonlyMap<string, string>;
}

export function parametersOf(runs: readonly Run[]): Parameters {
  const holders = new Map<string, number>();
  for (const run of runs) for (const name of run.params.keys()) holders.set(name, (holders.get(name) ?? 0) + 1);
  const same = new Map<string, string>();
  const differing: string[] = [];
  for (const name of [...holders.keys()].sort()) {
    const values = new Set(runs.map((run) => run.params.get(name)));
    const [value] = values;
    if (values.size === 1 && value !== undefined) same.set(name, value);
    else differing.push(name);
  }
  // Stable: names of equally many runs stay in alphabetical order.
  return { differing: differing.sort((a, b) => (holders.get(b) ?? 0) - (holders.get(a) ?? 0)), same };
}
