import { greaterIsBetter } from "../../core/metrics/traits.ts";
import { type ConditionKey, conditionsOf, type Policy, type Result, type Rule } from "../../core/policy.ts";
import { ruleOf } from "../../core/verdict.ts";

/** What a result was asked for: the rule and the one condition of it that the result answers. */
export interface Asked {
  readonly rule: Rule;
  readonly key: ConditionKey;
  readonly bound: number;
  readonly kind: "change" | "guard-rail" | "floor";
  readonly greaterIsBetter: boolean;
}

/** Throws RangeError for a result of another policy. */
export function askedOf(result: Result, policy: Policy): Asked {
  const rule = ruleOf(result, policy);
  const condition = conditionsOf(rule).find(({ id }) => id === result.rule);
  if (condition === undefined) throw new RangeError(`no condition ${result.rule} in the policy`);
  const { key, bound } = condition;
  return {
    rule,
    key,
    bound,
    kind: key === "threshold" ? "floor" : key.startsWith("max_") ? "guard-rail" : "change",
    greaterIsBetter: greaterIsBetter(rule),
  };
}

/** The required change on the scale of `delta`: rules speak of improvements, which point down where lower is better. */
export function requiredDelta(result: Result, asked: Asked): number | undefined {
  if (result.required === null || asked.kind === "floor") return undefined;
  return asked.greaterIsBetter ? result.required : 0 - result.required;
}
