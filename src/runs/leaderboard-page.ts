import type { Run } from "../mlflow/port.ts";
import { type Phrase, say, verbatim } from "../reports/phrase.ts";
import { foreign, foreignCell, metricCell, MISSING, shownTime, timeCell } from "./cells.ts";
import { boardCautions, boardNotes, boardSentence, keyPhrase } from "./leaderboard-words.ts";
import { hasNothingToSortBy, type Leaderboard, type LeaderboardRow } from "./leaderboard.ts";
import { isOfMachine } from "./metric-names.ts";
import { metricFormat } from "./numbers.ts";
import { originPhrase } from "./origin.ts";
import { type Cell, left, type Page, right, type Section, type SheetColumn } from "./page.ts";
import { metricValue, type Value } from "./value.ts";

interface BoardColumn {
  readonly head: SheetColumn;
  readonly cells: readonly Cell[];
}

export function leaderboardPage(board: Leaderboard): Page {
  return {
    title: foreign(board.experiment.name),
    sentence: boardSentence(board),
    cautions: boardCautions(board),
    sections:
      board.rows.length === 0 ? [] : [boardSection(board), ...sameSection(board.parameters.same, board.rows.length)],
    notes: boardNotes(board),
    source: originPhrase(board.origin),
  };
}

/** What all runs share is worth no column. */
export function sameSection(same: ReadonlyMap<string, string>, runs: number): readonly Section[] {
  if (same.size === 0) return [];
  return [
    {
      kind: "table",
      title: runs === 1 ? "its parameters" : "the same parameters in all of them",
      sheet: {
        columns: [left("parameter"), left("value")],
        rows: [...same].map(([name, value]) => [{ phrase: foreign(name) }, { phrase: foreign(value) }]),
      },
      isFolded: true,
    },
  ];
}

function boardSection(board: Leaderboard): Section {
  const columns = columnsOf(board);
  const isSorted = !hasNothingToSortBy(board.counts);
  return {
    kind: "table",
    title: undefined,
    isFolded: false,
    sheet: {
      columns: columns.map(({ head }) => head),
      rows: board.rows.map((_, i) => columns.map(({ cells }) => cells[i] ?? MISSING)),
      isSortable: true,
      ...(isSorted ? { sorted: { column: KEY_COLUMN, direction: board.order.direction } } : {}),
    },
  };
}

const KEY_COLUMN = 3;
/** Load and memory say nothing about the model. */
const OF_MACHINE_PRIORITY = 1_000_000;

function columnsOf(board: Leaderboard): readonly BoardColumn[] {
  const { rows, order, metrics, parameters } = board;
  const runs = rows.map(({ run }) => run);
  const started: BoardColumn = {
    head: left("started (UTC)", 4),
    cells: runs.map(({ startedAt }) => timeCell(startedAt)),
  };
  return [
    { head: { ...right("#"), isRank: true }, cells: rows.map(rankCell) },
    { head: left("run"), cells: rows.map(({ shortId }) => ({ phrase: verbatim(shortId) })) },
    { head: left("name"), cells: rows.map(nameCell) },
    keyColumn(board),
    ...metrics.filter((name) => !isOfMachine(name)).map((name, i) => metricColumn(name, 2 * i + 1, runs)),
    ...parameters.differing
      .filter((name) => order.kind !== "parameter" || name !== order.name)
      .map((name, i): BoardColumn => {
        const cells = runs.map((run) => foreignCell(run.params.get(name)));
        const title = metrics.includes(name) ? say`parameter ${foreign(name)}` : foreign(name);
        return { head: { title, align: alignOf(cells), priority: 2 * i + 2 }, cells };
      }),
    ...(order.kind === "attribute" && order.name === "start_time" ? [] : [started]),
    ...metrics.filter(isOfMachine).map((name, i) => metricColumn(name, OF_MACHINE_PRIORITY + i, runs)),
  ];
}

function metricColumn(name: string, priority: number, runs: readonly Run[]): BoardColumn {
  const values = runs.map((run) => mapped(run.metrics.get(name)));
  const format = metricFormat(name, values);
  return { head: right(foreign(name), priority), cells: values.map((value) => metricCell(value, format)) };
}

function keyColumn({ rows, order }: Leaderboard): BoardColumn {
  const values = rows.map(({ value }) => value);
  const title = keyPhrase(order);
  switch (order.kind) {
    case "metric": {
      const format = metricFormat(order.name, values);
      return { head: right(title), cells: values.map((value) => metricCell(value, format)) };
    }
    case "parameter":
    case "tag": {
      const cells = values.map((value) => foreignCell(value?.text));
      return { head: { title, align: alignOf(cells), priority: 0 }, cells };
    }
    case "attribute":
      return { head: left(title), cells: values.map(attributeCell) };
  }
}

function attributeCell(value: Value | undefined): Cell {
  return value?.kind === "number"
    ? { phrase: [shownTime(value.number)], sort: value.number }
    : foreignCell(value?.text);
}

function rankCell({ rank }: LeaderboardRow): Cell {
  return rank === undefined ? MISSING : { phrase: [String(rank)], sort: rank };
}

function nameCell({ run }: LeaderboardRow): Cell {
  const name = run.name === undefined ? ["—"] : foreign(run.name);
  const phrase: Phrase = run.tags.has("mlflow.parentRunId") ? say`↳ ${name}` : name;
  return { phrase, ...(run.name === undefined ? {} : { sort: run.name }) };
}

/** Numbers are compared digit by digit. */
function alignOf(cells: readonly Cell[]): "left" | "right" {
  return cells.every(({ sort }) => sort === undefined || typeof sort === "number") ? "right" : "left";
}

function mapped(text: string | undefined): Value | undefined {
  return text === undefined ? undefined : metricValue(text);
}
