import { htmlTable, textColumn } from "../html-table.ts";
import type { HtmlModel } from "../model.ts";
import { phraseMarkup } from "../phrase-markup.ts";
import type { Section } from "./section.ts";

/** Who let what pass, and why. */
export function waiversSection({ waivers }: HtmlModel): Section | undefined {
  if (waivers.length === 0) return undefined;
  return {
    name: "waivers",
    title: "Waivers",
    body: htmlTable({
      caption: "Results that somebody lets pass for a while",
      isStacked: true,
      columns: ["rule", "reason", "approved by", "candidate", "expires"].map(textColumn),
      rows: waivers.map(({ rule, reason, approvedBy, candidate, expires }) =>
        [rule, reason, approvedBy, candidate, expires].map(phraseMarkup),
      ),
    }),
  };
}
