import { type Content, el } from "./markup.ts";
import type { HtmlModel } from "./model.ts";
import { phraseMarkup } from "./phrase-markup.ts";
import { comparedSection } from "./sections/compared.ts";
import { confusionSection } from "./sections/confusion.ts";
import { curvesSection } from "./sections/curves.ts";
import { differencesSection } from "./sections/differences.ts";
import { forestSection } from "./sections/forest.ts";
import { metricsSection } from "./sections/metrics.ts";
import { policySection } from "./sections/policy.ts";
import { resultsSection } from "./sections/results.ts";
import { type Place, type Section, sectionMarkup } from "./sections/section.ts";
import { verdictHeader } from "./sections/verdict.ts";
import { waiversSection } from "./sections/waivers.ts";

/** Every part of a report, in its order; one that the evidence has nothing for is left out. A new one is a line here. */
const SECTIONS: readonly ((model: HtmlModel, place: Place) => Section | undefined)[] = [
  resultsSection,
  forestSection,
  waiversSection,
  differencesSection,
  confusionSection,
  curvesSection,
  metricsSection,
  comparedSection,
  policySection,
];

/** One report: the verdict, what it rests on, and where it came from. */
export function reportMarkup(model: HtmlModel, place: Place): Content {
  const sections = SECTIONS.flatMap((section) => section(model, place) ?? []);
  const links = sections.map(({ name, title }) => el("li", {}, el("a", { href: `#${place.prefix}-${name}` }, title)));
  return [
    verdictHeader(model, place),
    el("nav", { "aria-label": `Parts of ${place.name}` }, el("ul", {}, links)),
    sections.map((section) => sectionMarkup(section, place)),
    el(
      "p",
      { class: "made" },
      ["Made by ", phraseMarkup(model.made), ". "],
      [el("code", {}, "model-gate verify"), " recomputes every number from the evidence."],
    ),
  ];
}
