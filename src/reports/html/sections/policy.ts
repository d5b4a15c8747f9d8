import { htmlTable, textColumn } from "../html-table.ts";
import type { HtmlModel } from "../model.ts";
import { phraseMarkup } from "../phrase-markup.ts";
import type { Section } from "./section.ts";

/** What the decision was made by, and where each value of it came from. */
export function policySection({ policy }: HtmlModel): Section {
  return {
    name: "policy",
    title: "Policy",
    body: htmlTable({
      caption: "Every rule and setting with its value and where it came from",
      isStacked: true,
      columns: [textColumn("setting"), textColumn("value"), textColumn("from")],
      rows: policy.map(({ isRule, name, value, origin }) => [
        [isRule ? "rule " : "", phraseMarkup(name)],
        phraseMarkup(value),
        origin === undefined ? "—" : phraseMarkup(origin),
      ]),
    }),
  };
}
