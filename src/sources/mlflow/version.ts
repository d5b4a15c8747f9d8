import { GateError } from "../../errors.ts";
import type { MlflowReader, ModelVersion, RegisteredModel } from "../../mlflow/port.ts";
import type { Absent } from "../port.ts";
import type { MlflowReference } from "./reference.ts";

/** The alias that stands for the stage Production where a registry has both. */
const CHAMPION = "champion";

export interface FoundVersion {
  readonly version: ModelVersion;
  /** Why this one, in words for a report. */
  readonly why: string;
}

type OfModel = Exclude<MlflowReference, { readonly kind: "run" }>;

/**
 * The version that a reference names now; absent: nobody ever held that stage or alias, and that is certain.
 * Throws MODEL_NOT_FOUND for what is not there, BASELINE_NOT_FOUND for a place that somebody held once, and
 * NOT_COMPARABLE when two names of Production disagree or the version is not READY.
 */
export async function findVersion(
  reference: string,
  parsed: OfModel,
  reader: MlflowReader,
): Promise<FoundVersion | Absent> {
  const found =
    parsed.kind === "version" ? await numbered(reference, parsed, reader) : await named(reference, parsed, reader);
  if (!("absent" in found) && found.version.status !== "READY") {
    throw new GateError(
      "NOT_COMPARABLE",
      `${reference} is version ${found.version.version}, which is ${found.version.status} and not READY`,
      { hint: "Wait until its registration has ended, or register it again" },
    );
  }
  return found;
}

async function numbered(
  reference: string,
  { model, version: number }: OfModel & { readonly kind: "version" },
  reader: MlflowReader,
): Promise<FoundVersion> {
  const version = await reader.version(model, number);
  if (version !== undefined) return { version, why: `version ${number}` };
  const known = await reader.registeredModel(model);
  if (known === undefined) throw await unknownModel(reference, model, reader);
  throw new GateError("MODEL_NOT_FOUND", `${reference}: ${model} has no version ${number}${newestOf(known)}`);
}

async function named(
  reference: string,
  parsed: Exclude<OfModel, { readonly kind: "version" }>,
  reader: MlflowReader,
): Promise<FoundVersion | Absent> {
  const model = await reader.registeredModel(parsed.model);
  switch (parsed.kind) {
    case "latest": {
      if (model === undefined) throw await unknownModel(reference, parsed.model, reader);
      const version = await latest(model, reader);
      if (version === undefined) throw new GateError("MODEL_NOT_FOUND", `${reference}: ${model.name} has no version`);
      return { version, why: `version ${version.version}, the highest number` };
    }
    case "stage":
      return await ofStage(reference, parsed, model, reader);
    case "alias":
      return await ofAlias(reference, parsed, model, reader);
  }
}

async function ofStage(
  reference: string,
  { model: name, stage }: OfModel & { readonly kind: "stage" },
  model: RegisteredModel | undefined,
  reader: MlflowReader,
): Promise<FoundVersion | Absent> {
  if (!reader.hasStages) {
    throw new GateError("USAGE", `${reference}: this registry has no stages`, {
      hint: `Name an alias: models:/${model?.name ?? "NAME"}@${CHAMPION}`,
    });
  }
  if (model === undefined) return await unregistered(name, reader);
  const version = model.newestOfStages.find((held) => held.stage === stage);
  const champion = stage === "Production" ? model.aliases.get(CHAMPION) : undefined;
  if (version === undefined) {
    await assertNeverHeld(reference, stage, model, reader);
    return { absent: `no version of ${model.name} was ever in ${stage}` };
  }
  // MLflow's own answer is the highest number in a stage, whoever was put there last.
  const holders = (await reader.versions(model.name)).filter((held) => held.stage === stage);
  const others = holders.map((held) => held.version).filter((number) => number !== version.version);
  const also = others.length === 0 ? "" : `, the highest number there; ${others.join(", ")} also`;
  if (champion === undefined) return { version, why: `stage ${stage}${also}` };
  if (champion !== version.version) throw disagreement(reference, [version.version, ...others].join(", "), champion);
  return { version, why: `stage ${stage} (alias ${CHAMPION} agrees)` };
}

async function ofAlias(
  reference: string,
  { model: name, alias }: OfModel & { readonly kind: "alias" },
  model: RegisteredModel | undefined,
  reader: MlflowReader,
): Promise<FoundVersion | Absent> {
  if (model === undefined) return await unregistered(name, reader);
  const number = model.aliases.get(alias);
  if (number === undefined) {
    const near = [...model.aliases.keys()].find((other) => other.toLowerCase() === alias.toLowerCase());
    if (near !== undefined) {
      throw new GateError("MODEL_NOT_FOUND", `${reference}: ${model.name} has no alias ${alias}`, {
        hint: `Aliases heed case: did you mean ${near}?`,
      });
    }
    await assertNeverHeld(reference, `@${alias}`, model, reader);
    return { absent: `${model.name} never had the alias ${alias}` };
  }
  const version =
    model.newestOfStages.find((one) => one.version === number) ?? (await reader.version(model.name, number));
  if (version === undefined) {
    throw new GateError(
      "MODEL_NOT_FOUND",
      `${reference}: the alias ${alias} names version ${number}, which has been deleted`,
      { hint: "Point it at a version that exists" },
    );
  }
  const production = model.newestOfStages.find(({ stage }) => stage === "Production");
  if (alias !== CHAMPION || production === undefined) return { version, why: `alias ${alias}` };
  if (production.version !== number) throw disagreement(reference, production.version, number);
  return { version, why: `alias ${alias} (stage Production agrees)` };
}

function disagreement(reference: string, production: string, champion: string): GateError {
  return new GateError(
    "NOT_COMPARABLE",
    `${reference}: the stage Production holds version ${production} and the alias ${CHAMPION} names version ${champion}`,
    { hint: "Nobody can tell which one is in Production: let both name the same version, or give a version number" },
  );
}

/** That nothing holds a place now does not say that nothing ever did. Throws BASELINE_NOT_FOUND when something did. */
async function assertNeverHeld(
  reference: string,
  place: string,
  model: RegisteredModel,
  reader: MlflowReader,
): Promise<void> {
  const versions = await reader.versions(model.name);
  const numbers = new Set(versions.map(({ version }) => version));
  const held = versions.find(
    ({ stage, tags }) =>
      stage === "Production" ||
      stage === "Archived" ||
      [...tags].some(([key, event]) => key.startsWith("model-gate.event.") && isAbout(event, place)),
  );
  const dangling = [...model.aliases].find(([, version]) => !numbers.has(version));
  if (held === undefined && dangling === undefined) return;
  const trace =
    held === undefined
      ? `its alias ${dangling?.[0] ?? ""} names version ${dangling?.[1] ?? ""}, which has been deleted`
      : `version ${held.version} is ${held.stage === undefined || held.stage === "None" ? "tagged as promoted once" : `in ${held.stage}`}`;
  throw new GateError(
    "BASELINE_NOT_FOUND",
    `${reference} names no version now, but ${model.name} is not new: ${trace}`,
    {
      hint: "Promote a version, or name the one to compare with by its number",
    },
  );
}

/** Whether a move that was noted led into this stage or alias; one that cannot be read may have. */
function isAbout(event: string, place: string): boolean {
  try {
    const { target } = JSON.parse(event) as { readonly target?: unknown };
    return typeof target !== "string" || target === place || (target === "Production" && place === `@${CHAMPION}`);
  } catch {
    return true;
  }
}

async function latest(model: RegisteredModel, reader: MlflowReader): Promise<ModelVersion | undefined> {
  // Where there are no stages the registry lists no newest of each.
  const versions = model.newestOfStages.length === 0 ? await reader.versions(model.name) : model.newestOfStages;
  return versions.toSorted((a, b) => Number(b.version) - Number(a.version))[0];
}

async function unknownModel(reference: string, model: string, reader: MlflowReader): Promise<GateError> {
  return new GateError("MODEL_NOT_FOUND", `${reference}: no model ${model} is registered at ${reader.address}`, {
    hint: registered(await reader.registeredModelNames()),
  });
}

/** A name that nobody registered may be a first model's, or mistyped: so the others are told. */
async function unregistered(name: string, reader: MlflowReader): Promise<Absent> {
  const others = registered(await reader.registeredModelNames());
  return { absent: `no model ${name} is registered at ${reader.address}. ${others}` };
}

/** `Registered are: a, b`, for whoever mistyped a name. */
function registered(names: readonly string[]): string {
  if (names.length === 0) return "No model is registered there at all";
  return `Registered are: ${names.slice(0, 10).join(", ")}${names.length > 10 ? ", …" : ""}`;
}

function newestOf({ newestOfStages }: RegisteredModel): string {
  const numbers = newestOfStages.map(({ version }) => Number(version));
  return numbers.length === 0 ? "" : `; the highest is ${Math.max(...numbers)}`;
}
