import type { Side } from "../../../core/counts.ts";
import type { Curve, Curves } from "../../../core/statistics.ts";
import { figure } from "../figures/figure.ts";
import { histogram } from "../figures/histogram.ts";
import { lineChart } from "../figures/line-chart.ts";
import { linearScale } from "../figures/scale.ts";
import { type HtmlTable, numberColumn } from "../html-table.ts";
import { type Content, el, type Markup } from "../markup.ts";
import type { HtmlModel } from "../model.ts";
import type { Place, Section } from "./section.ts";

const SIDES = ["baseline", "candidate"] as const;

/** What scores tell beyond the predictions; only where there are scores. */
export function curvesSection({ curves }: HtmlModel, { prefix }: Place): Section | undefined {
  if (curves === undefined) return undefined;
  const figures = [
    ...CURVES.flatMap((kind) => curveFigure(kind, curves, `${prefix}-${kind.id}`)),
    ...scoreFigures(curves, `${prefix}-scores`),
  ];
  return figures.length === 0
    ? undefined
    : { name: "curves", title: "Scores", body: el("div", { class: "charts" }, figures) };
}

interface CurveKind {
  readonly key: "roc" | "precision_recall" | "calibration";
  readonly id: string;
  readonly caption: string;
  readonly x: string;
  readonly y: string;
  readonly hasDiagonal: boolean;
  readonly hasDots: boolean;
  /** What the dotted line is. */
  readonly diagonal?: string;
}

const CURVES: readonly CurveKind[] = [
  {
    key: "roc",
    id: "roc",
    caption: "ROC curve",
    x: "false positive rate",
    y: "true positive rate",
    hasDiagonal: true,
    hasDots: false,
    diagonal: "chance",
  },
  {
    key: "precision_recall",
    id: "precision-recall",
    caption: "Precision and recall",
    x: "recall",
    y: "precision",
    hasDiagonal: false,
    hasDots: false,
  },
  {
    key: "calibration",
    id: "calibration",
    caption: "Calibration",
    x: "mean score",
    y: "share of the positive class",
    hasDiagonal: true,
    hasDots: true,
    diagonal: "scores that mean what they say",
  },
];

function curveFigure(kind: CurveKind, curves: Curves, id: string): readonly Markup[] {
  const curve = curves[kind.key] ?? {};
  const series = SIDES.flatMap((side) => {
    const points = curve[side] ?? [];
    return points.length === 0 ? [] : [{ className: side, points, hasDots: kind.hasDots }];
  });
  if (series.length === 0) return [];
  const names = series.map(({ className }) => className);
  return [
    figure({
      id,
      caption: kind.caption,
      body: lineChart({
        title: kind.caption,
        description: `${kind.y} over ${kind.x}, ${names.join(" and ")}`,
        x: { name: kind.x, scale: linearScale(0, 1) },
        y: { name: kind.y, scale: linearScale(0, 1) },
        series,
        hasDiagonal: kind.hasDiagonal,
      }),
      legend: legend(names, kind.diagonal),
      numbers: pointTable(kind, series),
    }),
  ];
}

function legend(sides: readonly Side[], diagonal?: string): Content {
  const key = (className: string, words: string): Content => [
    el("span", { class: "key" }, lineGlyph(className), ` ${words}`),
    " ",
  ];
  return [
    sides.map((side) => key(`line ${side}`, side)),
    diagonal === undefined ? undefined : key("diagonal", diagonal),
  ];
}

function lineGlyph(className: string): Markup {
  const line = el("path", { class: className, d: "M1 6H27" });
  return el("svg", { class: "glyph", width: 28, height: 12, "aria-hidden": "true" }, line);
}

function pointTable(
  { caption, x, y }: CurveKind,
  series: readonly { readonly className: Side; readonly points: Curve }[],
): HtmlTable {
  const rows = Math.max(...series.map(({ points }) => points.length));
  return {
    caption: `Points of the figure “${caption}”`,
    columns: [
      numberColumn("point"),
      ...series.flatMap(({ className }) => [numberColumn(`${className}: ${x}`), numberColumn(y)]),
    ],
    rows: Array.from({ length: rows }, (_, i) => [
      i + 1,
      ...series.flatMap(({ points }) => {
        const point = points[i];
        return point === undefined ? ["", ""] : [shortNumber(point[0]), shortNumber(point[1])];
      }),
    ]),
  };
}

/** Scores of each class on its own: a model that tells the classes apart puts them at different ends. */
function scoreFigures({ scores }: Curves, id: string): readonly Markup[] {
  if (scores === undefined || scores.edges.length < 2) return [];
  const { edges } = scores;
  return (["negative", "positive"] as const).flatMap((kind) => {
    const series = SIDES.flatMap((side) => {
      const counts = scores[side]?.[kind];
      // Counts that do not belong to these edges have no place to be drawn.
      return counts === undefined || counts.length !== edges.length - 1 ? [] : [{ className: side, counts }];
    });
    if (series.length === 0) return [];
    const names = series.map(({ className }) => className);
    const caption = `Scores of the ${kind} class`;
    return [
      figure({
        id: `${id}-${kind}`,
        caption,
        body: histogram({
          title: caption,
          description: `rows by score, ${names.join(" and ")}`,
          xName: "score",
          yName: "rows",
          edges,
          series,
        }),
        legend: legend(names),
        numbers: {
          caption: `Rows by score, ${kind} class`,
          columns: [numberColumn("from"), numberColumn("to"), ...names.map((name) => numberColumn(name))],
          rows: edges
            .slice(0, -1)
            .map((edge, i) => [
              shortNumber(edge),
              shortNumber(edges[i + 1] ?? edge),
              ...series.map(({ counts }) => counts[i] ?? 0),
            ]),
        },
      }),
    ];
  });
}

function shortNumber(value: number): string {
  return String(Number(value.toPrecision(4))).replace("-", "−");
}
