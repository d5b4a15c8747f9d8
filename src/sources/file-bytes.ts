import { createHash } from "node:crypto";
import { closeSync, fstatSync } from "node:fs";

import { GateError } from "../errors.ts";
import type { ByteSource } from "../predictions/bytes.ts";
import { gunzip, GUNZIP_LIMITS, type GunzipLimits } from "./gunzip.ts";
import { openFile, readInto } from "./open-file.ts";

export interface FileBytes extends ByteSource {
  /** Hex, over the bytes on disk, zipped or not; `undefined` until one reading has reached the end. */
  readonly sha256: string | undefined;
}

export interface FileBytesOptions {
  /** How messages name the file; if not given, its path. */
  readonly name?: string;
  /** Hears the progress of a reading, in bytes on disk. */
  readonly onBytes?: (read: number, total: number) => void;
  /** Of an earlier reading, which this must be like. */
  readonly sha256?: string;
  readonly limits?: Partial<GunzipLimits>;
}

/** 53 MB take 10 ms at any size; this one keeps the chunk in the processor's cache. */
const CHUNK_BYTES = 256 * 1024;

/**
 * The bytes of a file; one whose name ends in .gz is unzipped. It can be read again, and must be the same then: two
 * files are aligned by reading them twice, and what the report says of a file must hold for both readings.
 * A reading throws FILE_NOT_FOUND with the reason, PREDICTIONS_UNREADABLE (corrupt gzip, a file that has changed) and
 * INPUT_TOO_LARGE (a zip bomb); what it has yielded before must then not be used.
 */
export function fileBytes(path: string, options: FileBytesOptions = {}): FileBytes {
  return new DiskFile(path, options);
}

class DiskFile implements FileBytes {
  readonly name: string;
  readonly #path: string;
  readonly #options: FileBytesOptions;
  #sha256: string | undefined;

  constructor(path: string, options: FileBytesOptions) {
    this.name = options.name ?? path;
    this.#path = path;
    this.#options = options;
    this.#sha256 = options.sha256;
  }

  get sha256(): string | undefined {
    return this.#sha256;
  }

  async *chunks(): AsyncGenerator<Uint8Array, void> {
    const descriptor = openFile(this.#path, this.name);
    try {
      const bytes = fstatSync(descriptor).size;
      const chunks = this.#bytesOnDisk(descriptor, bytes);
      if (!/\.gz$/i.test(this.#path)) yield* chunks;
      else yield* gunzip({ name: this.name, bytes, chunks }, { ...GUNZIP_LIMITS, ...this.#options.limits });
    } finally {
      closeSync(descriptor);
    }
  }

  *#bytesOnDisk(descriptor: number, total: number): Generator<Uint8Array, void> {
    const memory = new Uint8Array(CHUNK_BYTES);
    const hash = createHash("sha256");
    let read = 0;
    for (;;) {
      const length = readInto(memory, descriptor, this.name);
      if (length === 0) break;
      const chunk = memory.subarray(0, length);
      hash.update(chunk);
      read += length;
      this.#options.onBytes?.(read, total);
      yield chunk;
    }
    this.#finish(hash.digest("hex"));
  }

  #finish(sha256: string): void {
    if (this.#sha256 !== undefined && this.#sha256 !== sha256) {
      throw new GateError("PREDICTIONS_UNREADABLE", `${this.name} changed while it was read`, {
        hint: "Let whatever writes it finish before the gate begins",
      });
    }
    this.#sha256 = sha256;
  }
}
