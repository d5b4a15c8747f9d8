import type { PastMove } from "../core/past-move.ts";
import { inertLine } from "./log-line.ts";
import { inlineCode } from "./markdown-escape.ts";
import { markdownTable } from "./markdown-table.ts";
import type { MoveFormat } from "./move.ts";
import { lineOf, type Phrase, say, verbatim, verbatimMessage } from "./phrase.ts";
import { left, type Table } from "./table.ts";
import { textTable } from "./text-table.ts";

/** Who put which version where; the newest first. `--format json` prints it as it is. */
export interface HistoryReport {
  readonly schema: "model-gate/history/v1";
  readonly model: string;
  readonly moves: readonly MoveLine[];
}

/** An action that nobody here knows is shown as it is. */
interface MoveLine extends Omit<PastMove, "action"> {
  readonly action: string | null;
}

const ABSENT: Phrase = ["–"];

export function renderHistory(report: HistoryReport, notes: readonly string[], format: MoveFormat): string {
  switch (format) {
    case "json":
      return `${JSON.stringify(report, null, 2)}\n`;
    case "markdown":
      return markdown(report, notes);
    case "text":
      return text(report, notes);
  }
}

function table({ moves }: HistoryReport): Table {
  return {
    columns: ["when (UTC)", "what", "from", "to", "place", "by", "evidence", "commit", "why", "run"].map((title) =>
      left(title),
    ),
    rows: moves.map((move) => [
      move.at === null ? ["unknown"] : verbatim(move.at.replace(/\.\d+Z$/, "Z")),
      move.outside ? ["moved outside model-gate"] : known(move.action),
      known(move.from),
      move.to === null ? ["nothing"] : known(move.to),
      known(move.target),
      known(move.actor),
      known(move.evidence_sha256?.slice(0, 12) ?? null),
      known(move.commit?.slice(0, 12) ?? null),
      move.reason === null ? ABSENT : verbatimMessage(move.reason),
      known(move.run_url),
    ]),
  };
}

function known(text: string | null): Phrase {
  return text === null || text === "" ? ABSENT : verbatim(text);
}

function nothing({ model }: HistoryReport): Phrase {
  return say`no version of ${verbatim(model)} was ever moved by model-gate, and none is in a place that it knows`;
}

function text(report: HistoryReport, notes: readonly string[]): string {
  const lines = [
    ...(report.moves.length === 0 ? [lineOf(nothing(report))] : textTable(table(report))),
    ...notes.map((note) => `note: ${lineOf(verbatimMessage(note))}`),
  ];
  return `${lines.map(inertLine).join("\n")}\n`;
}

function markdown(report: HistoryReport, notes: readonly string[]): string {
  const show = (phrase: Phrase): string => lineOf(phrase, ({ verbatim, limit }) => inlineCode(verbatim, { limit }));
  const blocks = [
    `## History · ${show(verbatim(report.model))}`,
    report.moves.length === 0 ? show(nothing(report)) : markdownTable(table(report)),
    notes.map((note) => `- ${show(verbatimMessage(note))}`).join("\n"),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}
