import type { PastMove } from "../core/past-move.ts";
import type { History, Target } from "./port.ts";
import { placeOf, type Standing, targetName, versionIn } from "./standing.ts";
import { brokenEvents, eventsOf, type MoveEvent } from "./tags.ts";

/**
 * Every move that our tags tell, and those of others as far as they are certain: a version stands, or stood, where our
 * last move had put another one. What others did in between, and when, nobody knows: `from` of theirs is who was there as
 * far as we know.
 *
 * @param targets the places that a registry has without being told: Production and Staging with their aliases
 */
export function historyOf(standing: Standing, targets: readonly Target[]): History {
  const events = eventsOf(standing.versions);
  const places = [...targets, ...aliasTargets(events, targets)];
  const told = places.flatMap((target) => movesOf(standing, target, events));
  const unknown = events.filter((event) => !places.some((target) => targetName(target) === event.target));
  const past = [...told, ...unknown.map((event) => ({ order: event.at, move: moveOf(event) }))];
  return {
    model: standing.model.name,
    moves: past.toSorted((a, b) => (a.order > b.order ? -1 : a.order < b.order ? 1 : 0)).map(({ move }) => move),
    notes: brokenEvents(standing.versions).map((key) => `${key} is no event of model-gate and was left out`),
  };
}

/** `order` is a time, or one that sorts between two times. */
interface Ordered {
  readonly order: string;
  readonly move: PastMove;
}

/** Sorts behind every time. */
const NOW = "~";

function movesOf(standing: Standing, target: Target, all: readonly MoveEvent[]): readonly Ordered[] {
  const events = all.filter((event) => event.target === targetName(target));
  const told = events.flatMap((event, i): readonly Ordered[] => {
    const before = events[i - 1]?.to ?? null;
    const ours = { order: event.at, move: moveOf(event) };
    const isGap = event.from !== before && isCertain(standing, event.from, before);
    // Sorts right before the move that found it so.
    return isGap
      ? [{ order: `${event.at.slice(0, -1)}!`, move: outside(targetName(target), before, event.from) }, ours]
      : [ours];
  });
  return [...told, ...outsideNow(standing, target, all, events.at(-1))];
}

/** A deleted version has taken its tags along: what is missing may have been ours. */
function isCertain(standing: Standing, ...versions: readonly (string | null)[]): boolean {
  return versions.every((version) => version === null || versionIn(standing, version) !== undefined);
}

/** What stands there now, against the last that we know to have put there: each name of the place tells for itself. */
function outsideNow(
  standing: Standing,
  target: Target,
  all: readonly MoveEvent[],
  last: MoveEvent | undefined,
): readonly Ordered[] {
  const { alias, stage } = placeOf(standing, target);
  const expected = last?.to ?? null;
  const moves: PastMove[] = [];
  const isThere = expected !== null && stage?.includes(expected) === true;
  for (const version of stage ?? []) {
    if (version !== expected) moves.push(outside(targetName(target), isThere ? null : expected, version));
  }
  const isOurs = expected === null || leftByUs(standing, target, all, last);
  if (stage?.length === 0 && !isOurs) moves.push(outside(targetName(target), expected, null));
  if (
    alias !== undefined &&
    alias !== expected &&
    !stage?.includes(alias) &&
    versionIn(standing, alias) !== undefined
  ) {
    moves.push(outside(stage === undefined ? targetName(target) : `@${target.alias}`, expected, alias));
  }
  // Where there are stages, an alias that is not set may be called otherwise by those who promote.
  if (alias === undefined && stage === undefined && !isOurs) moves.push(outside(targetName(target), expected, null));
  return moves.map((move) => ({ order: NOW, move }));
}

/** A version has one stage: a later move of ours to another one took it away from here, and its alias may be gone with it. */
function leftByUs(standing: Standing, target: Target, all: readonly MoveEvent[], last: MoveEvent | undefined): boolean {
  if (last === undefined || versionIn(standing, last.to) === undefined) return true;
  const hasStage = target.kind === "stage" && standing.hasStages;
  return hasStage && all.some(({ at, to }) => to === last.to && at > last.at);
}

/** Aliases of their own that somebody moved by us. */
function aliasTargets(events: readonly MoveEvent[], known: readonly Target[]): readonly Target[] {
  const names = new Set(events.map(({ target }) => target).filter((target) => target.startsWith("@")));
  return [...names]
    .map((name): Target => ({ kind: "alias", alias: name.slice(1) }))
    .filter((target) => !known.some((one) => targetName(one) === targetName(target)));
}

function outside(target: string, from: string | null, to: string | null): PastMove {
  return {
    at: null,
    action: null,
    from,
    to,
    target,
    actor: null,
    reason: null,
    commit: null,
    run_url: null,
    evidence_sha256: null,
    outside: true,
  };
}

function moveOf({
  at,
  action,
  from,
  to,
  target,
  actor,
  reason,
  commit,
  run_url,
  evidence_sha256,
}: MoveEvent): PastMove {
  return { at, action, from, to, target, actor, reason, commit, run_url, evidence_sha256, outside: false };
}
