import * as z from "zod/mini";

import { EVIDENCE_SCHEMA, type Evidence } from "../core/evidence.ts";
import { DECISIONS, METHODS, ON_INCONCLUSIVE, OUTCOMES, REASONS, SEVERITIES } from "../core/policy.ts";

/*
 * The shape of `evidence.json`, for reading foreign files and as the source of `schema/evidence.v1.json`. Unknown keys
 * are left alone: later versions may extend the document. What one field means for another is the business of `verify`.
 */

/** Nothing that is written is cut when it is read again; the file as a whole has its limit. */
const text = z.string();
const orNull = <T extends z.ZodMiniType>(schema: T) => z.union([schema, z.null()]);
const number = z.number();
const count = z.int().check(z.nonnegative());
const interval = z.tuple([number, number]);

const identity = z.object({
  source: text,
  sha256: orNull(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  version: orNull(text),
  run_id: orNull(text),
  commit: orNull(text),
  why: z.optional(text),
});

const rule = z.object({
  id: text,
  metric: text,
  slice: z.optional(text),
  threshold: z.optional(number),
  min_absolute_change: z.optional(number.check(z.nonnegative())),
  min_relative_change: z.optional(number.check(z.nonnegative())),
  max_absolute_drop: z.optional(number.check(z.nonnegative())),
  max_relative_drop: z.optional(number.check(z.nonnegative())),
  greater_is_better: z.optional(z.boolean()),
  min_rows: z.optional(count),
  decide: z.enum(DECISIONS),
  severity: z.enum(SEVERITIES),
  on_inconclusive: z.optional(z.enum(ON_INCONCLUSIVE)),
});

const policy = z.object({
  rules: z.array(rule).check(z.minLength(1), z.maxLength(1000)),
  confidence: number.check(z.gt(0.5), z.lt(1)),
  on_inconclusive: z.enum(ON_INCONCLUSIVE),
  on_unchanged: z.enum(["fail", "pass"]),
  no_baseline: z.enum(["fail", "pass"]),
  extra_rows: z.enum(["fail", "ignore"]),
  align: z.enum(["id", "row-order"]),
  score_threshold: number.check(z.gte(0), z.lte(1)),
  score_means: z.enum(["positive", "answer"]),
  waivers: z
    .array(z.object({ rule: text, model: text, candidate: text, reason: text, approved_by: text, expires: text }))
    .check(z.maxLength(1000)),
  origin: z.record(text, text),
});

const secondOpinion = z.object({
  method: z.literal("multinomial-bootstrap"),
  resamples: count,
  seed: count,
  interval,
  undefined_resamples: count,
});

const result = z.object({
  rule: text,
  metric: text,
  slice: orNull(text),
  baseline: orNull(number),
  candidate: orNull(number),
  delta: orNull(number),
  required: orNull(number),
  interval: orNull(interval),
  method: z.enum(METHODS),
  confidence_of_change: orNull(number.check(z.gte(0), z.lte(1))),
  rows_needed: orNull(count),
  outcome: z.enum(OUTCOMES),
  reason: z.enum(REASONS),
  note: orNull(z.enum(["low_support", "underpowered"])),
  second_opinion: z.optional(secondOpinion),
});

const sides = z.object({ baseline: z.optional(text), candidate: z.optional(text) });
const confusion = z.array(z.tuple([text, text, count]));

/** Curves are shown and never decided on: they are read as numbers in their range, and nothing more is asked of them. */
const MAX_POINTS = 200;
const share = number.check(z.gte(0), z.lte(1));
const curve = z.optional(z.array(z.tuple([share, share])).check(z.maxLength(MAX_POINTS)));
const curveOfSides = z.optional(z.object({ baseline: curve, candidate: curve }));
const scoreCounts = z.array(count).check(z.maxLength(MAX_POINTS));
const scoreCountsOfSide = z.optional(z.object({ negative: scoreCounts, positive: scoreCounts }));

const curves = z.object({
  roc: curveOfSides,
  precision_recall: curveOfSides,
  calibration: curveOfSides,
  scores: z.optional(
    z.object({
      edges: z.array(number).check(z.maxLength(MAX_POINTS + 1)),
      baseline: scoreCountsOfSide,
      candidate: scoreCountsOfSide,
    }),
  ),
});

const statistics = z.object({
  identical: z.boolean(),
  cells: orNull(z.array(z.tuple([text, text, text, count])).check(z.minLength(1))),
  sides: z.object({ baseline: z.optional(confusion), candidate: z.optional(confusion) }),
  metrics: z.record(text, sides),
  curves: z.optional(curves),
});

const metrics = z.record(text, orNull(number));

export const evidenceSchema = z.object({
  schema: z.literal(EVIDENCE_SCHEMA),
  tool: z.object({ name: text, version: text }),
  created_at: z.iso.datetime(),
  model: orNull(text),
  task: orNull(z.enum(["binary", "multiclass"])),
  positive_label: orNull(text),
  labels: z.array(text),
  candidate: identity,
  baseline: identity,
  holdout: orNull(
    z.object({
      rows: count,
      extra: count,
      digest: z.string().check(z.regex(/^[a-z0-9]+:[0-9a-f]+$/)),
      aligned_by: z.enum(["id", "row-order", "one-file"]),
    }),
  ),
  statistics: orNull(statistics),
  policy,
  results: z.array(result),
  metrics: z.object({ baseline: metrics, candidate: metrics }),
  verdict: z.object({ outcome: z.enum(OUTCOMES), summary: text }),
  error: orNull(z.object({ code: text, message: text })),
  context: z.object({
    repository: orNull(text),
    commit: orNull(text),
    ref: orNull(text),
    event: orNull(text),
    run_url: orNull(text),
    proposal: z.optional(z.literal(true)),
  }),
});

/** Holds the schema and the type of the core together: a field of one that the other lacks does not compile. */
export function asEvidence(parsed: z.infer<typeof evidenceSchema>): Evidence {
  return parsed as WithoutUndefined<typeof parsed>;
}

/** zod types an optional key as `T | undefined`; JSON has no undefined. */
type WithoutUndefined<T> = T extends readonly (infer _)[]
  ? { [K in keyof T]: WithoutUndefined<T[K]> }
  : T extends object
    ? { [K in keyof T]: WithoutUndefined<Exclude<T[K], undefined>> }
    : T;
