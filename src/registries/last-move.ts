import type { Target } from "./port.ts";
import { namedIn, placeOf, type Standing, targetName } from "./standing.ts";
import { eventsOf, type MoveEvent } from "./tags.ts";

/** Our own last move to a place, as its event tells it. */
export function lastMove(standing: Standing, target: Target): MoveEvent | undefined {
  return eventsOf(standing.versions).findLast((event) => event.target === targetName(target));
}

/**
 * Nobody but the version itself and the one before it has been there since: what is left of the move is to be done, or
 * nothing is.
 */
export function isOnItsWay(standing: Standing, target: Target, { from, to }: MoveEvent): boolean {
  const named = namedIn(placeOf(standing, target));
  return named.has(to) && [...named].every((version) => version === to || version === from);
}
