import type { GateOptions, Registered } from "../config/gate-options.ts";
import { policyOf } from "../config/gate-policy.ts";
import { rulesOf } from "../config/gate-rules.ts";
import type { Located } from "../config/resolve.ts";
import {
  type Evidence,
  evidenceOf,
  evidenceText,
  type Frame,
  type Identity,
  invalidEvidence,
} from "../core/evidence.ts";
import { judge } from "../core/judge.ts";
import type { Policy, Waiver } from "../core/policy.ts";
import { exitCodeOf } from "../core/verdict.ts";
import type { CountEngine } from "../engines/port.ts";
import { GateError } from "../errors.ts";
import type { Surroundings } from "../forges/port.ts";
import { renderReport } from "../reports/formats.ts";
import type { Absent, Belonging, OpenedSource } from "../sources/port.ts";
import { type Comparison, compareSources, declaredSubject, type Sides } from "./compare.ts";
import type { Evaluated } from "./evaluate.ts";
import { explainInvalid } from "./explain.ts";

/** Everything outside that `gate` needs; the faces provide it. */
export interface GatePorts {
  /** Why nothing can be decided, known before anything is opened or run. */
  readonly blocked?: GateError | undefined;
  /** Runs the evaluation, when there is one, and says where the two sides are. */
  readonly evaluate: (baselineUri: string | undefined) => Promise<Evaluated>;
  /** What a file is said to belong to in MLflow, looked up there. */
  readonly belonging: (of: Registered) => Promise<Belonging>;
  /** The same for a model whose files are not wanted, as the evaluation makes new ones. */
  readonly belongingOfReference: (reference: Located) => Promise<Belonging | Absent>;
  readonly open: (reference: Located) => Promise<OpenedSource | Absent>;
  /** Opened before any code of a proposal runs; undefined for a plain file, which the evaluation may have to write. */
  readonly pinnedBaseline: (reference: Located) => Promise<OpenedSource | Absent | undefined>;
  readonly waivers: readonly Waiver[];
  readonly engine: CountEngine;
  readonly surroundings: Surroundings;
  readonly tool: Evidence["tool"];
  /** UTC, to the second. */
  readonly now: () => string;
  readonly onRows: (rows: number) => void;
  /** Writes files of the report; the folder holds nothing of an earlier run. */
  readonly save: (files: Readonly<Record<string, string>>) => void;
  readonly print: (text: string) => void;
  /** Tells others, once everything is on disk. Must not throw: what it fails at changes no verdict. */
  readonly announce: (evidence: Evidence, exitCode: number) => Promise<void>;
  /** For the person who called: an error with what may not stand in evidence, such as ids. */
  readonly printError: (text: string) => void;
  readonly colour: boolean;
}

/**
 * Compare, decide, write, tell. The evidence is on disk before anything is printed; what cannot be compared leaves
 * evidence of an invalid verdict. Throws GateError only for the user's mistakes (exit 2): then nothing is written.
 *
 * @returns the exit code
 */
export async function gate(options: GateOptions, ports: GatePorts): Promise<number> {
  const evidence = await decide(options, ports);
  ports.save({
    "evidence.json": evidenceText(evidence),
    "report.md": renderReport(evidence, "markdown"),
    "junit.xml": renderReport(evidence, "junit"),
  });
  ports.print(renderReport(evidence, options.format, { colour: ports.colour }));
  const exitCode = exitCodeOf(evidence.verdict.outcome, evidence.results, evidence.policy);
  await ports.announce(evidence, exitCode);
  return exitCode;
}

async function decide(options: GateOptions, ports: GatePorts): Promise<Evidence> {
  let sides: Partial<Sides> = {};
  let comparison: Comparison | undefined;
  const frame = (policy: Policy): Frame => ({
    tool: ports.tool,
    created_at: ports.now(),
    model: options.model ?? null,
    candidate: identityOf(options.candidate.text, sides.candidate),
    baseline:
      options.baseline === undefined
        ? identityOf(options.candidate.text, oneFile(sides))
        : identityOf(options.baseline.text, sides.baseline ?? sides.ofBaseline),
    policy,
    context: { ...ports.surroundings.context, ...(ports.surroundings.isProposal ? { proposal: true } : {}) },
  });
  const policyFor = (subject: Comparison["subject"] | null): Policy =>
    policyOf(options, rulesOf(options, subject), ports.surroundings.isProposal, ports.waivers);

  try {
    if (ports.blocked !== undefined) throw ports.blocked;
    const opened = await openSides(options, ports);
    sides = opened;
    comparison = await compareSources(opened, ports.engine, options, ports.onRows);
    const policy = policyFor(comparison.subject);
    const judgement = judge(comparison.subject, comparison.statistics, policy, {
      secondOpinion: options.secondOpinion,
    });
    const invalid = judgement.results.find((result) => result.outcome === "invalid");
    const error = invalid === undefined ? null : told(explainInvalid(invalid, policy, opened));
    return evidenceOf(frame(policy), comparison.subject, comparison.holdout, comparison.statistics, judgement, error);
  } catch (error) {
    if (!(error instanceof GateError) || error.exitCode === 2) throw error;
    if (error.line !== error.publicLine || options.format !== "text") ports.printError(`${error.code} ${error.line}`);
    const subject = comparison?.subject ?? declaredSubject(options);
    return invalidEvidence(frame(policyFor(null)), subject, comparison?.holdout ?? null, told(error));
  }
}

/** Pins what must not change, runs the evaluation, when there is one, and opens the rest. */
async function openSides(options: GateOptions, ports: GatePorts): Promise<Sides> {
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
  const ofCandidate = isEmpty(options.candidateOf) ? {} : await ports.belonging(options.candidateOf);
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
async function baselineBelonging(options: GateOptions, ports: GatePorts): Promise<Belonging> {
  if (!isEmpty(options.baselineOf)) return await ports.belonging(options.baselineOf);
  const { baseline, reevaluateBaseline } = options;
  if (!reevaluateBaseline || baseline === undefined || !isOfRegistry(baseline)) return {};
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

function isOfRegistry({ text }: Located): boolean {
  return /^(models|runs):/.test(text);
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

/** One file holds both sides, but they are two models. */
function oneFile({ candidate, ofBaseline }: Partial<Sides>): OpenedSource | undefined {
  if (candidate === undefined) return undefined;
  const { reference, location, content, sha256, commit } = candidate;
  return { reference, location, content, sha256, ...(commit === undefined ? {} : { commit }), ...ofBaseline };
}

function identityOf(
  reference: string,
  source: (Belonging & Partial<Pick<OpenedSource, "sha256" | "commit">>) | undefined,
): Identity {
  return {
    source: reference,
    sha256: source?.sha256?.() ?? null,
    version: source?.version ?? null,
    run_id: source?.runId ?? null,
    commit: source?.commit ?? null,
    ...(source?.why === undefined ? {} : { why: source.why }),
  };
}

function told(error: GateError): { readonly code: string; readonly message: string } {
  return { code: error.code, message: error.publicLine };
}
