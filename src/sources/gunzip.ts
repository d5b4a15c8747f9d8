import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";

import { GateError } from "../errors.ts";

export interface GunzipLimits {
  /** No more bytes than this are unzipped. */
  readonly totalBytes: number;
  /** Nor more than this many times the size of the zipped file … */
  readonly ratio: number;
  /** … as soon as there are more bytes than this: so few do no harm, whatever they are. */
  readonly ratioFromBytes: number;
}

/** Rows of predictions shrink 3 to 20 times, and deflate never shrinks more than 1,032 times. */
export const GUNZIP_LIMITS: GunzipLimits = {
  totalBytes: 64 * 1024 ** 3,
  ratio: 200,
  ratioFromBytes: 64 * 1024 ** 2,
};

export interface ZippedFile {
  readonly name: string;
  /** Size on disk. */
  readonly bytes: number;
  /** A chunk need be valid only until the next one is asked for. */
  readonly chunks: Iterable<Uint8Array>;
}

const CHUNK_BYTES = 256 * 1024;

/**
 * Unzips a file of one or more gzip members. Most faults show only when nearly everything has been yielded: nothing may
 * be used before the end. Throws PREDICTIONS_UNREADABLE (not gzip, cut, corrupt, more bytes behind) and INPUT_TOO_LARGE.
 */
export async function* gunzip(file: ZippedFile, limits: GunzipLimits): AsyncGenerator<Uint8Array, void> {
  let zippedBytes = 0;
  let unzippedBytes = 0;
  const source = Readable.from(
    checkedCopies(file, (length) => (zippedBytes += length)),
    { objectMode: false },
  );
  const engine = createGunzip({ chunkSize: CHUNK_BYTES });
  pipeline(source, engine, () => {}); // What goes wrong is thrown by the loop.
  try {
    for await (const chunk of engine as AsyncIterable<Uint8Array>) {
      unzippedBytes += chunk.length;
      refuseBomb(file, unzippedBytes, limits);
      yield chunk;
    }
    // Node stops at a zero byte behind a member, and drops all that follows without an error.
    if (engine.bytesWritten !== zippedBytes) throw corrupt(file, "other bytes follow the end of the gzip data");
  } catch (error) {
    throw translated(file, error);
  } finally {
    source.destroy();
    engine.destroy();
  }
}

/** Copies, since the stream asks for more before it has used up the last. */
function* checkedCopies(file: ZippedFile, onCopy: (length: number) => void): Generator<Uint8Array, void> {
  let isFirst = true;
  for (const chunk of file.chunks) {
    if (isFirst && (chunk[0] !== 0x1f || chunk[1] !== 0x8b)) {
      throw unreadable(file, "is not gzip, though its name ends in .gz", "Zip it, or take .gz off its name");
    }
    isFirst = false;
    onCopy(chunk.length);
    yield Uint8Array.from(chunk);
  }
  if (isFirst) throw unreadable(file, "is empty", "A gzip file is expected");
}

function refuseBomb({ name, bytes }: ZippedFile, unzippedBytes: number, limits: GunzipLimits): void {
  const { totalBytes, ratio, ratioFromBytes } = limits;
  if (unzippedBytes > totalBytes) {
    throw new GateError("INPUT_TOO_LARGE", `${name} unzips to more than ${totalBytes} bytes`);
  }
  if (unzippedBytes > ratioFromBytes && unzippedBytes > ratio * bytes) {
    throw new GateError("INPUT_TOO_LARGE", `${name} unzips to more than ${ratio} times its ${bytes} bytes`, {
      hint: "That is a zip bomb, or no file of predictions: unzip it yourself if you trust it",
    });
  }
}

function translated(file: ZippedFile, error: unknown): unknown {
  if (!(error instanceof Error && "code" in error && typeof error.code === "string")) return error;
  if (error.code === "Z_BUF_ERROR") {
    return unreadable(file, "ends in the middle of its gzip data", "Was the file cut? Write or fetch it again", error);
  }
  return error.code.startsWith("Z_") ? corrupt(file, error.message, error) : error;
}

function corrupt(file: ZippedFile, reason: string, cause?: unknown): GateError {
  return unreadable(file, `is corrupt gzip (${reason})`, "Write or fetch it again", cause);
}

function unreadable({ name }: ZippedFile, found: string, hint: string, cause?: unknown): GateError {
  return new GateError("PREDICTIONS_UNREADABLE", `${name} ${found}`, { hint, cause });
}
