import { formatCount } from "../../../core/format.ts";
import { type Content, el } from "../markup.ts";
import { percentText } from "./matrix.ts";
import { bar, track } from "./track.ts";

/** A part of a whole. */
export interface Share {
  readonly name: string;
  readonly count: number;
  readonly className: string;
}

const HEIGHT = 36;

/** Parts of a whole as one bar, and below it what each part is and how much. */
export function shareBar({ title, shares }: { readonly title: string; readonly shares: readonly Share[] }): Content {
  const total = shares.reduce((sum, { count }) => sum + count, 0);
  const before = (i: number): number => shares.slice(0, i).reduce((sum, { count }) => sum + count, 0);
  const place = (count: number): number => (total === 0 ? 0 : (count / total) * 100);
  const parts = shares.map(({ count, className }, i) =>
    bar(place(before(i)), place(before(i) + count), 0, HEIGHT, className),
  );
  const description = shares.map(({ name, count }) => `${name}: ${formatCount(count)}`).join(", ");
  return [
    el("div", { class: "shares" }, track(HEIGHT, { title, description }, parts)),
    el(
      "ul",
      { class: "keys" },
      shares.map((share) => el("li", {}, key(share, total))),
    ),
  ];
}

function key({ name, count, className }: Share, total: number): Content {
  const swatch = el("rect", { class: className, width: 14, height: 14 });
  return [
    el("svg", { class: "glyph", width: 14, height: 14, "aria-hidden": "true" }, swatch),
    ` ${name} `,
    el("b", {}, formatCount(count)),
    total === 0 ? undefined : [" ", el("span", { class: "soft" }, percentText(count / total))],
  ];
}
