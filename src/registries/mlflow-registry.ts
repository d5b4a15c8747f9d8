import type { MoveAction } from "../core/past-move.ts";
import { GateError } from "../errors.ts";
import type { MlflowWriter } from "../mlflow/port.ts";
import { historyOf } from "./history.ts";
import { type Access, refuseLocked, underLock } from "./lock.ts";
import { stepsOf } from "./move.ts";
import { makeMove } from "./moves.ts";
import type { MoveOutcome, PromoteRequest, Registry, RollbackRequest, Signature, Target } from "./port.ts";
import { judgePromotion } from "./promotion.ts";
import { production } from "./reference.ts";
import { placeOf, readStanding, type Standing, targetName, versionIn } from "./standing.ts";
import { eventChange, LOCK_TAG, nextTime, signed, stateChanges, stateOf, type TagChanges } from "./tags.ts";
import { wayBack } from "./way-back.ts";

export interface RegistryOptions {
  /** The alias that says the same as the stage Production. */
  readonly champion: string;
  /** The one of Staging. */
  readonly challenger: string;
}

/** What was decided on what stands where. */
interface Decision {
  readonly action: MoveAction;
  readonly from: string | undefined;
  readonly to: string;
  readonly isDone: boolean;
  readonly overridden: readonly GateError[];
  /** UTC, to the millisecond: when this very move was begun before; it is ended now. */
  readonly at: string | undefined;
  readonly state: Parameters<typeof stateChanges>[0];
}

type Request = PromoteRequest | RollbackRequest;

/** MLflow's model registry. Without a writer its history can be told, and nothing moved. */
export function mlflowRegistry(
  access: Omit<Access, "writer"> & { readonly writer: MlflowWriter | undefined },
  { champion, challenger }: RegistryOptions,
): Registry {
  const look = async (model: string): Promise<Standing> => {
    const standing = await readStanding(model, access.reader);
    if (standing !== undefined) return standing;
    const known = await access.reader.registeredModelNames();
    throw new GateError("MODEL_NOT_FOUND", `no model ${model} is registered at ${access.reader.address}`, {
      hint: known.length === 0 ? "None is registered there at all" : `Registered are ${known.slice(0, 10).join(", ")}`,
    });
  };
  const outcome = (
    request: Request,
    standing: Standing,
    decision: Decision,
    more: Pick<MoveOutcome, "changed" | "notes">,
  ) =>
    outcomeOf(request, standing, decision, {
      ...more,
      notes: [...more.notes, ...disagreement(standing, request.target, decision.to, champion)],
    });
  const perform = async (request: Request, decide: (standing: Standing) => Decision): Promise<MoveOutcome> => {
    const { model } = request;
    const { writer } = access;
    if (writer === undefined) {
      throw new GateError("REGISTRY_READ_ONLY", `nothing can be moved at ${access.reader.address}: it is only read`, {
        hint: "Start a server on it (mlflow server --backend-store-uri …) and give its address as --tracking-uri",
      });
    }
    const before = await look(model);
    const decision = decide(before);
    if (decision.isDone) return outcome(request, before, decision, { changed: false, notes: [] });
    if (request.isDryRun) {
      refuseLocked(model, before.model.tags, access.now());
      return outcome(request, before, decision, { changed: false, notes: [] });
    }
    return await underLock(model, signed(request.signature), { ...access, writer }, async (lock) => {
      // What was read without the lock may be old by now.
      const standing = await look(model);
      const again = decide(standing);
      if (again.isDone) return outcome(request, standing, again, { changed: false, notes: lock.notes });
      const move = { target: request.target, to: again.to, tags: tagsOf(request, standing, again, access.now()) };
      await makeMove(move, standing, lock, { ...access, writer }, request.onMove ?? (() => undefined));
      return outcome(request, standing, again, { changed: true, notes: lock.notes });
    });
  };
  return {
    address: access.reader.address,
    promote: (request) => perform(request, (standing) => promotion(request, standing, champion)),
    rollback: (request) => perform(request, (standing) => rollback(request, standing)),
    history: async (model) => {
      const standing = await look(model);
      const history = historyOf(standing, [
        { kind: "stage", stage: "Production", alias: champion },
        { kind: "stage", stage: "Staging", alias: challenger },
      ]);
      const isMoving = standing.model.tags.has(LOCK_TAG);
      return isMoving ? { ...history, notes: [...history.notes, "a version is being moved right now"] } : history;
    },
  };
}

function promotion(request: PromoteRequest, standing: Standing, champion: string): Decision {
  const { from, isDone, objections, begunAt } = judgePromotion(standing, request, champion);
  const [first] = objections;
  if (first !== undefined && !request.isForced) throw first;
  const { sha256 = null } = request.grounds ?? {};
  return {
    action: request.isForced ? "force" : "promote",
    from,
    to: request.version,
    isDone,
    overridden: objections,
    at: begunAt,
    state: {
      verdict: request.isForced ? "forced" : "pass",
      evidence_sha256: sha256,
      commit: signed(request.signature).commit,
      previous_version: from ?? null,
      rolled_back_from: null,
    },
  };
}

/** What the promotion of that version left (its evidence, its commit, who was there before it) stays as it was. */
function rollback(request: RollbackRequest, standing: Standing): Decision {
  const { from, to, isDone, begunAt } = wayBack(standing, request);
  return {
    action: "rollback",
    from,
    to,
    isDone,
    overridden: [],
    at: begunAt,
    state: { verdict: "rollback", rolled_back_from: from ?? null },
  };
}

function tagsOf(
  { signature, target }: Request,
  standing: Standing,
  { action, from, to, at: begunAt, state }: Decision,
  now: number,
): TagChanges {
  const { actor, reason, runUrl, commit }: Signature = signed(signature);
  const at = begunAt ?? nextTime(now, standing.versions);
  const event = eventChange({
    at,
    action,
    from: from ?? null,
    to,
    target: targetName(target),
    actor,
    reason,
    evidence_sha256: state.evidence_sha256 ?? null,
    run_url: runUrl,
    commit,
  });
  const held = versionIn(standing, to)?.tags;
  const changes = [...stateChanges({ ...state, actor, reason, run_url: runUrl, promoted_at: at }), event];
  // What is not there needs no request to go.
  return new Map(changes.filter(([key, value]) => value !== undefined || held?.has(key) === true));
}

function outcomeOf(
  { model, target }: Request,
  standing: Standing,
  { action, from, to, isDone, overridden, state }: Decision,
  more: Pick<MoveOutcome, "changed" | "notes">,
): MoveOutcome {
  const version = versionIn(standing, to);
  return {
    action,
    model,
    target,
    from: isDone ? to : from,
    to,
    steps: isDone ? [] : stepsOf(standing, { target, to }),
    overridden,
    commit: state.commit ?? stateOf(version, "commit") ?? null,
    evidenceSha256: state.evidence_sha256 ?? stateOf(version, "evidence_sha256") ?? null,
    ...more,
  };
}

/** An alias moves alone; where a stage of the same meaning names another version, whoever asks next cannot tell. */
function disagreement(standing: Standing, target: Target, to: string, champion: string): readonly string[] {
  if (target.kind !== "alias" || target.alias !== champion) return [];
  const { stage = [] } = placeOf(standing, production(champion));
  if (stage.length === 0 || stage[0] === to) return [];
  return [
    `the stage Production holds version ${stage[0]}, the alias ${champion} version ${to}: --to Production moves both`,
  ];
}
