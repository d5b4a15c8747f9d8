import { metricTraits } from "../core/metrics/traits.ts";

/** A file that the gate can compare by, as far as its header tells. */
export interface MeasuredFile {
  /** From the root, with `/`. Foreign text. */
  readonly path: string;
  /** `pair`: one file holds the answers of both models. */
  readonly kind: "predictions" | "pair" | "metrics";
  /** Its columns, or the names of its metrics. */
  readonly names: readonly string[];
}

/** Names of contract §4.1; test/onboarding holds them against the reader of the gate. */
export const LABELS = ["label", "y_true", "target"] as const;
export const ANSWERS = ["prediction", "y_pred", "predicted", "score", "proba", "probability", "y_score"] as const;

/** What the columns make of a file of rows; undefined: nothing that the gate can read without being told more. */
export function measuredRows(path: string, columns: readonly string[]): MeasuredFile | undefined {
  const has = (name: string): boolean => columns.includes(name);
  if (!LABELS.some(has)) return undefined;
  if (has("baseline") && has("candidate")) return { path, kind: "pair", names: columns };
  return ANSWERS.some(has) ? { path, kind: "predictions", names: columns } : undefined;
}

export function measuredMetrics(path: string, names: readonly string[]): MeasuredFile | undefined {
  const known = names.filter((name) => greaterIsBetterFor(name));
  return known.length === 0 ? undefined : { path, kind: "metrics", names: known };
}

/** The metric to decide by, and whether the gate knows it by that very name. */
export function metricToDecideBy({ names }: MeasuredFile): { readonly name: string; readonly isKnown: boolean } {
  const [name = "f1_score"] = names.toSorted((a, b) => placeOf(a) - placeOf(b));
  return { name, isKnown: metricTraits(name) !== undefined };
}

/** The metric behind the folders of a nested file: `test.f1_score` → `f1_score`. */
function lastPart(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

/** Only rates that should grow: for them "better by 0.02" means the same everywhere. */
function greaterIsBetterFor(name: string): boolean {
  const traits = metricTraits(lastPart(name));
  return traits !== undefined && traits.isRate && traits.greaterIsBetter;
}

const PREFERRED = ["f1_score", "f1", "f1_macro", "f1_weighted", "roc_auc", "average_precision", "balanced_accuracy"];

function placeOf(name: string): number {
  const place = PREFERRED.indexOf(lastPart(name));
  // Of two that mean the same, the one that is not nested.
  return (place === -1 ? PREFERRED.length : place) + (name.includes(".") ? 0.5 : 0);
}
