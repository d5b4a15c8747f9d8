import type { Target } from "./port.ts";
import { holderOf, placeOf, type Standing, versionIn } from "./standing.ts";

/** What a reference to a version of some model says; undefined for what never comes to mean another version. */
export type ModelReference =
  | { readonly kind: "alias"; readonly model: string; readonly alias: string }
  /** A number, a stage or `latest`. */
  | { readonly kind: "name"; readonly model: string; readonly name: string };

export function modelReference(reference: string): ModelReference | undefined {
  const [, rest] = /^models:\/(?!\/)(.+)$/s.exec(reference) ?? [];
  if (rest === undefined) return undefined;
  const slash = rest.lastIndexOf("/");
  if (slash > 0) return { kind: "name", model: rest.slice(0, slash), name: rest.slice(slash + 1) };
  const at = rest.lastIndexOf("@");
  return at > 0 ? { kind: "alias", model: rest.slice(0, at), alias: rest.slice(at + 1) } : undefined;
}

/** The version that it names now, as the gate resolves it; undefined when it names none, or two names disagree. */
export function resolvedNow(reference: ModelReference, standing: Standing, champion: string): string | undefined {
  const { aliases } = standing.model;
  if (reference.kind === "alias") {
    const named = aliases.get(reference.alias);
    const agrees = reference.alias !== champion || isNamedByProduction(named, standing, champion);
    return named !== undefined && agrees ? versionIn(standing, named)?.version : undefined;
  }
  const name = reference.name.toLowerCase();
  if (/^\d+$/.test(name)) return versionIn(standing, name)?.version;
  if (name === "latest") return standing.versions[0]?.version;
  if (name === "production") {
    const holder = holderOf(placeOf(standing, production(champion)));
    // A stage that nobody is in is not resolved by its alias.
    const inStage = standing.versions.find(({ stage }) => stage === "Production")?.version;
    return holder.kind === "one" && holder.version === inStage ? inStage : undefined;
  }
  return standing.versions.find(({ stage }) => stage?.toLowerCase() === name)?.version;
}

export function production(champion: string): Target {
  return { kind: "stage", stage: "Production", alias: champion };
}

function isNamedByProduction(named: string | undefined, standing: Standing, champion: string): boolean {
  const { stage = [] } = placeOf(standing, production(champion));
  return stage.length === 0 || stage[0] === named;
}
