import type { Evidence } from "../../core/evidence.ts";
import { formatCount, formatValue } from "../../core/format.ts";
import type { Result } from "../../core/policy.ts";
import { exitCodeOf } from "../../core/verdict.ts";
import { ERROR_CODES } from "../../errors.ts";
import { type Phrase, say, verbatim } from "../phrase.ts";
import { amountOf } from "./amounts.ts";
import { askedOf } from "./asked.ts";
import { resultName } from "./names.ts";
import { rowsNote } from "./result-notes.ts";
import { measuredAgain } from "./rows.ts";

/** What to do next, in a sentence or two: the first result that made the verdict says what. */
export function nextSteps(evidence: Evidence): readonly Phrase[] {
  const { verdict, error } = evidence;
  const deciding = decidingResult(evidence);
  switch (verdict.outcome) {
    case "pass":
      return [afterPass(evidence), ...warnings(evidence)];
    case "fail":
      return deciding === undefined ? [] : [...afterFail(deciding, evidence), ...warnings(evidence)];
    case "inconclusive":
      return deciding === undefined ? [] : [...afterInconclusive(deciding, evidence), ...letThrough(evidence)];
    case "invalid":
      return [afterInvalid(deciding, error)];
  }
}

function decidingResult({ results, verdict, policy }: Evidence): Result | undefined {
  return results.find(
    (result) => result.outcome === verdict.outcome && askedOf(result, policy).rule.severity === "error",
  );
}

function afterPass({ results, statistics }: Evidence): Phrase {
  if (statistics?.identical === true) return ["The model did not change: there is nothing new to deploy."];
  const changes = results.filter(({ reason }) => reason === "improved" || reason === "within_margin");
  if (changes.some(({ interval }) => interval === null)) {
    return [
      "The candidate may be deployed. To rule out chance, give the predictions of both models on the same hold-out rows.",
    ];
  }
  if (changes.some(({ note }) => note === "low_support")) {
    return ["The candidate may be deployed. Support is low: more hold-out rows would make the interval firmer."];
  }
  return ["The candidate may be deployed."];
}

function afterFail(result: Result, evidence: Evidence): readonly Phrase[] {
  const name = resultName(result);
  switch (result.reason) {
    case "unchanged":
      return [
        say`Nothing new was evaluated: the candidate predicts exactly as the baseline ${verbatim(evidence.baseline.source)} does. Check that the evaluation loads the new model.`,
      ];
    case "below_threshold":
      return [say`Keep the baseline: ${name} has to reach ${formatValue(result.metric, result.required)} first.`];
    case "dropped":
      return [say`Keep the baseline: ${name} got worse by more than the rule allows.`];
    default:
      return result.note === "underpowered"
        ? undecidedFail(result, evidence)
        : [["Keep the baseline: the improvement is smaller than the rule asks for."]];
  }
}

/** The interval still holds the required change: with too few rows more of them help, else a better model does. */
function undecidedFail(result: Result, evidence: Evidence): readonly Phrase[] {
  const shortage = rowShortage(result, evidence);
  if (shortage !== undefined) {
    return [say`Keep the baseline for now, and evaluate both models on more hold-out rows (${shortage}).`];
  }
  const amount = amountOf(result.metric, result.required ?? 0);
  return [
    say`Keep the baseline. The measured change is below ${amount}, though the interval still holds it: a better candidate helps more than more rows.`,
  ];
}

function afterInconclusive(result: Result, evidence: Evidence): readonly Phrase[] {
  const shortage = rowShortage(result, evidence);
  const more = say`Evaluate both models on more hold-out rows${shortage === undefined ? "" : say` (${shortage})`}`;
  if (result.reason === "low_support") return [say`${more}.`];
  if (result.reason === "drop_not_excluded") return [say`${more}: a drop beyond the margin is not ruled out.`];
  return askedOf(result, evidence.policy).rule.decide === "strict"
    ? [say`${more}: the improvement may be smaller than the required ${amountOf(result.metric, result.required ?? 0)}.`]
    : [say`${more}: the improvement may still be chance.`];
}

/** How many rows it takes and how many there are; undefined where there are enough of them already. */
function rowShortage(result: Result, evidence: Evidence): Phrase | undefined {
  const needed = rowsNote(result);
  const rows = measuredAgain(result, evidence)?.estimate.rows;
  if (needed === undefined || rows === undefined || rows >= (result.rows_needed ?? 0)) return undefined;
  return say`${needed}; there are ${formatCount(rows)}`;
}

function letThrough({ verdict, results, policy }: Evidence): readonly Phrase[] {
  return exitCodeOf(verdict.outcome, results, policy) === 0
    ? [say`The gate lets the candidate through nevertheless, as ${verbatim("on_inconclusive")} asks.`]
    : [];
}

function afterInvalid(result: Result | undefined, error: Evidence["error"]): Phrase {
  if (error !== null) {
    const isOurs = ERROR_CODES.some((code) => code === error.code);
    const explained = isOurs ? say`; ${verbatim("docs/errors.md")} explains ${verbatim(error.code)}` : [];
    return say`Nothing was decided. Put right what the message names, then run the gate again${explained}.`;
  }
  if (result?.reason === "metric_missing") {
    return say`Nothing was decided: give ${resultName(result)} for both models.`;
  }
  return ["Nothing was decided: the two models could not be compared."];
}

function warnings({ results, policy }: Evidence): readonly Phrase[] {
  const warned = results.filter(
    (result) => result.outcome !== "pass" && askedOf(result, policy).rule.severity === "warn",
  );
  const [first] = warned;
  if (first === undefined) return [];
  const others = warned.length === 1 ? "" : ` and ${warned.length - 1} more`;
  return [say`Look at the warning: ${resultName(first)}${others}.`];
}
