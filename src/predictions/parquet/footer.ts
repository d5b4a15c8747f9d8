import type { FileMetaData } from "hyparquet";
import { parquetMetadata } from "hyparquet/src/metadata.js";

import { corrupt, cutFile, emptyFile, encrypted, notParquet, tooLarge } from "./faults.ts";
import type { RandomAccessReading } from "./random-access.ts";
import { NoThrift, thriftEnd } from "./thrift.ts";

/** Magic, length of the metadata, magic. */
const TAIL_BYTES = 8;
const HEAD_BYTES = 4;

/** A file of a thousand columns in a thousand row groups has 100 MB of it; one of predictions has 10 kB. */
const MAX_FOOTER_BYTES = 64 * 1024 * 1024;

/** The table of contents, which stands at the end of the file. */
export function readFooter(file: RandomAccessReading, name: string): FileMetaData {
  const refuse = corrupt(name, "");
  if (file.byteLength === 0) throw emptyFile(name);
  const head = magicOf(file.read(0, Math.min(HEAD_BYTES, file.byteLength)));
  if (head === "PARE") throw encrypted(name);
  if (head !== "PAR1") throw notParquet(name);
  if (file.byteLength < HEAD_BYTES + TAIL_BYTES) throw cutFile(name);
  const tail = file.read(file.byteLength - TAIL_BYTES, TAIL_BYTES);
  if (magicOf(tail.subarray(4)) !== "PAR1") throw cutFile(name);
  const length = new DataView(tail.buffer, tail.byteOffset).getUint32(0, true);
  if (length > file.byteLength - HEAD_BYTES - TAIL_BYTES) throw refuse("its metadata are longer than the file");
  if (length > MAX_FOOTER_BYTES) throw tooLarge(name, `its metadata have ${length} bytes`);

  const footer = file.read(file.byteLength - TAIL_BYTES - length, length + TAIL_BYTES);
  try {
    const end = thriftEnd(footer.subarray(0, length), 0);
    if (end !== undefined) return parquetMetadata(footer, { geoparquet: false });
  } catch (cause) {
    // hyparquet takes the structure for what it should be, and breaks on any other: that is the file's fault.
    throw refuse(cause instanceof NoThrift ? cause.message : "its metadata are not those of Parquet", cause);
  }
  throw refuse("its metadata have no end");
}

function magicOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("latin1");
}
