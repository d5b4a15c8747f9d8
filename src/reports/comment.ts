import type { Evidence } from "../core/evidence.ts";
import { markerLine } from "./comment-marker.ts";
import { type FoldedSection, sectionsOf } from "./comment-sections.ts";
import { inlineCode } from "./markdown-escape.ts";
import { renderMarkdown } from "./markdown.ts";
import { type ReportModel, reportModel } from "./model.ts";
import { lineOf, type Phrase } from "./phrase.ts";

/** GitHub refuses bodies over 65,536 characters, and counts some of them double. */
const BUDGET_BYTES = 60_000;
/** Notices are never left out for a table: so they are short and few. */
const MAX_NOTICES = 20;
const NOTICE_LIMIT = 300;

export interface CommentOptions {
  readonly key: string;
  /** Of the job's summary, which holds the whole report. */
  readonly summaryUrl?: string | undefined;
  /** For the reviewer, e.g. that a changed config takes effect after the merge. A bare string is shown as foreign text. */
  readonly notices: readonly (string | Phrase)[];
  readonly budgetBytes?: number;
}

/**
 * The report as a comment on a pull request: the same words as `report.md` behind a hidden marker. What does not fit is
 * left out from the least important end: folded sections, then lines of the table, never the verdict.
 */
export function renderComment(evidence: Evidence, options: CommentOptions): string {
  const budget = options.budgetBytes ?? BUDGET_BYTES;
  const model = reportModel(evidence);
  const count = model.results.length;
  const shown = (results: number): string => bodyOf(evidence, model, options, budget, results);
  if (bytesOf(shown(count)) <= budget) return shown(count);
  let [fits, tooMany] = [0, count];
  while (tooMany - fits > 1) {
    const half = Math.floor((fits + tooMany) / 2);
    if (bytesOf(shown(half)) <= budget) fits = half;
    else tooMany = half;
  }
  return shown(fits);
}

function bodyOf(
  evidence: Evidence,
  model: ReportModel,
  options: CommentOptions,
  budget: number,
  results: number,
): string {
  const resultsLeftOut = model.results.length - results;
  const { head, folded } = sectionsOf(renderMarkdown(resultsLeftOut === 0 ? model : withResults(model, results)));
  const start = [markerLine(options.key, evidence), head, ...noticeBlocks(options.notices)].join("\n\n");
  const ending = (leftOut: readonly FoldedSection[]): string =>
    footer(evidence, options.summaryUrl, leftOutWords(leftOut, resultsLeftOut));
  const complete = `${[start, ...folded.map(({ markdown }) => markdown), ending([])].join("\n\n")}\n`;
  if (bytesOf(complete) <= budget) return complete;
  // With room for the longest ending, which names every section.
  const kept = thatFit(folded, budget - bytesOf(`${start}\n\n${ending(folded)}\n`));
  const leftOut = folded.filter((section) => !kept.includes(section));
  return `${[start, ...kept.map(({ markdown }) => markdown), ending(leftOut)].join("\n\n")}\n`;
}

/** The most important section first has the first claim; a long one does not take a short one behind it along. */
function thatFit(sections: readonly FoldedSection[], bytes: number): readonly FoldedSection[] {
  let left = bytes;
  return sections.filter(({ markdown }) => {
    const size = bytesOf(`\n\n${markdown}`);
    if (size > left) return false;
    left -= size;
    return true;
  });
}

/** Those that closed the gate come first, then the other blocking ones, each group in the policy's order. */
function withResults(model: ReportModel, count: number): ReportModel {
  const rank = ({ isBlocking, outcome }: ReportModel["results"][number]): number =>
    (outcome === "pass" ? 2 : 0) + (isBlocking ? 0 : 1);
  return { ...model, results: model.results.toSorted((a, b) => rank(a) - rank(b)).slice(0, count) };
}

function noticeBlocks(notices: CommentOptions["notices"]): readonly string[] {
  if (notices.length === 0) return [];
  const lines = notices.slice(0, MAX_NOTICES).map(noticeLine);
  const more = notices.length - lines.length;
  const all = more === 0 ? lines : [...lines, `${more} more`];
  return [`> [!NOTE]\n${all.map((line) => `> - ${line}`).join("\n")}`];
}

function noticeLine(notice: string | Phrase): string {
  const phrase: Phrase = typeof notice === "string" ? [{ verbatim: notice, limit: NOTICE_LIMIT }] : notice;
  return lineOf(phrase, ({ verbatim, limit }) => inlineCode(verbatim, { limit }));
}

function leftOutWords(sections: readonly FoldedSection[], results: number): string {
  const parts = [
    ...(results === 0 ? [] : [`${results} ${results === 1 ? "result" : "results"}`]),
    ...sections.map(({ title }) => `“${title}”`),
  ];
  return parts.length === 0 ? "" : `Left out for length: ${parts.join(", ")}. `;
}

/** Which commit this is about, and where the rest is: the comment is edited in place, and its date says neither. */
function footer({ context }: Evidence, summaryUrl: string | undefined, leftOut: string): string {
  const url = summaryUrl === undefined ? undefined : linkTarget(summaryUrl);
  const commit = context.commit === null ? "" : `Commit ${inlineCode(context.commit.slice(0, 7))}. `;
  const rest = url === undefined ? "The whole report is in the job's summary." : `[The whole report](${url})`;
  return `<sub>${leftOut}${commit}${rest}</sub>`;
}

/** Only an address of the web, with every character spelled out that Markdown could take for its own. */
function linkTarget(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  if (protocol !== "https:" && protocol !== "http:") return undefined;
  return href.replaceAll(
    /[^A-Za-z0-9\-._~:/?#@!$&*+,;=%]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text, "utf8");
}
