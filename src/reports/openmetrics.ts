import type { Evidence } from "../core/evidence.ts";
import { OUTCOMES } from "../core/policy.ts";
import { exitCodeOf } from "../core/verdict.ts";
import { visible } from "./visible.ts";

interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number | null | undefined;
}

/**
 * What was measured and decided as OpenMetrics text, for the metrics report of GitLab and for Prometheus. What is not
 * known has no sample: it is never 0.
 * https://github.com/prometheus/OpenMetrics/blob/main/specification/OpenMetrics.md
 */
export function renderOpenMetrics(evidence: Evidence): string {
  const { results, policy, metrics, verdict, holdout, model } = evidence;
  const family = (name: string, help: string, samples: readonly Sample[]): readonly string[] => {
    const lines = samples.flatMap(({ labels, value }) =>
      value === null || value === undefined || Number.isNaN(value)
        ? []
        : [`${name}${labelText({ ...(model === null ? {} : { model }), ...labels })} ${numberText(value)}`],
    );
    return lines.length === 0 ? [] : [`# TYPE ${name} gauge`, `# HELP ${name} ${help}`, ...lines];
  };
  const ofRules = (value: (result: Evidence["results"][number]) => number | null | undefined): readonly Sample[] =>
    results.map((result) => ({ labels: { rule: result.rule }, value: value(result) }));
  const isOpen = exitCodeOf(verdict.outcome, results, policy) === 0;
  return [
    ...family("model_gate_passed", "1 when the deployment may go on.", [{ labels: {}, value: isOpen ? 1 : 0 }]),
    ...family(
      "model_gate_verdict",
      "1 for the outcome of the gate.",
      OUTCOMES.map((outcome) => ({ labels: { outcome }, value: outcome === verdict.outcome ? 1 : 0 })),
    ),
    ...family(
      "model_gate_metric",
      "Value of a metric, by side.",
      (["baseline", "candidate"] as const).flatMap((side) =>
        Object.entries(metrics[side]).map(([metric, value]) => ({ labels: { metric, side }, value })),
      ),
    ),
    ...family(
      "model_gate_change",
      "Candidate minus baseline.",
      ofRules(({ delta }) => delta),
    ),
    ...family(
      "model_gate_change_low",
      "Lower end of the confidence interval of the change.",
      ofRules(({ interval }) => interval?.[0]),
    ),
    ...family(
      "model_gate_change_high",
      "Upper end of the confidence interval of the change.",
      ofRules(({ interval }) => interval?.[1]),
    ),
    ...family(
      "model_gate_required",
      "What the rule asks for.",
      ofRules(({ required }) => required),
    ),
    ...family("model_gate_rows", "Rows of the hold-out.", [{ labels: {}, value: holdout?.rows }]),
    "# EOF",
    "",
  ].join("\n");
}

function labelText(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}

/** Of what OpenMetrics escapes, line ends are visible already. */
function escaped(text: string): string {
  return visible(text).replaceAll("\\", "\\\\").replaceAll('"', '\\"');
}

function numberText(value: number): string {
  return Number.isFinite(value) ? String(value) : value > 0 ? "+Inf" : "-Inf";
}
