import * as zlib from "node:zlib";

import { decompress as decompressZstd } from "fzstd";
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
  // Node 20 has no Zstandard.
  ZSTD: typeof zlib.zstdDecompressSync === "function" ? nativeZstd : portableZstd,
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

/** Without a length of its own the input is unzipped whole: then what comes out is held to the length. */
export function portableZstd(input: Uint8Array, length: number): Uint8Array {
  const own = zstdLength(input);
  if (own !== undefined && own !== length) throw new RangeError(`it unzips to ${own} bytes instead of ${length}`);
  return decompressZstd(input);
}

/** The length that the header of a frame may tell: https://www.rfc-editor.org/rfc/rfc8878#section-3.1.1.1 */
function zstdLength(input: Uint8Array): number | undefined {
  const descriptor = input[4] ?? 0;
  const isSingleSegment = (descriptor & 0x20) !== 0;
  const width = [isSingleSegment ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0;
  const at = 5 + (isSingleSegment ? 0 : 1) + ([0, 1, 2, 4][descriptor & 3] ?? 0);
  if (width === 0) return undefined;
  let length = width === 2 ? 256 : 0;
  for (let byte = width - 1; byte >= 0; byte -= 1) length += (input[at + byte] ?? 0) * 256 ** byte;
  return length;
}
