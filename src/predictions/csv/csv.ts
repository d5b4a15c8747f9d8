import type { ByteSource } from "../bytes.ts";
import type { Batch, ColumnRequest, RowSource } from "../port.ts";
import { ChunkBuffer } from "../text/chunk-buffer.ts";
import { CsvBatches } from "./batches.ts";
import { readHeader } from "./header.ts";

export interface CsvOptions {
  /** Given, it is the separator; else the most frequent of comma, semicolon and tab in the header is. */
  readonly separator?: "," | "\t";
  /** Hears, without the file's name, what is odd but no fault: blank lines, decimal commas, a missing last line end. */
  readonly onNote?: (note: string) => void;
}

/**
 * A file of separated values as a source of rows. Quotes as in RFC 4180; LF, CRLF and CR; UTF-8, with its mark or
 * without. A file that leaves any doubt is refused with the line, never read somehow: readers that mend rows merge or
 * drop some without a word, and the gate would then compare what nobody wrote.
 * A column that is requested but not in the header, or twice, is a RangeError.
 */
export function csvRows(source: ByteSource, options: CsvOptions = {}): RowSource {
  return {
    name: source.name,
    columnNames: () => readColumnNames(source, options),
    batches: (columns) => readBatches(source, options, columns),
  };
}

async function readColumnNames(source: ByteSource, options: CsvOptions): Promise<readonly string[]> {
  const text = new ChunkBuffer();
  for await (const isLast of text.fill(source)) {
    const header = readHeader(source.name, text, options.separator, isLast);
    if (header !== undefined) return header.names;
  }
  throw new Error(`the reading of ${source.name} has no end`);
}

async function* readBatches(
  source: ByteSource,
  options: CsvOptions,
  requests: readonly ColumnRequest[],
): AsyncGenerator<Batch, void> {
  const text = new ChunkBuffer();
  let batches: CsvBatches | undefined;
  for await (const isLast of text.fill(source)) {
    if (batches === undefined) {
      const header = readHeader(source.name, text, options.separator, isLast);
      if (header === undefined) continue;
      batches = new CsvBatches(source.name, header, requests, options.onNote);
    }
    yield* batches.read(text, isLast);
  }
}
