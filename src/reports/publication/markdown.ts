import { markerLineOfSet, type SetMember } from "../comment-marker.ts";
import {
  COMMENT_BYTES,
  linkTarget,
  longestWithin,
  type Notice,
  noticeBlocks,
  SUMMARY_BYTES,
  withSections,
} from "../comment-parts.ts";
import type { FoldedSection } from "../comment-sections.ts";
import { inlineCode } from "../markdown-escape.ts";
import { markdownTable } from "../markdown-table.ts";
import { renderMarkdown, warningBlock } from "../markdown.ts";
import { OUTCOME_EMOJI } from "../outcome-emoji.ts";
import { lineOf, type Phrase, verbatim, verbatimMessage } from "../phrase.ts";
import { left, right } from "../table.ts";
import { visibleWithin } from "../visible.ts";
import { xmlText } from "../xml-escape.ts";
import { type PublicationLine, publicationLines } from "./lines.ts";
import { type Entry, nameOf, outcomeOf, type Publication, tally } from "./publication.ts";

export interface SetOptions {
  readonly key: string;
  readonly summaryUrl?: string | undefined;
  readonly commit?: string | undefined;
  readonly notices: readonly Notice[];
  readonly budgetBytes?: number;
}

const NAME_LIMIT = 120;

/**
 * All evidence of a set as one comment: a table with one line for each, the worst first, and folded reports. What does not
 * fit is left out from the end: reports first, then lines of the table.
 */
export function renderSetComment(publication: Publication, options: SetOptions): string {
  const firstLine = markerLineOfSet(options.key, publication.entries.map(memberOf));
  return rendered(publication, firstLine, options.budgetBytes ?? COMMENT_BYTES, options);
}

/** The same for the page of the run, and for standard output. */
export function renderSetSummary(
  publication: Publication,
  { commit, notices }: Pick<SetOptions, "commit" | "notices">,
  budgetBytes = SUMMARY_BYTES,
): string {
  return rendered(publication, "", budgetBytes, { commit, notices, summaryUrl: undefined });
}

/** As the marker's fingerprint takes them. */
export function memberOf(entry: Entry): SetMember {
  return entry.kind === "accepted" ? entry.evidence : { refused: entry.path, code: entry.error.code };
}

function rendered(
  publication: Publication,
  firstLine: string,
  budget: number,
  { summaryUrl, commit, notices }: Omit<SetOptions, "key">,
): string {
  const lines = publicationLines(publication);
  const sections = lines.map(sectionOf);
  return longestWithin(budget, lines.length, (count) => {
    const start = [
      ...(firstLine === "" ? [] : [firstLine]),
      heading(publication),
      ...(count === 0 ? [] : [table(lines.slice(0, count))]),
      ...(count === lines.length ? [] : [`${lines.length - count} more are not shown: the worst come first.`]),
      ...waiverBlocks(lines),
      ...noticeBlocks(notices),
    ].join("\n\n");
    const ending = (leftOut: readonly FoldedSection[]): string => footer(leftOut.length, commit, summaryUrl);
    return withSections(start, count === lines.length ? sections : [], ending, budget);
  });
}

function heading({ entries, outcome, isRefused, isOpen }: Publication): string {
  const what = `${entries.length} ${entries.length === 1 ? "model" : "models"}`;
  const word = isRefused ? "REFUSED" : outcome.toUpperCase();
  const refused = isRefused
    ? "\n\nNot all of the evidence can be believed. What was refused is told with the reason, and nothing else of it."
    : "";
  const open = isOpen ? "" : `\n\n**Not all gates are open**: ${tally(entries)}.${refused}`;
  return `## ${isRefused ? REFUSED : OUTCOME_EMOJI[outcome]} ${word} · ${what}${isOpen ? `: ${tally(entries)}` : open}`;
}

const REFUSED = "🚫";

/** Waivers that end soon, in sight whatever is folded. */
const MAX_WAIVERS = 10;

function waiverBlocks(lines: readonly PublicationLine[]): readonly string[] {
  const near = lines.flatMap(({ name, report }) =>
    (report?.waivers ?? [])
      .filter(({ isNearExpiry }) => isNearExpiry)
      .map(
        ({ words }) =>
          `${markdown(name)}: ${lineOf(words, ({ verbatim: text }) => inlineCode(text, { limit: NAME_LIMIT }))}`,
      ),
  );
  const more = near.length - MAX_WAIVERS;
  const shown = more > 0 ? [...near.slice(0, MAX_WAIVERS), `${more} more`] : near;
  return near.length === 0 ? [] : [warningBlock(shown)];
}

function table(lines: readonly PublicationLine[]): string {
  return markdownTable({
    columns: [left("model"), left("verdict"), left("metric"), right("baseline"), right("candidate"), left("change")],
    rows: lines.map(({ entry, name, verdict, metric, baseline, candidate, change }): Phrase[] => [
      name,
      [`${emojiOf(entry)} `, ...verdict],
      metric,
      [baseline],
      [candidate],
      // Unbreakable: an interval in two lines is hard to read.
      [change.replaceAll(/ (?=[^(]*\))/g, "\u00A0")],
    ]),
  });
}

function emojiOf(entry: Entry): string {
  return entry.kind === "refused" ? REFUSED : OUTCOME_EMOJI[outcomeOf(entry)];
}

/** Its title is HTML, which GitHub searches for mentions everywhere but in code. */
function sectionOf({ entry, report }: PublicationLine): FoldedSection {
  const word = entry.kind === "refused" ? "refused" : outcomeOf(entry);
  const name = xmlText(visibleWithin(nameOf(entry), NAME_LIMIT));
  const title = `${emojiOf(entry)} ${word} · <code>${name}</code>`;
  const body =
    report === undefined || entry.kind === "refused"
      ? refusal(entry)
      : `${withoutHeading(renderMarkdown(report))}\n\n${facts(entry)}`;
  return { title, markdown: `<details><summary>${title}</summary>\n\n${body}\n\n</details>` };
}

function refusal(entry: Entry): string {
  if (entry.kind !== "refused") return "";
  return `${markdown(verbatimMessage(`${entry.error.code} ${entry.error.publicLine}`))}\n\nEvidence: ${markdown(verbatim(entry.path))}`;
}

function facts(entry: Entry): string {
  const baseline = entry.kind === "accepted" ? ` · baseline: ${markdown(verbatimMessage(entry.baseline))}` : "";
  return `Evidence: ${markdown(verbatim(entry.path))}${baseline}`;
}

function withoutHeading(report: string): string {
  return report.slice(report.indexOf("\n\n") + 2).trimEnd();
}

function footer(leftOut: number, commit: string | undefined, summaryUrl: string | undefined): string {
  const url = summaryUrl === undefined ? undefined : linkTarget(summaryUrl);
  const parts = [
    ...(leftOut === 0 ? [] : [`Left out for length: ${leftOut} ${leftOut === 1 ? "report" : "reports"}.`]),
    ...(commit === undefined ? [] : [`Commit ${inlineCode(commit.slice(0, 7))}.`]),
    "Every verdict was recomputed, and every policy resolved again.",
    ...(url === undefined ? [] : [`[The whole report](${url})`]),
  ];
  return `<sub>${parts.join(" ")}</sub>`;
}

function markdown(phrase: Phrase): string {
  return lineOf(phrase, ({ verbatim: text, limit }) => inlineCode(text, { limit }));
}
