import type { PolicyDifference } from "../config/same-policy.ts";
import type { Evidence } from "../core/evidence.ts";
import { isFirstModel } from "../core/judge.ts";
import { isProposalEvent } from "../core/proposal-event.ts";
import { verifyEvidence } from "../core/verify.ts";
import { GateError } from "../errors.ts";
import type { AbTestDocument } from "../evidence/ab-test.ts";
import type { EvidenceFile } from "../evidence/read.ts";
import type { Grounds, JudgedSide } from "../registries/port.ts";

export interface GroundsPorts {
  /** In what the policy of this evidence is not the one of this checkout. */
  readonly policyDifference: (evidence: Evidence, isProposal: boolean) => PolicyDifference | undefined;
}

/** What in the evidence itself speaks against a promotion, the gravest first. */
export function objectionsTo(path: string, file: EvidenceFile, ports: GroundsPorts): readonly GateError[] {
  return [...(file.kind === "evidence" ? ofEvidence(path, file.evidence, ports) : ofAbTest(path, file.document))];
}

/** What the registry has to know of it. */
export function groundsOf(file: EvidenceFile): Grounds {
  if (file.kind === "ab-test") return groundsOfAbTest(file.document, file.sha256);
  const { model, candidate, baseline, statistics, policy } = file.evidence;
  return {
    sha256: file.sha256,
    models: model === null ? [] : [model],
    candidate: { reference: candidate.source, version: candidate.version, runId: candidate.run_id },
    baseline: { reference: baseline.source, version: baseline.version, runId: baseline.run_id },
    isFirst: statistics !== null && isFirstModel(statistics, policy),
  };
}

function* ofEvidence(path: string, evidence: Evidence, ports: GroundsPorts): Generator<GateError> {
  const [difference, ...others] = verifyEvidence(evidence);
  if (difference !== undefined) {
    const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
    yield new GateError(
      "EVIDENCE_UNSOUND",
      `${path} is not sound: it says ${shown(difference.found)} for ${difference.path}, recomputed ${shown(difference.expected)}${more}`,
      { hint: `See model-gate verify ${path}` },
    );
  }
  const { outcome, summary } = evidence.verdict;
  if (outcome !== "pass") {
    yield new GateError("VERDICT_NOT_PASS", `the verdict of ${path} is ${outcome}: ${summary}`, {
      hint: "Only a pass promotes",
    });
  }
  const { event, proposal } = evidence.context;
  const isProposal = proposal === true || isProposalEvent(event);
  if (isProposal) {
    yield new GateError(
      "EVIDENCE_FROM_PULL_REQUEST",
      `${path} is about a pull request (event ${event ?? "unknown"}), which is not merged`,
      { hint: "Run gate on the branch that is deployed from, and promote on that evidence" },
    );
  }
  yield* policyObjections(path, evidence, isProposal, ports);
}

function* policyObjections(
  path: string,
  evidence: Evidence,
  isProposal: boolean,
  ports: GroundsPorts,
): Generator<GateError> {
  const mismatch = (what: string): GateError =>
    new GateError("POLICY_MISMATCH", `${path} was decided under another policy: ${what}`, {
      hint: "What decides must stand in the config file of the checkout that promotes (--config), not in flags or inputs of gate",
    });
  try {
    const difference = ports.policyDifference(evidence, isProposal);
    if (difference === undefined) return;
    const { path: key, found, here } = difference;
    yield mismatch(`${key} is ${shown(found)} there and ${shown(here)} here`);
  } catch (error) {
    // Rules that cannot be applied to these classes are not the ones that were.
    if (!(error instanceof GateError) || error.code !== "METRIC_UNSUPPORTED") throw error;
    yield mismatch(error.message);
  }
}

function* ofAbTest(path: string, { verdict }: AbTestDocument): Generator<GateError> {
  if (verdict.outcome === "ship") return;
  yield new GateError("VERDICT_NOT_PASS", `the verdict of ${path} is ${verdict.outcome}: ${verdict.summary}`, {
    hint: "Only ship promotes",
  });
}

function groundsOfAbTest({ model, variants }: AbTestDocument, sha256: string): Grounds {
  return {
    sha256,
    models: model === null ? [] : [model],
    candidate: variantSide(variants.candidate.name, model),
    baseline: variantSide(variants.baseline.name, model),
    isFirst: false,
    isOfPlaces: true,
  };
}

/** `3`, `v3`, `staging` or `@challenger`: variants are called as the traffic calls them. */
function variantSide(name: string, model: string | null): JudgedSide {
  const version = /^v?([1-9]\d*)$/i.exec(name)?.[1] ?? null;
  const reference = name.startsWith("@") ? `models:/${model ?? ""}${name}` : `models:/${model ?? ""}/${name}`;
  return { reference: model === null ? name : reference, version, runId: null };
}

function shown(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
