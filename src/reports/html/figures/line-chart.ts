import { el, type Markup } from "../markup.ts";
import { acrossOf, type Axis, downOf, pathThrough, plotArea } from "./plot-area.ts";

export interface LineChart {
  readonly title: string;
  readonly description: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
  /** Draws the line from the low corner to the high one, as what chance or honesty would give. */
  readonly hasDiagonal?: boolean;
}

interface Series {
  /** Names the line's look: it differs by dashes too, not by colour alone. */
  readonly className: "baseline" | "candidate";
  readonly points: readonly (readonly [number, number])[];
  /** Shows each point, where there are few. */
  readonly hasDots?: boolean;
}

export function lineChart({ title, description, x, y, series, hasDiagonal = false }: LineChart): Markup {
  const [across, down] = [acrossOf(x.scale), downOf(y.scale)];
  const place = ([a, b]: readonly [number, number]): readonly [number, number] => [across(a), down(b)];
  const path = (className: string, points: Series["points"]): Markup =>
    el("path", { class: className, d: pathThrough(points.map(place)) });
  const corners = [
    [0, 0],
    [1, 1],
  ] as const;
  return plotArea(x, y, { title, description }, [
    hasDiagonal ? path("diagonal", corners) : undefined,
    series
      .filter(({ points }) => points.length > 0)
      .map(({ className, points, hasDots = false }) => [
        path(`line ${className}`, points),
        hasDots
          ? points.map(place).map(([cx, cy]) => el("circle", { class: `point ${className}`, cx, cy, r: 3.5 }))
          : undefined,
      ]),
  ]);
}
