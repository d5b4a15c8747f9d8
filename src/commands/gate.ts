import { type GateOptions, policyOf, ruleOf } from "../config/gate-options.ts";
import {
  type Evidence,
  evidenceOf,
  evidenceText,
  type Frame,
  type Identity,
  invalidEvidence,
} from "../core/evidence.ts";
import { judge } from "../core/judge.ts";
import type { Policy } from "../core/policy.ts";
import { exitCodeOf } from "../core/verdict.ts";
import type { CountEngine } from "../engines/port.ts";
import { GateError } from "../errors.ts";
import type { Surroundings } from "../forges/port.ts";
import { renderReport } from "../reports/formats.ts";
import type { OpenedSource } from "../sources/port.ts";
import { type Comparison, compareSources, declaredSubject, noBaseline } from "./compare.ts";
import { explainInvalid } from "./explain.ts";

/** Everything outside that `gate` needs; the faces provide it. */
export interface GatePorts {
  readonly open: (reference: string) => Promise<OpenedSource>;
  readonly engine: CountEngine;
  readonly surroundings: Surroundings;
  readonly tool: Evidence["tool"];
  /** UTC, to the second. */
  readonly now: () => string;
  readonly onRows: (rows: number) => void;
  /** Writes files of the report; the folder holds nothing of an earlier run. */
  readonly save: (files: Readonly<Record<string, string>>) => void;
  readonly print: (text: string) => void;
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
  return exitCodeOf(evidence.verdict.outcome, evidence.results, evidence.policy);
}

async function decide(options: GateOptions, ports: GatePorts): Promise<Evidence> {
  let [candidate, baseline]: (OpenedSource | undefined)[] = [];
  let comparison: Comparison | undefined;
  const frame = (policy: Policy): Frame => ({
    tool: ports.tool,
    created_at: ports.now(),
    model: options.model ?? null,
    candidate: identityOf(options.candidate, candidate),
    baseline: identityOf(options.baseline ?? options.candidate, baseline ?? candidate),
    policy,
    context: ports.surroundings.context,
  });
  const policyFor = (subject: Comparison["subject"] | null): Policy =>
    policyOf(options, ruleOf(options, subject), ports.surroundings.isProposal);

  try {
    candidate = await ports.open(options.candidate);
    if (options.baseline !== undefined) baseline = await ports.open(options.baseline);
    else if (candidate.content.kind === "metrics") throw noBaseline();
    comparison = await compareSources(candidate, baseline, ports.engine, options, ports.onRows);
    const policy = policyFor(comparison.subject);
    const judgement = judge(comparison.subject, comparison.statistics, policy, {
      secondOpinion: options.secondOpinion,
    });
    const invalid = judgement.results.find((result) => result.outcome === "invalid");
    const error = invalid === undefined ? null : told(explainInvalid(invalid, policy, candidate, baseline));
    return evidenceOf(frame(policy), comparison.subject, comparison.holdout, comparison.statistics, judgement, error);
  } catch (error) {
    if (!(error instanceof GateError) || error.exitCode === 2) throw error;
    if (error.line !== error.publicLine || options.format !== "text") ports.printError(`${error.code} ${error.line}`);
    const subject = comparison?.subject ?? declaredSubject(options);
    return invalidEvidence(frame(policyFor(null)), subject, comparison?.holdout ?? null, told(error));
  }
}

function identityOf(reference: string, source: OpenedSource | undefined): Identity {
  return { source: reference, sha256: source?.sha256() ?? null, version: null, run_id: null, commit: null };
}

function told(error: GateError): { readonly code: string; readonly message: string } {
  return { code: error.code, message: error.publicLine };
}
