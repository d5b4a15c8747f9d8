import { htmlTable, numberColumn, textColumn } from "../html-table.ts";
import { el } from "../markup.ts";
import type { HtmlModel } from "../model.ts";
import { phraseMarkup } from "../phrase-markup.ts";
import type { Section } from "./section.ts";

/** What no rule asked for. */
export function metricsSection({ metrics: { lines, leftOut } }: HtmlModel): Section | undefined {
  if (lines.length === 0) return undefined;
  const table = htmlTable({
    caption: "Metrics that no rule asks for",
    isSortable: true,
    columns: [textColumn("metric"), numberColumn("baseline"), numberColumn("candidate"), numberColumn("change")],
    rows: lines.map(({ name, baseline, candidate, change }) => [phraseMarkup(name), baseline, candidate, change]),
  });
  const note = leftOut === 0 ? undefined : el("p", { class: "note" }, `${leftOut} more are in the evidence.`);
  return { name: "metrics", title: "Other metrics", body: [table, note] };
}
