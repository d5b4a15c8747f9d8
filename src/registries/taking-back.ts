import { GateError } from "../errors.ts";
import type { Stage } from "../mlflow/port.ts";
import type { Access } from "./lock.ts";
import { JUDGE_AGAIN, Lost, MAX_ROUNDS, type Move, placeWords, standingNow, writeTags } from "./move.ts";
import { isWhole, namedIn, placeOf, type Standing, versionIn } from "./standing.ts";
import type { TagChanges } from "./tags.ts";

/** What was thrown, with what became of the traces that we left. */
export async function takenBack(
  error: unknown,
  move: Move,
  before: Standing,
  hasMoved: boolean,
  access: Access,
): Promise<unknown> {
  if (error instanceof Lost) {
    const left = await withdrawn(move, before, access);
    return new GateError(
      "MOVE_CONFLICT",
      `somebody moved ${before.model.name} at the same time: ${error.message}${left}`,
      { hint: JUDGE_AGAIN },
    );
  }
  if (!(error instanceof GateError)) return error;
  try {
    if (hasMoved) await restore(move, before, access);
    await takeBackTags(move, before, access);
  } catch {
    const left = hasMoved ? await seen(move, before, access) : "only tags were written";
    return new GateError(error.code, `${error.message}; the move was left half done: ${left}`, {
      hint: "Run the same command again when the registry answers",
      cause: error,
    });
  }
  if (!hasMoved) return error;
  return new GateError(error.code, `${error.message}; everything was put back as it was`, {
    ...(error.hint === undefined ? {} : { hint: error.hint }),
    cause: error,
  });
}

/** Takes back what a loser has written; returns what could not be. */
async function withdrawn(move: Move, before: Standing, access: Access): Promise<string> {
  try {
    await takeBackTags(move, before, access);
    await leaveStage(move, before, access);
    return "";
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    return `; what we wrote on version ${move.to} could not be taken back: ${error.message}`;
  }
}

/** Unless somebody puts this very version there at the same time: for them our tags are as true. */
async function takeBackTags(move: Move, before: Standing, access: Access): Promise<void> {
  const isOurs = async (): Promise<boolean> =>
    namedIn(placeOf(await standingNow(before, access), move.target)).has(move.to);
  if (await isOurs()) return;
  await writeTags(before.model.name, move.to, formerTags(move, before), access);
  if (await isOurs()) await writeTags(before.model.name, move.to, move.tags, access);
}

/** The winner's move may have archived our version, which was elsewhere before. */
async function leaveStage({ target, to }: Move, before: Standing, access: Access): Promise<void> {
  const { name } = before.model;
  const former = versionIn(before, to)?.stage;
  const now = versionIn(await standingNow(before, access), to)?.stage;
  if (target.kind === "alias" || former === undefined || now === former || former === target.stage) return;
  await access.writer.moveToStage(name, to, former, false);
  // As after every write of a stage: whoever moves our version there at this very moment must find it there.
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const place = placeOf(await standingNow(before, access), target);
    if (place.alias !== to || isWhole(place, to)) return;
    await access.writer.moveToStage(name, to, target.stage, true);
  }
}

/** Every name of the place as it was, and every version in the stage that it was in. */
async function restore({ target, to }: Move, before: Standing, access: Access): Promise<void> {
  const { name } = before.model;
  const { alias, stage } = placeOf(before, target);
  if (alias === undefined) await access.writer.deleteAlias(name, target.alias);
  else await access.writer.setAlias(name, target.alias, alias);
  if (stage === undefined) return;
  const now = await standingNow(before, access);
  for (const number of new Set([to, ...stage])) {
    const former: Stage | undefined = versionIn(before, number)?.stage;
    if (former === undefined || versionIn(now, number)?.stage === former) continue;
    await access.writer.moveToStage(name, number, former, false);
  }
}

function formerTags({ to, tags }: Move, before: Standing): TagChanges {
  const former = versionIn(before, to)?.tags;
  return new Map([...tags.keys()].map((key) => [key, former?.get(key)]));
}

/** For the message of a failure, when the registry still answers. */
async function seen({ target }: Move, before: Standing, access: Access): Promise<string> {
  try {
    return placeWords(placeOf(await standingNow(before, access), target));
  } catch {
    return "and the registry cannot be read";
  }
}
