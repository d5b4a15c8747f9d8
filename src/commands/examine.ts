import type { PolicyDifference } from "../config/same-policy.ts";
import type { Evidence } from "../core/evidence.ts";
import { isProposalEvent } from "../core/proposal-event.ts";
import { verifyEvidence } from "../core/verify.ts";
import { GateError } from "../errors.ts";
import type { Surroundings } from "../forges/port.ts";

/** What is known of a baseline without the evidence: it is what the evidence says, nobody can tell, or it is another. */
export type BaselineCheck =
  | { readonly kind: "same" | "unknown"; readonly words: string }
  | { readonly kind: "other"; readonly error: GateError };

/** A config by which evidence may have been decided. */
export interface KnownConfig {
  readonly path: string;
  /** Undefined when it names none. */
  readonly model: string | undefined;
  /** The first thing in which this evidence was decided by something else. */
  readonly difference: (evidence: Evidence, isProposal: boolean) => PolicyDifference | undefined;
  /** Throws GateError of exit 3 when it should be found out and cannot be. */
  readonly checkBaseline: (evidence: Evidence) => Promise<BaselineCheck>;
}

/**
 * To recompute one file must not take longer than about five seconds: what is above comes from no gate that we know.
 * A second opinion draws ten thousand samples of all cells for each metric.
 */
const MOST = { cells: 50_000, labels: 1_000, rules: 200, cellsTimesRules: 2_000_000, resampled: 2_000 } as const;

/**
 * Whether evidence that others made can be told: it is about this very commit, everything in it follows from its counts
 * and policy, and that policy and baseline are ours. Returns what is known of its baseline, or throws GateError of exit 1
 * with the first thing that speaks against it, of exit 3 when that cannot be found out.
 */
export async function examine(
  path: string,
  evidence: Evidence,
  configs: readonly KnownConfig[],
  surroundings: Surroundings,
): Promise<string> {
  refuseAnotherHead(path, evidence, surroundings);
  refuseTooMuch(path, evidence);
  refuseUnsound(path, evidence);
  const config = configFor(path, evidence, configs);
  // Where nothing was decided, there is nothing that another policy could have bent.
  if (evidence.statistics === null) return "nothing was compared";
  refuseAnotherPolicy(path, evidence, config, surroundings.isProposal);
  const check = await config.checkBaseline(evidence);
  if (check.kind === "other") throw check.error;
  return check.words;
}

function refuseAnotherHead(path: string, { context }: Evidence, surroundings: Surroundings): void {
  const { isProposal, headSha, context: here } = surroundings;
  const other = (what: string, found: unknown, expected: unknown): GateError =>
    new GateError(
      "HEAD_MISMATCH",
      `${path} is about another ${what}: ${shown(found)}, and this run is about ${shown(expected)}`,
      {
        hint: "Publish what the jobs of this very run, or of the run that started it, have left",
      },
    );
  if (here.repository !== null && context.repository?.toLowerCase() !== here.repository.toLowerCase()) {
    throw other("repository", context.repository, here.repository);
  }
  if (headSha !== undefined && context.commit?.toLowerCase() !== headSha.toLowerCase()) {
    throw other("commit", context.commit, headSha);
  }
  const isOfProposal = context.proposal === true || isProposalEvent(context.event);
  if (here.event !== null && isOfProposal !== isProposal) {
    throw other("event", context.event, isProposal ? "a pull request" : here.event);
  }
}

function refuseTooMuch(path: string, { statistics, labels, policy, results }: Evidence): void {
  if (statistics === null) return;
  const sides = Object.values(statistics.sides).reduce((sum, rows) => sum + rows.length, 0);
  const cells = (statistics.cells?.length ?? 0) + sides;
  const isResampled = results.some((result) => result.second_opinion !== undefined);
  const isTooMuch =
    cells > MOST.cells ||
    labels.length > MOST.labels ||
    policy.rules.length > MOST.rules ||
    cells * policy.rules.length > (isResampled ? MOST.resampled : MOST.cellsTimesRules);
  if (!isTooMuch) return;
  throw new GateError(
    "EVIDENCE_REFUSED",
    `${path} has ${cells} cells of ${labels.length} classes under ${policy.rules.length} rules${isResampled ? " and a second opinion" : ""}, which is too much to be recomputed here`,
    { hint: "Let the job that made it publish it, or leave second_opinion out" },
  );
}

function refuseUnsound(path: string, evidence: Evidence): void {
  const [first, ...others] = verifyEvidence(evidence);
  if (first === undefined) return;
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  throw new GateError(
    "EVIDENCE_UNSOUND",
    `${path} is not sound: it says ${shown(first.found)} for ${shown(first.path)}, recomputed ${shown(first.expected)}${more}`,
    {
      hint: "Somebody changed it, or another version of model-gate made it",
      // What it says is not repeated where people read: that is what a forger wants.
      withoutData: `${path} is not sound: its ${/^[a-z]+/.exec(first.path)?.[0] ?? "content"} does not follow from its counts and policy`,
    },
  );
}

/** One config alone is about everything, as long as it does not name another model. */
function configFor(path: string, { model }: Evidence, configs: readonly KnownConfig[]): KnownConfig {
  const [only, second] = configs;
  if (only !== undefined && second === undefined && only.model === undefined) return only;
  const found = configs.find((config) => config.model === (model ?? undefined));
  if (found !== undefined) return found;
  const known = configs.map((config) => config.model ?? `none (${config.path})`);
  throw mismatch(
    path,
    `no config here is about the model ${shown(model)} (they are about ${known.slice(0, 10).join(", ")}${known.length > 10 ? ", …" : ""})`,
  );
}

function refuseAnotherPolicy(path: string, evidence: Evidence, config: KnownConfig, isProposal: boolean): void {
  let difference: PolicyDifference | undefined;
  try {
    difference = config.difference(evidence, isProposal);
  } catch (error) {
    // Rules that cannot be applied to these classes are not the ones that were.
    if (!(error instanceof GateError) || error.code !== "METRIC_UNSUPPORTED") throw error;
    throw mismatch(path, error.message);
  }
  if (difference === undefined) return;
  const { path: key, found, here } = difference;
  throw mismatch(path, `${key} is ${shown(found)} there, and ${shown(here)} in ${config.path}`);
}

export function mismatch(path: string, what: string): GateError {
  return new GateError("POLICY_MISMATCH", `${path} was decided under another policy: ${what}`, {
    hint: "What decides must stand in the config (on a pull request that of the base branch), not in flags or inputs of gate; run the gate again when it has changed since",
  });
}

function shown(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
