import { axisName, type ForestGroup, type ForestRow } from "../../content/forest.ts";
import { lineOf } from "../../phrase.ts";
import { figure } from "../figures/figure.ts";
import { type ForestMark, forestGlyph, forestPlot, type PlotRow } from "../figures/forest-plot.ts";
import { type HtmlTable, numberColumn, textColumn } from "../html-table.ts";
import { icon } from "../icons.ts";
import { type Content, el, type Markup } from "../markup.ts";
import type { HtmlModel } from "../model.ts";
import { phraseMarkup } from "../phrase-markup.ts";
import type { Place, Section } from "./section.ts";

/** Every result as a picture: how far the change lies from none and from the required one, and how sure it is. */
export function forestSection({ forest, confidence }: HtmlModel, { prefix }: Place): Section | undefined {
  const { groups, leftOut } = forest;
  if (groups.length === 0) return undefined;
  const note = `${leftOut} more results are in the table only; those that did not pass are drawn first.`;
  return {
    name: "change",
    title: groups.every(({ scale }) => scale === "value") ? "Values and floors" : "Change",
    body: [
      legend(groups, confidence),
      groups.map((group, i) => groupFigure(group, `${prefix}-forest-${i + 1}`, confidence)),
      leftOut === 0 ? undefined : el("p", { class: "note" }, note),
    ],
  };
}

function groupFigure(group: ForestGroup, id: string, confidence: string): Markup {
  const isFloor = group.scale === "value";
  const axis = phraseMarkup(axisName(group));
  const limit = group.greaterIsBetter ? "floor" : "limit";
  const direction = group.greaterIsBetter ? "" : "; less is better";
  return figure({
    id,
    caption: isFloor
      ? ["The candidate’s ", axis, ` against its ${limit}`]
      : [axis, `, candidate − baseline${direction}`],
    body: forestPlot({
      rows: group.rows.map(plotRow),
      axis,
      better: group.greaterIsBetter ? "right" : "left",
      hasZero: !isFloor,
    }),
    numbers: numbers(group, confidence),
  });
}

function plotRow(row: ForestRow): PlotRow {
  const name = lineOf(row.name);
  const rule = lineOf(row.rule);
  const ruleWords = isSameName(row) ? undefined : [" ", el("span", { class: "rule" }, phraseMarkup(row.rule))];
  const interval = row.intervalText === undefined ? "" : ` (${row.intervalText})`;
  return {
    ...row,
    label: [
      el("span", { class: "clamped" }, phraseMarkup(row.name), ruleWords),
      el("span", { class: "needs" }, row.needs),
    ],
    value: [
      el("span", { class: "measured" }, icon(row.outcome), el("b", {}, row.estimateText)),
      row.intervalText === undefined ? undefined : el("span", { class: "soft" }, row.intervalText),
    ],
    title: rule === name ? name : `${name}, rule ${rule}`,
    description: `${row.outcome}: ${row.estimateText}${interval}; ${row.needs}`,
  };
}

/** A rule that is called as its metric is need not be named twice. */
function isSameName({ rule, name }: ForestRow): boolean {
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  const [a, b] = [plain(lineOf(rule)), plain(lineOf(name))];
  return a === b || a === `${b}score`;
}

/** One for all figures: what their marks mean. */
function legend(groups: readonly ForestGroup[], confidence: string): Markup {
  const changes = groups.filter(({ scale }) => scale !== "value").flatMap(({ rows }) => rows);
  const floors = groups.filter(({ scale }) => scale === "value").flatMap(({ rows }) => rows);
  const hasIntervals = changes.some(({ interval }) => interval !== undefined);
  const measured = [
    ...(hasIntervals ? ["measured change"] : []),
    ...(floors.length > 0 ? ["the candidate’s value"] : []),
  ].join(" or ");
  const keys: readonly (readonly [boolean, ForestMark, string])[] = [
    [measured !== "", "estimate", measured],
    [hasIntervals, "interval", `${confidence} confidence interval`],
    [
      changes.some(({ interval }) => interval === undefined),
      "alone",
      "measured change without an interval: chance is not ruled out",
    ],
    [floors.some(({ reference }) => reference !== undefined), "reference", "the baseline’s"],
    [changes.length > 0, "zero", "no change"],
    [
      [...changes, ...floors].some(({ required }) => required !== undefined),
      "required",
      "shaded: as much as the rule asks for",
    ],
  ];
  const shown = keys.filter(([isUsed]) => isUsed);
  return el(
    "p",
    { class: "legend" },
    shown.map(([, mark, words]): Content => key(mark, words)),
  );
}

function key(mark: ForestMark, words: string): Content {
  return [el("span", { class: "key" }, forestGlyph(mark), ` ${words}`), " "];
}

function numbers({ rows, scale }: ForestGroup, confidence: string): HtmlTable {
  const isFloor = scale === "value";
  return {
    caption: "The numbers of this figure",
    columns: [
      textColumn("rule"),
      textColumn("metric"),
      numberColumn(isFloor ? "candidate" : "change"),
      ...(isFloor ? [] : [numberColumn(`${confidence} CI`)]),
      textColumn("asked for"),
      textColumn("outcome"),
    ],
    rows: rows.map((row) => [
      phraseMarkup(row.rule),
      phraseMarkup(row.name),
      row.estimateText,
      ...(isFloor ? [] : [row.intervalText ?? "—"]),
      row.needs,
      row.outcome,
    ]),
  };
}
