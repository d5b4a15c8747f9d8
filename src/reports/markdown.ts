import { BAR_GLYPHS, changeBar } from "./change-bar.ts";
import { changeText, changeTitle } from "./change-column.ts";
import { type Fact, fact } from "./content/fact.ts";
import type { ResultLine } from "./content/results.ts";
import { inlineCode } from "./markdown-escape.ts";
import { markdownTable } from "./markdown-table.ts";
import type { ReportModel } from "./model.ts";
import { OUTCOME_EMOJI } from "./outcome-emoji.ts";
import { lineOf, listed, type Phrase, say } from "./phrase.ts";
import { type Column, left, right } from "./table.ts";

/** For `report.md`, a job's summary and the comment on a pull request: what decides is in sight, the rest is folded. */
export function renderMarkdown(model: ReportModel): string {
  const notes = factList(noteFacts(model.results));
  const isOne = model.results.length === 1;
  const blocks = [
    heading(model),
    markdown(model.sentence),
    ...(model.error === undefined ? [] : [markdown(model.error)]),
    ...(model.next.length === 0 ? [] : [`**Next:** ${model.next.map(markdown).join(" ")}`]),
    ...waiverBlocks(model),
    ...resultBlocks(model),
    ...(isOne && notes !== "" ? [notes] : []),
    ...(isOne ? [] : folded("How sure each result is", [notes])),
    ...folded("What was compared", [factList([...model.information, ...model.sides])]),
    ...folded("Both models in numbers", numberBlocks(model)),
    ...folded("Policy", policyBlocks(model)),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function heading({ outcome, title }: ReportModel): string {
  const name = title === undefined ? "" : ` · ${markdown(title)}`;
  return `## ${OUTCOME_EMOJI[outcome]} ${outcome.toUpperCase()}${name}`;
}

/** In sight only what ends soon; the others stand beside the policy. */
function waiverBlocks({ waivers }: ReportModel): string[] {
  const near = waivers.filter(({ isNearExpiry }) => isNearExpiry);
  return near.length === 0 ? [] : [warningBlock(near.map(({ words }) => markdown(words)))];
}

export function warningBlock(lines: readonly string[]): string {
  return `> [!WARNING]\n${lines.map((line) => `> - ${line}`).join("\n")}`;
}

function resultBlocks({ results, confidence }: ReportModel): string[] {
  if (results.length === 0) return [];
  const hasBars = results.some(({ scale }) => scale !== undefined);
  return [resultTable(results), ...(hasBars ? [`<sub>${legend(results, confidence)}</sub>`] : [])];
}

function noteFacts(results: readonly ResultLine[]): readonly Fact[] {
  return results.flatMap(({ rule, name, notes, secondOpinion }) => {
    const topic = results.length > 1 ? rule : name;
    return [
      ...(notes.length === 0 ? [] : [fact(topic, listed(notes, "; "))]),
      ...(secondOpinion === undefined ? [] : [fact(say`${topic}, second opinion`, secondOpinion)]),
    ];
  });
}

function resultTable(results: readonly ResultLine[]): string {
  const isSeveral = results.length > 1;
  const columns: Column[] = [
    ...(isSeveral ? [left("rule")] : []),
    left("metric"),
    right("baseline"),
    right("candidate"),
    left(changeTitle(results)),
    left("required"),
    left("outcome"),
  ];
  const rows = results.map((line): Phrase[] => [
    ...(isSeveral ? [line.rule] : []),
    line.name,
    [line.baseline],
    [line.candidate],
    [changeCell(line, results)],
    [line.required],
    [`${OUTCOME_EMOJI[line.outcome]} ${line.outcome}${line.isBlocking ? "" : ", not blocking"}: ${line.words}`],
  ]);
  return markdownTable({ columns, rows });
}

function changeCell(line: ResultLine, results: readonly ResultLine[]): string {
  // Unbreakable: an interval in two lines is hard to read.
  const interval = line.interval === undefined ? "" : ` (${line.interval.replaceAll(" ", "\u00A0")})`;
  const bar = line.scale === undefined ? "" : `<br>\`${changeBar(line.scale)}\``;
  return changeText(line, results) + interval + bar;
}

function legend(results: readonly ResultLine[], confidence: string): string {
  const { zero, required, interval, estimate } = BAR_GLYPHS;
  const hasIntervals = results.some((line) => line.interval !== undefined);
  const brackets = hasIntervals ? `In brackets: the ${confidence} confidence interval, drawn as ${interval}. ` : "";
  return `${brackets}${estimate} is the measured change, ${zero} no change, ${required} the required change; every bar has its own scale.`;
}

function numberBlocks({ metrics, confusions }: ReportModel): string[] {
  const columns = [left("not in any rule"), right("baseline"), right("candidate"), right("change")];
  const rows = metrics.lines.map((line): Phrase[] => [line.name, [line.baseline], [line.candidate], [line.change]]);
  return [
    ...(rows.length === 0 ? [] : [markdownTable({ columns, rows })]),
    ...(metrics.leftOut === 0 ? [] : [`${metrics.leftOut} more are in the evidence.`]),
    ...(confusions === undefined ? [] : [`Confusion matrices: ${markdown(confusions.words)}`]),
    ...(confusions?.tables.map(markdownTable) ?? []),
  ];
}

function policyBlocks({ policy, waivers, made }: ReportModel): string[] {
  const columns = [left("setting"), left("value"), left("from")];
  const rows = policy.map(({ isRule, name, value, origin }): Phrase[] => [
    isRule ? say`rule ${name}` : name,
    value,
    origin ?? ["—"],
  ]);
  const waived = waivers.map(({ words }) => `- ${markdown(words)}`).join("\n");
  return [markdownTable({ columns, rows }), ...(waived === "" ? [] : [waived]), markdown(say`Made by ${made}`)];
}

/** The blank lines around the content make the parser read it as Markdown again. */
function folded(summary: string, blocks: readonly string[]): string[] {
  if (blocks.every((block) => block === "")) return [];
  return [`<details><summary>${summary}</summary>`, ...blocks, "</details>"];
}

function factList(facts: readonly Fact[]): string {
  return facts.map(({ topic, words }) => `- **${markdown(topic)}**: ${markdown(words)}`).join("\n");
}

function markdown(phrase: Phrase): string {
  return lineOf(phrase, ({ verbatim, limit }) => inlineCode(verbatim, { limit }));
}
