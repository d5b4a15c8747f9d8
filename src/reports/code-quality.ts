import { createHash } from "node:crypto";

import type { Evidence } from "../core/evidence.ts";
import type { Result } from "../core/policy.ts";
import { describe, exitCodeOf, ruleOf } from "../core/verdict.ts";
import { visible } from "./visible.ts";

/** One finding, as GitLab's Code Quality report knows it. */
interface Finding {
  readonly description: string;
  readonly check_name: string;
  /** The same for the same rule in every run: by it GitLab tells new findings from old ones. */
  readonly fingerprint: string;
  readonly severity: "minor" | "blocker";
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/**
 * Rules that failed, for the merge request's Code Quality widget: what closes the gate is a blocker, what only warns is
 * minor. A gate that is open without warnings has none.
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function renderCodeQuality(evidence: Evidence): string {
  const { results, policy, verdict, error } = evidence;
  const findings = results.flatMap((result) => {
    const severity = severityOf(result, policy);
    const said = result.outcome === "invalid" ? (error?.message ?? verdict.summary) : describe(result, policy);
    return severity === undefined ? [] : [findingOf(result.rule, `${result.outcome}: ${said}`, severity, evidence)];
  });
  const isClosed = exitCodeOf(verdict.outcome, results, policy) !== 0;
  // A closed gate is never shown as clean, whatever the results say.
  if (isClosed && findings.every(({ severity }) => severity !== "blocker")) {
    findings.push(findingOf("comparison", `${verdict.outcome}: ${verdict.summary}`, "blocker", evidence));
  }
  return `${JSON.stringify(findings, null, 2)}\n`;
}

function severityOf(result: Result, policy: Evidence["policy"]): Finding["severity"] | undefined {
  if (result.outcome === "pass") return undefined;
  const isBlocking = ruleOf(result, policy).severity === "error";
  return isBlocking && exitCodeOf(result.outcome, [result], policy) !== 0 ? "blocker" : "minor";
}

function findingOf(
  rule: string,
  description: string,
  severity: Finding["severity"],
  { model, candidate }: Evidence,
): Finding {
  const path = fileOf(candidate.source);
  return {
    description: visible(model === null ? description : `${model}: ${description}`),
    check_name: `model-gate/${visible(rule)}`,
    fingerprint: createHash("sha256")
      .update(JSON.stringify([model, path, rule]))
      .digest("hex"),
    severity,
    location: { path, lines: { begin: 1 } },
  };
}

/** GitLab wants a file of the repository. */
function fileOf(source: string): string {
  const isReference = /^[a-z][a-z0-9+.-]+:/i.test(source) || source.startsWith("/") || source.includes("..");
  return isReference ? "model-gate.yml" : visible(source.replace(/^(\.\/)+/, ""));
}
