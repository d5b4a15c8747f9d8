import type { Outcome } from "../../core/policy.ts";
import { type Content, el, type Markup } from "./markup.ts";

/** Four shapes that differ without any colour: a disc, an octagon, a triangle, a square on its corner. */
const SHAPES: Readonly<Record<Outcome, Content>> = {
  pass: [el("circle", { cx: 12, cy: 12, r: 11 }), sign("M6.5 12.5L10.5 16.5L17.5 8.5")],
  fail: [shape("M7.4 1H16.6L23 7.4V16.6L16.6 23H7.4L1 16.6V7.4Z"), sign("M8 8L16 16M16 8L8 16")],
  inconclusive: [shape("M12 1L23.5 22.5H0.5Z"), sign("M12 9V15M12 18.4V18.9")],
  invalid: [shape("M12 0.5L23.5 12L12 23.5L0.5 12Z"), sign("M7.5 12H16.5")],
};

/** The word stands beside it: a screen reader needs no second one. */
export function icon(outcome: Outcome): Markup {
  const size = { viewBox: "0 0 24 24", width: 24, height: 24 };
  return el("svg", { class: `icon ${outcome}`, ...size, "aria-hidden": "true" }, SHAPES[outcome]);
}

function shape(d: string): Markup {
  return el("path", { d });
}

function sign(d: string): Markup {
  return el("path", { class: "sign", d });
}
