import { GateError } from "../errors.ts";
import type { ModelVersion } from "../mlflow/port.ts";
import { baselineObjections } from "./baseline.ts";
import { lastMove, isOnItsWay } from "./last-move.ts";
import type { Grounds, PromoteRequest } from "./port.ts";
import { modelReference, production, resolvedNow } from "./reference.ts";
import { holderOf, isWhole, placeOf, type Standing, versionIn } from "./standing.ts";
import { type MoveEvent, stateOf } from "./tags.ts";

/** What the registry, as it stands, says to a promotion. */
export interface Promotion {
  readonly from: string | undefined;
  /** The version stands there already, and wholly. */
  readonly isDone: boolean;
  /** What speaks against it, the gravest first; only a forced promotion may have any. */
  readonly objections: readonly GateError[];
  /** When this very move was begun before, by a run that did not end it. */
  readonly begunAt: string | undefined;
}

type Asked = Pick<PromoteRequest, "version" | "target" | "grounds" | "isForced">;

/** Throws MODEL_NOT_FOUND and VERSION_NOT_READY, which no force gets round. */
export function judgePromotion(standing: Standing, asked: Asked, champion: string): Promotion {
  const version = readyVersion(standing, asked.version);
  const { grounds } = asked;
  const again = sameMoveBefore(standing, asked);
  return {
    from: again === undefined ? formerHolder(standing, asked) : (again.from ?? undefined),
    isDone: isWhole(placeOf(standing, asked.target), asked.version),
    begunAt: again?.at,
    objections: [
      ...(grounds === undefined ? [] : candidateObjections(grounds, version, standing, champion)),
      ...(grounds === undefined || again !== undefined
        ? []
        : baselineObjections(grounds, asked.target, standing, champion)),
      ...stageObjections(standing, asked, champion),
    ],
  };
}

/** Where only some names of the place name the version already, the one before it is what its own tag says. */
function formerHolder(standing: Standing, { version, target }: Asked): string | undefined {
  const holder = holderOf(placeOf(standing, target));
  const holding = holder.kind === "none" ? undefined : holder.kind === "one" ? holder.version : holder.stage;
  return holding === version ? stateOf(versionIn(standing, version), "previous_version") : holding;
}

export function readyVersion(standing: Standing, number: string): ModelVersion {
  const { name } = standing.model;
  const version = versionIn(standing, number);
  if (version === undefined) {
    const known = standing.versions.slice(0, 10).map((one) => one.version);
    throw new GateError("MODEL_NOT_FOUND", `${name} has no version ${number}`, {
      hint: known.length === 0 ? "It has none at all" : `Its newest are ${known.join(", ")}`,
    });
  }
  if (version.status === "READY") return version;
  throw new GateError("VERSION_NOT_READY", `version ${number} of ${name} is ${version.status}, not READY`, {
    hint: "Wait until its registration has ended, or register it again",
  });
}

/** The decision must be about this version: by its number, else by the run that it came from. */
function candidateObjections(
  { candidate, models, isOfPlaces = false }: Grounds,
  version: ModelVersion,
  standing: Standing,
  champion: string,
): readonly GateError[] {
  const { name } = standing.model;
  const mismatch = (found: string): readonly GateError[] => [
    new GateError("CANDIDATE_MISMATCH", `the evidence is not about version ${version.version} of ${name}: ${found}`, {
      hint: "Give gate the model that is to be promoted: --candidate-version, --candidate-run or models:/NAME/VERSION",
    }),
  ];
  const referred = modelReference(candidate.reference);
  const other = [...models, ...(referred === undefined ? [] : [referred.model])].find((model) => model !== name);
  if (other !== undefined) return mismatch(`it is about the model ${other}`);
  const now = isOfPlaces && referred !== undefined ? resolvedNow(referred, standing, champion) : undefined;
  if (now !== undefined && candidate.version === null) {
    return now === version.version ? [] : mismatch(`${candidate.reference} is version ${now}`);
  }
  const isOurRun = candidate.runId !== null && candidate.runId === version.runId;
  if (candidate.version === null) {
    if (isOurRun) return [];
    return mismatch(
      candidate.runId === null
        ? `it does not say which version ${candidate.reference} belongs to`
        : `its run is ${candidate.runId}, and this version's is ${version.runId ?? "not known"}`,
    );
  }
  if (candidate.version !== version.version) return mismatch(`it is about version ${candidate.version}`);
  const isNamed = models.length > 0 || referred !== undefined;
  if (!isNamed && !isOurRun) return mismatch("it does not say of which model");
  const isOtherRun = candidate.runId !== null && version.runId !== undefined && !isOurRun;
  return isOtherRun ? mismatch(`its run is ${candidate.runId}, and this version's is ${version.runId}`) : [];
}

/** A step of a workflow that is run again: our own last move to this place was this very one. */
function sameMoveBefore(standing: Standing, { version, target, grounds, isForced }: Asked): MoveEvent | undefined {
  const last = lastMove(standing, target);
  const isSame = isForced
    ? last?.action === "force"
    : last?.action === "promote" && last.evidence_sha256 === grounds?.sha256;
  return isSame && last?.to === version && isOnItsWay(standing, target, last) ? last : undefined;
}

/** A version has one stage: putting the one that serves into Staging would take it out of Production. */
function stageObjections(standing: Standing, { version, target }: Asked, champion: string): readonly GateError[] {
  if (target.kind !== "stage" || target.stage !== "Staging") return [];
  const place = placeOf(standing, production(champion));
  if (!(place.stage ?? []).includes(version)) return [];
  return [
    new GateError("HOLDS_PRODUCTION", `version ${version} is in Production: in Staging it would no longer be there`, {
      hint: "Put another version into Production first, or use an alias: --to @NAME",
    }),
  ];
}
