import { GateError } from "../errors.ts";
import type { Experiment, MlflowReader, Run } from "../mlflow/port.ts";

type Reader = Pick<MlflowReader, "address" | "run" | "runs">;

const WHOLE_ID = /^[0-9a-f]{32}$/;
/** Runs that a beginning of an id may mean, as far as they are told. */
const TOLD = 5;

/**
 * The runs of these ids in their order. With an experiment the beginning of an id is enough, when no other run of it
 * begins so. Throws RUN_NOT_FOUND, and INPUT_CONFLICT for a run of another experiment.
 */
export async function findRuns(
  ids: readonly string[],
  experiment: Experiment | undefined,
  reader: Reader,
): Promise<readonly Run[]> {
  const found = await Promise.all(
    ids.map(async (id) => (experiment === undefined || WHOLE_ID.test(id) ? await reader.run(id) : undefined)),
  );
  const searched = ids.filter((_, i) => found[i] === undefined);
  const matches = experiment === undefined ? new Map() : await searchedIn(experiment, searched, reader);
  const runs = ids.map((id, i) => found[i] ?? theOneRun(id, matches.get(id), experiment, reader));
  const stranger = runs.find((run) => experiment !== undefined && run.experimentId !== experiment.id);
  if (stranger !== undefined) {
    throw new GateError(
      "INPUT_CONFLICT",
      `run ${stranger.id} is not of experiment ${JSON.stringify(experiment?.name)}, but of the one with id ${stranger.experimentId}`,
      { hint: "Leave --experiment out to see a run of any experiment" },
    );
  }
  const twice = runs.find(({ id }, i) => runs.findIndex((run) => run.id === id) !== i);
  if (twice !== undefined) throw new GateError("USAGE", `run ${twice.id} is named twice`);
  return runs;
}

interface Matches {
  /** Runs whose id begins so. */
  readonly begun: Run[];
  /** Ids of runs that are called so: people copy names, too. */
  readonly named: string[];
}

async function searchedIn(
  experiment: Experiment,
  ids: readonly string[],
  reader: Reader,
): Promise<ReadonlyMap<string, Matches>> {
  const matches = new Map(ids.map((id): [string, Matches] => [id, { begun: [], named: [] }]));
  if (ids.length === 0) return matches;
  for await (const page of reader.runs({ experimentId: experiment.id, finishedOnly: false })) {
    for (const run of page) {
      for (const [id, { begun, named }] of matches) {
        if (run.id.startsWith(id) && begun.length <= TOLD) begun.push(run);
        if (run.name === id && named.length <= TOLD) named.push(run.id);
      }
    }
  }
  return matches;
}

function theOneRun(
  id: string,
  matches: Matches | undefined,
  experiment: Experiment | undefined,
  { address }: Reader,
): Run {
  const [run, second] = matches?.begun ?? [];
  if (run !== undefined && second === undefined) return run;
  if (second !== undefined) {
    const all = (matches?.begun ?? []).map((one) => one.id);
    const told = all.length > TOLD ? `${all.slice(0, TOLD).join(", ")} and others` : all.join(", ");
    throw new GateError("RUN_NOT_FOUND", `more than one run begins with ${id}: ${told}`);
  }
  const named = matches?.named ?? [];
  const where = experiment === undefined ? address : `experiment ${JSON.stringify(experiment.name)} of ${address}`;
  const hints = [
    ...(named.length === 0 ? [] : [`Did you mean ${named.slice(0, TOLD).join(" or ")}, which is called so?`]),
    ...(experiment === undefined ? ["With --experiment the beginning of an id is enough"] : []),
  ];
  const [hint] = hints;
  throw new GateError(
    "RUN_NOT_FOUND",
    `there is no run ${JSON.stringify(id)} in ${where}`,
    hint === undefined ? {} : { hint },
  );
}
