import type { Outcome } from "../core/policy.ts";

export const OUTCOME_EMOJI: Readonly<Record<Outcome, string>> = {
  pass: "✅",
  fail: "❌",
  inconclusive: "⚠️",
  invalid: "⛔",
};
