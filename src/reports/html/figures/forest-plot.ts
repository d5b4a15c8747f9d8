import { type Content, el, type Markup } from "../markup.ts";
import { linearScale, type Scale } from "./scale.ts";
import { axisRow, bar, horizontalLine, label, markAt, track, trackRow, verticalLine } from "./track.ts";

/** One row of a forest plot; all numbers are on the plot's axis. */
export interface PlotRow {
  readonly label: Content;
  readonly value: Content;
  /** What the row shows, in words. */
  readonly title: string;
  readonly description: string;
  readonly estimate: number;
  readonly interval?: readonly [number, number] | undefined;
  readonly required?: number | undefined;
  /** A second value to look at, drawn hollow. */
  readonly reference?: number | undefined;
}

export interface ForestPlot {
  readonly rows: readonly PlotRow[];
  readonly axis: Content;
  /** On which side better values lie. */
  readonly better: "right" | "left";
  /** Draws the line of no change. */
  readonly hasZero: boolean;
}

const HEIGHT = 40;
const MIDDLE = HEIGHT / 2;
/** An interval that reaches further than so many times what is measured and asked would squeeze everything else. */
const REACH = 3;

/** Intervals, measured changes and required ones of several results under one another, on one axis. */
export function forestPlot(plot: ForestPlot): Markup {
  const scale = scaleOf(plot);
  const isRight = plot.better === "right";
  const hint = label(isRight ? 100 : 0, 32, isRight ? "better →" : "← better", `tick ${plot.better}`);
  return el(
    "ul",
    { class: "forest" },
    plot.rows.map((row) => trackRow(row.label, track(HEIGHT, row, marks(row, plot, scale)), row.value)),
    axisRow(plot.axis, [
      scale.ticks.map((tick) => [
        verticalLine(scale.percent(tick), 0, 5, "grid"),
        label(scale.percent(tick), 18, scale.format(tick)),
      ]),
      hint,
    ]),
  );
}

/** From the background to the front. */
function marks(row: PlotRow, { better, hasZero }: ForestPlot, scale: Scale): Content {
  const at = scale.percent;
  const { estimate, interval, required, reference } = row;
  const isAlone = interval === undefined && hasZero;
  return [
    required === undefined ? undefined : bar(at(required), better === "right" ? 100 : 0, 0, HEIGHT, "band"),
    scale.ticks.map((tick) => verticalLine(at(tick), 0, HEIGHT, "grid")),
    hasZero ? verticalLine(at(0), 0, HEIGHT, "zero") : undefined,
    required === undefined ? undefined : requiredMark(at(required)),
    interval === undefined ? undefined : intervalMark(interval, scale),
    reference === undefined ? undefined : markAt(at(reference), MIDDLE, dot("reference")),
    markAt(at(estimate), MIDDLE, dot(isAlone ? "estimate alone" : "estimate")),
  ];
}

function dot(className: string, x = 0, y = 0): Markup {
  return el("circle", { class: className, cx: x, cy: y, r: 5.5 });
}

function requiredMark(x: number): Content {
  return [verticalLine(x, 0, HEIGHT, "required"), markAt(x, 0, el("path", { class: "flag", d: "M-5 0H5L0 7Z" }))];
}

/** With caps at its ends; an arrow instead where it goes on beyond the picture. */
function intervalMark([low, high]: readonly [number, number], scale: Scale): Content {
  const [from, to] = [scale.percent(low), scale.percent(high)];
  const end = (x: number, isBeyond: boolean, arrow: string): Markup =>
    isBeyond
      ? markAt(x, MIDDLE, el("path", { class: "beyond", d: arrow }))
      : verticalLine(x, MIDDLE - 6, MIDDLE + 6, "cap");
  return [
    horizontalLine(from, to, MIDDLE, "interval"),
    end(from, from === 0, "M8 -6L0 0L8 6"),
    end(to, to === 100, "M-8 -6L0 0L-8 6"),
  ];
}

/** Everything that is measured or asked lies inside with room to spare, and intervals up to {@link REACH}. */
function scaleOf({ rows, hasZero }: ForestPlot): Scale {
  const core = [
    ...(hasZero ? [0] : []),
    ...rows.flatMap(({ estimate, required, reference }) =>
      [estimate, required, reference].filter((value) => value !== undefined),
    ),
  ];
  const [least, greatest] = [Math.min(...core), Math.max(...core)];
  const ends = rows.flatMap(({ interval }) => interval ?? []);
  const reach = (greatest - least) * REACH || Number.POSITIVE_INFINITY;
  const low = Math.max(least - reach, Math.min(least, ...ends));
  const high = Math.min(greatest + reach, Math.max(greatest, ...ends));
  const room = (high - low) * 0.06;
  // An interval that ends exactly at the edge would look as if it went on.
  return linearScale(
    ends.some((end) => end < low) ? low : low - room,
    ends.some((end) => end > high) ? high : high + room,
  );
}

export type ForestMark = "estimate" | "alone" | "interval" | "zero" | "required" | "reference";

/** The marks of a forest plot, small, for its legend. */
export function forestGlyph(mark: ForestMark): Markup {
  return el("svg", { class: "glyph", width: 24, height: 16, "aria-hidden": "true" }, glyph(mark));
}

function glyph(mark: ForestMark): Content {
  const upright = (className: string, x: number, top = 0, bottom = 16): Markup =>
    el("line", { class: className, x1: x, x2: x, y1: top, y2: bottom });
  switch (mark) {
    case "estimate":
    case "reference":
      return dot(mark, 12, 8);
    case "alone":
      return dot("estimate alone", 12, 8);
    case "interval":
      return [
        el("line", { class: "interval", x1: 2, x2: 22, y1: 8, y2: 8 }),
        upright("cap", 2, 3, 13),
        upright("cap", 22, 3, 13),
      ];
    case "zero":
      return upright("zero", 12);
    case "required":
      return [
        el("rect", { class: "band", x: 8, y: 0, width: 16, height: 16 }),
        upright("required", 8),
        el("path", { class: "flag", d: "M3 0H13L8 7Z" }),
      ];
  }
}
