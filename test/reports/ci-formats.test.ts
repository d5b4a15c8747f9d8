import { describe, expect, test } from "vitest";

import type { Evidence } from "../../src/core/evidence.ts";
import { exitCodeOf } from "../../src/core/verdict.ts";
import { renderReport } from "../../src/reports/formats.ts";
import { ALL_VARIANTS, VARIANTS } from "./variants.ts";

/*
 * What CI servers read: OpenMetrics text and Code Quality findings. Held against the formats' own rules.
 */

const isOpen = ({ verdict, results, policy }: Evidence): boolean => exitCodeOf(verdict.outcome, results, policy) === 0;

interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** Strict: what a line may be, families together, labels once each, one `# EOF` at the very end. */
function parseOpenMetrics(text: string): readonly Sample[] {
  expect(text.endsWith("\n# EOF\n")).toBe(true);
  const samples: Sample[] = [];
  const seen = new Set<string>();
  let family = "";
  for (const line of text.split("\n").slice(0, -2)) {
    const described = /^# (TYPE|HELP) ([a-z_]+) (.+)$/.exec(line);
    if (described?.[1] === "TYPE") {
      family = described[2] ?? "";
      expect(seen.has(family), `${family} twice`).toBe(false);
      seen.add(family);
      continue;
    }
    if (described !== null) {
      expect(described[2]).toBe(family);
      continue;
    }
    const [, name = "", body = "", number = ""] =
      /^([a-z_]+)(?:\{((?:[a-z]+="(?:[^"\\\n]|\\["\\n])*",?)+)\})? (-?[0-9.]+(?:e[+-]?[0-9]+)?|[+-]Inf)$/.exec(line) ??
      [];
    expect(name, `no sample: ${line}`).toBe(family);
    const pairs = [...body.matchAll(/([a-z]+)="((?:[^"\\\n]|\\["\\n])*)"/g)];
    const labels = Object.fromEntries(pairs.map(([, key = "", value = ""]) => [key, value]));
    expect(Object.keys(labels)).toHaveLength(pairs.length);
    const key = `${name}{${body}}`;
    expect(seen.has(key), `${key} twice`).toBe(false);
    seen.add(key);
    samples.push({ name, labels, value: Number(number) });
  }
  return samples;
}

describe.each(ALL_VARIANTS)("%s", (_, evidence) => {
  const samples = () => parseOpenMetrics(renderReport(evidence, "openmetrics"));
  const of = (name: string) => samples().filter((sample) => sample.name === `model_gate_${name}`);

  test("as OpenMetrics text tells the verdict once, and passed only when the gate is open", () => {
    const outcomes = of("verdict").filter(({ value }) => value === 1);
    expect(outcomes.map(({ labels }) => labels["outcome"])).toEqual([evidence.verdict.outcome]);
    expect(of("passed").map(({ value }) => value)).toEqual([isOpen(evidence) ? 1 : 0]);
  });

  test("as OpenMetrics text has a value exactly where the evidence has one", () => {
    const known = evidence.results.filter(({ delta }) => delta !== null);
    expect(of("change").map(({ value }) => value)).toEqual(known.map(({ delta }) => delta));
    const values = [...Object.values(evidence.metrics.baseline), ...Object.values(evidence.metrics.candidate)];
    expect(of("metric").map(({ value }) => value)).toEqual(values.filter((value) => value !== null));
  });

  test("as findings has a blocker exactly when the gate is closed", () => {
    const findings = JSON.parse(renderReport(evidence, "codequality")) as readonly {
      readonly severity: string;
      readonly fingerprint: string;
      readonly description: string;
      readonly location: { readonly path: string };
    }[];
    expect(findings.some(({ severity }) => severity === "blocker")).toBe(!isOpen(evidence));
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
    for (const { description, location } of findings) {
      expect(description).not.toMatch(/[\n\r\u202E]/);
      expect(location.path).not.toMatch(/^\/|:|\.\./);
    }
  });
});

test("the fingerprint of a rule is the same in the next run", () => {
  const evidence = VARIANTS["balanced-fail"];
  const again = { ...evidence, created_at: "2027-01-01T00:00:00Z", verdict: { ...evidence.verdict, summary: "other" } };
  const prints = [evidence, again].map((one) => /"fingerprint": "(.+)"/.exec(renderReport(one, "codequality"))?.[1]);
  expect(prints[0]).toHaveLength(64);
  expect(prints[1]).toBe(prints[0]);
});

test("a closed gate without a result to blame is no clean report", () => {
  const evidence = { ...VARIANTS["not-aligned"], results: [] };
  expect(renderReport(evidence, "codequality")).toContain('"severity": "blocker"');
});
