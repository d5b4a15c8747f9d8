import { visibleWithin } from "../../reports/visible.ts";
import { xmlText } from "../../reports/xml-escape.ts";
import { shownNumber } from "../numbers.ts";
import type { Dot, Scatter } from "../scatter.ts";
import { scaleOver } from "./scale.ts";

const WIDTH = 720;
const HEIGHT = 340;
const LEFT = 76;
const RIGHT = 20;
const TOP = 16;
const BOTTOM = 52;
const NAME_LIMIT = 60;

/** The figure as SVG text without styles of its own: classes only, so that a strict policy lets it be drawn. */
export function scatterSvg({ parameter, dots }: Scatter, metric: string, id: string): string {
  const xs = scaleOver(
    dots.map(({ x }) => x),
    true,
  );
  const ys = scaleOver(
    dots.map(({ y }) => y),
    false,
  );
  const across = (value: number): number => LEFT + xs.place(value) * (WIDTH - LEFT - RIGHT);
  const up = (value: number): number => HEIGHT - BOTTOM - ys.place(value) * (HEIGHT - TOP - BOTTOM);
  const bottom = HEIGHT - BOTTOM;
  const axes = [
    ...ys.ticks.map((tick) => {
      const y = place(up(tick));
      return `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}"/><text class="tick" x="${LEFT - 10}" y="${y}" dy="0.35em" text-anchor="end">${tickText(tick)}</text>`;
    }),
    ...xs.ticks.map((tick) => {
      const x = place(across(tick));
      return `<line class="grid" x1="${x}" x2="${x}" y1="${TOP}" y2="${bottom}"/><text class="tick" x="${x}" y="${bottom + 20}" text-anchor="middle">${tickText(tick)}</text>`;
    }),
  ];
  // The best is drawn last: nothing covers it.
  const drawn = [...dots.filter(({ isBest }) => !isBest), ...dots.filter(({ isBest }) => isBest)];
  const circles = drawn.map((dot) => circle(dot, parameter, metric, place(across(dot.x)), place(up(dot.y))));
  const scale = xs.isLogarithmic ? " (logarithmic)" : "";
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="${id}-title ${id}-desc">
<title id="${id}-title">${shown(metric)} by ${shown(parameter)}</title>
<desc id="${id}-desc">Each of the ${dots.length} dots is a finished run.</desc>
${axes.join("\n")}
<line class="axis" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${bottom}" y2="${bottom}"/>
<text class="label" x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 10}" text-anchor="middle">${shown(parameter)}${scale}</text>
<text class="label" transform="translate(18 ${(TOP + bottom) / 2}) rotate(-90)" text-anchor="middle">${shown(metric)}</text>
${circles.join("\n")}
</svg>`;
}

function circle({ point, x, y, isBest }: Dot, parameter: string, metric: string, cx: string, cy: string): string {
  const words = `${shown(point.name ?? point.id)}: ${shown(metric)} ${shownNumber(y)}, ${shown(parameter)} ${x}`;
  return `<circle class="${isBest ? "dot best" : "dot"}" cx="${cx}" cy="${cy}" r="${isBest ? 7 : 5}"><title>${words}</title></circle>`;
}

function tickText(value: number): string {
  const isPlain = value === 0 || (Math.abs(value) >= 1e-4 && Math.abs(value) < 1e6);
  return (isPlain ? String(value) : value.toExponential()).replace("e+", "e").replace(/^-/, "−");
}

function shown(name: string): string {
  return xmlText(visibleWithin(name, NAME_LIMIT));
}

function place(pixels: number): string {
  return String(Math.round(pixels * 10) / 10);
}
