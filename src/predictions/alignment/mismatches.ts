import { formatCount } from "../../core/format.ts";
import { GateError } from "../../errors.ts";
import { excerpt } from "../text/excerpt.ts";

const SHOWN = 5;

/** What keeps two files from being compared row by row, told with counts and the first five ids. */
export class Mismatches {
  readonly #kinds = new Map<string, { count: number; readonly ids: string[] }>();

  /** `kind` reads as in "3 ids {kind}". */
  add(kind: string, id: () => string): void {
    const seen = this.#kinds.get(kind) ?? { count: 0, ids: [] };
    this.#kinds.set(kind, seen);
    seen.count += 1;
    if (seen.ids.length < SHOWN) seen.ids.push(id());
  }

  has(): boolean {
    return this.#kinds.size > 0;
  }

  error(hint: string): GateError {
    const counts: string[] = [];
    const withIds: string[] = [];
    for (const [kind, { count, ids }] of this.#kinds) {
      const counted = `${formatCount(count)} ${count === 1 ? "id" : "ids"} ${kind}`;
      counts.push(counted);
      withIds.push(`${counted} (${ids.map(excerpt).join(", ")}${count > SHOWN ? ", …" : ""})`);
    }
    return new GateError("ROWS_MISALIGNED", withIds.join("; "), { hint, withoutData: counts.join("; ") });
  }
}
