import type { Outcome } from "../core/policy.ts";
import { changeText, changeTitle } from "./change-column.ts";
import { type Fact, fact } from "./content/fact.ts";
import type { ResultLine } from "./content/results.ts";
import { inertLine } from "./log-line.ts";
import type { ReportModel } from "./model.ts";
import { lineOf, listed, type Phrase, say } from "./phrase.ts";
import { left, right, type Table } from "./table.ts";
import { padded, textTable, widthOf } from "./text-table.ts";
import { wrapped } from "./text-wrap.ts";

export interface TextOptions {
  /** With ANSI colours, for a terminal. */
  readonly colour: boolean;
}

/** Of a terminal, and of most CI logs. */
const WIDTH = 100;
const INDENT = "  ";
/** A longer topic has a line of its own. */
const MAX_TOPIC = 26;

const COLOURS: Readonly<Record<Outcome, number>> = { pass: 32, fail: 31, inconclusive: 33, invalid: 35 };
const BOLD = 1;
const DIM = 2;

/** For a terminal or a log: the sentence first, then the table, then what stands behind it. */
export function renderText(model: ReportModel, { colour }: TextOptions): string {
  const paint = painter(colour);
  const title = (text: string): string => paint(text, DIM);
  const word = paint(model.outcome.toUpperCase(), BOLD, COLOURS[model.outcome]);
  const sections = [
    [`${word}  ${lineOf(model.sentence)}`, ...(model.error === undefined ? [] : [lineOf(model.error)])],
    indented(model.results.length === 0 ? [] : textTable(resultTable(model))),
    indented(wrapped(model.next.map((phrase) => lineOf(phrase)).join(" "), WIDTH - INDENT.length)),
    indented(nearWaivers(model).flatMap((line) => wrapped(line, WIDTH - INDENT.length))),
    indented(factLines(noteFacts(model), title)),
    indented(factLines([...titleFact(model), ...model.information, ...model.sides], title)),
    indented(metricLines(model)),
    indented(
      model.confusions === undefined
        ? []
        : [lineOf(model.confusions.words), ...model.confusions.tables.flatMap(textTable)],
    ),
    indented(factLines(policyFacts(model), title)),
  ];
  return `${sections
    .filter((lines) => lines.some((line) => line.trim() !== ""))
    .map((lines) => lines.map(inertLine).join("\n"))
    .join("\n\n")}\n`;
}

function resultTable({ results, confidence }: ReportModel): Table {
  const isSeveral = results.length > 1;
  return {
    columns: [
      ...(isSeveral ? [left("rule")] : []),
      left("metric"),
      right("baseline"),
      right("candidate"),
      right(changeTitle(results)),
      left(`${confidence} CI`),
      left("required"),
      left("outcome"),
    ],
    rows: results.map((line): Phrase[] => [
      ...(isSeveral ? [line.rule] : []),
      line.name,
      [line.baseline],
      [line.candidate],
      [changeText(line, results)],
      [line.interval ?? "—"],
      [line.required],
      [outcomeWord(line)],
    ]),
  };
}

/** The reason stands in the notes: a table has to fit a terminal. */
function outcomeWord({ outcome, isBlocking }: ResultLine): string {
  return isBlocking ? outcome : `${outcome}, not blocking`;
}

function noteFacts({ results }: ReportModel): readonly Fact[] {
  return results.flatMap(({ rule, name, words, notes, secondOpinion }) => {
    const topic = results.length > 1 ? rule : name;
    return [
      fact(topic, listed([[words], ...notes], "; ")),
      ...(secondOpinion === undefined ? [] : [fact("second opinion", secondOpinion)]),
    ];
  });
}

function titleFact({ title }: ReportModel): readonly Fact[] {
  return title === undefined ? [] : [fact("model", title)];
}

/** Two columns: the topic, and its words wrapped beside it. */
function factLines(facts: readonly Fact[], title: (text: string) => string): string[] {
  const topics = facts.map(({ topic }) => lineOf(topic));
  const width = Math.min(MAX_TOPIC, Math.max(0, ...topics.map(widthOf))) + INDENT.length;
  return facts.flatMap(({ words }, i) => {
    const topic = topics[i] ?? "";
    const lines = wrapped(lineOf(words), WIDTH - INDENT.length - width);
    const isLong = widthOf(topic) >= width;
    const beside = lines.map((line, j) => title(padded(j === 0 && !isLong ? topic : "", width)) + line);
    return isLong ? [title(topic), ...beside] : beside;
  });
}

function metricLines({ metrics }: ReportModel): string[] {
  if (metrics.lines.length === 0) return [];
  const columns = [left("not in any rule"), right("baseline"), right("candidate"), right("change")];
  const rows = metrics.lines.map((line): Phrase[] => [line.name, [line.baseline], [line.candidate], [line.change]]);
  const more = metrics.leftOut === 0 ? [] : [`${metrics.leftOut} more are in the evidence`];
  return [...textTable({ columns, rows }), ...more];
}

/** What ends soon stands where it is seen. */
function nearWaivers({ waivers }: ReportModel): readonly string[] {
  return waivers.filter(({ isNearExpiry }) => isNearExpiry).map(({ words }) => `Soon over: ${lineOf(words)}`);
}

/** One line for each rule; the settings, of which most are defaults, as running text. */
function policyFacts({ policy, waivers, made }: ReportModel): readonly Fact[] {
  const from = (origin: Phrase | undefined): Phrase => (origin === undefined ? [] : say` (${origin})`);
  const rules = policy.filter(({ isRule }) => isRule);
  const settings = policy.filter(({ isRule }) => !isRule);
  return [
    ...rules.map(({ name, value, origin }) => ({ topic: say`rule ${name}`, words: say`${value}${from(origin)}` })),
    {
      topic: ["settings"],
      words: listed(settings.map(({ name, value, origin }) => say`${name} ${value}${from(origin)}`)),
    },
    ...waivers.map(({ words }) => ({ topic: ["waiver"], words })),
    { topic: ["made by"], words: made },
  ];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => INDENT + line);
}

function painter(colour: boolean): (text: string, ...codes: readonly number[]) => string {
  const escape = "\u001B[";
  return (text, ...codes) => (colour ? `${escape}${codes.join(";")}m${text}${escape}0m` : text);
}
