import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from "node:fs";

import { GateError } from "../../errors.ts";
import { codeOf, damaged } from "./damaged.ts";

const CHUNK_BYTES = 64 * 1024;

/** The longest line: a number, two times and the names of a run and of a data set. */
const MAX_LINE_BYTES = CHUNK_BYTES;

const UTF_8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** A pipe would keep us waiting, and a link that appeared in the meantime would lead anywhere. Not on Windows. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** A regular file of the store. What it throws is REMOTE_FAILED, or INPUT_TOO_LARGE. */
export class StoreFile {
  readonly #path: string;
  /** How messages name it. */
  readonly shown: string;

  constructor(path: string, shown: string) {
    this.#path = path;
    this.shown = shown;
  }

  /** Undefined when it is gone. */
  get size(): number | undefined {
    return lstatSync(this.#path, { throwIfNoEntry: false })?.size;
  }

  bytes(maxBytes: number): Uint8Array {
    return this.#opened((descriptor, size) => {
      this.#refuseLarger(size, maxBytes);
      // One byte more than it has, to see when it grows.
      let memory = new Uint8Array(size + 1);
      let filled = 0;
      for (;;) {
        const length = readSync(descriptor, memory, filled, memory.length - filled, null);
        if (length === 0) return memory.subarray(0, filled);
        filled += length;
        this.#refuseLarger(filled, maxBytes);
        if (filled < memory.length) continue;
        const larger = new Uint8Array(filled * 2);
        larger.set(memory);
        memory = larger;
      }
    });
  }

  /** As it is, with its line ends and whatever it begins with. */
  text(maxBytes: number): string {
    return this.#decode(this.bytes(maxBytes));
  }

  /** Hears each line, without its end, in turn. The last one has an end, too: otherwise the file was cut. */
  eachLine(maxBytes: number, hear: (line: string, number: number) => void): void {
    this.#opened((descriptor, size) => {
      this.#refuseLarger(size, maxBytes);
      const memory = Buffer.allocUnsafe(Math.min(size + 1, CHUNK_BYTES + MAX_LINE_BYTES));
      let [carried, number, read] = [0, 0, 0];
      for (;;) {
        const length = readSync(descriptor, memory, carried, memory.length - carried, null);
        read += length;
        this.#refuseLarger(read, maxBytes);
        const filled = carried + length;
        const end = memory.subarray(0, filled).lastIndexOf(0x0a);
        if (length === 0 || (end === -1 && filled === memory.length)) {
          if (filled === 0) return;
          throw damaged(this.shown, "lines that each have an end", `none at the end of line ${number + 1}`);
        }
        if (end !== -1) {
          for (const line of this.#decode(memory.subarray(0, end)).split("\n")) hear(line, ++number);
        }
        memory.copyWithin(0, end + 1, filled);
        carried = filled - end - 1;
      }
    });
  }

  #opened<Result>(use: (descriptor: number, size: number) => Result): Result {
    let descriptor: number | undefined;
    try {
      descriptor = openSync(this.#path, FLAGS);
      const stats = fstatSync(descriptor);
      if (!stats.isFile()) throw damaged(this.shown, "a file", "something else");
      return use(descriptor, stats.size);
    } catch (error) {
      if (error instanceof GateError || !(error instanceof Error && "syscall" in error)) throw error;
      throw damaged(this.shown, "a file that may be read", codeOf(error), error);
    } finally {
      if (descriptor !== undefined) closeSync(descriptor);
    }
  }

  #refuseLarger(bytes: number, maxBytes: number): void {
    if (bytes <= maxBytes) return;
    throw new GateError("INPUT_TOO_LARGE", `${this.shown} has more than ${maxBytes} bytes`, {
      hint: "No file of this kind is that large: look at what wrote it",
    });
  }

  #decode(bytes: Uint8Array): string {
    try {
      return UTF_8.decode(bytes);
    } catch (cause) {
      throw damaged(this.shown, "text in UTF-8", "other bytes", cause);
    }
  }
}
