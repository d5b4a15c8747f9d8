import { Cursor } from "./cursor.ts";
import { DistinctIds } from "./distinct-ids.ts";
import type { TakePairs } from "./pairs.ts";
import type { SideRows } from "./side.ts";

/**
 * Both files in the same order: read side by side, in memory that does not grow with the rows. False when the ids or
 * labels differ somewhere, one file is longer, or the ids could not be shown to be distinct: then nothing that was taken
 * may be used, and the join by id must look closer.
 */
export async function alignInLockstep(
  baseline: AsyncIterable<SideRows>,
  candidate: AsyncIterable<SideRows>,
  take: TakePairs,
): Promise<boolean> {
  const [left, right] = [new Cursor(baseline), new Cursor(candidate)];
  const distinct = new DistinctIds();
  try {
    for (;;) {
      const [b, c] = [await left.current(), await right.current()];
      if (b === undefined || c === undefined) return b === c && distinct.proven();
      const count = Math.min(b.rows - left.position, c.rows - right.position);
      if (!sameIds(b, left.position, c, right.position, count)) return false;
      if (!sameLabels(b, left.position, c, right.position, count)) return false;
      if (b.ids === undefined || !distinct.add(b.ids, left.position, left.position + count)) return false;
      take(b, left.position, c, right.position, count);
      left.advance(count);
      right.advance(count);
    }
  } finally {
    await left.close();
    await right.close();
  }
}

function sameLabels(b: SideRows, bStart: number, c: SideRows, cStart: number, count: number): boolean {
  for (let i = 0; i < count; i++) if (b.labels[bStart + i] !== c.labels[cStart + i]) return false;
  return true;
}

export function sameIds(b: SideRows, bStart: number, c: SideRows, cStart: number, count: number): boolean {
  const [left, right] = [b.ids, c.ids];
  if (left === undefined || right === undefined) return false;
  for (let i = 0; i < count; i++) {
    const leftStart = left.offsets[bStart + i] as number;
    const rightStart = right.offsets[cStart + i] as number;
    const length = (left.offsets[bStart + i + 1] as number) - leftStart;
    if ((right.offsets[cStart + i + 1] as number) - rightStart !== length) return false;
    for (let j = 0; j < length; j++) if (left.bytes[leftStart + j] !== right.bytes[rightStart + j]) return false;
  }
  return true;
}
