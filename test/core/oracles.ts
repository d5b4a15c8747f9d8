import { readFileSync } from "node:fs";

import type { CellRow } from "../../src/core/statistics.ts";

/** A joint table of `test/oracles`, as `count_tables.py` writes it. */
export interface OracleTable {
  readonly name: string;
  readonly labels: readonly string[];
  /** Given for two classes. */
  readonly positive?: string;
  readonly cells: readonly CellRow[];
}

type MetricValues = Readonly<Record<string, number | null>>;

interface IntervalAnswer {
  readonly delta: number;
  readonly standard_error: number;
  readonly interval: readonly [number, number];
  readonly confidence_of_change: number | null;
  readonly rows_needed: number | null;
}

export interface Oracles {
  readonly metrics: {
    readonly cases: readonly (OracleTable & Readonly<Record<"baseline" | "candidate", MetricValues>>)[];
  };
  readonly intervals: {
    readonly confidence: number;
    readonly required_change: number;
    readonly cases: readonly (OracleTable & {
      readonly method: "smoothed-delta" | "delta";
      /** `null` where the metric is undefined on a side. */
      readonly metrics: Readonly<Record<string, IntervalAnswer | null>>;
    })[];
  };
  readonly mcnemar: { readonly cases: readonly { readonly b: number; readonly c: number; readonly p_value: number }[] };
  readonly bootstrap: {
    readonly cases: readonly (OracleTable & {
      readonly lower: number;
      readonly upper: number;
      readonly standard_deviation: number;
    })[];
  };
  readonly normal: {
    readonly cdf: readonly { readonly x: number; readonly exact: number }[];
    readonly ppf: readonly { readonly p: number; readonly exact: number }[];
  };
}

/** The answers of other software; `test/oracles/README.md` tells how each file was made. */
export function oracle<Name extends keyof Oracles>(name: Name): Oracles[Name] {
  // A committed file of ours: its shape is what the script beside it writes.
  return JSON.parse(readFileSync(new URL(`../oracles/${name}.json`, import.meta.url), "utf8")) as Oracles[Name];
}
