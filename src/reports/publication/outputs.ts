import { type Publication } from "./publication.ts";

/** Outputs of the action `publish`; a job that deploys still asks each gate for its own. */
export const PUBLISH_OUTPUTS = {
  verdict:
    "the worst of all: pass, fail, inconclusive or invalid (also when one was refused); empty after a mistake in the call",
  passed: "true only when every gate is open and nothing was refused",
  models: "how many pieces of evidence there are",
  refused: "how many of them were refused",
  "comment-url": "address of the comment on the pull request",
} as const satisfies Readonly<Record<string, string>>;

export function publishOutputs({ entries, outcome, isOpen }: Publication): Readonly<Record<string, string>> {
  return {
    verdict: outcome,
    passed: String(isOpen),
    models: String(entries.length),
    refused: String(entries.filter(({ kind }) => kind === "refused").length),
  };
}
