import type { ChangeScale } from "./content/results.ts";

const WIDTH = 21;
/** Values this close are one point of the scale, as they are for the decision. */
const SAME = 1e-9;

/** What each mark means is told in words beside the bars. */
export const BAR_GLYPHS = { zero: "│", required: "┆", interval: "━", estimate: "●", axis: "─" } as const;

/**
 * A change drawn with 21 characters: `│` no change, `┆` the required change, `━` the interval, `●` the measured change.
 * Each bar has its own scale, and marks that would share a character are moved apart: what lies left of what is always
 * true, so a bar can be trusted where the decision is close.
 */
export function changeBar({ delta, required, interval }: ChangeScale): string {
  const [low, high] = interval ?? [delta, delta];
  const place = placesOf([0, delta, low, high, ...(required === undefined ? [] : [required])]);
  const bar = Array.from({ length: WIDTH }, (_, i): string =>
    interval !== undefined && i >= place(low) && i <= place(high) ? BAR_GLYPHS.interval : BAR_GLYPHS.axis,
  );
  bar[place(0)] = BAR_GLYPHS.zero;
  if (required !== undefined) bar[place(required)] = BAR_GLYPHS.required;
  bar[place(delta)] = BAR_GLYPHS.estimate;
  return bar.join("");
}

/** The character of each value: evenly scaled, then moved as little as keeps different values apart and in order. */
function placesOf(values: readonly number[]): (value: number) => number {
  const distinct = values
    .toSorted((a, b) => a - b)
    .filter((value, i, all) => i === 0 || value - (all[i - 1] ?? value) > SAME);
  const [least, greatest] = [distinct[0] ?? 0, distinct.at(-1) ?? 0];
  const span = greatest - least || 1;
  // One character is left free at each end, so that every mark stands on the axis.
  const places = distinct.map((value) =>
    distinct.length === 1 ? (WIDTH - 1) / 2 : 1 + Math.round(((value - least) / span) * (WIDTH - 3)),
  );
  for (let i = 1; i < places.length; i++) places[i] = Math.max(places[i] ?? 0, (places[i - 1] ?? 0) + 1);
  for (let i = places.length - 1, limit = WIDTH - 1; i >= 0; i--, limit--) places[i] = Math.min(places[i] ?? 0, limit);
  return (value) => places[nearestIndex(distinct, value)] ?? 0;
}

function nearestIndex(distinct: readonly number[], value: number): number {
  let best = 0;
  for (const [i, other] of distinct.entries()) {
    if (Math.abs(other - value) < Math.abs((distinct[best] ?? 0) - value)) best = i;
  }
  return best;
}
