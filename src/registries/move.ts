import { GateError } from "../errors.ts";
import type { Access } from "./lock.ts";
import type { Step, Target } from "./port.ts";
import { type Place, placeOf, readStanding, type Standing } from "./standing.ts";
import type { TagChanges } from "./tags.ts";

/** A decided move: which version goes where, and what its tags will say. */
export interface Move {
  readonly target: Target;
  readonly to: string;
  readonly tags: TagChanges;
}

/** How often a place that others change at the same time is brought in line before we give up. */
export const MAX_ROUNDS = 8;

export const JUDGE_AGAIN = "Decide again on what stands there now";

/** Somebody else's move stands; the place is theirs, and whole as far as we could see. */
export class Lost extends Error {}

/** What a move does, in order. */
export function stepsOf(standing: Standing, { target, to }: Pick<Move, "target" | "to">): readonly Step[] {
  const { alias, stage } = placeOf(standing, target);
  return [
    { kind: "tags", version: to },
    { kind: "alias", alias: target.alias, from: alias, to },
    ...(stage === undefined || target.kind === "alias"
      ? []
      : [{ kind: "stage", stage: target.stage, to, archived: stage.filter((other) => other !== to) } as const]),
  ];
}

export async function writeTags(name: string, version: string, tags: TagChanges, access: Access): Promise<void> {
  for (const [key, value] of tags) {
    if (value === undefined) await access.writer.deleteVersionTag(name, version, key);
    else await access.writer.setVersionTag(name, version, key, value);
  }
}

/** What stands there now. Throws MODEL_NOT_FOUND. */
export async function standingNow(before: Standing, { reader }: Access): Promise<Standing> {
  const { name } = before.model;
  const standing = await readStanding(name, reader);
  if (standing === undefined) throw new GateError("MODEL_NOT_FOUND", `the model ${name} has been deleted meanwhile`);
  return standing;
}

export function placeWords({ alias, stage }: Place): string {
  const named = `its alias names ${alias === undefined ? "no version" : `version ${alias}`}`;
  if (stage === undefined) return named;
  return `${named}, its stage holds ${stage.length === 0 ? "none" : stage.join(" and ")}`;
}
