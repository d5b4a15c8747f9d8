import type { MlflowReader, ModelVersion, RegisteredModel } from "../mlflow/port.ts";
import type { Target } from "./port.ts";

/** What stands where in one registered model, as it was read. */
export interface Standing {
  readonly model: RegisteredModel;
  /** All of them, the highest number first. */
  readonly versions: readonly ModelVersion[];
  readonly hasStages: boolean;
}

/** Aliases are read before stages: that order is what lets two movers agree in the end (see moves.ts). */
export async function readStanding(name: string, reader: MlflowReader): Promise<Standing | undefined> {
  const model = await reader.registeredModel(name);
  if (model === undefined) return undefined;
  return { model, versions: await reader.versions(name), hasStages: reader.hasStages };
}

/** What the names of one place say, which need not agree. */
export interface Place {
  /** The version that the alias names; it may have been deleted. */
  readonly alias: string | undefined;
  /** The versions in the stage, the highest number first; undefined where the place has no stage. */
  readonly stage: readonly string[] | undefined;
}

export function placeOf({ model, versions, hasStages }: Standing, target: Target): Place {
  const stage =
    target.kind === "stage" && hasStages
      ? versions.filter((version) => version.stage === target.stage).map(({ version }) => version)
      : undefined;
  return { alias: model.aliases.get(target.alias), stage };
}

/** Who holds a place, as a reference to it would be resolved: of several in a stage the highest number. */
export type Holder =
  | { readonly kind: "none" }
  | { readonly kind: "one"; readonly version: string }
  | { readonly kind: "disagreeing"; readonly stage: string; readonly alias: string };

export function holderOf({ alias, stage }: Place): Holder {
  const top = stage?.[0];
  if (top !== undefined && alias !== undefined && top !== alias) return { kind: "disagreeing", stage: top, alias };
  const version = top ?? alias;
  return version === undefined ? { kind: "none" } : { kind: "one", version };
}

/** Every version that some name of the place names. */
export function namedIn({ alias, stage }: Place): ReadonlySet<string> {
  return new Set([...(stage ?? []), ...(alias === undefined ? [] : [alias])]);
}

/** Every name of the place names this version and no other. */
export function isWhole({ alias, stage }: Place, version: string): boolean {
  return alias === version && (stage === undefined || (stage.length === 1 && stage[0] === version));
}

export function isSamePlace(one: Place, other: Place): boolean {
  return one.alias === other.alias && (one.stage ?? []).join() === (other.stage ?? []).join();
}

export function versionIn({ versions }: Standing, number: string): ModelVersion | undefined {
  return versions.find(({ version }) => version === number);
}

/** `Production`, `Staging`, `@alias`. */
export function targetName(target: Target): string {
  return target.kind === "stage" ? target.stage : `@${target.alias}`;
}
