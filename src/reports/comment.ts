import type { Evidence } from "../core/evidence.ts";
import { markerLine } from "./comment-marker.ts";
import {
  bytesOf,
  COMMENT_BYTES,
  linkTarget,
  longestWithin,
  type Notice,
  noticeBlocks,
  SUMMARY_BYTES,
  withSections,
} from "./comment-parts.ts";
import { type FoldedSection, sectionsOf } from "./comment-sections.ts";
import { inlineCode } from "./markdown-escape.ts";
import { renderMarkdown } from "./markdown.ts";
import { type ReportModel, reportModel } from "./model.ts";

export interface CommentOptions {
  readonly key: string;
  /** Of the job's summary, which holds the whole report. */
  readonly summaryUrl?: string | undefined;
  readonly notices: readonly Notice[];
  readonly budgetBytes?: number;
}

/**
 * The report as a comment on a pull request: the same words as `report.md` behind a hidden marker. What does not fit is
 * left out from the least important end: folded sections, then lines of the table, never the verdict.
 */
export function renderComment(evidence: Evidence, options: CommentOptions): string {
  return rendered(evidence, markerLine(options.key, evidence), options.budgetBytes ?? COMMENT_BYTES, options);
}

/** The same report for the page of the run; whole unless it would be dropped for its length. */
export function renderSummary(evidence: Evidence, budgetBytes = SUMMARY_BYTES): string {
  const whole = renderMarkdown(reportModel(evidence));
  return bytesOf(whole) <= budgetBytes ? whole : rendered(evidence, "", budgetBytes, { notices: [] });
}

function rendered(
  evidence: Evidence,
  firstLine: string,
  budget: number,
  { notices, summaryUrl }: Pick<CommentOptions, "notices" | "summaryUrl">,
): string {
  const model = reportModel(evidence);
  const count = model.results.length;
  return longestWithin(budget, count, (results) => {
    const leftOutResults = count - results;
    const { head, folded } = sectionsOf(renderMarkdown(leftOutResults === 0 ? model : withResults(model, results)));
    const start = [...(firstLine === "" ? [] : [firstLine]), head, ...noticeBlocks(notices)].join("\n\n");
    return withSections(
      start,
      folded,
      (leftOut) => footer(evidence, summaryUrl, leftOutWords(leftOut, leftOutResults)),
      budget,
    );
  });
}

/** Those that closed the gate come first, then the other blocking ones, each group in the policy's order. */
function withResults(model: ReportModel, count: number): ReportModel {
  const rank = ({ isBlocking, outcome }: ReportModel["results"][number]): number =>
    (outcome === "pass" ? 2 : 0) + (isBlocking ? 0 : 1);
  return { ...model, results: model.results.toSorted((a, b) => rank(a) - rank(b)).slice(0, count) };
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
