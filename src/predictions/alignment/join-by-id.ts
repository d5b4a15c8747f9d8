import { IdIndex } from "./id-index.ts";
import { Mismatches } from "./mismatches.ts";
import type { TakePairs } from "./pairs.ts";
import { RowStore } from "./row-store.ts";
import type { SideRows } from "./side.ts";

export interface JoinOptions {
  /** What rows mean that only the candidate has. */
  readonly extraRows: "fail" | "ignore";
  readonly takeBaseline: (rows: SideRows) => void;
}

/**
 * Any order: the baseline is kept in memory, the candidate is read along it. Throws ROWS_MISALIGNED with counts and the
 * first five ids when an id is missing, doubled, or has two labels; never joins only what happens to match.
 *
 * @returns the number of rows that only the candidate has (`extraRows: "ignore"`)
 */
export async function joinById(
  baseline: AsyncIterable<SideRows>,
  candidate: AsyncIterable<SideRows>,
  take: TakePairs,
  options: JoinOptions,
): Promise<number> {
  const mismatches = new Mismatches();
  const store = new RowStore();
  for await (const rows of baseline) {
    options.takeBaseline(rows);
    for (let row = 0; row < rows.rows; row++) {
      if (!store.add(rows, row)) mismatches.add("twice in the baseline", () => idOf(rows, row));
    }
  }

  const known = store.rows;
  const isMatched = new Uint8Array(known.rows);
  const extra = new IdIndex();
  for await (const rows of candidate) {
    const { ids } = rows;
    if (ids === undefined) throw new RangeError("rows are joined by id");
    for (let row = 0; row < rows.rows; row++) {
      const [start, end] = [ids.offsets[row] as number, ids.offsets[row + 1] as number];
      const match = store.ids.find(ids.bytes, start, end);
      if (match === -1) {
        if (!extra.add(ids.bytes, start, end)) mismatches.add("twice in the candidate", () => idOf(rows, row));
        else if (options.extraRows === "fail") mismatches.add("only in the candidate", () => idOf(rows, row));
      } else if (isMatched[match] === 1) {
        mismatches.add("twice in the candidate", () => idOf(rows, row));
      } else {
        isMatched[match] = 1;
        if (known.labels[match] !== rows.labels[row]) mismatches.add("with two labels", () => idOf(rows, row));
        else take(known, match, rows, row, 1);
      }
    }
  }
  for (let row = 0; row < known.rows; row++) {
    if (isMatched[row] === 0) mismatches.add("only in the baseline", () => store.ids.text(row));
  }
  if (mismatches.has()) throw mismatches.error(hintFor(options.extraRows, extra.size));
  return extra.size;
}

function hintFor(extraRows: JoinOptions["extraRows"], extra: number): string {
  const grown = extraRows === "fail" && extra > 0 ? "; if the hold-out only grew, use --extra-rows ignore" : "";
  return `Both models must be evaluated on the same hold-out rows, once each${grown}`;
}

function idOf(rows: SideRows, row: number): string {
  const ids = rows.ids;
  return ids === undefined ? "" : new TextDecoder().decode(ids.bytes.subarray(ids.offsets[row], ids.offsets[row + 1]));
}
