import { listed, type Phrase, say, verbatim } from "../reports/phrase.ts";
import { durationCell, foreign, foreignCell, metricCell, timeCell } from "./cells.ts";
import type { Comparison } from "./comparison.ts";
import { sameSection } from "./leaderboard-page.ts";
import { dataSetCaution } from "./leaderboard-words.ts";
import { metricFormat } from "./numbers.ts";
import { originPhrase } from "./origin.ts";
import { left, type Page, right, type Section, type Sheet } from "./page.ts";

export function comparisonPage(compared: Comparison): Page {
  const { runs, parameters, metrics, dataSets } = compared;
  const lacking = metrics.filter(({ values }) => values.includes(undefined)).length;
  const isMarked = metrics.some(({ best }) => best.includes(true));
  return {
    title: [`${runs.length} runs side by side`],
    sentence: [`${differing(parameters.differing.length)}; ${metricWords(metrics.length, lacking)}`],
    cautions: [...runs.flatMap(stateCaution), ...dataSetCaution(dataSets)],
    sections: [
      runsSection(compared),
      ...named("Parameters that differ", parameterSheet(compared)),
      ...named("Metrics", metricSheet(compared)),
      ...sameSection(parameters.same, runs.length),
    ],
    notes: isMarked ? [["the best of a metric is marked where it is known whether high or low is better"]] : [],
    source: originPhrase(compared.origin),
  };
}

/** What makes the numbers of a run doubtful: it is not finished, or it was thrown away. */
export function stateCaution({
  shortId,
  run,
}: {
  readonly shortId: string;
  readonly run: { readonly status: string; readonly isDeleted: boolean };
}): readonly Phrase[] {
  const states: readonly Phrase[] = [
    ...(run.isDeleted ? [["it was deleted"]] : []),
    ...(run.status === "FINISHED" ? [] : [say`its status is ${verbatim(run.status)}`]),
  ];
  return states.length === 0 ? [] : [say`${verbatim(shortId)}: ${listed(states, ", and ")}`];
}

function differing(count: number): string {
  if (count === 0) return "no parameter differs";
  return count === 1 ? "1 parameter differs" : `${count} parameters differ`;
}

function metricWords(count: number, lacking: number): string {
  const metrics = count === 1 ? "1 metric" : `${count} metrics`;
  return lacking === 0 ? metrics : `${lacking} of ${metrics} missing (—) in some of the runs`;
}

function named(title: string, sheet: Sheet): readonly Section[] {
  return sheet.rows.length === 0 ? [] : [{ kind: "table", title, sheet, isFolded: false }];
}

function runsSection({ runs }: Comparison): Section {
  return {
    kind: "table",
    title: undefined,
    isFolded: false,
    sheet: {
      columns: [left("run"), left("name"), left("status"), left("started (UTC)", 1), left("took", 2)],
      rows: runs.map(({ shortId, run }) => [
        { phrase: verbatim(shortId) },
        foreignCell(run.name),
        { phrase: statusPhrase(run.status) },
        timeCell(run.startedAt),
        durationCell(run.startedAt, run.endedAt),
      ]),
    },
  };
}

const STATUSES = ["FINISHED", "RUNNING", "SCHEDULED", "FAILED", "KILLED"];

export function statusPhrase(status: string): Phrase {
  return STATUSES.includes(status) ? [status.toLowerCase()] : verbatim(status);
}

function parameterSheet({ runs, parameters }: Comparison): Sheet {
  return {
    columns: [left("parameter"), ...runs.map(({ shortId }) => left(verbatim(shortId)))],
    rows: parameters.differing.map((name) => [
      { phrase: foreign(name) },
      ...runs.map(({ run }) => foreignCell(run.params.get(name))),
    ]),
  };
}

function metricSheet({ runs, metrics }: Comparison): Sheet {
  return {
    columns: [left("metric"), ...runs.map(({ shortId }) => right(verbatim(shortId)))],
    rows: metrics.map(({ name, values, best }) => {
      const format = metricFormat(name, values);
      return [{ phrase: foreign(name) }, ...values.map((value, i) => metricCell(value, format, best[i]))];
    }),
  };
}
