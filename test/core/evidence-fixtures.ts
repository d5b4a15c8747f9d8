import { type Evidence, evidenceOf, type Frame, type Holdout } from "../../src/core/evidence.ts";
import { judge } from "../../src/core/judge.ts";
import type { Policy } from "../../src/core/policy.ts";
import type { Statistics, Subject } from "../../src/core/statistics.ts";

export function frameOf(policy: Policy): Frame {
  const identity = { sha256: "c0ffee", version: null, run_id: null, commit: null };
  return {
    tool: { name: "model-gate", version: "1.0.0" },
    created_at: "2026-11-22T10:00:00Z",
    model: "sentiment-classifier",
    candidate: { ...identity, source: "predictions.csv" },
    baseline: { ...identity, source: "models:/sentiment-classifier/Production", version: "1", why: "stage Production" },
    policy,
    context: { repository: "octo/demo", commit: "1a2b3c", ref: "refs/heads/main", event: "push", run_url: null },
  };
}

/** Evidence as `gate` leaves it: judged, and invalid with an error. */
export function evidenceFrom(
  subject: Subject,
  statistics: Statistics,
  policy: Policy,
  options: { readonly secondOpinion?: boolean } = {},
): Evidence {
  const judgement = judge(subject, statistics, policy, options);
  const error = { code: "METRIC_MISSING", message: "f1_score is not there" };
  return evidenceOf(frameOf(policy), subject, holdoutOf(statistics), statistics, judgement, error);
}

function holdoutOf({ cells }: Statistics): Holdout | null {
  if (cells === null) return null;
  const rows = cells.reduce((sum, [, , , count]) => sum + count, 0);
  return { rows, extra: 0, digest: "set64x2:0123456789abcdef", aligned_by: "id" };
}

/** A value inside a document, with the way to it: `["results", 0, "delta"]`. */
export interface Leaf {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

export function leavesOf(value: unknown, path: Leaf["path"] = []): Leaf[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown, i) => leavesOf(item, [...path, i]));
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...path, key]));
  }
  return [{ path, value }];
}

/** `results[0].delta` */
export function pathText(path: Leaf["path"]): string {
  return path.map((part, i) => (typeof part === "number" ? `[${part}]` : i === 0 ? part : `.${part}`)).join("");
}

/** A copy of the document with another value at this path. */
export function withLeaf<T>(document: T, path: Leaf["path"], value: unknown): T {
  const [key, ...rest] = path;
  // The copy has the shape of the document but for the one value that a test makes wrong on purpose.
  if (key === undefined) return value as T;
  const copy = (Array.isArray(document) ? [...document] : { ...document }) as Record<string | number, unknown>;
  copy[key] = withLeaf(copy[key], rest, value);
  return copy as T;
}
