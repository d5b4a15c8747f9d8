/** A file of which any part can be read: what Parquet needs, since its table of contents stands at the end. */
export interface RandomAccess {
  /** How messages name it. Foreign text. */
  readonly name: string;
  /** Begins a reading. Throws what cannot be opened. */
  open(): RandomAccessReading;
}

export interface RandomAccessReading {
  readonly byteLength: number;
  /** Exactly so many bytes, which belong to the caller. Throws PREDICTIONS_UNREADABLE when there are fewer. */
  read(offset: number, length: number): Uint8Array;
  /** Says that the rows were read to their end. Throws PREDICTIONS_UNREADABLE if the file has changed meanwhile. */
  finish(): void;
  close(): void;
}
