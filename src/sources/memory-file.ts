import { createHash } from "node:crypto";

import type { ByteSource } from "../predictions/bytes.ts";
import type { RandomAccess } from "../predictions/parquet/random-access.ts";
import type { StoredFile } from "./formats.ts";
import { gunzip, GUNZIP_LIMITS } from "./gunzip.ts";

const CHUNK_BYTES = 256 * 1024;

/** A file that was fetched as a whole. `path` tells by its ending whether it is zipped; `name` is for messages. */
export function memoryFile(name: string, path: string, content: Uint8Array): StoredFile {
  const bytes: ByteSource = {
    name,
    async *chunks() {
      const chunks = piecesOf(content);
      if (/\.gz$/i.test(path)) yield* gunzip({ name, bytes: content.length, chunks }, GUNZIP_LIMITS);
      else yield* chunks;
    },
  };
  const pieces: RandomAccess = {
    name,
    open: () => ({
      byteLength: content.length,
      read: (offset, length) => Uint8Array.from(content.subarray(offset, offset + length)),
      finish: () => {},
      close: () => {},
    }),
  };
  const sha256 = createHash("sha256").update(content).digest("hex");
  return { bytes, pieces, sha256: () => sha256 };
}

function* piecesOf(content: Uint8Array): Generator<Uint8Array, void> {
  for (let at = 0; at < content.length; at += CHUNK_BYTES) yield content.subarray(at, at + CHUNK_BYTES);
}
