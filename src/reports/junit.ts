import type { Evidence } from "../core/evidence.ts";
import type { Result } from "../core/policy.ts";
import { describe, exitCodeOf, ruleOf } from "../core/verdict.ts";
import { xmlText } from "./xml-escape.ts";

/** For CI servers that show tests: each result is a test case, and what closes the gate is a failed one. */
export function renderJunit(evidence: Evidence): string {
  const cases = evidence.results.map((result) => caseOfResult(result, evidence));
  const { verdict, results, policy } = evidence;
  const isClosed = exitCodeOf(verdict.outcome, results, policy) !== 0;
  // A closed gate is never shown as green, whatever the results say.
  if (cases.length === 0 || (isClosed && cases.every(({ fault }) => fault === undefined)))
    cases.push(caseOfAll(evidence));
  const count = (kind: Fault["kind"]): number => cases.filter(({ fault }) => fault?.kind === kind).length;
  const totals = `tests="${cases.length}" failures="${count("failure")}" errors="${count("error")}"`;
  const name = xmlText(evidence.model ?? "model-gate");
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${name}" ${totals}>`,
    `  <testsuite name="${name}" ${totals} timestamp="${xmlText(evidence.created_at)}">`,
    ...cases.flatMap(caseLines),
    "  </testsuite>",
    "</testsuites>",
    "",
  ].join("\n");
}

interface Fault {
  readonly kind: "failure" | "error";
  /** What kind of failure: an outcome, or the code of an error. */
  readonly type: string;
  readonly message: string;
}

interface Case {
  readonly name: string;
  readonly fault: Fault | undefined;
  readonly output: string;
}

function caseOfResult(result: Result, evidence: Evidence): Case {
  return {
    name: result.rule,
    fault: faultOf(result, evidence),
    output: `${result.outcome}: ${describe(result, evidence.policy)}`,
  };
}

/** Only what closes the gate; a warning is read in the output of its case. */
function faultOf(result: Result, { policy, error }: Evidence): Fault | undefined {
  const rule = ruleOf(result, policy);
  if (rule.severity !== "error") return undefined;
  const message = describe(result, policy);
  switch (result.outcome) {
    case "pass":
      return undefined;
    case "fail":
      return { kind: "failure", type: "fail", message };
    case "inconclusive": {
      const closes = (rule.on_inconclusive ?? policy.on_inconclusive) === "fail";
      return closes ? { kind: "failure", type: "inconclusive", message } : undefined;
    }
    case "invalid":
      return { kind: "error", type: error?.code ?? "invalid", message: error?.message ?? message };
  }
}

/** The whole comparison as one case, when there is no result to blame. */
function caseOfAll({ verdict, error }: Evidence): Case {
  const output = `${verdict.outcome}: ${verdict.summary}`;
  const message = error?.message ?? verdict.summary;
  switch (verdict.outcome) {
    case "pass":
      return { name: "comparison", fault: undefined, output };
    case "fail":
    case "inconclusive":
      return { name: "comparison", fault: { kind: "failure", type: verdict.outcome, message }, output };
    case "invalid":
      return { name: "comparison", fault: { kind: "error", type: error?.code ?? "invalid", message }, output };
  }
}

function caseLines({ name, fault, output }: Case): string[] {
  return [
    `    <testcase classname="model-gate" name="${xmlText(name)}">`,
    ...(fault === undefined
      ? []
      : [`      <${fault.kind} type="${xmlText(fault.type)}" message="${xmlText(fault.message)}"/>`]),
    `      <system-out>${xmlText(output)}</system-out>`,
    "    </testcase>",
  ];
}
