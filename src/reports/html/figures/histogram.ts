import { el, type Markup } from "../markup.ts";
import { acrossOf, downOf, plotArea } from "./plot-area.ts";
import { linearScale } from "./scale.ts";

export interface Histogram {
  readonly title: string;
  readonly description: string;
  readonly xName: string;
  readonly yName: string;
  /** One more than there are counts; ascending. */
  readonly edges: readonly number[];
  readonly series: readonly HistogramSeries[];
}

interface HistogramSeries {
  readonly className: "baseline" | "candidate";
  readonly counts: readonly number[];
}

/** Counts between edges, as outlines over one another: the candidate's is filled, the baseline's is dashed. */
export function histogram({ title, description, xName, yName, edges, series }: Histogram): Markup {
  const most = series.flatMap(({ counts }) => counts).reduce((max, count) => Math.max(max, count), 0);
  const x = { name: xName, scale: linearScale(edges[0] ?? 0, edges.at(-1) ?? 1) };
  const y = { name: yName, scale: linearScale(0, most === 0 ? 1 : most * 1.05) };
  const [across, down] = [acrossOf(x.scale), downOf(y.scale)];
  const outline = (counts: readonly number[]): string =>
    `M${across(edges[0] ?? 0)} ${down(0)}${counts
      .map((count, i) => `V${down(count)}H${across(edges[i + 1] ?? 0)}`)
      .join("")}V${down(0)}`;
  const steps = series.map(({ className, counts }) => el("path", { class: `steps ${className}`, d: outline(counts) }));
  return plotArea(x, y, { title, description }, steps);
}
