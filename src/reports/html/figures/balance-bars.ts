import { formatCount } from "../../../core/format.ts";
import { type Content, el, type Markup } from "../markup.ts";
import { linearScale } from "./scale.ts";
import { axisRow, bar, label, track, trackRow, verticalLine } from "./track.ts";

/** What was lost and what was won, in rows. */
export interface Balance {
  readonly label: Content;
  readonly value: Content;
  readonly title: string;
  readonly lost: number;
  readonly won: number;
}

const HEIGHT = 32;

/** Two bars from one middle for each row: lost to the left, won to the right, all on one scale. */
export function balanceBars(rows: readonly Balance[], names: { readonly lost: string; readonly won: string }): Markup {
  const most = rows.reduce((max, { lost, won }) => Math.max(max, lost, won), 1) * 1.04;
  const scale = linearScale(-most, most, 6);
  const at = scale.percent;
  // There is no half row.
  const ticks = scale.ticks.filter((tick) => Number.isInteger(tick));
  const bars = ({ lost, won }: Balance): Content => [
    ticks.map((tick) => verticalLine(at(tick), 0, HEIGHT, "grid")),
    bar(at(-lost), at(0), 7, HEIGHT - 14, "broken"),
    bar(at(0), at(won), 7, HEIGHT - 14, "fixed"),
    verticalLine(at(0), 0, HEIGHT, "zero"),
  ];
  const description = ({ lost, won }: Balance): string =>
    `${names.lost}: ${formatCount(lost)}, ${names.won}: ${formatCount(won)}`;
  return el(
    "ul",
    { class: "forest" },
    rows.map((row) =>
      trackRow(row.label, track(HEIGHT, { title: row.title, description: description(row) }, bars(row)), row.value),
    ),
    axisRow("rows", [
      ticks.map((tick) => [verticalLine(at(tick), 0, 5, "grid"), label(at(tick), 18, formatCount(Math.abs(tick)))]),
      label(0, 32, `← ${names.lost}`, "tick left"),
      label(100, 32, `${names.won} →`, "tick right"),
    ]),
  );
}
