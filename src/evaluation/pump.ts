import type { Readable } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";

/** More than a pipe holds (64 KiB; 1 MiB when a program enlarged it): what comes after it is new, from a stranger. */
const MOST_LEFT_BYTES = 1024 * 1024 + 65_536;
const QUIET_MS = 400;

/** Carries the output of a command to where it is shown, never faster than it is taken: memory stays small. */
export class Pump {
  /** Resolves at the end of the output; rejects when it cannot be written. */
  readonly done: Promise<void>;
  readonly #source: Readable;
  readonly #write: (bytes: Uint8Array) => Promise<void>;
  #isReading = true;
  #chunks = 0;
  #bytesAllowed = Number.POSITIVE_INFINITY;
  #isDone = false;

  constructor(source: Readable, write: (bytes: Uint8Array) => Promise<void>) {
    this.#source = source;
    this.#write = write;
    this.done = this.#run().finally(() => {
      this.#isDone = true;
    });
    // Whoever awaits it sees the failure; until then it must not end the process.
    this.done.catch(() => undefined);
  }

  async #run(): Promise<void> {
    try {
      for await (const chunk of this.#source) {
        const bytes = chunk as Uint8Array;
        this.#chunks += 1;
        this.#isReading = false;
        await this.#write(bytes);
        this.#isReading = true;
        this.#bytesAllowed -= bytes.length;
        if (this.#bytesAllowed < 0) break;
      }
    } catch (error) {
      if (!this.#source.destroyed || !this.#isReading) throw error;
    }
  }

  /** Waits for the end of the output, for at most `graceMs`. */
  async settle(graceMs: number): Promise<void> {
    const over = new AbortController();
    try {
      await Promise.race([this.done, delay(graceMs, undefined, { signal: over.signal })]);
    } finally {
      over.abort();
    }
  }

  /**
   * Carries what is left after the last known process is gone, and returns although a stranger may hold the pipe or
   * even write: when nothing comes for a moment, or more than a pipe can hold. Time that the reader takes is not
   * counted, so a slow log loses nothing.
   */
  async finish(): Promise<void> {
    this.#bytesAllowed = MOST_LEFT_BYTES;
    while (!this.#isDone) {
      const before = this.#chunks;
      await this.settle(QUIET_MS);
      if (!this.#isDone && this.#isReading && this.#chunks === before) this.#source.destroy();
    }
    await this.done;
  }
}
