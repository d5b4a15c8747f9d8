import type { PromoteOptions, RollbackOptions } from "../config/move-options.ts";
import type { Forge, Surroundings } from "../forges/port.ts";
import type { MoveOutcome, Signature, Target } from "../registries/port.ts";
import { type MoveReport, renderMove } from "../reports/move.ts";

type MoveOptions = PromoteOptions | RollbackOptions;

export interface DeploymentPorts {
  readonly surroundings: Surroundings;
  readonly deployments: Forge["deployments"];
  /** For what could not be told to others; the move stands all the same. */
  readonly warn: (text: string) => void;
}

export interface TellPorts {
  readonly print: (text: string) => void;
  /** Tells the CI, once everything is printed. Must not throw. */
  readonly announce: (report: MoveReport) => Promise<void>;
}

export function targetFor({ target, champion, challenger }: MoveOptions): Target {
  if (target.kind === "alias") return target;
  return { ...target, alias: target.stage === "Production" ? champion : challenger };
}

/** @param judged the commit that the evidence is about, which may be older than the one that is checked out */
export function signatureOf(
  { reason }: MoveOptions,
  { actor, context }: Surroundings,
  judged: string | null,
): Signature {
  return {
    actor: actor ?? null,
    reason: reason ?? null,
    runUrl: context.run_url,
    commit: judged ?? context.commit,
  };
}

/** Moves, and writes down at the forge how that went, when it was asked for and something was moved at all. */
export async function recorded(
  options: MoveOptions,
  ports: DeploymentPorts,
  move: (onMove: () => void) => Promise<MoveOutcome>,
): Promise<MoveOutcome> {
  let hasBegun = false;
  try {
    const outcome = await move(() => (hasBegun = true));
    if (outcome.changed) await record(options, ports, outcome);
    return outcome;
  } catch (error) {
    if (hasBegun) await record(options, ports, undefined);
    throw error;
  }
}

/** @param outcome undefined = the move failed on its way */
async function record(
  options: MoveOptions,
  { surroundings, deployments, warn }: DeploymentPorts,
  outcome: MoveOutcome | undefined,
): Promise<void> {
  const { environment, model } = options;
  if (environment === undefined) return;
  const commit = outcome?.commit ?? surroundings.context.commit;
  const lost = (why: string): void => warn(`The deployment was not written down: ${why}`);
  if (deployments === undefined) return lost("this forge, its token or its way to do so is not known");
  if (commit === null) return lost("nobody knows of which commit");
  const version = outcome?.to ?? ("version" in options ? options.version : null);
  try {
    await deployments.record({
      commit,
      environment,
      description: outcome === undefined ? `${model}: the move failed` : sentence(outcome),
      payload: { model, version, evidence_sha256: outcome?.evidenceSha256 ?? null },
      isSuccess: outcome !== undefined,
      ...(surroundings.context.run_url === null ? {} : { logUrl: surroundings.context.run_url }),
    });
  } catch (error) {
    lost(error instanceof Error ? error.message : String(error));
  }
}

function sentence({ action, model, from, to }: MoveOutcome): string {
  return `${model} ${from ?? "nothing"} → ${to} (${action})`;
}

export async function tellMove(outcome: MoveOutcome, options: MoveOptions, ports: TellPorts): Promise<void> {
  const report: MoveReport = {
    schema: "model-gate/move/v1",
    action: outcome.action,
    model: outcome.model,
    target: outcome.target.kind === "stage" ? outcome.target.stage : `@${outcome.target.alias}`,
    from: outcome.from ?? null,
    to: outcome.to,
    changed: outcome.changed,
    dry_run: options.isDryRun,
    steps: outcome.steps.map((step) => (step.kind === "alias" ? { ...step, from: step.from ?? null } : step)),
    overridden: outcome.overridden.map(({ code, message }) => ({ code, message })),
    reason: options.reason ?? null,
    evidence_sha256: outcome.evidenceSha256,
    notes: outcome.notes,
  };
  ports.print(renderMove(report, options.format));
  await ports.announce(report);
}
