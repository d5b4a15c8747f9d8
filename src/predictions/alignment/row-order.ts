import { formatCount } from "../../core/format.ts";
import { GateError } from "../../errors.ts";
import { Cursor } from "./cursor.ts";
import { sameIds } from "./lockstep.ts";
import type { TakePairs } from "./pairs.ts";
import type { SideRows } from "./side.ts";

/**
 * Row n of one file belongs to row n of the other, because the user says so. Needs equal labels and equally many rows;
 * ids, where both have them, must agree too. Equal labels do not prove equal rows: the report says so.
 */
export async function alignByRowOrder(
  baseline: AsyncIterable<SideRows>,
  candidate: AsyncIterable<SideRows>,
  take: TakePairs,
): Promise<void> {
  const [left, right] = [new Cursor(baseline), new Cursor(candidate)];
  let rows = 0;
  try {
    for (;;) {
      const [b, c] = [await left.current(), await right.current()];
      if (b === undefined && c === undefined) return;
      if (b === undefined || c === undefined) {
        throw misaligned(
          `the ${b === undefined ? "baseline" : "candidate"} ends after ${formatCount(rows)} rows, the other file goes on`,
        );
      }
      const count = Math.min(b.rows - left.position, c.rows - right.position);
      for (let i = 0; i < count; i++) {
        if (b.labels[left.position + i] !== c.labels[right.position + i]) {
          throw misaligned(`the labels of row ${rows + i + 1} differ`);
        }
        if (b.ids !== undefined && c.ids !== undefined && !sameIds(b, left.position + i, c, right.position + i, 1)) {
          throw misaligned(`the ids of row ${rows + i + 1} differ, although --align row-order was asked for`);
        }
      }
      take(b, left.position, c, right.position, count);
      rows += count;
      left.advance(count);
      right.advance(count);
    }
  } finally {
    await left.close();
    await right.close();
  }
}

function misaligned(message: string): GateError {
  return new GateError("ROWS_MISALIGNED", message, {
    hint: "Give both files an id column, or write them from the same hold-out in the same order",
  });
}
