import type { Dataset } from "../mlflow/port.ts";
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
  /** Of a model registry. */
  readonly version?: string;
  /** Of the tracking server. */
  readonly runId?: string;
  /** Why this one was taken, in words for a report; only for one that was looked up. */
  readonly why?: string;
  /** Numbers that lie beside its rows. */
  readonly beside?: MetricsTable;
  /** What its numbers were measured on, where that is known. */
  readonly datasets?: readonly Dataset[];
}

/** There never was such a thing, which is certain; and in words how that is known. */
export interface Absent {
  readonly absent: string;
}

/** What is known in MLflow of a file that was not read from there. */
export type Belonging = Pick<OpenedSource, "version" | "runId" | "why" | "beside" | "datasets">;

export type SourceContent =
  | { readonly kind: "rows"; readonly rows: RowSource }
  | { readonly kind: "metrics"; readonly metrics: MetricsTable };

/** Metrics by name; nested objects are joined with `.`. */
export interface MetricsTable {
  /** As the decimal text that was read; also `NaN` and `Infinity`. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Names whose value is no number, and what it is instead. */
  readonly others: ReadonlyMap<string, string>;
  /** Names that stand for several numbers, one a data set, and the names of those. */
  readonly ambiguous?: ReadonlyMap<string, string>;
}

export interface OpenOptions {
  /** Told while bytes are read: the file, bytes read and in all. */
  readonly onBytes?: (reference: string, read: number, total: number) => void;
  /** What is odd but no fault. */
  readonly onNote?: (note: string) => void;
  /** Files that must be what they were before a command ran. */
  readonly untouched?: UntouchedFiles | undefined;
}
