import { nearest } from "../config/nearest.ts";
import type { RunsOptions } from "../config/runs-options.ts";
import { GateError } from "../errors.ts";
import type { Experiment, MlflowReader } from "../mlflow/port.ts";
import { comparison } from "../runs/comparison.ts";
import { findRuns } from "../runs/find-runs.ts";
import type { RunsReport } from "../runs/formats.ts";
import { hasNothingToSortBy, leaderboard } from "../runs/leaderboard.ts";
import { type Order, parseOrder } from "../runs/order.ts";
import type { Origin } from "../runs/origin.ts";
import { type ArtifactList, listArtifacts } from "../runs/run-detail.ts";
import { RunTally } from "../runs/tally.ts";

export interface RunsPorts {
  readonly reader: MlflowReader;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** What a person should know about how the call was taken. */
  readonly note: (text: string) => void;
  /** So many runs were read. */
  readonly onRuns: (runs: number) => void;
  readonly publish: (report: RunsReport) => void | Promise<void>;
  /** Shows an error beside the report that was published all the same. */
  readonly complain: (error: GateError) => void;
}

/**
 * Shows runs of MLflow: a leaderboard, some side by side, or one. 3 when there are finished runs and none of them has
 * what they were to be sorted by: the report then says what they have.
 */
export async function runs(options: RunsOptions, ports: RunsPorts): Promise<0 | 3> {
  const origin: Origin = { address: ports.reader.address, readAt: ports.now() };
  if (options.unused.length > 0) ports.note(`${options.unused.join(" and ")} are about the leaderboard only`);
  if (options.compare !== undefined) {
    const experiment = await givenExperiment(options, ports.reader);
    await ports.publish(comparison(origin, await findRuns(options.compare, experiment, ports.reader)));
    return 0;
  }
  if (options.runId !== undefined) {
    await ports.publish(await runDetail(options.runId, options, origin, ports));
    return 0;
  }
  const { order, note } = parseOrder(options.orderBy);
  if (note !== undefined) ports.note(note);
  const board = await readLeaderboard(order, options, origin, ports);
  await ports.publish(board);
  if (!hasNothingToSortBy(board.counts)) return 0;
  ports.complain(nothingToSortBy(board));
  return 3;
}

async function readLeaderboard(order: Order, options: RunsOptions, origin: Origin, { reader, onRuns }: RunsPorts) {
  const experiment = await theExperiment(options.experiment, reader);
  const tally = new RunTally(order, options.top, options.format === "html");
  for await (const page of reader.runs({ experimentId: experiment.id, finishedOnly: false })) {
    for (const run of page) tally.add(run);
    onRuns(tally.seen);
  }
  return leaderboard(origin, experiment, order, tally);
}

async function runDetail(id: string, options: RunsOptions, origin: Origin, { reader }: RunsPorts): Promise<RunsReport> {
  const experiment = await givenExperiment(options, reader);
  const [run] = await findRuns([id], experiment, reader);
  if (run === undefined) throw new RangeError("one id gives one run");
  return { kind: "run", origin, run, experiment, artifacts: await artifactsOf(run.id, reader) };
}

/** A store of artifacts that does not answer hides nothing else of the run. */
async function artifactsOf(runId: string, reader: MlflowReader): Promise<ArtifactList> {
  try {
    return await listArtifacts(reader, runId);
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    return { entries: [], isCut: false, error: error.message };
  }
}

async function givenExperiment({ experiment }: RunsOptions, reader: MlflowReader): Promise<Experiment | undefined> {
  return experiment === undefined ? undefined : await theExperiment(experiment, reader);
}

/** MLflow answers "no runs" for an experiment that does not exist: it is looked up by its name first. */
async function theExperiment(name: string | undefined, reader: MlflowReader): Promise<Experiment> {
  const experiment = name === undefined ? undefined : await reader.experiment(name);
  if (experiment !== undefined) return experiment;
  const names = await reader.experimentNames();
  const known = names.length === 0 ? "it has none" : `it has: ${listed(names)}`;
  if (name === undefined) {
    throw new GateError("USAGE", `runs needs --experiment NAME, an experiment of ${reader.address} (${known})`);
  }
  const likely = nearest(name, names) ?? names.find((one) => one.toLowerCase().includes(name.toLowerCase()));
  throw new GateError(
    "EXPERIMENT_NOT_FOUND",
    `there is no experiment ${JSON.stringify(name)} on ${reader.address} (${known})${likely === undefined ? "" : `. Did you mean ${likely}?`}`,
  );
}

function nothingToSortBy({ order, names, counts, suggestion }: Extract<RunsReport, { kind: "leaderboard" }>) {
  const { kind, name } = order;
  const has = names.size === 0 ? `no ${kind} at all` : listed([...names.keys()]);
  const instead = kind === "attribute" ? "" : ` (they have: ${has})`;
  const hint = suggestion === undefined ? "Say another key with --order-by" : `Did you mean ${suggestion}?`;
  return new GateError(
    kind === "metric" ? "METRIC_MISSING" : "ORDER_KEY_MISSING",
    `${name} is on none of the ${counts.finished} finished runs${instead}`,
    { hint },
  );
}

/** Names in a message that is one line. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, 10);
  return names.length === shown.length
    ? shown.join(", ")
    : `${shown.join(", ")} and ${names.length - shown.length} more`;
}
