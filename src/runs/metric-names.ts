import { nearest } from "../config/nearest.ts";
import { COUNT_METRICS } from "../core/metrics/table.ts";
import { metricSpellings, metricTraits } from "../core/metrics/traits.ts";

const FAMILIAR = COUNT_METRICS.flatMap(({ name, aliases }) => [name, ...aliases]);

/** Metrics that we know first, then the others by name, those of the machine last. */
export function inReadingOrder(names: Iterable<string>): readonly string[] {
  return [...names].sort((a, b) => groupOf(a) - groupOf(b) || (a < b ? -1 : 1));
}

/** The existing name that a missing one most likely stands for: another spelling, a typing mistake, one of its family. */
export function likelyMetric(wrong: string, known: ReadonlyMap<string, number>): string | undefined {
  const spelled = metricSpellings(wrong).find((name) => known.has(name));
  const near = spelled ?? nearest(wrong, known.keys());
  if (near !== undefined) return near;
  const [family] = wordsOf(wrong);
  const relatives = [...known].filter(([name]) => family !== undefined && wordsOf(name).includes(family));
  return relatives.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}

/** MLflow measures the machine, too. */
export function isOfMachine(name: string): boolean {
  return name.startsWith("system/");
}

function groupOf(name: string): number {
  const index = FAMILIAR.indexOf(name);
  if (index !== -1) return index;
  if (metricTraits(name) !== undefined) return FAMILIAR.length;
  return FAMILIAR.length + (isOfMachine(name) ? 2 : 1);
}

function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}
