import * as zlib from "node:zlib";

import type { CompressionCodec } from "hyparquet";
import { snappyUncompressor } from "hysnappy";

import { inflateLz4, inflateLz4Raw } from "./lz4.ts";

/** Unzips to at most `length` bytes. What it throws, or another length, means that the input is corrupt. */
export type Inflate = (input: Uint8Array, length: number) => Uint8Array;

/**
 * The codecs of Parquet; one that is not here (LZO) is not supported. What Node has is taken from Node: it is native,
 * checks the checksum of gzip, and stops at the length that was announced.
 * https://github.com/apache/parquet-format/blob/master/Compression.md
 */
export const CODECS: Readonly<Partial<Record<CompressionCodec, Inflate>>> = {
  UNCOMPRESSED: (input) => input,
  SNAPPY: snappy,
  GZIP: (input, length) => zlib.gunzipSync(input, { maxOutputLength: Math.max(1, length) }),
  BROTLI: (input, length) => zlib.brotliDecompressSync(input, { maxOutputLength: Math.max(1, length) }),
  // Node 20 has no Zstandard. Loaded together with this file, not when it is needed: a command may have changed it by then.
  ZSTD: typeof zlib.zstdDecompressSync === "function" ? nativeZstd : (await import("./portable-zstd.ts")).portableZstd,
  LZ4: inflateLz4,
  LZ4_RAW: inflateLz4Raw,
};

const inflateSnappy = snappyUncompressor();

/** The length that the input itself begins with is the one to which it is unzipped: it must be the announced one. */
function snappy(input: Uint8Array, length: number): Uint8Array {
  let own = 0;
  for (let at = 0, scale = 1; at < 5; at += 1, scale *= 128) {
    const byte = input[at] ?? 0;
    own += (byte & 0x7f) * scale;
    if (byte < 0x80) break;
  }
  if (own !== length) throw new RangeError(`it unzips to ${own} bytes instead of ${length}`);
  return inflateSnappy(input, length);
}

function nativeZstd(input: Uint8Array, length: number): Uint8Array {
  return zlib.zstdDecompressSync(input, { maxOutputLength: Math.max(1, length) });
}
