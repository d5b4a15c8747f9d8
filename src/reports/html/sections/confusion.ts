import { formatCount } from "../../../core/format.ts";
import type { ConfusionGrids, Grid } from "../../content/confusion-grids.ts";
import { verbatim } from "../../phrase.ts";
import { confusionCells, differenceCells, matrix, MAX_WIDE, signedCount } from "../figures/matrix.ts";
import { htmlTable, numberColumn, textColumn } from "../html-table.ts";
import { type Content, el, type Markup } from "../markup.ts";
import type { HtmlModel } from "../model.ts";
import { phraseMarkup } from "../phrase-markup.ts";
import type { Section } from "./section.ts";

/** More classes than this make a matrix that nobody reads. */
const MAX_CLASSES = 20;
/** Of the mistakes that changed most, where there are too many classes for a matrix. */
const MAX_MISTAKES = 30;

/** Both models' confusion matrices side by side, and what changed between them. */
export function confusionSection({ grids }: HtmlModel): Section | undefined {
  if (grids === undefined) return undefined;
  const body = grids.labels.length > MAX_CLASSES ? mistakes(grids) : matrices(grids);
  return { name: "confusion", title: "Confusion matrices", body };
}

function matrices(grids: ConfusionGrids): Content {
  const labels = grids.labels.map((label) => phraseMarkup(verbatim(label)));
  const { baseline, candidate } = bySide(grids);
  const difference =
    baseline === undefined || candidate === undefined ? undefined : differenceCells(baseline, candidate);
  const unit = difference?.unit === "rows" ? "rows" : "points of the label’s rows";
  return [
    el(
      "div",
      { class: "matrices" },
      grids.sides.map(({ side, grid }) => matrix({ caption: side, labels, cells: confusionCells(grid) })),
      difference && matrix({ caption: `candidate − baseline, in ${unit}`, labels, cells: difference.cells }),
    ),
    legend(labels.length <= MAX_WIDE, difference !== undefined),
  ];
}

function legend(hasShares: boolean, hasDifference: boolean): Markup {
  const shares = hasShares ? "; the small number is the share of the label’s rows" : "";
  return el(
    "p",
    { class: "legend" },
    `Rows by label (down) and prediction (across)${shares}. `,
    [key("right", "right"), key("wrong", "wrong")],
    hasDifference
      ? [
          "In the difference: ",
          key("right", "better (more right, or fewer wrong)"),
          key("wrong", ["worse, and ", el("u", {}, "underlined")]),
        ]
      : undefined,
  );
}

function key(tone: "right" | "wrong", words: Content): Content {
  return [el("span", { class: "key" }, el("span", { class: `swatch ${tone} h6` }), " ", words), " "];
}

interface Mistake {
  readonly label: string;
  readonly prediction: string;
  readonly baseline: number;
  readonly candidate: number;
}

/** In place of matrices: the pairs of label and prediction whose rows changed most. */
function mistakes(grids: ConfusionGrids): Content {
  const { labels, sides } = grids;
  const isBoth = sides.length === 2;
  const size = ({ baseline, candidate }: Mistake): number =>
    isBoth ? Math.abs(candidate - baseline) : baseline + candidate;
  const all = allMistakes(grids);
  const shown = all.toSorted((a, b) => size(b) - size(a)).slice(0, MAX_MISTAKES);
  const which = isBoth ? "The mistakes whose number changed most" : "The most frequent mistakes";
  const caption = all.length > shown.length ? `${which} (${shown.length} of ${formatCount(all.length)})` : which;
  const table = htmlTable({
    caption,
    isSortable: true,
    columns: [
      textColumn("label"),
      textColumn("predicted as"),
      ...sides.map(({ side }) => numberColumn(side)),
      ...(isBoth ? [numberColumn("change")] : []),
    ],
    rows: shown.map((mistake) => [
      phraseMarkup(verbatim(mistake.label)),
      phraseMarkup(verbatim(mistake.prediction)),
      ...sides.map(({ side }) => formatCount(mistake[side])),
      ...(isBoth ? [signedCount(mistake.candidate - mistake.baseline)] : []),
    ]),
  });
  const note = `Matrices are left out above ${MAX_CLASSES} classes; there are ${labels.length}.`;
  return [
    el("p", { class: "note" }, note),
    shown.length === 0 ? undefined : [el("p", { class: "lead" }, `${caption}:`), table],
  ];
}

function allMistakes(grids: ConfusionGrids): readonly Mistake[] {
  const { labels } = grids;
  const { baseline, candidate } = bySide(grids);
  return labels
    .flatMap((label, i) =>
      labels.map((prediction, j) => ({
        label,
        prediction,
        baseline: baseline?.[i]?.[j] ?? 0,
        candidate: candidate?.[i]?.[j] ?? 0,
      })),
    )
    .filter((pair) => pair.label !== pair.prediction && (pair.baseline > 0 || pair.candidate > 0));
}

function bySide({ sides }: ConfusionGrids): {
  readonly baseline: Grid | undefined;
  readonly candidate: Grid | undefined;
} {
  const of = (wanted: string): Grid | undefined => sides.find(({ side }) => side === wanted)?.grid;
  return { baseline: of("baseline"), candidate: of("candidate") };
}
