import type { Evidence } from "../core/evidence.ts";
import { saysTheSame } from "./comment-marker.ts";

export type CommentMode = "auto" | "always" | "changes" | "failure" | "off";

/**
 * What happens to the comment on a pull request. `existing` is the body of the last one with the same key, if there is
 * one. A comment that once said something is never left to say it wrongly: only `changes` leaves one that still holds.
 */
export function decideComment(
  mode: CommentMode,
  evidence: Evidence,
  existing: string | undefined,
): "create" | "update" | "none" {
  switch (mode) {
    case "off":
      return "none";
    case "always":
      return existing === undefined ? "create" : "update";
    case "auto":
      if (existing !== undefined) return "update";
      return isUnchanged(evidence) ? "none" : "create";
    case "changes":
      if (existing === undefined) return "create";
      return saysTheSame(existing, evidence) ? "none" : "update";
    case "failure":
      if (existing !== undefined) return "update";
      return evidence.verdict.outcome === "pass" ? "none" : "create";
  }
}

/** Most pull requests do not touch the model: they need no comment that says so. */
function isUnchanged({ results }: Evidence): boolean {
  return results.length > 0 && results.every(({ reason }) => reason === "unchanged");
}
