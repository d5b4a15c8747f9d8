import { GateError } from "../errors.ts";
import type { ModelVersion } from "../mlflow/port.ts";
import { isOnItsWay, lastMove } from "./last-move.ts";
import type { RollbackRequest, Target } from "./port.ts";
import { readyVersion } from "./promotion.ts";
import { isWhole, namedIn, type Place, placeOf, type Standing, targetName, versionIn } from "./standing.ts";
import { eventsOf, type MoveEvent, stateOf } from "./tags.ts";

/** From which version to which a rollback leads. */
export interface WayBack {
  readonly from: string | undefined;
  readonly to: string;
  /** It stands there already, and wholly. */
  readonly isDone: boolean;
  /** When this very move was begun before, by a run that did not end it. */
  readonly begunAt?: string;
}

/**
 * To the version that stood there before the one that stands there now, as its promotion wrote it down: the highest
 * archived number may never have served. Throws NO_ROLLBACK_TARGET, VERSION_NOT_READY, MODEL_NOT_FOUND,
 * PRODUCTION_AMBIGUOUS.
 */
export function wayBack(standing: Standing, { version, target }: Pick<RollbackRequest, "version" | "target">): WayBack {
  const place = placeOf(standing, target);
  const last = lastMove(standing, target);
  const isBegun = last?.action === "rollback" && (version ?? last.to) === last.to && !isWhole(place, last.to);
  if (isBegun && isOnItsWay(standing, target, last)) {
    readyVersion(standing, last.to);
    return { from: last.from ?? undefined, to: last.to, isDone: false, begunAt: last.at };
  }
  const moves = eventsOf(standing.versions).filter((event) => event.target === targetName(target));
  if (version !== undefined) {
    readyVersion(standing, version);
    if (!hasStood(standing, version, target, moves)) {
      throw noTarget(
        standing,
        target,
        `version ${version} of ${standing.model.name} never was in ${targetName(target)}`,
      );
    }
    const isDone = isWhole(place, version);
    return { from: isDone ? version : (stoodLast(standing, target, moves) ?? anyOf(place)), to: version, isDone };
  }
  const from = current(standing, target, moves);
  if (from === undefined)
    throw noTarget(standing, target, `nothing stands in ${targetName(target)} of ${standing.model.name}`);
  const to = versionBefore(standing, from, moves);
  const written = `version ${from}, which stands in ${targetName(target)},`;
  if (to === undefined)
    throw noTarget(standing, target, `${written} has no version written down that stood there before it`);
  if (versionIn(standing, to) === undefined) {
    throw noTarget(standing, target, `${written} came after version ${to}, which has been deleted`);
  }
  readyVersion(standing, to);
  return { from, to, isDone: false };
}

/** The one that stands there now. Throws PRODUCTION_AMBIGUOUS. */
function current(standing: Standing, target: Target, moves: readonly MoveEvent[]): string | undefined {
  const place = placeOf(standing, target);
  const found = stoodLast(standing, target, moves);
  if (found !== undefined || anyOf(place) === undefined) return found;
  throw new GateError(
    "PRODUCTION_AMBIGUOUS",
    `nobody can tell which version is in ${targetName(target)}: its names lead to ${[...namedIn(place)].join(" and ")}`,
    { hint: "Say which one shall be there: --to-version V" },
  );
}

/**
 * Of several versions in one stage, or where stage and alias disagree, the one that we put there last counts, else the
 * one with the alias. Undefined when nothing is there, and when nobody can tell.
 */
function stoodLast(standing: Standing, target: Target, moves: readonly MoveEvent[]): string | undefined {
  const place = placeOf(standing, target);
  const named = [...namedIn(place)].filter((one) => versionIn(standing, one) !== undefined);
  if (named.length <= 1) return named[0];
  const last = moves.at(-1)?.to;
  if (last !== undefined && named.includes(last)) return last;
  return place.alias !== undefined && place.stage?.includes(place.alias) === true ? place.alias : undefined;
}

function anyOf({ alias, stage }: Place): string | undefined {
  return stage?.[0] ?? alias;
}

/** The tag tells the latest promotion of a version; where that led elsewhere, the event of the one to this place does. */
function versionBefore(standing: Standing, from: string, moves: readonly MoveEvent[]): string | undefined {
  const isPromotion = ({ action }: MoveEvent): boolean => action !== "rollback";
  const ofPlace = moves.findLast((event) => event.to === from && isPromotion(event));
  const latest = eventsOf(standing.versions).findLast((event) => event.to === from && isPromotion(event));
  const tag = stateOf(versionIn(standing, from), "previous_version");
  const before = latest === undefined || latest === ofPlace ? tag : (ofPlace?.from ?? undefined);
  return before === from ? undefined : before;
}

/** Else a rollback would be a promotion without evidence. */
function hasStood(standing: Standing, version: string, target: Target, moves: readonly MoveEvent[]): boolean {
  const isArchived = target.kind === "stage" && versionIn(standing, version)?.stage === "Archived";
  const isNamed = namedIn(placeOf(standing, target)).has(version);
  return isArchived || isNamed || moves.some(({ from, to }) => from === version || to === version);
}

function noTarget(standing: Standing, target: Target, why: string): GateError {
  const archived = standing.versions.filter(({ stage }) => stage === "Archived");
  const found =
    archived.length === 0
      ? "No version is archived"
      : `Archived are ${archived.slice(0, 20).map(dated).join(", ")}${archived.length > 20 ? ", …" : ""}`;
  const say = archived.length === 0 ? `promote one with evidence` : "say --to-version V";
  return new GateError("NO_ROLLBACK_TARGET", `${why}. ${found}`, {
    hint: `To put one into ${targetName(target)}, ${say}`,
  });
}

function dated({ version, createdAt, updatedAt }: ModelVersion): string {
  const dates = [
    ...(createdAt === undefined ? [] : [`registered ${day(createdAt)}`]),
    ...(updatedAt === undefined ? [] : [`last changed ${day(updatedAt)}`]),
  ];
  return dates.length === 0 ? version : `${version} (${dates.join(", ")})`;
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
