import { crc32, inflateRawSync } from "node:zlib";

import { type CentralEntry, centralEntries } from "./central-directory.ts";
import { corruptZip, hostileZip, largeZip } from "./faults.ts";

export interface ZipEntry {
  /** Relative, with `/`. Foreign text, though within {@link checkName}. */
  readonly name: string;
  /** Inflated. */
  readonly bytes: number;
  /** How messages name the archive. */
  readonly archive: string;
  readonly content: Uint8Array;
  readonly isDeflated: boolean;
  readonly crc32: number;
}

const MAX_ENTRIES = 100;
const MAX_ENTRY_BYTES = 64 * 1024 * 1024;
const MAX_RATIO = 200;

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;

/** Flags that must be the same in both headers: encrypted, and names in UTF-8. */
const COMPARED_FLAGS = 0x0801;
const SIZES_FOLLOW = 0x0008;

/**
 * The files of an artifact, from the zip that CI hands out. Somebody else made it: all of it is checked before a byte is
 * unzipped, nothing is ever written to disk, and whatever two readers could understand in two ways is refused. Folders
 * are left out. Throws PREDICTIONS_UNREADABLE and INPUT_TOO_LARGE.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function readZip(archive: string, bytes: Uint8Array): readonly ZipEntry[] {
  const { entries: central, start } = centralEntries(archive, bytes, MAX_ENTRIES);
  const entries = central.map((entry) => ({ ...openEntry(archive, bytes, entry, start), at: entry.at }));
  const inOrder = entries.toSorted((a, b) => a.at - b.at);
  for (const [index, { at, name }] of inOrder.entries()) {
    const before = inOrder[index - 1];
    if (before !== undefined && before.end > at) throw hostileZip(archive, name, "overlaps another entry");
  }
  const names = new Set<string>();
  for (const { name } of entries) {
    if (names.has(name)) throw hostileZip(archive, name, "is there twice");
    names.add(name);
  }
  return entries.filter(({ name }) => !name.endsWith("/")).map(({ end: _end, at: _at, ...entry }) => entry);
}

/** Unzips one file. Throws PREDICTIONS_UNREADABLE when it is not what the archive says. */
export function entryBytes({ archive, name, content, bytes, isDeflated, crc32: expected }: ZipEntry): Uint8Array {
  const inflated = isDeflated ? inflate(archive, name, content, bytes) : content;
  if (inflated.length !== bytes) throw corruptZip(archive, `${JSON.stringify(name)} has not the length that it says`);
  if (crc32(inflated) !== expected) throw corruptZip(archive, `${JSON.stringify(name)} fails its checksum`);
  return inflated;
}

function inflate(archive: string, name: string, content: Uint8Array, bytes: number): Uint8Array {
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, bytes) });
  } catch (cause) {
    throw corruptZip(archive, `${JSON.stringify(name)} cannot be inflated`, cause);
  }
}

/** Holds an entry of the directory against the header in front of its content. */
function openEntry(archive: string, bytes: Uint8Array, entry: CentralEntry, limit: number): ZipEntry & { end: number } {
  const { name, at, zippedBytes, bytes: size, isDeflated } = entry;
  if (size > MAX_ENTRY_BYTES)
    throw largeZip(archive, `${JSON.stringify(name)} has ${size} bytes, more than ${MAX_ENTRY_BYTES}`);
  if (size > MAX_RATIO * zippedBytes) {
    throw largeZip(
      archive,
      `${JSON.stringify(name)} inflates to more than ${MAX_RATIO} times its ${zippedBytes} bytes`,
    );
  }
  if (!isDeflated && size !== zippedBytes) throw corruptZip(archive, `${JSON.stringify(name)} has two sizes`);
  if (at + LOCAL_HEADER_BYTES > limit) throw corruptZip(archive, `${JSON.stringify(name)} has no header`);
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, LOCAL_HEADER_BYTES);
  const nameEnd = at + LOCAL_HEADER_BYTES + view.getUint16(26, true);
  const start = nameEnd + view.getUint16(28, true);
  const end = start + zippedBytes;
  if (view.getUint32(0, true) !== LOCAL_HEADER || end > limit) {
    throw corruptZip(archive, `${JSON.stringify(name)} is not where the directory says`);
  }
  const flags = view.getUint16(6, true);
  const hasSizes = (flags & SIZES_FOLLOW) === 0;
  const isSame =
    Buffer.compare(bytes.subarray(at + LOCAL_HEADER_BYTES, nameEnd), entry.nameBytes) === 0 &&
    (flags & COMPARED_FLAGS) === (entry.flags & COMPARED_FLAGS) &&
    view.getUint16(8, true) === (isDeflated ? 8 : 0) &&
    (!hasSizes || (view.getUint32(18, true) === zippedBytes && view.getUint32(22, true) === size));
  if (!isSame) throw hostileZip(archive, name, "is another file in its header than in the directory");
  return { archive, name, bytes: size, content: bytes.subarray(start, end), isDeflated, crc32: entry.crc32, end };
}
