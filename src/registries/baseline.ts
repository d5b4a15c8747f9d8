import { GateError } from "../errors.ts";
import type { Grounds, JudgedSide, Target } from "./port.ts";
import { modelReference, production, resolvedNow } from "./reference.ts";
import { holderOf, placeOf, type Standing, targetName, versionIn } from "./standing.ts";
import { eventsOf } from "./tags.ts";

/** What the candidate was held against must be what it was, and for Production who stands there now. */
export function* baselineObjections(
  { baseline: asked, isFirst, isOfPlaces = false }: Grounds,
  target: Target,
  standing: Standing,
  champion: string,
): Generator<GateError> {
  const isProduction = target.kind === "stage" ? target.stage === "Production" : target.alias === champion;
  const place = isOfPlaces ? modelReference(asked.reference) : undefined;
  const baseline =
    place === undefined || asked.version !== null
      ? asked
      : { ...asked, version: resolvedNow(place, standing, champion) ?? null };
  if (isFirst) yield* firstModelObjections(baseline, target, standing, champion);
  else yield* referenceObjections(baseline, standing, champion, isProduction);
  const judged = isFirst ? undefined : baseline.version;
  if (isProduction && judged !== null) yield* productionObjections(judged, target, standing, champion);
}

/** Where nothing ever was, nothing may have come since. */
function* firstModelObjections(
  { reference }: JudgedSide,
  target: Target,
  standing: Standing,
  champion: string,
): Generator<GateError> {
  const referred = modelReference(reference);
  const now = referred?.model === standing.model.name ? resolvedNow(referred, standing, champion) : undefined;
  const trace = now === undefined ? traceOf(standing, target) : `${reference} names version ${now}`;
  if (trace === undefined) return;
  yield new GateError(
    "BASELINE_MOVED",
    `the evidence is of a first model, but ${standing.model.name} is not new: ${trace}`,
    { hint: JUDGE_AGAIN },
  );
}

const JUDGE_AGAIN = "Run gate again against what stands there now";

function* referenceObjections(
  { reference, version, runId }: JudgedSide,
  standing: Standing,
  champion: string,
  isProduction: boolean,
): Generator<GateError> {
  const { name } = standing.model;
  const referred = modelReference(reference);
  const ofAnother = referred !== undefined && referred.model !== name;
  if (ofAnother || version === null) {
    if (!ofAnother && !isProduction) return;
    const what = ofAnother ? `it is ${reference}` : `${reference} belongs to no version that is known`;
    yield new GateError(
      "BASELINE_UNKNOWN",
      `the evidence does not say which version of ${name} was the baseline: ${what}`,
      {
        hint: "Give gate the baseline as models:/NAME/Production, or a file with --baseline-version",
      },
    );
    return;
  }
  const now =
    referred === undefined ? versionIn(standing, version)?.version : resolvedNow(referred, standing, champion);
  const run = now === undefined ? undefined : versionIn(standing, now)?.runId;
  if (now !== version) {
    const found = now === undefined ? "names no version now" : `names version ${now} now`;
    yield new GateError("BASELINE_MOVED", `${reference} was version ${version} and ${found}`, { hint: JUDGE_AGAIN });
  } else if (runId !== null && run !== undefined && run !== runId) {
    yield new GateError("BASELINE_MOVED", `version ${version} of ${name} came from run ${runId}, and now from ${run}`, {
      hint: JUDGE_AGAIN,
    });
  }
}

/** @param judged undefined = nothing was there */
function* productionObjections(
  judged: string | undefined,
  target: Target,
  standing: Standing,
  champion: string,
): Generator<GateError> {
  const holder = holderOf(placeOf(standing, target.kind === "stage" ? production(champion) : target));
  if (holder.kind === "disagreeing") {
    yield new GateError(
      "PRODUCTION_AMBIGUOUS",
      `the stage Production holds version ${holder.stage} and the alias ${target.alias} names version ${holder.alias}`,
      { hint: "Nobody can tell which one is in Production: let both name the same version" },
    );
    return;
  }
  const now = holder.kind === "one" ? holder.version : undefined;
  // An alias alone is how some teams begin: where it is not set yet, the reference has told enough.
  if (now === judged || (now === undefined && target.kind === "alias")) return;
  const [was, is] = [judged, now].map((one) => (one === undefined ? "nothing" : `version ${one}`));
  yield new GateError("PRODUCTION_MOVED", `the candidate was held against ${was}, and Production holds ${is}`, {
    hint: JUDGE_AGAIN,
  });
}

/** What shows that something held the place once; undefined when nothing does. */
function traceOf(standing: Standing, target: Target): string | undefined {
  const held = standing.versions.find(({ stage }) => stage === "Production" || stage === "Archived");
  if (held !== undefined) return `version ${held.version} is in ${held.stage ?? ""}`;
  const event = eventsOf(standing.versions).find((one) => one.target === targetName(target));
  if (event !== undefined) return `version ${event.to} was put into ${event.target} on ${event.at}`;
  const dangling = [...standing.model.aliases].find(([, version]) => versionIn(standing, version) === undefined);
  return dangling === undefined ? undefined : `its alias ${dangling[0]} names version ${dangling[1]}, which is gone`;
}
