import type { Grounds, PromoteRequest, RollbackRequest, Signature, Target } from "../../src/registries/port.ts";

export const MODEL = "sentiment-classifier";
export const PRODUCTION: Target = { kind: "stage", stage: "Production", alias: "champion" };
export const STAGING: Target = { kind: "stage", stage: "Staging", alias: "challenger" };
export const ALIASES = { champion: "champion", challenger: "challenger" } as const;

export const SIGNATURE: Signature = {
  actor: "octo",
  reason: null,
  runUrl: "https://github.test/octo/demo/actions/runs/1",
  commit: "c".repeat(40),
};

/** Evidence that this version was held against that one, or against nothing. */
export function grounds(version: string, baseline: string | null, more: Partial<Grounds> = {}): Grounds {
  return {
    sha256: `${version}${baseline ?? 0}`.repeat(32).slice(0, 64),
    models: [MODEL],
    candidate: { reference: "candidate.csv", version, runId: null },
    baseline: { reference: `models:/${MODEL}/Production`, version: baseline, runId: null },
    isFirst: baseline === null,
    ...more,
  };
}

export function promotion(
  version: string,
  baseline: string | null,
  more: Partial<PromoteRequest> = {},
): PromoteRequest {
  return {
    model: MODEL,
    target: PRODUCTION,
    signature: SIGNATURE,
    isDryRun: false,
    version,
    grounds: grounds(version, baseline),
    isForced: false,
    ...more,
  };
}

export function rollback(more: Partial<RollbackRequest> = {}): RollbackRequest {
  return { model: MODEL, target: PRODUCTION, signature: SIGNATURE, isDryRun: false, version: undefined, ...more };
}
