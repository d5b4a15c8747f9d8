/** All that one run waits for a remote that fails, over all requests together. */
const TOTAL_MS = 40_000;
/** A server that has said nothing for so long is asked again. */
const SILENCE_MS = 15_000;
const FIRST_WAIT_MS = 1_000;

export interface PatienceOptions {
  readonly totalMs?: number;
  readonly silenceMs?: number;
  readonly sleep?: (ms: number) => Promise<void>;
  readonly now?: () => number;
}

/** Counts down the time that is lost to failures: failed attempts and the waits between them. Work that succeeds is free. */
export class Patience {
  #leftMs: number;
  readonly #silenceMs: number;
  readonly #sleep: (ms: number) => Promise<void>;
  readonly #now: () => number;

  constructor({ totalMs = TOTAL_MS, silenceMs = SILENCE_MS, sleep, now }: PatienceOptions = {}) {
    this.#leftMs = totalMs;
    this.#silenceMs = silenceMs;
    this.#sleep = sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)));
    this.#now = now ?? (() => performance.now());
  }

  /** How long an attempt may stay silent; 0 when all patience is gone. */
  get silenceMs(): number {
    return Math.max(0, Math.min(this.#silenceMs, this.#leftMs));
  }

  /** Starts a watch; the time until it is read is taken off when the attempt failed. */
  watch(): () => void {
    const start = this.#now();
    return () => {
      this.#leftMs -= this.#now() - start;
    };
  }

  /**
   * Waits before the next attempt: what the server asked for, but at least 1, 2, 4, … s, so that `Retry-After: 0` makes
   * no storm. Returns false at once when that would take longer than is left.
   */
  async wait(attempt: number, askedMs: number): Promise<boolean> {
    const ms = Math.max(FIRST_WAIT_MS * 2 ** attempt, askedMs);
    if (ms >= this.#leftMs) return false;
    this.#leftMs -= ms;
    await this.#sleep(ms);
    return true;
  }
}
