import type { Evidence } from "../../core/evidence.ts";
import { exitCodeOf, ruleOf } from "../../core/verdict.ts";
import type { ResultLine } from "../content/results.ts";
import { type ReportModel, reportModel } from "../model.ts";
import { type Phrase, say, verbatim } from "../phrase.ts";
import { type Entry, nameOf, outcomeOf, type Publication } from "./publication.ts";

/** One line of the table for each file: the result that made its verdict. Foreign text stands in it as it came. */
export interface PublicationLine {
  readonly entry: Entry;
  readonly name: Phrase;
  /** `fail: below the required change`, or `refused: CODE`. */
  readonly verdict: Phrase;
  readonly metric: Phrase;
  readonly baseline: string;
  readonly candidate: string;
  /** With its interval, and a unit where it has one. */
  readonly change: string;
  /** Undefined for what was refused: nothing of it is shown. */
  readonly report: ReportModel | undefined;
}

const ABSENT = "—";

export function publicationLines({ entries }: Publication): readonly PublicationLine[] {
  return entries.map((entry) => {
    const name = verbatim(nameOf(entry));
    const nothing = { metric: [ABSENT], baseline: ABSENT, candidate: ABSENT, change: ABSENT };
    if (entry.kind === "refused") {
      return { entry, name, verdict: say`refused: ${verbatim(entry.error.code)}`, ...nothing, report: undefined };
    }
    const report = reportModel(entry.evidence);
    const line = decidingLine(entry.evidence, report);
    if (line === undefined) {
      const code = entry.evidence.error === null ? [] : say`: ${verbatim(entry.evidence.error.code)}`;
      return { entry, name, verdict: [outcomeOf(entry), ...code], ...nothing, report };
    }
    const interval = line.interval === undefined ? "" : ` (${line.interval})`;
    return {
      entry,
      name,
      verdict: [`${outcomeOf(entry)}: ${line.words}${letThrough(entry.evidence)}`],
      metric: line.name,
      baseline: line.baseline,
      candidate: line.candidate,
      change: line.changeWithUnit + interval,
      report,
    };
  });
}

/** The first blocking result that has the outcome of the verdict. */
function decidingLine({ results, verdict, policy }: Evidence, { results: lines }: ReportModel): ResultLine | undefined {
  const index = results.findIndex(
    (result) => result.outcome === verdict.outcome && ruleOf(result, policy).severity === "error",
  );
  return lines[Math.max(0, index)];
}

function letThrough({ verdict, results, policy }: Evidence): string {
  const isLet = verdict.outcome === "inconclusive" && exitCodeOf(verdict.outcome, results, policy) === 0;
  return isLet ? ", let through by the policy" : "";
}
