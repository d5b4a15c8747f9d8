import { confusionOf } from "../core/counts.ts";
import type { Holdout } from "../core/evidence.ts";
import { confusionRows, countsOf } from "../core/statistics.ts";
import { GateError } from "../errors.ts";
import { joinById } from "../predictions/alignment/join-by-id.ts";
import { LabelSpace } from "../predictions/alignment/label-space.ts";
import { alignInLockstep } from "../predictions/alignment/lockstep.ts";
import { alignByRowOrder } from "../predictions/alignment/row-order.ts";
import { Side, type SideColumns, type SideRows } from "../predictions/alignment/side.ts";
import type { RowSource } from "../predictions/port.ts";
import { pairColumns, predictionColumns } from "../predictions/roles.ts";
import type { CountEngine, CountOptions, PairedCounts, SideCounts } from "./port.ts";
import { Tally } from "./tally.ts";

/** Counts in this process: the rows of files stream through, only counts stay. */
export const inProcessEngine: CountEngine = { countPair, countOneFile, countSide };

async function countPair(baseline: RowSource, candidate: RowSource, options: CountOptions): Promise<PairedCounts> {
  const ofBaseline = { ...options, columns: options.baselineColumns ?? options.columns };
  const [left, right] = [await columnsOf(baseline, ofBaseline), await columnsOf(candidate, options)];
  if (options.align === "id" && (left.id === undefined || right.id === undefined)) {
    throw idsMissing([baseline, candidate].filter((_, i) => [left, right][i]?.id === undefined));
  }
  return compare({ source: baseline, columns: left }, { source: candidate, columns: right }, options, options.align);
}

/** Each side is read from the same file, so that one way of reading and checking serves both forms. */
async function countOneFile(source: RowSource, options: CountOptions): Promise<PairedCounts> {
  const found = pairColumns(source.name, await source.columnNames(), options.columns);
  const common = { label: found.label, ...(found.id === undefined ? {} : { id: found.id }) };
  const side = (prediction: string, score: string | undefined): SideFile => ({
    source,
    columns: { ...common, prediction, ...(score === undefined ? {} : { score }) },
  });
  return compare(
    side(found.baseline, found.baselineScore),
    side(found.candidate, found.candidateScore),
    options,
    "one-file",
  );
}

/** A file compared with itself: the same checks, and one side of the counts. */
async function countSide(source: RowSource, options: CountOptions): Promise<SideCounts> {
  const columns = await columnsOf(source, options);
  const file = { source, columns };
  const alignedBy = columns.id === undefined ? "row-order" : "id";
  const { subject, cells, holdout } = await compare(file, file, options, alignedBy);
  const confusion = confusionRows(confusionOf(countsOf(cells, subject.labels), "candidate"));
  return { subject, confusion, holdout };
}

interface SideFile {
  readonly source: RowSource;
  readonly columns: SideColumns;
}

async function compare(
  baselineFile: SideFile,
  candidateFile: SideFile,
  options: CountOptions,
  alignedBy: Holdout["aligned_by"],
): Promise<PairedCounts> {
  const space = new LabelSpace();
  const sideOf = ({ source, columns }: SideFile): Side => new Side(source.name, columns, space, options.scoreThreshold);
  const sides = { baseline: sideOf(baselineFile), candidate: sideOf(candidateFile) };
  const read = (): readonly [AsyncGenerator<SideRows>, AsyncGenerator<SideRows>] => {
    const onRows = totalOf(options);
    return [
      watched(sides.baseline, baselineFile.source, onRows),
      watched(sides.candidate, candidateFile.source, onRows),
    ];
  };
  const byId = sides.baseline.hasIds && sides.candidate.hasIds && alignedBy !== "row-order";
  const digestPrefix = sides.baseline.hasIds ? "set64x2" : "seq64x2";

  const inStep = new Tally(space);
  const takeBoth = (b: SideRows, i: number, c: SideRows, j: number, count: number): void => {
    inStep.digest(b, i, count);
    inStep.take(b, i, c, j, count);
  };
  if (!byId) {
    await alignByRowOrder(...read(), takeBoth);
    return inStep.result(sides, options, { extra: 0, aligned_by: alignedBy }, digestPrefix);
  }
  if (await alignInLockstep(...read(), takeBoth)) {
    return inStep.result(sides, options, { extra: 0, aligned_by: alignedBy }, digestPrefix);
  }

  const joined = new Tally(space);
  const extra = await joinById(...read(), joined.take, {
    extraRows: options.extraRows,
    takeBaseline: (rows) => joined.digest(rows, 0, rows.rows),
  });
  return joined.result(sides, options, { extra, aligned_by: alignedBy }, digestPrefix);
}

async function columnsOf(source: RowSource, options: CountOptions): Promise<SideColumns> {
  const columns = predictionColumns(source.name, await source.columnNames(), options.columns);
  if (columns.prediction === undefined && options.scoreMeans === "answer") {
    throw new GateError("INPUT_CONFLICT", `--score-means answer, but ${source.name} has no column with the answer`, {
      hint: "Name it with --prediction-column, or give P(positive) as the score",
    });
  }
  return columns;
}

function idsMissing(files: readonly RowSource[]): GateError {
  const names = files.map((file) => file.name).join(" and ");
  return new GateError("ROWS_MISALIGNED", `${names} ${files.length === 1 ? "has" : "have"} no id column`, {
    hint: "Add one (or name it with --id-column); --align row-order trusts the order of the rows instead",
  });
}

/** Counts the rows of both sides of one reading together. */
function totalOf(options: CountOptions): (rows: number) => void {
  let total = 0;
  return (rows) => {
    total += rows;
    options.onRows?.(total);
  };
}

/** The rows of one side; a file without any is refused, whatever the other one holds. */
async function* watched(side: Side, source: RowSource, onRows: (rows: number) => void): AsyncGenerator<SideRows> {
  let hasRows = false;
  for await (const rows of side.read(source)) {
    hasRows = true;
    onRows(rows.rows);
    yield rows;
  }
  if (!hasRows) {
    throw new GateError("NO_ROWS", `${source.name} has a header and no rows`, { hint: "Evaluate on a hold-out first" });
  }
}
