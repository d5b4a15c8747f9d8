import type { SideRows } from "./side.ts";

/** Walks over the rows of one side, whatever the size of its batches. */
export class Cursor {
  readonly #batches: AsyncIterator<SideRows>;
  #rows: SideRows | undefined;
  #position = 0;

  constructor(batches: AsyncIterable<SideRows>) {
    this.#batches = batches[Symbol.asyncIterator]();
  }

  /** The batch that holds the next row; undefined at the end. */
  async current(): Promise<SideRows | undefined> {
    while (this.#rows === undefined || this.#position === this.#rows.rows) {
      const next = await this.#batches.next();
      if (next.done === true) return undefined;
      this.#rows = next.value;
      this.#position = 0;
    }
    return this.#rows;
  }

  /** Where the next row stands in {@link current}. */
  get position(): number {
    return this.#position;
  }

  advance(rows: number): void {
    this.#position += rows;
  }

  async close(): Promise<void> {
    await this.#batches.return?.();
  }
}
