import { differingRows, type JointCounts, rowsPerLabel, totalRows } from "../../core/counts.ts";
import type { Evidence, Holdout } from "../../core/evidence.ts";
import { formatCount } from "../../core/format.ts";
import { isFirstModel } from "../../core/judge.ts";
import { mcnemarExact } from "../../core/mcnemar.ts";
import { type Phrase, say, verbatim } from "../phrase.ts";
import { pValueOf } from "./amounts.ts";
import { type Fact, fact } from "./fact.ts";
import { comparedRows } from "./rows.ts";

/** What was compared, and on how many rows the models differ. Information: no rule looks at it. */
export function information(evidence: Evidence): readonly Fact[] {
  return [...holdoutFacts(evidence), ...differenceFacts(evidence), ...pairingFacts(evidence)];
}

export function holdoutFacts(evidence: Evidence): readonly Fact[] {
  const { holdout } = evidence;
  return holdout === null ? [] : [fact("hold-out", holdoutWords(holdout, evidence, comparedRows(evidence)))];
}

/** On how many rows the models differ, and who is right there. */
export function differenceFacts(evidence: Evidence): readonly Fact[] {
  const counts = comparedRows(evidence);
  return counts === undefined ? [] : comparison(evidence, counts);
}

export function pairingFacts({ results }: Evidence): readonly Fact[] {
  return results.some(({ method }) => method === "unpaired-delta") ? [fact("not paired", [NOT_PAIRED])] : [];
}

const NOT_PAIRED =
  "rows were not compared one by one, only the counts of each model are known; the interval is wider than it would be on the same rows, paired";

function holdoutWords(holdout: Holdout, evidence: Evidence, counts: JointCounts | undefined): Phrase {
  const extra =
    holdout.extra === 0 ? "" : `; ${formatCount(holdout.extra)} more rows that only the candidate has were left out`;
  if (evidence.statistics?.cells === null) {
    const side = evidence.statistics.sides.baseline === undefined ? "candidate" : "baseline";
    const isFirst = evidence.statistics !== null && isFirstModel(evidence.statistics, evidence.policy);
    const other = isFirst ? "there is no baseline yet" : "the other model gave only numbers";
    return say`${formatCount(holdout.rows)} rows of the ${side}; ${other}`;
  }
  return say`${formatCount(holdout.rows)} rows${classWords(evidence, counts)}, ${alignment(holdout)}${extra}`;
}

/** The class that carries the metric: the positive one, or the smallest of several. */
function classWords(evidence: Evidence, counts: JointCounts | undefined): Phrase {
  if (counts === undefined || totalRows(counts) === 0) return [];
  const rows = rowsPerLabel(counts);
  if (evidence.task === "binary" && evidence.positive_label !== null) {
    const positive = rows[evidence.labels.indexOf(evidence.positive_label)] ?? 0;
    return say`, ${formatCount(positive)} of them of the positive class ${verbatim(evidence.positive_label)}`;
  }
  const fewest = Math.min(...rows);
  const label = evidence.labels[rows.indexOf(fewest)] ?? "";
  return say`, ${formatCount(fewest)} of them of the smallest class ${verbatim(label)}`;
}

function alignment(holdout: Holdout): string {
  switch (holdout.aligned_by) {
    case "id":
      return "aligned by id";
    case "row-order":
      return "aligned by row order: equal labels do not prove equal rows";
    case "one-file":
      return "both models in one file";
  }
}

function comparison(evidence: Evidence, counts: JointCounts): Fact[] {
  const differing = differingRows(counts);
  if (evidence.statistics?.identical === true) {
    const baseline = verbatim(evidence.baseline.source);
    return [fact("unchanged", say`the candidate predicts exactly as the baseline ${baseline} does, on every row`)];
  }
  if (differing === 0) return [fact("differing rows", ["none: the predictions are the same, only the scores differ"])];
  const fixed = totalRows({
    cells: counts.cells.filter((cell) => cell.candidate === cell.label && cell.baseline !== cell.label),
  });
  const broken = totalRows({
    cells: counts.cells.filter((cell) => cell.baseline === cell.label && cell.candidate !== cell.label),
  });
  const bothWrong = differing - fixed - broken;
  const rest = bothWrong === 0 ? "" : `; on ${formatCount(bothWrong)} both are wrong, each in its own way`;
  return [
    fact(
      "differing rows",
      say`${formatCount(differing)} of ${formatCount(totalRows(counts))}; right in one model only: ${formatCount(fixed)} fixed (baseline wrong, candidate right), ${formatCount(broken)} broken (baseline right, candidate wrong)${rest}`,
    ),
    fact("McNemar, exact", say`${pValueOf(mcnemarExact(broken, fixed))}; this is a test of accuracy, not of F1`),
  ];
}
