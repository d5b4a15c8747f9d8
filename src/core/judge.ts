import { multinomialBootstrap, type SecondOpinion } from "./bootstrap.ts";
import type { Side } from "./counts.ts";
import { decide, type Question } from "./decide.ts";
import { countsOfSide } from "./known-counts.ts";
import { measure, measureCandidate, type Measured } from "./measure.ts";
import { COUNT_METRICS, countMetric } from "./metrics/table.ts";
import { greaterIsBetter } from "./metrics/traits.ts";
import {
  type ConditionKey,
  conditionsOf,
  type Policy,
  type Result,
  type Rule,
  signedBound,
  type Verdict,
} from "./policy.ts";
import { countsOf, numberFromText, type Statistics, type Subject } from "./statistics.ts";
import { verdictOf } from "./verdict.ts";

export interface Judgement {
  readonly results: readonly Result[];
  /** Every metric that can be computed from what was given; `null` where it is undefined. */
  readonly metrics: Readonly<Record<"baseline" | "candidate", Readonly<Record<string, number | null>>>>;
  readonly verdict: Verdict;
}

/**
 * Statistics and policy in, verdict out: what `gate` decides with, and what `verify` decides again. Throws RangeError
 * when no rule blocks, two results would have one id, or a cell names an unknown label.
 */
export function judge(
  subject: Subject,
  statistics: Statistics,
  policy: Policy,
  options: { readonly secondOpinion?: boolean } = {},
): Judgement {
  const ids = policy.rules.flatMap((rule) => conditionsOf(rule).map(({ id }) => id));
  // Two results of one name, and a failing one could be taken for a passing one.
  if (new Set(ids).size !== ids.length) throw new RangeError("two results would have one id");
  const opinions = new Map<string, SecondOpinion | undefined>();
  const opinionOn = (metric: string): SecondOpinion | undefined => {
    if (options.secondOpinion !== true) return undefined;
    if (!opinions.has(metric)) opinions.set(metric, secondOpinion(metric, subject, statistics, policy.confidence));
    return opinions.get(metric);
  };
  const results = policy.rules
    .filter((rule) => rule.severity !== "off")
    .flatMap((rule) =>
      judgeRule(rule, subject, statistics, policy, opinionOn).map((result) => waived(result, rule, policy)),
    );
  return { results, metrics: allMetrics(subject, statistics), verdict: verdictOf(results, policy) };
}

function judgeRule(
  rule: Rule,
  subject: Subject,
  statistics: Statistics,
  policy: Policy,
  opinionOn: (metric: string) => SecondOpinion | undefined,
): Result[] {
  if (isFirstModel(statistics, policy)) return firstModel(rule, subject, statistics, policy);
  const measurement = measure(rule.metric, statistics, subject, policy.confidence, rule.slice);
  const head = { metric: rule.metric, slice: rule.slice ?? null };
  if ("missing" in measurement) {
    return conditionsOf(rule).map(({ id, key, bound }) => ({
      rule: id,
      ...head,
      baseline: measurement.baseline ?? null,
      candidate: measurement.candidate ?? null,
      delta: null,
      required: key === "threshold" ? bound : key.includes("relative") ? null : signedBound(key, bound),
      interval: null,
      method: "point",
      confidence_of_change: null,
      rows_needed: null,
      outcome: "invalid",
      reason: measurement.missing,
      note: null,
    }));
  }
  const opinion = opinionOn(rule.metric);
  const { baseline, candidate, delta } = measurement.estimate;
  return conditionsOf(rule).map(({ id, key, bound }) => {
    const decision = decide(questionOf(rule, key, bound, policy, statistics, measurement), measurement);
    return {
      rule: id,
      ...head,
      baseline,
      candidate,
      delta,
      required: decision.required,
      interval: decision.interval,
      method: decision.method,
      confidence_of_change: decision.confidence_of_change,
      rows_needed: decision.rows_needed,
      outcome: decision.outcome,
      reason: decision.reason,
      note: decision.note,
      ...(opinion === undefined || key === "threshold" ? {} : { second_opinion: opinion }),
    };
  });
}

/** Nothing is known of a baseline, and the policy says that this may be: nobody ever held its place. */
export function isFirstModel({ cells, sides, metrics }: Statistics, policy: Policy): boolean {
  const hasBaseline = cells !== null || sides.baseline !== undefined;
  const isTold = Object.values(metrics).some(({ baseline }) => baseline !== undefined);
  return policy.no_baseline === "pass" && !hasBaseline && !isTold;
}

/** The first model has nothing to be compared with; its floors are held against it all the same. */
function firstModel(rule: Rule, subject: Subject, statistics: Statistics, policy: Policy): Result[] {
  const candidate = measureCandidate(rule.metric, statistics, subject);
  return conditionsOf(rule).map(({ id, key, bound }) => {
    const value = "missing" in candidate ? null : candidate.value;
    const head = {
      rule: id,
      metric: rule.metric,
      slice: rule.slice ?? null,
      baseline: null,
      candidate: value,
      delta: null,
    };
    const tail = { interval: null, method: "point" as const, confidence_of_change: null, rows_needed: null };
    if (key !== "threshold") {
      return { ...head, required: null, ...tail, outcome: "pass", reason: "first_model", note: null };
    }
    if ("missing" in candidate) {
      return { ...head, required: bound, ...tail, outcome: "invalid", reason: candidate.missing, note: null };
    }
    const question = questionOf(rule, key, bound, policy, statistics, candidate.measured);
    const { outcome, reason, note } = decide(question, candidate.measured);
    return { ...head, required: bound, ...tail, outcome, reason, note };
  });
}

/** A waiver lets a result pass that did not; what could not be compared is never waived. */
function waived(result: Result, rule: Rule, policy: Policy): Result {
  const isWaived = policy.waivers.some((waiver) => waiver.rule === result.rule || waiver.rule === rule.id);
  const isOpen = result.outcome === "pass" || result.outcome === "invalid";
  return isWaived && !isOpen ? { ...result, outcome: "pass", reason: "waived" } : result;
}

/** What `decide` is asked for one condition of a rule. */
export function questionOf(
  rule: Rule,
  key: ConditionKey,
  bound: number,
  policy: Policy,
  statistics: Statistics,
  measured: Measured,
): Question {
  const { rows } = measured.estimate;
  // The same predictions say nothing of numbers that came from elsewhere: a smaller model may predict alike and be
  // faster. Without any rows it is one version or run that both references name, and everything is the same.
  const isUnchanged = statistics.identical && (measured.differing !== undefined || statistics.cells === null);
  return {
    key,
    bound,
    decide: rule.decide,
    greaterIsBetter: greaterIsBetter(rule),
    confidence: policy.confidence,
    ...(rule.min_rows === undefined ? {} : { minRows: rule.min_rows }),
    ...(rows === undefined ? {} : { rows }),
    ...(isUnchanged ? { unchanged: policy.on_unchanged } : {}),
  };
}

function secondOpinion(metric: string, subject: Subject, statistics: Statistics, confidence: number) {
  const entry = countMetric(metric);
  if (entry === undefined || statistics.cells === null) return undefined;
  const positive = subject.labels.indexOf(subject.positive_label ?? "");
  return multinomialBootstrap(entry.metric, countsOf(statistics.cells, subject.labels), positive, confidence);
}

function allMetrics(subject: Subject, statistics: Statistics): Judgement["metrics"] {
  const ofSide = (side: Side): Record<string, number | null> => {
    const told = Object.entries(statistics.metrics).flatMap(([name, sides]) => {
      const value = numberFromText(sides[side]);
      return Number.isFinite(value) ? [[name, value] as const] : [];
    });
    const counts = countsOfSide(statistics, subject, side);
    const counted = (counts === undefined ? [] : COUNT_METRICS)
      .filter((entry) => entry.task === "any" || counts?.positive !== -1)
      .map(
        ({ name, metric }) =>
          [name, counts === undefined ? null : (metric.value(counts.margins, counts.positive) ?? null)] as const,
      );
    return Object.fromEntries([...told, ...counted]);
  };
  return { baseline: ofSide("baseline"), candidate: ofSide("candidate") };
}
