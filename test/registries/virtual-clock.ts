/** A clock on which waiting costs nothing: time jumps to the next sleeper once everybody sleeps. */
export class VirtualClock {
  #now: number;
  #sleepers: { readonly at: number; readonly order: number; readonly wake: () => void }[] = [];
  #order = 0;

  constructor(now = Date.UTC(2026, 10, 22, 10)) {
    this.#now = now;
  }

  readonly now = (): number => this.#now;

  readonly sleep = (ms: number): Promise<void> =>
    new Promise((wake) => this.#sleepers.push({ at: this.#now + ms, order: this.#order++, wake }));

  /** Lets time pass until all of this is done. */
  async run<T>(work: readonly Promise<T>[]): Promise<readonly PromiseSettledResult<T>[]> {
    let isDone = false;
    const all = Promise.allSettled(work).finally(() => (isDone = true));
    for (;;) {
      // Whoever can go on without time goes on first.
      await new Promise(setImmediate);
      if (isDone) return await all;
      const next = this.#sleepers.toSorted((a, b) => a.at - b.at || a.order - b.order)[0];
      if (next === undefined) continue;
      this.#sleepers.splice(this.#sleepers.indexOf(next), 1);
      this.#now = Math.max(this.#now, next.at);
      next.wake();
    }
  }
}
