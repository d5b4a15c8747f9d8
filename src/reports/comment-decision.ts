import type { Evidence } from "../core/evidence.ts";
import { fingerprint, saidBy } from "./comment-marker.ts";

export type CommentMode = "auto" | "always" | "changes" | "failure" | "off";

/** Of what is to be told, that on which it depends whether it is. */
export interface Told {
  readonly fingerprint: string;
  readonly isPass: boolean;
  /** No model changed: most pull requests do not touch one, and need no comment that says so. */
  readonly isUnchanged: boolean;
}

export function toldBy(evidence: Evidence): Told {
  return {
    fingerprint: fingerprint(evidence),
    isPass: evidence.verdict.outcome === "pass",
    isUnchanged: isUnchanged(evidence),
  };
}

/**
 * What happens to the comment on a pull request. `existing` is the body of the last one with the same key, if there is
 * one. A comment that once said something is never left to say it wrongly: only `changes` leaves one that still holds.
 */
export function decideComment(
  mode: CommentMode,
  told: Told,
  existing: string | undefined,
): "create" | "update" | "none" {
  switch (mode) {
    case "off":
      return "none";
    case "always":
      return existing === undefined ? "create" : "update";
    case "auto":
      if (existing !== undefined) return "update";
      return told.isUnchanged ? "none" : "create";
    case "changes":
      if (existing === undefined) return "create";
      return saidBy(existing) === told.fingerprint ? "none" : "update";
    case "failure":
      if (existing !== undefined) return "update";
      return told.isPass ? "none" : "create";
  }
}

export function isUnchanged({ results }: Evidence): boolean {
  return results.length > 0 && results.every(({ reason }) => reason === "unchanged");
}
