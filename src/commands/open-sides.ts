import type { GateOptions, Registered } from "../config/gate-options.ts";
import { rulesOf } from "../config/gate-rules.ts";
import type { Located } from "../config/resolve.ts";
import type { Side } from "../core/counts.ts";
import { GateError } from "../errors.ts";
import type { Absent, Belonging, OpenedSource } from "../sources/port.ts";
import { isMlflowReference } from "../sources/reference-kind.ts";
import type { Sides } from "./compare.ts";
import type { Evaluated } from "./evaluate.ts";

/** How the two sides are found. */
export interface SidesPorts {
  /** Runs the evaluation, when there is one, and says where the two sides are. */
  readonly evaluate: (baselineUri: string | undefined) => Promise<Evaluated>;
  /** What a file is said to belong to in MLflow, looked up there. */
  readonly belonging: (side: Side) => Promise<Belonging>;
  /** The same for a model whose files are not wanted, as the evaluation makes new ones. */
  readonly belongingOfReference: (reference: Located) => Promise<Belonging | Absent>;
  readonly open: (reference: Located) => Promise<OpenedSource | Absent>;
  /** Opened before any code of a proposal runs; undefined for a plain file, which the evaluation may have to write. */
  readonly pinnedBaseline: (reference: Located) => Promise<OpenedSource | Absent | undefined>;
}

/** Pins what must not change, runs the evaluation, when there is one, and opens the rest. */
export async function openSides(options: GateOptions, ports: SidesPorts): Promise<Sides> {
  const pin = async (reference: Located | undefined) =>
    reference === undefined ? undefined : await ports.pinnedBaseline(reference);
  const open = async (reference: Located | undefined) =>
    reference === undefined ? undefined : await ports.open(reference);
  const ofBaseline = await baselineBelonging(options, ports);
  const pinned = options.reevaluateBaseline ? undefined : await pin(options.baseline);
  const pinnedMetrics = await pin(options.baselineMetrics);

  const at = await ports.evaluate(pinnedUri(options.baseline, ofBaseline));
  const baseline = pinned ?? (await open(at.baseline));
  const absent = isAbsent(baseline) ? baseline : undefined;
  if (absent !== undefined) acceptFirstModel(options, absent);
  const candidate = existing(await open(at.candidate), at.candidate);
  // Only now: `latest` may be what the evaluation registered.
  const ofCandidate = isEmpty(options.candidateOf) ? {} : await ports.belonging("candidate");
  return {
    candidate: { ...candidate, ...ofCandidate },
    baseline: baseline === undefined || isAbsent(baseline) ? undefined : { ...baseline, ...ofBaseline },
    ofBaseline: absent === undefined ? ofBaseline : { ...ofBaseline, why: `first model: ${absent.absent}` },
    candidateMetrics:
      options.candidateMetrics && existing(await open(options.candidateMetrics), options.candidateMetrics),
    baselineMetrics:
      options.baselineMetrics &&
      existing(pinnedMetrics ?? (await open(options.baselineMetrics)), options.baselineMetrics),
  };
}

/** Which model the rows of the baseline are of, when they do not come from the registry themselves. */
async function baselineBelonging(options: GateOptions, ports: SidesPorts): Promise<Belonging> {
  if (!isEmpty(options.baselineOf)) return await ports.belonging("baseline");
  const { baseline, reevaluateBaseline } = options;
  if (!reevaluateBaseline || baseline === undefined || !isMlflowReference(baseline.text)) return {};
  const found = await ports.belongingOfReference(baseline);
  if (!isAbsent(found)) return found;
  throw new GateError("BASELINE_NOT_FOUND", `there is no ${baseline.text} to be evaluated again: ${found.absent}`, {
    hint: "For a first model leave --reevaluate-baseline out, and say --no-baseline pass",
  });
}

/** `models:/NAME/Production` as the version that it is now. */
function pinnedUri(baseline: Located | undefined, { version }: Belonging): string | undefined {
  if (version === undefined || baseline?.text.startsWith("models:/") !== true) return undefined;
  return baseline.text.replace(/(@[^@/]+|\/[^/]+)$/, `/${version}`);
}

function isEmpty({ version, run }: Registered): boolean {
  return version === undefined && run === undefined;
}

function isAbsent(opened: object | undefined): opened is Absent {
  return opened !== undefined && "absent" in opened;
}

/** Only a baseline may be absent. */
function existing(opened: OpenedSource | Absent | undefined, { text }: Located): OpenedSource {
  if (opened !== undefined && !isAbsent(opened)) return opened;
  const why = opened === undefined ? "" : `: ${opened.absent}`;
  throw new GateError("FILE_NOT_FOUND", `${text} does not exist${why}`, { hint: "Check the reference" });
}

/** Nobody ever held the baseline's place. Throws unless that may be, and some floor is there to hold the candidate to. */
function acceptFirstModel(options: GateOptions, { absent }: Absent): void {
  if (options.noBaseline !== "pass") {
    throw new GateError("BASELINE_NOT_FOUND", `there is no ${options.baseline?.text ?? "baseline"}: ${absent}`, {
      hint: "If this is the first model, say --no-baseline pass, and give floors (threshold) to hold it to",
    });
  }
  if (rulesOf(options, null).some((rule) => rule.threshold !== undefined)) return;
  throw new GateError("RULE_INVALID", "--no-baseline pass needs a floor: a first model would pass whatever it is", {
    hint: "Give a rule with threshold in the config",
  });
}
