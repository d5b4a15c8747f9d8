import type { ByteSource } from "../bytes.ts";
import { BatchBuilder } from "../columns/batch-builder.ts";
import type { Batch, ColumnRequest, RowSource } from "../port.ts";
import { count } from "../text/excerpt.ts";
import { emptyFile, type JsonFile } from "./faults.ts";
import { wholeLines } from "./jsonl-lines.ts";
import { JsonlScanner } from "./jsonl-scanner.ts";

export interface JsonlOptions {
  /** Hears, without the file's name, what is odd but no fault: blank lines. */
  readonly onNote?: (note: string) => void;
}

/** Few enough that the bytes of a block are still in the processor's cache when its columns are built. */
const BLOCK_ROWS = 4096;

/**
 * A file of JSON Lines, one flat object on each, as a source of rows. The keys of the first row are the columns; later
 * rows may have more, and each must have those that are requested. A value is the text of its token, so 1.0 and
 * 9007199254740993 stay what was written; null is absent. A column that is requested twice is a RangeError.
 */
export function jsonlRows(source: ByteSource, options: JsonlOptions = {}): RowSource {
  const file: JsonFile = {
    name: source.name,
    code: "PREDICTIONS_UNREADABLE",
    format: "JSON Lines",
    hint: "One JSON object on each line is expected",
  };
  return {
    name: source.name,
    columnNames: () => firstKeys(file, source),
    batches: (columns) => readBatches(file, source, columns, options.onNote ?? (() => {})),
  };
}

async function firstKeys(file: JsonFile, source: ByteSource): Promise<readonly string[]> {
  const scanner = new JsonlScanner(file, [], 1);
  for await (const { bytes, start, end, fault } of wholeLines(file, source)) {
    if (scanner.scan(bytes, start, end, 1) === 1) return scanner.keys;
    if (fault !== undefined) throw fault(scanner.line);
  }
  throw emptyFile(file);
}

async function* readBatches(
  file: JsonFile,
  source: ByteSource,
  requests: readonly ColumnRequest[],
  onNote: (note: string) => void,
): AsyncGenerator<Batch, void> {
  const batch = new BatchBuilder(file.name, requests, onNote);
  const scanner = new JsonlScanner(
    file,
    requests.map(({ name }) => name),
    BLOCK_ROWS,
  );
  for await (const { bytes, start, end, fault } of wholeLines(file, source)) {
    for (let at = start; at < end; at = scanner.next) {
      const rows = scanner.scan(bytes, at, end, Math.min(BLOCK_ROWS, batch.room));
      batch.append(bytes, scanner.extents, rows);
      if (batch.room === 0) yield batch.take();
    }
    if (fault !== undefined) throw fault(scanner.line);
  }
  if (scanner.rows === 0) throw emptyFile(file);
  if (batch.rows > 0) yield batch.take();
  if (scanner.blankLines > 0) onNote(`${count(scanner.blankLines, "blank line")} skipped`);
}
