import { type Content, el, type Markup } from "../markup.ts";

/*
 * Pieces of a horizontal picture that is as wide as its place: across in percent, down in pixels, so that nothing is
 * stretched and text keeps its size. Colours and strokes are classes.
 */

/** The picture itself, with what it shows in words. */
export function track(
  height: number,
  words: { readonly title: string; readonly description: string },
  content: Content,
) {
  return el(
    "svg",
    { class: "track", role: "img", width: "100%", height },
    el("title", {}, words.title),
    el("desc", {}, words.description),
    content,
  );
}

export function verticalLine(x: number, top: number, bottom: number, className: string): Markup {
  return el("line", { class: className, x1: percent(x), x2: percent(x), y1: top, y2: bottom });
}

export function horizontalLine(from: number, to: number, y: number, className: string): Markup {
  return el("line", { class: className, x1: percent(from), x2: percent(to), y1: y, y2: y });
}

export function bar(from: number, to: number, top: number, height: number, className: string): Markup {
  const x = percent(Math.min(from, to));
  return el("rect", { class: className, x, width: percent(Math.abs(to - from)), y: top, height });
}

/** A mark that is drawn in pixels around (0, 0), at a place in percent. */
export function markAt(x: number, y: number, mark: Content): Markup {
  return el("svg", { x: percent(x), y, overflow: "visible" }, mark);
}

export function label(x: number, y: number, text: string, className = "tick"): Markup {
  return el("text", { class: className, x: percent(x), y }, text);
}

/** One row of a list of tracks: what it is, the picture, what comes out. */
export function trackRow(name: Content, picture: Content, value: Content): Markup {
  return el("li", {}, el("div", { class: "row-label" }, name), picture, el("div", { class: "row-value" }, value));
}

/** The axis below a list of tracks; it says nothing that the rows do not say in words. */
export function axisRow(name: Content, content: Content): Markup {
  return el(
    "li",
    { class: "axis", "aria-hidden": "true" },
    el("div", { class: "row-label" }, name),
    el("svg", { class: "track", width: "100%", height: 34 }, content),
  );
}

/** `37.5%`; two decimals are finer than any screen. */
function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}
