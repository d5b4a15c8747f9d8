import type { Decide, Reason, Result } from "./policy.ts";

/** Each reason as it stands behind its outcome: `fail: below the required change`. */
const WORDS: Readonly<Record<Reason, string>> = {
  improved: "improved",
  above_threshold: "threshold met",
  within_margin: "no drop beyond the margin",
  first_model: "first model, nothing to compare with",
  not_significant: "chance is not ruled out",
  low_support: "too few rows to tell",
  below_min_change: "below the required change",
  below_threshold: "threshold missed",
  dropped: "dropped by more than the margin",
  drop_not_excluded: "a drop beyond the margin is not ruled out",
  metric_missing: "the metric is missing",
  metric_not_finite: "the metric is undefined or not finite",
  not_comparable: "the two values cannot be compared",
  unchanged: "the candidate predicts exactly as the baseline does",
  waived: "waived",
};

/** In words, with what the note adds. */
export function reasonWords(result: Pick<Result, "reason" | "note">, decide: Decide): string {
  // Under `strict` it is not chance that is left, but a change smaller than the required one.
  const isStrict = decide === "strict" && result.reason === "not_significant";
  const words = isStrict ? "a smaller change is not ruled out" : WORDS[result.reason];
  switch (result.note) {
    case "underpowered":
      return `${words}, cannot tell yet`;
    case "low_support":
      return result.reason === "low_support" ? words : `${words}, low support`;
    case null:
      return words;
  }
}
