import { readFileSync } from "node:fs";
import { join } from "node:path";

const STORES = join(import.meta.dirname, "stores");

/** Stores that MLflow made, and what its own client says of them (`test/oracles/mlflow_store.py`). */
export const MADE_BY = ["mlflow-2", "mlflow-3"] as const;

export type MadeBy = (typeof MADE_BY)[number];

export function storePath(madeBy: MadeBy): string {
  return join(STORES, madeBy, "mlruns");
}

export function answersOf(madeBy: MadeBy): Answers {
  return JSON.parse(readFileSync(join(STORES, `${madeBy}.json`), "utf8"));
}

/** Numbers are as Python prints them. */
export interface Answers {
  readonly experiments: readonly {
    readonly id: string;
    readonly name: string;
    readonly lifecycle_stage: string;
    readonly runs: readonly string[];
  }[];
  readonly runs: Readonly<Record<string, AnsweredRun>>;
  readonly models: Readonly<Record<string, AnsweredModel>>;
  /** Key, value, step, timestamp, run, name and digest of the data set; null for a deleted model. */
  readonly logged_models: Readonly<
    Record<string, readonly (readonly [string, string, number, number, string, string, string])[] | null>
  >;
}

interface AnsweredRun {
  readonly info: {
    readonly run_name: string;
    readonly experiment_id: string;
    readonly status: string;
    readonly lifecycle_stage: string;
    readonly start_time: number;
    readonly end_time: number | null;
  };
  readonly metrics: Readonly<Record<string, string>>;
  readonly params: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  readonly datasets: readonly (readonly [string, string])[];
  readonly models: readonly string[];
  readonly artifacts:
    | readonly { readonly path: string; readonly folder: boolean; readonly bytes?: number; readonly sha256?: string }[]
    | null;
}

interface AnsweredModel {
  readonly tags: Readonly<Record<string, string>>;
  readonly aliases: Readonly<Record<string, string>>;
  readonly latest: Readonly<Record<string, string>>;
  readonly versions: Readonly<
    Record<
      string,
      {
        readonly version: string;
        readonly stage: string;
        readonly status: string;
        readonly run_id: string | null;
        readonly source: string;
        readonly tags: Readonly<Record<string, string>>;
        readonly created: number;
        readonly updated: number;
      }
    >
  >;
  readonly by_alias: Readonly<Record<string, string | { readonly error: string }>>;
}
