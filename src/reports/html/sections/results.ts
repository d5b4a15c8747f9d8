import type { Outcome } from "../../../core/policy.ts";
import { changeText, changeTitle } from "../../change-column.ts";
import type { ResultLine } from "../../content/results.ts";
import { htmlTable, numberColumn, textColumn } from "../html-table.ts";
import { icon } from "../icons.ts";
import { type Content, el, type Markup } from "../markup.ts";
import type { HtmlModel } from "../model.ts";
import { phraseMarkup } from "../phrase-markup.ts";
import type { Section } from "./section.ts";

/** More notes than this would push everything else out of sight. */
const MAX_OPEN_NOTES = 8;

/** The table of results, and how sure each of them is. */
export function resultsSection(model: HtmlModel): Section | undefined {
  if (model.results.length === 0) return undefined;
  return { name: "results", title: "Results", body: [resultTable(model), notes(model)] };
}

function resultTable({ results, confidence }: HtmlModel): Markup {
  const isSeveral = results.length > 1;
  const hasIntervals = results.some(({ interval }) => interval !== undefined);
  return htmlTable({
    caption: "Each rule with both models’ values, the change, what was required, and the outcome",
    className: "results",
    isStacked: true,
    isSortable: true,
    columns: [
      ...(isSeveral ? [textColumn("rule")] : []),
      textColumn("metric"),
      numberColumn("baseline"),
      numberColumn("candidate"),
      numberColumn(hasIntervals ? `${changeTitle(results)}, ${confidence} CI` : changeTitle(results)),
      numberColumn("required"),
      textColumn("outcome"),
    ],
    rows: results.map((line) => [
      ...(isSeveral ? [phraseMarkup(line.rule)] : []),
      phraseMarkup(line.name),
      line.baseline,
      line.candidate,
      [
        changeText(line, results),
        line.interval === undefined ? undefined : [" ", el("span", { class: "interval-text" }, line.interval)],
      ],
      line.required,
      outcomeMarkup(line.outcome, outcomeDetail(line)),
    ]),
  });
}

/** The icon, the word in its colour, and what there is to say of it. */
export function outcomeMarkup(outcome: Outcome, detail?: Content): Markup {
  const word = el("b", { class: `word ${outcome}` }, outcome);
  return el("span", { class: "outcome" }, icon(outcome), el("span", {}, word, detail));
}

function outcomeDetail({ isBlocking, words }: ResultLine): Content {
  return [isBlocking ? undefined : el("span", { class: "soft" }, ", not blocking"), el("br", {}), words];
}

function notes({ results, isWeak }: HtmlModel): Content {
  const isSeveral = results.length > 1;
  const items = results.flatMap((line, i) => {
    const all = [...line.notes, ...(line.secondOpinion === undefined ? [] : [line.secondOpinion])];
    if (all.length === 0) return [];
    const list = all.map((note) => el("li", {}, phraseMarkup(note)));
    const name = el("b", {}, phraseMarkup(isSeveral ? line.rule : line.name));
    return [el("li", { class: isWeak[i] === true ? "weak" : undefined }, name, el("ul", {}, list))];
  });
  if (items.length === 0) return undefined;
  const title = "How sure each result is";
  const list = el("ul", { class: "notes" }, items);
  return items.length > MAX_OPEN_NOTES
    ? el("details", {}, el("summary", {}, title), list)
    : [el("p", { class: "lead" }, `${title}:`), list];
}
