import type { SideRows } from "./side.ts";

/** Who takes aligned rows: `count` rows from `b` on of the baseline belong to as many rows from `c` on of the candidate. */
export type TakePairs = (baseline: SideRows, b: number, candidate: SideRows, c: number, count: number) => void;
