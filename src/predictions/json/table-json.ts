import type { ByteSource } from "../bytes.ts";
import { BatchBuilder } from "../columns/batch-builder.ts";
import type { Batch, ColumnRequest, RowSource } from "../port.ts";
import { listsByKey, openDocument, type SizeLimit } from "./document.ts";
import { type JsonFile, missingList } from "./faults.ts";
import { type OpenTable, readColumnNames, TableScanner } from "./table-scanner.ts";

export interface TableJsonOptions {
  /** Hears, without the file's name, what is odd but no fault. */
  readonly onNote?: (note: string) => void;
}

/** A document is held in memory, unlike a file of lines. */
export const TABLE_LIMIT: SizeLimit = {
  maxBytes: 512 * 1024 * 1024,
  hint: "Write the rows as JSON Lines (.jsonl) or as CSV, which are read piece by piece",
};

const BLOCK_ROWS = 4096;

/**
 * A table as MLflow logs it, `{"columns": ["id", …], "data": [[…], …]}` (pandas' orientation "split"), as a source of
 * rows. Other keys, such as "index", are passed. A value is the text of its token; null is absent. No row is delivered
 * before the whole document is checked. A column that is requested but not there, or twice, is a RangeError.
 */
export function tableJsonRows(source: ByteSource, options: TableJsonOptions = {}): RowSource {
  return {
    name: source.name,
    columnNames: async () => (await openTable(source)).names,
    batches: (columns) => readBatches(source, columns, options.onNote ?? (() => {})),
  };
}

async function* readBatches(
  source: ByteSource,
  requests: readonly ColumnRequest[],
  onNote: (note: string) => void,
): AsyncGenerator<Batch, void> {
  const batch = new BatchBuilder(source.name, requests, onNote);
  const table = await openTable(source);
  const unknown = requests.find(({ name }) => !table.names.includes(name));
  if (unknown !== undefined) throw new RangeError(`no column is named ${JSON.stringify(unknown.name)}`);
  const scanner = new TableScanner(
    table,
    requests.map(({ name }) => name),
    BLOCK_ROWS,
  );
  for (;;) {
    const rows = scanner.scan(Math.min(BLOCK_ROWS, batch.room));
    if (rows === 0) break;
    batch.append(table.tokens.bytes, scanner.extents, rows);
    if (batch.room === 0) yield batch.take();
  }
  if (batch.rows > 0) yield batch.take();
}

async function openTable(source: ByteSource): Promise<OpenTable> {
  const file: JsonFile = {
    name: source.name,
    code: "PREDICTIONS_UNREADABLE",
    format: "a JSON table",
    hint: 'A table {"columns": ["id", …], "data": [[…], …]} is expected',
  };
  const tokens = await openDocument(file, source, TABLE_LIMIT);
  const lists = listsByKey(file, tokens);
  const [columnsAt, dataAt] = [lists.get("columns"), lists.get("data")];
  if (columnsAt === undefined) throw missingList(file, "columns");
  if (dataAt === undefined) throw missingList(file, "data");
  tokens.at = columnsAt;
  const names = readColumnNames(file, tokens);
  tokens.at = dataAt;
  return { file, tokens, names };
}
