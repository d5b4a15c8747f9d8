import type { RowSource } from "../predictions/port.ts";
import type { UntouchedFiles } from "./untouched.ts";

/** What a reference text turned out to be. */
export interface OpenedSource {
  /** As the user wrote it. */
  readonly reference: string;
  /** The same for two references that lead to one thing, e.g. the real path of a file. */
  readonly location: string;
  readonly content: SourceContent;
  /** Hex, once everything was read. */
  readonly sha256: () => string | undefined;
  /** Full hash of the commit that it was read at. */
  readonly commit?: string;
}

export type SourceContent =
  | { readonly kind: "rows"; readonly rows: RowSource }
  | { readonly kind: "metrics"; readonly metrics: MetricsTable };

/** Metrics by name; nested objects are joined with `.`. */
export interface MetricsTable {
  /** As the decimal text that was read; also `NaN` and `Infinity`. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Names whose value is no number, and what it is instead. */
  readonly others: ReadonlyMap<string, string>;
}

export interface OpenOptions {
  /** Told while bytes are read: the file, bytes read and in all. */
  readonly onBytes?: (reference: string, read: number, total: number) => void;
  /** What is odd but no fault. */
  readonly onNote?: (note: string) => void;
  /** Files that must be what they were before a command ran. */
  readonly untouched?: UntouchedFiles | undefined;
}
