/** Rings when nothing has been heard for a while. */
export class Alarm {
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout;

  constructor(silenceMs: number) {
    const late = Object.assign(new Error("no answer in time"), { code: "ETIMEDOUT" });
    this.#timer = setTimeout(() => this.#controller.abort(late), silenceMs);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  heard(): void {
    this.#timer.refresh();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
