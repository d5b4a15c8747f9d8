import { formatCount } from "../../core/format.ts";
import { GateError } from "../../errors.ts";

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
    const parts = [...this.#kinds].map(([kind, { count, ids }]) => {
      const shown = ids.map((id) => (id.length > 40 ? `${id.slice(0, 40)}…` : id)).map((id) => JSON.stringify(id));
      return `${formatCount(count)} ${count === 1 ? "id" : "ids"} ${kind} (${shown.join(", ")}${count > SHOWN ? ", …" : ""})`;
    });
    return new GateError("ROWS_MISALIGNED", parts.join("; "), { hint });
  }
}
