import type { Phrase } from "../../phrase.ts";
import { icon } from "../icons.ts";
import { type Content, el, type Markup } from "../markup.ts";
import type { HtmlModel } from "../model.ts";
import { phraseMarkup, plainPhrase } from "../phrase-markup.ts";
import type { Place } from "./section.ts";

/** The verdict: what it is, why, and what to do next; of a comparison that could not be made what stood in its way. */
export function verdictHeader(model: HtmlModel, { prefix, level }: Place): Markup {
  const { outcome, title } = model;
  const word = el("span", { class: `word ${outcome}` }, outcome.toUpperCase());
  const name = title === undefined ? undefined : [" ", el("span", { class: "model" }, plainPhrase(title))];
  return el(
    "header",
    { class: `verdict ${outcome}` },
    el(level === 1 ? "h1" : "h2", { id: `${prefix}-verdict` }, icon(outcome), el("span", {}, word, name)),
    outcome === "invalid" ? obstacle(model) : reason(model),
  );
}

function reason({ sentence, error, next }: HtmlModel): Content {
  return [
    el("p", { class: "sentence" }, phraseMarkup(sentence)),
    error === undefined ? undefined : el("p", {}, phraseMarkup(error)),
    next.length === 0 ? undefined : el("p", {}, el("b", {}, "Next:"), " ", sentences(next)),
  ];
}

/** The error is what was found; without one, or where it says no more, the sentence is. */
function obstacle({ sentence, error, next, expected }: HtmlModel): Content {
  const line = (topic: string, words: Content): Markup => el("div", {}, el("dt", {}, topic), el("dd", {}, words));
  return [
    error === undefined ? undefined : el("p", { class: "sentence" }, phraseMarkup(sentence)),
    el(
      "dl",
      { class: "obstacle" },
      expected === undefined ? undefined : line("Expected", expected),
      line("Found", phraseMarkup(error ?? sentence)),
      next.length === 0 ? undefined : line("What to do", sentences(next)),
    ),
  ];
}

function sentences(phrases: readonly Phrase[]): Content {
  return phrases.map((phrase, i) => [i === 0 ? "" : " ", phraseMarkup(phrase)]);
}
