import { inertLine } from "../log-line.ts";
import { lineOf, verbatimMessage } from "../phrase.ts";
import { left, right } from "../table.ts";
import { textTable } from "../text-table.ts";
import { publicationLines } from "./lines.ts";
import { type Publication, tally } from "./publication.ts";

/** For a terminal or a log. */
export function renderSetText(publication: Publication): string {
  const { entries, outcome, isRefused } = publication;
  const lines = textTable({
    columns: [left("model"), left("verdict"), left("metric"), right("baseline"), right("candidate"), left("change")],
    rows: publicationLines(publication).map(({ name, verdict, metric, baseline, candidate, change }) => [
      name,
      verdict,
      metric,
      [baseline],
      [candidate],
      [change],
    ]),
  });
  const refusals = entries.flatMap((entry) =>
    entry.kind === "refused" ? [lineOf(verbatimMessage(`${entry.error.code} ${entry.error.line}`))] : [],
  );
  const near = publicationLines(publication).flatMap(({ name, report }) =>
    (report?.waivers ?? []).filter((one) => one.isNearExpiry).map(({ words }) => `${lineOf(name)}: ${lineOf(words)}`),
  );
  const word = isRefused ? "REFUSED" : outcome.toUpperCase();
  return [
    `${word}  ${tally(entries)}`,
    "",
    ...lines.map((line) => `  ${line}`),
    ...[...near, ...refusals].flatMap((line) => ["", line]),
    "",
  ]
    .map(inertLine)
    .join("\n");
}

/** For programs. Texts of evidence stand in it as they came. */
export function renderSetJson(publication: Publication): string {
  const { entries, outcome, isOpen } = publication;
  const told = entries.map((entry) =>
    entry.kind === "refused"
      ? { evidence: entry.path, refused: { code: entry.error.code, message: entry.error.line } }
      : {
          evidence: entry.path,
          model: entry.evidence.model,
          verdict: entry.evidence.verdict,
          baseline: entry.baseline,
        },
  );
  return `${JSON.stringify({ schema: "model-gate/publication/v1", verdict: outcome, passed: isOpen, entries: told }, null, 2)}\n`;
}
