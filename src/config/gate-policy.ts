import type { Policy, Rule, Waiver } from "../core/policy.ts";
import type { GateOptions } from "./gate-options.ts";

/** @param isProposal a pull request, merge request or merge group: a model that did not change may pass there */
export function policyOf(
  options: GateOptions,
  rules: readonly Rule[],
  isProposal: boolean,
  waivers: readonly Waiver[],
): Policy {
  return {
    rules,
    confidence: options.confidence,
    on_inconclusive: options.onInconclusive,
    on_unchanged: options.onUnchanged === "auto" ? (isProposal ? "pass" : "fail") : options.onUnchanged,
    no_baseline: options.noBaseline,
    extra_rows: options.extraRows,
    align: options.align,
    score_threshold: options.scoreThreshold,
    score_means: options.scoreMeans,
    waivers,
    origin: options.origin,
  };
}
