import { GateError } from "../errors.ts";
import type { Access, Lock } from "./lock.ts";
import { JUDGE_AGAIN, Lost, MAX_ROUNDS, type Move, placeWords, standingNow, writeTags } from "./move.ts";
import { isSamePlace, isWhole, namedIn, placeOf, type Standing, targetName, versionIn } from "./standing.ts";
import { isEventKey, stateKey, type TagChanges } from "./tags.ts";
import { takenBack } from "./taking-back.ts";

/**
 * Tags, then the alias, then the stage, then everything is read back. Throws LOCKED or MOVE_CONFLICT when somebody else
 * moves at the same time, and what the registry throws; in both cases what was written is taken back.
 *
 * Two movers that a slow server let through the lock end in one of the two whole states: each writes the alias once and
 * the stage after it, and whoever then reads a stage that the alias does not name brings the stage in line and reads
 * again. The alias that was written last therefore wins, and after the last write of a stage somebody has read a whole
 * place. Whoever is not the winner takes its own traces back and says so.
 */
export async function makeMove(
  move: Move,
  before: Standing,
  lock: Lock,
  access: Access,
  onMove: () => void,
): Promise<void> {
  const { name } = before.model;
  let hasMoved = false;
  try {
    await writeTags(name, move.to, move.tags, access);
    await lastLook(move, before, lock, access);
    hasMoved = true;
    onMove();
    await access.writer.setAlias(name, move.target.alias, move.to);
    if (move.target.kind === "stage" && before.hasStages) {
      await access.writer.moveToStage(name, move.to, move.target.stage, true);
    }
    await settle(move, before, access);
  } catch (error) {
    throw await takenBack(error, move, before, hasMoved, access);
  }
}

/** Right before the first change that others see: nothing has moved since it was decided, unless to this very version. */
async function lastLook({ target, to }: Move, before: Standing, lock: Lock, access: Access): Promise<void> {
  const standing = await standingNow(before, access);
  lock.assertOurs(standing.model.tags);
  const [then, now] = [placeOf(before, target), placeOf(standing, target)];
  const others = new Set([...namedIn(now)].filter((version) => version !== to && !namedIn(then).has(version)));
  if (others.size > 0 || (!namedIn(now).has(to) && !isSamePlace(now, then))) {
    throw new GateError(
      "MOVE_CONFLICT",
      `somebody moved ${targetName(target)} of ${before.model.name} meanwhile: ${placeWords(now)}`,
      { hint: JUDGE_AGAIN },
    );
  }
  if (access.ending?.aborted === true) throw new GateError("CANCELLED", "asked to end before anything was moved");
}

/** Reads back until the place is whole; see {@link makeMove}. */
async function settle(move: Move, before: Standing, access: Access): Promise<void> {
  const { name } = before.model;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const standing = await standingNow(before, access);
    const place = placeOf(standing, move.target);
    if (isWhole(place, move.to)) {
      const [wanted, theirs] = [move.tags, versionIn(standing, move.to)?.tags ?? new Map<string, string>()];
      if ([...wanted].every(([key, value]) => theirs.get(key) === value)) return;
      // Two may put the same version there: the later one's tags stand, and tell of both.
      if (!isLater(theirs, wanted)) await writeTags(name, move.to, wanted, access);
      else return await writeTags(name, move.to, ownEvent(move), access);
      continue;
    }
    const named = place.alias === undefined ? undefined : versionIn(standing, place.alias)?.version;
    if (named === undefined) {
      await access.writer.setAlias(name, move.target.alias, move.to);
    } else if (isWhole(place, named)) {
      throw new Lost(`version ${named} stands in ${targetName(move.target)} now`);
    } else if (move.target.kind === "stage") {
      await access.writer.moveToStage(name, named, move.target.stage, true);
    }
  }
  throw new Lost(`${targetName(move.target)} does not come to rest`);
}

function isLater(theirs: ReadonlyMap<string, string>, ours: TagChanges): boolean {
  const key = stateKey("promoted_at");
  return (theirs.get(key) ?? "") > (ours.get(key) ?? "");
}

/** The only tag that is ours alone, to be taken away. */
function ownEvent({ tags }: Move): TagChanges {
  return new Map([...tags.keys()].filter(isEventKey).map((key) => [key, undefined]));
}
