import { createHash } from "node:crypto";
import { closeSync, fstatSync, readSync } from "node:fs";

import { GateError } from "../errors.ts";
import type { RandomAccess, RandomAccessReading } from "../predictions/parquet/random-access.ts";
import { openFile } from "./open-file.ts";

export interface FilePieces extends RandomAccess {
  /** Hex, over the bytes on disk; `undefined` until one reading has reached the end. */
  readonly sha256: string | undefined;
}

export interface FilePiecesOptions {
  /** How messages name the file; if not given, its path. */
  readonly name?: string;
  /** Hears the progress of a reading, in bytes on disk. What is skipped counts at its end. */
  readonly onBytes?: (read: number, total: number) => void;
  /** Of an earlier reading, which this must be like. */
  readonly sha256?: string;
}

const CHUNK_BYTES = 256 * 1024;

/**
 * A file on disk of which parts are read, as {@link fileBytes} is one that is read from its start: it can be read
 * again, and must be the same then. Parts do not make a hash, so that the whole is hashed when a reading ends
 * (10 ms for 20 MB); that it was not written to since the reading began is told by its size and time of change.
 * Throws FILE_NOT_FOUND with the reason, and PREDICTIONS_UNREADABLE.
 */
export function filePieces(path: string, options: FilePiecesOptions = {}): FilePieces {
  return new DiskPieces(path, options);
}

class DiskPieces implements FilePieces {
  readonly name: string;
  readonly #path: string;
  readonly #onBytes: (read: number, total: number) => void;
  #sha256: string | undefined;

  constructor(path: string, { name, onBytes, sha256 }: FilePiecesOptions) {
    this.name = name ?? path;
    this.#path = path;
    this.#sha256 = sha256;
    this.#onBytes = onBytes ?? (() => {});
  }

  get sha256(): string | undefined {
    return this.#sha256;
  }

  open(): RandomAccessReading {
    const descriptor = openFile(this.#path, this.name);
    const stateAtStart = stateOf(descriptor);
    const byteLength = fstatSync(descriptor).size;
    let read = 0;
    return {
      byteLength,
      read: (offset, length) => {
        const bytes = new Uint8Array(length);
        if (this.#fill(bytes, descriptor, offset) < length) throw this.#changed();
        read = Math.min(byteLength, read + length);
        this.#onBytes(read, byteLength);
        return bytes;
      },
      finish: () => {
        const sha256 = this.#hash(descriptor);
        const isSame = stateOf(descriptor) === stateAtStart && (this.#sha256 ?? sha256) === sha256;
        if (!isSame) throw this.#changed();
        this.#sha256 = sha256;
        this.#onBytes(byteLength, byteLength);
      },
      close: () => closeSync(descriptor),
    };
  }

  #hash(descriptor: number): string {
    const hash = createHash("sha256");
    const memory = new Uint8Array(CHUNK_BYTES);
    for (let offset = 0; ;) {
      const length = this.#fill(memory, descriptor, offset);
      hash.update(memory.subarray(0, length));
      offset += length;
      if (length < memory.length) return hash.digest("hex");
    }
  }

  /** Fills `memory` and returns how many bytes came: fewer only at the end of the file. */
  #fill(memory: Uint8Array, descriptor: number, offset: number): number {
    let filled = 0;
    while (filled < memory.length) {
      const length = this.#read(memory, descriptor, offset, filled);
      if (length === 0) break;
      filled += length;
    }
    return filled;
  }

  #read(memory: Uint8Array, descriptor: number, offset: number, filled: number): number {
    try {
      return readSync(descriptor, memory, filled, memory.length - filled, offset + filled);
    } catch (cause) {
      throw new GateError("PREDICTIONS_UNREADABLE", `${this.name} could not be read to its end`, { cause });
    }
  }

  #changed(): GateError {
    return new GateError("PREDICTIONS_UNREADABLE", `${this.name} changed while it was read`, {
      hint: "Let whatever writes it finish before the gate begins",
    });
  }
}

function stateOf(descriptor: number): string {
  const { size, mtimeNs } = fstatSync(descriptor, { bigint: true });
  return `${size} ${mtimeNs}`;
}
