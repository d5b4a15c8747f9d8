import type { GateOptions } from "../config/gate-options.ts";
import { policyOf } from "../config/gate-policy.ts";
import { rulesOf } from "../config/gate-rules.ts";
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
import { loadHtml, renderReport } from "../reports/formats.ts";
import type { Belonging, OpenedSource } from "../sources/port.ts";
import { type Comparison, compareSources, declaredSubject, type Sides } from "./compare.ts";
import { explainInvalid } from "./explain.ts";
import { openSides, type SidesPorts } from "./open-sides.ts";

/** Everything outside that `gate` needs; the faces provide it. */
export interface GatePorts extends SidesPorts {
  /** Why nothing can be decided, known before anything is opened or run. */
  readonly blocked?: GateError | undefined;
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
  const { htmlModel, renderHtml } = await loadHtml();
  ports.save({
    "evidence.json": evidenceText(evidence),
    "report.md": renderReport(evidence, "markdown"),
    "report.html": renderHtml([{ name: "evidence.json", model: htmlModel(evidence) }]),
    "junit.xml": renderReport(evidence, "junit"),
    ...(ports.surroundings.vendor === "gitlab" ? gitlabReports(evidence) : {}),
  });
  ports.print(renderReport(evidence, options.format, { colour: ports.colour }));
  const exitCode = exitCodeOf(evidence.verdict.outcome, evidence.results, evidence.policy);
  await ports.announce(evidence, exitCode);
  return exitCode;
}

/** What a merge request shows beside tests; only GitLab has a place for them. */
function gitlabReports(evidence: Evidence): Readonly<Record<string, string>> {
  return {
    "metrics.txt": renderReport(evidence, "openmetrics"),
    "gl-code-quality-report.json": renderReport(evidence, "codequality"),
  };
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
