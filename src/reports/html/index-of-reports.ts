import { OUTCOMES } from "../../core/policy.ts";
import { verbatim } from "../phrase.ts";
import { htmlTable, textColumn } from "./html-table.ts";
import { icon } from "./icons.ts";
import { type Content, el } from "./markup.ts";
import type { NamedReport } from "./page.ts";
import { phraseMarkup } from "./phrase-markup.ts";
import { outcomeMarkup } from "./sections/results.ts";

/** What did not pass stands first: whoever opens a page of many looks for that. */
export function worstFirst(reports: readonly NamedReport[]): readonly NamedReport[] {
  return reports.toSorted((a, b) => OUTCOMES.indexOf(b.model.outcome) - OUTCOMES.indexOf(a.model.outcome));
}

/** `3 reports: 1 fail, 2 pass` */
export function countedOutcomes(reports: readonly NamedReport[]): string {
  const counts = OUTCOMES.toReversed().flatMap((outcome) => {
    const count = reports.filter(({ model }) => model.outcome === outcome).length;
    return count === 0 ? [] : [`${count} ${outcome}`];
  });
  return `${reports.length} reports: ${counts.join(", ")}`;
}

/** The worst verdict of all, what there is, and a line for each. */
export function indexMarkup(reports: readonly NamedReport[]): Content {
  const worst = worstFirst(reports)[0]?.model.outcome ?? "invalid";
  return [
    el("header", { class: `verdict ${worst}` }, el("h1", {}, icon(worst), el("span", {}, countedOutcomes(reports)))),
    htmlTable({
      caption: "All reports, the worst first",
      isStacked: true,
      columns: ["report", "verdict", "why", "file"].map(textColumn),
      rows: reports.map(({ name, model }, i) => [
        el("a", { href: `#${prefixOf(i)}-verdict` }, phraseMarkup(model.title ?? verbatim(name))),
        outcomeMarkup(model.outcome),
        phraseMarkup(model.sentence),
        phraseMarkup(verbatim(name)),
      ]),
    }),
  ];
}

/** What the ids of a report begin with. */
export function prefixOf(index: number): string {
  return `r${index + 1}`;
}
