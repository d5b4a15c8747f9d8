/** The bytes of a file, already unzipped: what every reader of rows or metrics stands on. */
export interface ByteSource {
  /** How messages name it. Foreign text. */
  readonly name: string;
  /** Reads from the start, each call anew. A chunk is valid only until the next one is asked for; none is empty. */
  chunks(): AsyncIterable<Uint8Array>;
}

/** A row, a JSON document or a header larger than this is refused: nothing that we read has one. */
export const MAX_ROW_BYTES = 64 * 1024 * 1024;
