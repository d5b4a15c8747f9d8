import { changeUnit, formatChange, formatConfidence, formatInterval, formatValue, metricTitle } from "./format.ts";
import { greaterIsBetter } from "./metrics/traits.ts";
import { conditionsOf, type Outcome, OUTCOMES, type Policy, type Result, type Rule, type Verdict } from "./policy.ts";
import { reasonWords } from "./reason-words.ts";

/**
 * The worst of the blocking results. A rule of severity `warn` never blocks; neither does an inconclusive result of a
 * rule that says `on_inconclusive: warn|pass` itself, unless nothing else is left to decide on.
 * Throws RangeError when no rule blocks: a gate that cannot close is a mistake.
 */
export function verdictOf(results: readonly Result[], policy: Policy): Verdict {
  const blocking = results.filter((result) => ruleOf(result, policy).severity === "error");
  if (blocking.length === 0) throw new RangeError("no blocking rule");
  const counted = blocking.filter(
    (result) => result.outcome !== "inconclusive" || (ruleOf(result, policy).on_inconclusive ?? "fail") === "fail",
  );
  const outcome: Outcome =
    counted.length === 0
      ? "inconclusive"
      : (OUTCOMES.findLast((candidate) => counted.some((result) => result.outcome === candidate)) ?? "invalid");
  const deciding = (counted.length === 0 ? blocking : counted).filter((result) => result.outcome === outcome);
  const [first] = deciding;
  if (first === undefined) throw new RangeError("no blocking rule");
  const words = deciding.some(({ reason }) => reason === "first_model") ? `${outcome}; first model` : outcome;
  const others = blocking.length === 1 ? "" : ` (${deciding.length} of ${blocking.length} rules: ${words})`;
  return { outcome, summary: `${describe(first, policy)}${others}` };
}

/** 0 pass, 1 fail, 3 invalid, 4 inconclusive; inconclusive is 0 under `on_inconclusive: warn|pass`. */
export function exitCodeOf(outcome: Outcome, results: readonly Result[], policy: Policy): 0 | 1 | 3 | 4 {
  switch (outcome) {
    case "pass":
      return 0;
    case "fail":
      return 1;
    case "invalid":
      return 3;
    case "inconclusive": {
      const closes = results.some((result) => {
        const rule = ruleOf(result, policy);
        const action = rule.on_inconclusive ?? policy.on_inconclusive;
        return rule.severity === "error" && result.outcome === "inconclusive" && action === "fail";
      });
      return closes ? 4 : 0;
    }
  }
}

/** `F1 0.7746 → 0.7956, +2.09 points (95 % CI +1.28 to +2.90)`, and why, unless it is a plain pass. */
export function describe(result: Result, policy: Policy): string {
  const { metric, required, interval, reason } = result;
  const rule = ruleOf(result, policy);
  const title = metricTitle(metric) + (result.slice === null ? "" : ` on ${result.slice}`);
  const words = reason === "improved" || reason === "above_threshold" ? "" : `; ${reasonWords(result, rule.decide)}`;
  if (isFloor(result, policy)) {
    const limit = greaterIsBetter(rule) ? "floor" : "limit";
    const why = reason === "below_threshold" ? "" : words;
    return `${title} ${formatValue(metric, result.candidate, required)}, ${limit} ${formatValue(metric, required)}${why}`;
  }
  if (result.delta === null) return `${title}${words}`;
  const unit = changeUnit(metric);
  const chance = interval === null ? "point estimate, chance not ruled out: " : "";
  const values = `${formatValue(metric, result.baseline)} → ${formatValue(metric, result.candidate)}`;
  // Rules speak of improvements, which point down where lower is better.
  const asked = required === null || greaterIsBetter(rule) ? required : 0 - required;
  const change = `${formatChange(metric, result.delta, asked)}${unit}`;
  const range =
    interval === null ? "" : ` (${formatConfidence(policy.confidence)} CI ${formatInterval(metric, interval)})`;
  const cannotTell = result.note === "underpowered" ? ", cannot tell yet" : "";
  const why = reason === "below_min_change" ? `; required ${formatChange(metric, asked)}${unit}${cannotTell}` : words;
  return `${chance}${title} ${values}, ${change}${range}${why}`;
}

function isFloor(result: Result, policy: Policy): boolean {
  return conditionsOf(ruleOf(result, policy)).some(({ id, key }) => id === result.rule && key === "threshold");
}

/** The rule that a result belongs to. Throws RangeError for a result of another policy. */
export function ruleOf(result: Result, policy: Policy): Rule {
  const rule = policy.rules.find((candidate) => conditionsOf(candidate).some(({ id }) => id === result.rule));
  if (rule === undefined) throw new RangeError(`no rule ${result.rule} in the policy`);
  return rule;
}
