import { formatCount } from "../core/format.ts";
import type { Host } from "./host.ts";

const FIRST_AFTER_MS = 2_000;
const EVERY_MS = { terminal: 200, log: 5_000 } as const;

const PREDICTIONS = { reading: "predictions", unit: "rows" };

/** Tells how far a long reading is, with rows per second: one line on a terminal, a line every few seconds in a log. */
export class Progress {
  readonly #host: Host;
  readonly #reading: string;
  readonly #unit: string;
  readonly #start: number;
  #last: number;
  #isShown = false;
  #files = new Map<string, { read: number; total: number }>();

  constructor(host: Host, { reading, unit }: Readonly<Record<"reading" | "unit", string>> = PREDICTIONS) {
    this.#host = host;
    this.#reading = reading;
    this.#unit = unit;
    this.#start = host.now();
    this.#last = this.#start;
  }

  readonly onBytes = (reference: string, read: number, total: number): void => {
    this.#files.set(reference, { read, total });
  };

  readonly onRows = (rows: number): void => {
    const now = this.#host.now();
    const every = this.#host.isTerminal ? EVERY_MS.terminal : EVERY_MS.log;
    if (now - this.#start < FIRST_AFTER_MS || now - this.#last < every) return;
    this.#last = now;
    const perSecond = Math.round((rows / (now - this.#start)) * 1000);
    const text = `reading ${this.#reading}: ${formatCount(rows)} ${this.#unit}${this.#share()}, ${formatCount(perSecond)} ${this.#unit}/s`;
    this.#isShown = true;
    this.#host.printError(this.#host.isTerminal ? `\r\u001B[K${text}` : `${text}\n`);
  };

  /** Takes the line off a terminal before anything else is written. */
  done(): void {
    if (this.#isShown && this.#host.isTerminal) this.#host.printError("\r\u001B[K");
    this.#isShown = false;
  }

  #share(): string {
    let [read, total] = [0, 0];
    for (const file of this.#files.values()) {
      read += file.read;
      total += file.total;
    }
    return total === 0 ? "" : ` (${Math.floor((100 * read) / total)} %)`;
  }
}
