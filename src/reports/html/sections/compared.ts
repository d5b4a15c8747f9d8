import { factList } from "../fact-list.ts";
import { htmlTable, textColumn } from "../html-table.ts";
import type { HtmlModel } from "../model.ts";
import { phraseMarkup } from "../phrase-markup.ts";
import type { Section } from "./section.ts";

/** Which models on which rows: what a person needs to find them again. */
export function comparedSection({ trail, holdout, surroundings }: HtmlModel): Section {
  const models = htmlTable({
    caption: "Where both models come from",
    className: "trail",
    isStacked: true,
    columns: [textColumn(""), textColumn("baseline"), textColumn("candidate")],
    rows: trail.map(({ topic, baseline, candidate }) => [
      topic,
      ...[baseline, candidate].map((side) => (side === undefined ? "—" : phraseMarkup(side))),
    ]),
  });
  return {
    name: "compared",
    title: "What was compared",
    body: [factList(holdout), models, factList(surroundings)],
  };
}
