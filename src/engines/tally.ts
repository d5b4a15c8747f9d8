import { jointCounts } from "../core/counts.ts";
import type { Holdout } from "../core/evidence.ts";
import { formatCount } from "../core/format.ts";
import { cellRows, type Subject } from "../core/statistics.ts";
import { GateError } from "../errors.ts";
import { HoldoutDigest } from "../predictions/alignment/holdout-digest.ts";
import { CUT_NEGATIVE, CUT_POSITIVE, type LabelSpace } from "../predictions/alignment/label-space.ts";
import type { ScoreSummary, Side, SideRows } from "../predictions/alignment/side.ts";
import { cutLabels, resolveSubject } from "./classes.ts";
import { JointTable } from "./joint-table.ts";
import type { CountOptions, PairedCounts } from "./port.ts";

/** What accumulates while aligned rows stream by, and what comes of it. */
export class Tally {
  readonly #space: LabelSpace;
  readonly #table = new JointTable();
  readonly #digest = new HoldoutDigest();
  readonly #encoder = new TextEncoder();
  #rows = 0;
  #digested = 0;
  #samePredictions = true;
  #sameScores = true;

  constructor(space: LabelSpace) {
    this.#space = space;
  }

  /** Aligned rows: `count` of them from `b` and `c` on. */
  readonly take = (baseline: SideRows, b: number, candidate: SideRows, c: number, count: number): void => {
    this.#table.ensure(this.#space.size);
    this.#table.add(baseline, b, candidate, c, count);
    this.#rows += count;
    if (!this.#samePredictions) return;
    for (let i = 0; i < count; i++) {
      if (baseline.predictions[b + i] !== candidate.predictions[c + i]) {
        this.#samePredictions = false;
        return;
      }
    }
    if (this.#sameScores) this.#sameScores = haveSameScores(baseline.scores, b, candidate.scores, c, count);
  };

  /** The rows of the hold-out, each once, in any order; without ids the row number stands for the id. */
  digest(rows: SideRows, from: number, count: number): void {
    for (let row = from; row < from + count; row++) {
      const label = this.#space.utf8(rows.labels[row] as number);
      this.#digested += 1;
      if (rows.ids === undefined) {
        const number = this.#encoder.encode(String(this.#digested));
        this.#digest.add(number, 0, number.length, label);
      } else {
        this.#digest.add(rows.ids.bytes, rows.ids.offsets[row] as number, rows.ids.offsets[row + 1] as number, label);
      }
    }
  }

  /** Labels, positive class and score rules are settled here, once for all formats and ways of alignment. */
  result(
    sides: { readonly baseline: Side; readonly candidate: Side },
    options: CountOptions,
    holdout: Omit<Holdout, "rows" | "digest">,
    digestPrefix: "set64x2" | "seq64x2",
  ): PairedCounts {
    const cells = [...this.#table.cells()];
    const isCut = (index: number): boolean => index === CUT_NEGATIVE || index === CUT_POSITIVE;
    const names = (indices: Iterable<number>): Set<string> =>
      new Set([...indices].filter((index) => !isCut(index)).map((index) => this.#space.text(index)));
    const subject = resolveSubject(
      {
        labels: names(cells.map((cell) => cell.label)),
        predictions: names(cells.flatMap((cell) => [cell.baseline, cell.candidate])),
        isCutFromScore: sides.baseline.isCutFromScore || sides.candidate.isCutFromScore,
      },
      options,
    );
    for (const [side, key] of [
      [sides.baseline, "baseline"],
      [sides.candidate, "candidate"],
    ] as const) {
      const predicted = new Set(cells.map((cell) => cell[key]));
      checkScores(side, predicted.size, subject, options);
    }
    const index = this.#indexIn(subject, sides.baseline.isCutFromScore || sides.candidate.isCutFromScore);
    const counts = jointCounts(
      subject.labels,
      cells.map((cell) => ({
        label: index(cell.label),
        baseline: index(cell.baseline),
        candidate: index(cell.candidate),
        count: cell.count,
      })),
    );
    return {
      subject,
      cells: cellRows(counts),
      identical: this.#samePredictions && this.#sameScores,
      holdout: {
        rows: this.#rows,
        extra: holdout.extra,
        digest: this.#digest.text(digestPrefix),
        aligned_by: holdout.aligned_by,
      },
    };
  }

  /** From the numbering of the reading to the order of `labels`. */
  #indexIn(subject: Subject, isCutFromScore: boolean): (index: number) => number {
    const cut = isCutFromScore ? cutLabels(subject) : undefined;
    const order = new Map(subject.labels.map((label, i) => [label, i]));
    return (index) => {
      const label =
        cut === undefined || (index !== CUT_NEGATIVE && index !== CUT_POSITIVE)
          ? this.#space.text(index)
          : index === CUT_POSITIVE
            ? cut.positive
            : cut.negative;
      return order.get(label) ?? -1;
    };
  }
}

function haveSameScores(
  baseline: Float64Array | undefined,
  b: number,
  candidate: Float64Array | undefined,
  c: number,
  count: number,
): boolean {
  // With scores on one side only, nobody can say that the models are the same.
  if (baseline === undefined || candidate === undefined) return baseline === candidate;
  for (let i = 0; i < count; i++) if (!Object.is(baseline[b + i], candidate[c + i])) return false;
  return true;
}

function checkScores(side: Side, predicted: number, subject: Subject, options: CountOptions): void {
  const scores: ScoreSummary | undefined = side.scores;
  if (scores === undefined) return;
  if (side.isCutFromScore) {
    if (scores.firstBadRow !== undefined) {
      throw new GateError(
        "SCORE_INVALID",
        `${side.name}: ${formatCount(scores.notFinite)} scores are empty or not finite, ${formatCount(scores.outside)} are outside [0, 1] (first: row ${scores.firstBadRow})`,
        { hint: "A score that is cut into predictions must be a probability; or give a prediction column" },
      );
    }
    return;
  }
  const looksLikeAnswer = predicted > 1 && scores.outside === 0 && scores.smallest >= 0.5 && scores.smallest <= 1;
  if (subject.task === "binary" && options.scoreMeans === "positive" && looksLikeAnswer) {
    throw new GateError(
      "SCORE_MEANING",
      `${side.name}: all scores are 0.5 or more although both classes are predicted: they look like the confidence of the answer, not like P(positive)`,
      { hint: "Say --score-means answer, or write P(positive)" },
    );
  }
}
