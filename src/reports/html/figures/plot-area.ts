import { type Attributes, type Content, el, type Markup } from "../markup.ts";
import type { Scale } from "./scale.ts";

/** One axis of a chart. */
export interface Axis {
  readonly name: string;
  readonly scale: Scale;
}

const [WIDTH, HEIGHT] = [360, 300];
const [LEFT, RIGHT, TOP, BOTTOM] = [50, WIDTH - 14, 12, HEIGHT - 46];

/** A chart in the size of a column: axes, grid and names around what is drawn inside. */
export function plotArea(
  x: Axis,
  y: Axis,
  words: { readonly title: string; readonly description: string },
  inside: Content,
): Markup {
  const [across, down] = [acrossOf(x.scale), downOf(y.scale)];
  const text = (words: string, at: Attributes): Markup => el("text", { class: "tick", ...at }, words);
  return el(
    "svg",
    { class: "chart", role: "img", viewBox: `0 0 ${WIDTH} ${HEIGHT}` },
    el("title", {}, words.title),
    el("desc", {}, words.description),
    x.scale.ticks.map((tick) => [
      el("line", { class: "grid", x1: across(tick), x2: across(tick), y1: TOP, y2: BOTTOM }),
      text(x.scale.format(tick), { x: across(tick), y: BOTTOM + 17 }),
    ]),
    y.scale.ticks.map((tick) => [
      el("line", { class: "grid", x1: LEFT, x2: RIGHT, y1: down(tick), y2: down(tick) }),
      text(y.scale.format(tick), { class: "tick left-of", x: LEFT - 7, y: rounded(down(tick) + 4) }),
    ]),
    el("path", { class: "frame", d: `M${LEFT} ${TOP}V${BOTTOM}H${RIGHT}` }),
    inside,
    text(x.name, { x: (LEFT + RIGHT) / 2, y: HEIGHT - 8 }),
    text(y.name, { transform: "rotate(-90)", x: -(TOP + BOTTOM) / 2, y: 13 }),
  );
}

/** A value of the horizontal axis in the units of the chart. */
export function acrossOf(scale: Scale): (value: number) => number {
  return (value) => rounded(LEFT + (scale.percent(value) / 100) * (RIGHT - LEFT));
}

export function downOf(scale: Scale): (value: number) => number {
  return (value) => rounded(BOTTOM - (scale.percent(value) / 100) * (BOTTOM - TOP));
}

/** A line through points in the units of the chart. */
export function pathThrough(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${x} ${y}`).join("");
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
