import { totalRows } from "./counts.ts";
import { type Evidence, invalidEvidence, judgeAgain } from "./evidence.ts";
import { sortedLabels } from "./labels.ts";
import { cellRows, countsOf, type Statistics } from "./statistics.ts";

/** A field of evidence that is not what it must be. */
export interface Difference {
  /** e.g. `results[0].delta` */
  readonly path: string;
  readonly found: unknown;
  readonly expected: unknown;
}

/** Other Node majors may differ in the last bits of exp and erfc. */
const TOLERANCE = 1e-9;
/** An end of an interval may lie anywhere near 0, where nothing is left of a relative tolerance. */
const NEAR_ZERO = 1e-12;
/** A resampled interval may differ a little where a logarithm differs in its last bit; it never decides. */
const RESAMPLING_TOLERANCE = 0.05;

/**
 * Recomputes every number and the verdict from statistics and policy. Empty when the evidence is sound. It proves that
 * the verdict follows from them, not that the counts came from the model or that the policy is yours.
 */
export function verifyEvidence(evidence: Evidence): readonly Difference[] {
  if (evidence.statistics === null) return verifyWithoutStatistics(evidence);
  try {
    return [...consistency(evidence, evidence.statistics), ...recomputation(evidence, evidence.statistics)];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [{ path: "statistics", found: error.message, expected: "statistics that can be computed with" }];
  }
}

/** Such evidence says nothing but its error, and everything in it follows from that. */
function verifyWithoutStatistics(evidence: Evidence): readonly Difference[] {
  const { error, holdout } = evidence;
  if (error === null) return [{ path: "error", found: null, expected: "a code and a message" }];
  const expected = invalidEvidence(evidence, evidence, holdout, error);
  return [
    ...differencesOf("results", evidence.results, expected.results),
    ...differencesOf("metrics", evidence.metrics, expected.metrics),
    ...differencesOf("verdict", evidence.verdict, expected.verdict),
  ];
}

/** What must agree before anything is computed. */
function consistency(evidence: Evidence, statistics: Statistics): Difference[] {
  const differences: Difference[] = [];
  const expect = (path: string, found: unknown, expected: unknown): void => {
    if (JSON.stringify(found) !== JSON.stringify(expected)) differences.push({ path, found, expected });
  };
  expect("labels", evidence.labels, sortedLabels(evidence.labels));
  if (evidence.positive_label !== null && !evidence.labels.includes(evidence.positive_label)) {
    expect("positive_label", evidence.positive_label, `one of ${evidence.labels.join(", ")}`);
  }
  if (evidence.policy.extra_rows === "fail") expect("holdout.extra", evidence.holdout?.extra ?? 0, 0);
  if (statistics.cells !== null) {
    expect("statistics.sides", statistics.sides, {});
    const counts = countsOf(statistics.cells, evidence.labels);
    expect("statistics.cells", statistics.cells, cellRows(counts));
    expect("holdout.rows", evidence.holdout?.rows ?? null, totalRows(counts));
    const differing = counts.cells.filter((cell) => cell.baseline !== cell.candidate);
    if (differing.length > 0) expect("statistics.identical", statistics.identical, false);
  } else {
    if (!isOneModel(evidence)) expect("statistics.identical", statistics.identical, false);
    for (const rows of Object.values(statistics.sides)) {
      expect(
        "holdout.rows",
        evidence.holdout?.rows ?? null,
        rows.reduce((sum, [, , count]) => sum + count, 0),
      );
    }
  }
  if (evidence.verdict.outcome !== "invalid") expect("error", evidence.error, null);
  else if (evidence.error === null) expect("error", null, "a code and a message");
  return differences;
}

function recomputation(evidence: Evidence, statistics: Statistics): Difference[] {
  const { results, metrics, verdict } = judgeAgain(evidence, statistics);
  return [
    ...differencesOf("results", evidence.results, results),
    ...differencesOf("metrics", evidence.metrics, metrics),
    ...differencesOf("verdict", evidence.verdict, verdict),
  ];
}

function differencesOf(path: string, found: unknown, expected: unknown): Difference[] {
  if (typeof found === "number" && typeof expected === "number") {
    return isClose(path, found, expected) ? [] : [{ path, found, expected }];
  }
  if (isObject(found) && isObject(expected) && Array.isArray(found) === Array.isArray(expected)) {
    const keys = new Set([...Object.keys(found), ...Object.keys(expected)]);
    return [...keys].flatMap((key) =>
      differencesOf(Array.isArray(found) ? `${path}[${key}]` : `${path}.${key}`, found[key], expected[key]),
    );
  }
  return found === expected ? [] : [{ path, found, expected }];
}

function isClose(path: string, found: number, expected: number): boolean {
  const tolerance = path.includes(".second_opinion.interval") ? RESAMPLING_TOLERANCE : TOLERANCE;
  return Math.abs(found - expected) <= tolerance * Math.max(Math.abs(found), Math.abs(expected)) + NEAR_ZERO;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** Two references that resolved to one version or run. */
function isOneModel({ baseline, candidate }: Evidence): boolean {
  return baseline.run_id === null
    ? baseline.version !== null && baseline.version === candidate.version
    : baseline.run_id === candidate.run_id;
}
